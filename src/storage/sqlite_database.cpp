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
constexpr int reader_cache_kib = 10 * 1024;
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

Checkpointer::Checkpointer(const SqliteOptions& options) : connection_(options) {
    thread_ = std::thread([this] { run(); });
}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        woken_.notify_one();
    }
    thread_.join();
}

void Checkpointer::wal_has(int pages) {
    const std::lock_guard lock(mutex_);
    if (pages < done_at_) done_at_ = 0; // the log began anew
    if (pages - done_at_ < pages_between_checkpoints) return;
    done_at_ = pages;
    due_ = true;
    woken_.notify_one();
}

void Checkpointer::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        woken_.wait(lock, [this] { return due_ || stopping_; });
        if (stopping_) return;
        due_ = false;
        lock.unlock();
        connection_.checkpoint();
        lock.lock();
    }
}

// Lends a reader for as long as it lives.
class SqliteDatabase::Borrowed {
public:
    explicit Borrowed(SqliteDatabase& owner) : owner_(owner) {
        std::unique_lock lock(owner_.mutex_);
        const auto is_there = owner_.returned_.wait_for(lock, longest_wait_for_reader, [this] {
            return !owner_.idle_.empty();
        });
        if (!is_there)
            throw base::Error(base::ErrorCode::busy, "Too many reads are waiting; try again soon.");
        reader_ = std::move(owner_.idle_.back());
        owner_.idle_.pop_back();
    }

    ~Borrowed() {
        reader_->roll_back();
        const std::lock_guard lock(owner_.mutex_);
        owner_.idle_.push_back(std::move(reader_));
        owner_.returned_.notify_one();
    }

    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

    SqliteConnection& operator*() { return *reader_; }

private:
    SqliteDatabase& owner_;
    std::unique_ptr<SqliteConnection> reader_;
};

SqliteDatabase::SqliteDatabase(const DatabaseSettings& settings)
    : settings_(settings),
      checkpointer_({.file = settings.url, .cache_kib = reader_cache_kib}),
      lane_(open_writer(settings, checkpointer_), settings.lane_queue, [this] {
          committed_.give();
      }) {
    const auto readers = settings.readers == 0 ? default_readers : settings.readers;
    for (std::size_t i = 0; i < readers; ++i)
        idle_.push_back(std::make_unique<SqliteConnection>(reader_options(settings)));
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

void SqliteDatabase::submit(LaneKey key, WriteTask task) { lane_.submit(key, std::move(task)); }

void SqliteDatabase::exclusive(const std::function<void(Transaction&)>& work) {
    SqliteConnection connection(
        {.file = settings_.url,
         .cache_kib = writer_cache_kib,
         .busy_timeout = longest_wait_for_writer}
    );
    connection.on_wal([this](int pages) { checkpointer_.wal_has(pages); });
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
    if (tx.has_written()) committed_.give();
}

void SqliteDatabase::close() { lane_.close(); }

} // namespace kansli::storage
