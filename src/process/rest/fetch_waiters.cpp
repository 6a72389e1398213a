#include "process/rest/fetch_waiters.hpp"

#include "base/error.hpp"
#include "base/log.hpp"

#include <algorithm>

namespace kansli::process {

namespace {

constexpr std::chrono::seconds look_period{1};
constexpr std::size_t max_unclaimed = 1000;

} // namespace

FetchWaiters::FetchWaiters(storage::Database& database, base::Clock clock)
    : database_(database), clock_(std::move(clock)), thread_([this] { run(); }) {}

FetchWaiters::~FetchWaiters() {
    close();
    thread_.join();
}

bool FetchWaiters::has_room() const {
    const std::lock_guard lock(mutex_);
    return !is_closed_ && waiters_.size() < max_waiting_fetches;
}

std::size_t FetchWaiters::waiting() const {
    const std::lock_guard lock(mutex_);
    return waiters_.size();
}

std::function<void()> FetchWaiters::add(
    std::vector<std::string> topics,
    base::Timestamp deadline,
    std::function<void()> again
) {
    std::unique_lock lock(mutex_);
    const auto number = ++last_number_;
    const bool has_come = std::any_of(topics.begin(), topics.end(), [&](const auto& topic) {
        return unclaimed_.erase(topic) > 0;
    });
    if (!is_closed_ && !has_come) {
        waiters_.push_back({number, topics, deadline, std::move(again)});
        changed_.notify_all();
        again = nullptr;
    }
    lock.unlock();
    if (again) again();
    return [this, number, topics = std::move(topics)] { leave(number, topics); };
}

void FetchWaiters::leave(std::uint64_t number, const std::vector<std::string>& topics) {
    {
        const std::lock_guard lock(mutex_);
        if (std::erase_if(waiters_, [&](const Waiter& each) { return each.number == number; }) > 0)
            return;
    }
    // It was woken and does not come: what it was woken for is another's.
    for (const auto& topic : topics) wake(topic);
}

void FetchWaiters::wake(const std::string& topic) {
    std::function<void()> again;
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(waiters_.begin(), waiters_.end(), [&](const auto& each) {
            return std::find(each.topics.begin(), each.topics.end(), topic) != each.topics.end();
        });
        if (found == waiters_.end()) {
            // A fetch of the same commit may be on its way to wait.
            if (unclaimed_.size() >= max_unclaimed) unclaimed_.clear();
            unclaimed_.insert(topic);
            return;
        }
        again = std::move(found->again);
        waiters_.erase(found);
    }
    again();
}

void FetchWaiters::take_back(
    const std::vector<ExternalTaskView>& leased,
    const std::function<void()>& done
) {
    try {
        database_.submit(
            storage::lane_key(process_lane),
            {[this, leased](storage::Transaction& tx) {
                 for (const auto& task : leased)
                     if (take_lease_back(tx, task))
                         tx.after_commit([this, topic = task.topic] { wake(topic); });
             },
             [done](const std::exception_ptr&) { done(); }}
        );
    } catch (const base::Error&) {
        done(); // the leases run out
    }
}

void FetchWaiters::close() {
    std::list<Waiter> all;
    {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        all.swap(waiters_);
        changed_.notify_all();
    }
    for (auto& each : all) each.again();
}

std::vector<std::function<void()>> FetchWaiters::take_late(base::Timestamp now) {
    std::vector<std::function<void()>> late;
    for (auto each = waiters_.begin(); each != waiters_.end();) {
        if (each->deadline > now) {
            ++each;
            continue;
        }
        late.push_back(std::move(each->again));
        each = waiters_.erase(each);
    }
    return late;
}

std::vector<std::string> FetchWaiters::topics_with_work(base::Timestamp now) {
    std::vector<std::string> topics;
    try {
        database_.read([&](storage::Transaction& tx) {
            topics = tx.query<std::string>(
                "SELECT DISTINCT topic FROM external_task"
                " WHERE (locked_until IS NULL OR locked_until <= $1)"
                " AND (retries IS NULL OR retries > 0)",
                now
            );
        });
    } catch (const base::Error& error) {
        // The next look is a second away; until then commits of this program wake.
        base::log(base::LogLevel::warning, "work_not_seen", {{"what", error.what()}});
    }
    return topics;
}

void FetchWaiters::run() {
    std::unique_lock lock(mutex_);
    while (!is_closed_) {
        if (waiters_.empty()) {
            changed_.wait(lock, [&] { return is_closed_ || !waiters_.empty(); });
            continue;
        }
        const auto next = std::min_element(
            waiters_.begin(),
            waiters_.end(),
            [](const Waiter& a, const Waiter& b) { return a.deadline < b.deadline; }
        );
        const auto now = clock_();
        const auto until = std::min<base::Duration>(look_period, next->deadline - now);
        changed_.wait_for(lock, std::max(until, base::Duration(1000)));
        if (is_closed_) return;
        auto late = take_late(clock_());
        const bool is_any_left = !waiters_.empty();
        lock.unlock();
        for (const auto& again : late) again();
        if (is_any_left)
            for (const auto& topic : topics_with_work(clock_())) wake(topic);
        lock.lock();
    }
}

} // namespace kansli::process
