// One of the two installations as a real process with a database, a configuration and a folder of
// its own; and its other commands. Nothing of it remains afterwards.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kansli::scenarios {

struct ProgramSettings {
    std::filesystem::path programs; // the folder of kansli-external and kansli-internal
    std::string postgres{};         // a libpq connection string; empty: SQLite
};

// What a command left behind.
struct Outcome {
    int status = 0; // its exit status, or 128 + the signal that ended it
    std::string output;
};

class Program {
public:
    // std::runtime_error with the end of its log when it does not start within a minute.
    Program(const ProgramSettings& settings, const std::string& installation);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // "portal" or "desk".
    std::uint16_t port(const std::string& face) const;

    const std::filesystem::path& folder() const { return folder_; }

    // Kills it as a power cut does, and starts it on what it left behind.
    void restart();
    // Asks it to stop and returns how it ended; 0 is as it should be.
    int stop();
    // Runs another command of the program on this installation.
    Outcome run(const std::string& command) const;
    // The last lines of what it wrote to stderr.
    std::string end_of_log() const;

private:
    void write_configuration(const std::string& installation, const std::string& postgres);
    void start();
    void remove();
    std::vector<std::string> words_of(const std::string& command) const;

    std::filesystem::path folder_;
    std::filesystem::path program_;
    std::string database_;
    std::string postgres_;
    pid_t process_ = -1;
    std::uint16_t portal_ = 0;
    std::uint16_t desk_ = 0;
};

} // namespace kansli::scenarios
