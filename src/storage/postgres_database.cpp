#include "storage/postgres_database.hpp"

#include <utility>

namespace kansli::storage {

namespace {

constexpr std::size_t default_readers = 2;
constexpr std::size_t max_lent = 4;

} // namespace

// Lends a connection without a time limit, one of a few.
class PostgresDatabase::Lent {
public:
    explicit Lent(PostgresDatabase& owner) : owner_(owner) {
        std::unique_lock lock(owner_.mutex_);
        owner_.returned_.wait(lock, [this] { return owner_.lent_ < max_lent; });
        ++owner_.lent_;
        if (owner_.idle_.empty()) return;
        writer_ = std::move(owner_.idle_.back());
        owner_.idle_.pop_back();
    }

    ~Lent() {
        if (writer_) writer_->roll_back();
        const std::lock_guard lock(owner_.mutex_);
        --owner_.lent_;
        if (writer_) owner_.idle_.push_back(std::move(writer_));
        owner_.returned_.notify_one();
    }

    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

    PostgresWriter& writer() {
        if (!writer_)
            writer_ = std::make_unique<PostgresWriter>(PostgresOptions{owner_.settings_.url});
        return *writer_;
    }

private:
    PostgresDatabase& owner_;
    std::unique_ptr<PostgresWriter> writer_;
};

PostgresDatabase::PostgresDatabase(const DatabaseSettings& settings)
    : settings_(settings),
      readers_(
          {.url = settings.url,
           .is_read_only = true,
           .statement_timeout = settings.statement_timeout},
          settings.readers == 0 ? default_readers : settings.readers
      ) {
    for (std::size_t i = 0; i < settings.lanes; ++i) {
        auto writer = std::make_unique<PostgresWriter>(PostgresOptions{
            .url = settings.url, .statement_timeout = settings.statement_timeout});
        lanes_.push_back(std::make_unique<Lane>(std::move(writer), settings.lane_queue, [this] {
            committed_.give();
        }));
    }
}

PostgresDatabase::~PostgresDatabase() { PostgresDatabase::close(); }

void PostgresDatabase::read(const std::function<void(Transaction&)>& work) {
    Transaction tx(readers_);
    work(tx);
    for (const auto& run : tx.take_after_commit()) run();
}

void PostgresDatabase::submit(LaneKey key, WriteTask task) {
    lanes_[key.hash % lanes_.size()]->submit(key, std::move(task));
}

void PostgresDatabase::snapshot(const std::function<void(Transaction&)>& work) {
    exclusive([&](Transaction& tx) {
        tx.exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        work(tx);
    });
}

void PostgresDatabase::exclusive(const std::function<void(Transaction&)>& work) {
    bool has_written = false;
    std::vector<std::function<void()>> after;
    {
        Lent lent(*this);
        auto& writer = lent.writer();
        writer.begin({});
        writer.begin_task(0);
        Transaction tx(writer);
        work(tx);
        writer.commit();
        has_written = tx.has_written();
        after = tx.take_after_commit();
    }
    for (const auto& run : after) run();
    if (has_written) committed_.give();
}

void PostgresDatabase::close() {
    for (const auto& lane : lanes_) lane->close();
}

} // namespace kansli::storage
