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

// Leases of all nodes stand in line with each other, not with the cases' writes.
storage::LaneKey lease_lane() { return storage::lane_key("jobs"); }

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
    : x_database(database), x_settings(std::move(settings)) {}

Runner::~Runner() { stop(); }

void Runner::add(std::string kind, Work work) {
    if (x_started) throw std::logic_error("a kind of job is added before the start: " + kind);
    if (work.effect) x_outside_kinds.push_back(kind);
    const auto added = x_work.emplace(kind, std::move(work)).second;
    if (!added) throw std::logic_error("two handlers for one kind of job: " + kind);
}

void Runner::handle(std::string kind, Handler handler) {
    add(std::move(kind), {std::move(handler), {}, {}});
}

void Runner::every(std::string kind, std::chrono::seconds period, Handler handler) {
    add(std::move(kind), {std::move(handler), {}, period});
}

void Runner::put_recurring_jobs() {
    for (const auto& [kind, work] : x_work) {
        if (!work.period) continue;
        x_database.write(lease_lane(), [&, name = kind, period = *work.period](auto& tx) {
            const auto now = x_settings.clock();
            const bool queued = is_queued(tx, name, recurring_key);
            put_recurring(tx, name, queued ? now + period : now);
        });
    }
}

void Runner::start() {
    {
        const std::lock_guard lock(x_mutex);
        if (x_started) throw std::logic_error("the runner is started already");
        x_started = true;
        x_stopping = false;
    }
    put_recurring_jobs();
    x_bell = bell().add([this](base::Timestamp due) {
        wake(due);
        if (x_settings.notifier != nullptr) x_settings.notifier->notify(channel);
    });
    if (x_settings.notifier != nullptr)
        x_listener = x_settings.notifier->listen(channel, [this] { wake(at_once); });
    for (std::size_t i = 0; i < x_settings.threads; ++i)
        x_threads.emplace_back([this] { run_outside_work(); });
    x_dispatcher = std::thread([this] { dispatch(); });
}

void Runner::stop() {
    {
        const std::lock_guard lock(x_mutex);
        if (!x_started || x_stopping) return;
        x_stopping = true;
        x_woken.notify_all();
        x_queued.notify_all();
    }
    bell().remove(x_bell);
    if (x_settings.notifier != nullptr) x_settings.notifier->stop_listening(x_listener);
    if (x_dispatcher.joinable()) x_dispatcher.join();
    for (auto& thread : x_threads) thread.join();
    x_threads.clear();
    std::unique_lock lock(x_mutex);
    x_finished.wait(lock, [this] { return x_held.empty(); });
    x_started = false;
}

bool Runner::is_stopping() {
    const std::lock_guard lock(x_mutex);
    return x_stopping;
}

void Runner::wake(base::Timestamp due) {
    const std::lock_guard lock(x_mutex);
    if (due >= x_looks_next) return;
    x_rung = true;
    x_woken.notify_one();
}

void Runner::dispatch() {
    std::unique_lock lock(x_mutex);
    while (!x_stopping) {
        x_rung = false;
        x_looks_next = never; // whatever is committed while it looks makes it look again
        lock.unlock();
        const auto next = look();
        const auto now = x_settings.clock();
        lock.lock();
        const auto wait = std::min<base::Duration>(next - now, x_settings.poll);
        x_looks_next = now + wait;
        x_woken.wait_for(lock, wait, [this] { return x_stopping || x_rung; });
    }
}

// Starts what is due and returns when the next is.
base::Timestamp Runner::look() {
    const auto now = x_settings.clock();
    std::optional<base::Timestamp> next;
    try {
        renew_leases(now);
        start_in_lanes(now);
        start_outside(now);
        x_database.read([&](auto& tx) { next = next_due(tx, now); });
    } catch (const std::exception& failed) {
        base::log(base::LogLevel::warning, "queue_not_reached", {{"error", failed.what()}});
    }
    return next.value_or(now + x_settings.poll);
}

void Runner::renew_leases(base::Timestamp now) {
    std::vector<RunPtr> old;
    {
        const std::lock_guard lock(x_mutex);
        for (auto& [key, held] : x_held) {
            if (now - held.leased_at < x_settings.lease / 3) continue;
            held.leased_at = now;
            old.push_back(held.run);
        }
    }
    if (old.empty()) return;
    x_database.write(lease_lane(), [&](auto& tx) {
        for (const auto& run : old) renew(tx, run->job, now + x_settings.lease);
    });
}

std::vector<LeasedJob> Runner::lease_now(LeaseRequest request, base::Timestamp now) {
    request.by = x_id;
    request.now = now;
    request.until = now + x_settings.lease;
    std::vector<LeasedJob> leased;
    x_database.write(lease_lane(), [&](auto& tx) {
        leased = lease(tx, x_database.backend(), request);
    });
    return leased;
}

void Runner::start_in_lanes(base::Timestamp now) {
    while (true) {
        LeaseRequest request{.filter = KindFilter::all_but, .kinds = x_outside_kinds};
        {
            const std::lock_guard lock(x_mutex);
            x_lanes_full = x_in_lanes >= x_settings.in_lanes;
            if (x_lanes_full || x_stopping) return;
            request.limit = static_cast<std::int64_t>(x_settings.in_lanes - x_in_lanes);
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
    const std::lock_guard lock(x_mutex);
    LeaseRequest request{.limit = 0, .filter = KindFilter::only};
    if (x_stopping) return request;
    auto room = x_settings.threads;
    for (const auto& [kind, runs] : x_outside) room -= std::min(room, runs);
    const auto share = x_outside_kinds.size() == 1
                           ? x_settings.threads
                           : std::max<std::size_t>(1, x_settings.threads / 2);
    for (const auto& kind : x_outside_kinds) {
        const auto found = x_outside.find(kind);
        const auto runs = found == x_outside.end() ? 0 : found->second;
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
            const std::lock_guard lock(x_mutex);
            x_queue.push_back(run);
            x_queued.notify_one();
        }
        if (static_cast<std::int64_t>(leased.size()) < request.limit) return;
    }
}

Runner::RunPtr Runner::begin(const LeasedJob& job, base::Timestamp now) {
    auto run = std::make_shared<Run>(Run{job, {}, nullptr, now});
    const auto found = x_work.find(job.kind);
    std::exception_ptr failed;
    try {
        if (found == x_work.end())
            throw base::Error(base::ErrorCode::invalid, "Nobody handles jobs of this kind.");
        run->work = &found->second;
        run->payload = base::parse_json(job.payload.text);
        if (job.attempts > job.max_attempts)
            throw base::Error(base::ErrorCode::internal, "The process ended while the job ran.");
    } catch (const std::exception&) {
        failed = std::current_exception();
    }
    {
        const std::lock_guard lock(x_mutex);
        x_held.emplace(HeldKey(job.id, job.attempts), Held{run, now});
        if (run->work != nullptr && run->work->effect)
            ++x_outside[job.kind];
        else
            ++x_in_lanes;
    }
    if (!failed) return run;
    record_failure(run, failed);
    return nullptr;
}

void Runner::run_outside_work() {
    std::unique_lock lock(x_mutex);
    while (true) {
        x_queued.wait(lock, [this] { return x_stopping || !x_queue.empty(); });
        if (x_queue.empty()) return;
        const auto run = x_queue.front();
        x_queue.pop_front();
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
            return x_database.submit(
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
        x_database.submit(
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
    const auto now = x_settings.clock();
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
    const std::lock_guard lock(x_mutex);
    if (x_held.erase(HeldKey(run.job.id, run.job.attempts)) == 0) return;
    const bool outside = run.work != nullptr && run.work->effect;
    if (outside)
        --x_outside[run.job.kind];
    else
        --x_in_lanes;
    // A thread is free, there is room in the lanes again, or one may wait behind this one's key.
    const bool room = outside || (x_lanes_full && x_in_lanes <= x_settings.in_lanes / 2);
    if (room || run.job.key) {
        x_rung = true;
        x_woken.notify_one();
    }
    if (x_held.empty()) x_finished.notify_all();
}

void Runner::run_here(const Run& run) {
    const auto lane = storage::lane_key(run.job.lane);
    try {
        Conclusion conclusion = [&](storage::Transaction& tx) {
            run.work->handler(tx, run.context(), run.payload);
        };
        if (run.work->effect) conclusion = run.work->effect(run.context(), run.payload);
        x_database.write(lane, [&](auto& tx) { conclude(tx, run, conclusion); });
    } catch (const LostLease&) {
    } catch (...) {
        const auto failed = std::current_exception();
        x_database.write(lane, [&](auto& tx) { write_failure(tx, run, failed); });
    }
    finished(run);
}

std::size_t Runner::run_due() {
    put_recurring_jobs();
    for (std::size_t runs = 0;;) {
        const auto now = x_settings.clock();
        const auto leased = lease_now({.limit = 1}, now);
        if (leased.empty()) return runs;
        const auto run = begin(leased.front(), now);
        if (run) run_here(*run);
        ++runs;
        std::unique_lock lock(x_mutex);
        x_finished.wait(lock, [this] { return x_held.empty(); });
    }
}

} // namespace kansli::jobs
