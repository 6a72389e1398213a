// Plays scenario files, each on installations of its own: scenario_runner --database sqlite [FILE…]
#include "runner/player.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace kansli::scenarios {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> all_files() {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator("tests/scenarios"))
        if (entry.path().extension() == ".http") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<std::string> play_file(const std::string& path, const ProgramSettings& settings) {
    std::ifstream file(path);
    if (!file) return path + ": there is no such file";
    std::ostringstream text;
    text << file.rdbuf();
    try {
        return play(parse_scenario(path, text.str()), settings);
    } catch (const std::exception& error) {
        return error.what();
    }
}

// Returns how many failed.
int play_files(
    const std::vector<std::string>& files,
    const ProgramSettings& settings,
    unsigned side_by_side
) {
    std::atomic<std::size_t> next{0};
    std::atomic<int> failed{0};
    std::mutex output;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < side_by_side; ++i)
        threads.emplace_back([&] {
            for (auto at = next++; at < files.size(); at = next++) {
                const auto wrong = play_file(files[at], settings);
                if (wrong) ++failed;
                const std::lock_guard lock(output);
                fmt::print("{} {}\n{}", wrong ? "FAILED" : "passed", files[at], wrong.value_or(""));
                std::fflush(stdout);
            }
        });
    for (auto& thread : threads) thread.join();
    return failed;
}

} // namespace

} // namespace kansli::scenarios

int main(int argc, char** argv) {
    CLI::App app("Plays tests/scenarios/*.http on the real programs");
    std::string database = "sqlite";
    std::string programs = ".";
    std::vector<std::string> files;
    unsigned side_by_side = 2;
    app.add_option("--database", database)->check(CLI::IsMember({"sqlite", "postgres"}));
    app.add_option("--programs", programs, "the folder of kansli-external and kansli-internal");
    app.add_option("--jobs", side_by_side, "files played side by side")->check(CLI::Range(1, 64));
    app.add_option("FILE", files, "default: all");
    CLI11_PARSE(app, argc, argv);

    kansli::scenarios::ProgramSettings settings{.programs = programs};
    if (database == "postgres") {
        const auto* server = std::getenv("KANSLI_TEST_POSTGRES");
        if (server == nullptr) {
            fmt::print("skipped: KANSLI_TEST_POSTGRES names no server (tools/with-postgres)\n");
            return 77;
        }
        settings.postgres = server;
    }
    if (files.empty()) files = kansli::scenarios::all_files();
    const int failed = kansli::scenarios::play_files(files, settings, side_by_side);
    fmt::print("{} passed, {} failed\n", static_cast<int>(files.size()) - failed, failed);
    return failed == 0 ? 0 : 1;
}
