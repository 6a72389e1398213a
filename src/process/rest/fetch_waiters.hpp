// Workers that wait for work: a fetch that finds nothing is put aside, without a thread, until a
// task of one of its topics is there or its time is over. A task wakes one of them. Once a second
// the database is asked for what no commit of this program tells: leases that ran out, and what
// other nodes did.
#pragma once

#include "process/store/external_task_store.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace kansli::process {

constexpr std::size_t max_waiting_fetches = 200;

class FetchWaiters {
public:
    explicit FetchWaiters(storage::Database& database, base::Clock clock = base::system_now);
    ~FetchWaiters(); // closes
    FetchWaiters(const FetchWaiters&) = delete;
    FetchWaiters& operator=(const FetchWaiters&) = delete;

    // True when another fetch may wait, and no one closes.
    bool has_room() const;

    // `again` is called once, on any thread. Returns what frees its place when its worker is gone.
    std::function<void()>
    add(std::vector<std::string> topics, base::Timestamp deadline, std::function<void()> again);

    std::size_t waiting() const;

    // One that waits for the topic.
    void wake(const std::string& topic);

    // What was leased for a worker that hung up before anything of it was sent is the next one's.
    void take_back(const std::vector<ExternalTaskView>& leased, const std::function<void()>& done);

    // All of them, and whoever comes is answered at once: before the server stops.
    void close();

private:
    struct Waiter {
        std::uint64_t number = 0;
        std::vector<std::string> topics;
        base::Timestamp deadline;
        std::function<void()> again;
    };

    void leave(std::uint64_t number, const std::vector<std::string>& topics);
    void run();
    std::vector<std::function<void()>> take_late(base::Timestamp now);
    std::vector<std::string> topics_with_work(base::Timestamp now);

    storage::Database& database_;
    const base::Clock clock_;
    mutable std::mutex mutex_; // guards the following
    std::condition_variable changed_;
    std::uint64_t last_number_ = 0;
    std::list<Waiter> waiters_;       // the one that came first is first
    std::set<std::string> unclaimed_; // topics of which work came when nobody waited
    bool is_closed_ = false;
    std::thread thread_;
};

} // namespace kansli::process
