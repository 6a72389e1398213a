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
    explicit Lent(PostgresDatabase& owner) : x_owner(owner) {
        std::unique_lock lock(x_owner.x_mutex);
        x_owner.x_returned.wait(lock, [this] { return x_owner.x_lent < max_lent; });
        ++x_owner.x_lent;
        if (x_owner.x_idle.empty()) return;
        x_writer = std::move(x_owner.x_idle.back());
        x_owner.x_idle.pop_back();
    }

    ~Lent() {
        if (x_writer) x_writer->roll_back();
        const std::lock_guard lock(x_owner.x_mutex);
        --x_owner.x_lent;
        if (x_writer) x_owner.x_idle.push_back(std::move(x_writer));
        x_owner.x_returned.notify_one();
    }

    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

    PostgresWriter& writer() {
        if (!x_writer)
            x_writer = std::make_unique<PostgresWriter>(PostgresOptions{x_owner.x_settings.url});
        return *x_writer;
    }

private:
    PostgresDatabase& x_owner;
    std::unique_ptr<PostgresWriter> x_writer;
};

PostgresDatabase::PostgresDatabase(const DatabaseSettings& settings)
    : x_settings(settings),
      x_readers(
          {.url = settings.url,
           .is_read_only = true,
           .statement_timeout = settings.statement_timeout},
          settings.readers == 0 ? default_readers : settings.readers
      ) {
    for (std::size_t i = 0; i < settings.lanes; ++i) {
        auto writer = std::make_unique<PostgresWriter>(PostgresOptions{
            .url = settings.url, .statement_timeout = settings.statement_timeout});
        x_lanes.push_back(std::make_unique<Lane>(std::move(writer), settings.lane_queue, [this] {
            x_committed.give();
        }));
    }
}

PostgresDatabase::~PostgresDatabase() { PostgresDatabase::close(); }

void PostgresDatabase::read(const std::function<void(Transaction&)>& work) {
    Transaction tx(x_readers);
    work(tx);
    for (const auto& run : tx.take_after_commit()) run();
}

void PostgresDatabase::submit(LaneKey key, WriteTask task) {
    x_lanes[key.hash % x_lanes.size()]->submit(key, std::move(task));
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
    if (has_written) x_committed.give();
}

void PostgresDatabase::close() {
    for (const auto& lane : x_lanes) lane->close();
}

} // namespace kansli::storage
