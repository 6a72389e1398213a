#include "storage/database.hpp"

#include "base/error.hpp"
#include "storage/lane.hpp"
#include "storage/postgres_database.hpp"
#include "storage/sqlite_database.hpp"

#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace kansli::storage {

namespace {

void check(const DatabaseSettings& settings) {
    const auto wrong = [](const char* message) {
        throw base::Error(base::ErrorCode::invalid, message);
    };
    if (settings.url.empty()) wrong("The database has no url: a file, or a PostgreSQL connection.");
    if (settings.readers > 64) wrong("Readers are 64 at most.");
    if (settings.lanes == 0 || settings.lanes > 16) wrong("Lanes are from 1 to 16.");
    if (settings.lane_queue == 0) wrong("A lane's queue has room for one write at least.");
    if (settings.statement_timeout.count() <= 0) wrong("A statement has a time limit above zero.");
}

} // namespace

// FNV-1a, then mixed so that a lane's number may be taken from any of its bits. The same in every
// version and on every node: PostgreSQL locks by it.
LaneKey lane_key(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    hash ^= hash >> 32U;
    hash *= 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29U;
    return {hash};
}

// A libpq connection string begins with a scheme or with a keyword and an equals sign.
Backend backend_of(std::string_view url) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return Backend::postgres;
    const auto word = url.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    const auto sign = url.find_first_not_of(' ', word);
    const bool is_keyword = word != 0 && sign != std::string_view::npos && url[sign] == '=';
    return is_keyword ? Backend::postgres : Backend::sqlite;
}

std::unique_ptr<Database> Database::open(const DatabaseSettings& settings) {
    check(settings);
    if (backend_of(settings.url) == Backend::postgres)
        return std::make_unique<PostgresDatabase>(settings);
    return std::make_unique<SqliteDatabase>(settings);
}

void Database::write(LaneKey lane, const std::function<void(Transaction&)>& work) {
    if (Lane::is_this_thread())
        throw std::logic_error("a write that waits for another write in a lane waits for ever");

    struct Answer {
        std::mutex mutex;
        std::condition_variable given;
        bool is_given = false;
        std::exception_ptr failure;
    } answer;

    submit(
        lane,
        {[&work](Transaction& tx) { work(tx); },
         [&answer](std::exception_ptr failure) {
             const std::lock_guard lock(answer.mutex);
             answer.failure = std::move(failure);
             answer.is_given = true;
             answer.given.notify_one();
         }}
    );
    std::unique_lock lock(answer.mutex);
    answer.given.wait(lock, [&answer] { return answer.is_given; });
    if (answer.failure) std::rethrow_exception(std::exchange(answer.failure, nullptr));
}

} // namespace kansli::storage
