#include "storage/postgres_backup.hpp"

#include "base/error.hpp"
#include "storage/postgres_admin.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>
#include <vector>

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

class FileActions {
public:
    FileActions() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }

    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

// Ours less what it says of PostgreSQL, and what the url says in its place.
std::vector<std::string> environment_for(const std::string& url) {
    std::vector<std::string> lines;
    for (char** line = environ; *line != nullptr; ++line)
        if (!std::string_view(*line).starts_with("PG")) lines.emplace_back(*line);
    for (const auto& [name, value] : connection_environment(url))
        lines.push_back(name + '=' + value);
    return lines;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// What the program says on stderr is the operator's to read.
void run(const std::string& url, std::vector<std::string> command) {
    const auto program = command.front();
    auto environment = environment_for(url);
    const FileActions actions;
    pid_t child = 0;
    const auto failed = posix_spawnp(
        &child,
        program.c_str(),
        actions.get(),
        nullptr,
        pointers_to(command).data(),
        pointers_to(environment).data()
    );
    if (failed != 0)
        throw base::Error(
            base::ErrorCode::unavailable, program + " cannot be run; install postgresql-client."
        );
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw base::Error(
            base::ErrorCode::unavailable, program + " failed; its own message says why."
        );
}

void check_empty(const DatabaseSettings& settings) {
    auto small = settings;
    small.readers = 1;
    small.lanes = 1;
    const auto database = Database::open(small);
    std::int64_t tables = 0;
    database->read([&](Transaction& tx) {
        tables = tx.one<std::int64_t>(
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        );
    });
    if (tables != 0)
        throw base::Error(
            base::ErrorCode::conflict, "The database is not empty; drop it and create it again."
        );
}

} // namespace

void back_up_postgres(const DatabaseSettings& settings, const fs::path& file) {
    run(settings.url,
        {"pg_dump",
         "--no-password",
         "--format=custom",
         "--compress=1",
         "--no-owner",
         "--no-privileges",
         "--file=" + file.string()});
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

void restore_postgres(const DatabaseSettings& settings, const fs::path& file) {
    check_empty(settings);
    // Without a name of the database it would only print; what the environment says counts.
    run(settings.url,
        {"pg_restore",
         "--no-password",
         "--exit-on-error",
         "--single-transaction",
         "--no-owner",
         "--no-privileges",
         "--dbname=" + database_name(settings.url),
         file.string()});
}

} // namespace kansli::storage
