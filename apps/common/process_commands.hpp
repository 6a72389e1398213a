// The commands for process models in files. They need no installation: a process owner checks and
// plays what a modeller drew. Decisions and called processes are those of the same folder. Each
// returns the exit status; failures are Error.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace kansli::apps {

// Prints "file:line: error: place: message (id)" for each problem and a closing line; 1 when one is
// an error, 0 otherwise.
int check_process(const std::filesystem::path& file, std::ostream& out);

struct ProcessRun {
    std::filesystem::path file;
    std::string input = "{}"; // JSON of variables and answers, or @FILE; see docs/processes.md
    std::string process;      // when the file has several
    std::string clock;        // RFC 3339; now when empty
};

// Plays the process in memory and prints each step. 0 when it came to its end, 1 when it waits for
// what nobody answers, or a step failed.
int run_process(const ProcessRun& run, std::ostream& out);

} // namespace kansli::apps
