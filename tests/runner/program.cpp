#include "runner/program.hpp"

#include "base/hash.hpp"
#include "base/json.hpp"
#include "storage/postgres_admin.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace kansli::scenarios {

namespace {

using Steady = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{60};

std::string random_name() {
    std::array<std::uint8_t, 8> bytes{};
    base::random_bytes(bytes);
    return "kansli_scenario_" + base::to_hex(bytes);
}

struct Spawned {
    pid_t process = -1;
    int output = -1; // the reading end of its stdout
};

// stderr is appended to a file; stdin is empty.
Spawned spawn(const std::vector<std::string>& words, const fs::path& log) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe is to be had");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
    const int append = O_WRONLY | O_CREAT | O_APPEND;
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log.c_str(), append, 0600);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    Spawned spawned{.output = pipe_ends[0]};
    const int failed = posix_spawn(
        &spawned.process, words[0].c_str(), &actions, nullptr, arguments.data(), environ
    );
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[1]);
    if (failed == 0) return spawned;
    close(pipe_ends[0]);
    throw std::runtime_error(words[0] + " cannot be started");
}

int wait_for(pid_t process) {
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Reads until there is a line; what there is when none comes within a minute.
std::string read_line(int descriptor) {
    std::string text;
    const auto end = Steady::now() + patience;
    while (text.find('\n') == std::string::npos && Steady::now() < end) {
        pollfd source{descriptor, POLLIN, 0};
        if (poll(&source, 1, 1000) <= 0) continue;
        std::array<char, 4096> piece{};
        const auto count = read(descriptor, piece.data(), piece.size());
        if (count <= 0) break;
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
    return text.substr(0, text.find('\n'));
}

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 4096> piece{};
    for (ssize_t count = 0; (count = read(descriptor, piece.data(), piece.size())) > 0;)
        text.append(piece.data(), static_cast<std::size_t>(count));
    return text;
}

} // namespace

Program::Program(const ProgramSettings& settings, const std::string& installation)
    : folder_(fs::temp_directory_path() / random_name()),
      program_(fs::absolute(settings.programs / ("kansli-" + installation))),
      postgres_(settings.postgres) {
    fs::create_directories(folder_);
    if (!postgres_.empty()) {
        database_ = folder_.filename();
        storage::create_database(postgres_, database_);
    }
    try {
        write_configuration(installation, postgres_);
        start();
    } catch (...) {
        const auto log = end_of_log();
        remove();
        throw std::runtime_error(program_.string() + " does not start\n" + log);
    }
}

Program::~Program() { remove(); }

void Program::remove() {
    if (process_ > 0) {
        kill(process_, SIGKILL);
        wait_for(process_);
    }
    try {
        if (!database_.empty()) storage::drop_database(postgres_, database_);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}: {}\n", database_, error.what());
    }
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::uint16_t Program::port(const std::string& face) const {
    return face == "portal" ? portal_ : desk_;
}

void Program::write_configuration(const std::string& installation, const std::string& postgres) {
    const auto url = postgres.empty() ? std::string("kansli.sqlite")
                                      : storage::with_database(postgres, database_);
    const auto here = fs::current_path().string();
    std::ofstream file(folder_ / "kansli.yaml");
    file << fmt::format(
        "installation: {0}\n"
        "mode: sandbox\n"
        "database: {{url: \"{1}\"}}\n"
        "blobs: blobs\n"
        "municipalities: [\"2281\", \"2260\"]\n"
        "portal: {{port: 0}}\n"
        "desk: {{port: 0}}\n"
        "sandbox:\n"
        "  organisation: {2}/sandbox/{0}/organisation.yaml\n"
        "  parties: {2}/sandbox/{0}/parties.yaml\n"
        "  case_types: {2}/case-types\n"
        "  registers: {2}/sandbox/{0}/registers.yaml\n",
        installation,
        url,
        here
    );
    if (installation == "external")
        file << "  connected_systems: " << here << "/sandbox/external/connected-systems.yaml\n";
}

void Program::start() {
    const auto config = (folder_ / "kansli.yaml").string();
    const auto spawned = spawn({program_, "serve", "--config", config}, folder_ / "log");
    process_ = spawned.process;
    const auto line = read_line(spawned.output);
    close(spawned.output);
    const auto ready = base::parse_json(line);
    portal_ = static_cast<std::uint16_t>(ready.at("portal").as_int64());
    desk_ = static_cast<std::uint16_t>(ready.at("desk").as_int64());
}

void Program::restart() {
    kill(process_, SIGKILL);
    wait_for(std::exchange(process_, -1));
    start();
}

int Program::stop() {
    kill(process_, SIGTERM);
    const auto end = Steady::now() + patience;
    int status = 0;
    while (waitpid(process_, &status, WNOHANG) == 0) {
        if (Steady::now() > end) return -1;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::vector<std::string> Program::words_of(const std::string& command) const {
    std::vector<std::string> words{program_};
    std::istringstream rest(command);
    for (std::string word; rest >> word;) words.push_back(word);
    words.emplace_back("--config");
    words.push_back(folder_ / "kansli.yaml");
    return words;
}

Outcome Program::run(const std::string& command) const {
    const auto spawned = spawn(words_of(command), folder_ / "log");
    Outcome outcome;
    outcome.output = read_all(spawned.output);
    close(spawned.output);
    outcome.status = wait_for(spawned.process);
    return outcome;
}

std::string Program::end_of_log() const {
    std::ifstream file(folder_ / "log");
    std::deque<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
        if (lines.size() > 40) lines.pop_front();
    }
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

} // namespace kansli::scenarios
