// The life of one run of a leased job: begun, concluded together with the job's removal, or failed.
#include "base/log.hpp"
#include "jobs/bell.hpp"
#include "jobs/incident.hpp"
#include "jobs/runner.hpp"

#include <random>
#include <thread>

namespace kansli::jobs {

namespace {

double luck() {
    thread_local std::minstd_rand random{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(random);
}

// The failure of a job could not be written down: its lease runs out, and it is run again.
void log_loss(const LeasedJob& job, const std::exception_ptr& lost) {
    base::log(
        base::LogLevel::warning,
        "job_failure_not_recorded",
        {{"kind", job.kind}, {"job_id", job.id.to_text()}, {"error", fault_text(lost)}}
    );
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
        queued_.wait(lock, [this] { return queue_is_closed_ || !queue_.empty(); });
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
                     if (!failed) count(run->job.kind, Outcome::done);
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
             [this, run](const std::exception_ptr& lost) {
                 if (lost && !is_lost_lease(lost)) log_loss(run->job, lost);
                 finished(*run);
             }}
        );
    } catch (const base::Error&) {
        log_loss(job, std::current_exception());
        finished(*run);
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
        return tx.after_commit([this, kind = job.kind, due] {
            count(kind, Outcome::failed);
            bell().ring(due);
        });
    }
    open_incident(tx, job, fault_text(failed), now);
    if (run.work != nullptr && run.work->period)
        put_recurring(tx, job.kind, now + *run.work->period);
    tx.after_commit([this, kind = job.kind, id = job.id] {
        count(kind, Outcome::incident);
        base::log(
            base::LogLevel::error, "incident_opened", {{"kind", kind}, {"job_id", id.to_text()}}
        );
    });
}

void Runner::count(const std::string& kind, Outcome outcome) const {
    if (settings_.count) settings_.count(kind, outcome);
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
        count(run.job.kind, Outcome::done);
    } catch (const LostLease&) {
    } catch (...) {
        const auto failed = std::current_exception();
        try {
            database_.write(lane, [&](auto& tx) { write_failure(tx, run, failed); });
        } catch (...) {
            finished(run); // the lease runs out, and the job is run again
            throw;
        }
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
