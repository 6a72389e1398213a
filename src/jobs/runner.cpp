#include "jobs/runner.hpp"

#include "base/log.hpp"
#include "jobs/bell.hpp"
#include "jobs/incident.hpp"

#include <algorithm>
#include <limits>
#include <random>
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

double luck() {
    thread_local std::minstd_rand random{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(random);
}

bool is_lost_lease(const std::exception_ptr& failed) {
    try {
        std::rethrow_exception(failed);
    } catch (const LostLease&) {
        return true;
    } catch (...) {
        return false;
    }
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
        queued_.notify_all();
    }
    bell().remove(bell_);
    if (settings_.notifier != nullptr) settings_.notifier->stop_listening(listener_);
    if (dispatcher_.joinable()) dispatcher_.join();
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

Runner::RunPtr Runner::begin(const LeasedJob& job, base::Timestamp now) {
    auto run = std::make_shared<Run>(Run{job, {}, nullptr, now});
    const auto found = work_.find(job.kind);
    std::exception_ptr failed;
    try {
        if (found == work_.end())
            throw base::Error(base::ErrorCode::invalid, "Nobody handles jobs of this kind.");
        run->work = &found->second;
        run->payload = base::parse_json(job.payload.text);
        if (job.attempts > job.max_attempts)
            throw base::Error(base::ErrorCode::internal, "The process ended while the job ran.");
    } catch (const std::exception&) {
        failed = std::current_exception();
    }
    {
        const std::lock_guard lock(mutex_);
        held_.emplace(HeldKey(job.id, job.attempts), Held{run, now});
        if (run->work != nullptr && run->work->effect)
            ++outside_[job.kind];
        else
            ++in_lanes_;
    }
    if (!failed) return run;
    record_failure(run, failed);
    return nullptr;
}

void Runner::run_outside_work() {
    std::unique_lock lock(mutex_);
    while (true) {
        queued_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        const auto run = queue_.front();
        queue_.pop_front();
        lock.unlock();
        run_outside(run);
        lock.lock();
    }
}

void Runner::run_outside(const RunPtr& run) {
    Conclusion conclusion;
    try {
        conclusion = run->work->effect(run->context(), run->payload);
    } catch (...) {
        return record_failure(run, std::current_exception());
    }
    submit(run, conclusion);
}

// The removal of the job and what belongs to it, in one transaction.
void Runner::conclude(storage::Transaction& tx, const Run& run, const Conclusion& conclusion)
    const {
    take(tx, run.job);
    if (conclusion) conclusion(tx);
    if (!run.work->period) return;
    const auto next = run.job.due_at + *run.work->period;
    const auto late = next <= run.begun_at; // what was missed is not caught up with
    put_recurring(tx, run.job.kind, late ? run.begun_at + *run.work->period : next);
}

void Runner::submit(const RunPtr& run, const Conclusion& conclusion) {
    while (true) {
        try {
            return database_.submit(
                storage::lane_key(run->job.lane),
                {[this, run, conclusion](storage::Transaction& tx) {
                     conclude(tx, *run, conclusion);
                 },
                 [this, run](const std::exception_ptr& failed) {
                     if (failed && !is_lost_lease(failed)) return record_failure(run, failed);
                     finished(*run);
                 }}
            );
        } catch (const base::Error& error) {
            // Given up, the lease runs out and the job is run again.
            if (error.code() != base::ErrorCode::busy || is_stopping()) return finished(*run);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

// May be on a lane's thread: it waits for nothing.
void Runner::record_failure(const RunPtr& run, const std::exception_ptr& failed) {
    const auto& job = run->job;
    base::log(
        base::LogLevel::warning,
        "job_failed",
        {{"kind", job.kind},
         {"job_id", job.id.to_text()},
         {"attempt", job.attempts},
         {"error", fault_text(failed)}}
    );
    try {
        database_.submit(
            storage::lane_key(job.lane),
            {[this, run, failed](storage::Transaction& tx) { write_failure(tx, *run, failed); },
             [this, run](const std::exception_ptr&) { finished(*run); }}
        );
    } catch (const base::Error&) {
        finished(*run); // its lease runs out
    }
}

void Runner::write_failure(
    storage::Transaction& tx,
    const Run& run,
    const std::exception_ptr& failed
) const {
    const auto& job = run.job;
    const auto now = settings_.clock();
    if (!is_permanent(failed) && job.attempts < job.max_attempts) {
        const auto due = now + back_off(job.attempts, luck());
        put_off(tx, job, due, fault_text(failed));
        return tx.after_commit([due] { bell().ring(due); });
    }
    open_incident(tx, job, fault_text(failed), now);
    if (run.work != nullptr && run.work->period)
        put_recurring(tx, job.kind, now + *run.work->period);
    tx.after_commit([kind = job.kind, id = job.id] {
        base::log(
            base::LogLevel::error, "incident_opened", {{"kind", kind}, {"job_id", id.to_text()}}
        );
    });
}

void Runner::finished(const Run& run) {
    const std::lock_guard lock(mutex_);
    if (held_.erase(HeldKey(run.job.id, run.job.attempts)) == 0) return;
    const bool outside = run.work != nullptr && run.work->effect;
    if (outside)
        --outside_[run.job.kind];
    else
        --in_lanes_;
    // A thread is free, there is room in the lanes again, or one may wait behind this one's key.
    const bool room = outside || (lanes_full_ && in_lanes_ <= settings_.in_lanes / 2);
    if (room || run.job.key) {
        rung_ = true;
        woken_.notify_one();
    }
    if (held_.empty()) finished_.notify_all();
}

void Runner::run_here(const Run& run) {
    const auto lane = storage::lane_key(run.job.lane);
    try {
        Conclusion conclusion = [&](storage::Transaction& tx) {
            run.work->handler(tx, run.context(), run.payload);
        };
        if (run.work->effect) conclusion = run.work->effect(run.context(), run.payload);
        database_.write(lane, [&](auto& tx) { conclude(tx, run, conclusion); });
    } catch (const LostLease&) {
    } catch (...) {
        const auto failed = std::current_exception();
        database_.write(lane, [&](auto& tx) { write_failure(tx, run, failed); });
    }
    finished(run);
}

std::size_t Runner::run_due() {
    put_recurring_jobs();
    for (std::size_t runs = 0;;) {
        const auto now = settings_.clock();
        const auto leased = lease_now({.limit = 1}, now);
        if (leased.empty()) return runs;
        const auto run = begin(leased.front(), now);
        if (run) run_here(*run);
        ++runs;
        std::unique_lock lock(mutex_);
        finished_.wait(lock, [this] { return held_.empty(); });
    }
}

} // namespace kansli::jobs
