#include "jobs/runner.hpp"

#include "base/log.hpp"
#include "jobs/bell.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace kansli::jobs {

namespace {

constexpr std::string_view channel = "kansli_job";

constexpr base::Timestamp at_once;
constexpr auto never = base::Timestamp::from_micros(std::numeric_limits<std::int64_t>::max());

// Writes with one key wait for each other across nodes, which leases need not.
storage::LaneKey lease_lane(const base::Uuid& runner) {
    return storage::lane_key(runner.to_text());
}

} // namespace

Runner::Runner(storage::Database& database, RunnerSettings settings)
    : database_(database), settings_(std::move(settings)) {}

Runner::~Runner() { stop(); }

void Runner::add(std::string kind, Work work) {
    if (started_) throw std::logic_error("a kind of job is added before the start: " + kind);
    if (work.effect) outside_kinds_.push_back(kind);
    const auto added = work_.emplace(kind, std::move(work)).second;
    if (!added) throw std::logic_error("two handlers for one kind of job: " + kind);
}

void Runner::handle(std::string kind, Handler handler) {
    add(std::move(kind), {std::move(handler), {}, {}});
}

void Runner::every(std::string kind, std::chrono::seconds period, Handler handler) {
    add(std::move(kind), {std::move(handler), {}, period});
}

void Runner::put_recurring_jobs() {
    for (const auto& [kind, work] : work_) {
        if (!work.period) continue;
        database_.write(storage::lane_key(kind), [&, name = kind, period = *work.period](auto& tx) {
            const auto now = settings_.clock();
            const bool queued = is_queued(tx, name, recurring_key);
            put_recurring(tx, name, queued ? now + period : now);
        });
    }
}

void Runner::start() {
    {
        const std::lock_guard lock(mutex_);
        if (started_) throw std::logic_error("the runner is started already");
        started_ = true;
        stopping_ = false;
        queue_is_closed_ = false;
    }
    put_recurring_jobs();
    bell_ = bell().add([this](base::Timestamp due) {
        wake(due);
        if (settings_.notifier != nullptr) settings_.notifier->notify(channel);
    });
    if (settings_.notifier != nullptr)
        listener_ = settings_.notifier->listen(channel, [this] { wake(at_once); });
    for (std::size_t i = 0; i < settings_.threads; ++i)
        threads_.emplace_back([this] { run_outside_work(); });
    dispatcher_ = std::thread([this] { dispatch(); });
}

void Runner::stop() {
    {
        const std::lock_guard lock(mutex_);
        if (!started_ || stopping_) return;
        stopping_ = true;
        woken_.notify_all();
    }
    bell().remove(bell_);
    if (settings_.notifier != nullptr) settings_.notifier->stop_listening(listener_);
    if (dispatcher_.joinable()) dispatcher_.join();
    {
        const std::lock_guard lock(mutex_);
        queue_is_closed_ = true; // not earlier: what the dispatcher leased last is run, too
        queued_.notify_all();
    }
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    std::unique_lock lock(mutex_);
    finished_.wait(lock, [this] { return held_.empty(); });
    started_ = false;
}

bool Runner::is_stopping() {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

void Runner::wake(base::Timestamp due) {
    const std::lock_guard lock(mutex_);
    if (due >= looks_next_) return;
    rung_ = true;
    woken_.notify_one();
}

void Runner::dispatch() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        rung_ = false;
        looks_next_ = never; // whatever is committed while it looks makes it look again
        lock.unlock();
        const auto next = look();
        const auto now = settings_.clock();
        lock.lock();
        const auto wait = std::min<base::Duration>(next - now, settings_.poll);
        looks_next_ = now + wait;
        woken_.wait_for(lock, wait, [this] { return stopping_ || rung_; });
    }
}

// Starts what is due and returns when the next is.
base::Timestamp Runner::look() {
    const auto now = settings_.clock();
    std::optional<base::Timestamp> next;
    try {
        renew_leases(now);
        start_in_lanes(now);
        start_outside(now);
        database_.read([&](auto& tx) { next = next_due(tx, now); });
    } catch (const std::exception& failed) {
        base::log(base::LogLevel::warning, "queue_not_reached", {{"error", failed.what()}});
    }
    return next.value_or(now + settings_.poll);
}

void Runner::renew_leases(base::Timestamp now) {
    std::vector<RunPtr> old;
    {
        const std::lock_guard lock(mutex_);
        for (auto& [key, held] : held_) {
            if (now - held.leased_at < settings_.lease / 3) continue;
            held.leased_at = now;
            old.push_back(held.run);
        }
    }
    if (old.empty()) return;
    database_.write(lease_lane(id_), [&](auto& tx) {
        for (const auto& run : old) renew(tx, run->job, now + settings_.lease);
    });
}

std::vector<LeasedJob> Runner::lease_now(LeaseRequest request, base::Timestamp now) {
    request.by = id_;
    request.now = now;
    request.until = now + settings_.lease;
    std::vector<LeasedJob> leased;
    database_.write(lease_lane(id_), [&](auto& tx) {
        leased = lease(tx, database_.backend(), request);
    });
    return leased;
}

void Runner::start_in_lanes(base::Timestamp now) {
    while (true) {
        LeaseRequest request{.filter = KindFilter::all_but, .kinds = outside_kinds_};
        {
            const std::lock_guard lock(mutex_);
            lanes_full_ = in_lanes_ >= settings_.in_lanes;
            if (lanes_full_ || stopping_) return;
            request.limit = static_cast<std::int64_t>(settings_.in_lanes - in_lanes_);
        }
        const auto leased = lease_now(request, now);
        for (const auto& job : leased) {
            const auto run = begin(job, now);
            if (!run) continue;
            submit(run, [this, run](storage::Transaction& tx) {
                run->work->handler(tx, run->context(), run->payload);
            });
        }
        if (static_cast<std::int64_t>(leased.size()) < request.limit) return;
    }
}

// The kinds that may have another thread, and how many jobs of them at most.
LeaseRequest Runner::room_outside() {
    const std::lock_guard lock(mutex_);
    LeaseRequest request{.limit = 0, .filter = KindFilter::only};
    if (stopping_) return request;
    auto room = settings_.threads;
    for (const auto& [kind, runs] : outside_) room -= std::min(room, runs);
    const auto share = outside_kinds_.size() == 1 ? settings_.threads
                                                  : std::max<std::size_t>(1, settings_.threads / 2);
    for (const auto& kind : outside_kinds_) {
        const auto found = outside_.find(kind);
        const auto runs = found == outside_.end() ? 0 : found->second;
        if (runs >= share) continue;
        request.kinds.push_back(kind);
        room = std::min(room, share - runs);
    }
    request.limit = request.kinds.empty() ? 0 : static_cast<std::int64_t>(room);
    return request;
}

void Runner::start_outside(base::Timestamp now) {
    while (true) {
        const auto request = room_outside();
        if (request.limit == 0) return;
        const auto leased = lease_now(request, now);
        for (const auto& job : leased) {
            const auto run = begin(job, now);
            if (!run) continue;
            const std::lock_guard lock(mutex_);
            queue_.push_back(run);
            queued_.notify_one();
        }
        if (static_cast<std::int64_t>(leased.size()) < request.limit) return;
    }
}

} // namespace kansli::jobs
