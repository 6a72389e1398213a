#include "storage/sqlite_backup.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "storage/sqlite.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <memory>
#include <string>

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

constexpr int pages_in_step = 2000;

struct CloseDatabase {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};

using Handle = std::unique_ptr<sqlite3, CloseDatabase>;

[[noreturn]] void not_written(const char* why) {
    base::log(base::LogLevel::error, "backup_failed", {{"why", why}});
    throw base::Error(
        base::ErrorCode::unavailable, "The backup cannot be written: is the disk full?"
    );
}

Handle open_file(const fs::path& file, int flags) {
    sqlite3* opened = nullptr;
    const auto code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    Handle handle(opened);
    if (code != SQLITE_OK) not_written(sqlite3_errmsg(opened));
    return handle;
}

// The first cell of the first row as text; empty for a file that cannot be read.
std::string first_cell(sqlite3* db, const char* sql) {
    std::string cell;
    const auto take = [](void* out, int, char** values, char**) {
        auto& text = *static_cast<std::string*>(out);
        if (text.empty() && values[0] != nullptr) text = values[0];
        return 0;
    };
    if (sqlite3_exec(db, sql, take, &cell, nullptr) != SQLITE_OK) cell.clear();
    return cell;
}

void copy_pages(sqlite3* from, sqlite3* to) {
    auto* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr) not_written(sqlite3_errmsg(to));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) code = sqlite3_backup_step(backup, pages_in_step);
    const auto finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE || finished != SQLITE_OK) not_written(sqlite3_errstr(code));
}

void sync(const fs::path& path) {
    const auto descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_done = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) close(descriptor);
    if (!is_done) not_written("sync");
}

void make_private(const fs::path& file) {
    const auto descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) not_written("create");
    close(descriptor);
}

void check_backup(const fs::path& file) {
    const auto handle = open_file(file, SQLITE_OPEN_READONLY);
    // The number says whose file it is, the check whether it is whole.
    if (first_cell(handle.get(), "PRAGMA application_id") !=
            std::to_string(sqlite_application_id) ||
        first_cell(handle.get(), "PRAGMA quick_check(1)") != "ok")
        throw base::Error(
            base::ErrorCode::invalid, "The backup is damaged, or no backup of Kansli's."
        );
}

void check_empty(const fs::path& database) {
    if (!fs::exists(database)) return;
    SqliteConnection connection({.file = database});
    if (first_cell(connection.handle(), "SELECT count(*) FROM sqlite_schema") != "0")
        throw base::Error(
            base::ErrorCode::conflict,
            "The database is not empty; move its file away, or name another."
        );
}

} // namespace

void back_up_sqlite(const fs::path& database, const fs::path& file) {
    if (!fs::exists(database))
        throw base::Error(base::ErrorCode::not_found, "There is no database to back up.");
    SqliteConnection source({.file = database, .is_read_only = true});
    // One snapshot for all steps: without it each write elsewhere would begin the copy anew.
    source.begin_read();
    first_cell(source.handle(), "SELECT count(*) FROM sqlite_schema");
    make_private(file);
    {
        const auto target = open_file(file, SQLITE_OPEN_READWRITE);
        copy_pages(source.handle(), target.get());
        // One file, without a log beside it.
        if (first_cell(target.get(), "PRAGMA journal_mode = DELETE") != "delete")
            not_written("journal mode");
    }
    sync(file);
    sync(file.parent_path().empty() ? fs::path(".") : file.parent_path());
}

void restore_sqlite(const fs::path& database, const fs::path& file) {
    check_backup(file);
    check_empty(database);
    auto unfinished = database;
    unfinished += ".unfinished";
    std::error_code failed;
    fs::remove(unfinished, failed);
    make_private(unfinished);
    fs::copy_file(file, unfinished, fs::copy_options::overwrite_existing, failed);
    if (failed) not_written("copy");
    fs::permissions(unfinished, fs::perms::owner_read | fs::perms::owner_write, failed);
    sync(unfinished);
    for (const auto* suffix : {"-wal", "-shm"}) fs::remove(database.string() + suffix, failed);
    fs::rename(unfinished, database, failed);
    if (failed) not_written("rename");
    sync(database.parent_path().empty() ? fs::path(".") : database.parent_path());
}

} // namespace kansli::storage
