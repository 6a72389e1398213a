#include "storage/sqlite_database.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace kansli::storage {

namespace {

constexpr std::size_t default_readers = 4;
constexpr int pages_between_checkpoints = 1000;
constexpr int writer_cache_kib = 16 * 1024;
constexpr int reader_cache_kib = 2 * 1024;
constexpr std::chrono::milliseconds longest_wait_for_reader{2000};
constexpr std::chrono::milliseconds longest_wait_for_writer{60'000};

SqliteOptions writer_options(const DatabaseSettings& settings) {
    return {
        .file = settings.url,
        .cache_kib = writer_cache_kib,
        .statement_timeout = settings.statement_timeout};
}

SqliteOptions reader_options(const DatabaseSettings& settings) {
    return {
        .file = settings.url,
        .is_read_only = true,
        .cache_kib = reader_cache_kib,
        .statement_timeout = settings.statement_timeout};
}

std::unique_ptr<SqliteConnection>
open_writer(const DatabaseSettings& settings, Checkpointer& checkpointer) {
    auto writer = std::make_unique<SqliteConnection>(writer_options(settings));
    writer->on_wal([&checkpointer](int pages) { checkpointer.wal_has(pages); });
    return writer;
}

} // namespace

Checkpointer::Checkpointer(const SqliteOptions& options) : x_connection(options) {
    x_thread = std::thread([this] { run(); });
}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(x_mutex);
        x_stopping = true;
        x_woken.notify_one();
    }
    x_thread.join();
}

void Checkpointer::wal_has(int pages) {
    const std::lock_guard lock(x_mutex);
    if (pages < x_done_at) x_done_at = 0; // the log began anew
    if (pages - x_done_at < pages_between_checkpoints) return;
    x_done_at = pages;
    x_due = true;
    x_woken.notify_one();
}

void Checkpointer::run() {
    std::unique_lock lock(x_mutex);
    while (true) {
        x_woken.wait(lock, [this] { return x_due || x_stopping; });
        if (x_stopping) return;
        x_due = false;
        lock.unlock();
        x_connection.checkpoint();
        lock.lock();
    }
}

// Lends a reader for as long as it lives.
class SqliteDatabase::Borrowed {
public:
    explicit Borrowed(SqliteDatabase& owner) : x_owner(owner) {
        std::unique_lock lock(x_owner.x_mutex);
        const auto is_there = x_owner.x_returned.wait_for(lock, longest_wait_for_reader, [this] {
            return !x_owner.x_idle.empty();
        });
        if (!is_there)
            throw base::Error(base::ErrorCode::busy, "Too many reads are waiting; try again soon.");
        x_reader = std::move(x_owner.x_idle.back());
        x_owner.x_idle.pop_back();
    }

    ~Borrowed() {
        x_reader->roll_back();
        const std::lock_guard lock(x_owner.x_mutex);
        x_owner.x_idle.push_back(std::move(x_reader));
        x_owner.x_returned.notify_one();
    }

    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

    SqliteConnection& operator*() { return *x_reader; }

private:
    SqliteDatabase& x_owner;
    std::unique_ptr<SqliteConnection> x_reader;
};

SqliteDatabase::SqliteDatabase(const DatabaseSettings& settings)
    : x_settings(settings),
      x_checkpointer({.file = settings.url, .cache_kib = reader_cache_kib}),
      x_lane(open_writer(settings, x_checkpointer), settings.lane_queue, [this] {
          x_committed.give();
      }) {
    const auto readers = settings.readers == 0 ? default_readers : settings.readers;
    for (std::size_t i = 0; i < readers; ++i)
        x_idle.push_back(std::make_unique<SqliteConnection>(reader_options(settings)));
}

SqliteDatabase::~SqliteDatabase() { SqliteDatabase::close(); }

void SqliteDatabase::read(const std::function<void(Transaction&)>& work) {
    std::vector<std::function<void()>> after;
    {
        Borrowed reader(*this);
        (*reader).begin_read();
        Transaction tx(*reader);
        work(tx);
        (*reader).end_read();
        after = tx.take_after_commit();
    }
    for (const auto& run : after) run();
}

void SqliteDatabase::submit(LaneKey key, WriteTask task) { x_lane.submit(key, std::move(task)); }

void SqliteDatabase::exclusive(const std::function<void(Transaction&)>& work) {
    SqliteConnection connection(
        {.file = x_settings.url,
         .cache_kib = writer_cache_kib,
         .busy_timeout = longest_wait_for_writer}
    );
    connection.on_wal([this](int pages) { x_checkpointer.wal_has(pages); });
    connection.begin({});
    Transaction tx(connection);
    try {
        work(tx);
        connection.commit();
    } catch (...) {
        connection.roll_back();
        throw;
    }
    for (const auto& run : tx.take_after_commit()) run();
    if (tx.has_written()) x_committed.give();
}

void SqliteDatabase::close() { x_lane.close(); }

} // namespace kansli::storage
