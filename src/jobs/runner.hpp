// Runs what is due in the queue. Database effects run in a write lane, in one transaction with the
// removal of the job: exactly once. Effects outside run on threads of their own: at least once, and
// idempotent by job id. What fails is tried again later and later, then parked as an incident.
// Woken by commits; its poll, once a second, is the safety net only.
#pragma once

#include "base/time.hpp"
#include "jobs/job.hpp"
#include "jobs/job_store.hpp"
#include "storage/database.hpp"
#include "storage/notifier.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace kansli::jobs {

// Runs in a write lane: no network call, no sleep. Long work is done in pieces: a handler that is
// not through enqueues the rest, with where it stands in the payload.
using Handler = std::function<
    void(storage::Transaction& tx, const JobContext& context, const base::JsonValue& payload)>;

// What an effect outside wants written together with the removal of its job; may be empty.
using Conclusion = std::function<void(storage::Transaction& tx)>;
using Effect = std::function<Conclusion(const JobContext& context, const base::JsonValue& payload)>;

// How a run ended: its effect is there, it will be tried again, or a person must look.
enum class Outcome { done, failed, incident };
BOOST_DESCRIBE_ENUM(Outcome, done, failed, incident)

struct RunnerSettings {
    std::size_t threads = 4;   // for effects outside; one kind takes half of them at most
    std::size_t in_lanes = 64; // jobs handed to the write lanes and not yet committed
    std::chrono::milliseconds poll{1000};
    std::chrono::milliseconds lease{60'000};
    base::Clock clock = base::system_now;
    storage::Notifier* notifier = nullptr; // wakes the other nodes, and wakes this one; outlives it
    // Told of every run, on any thread; must be quick and must not throw.
    std::function<void(const std::string& kind, Outcome outcome)> count{};
};

class Runner {
public:
    explicit Runner(storage::Database& database, RunnerSettings settings = {});
    ~Runner(); // stops
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    // Before start(): what runs each kind. A kind that nobody handles becomes an incident.
    void handle(std::string kind, Handler handler);
    // `effect` returns a Conclusion or nothing.
    template <class F>
    void handle_outside(std::string kind, F effect);
    // Runs once a period in the whole installation, from the first start on; it survives restarts,
    // and a run that was missed is made up for once. Also when the last run became an incident.
    void every(std::string kind, std::chrono::seconds period, Handler handler);
    template <class F>
    void every_outside(std::string kind, std::chrono::seconds period, F effect);

    void start();
    // Takes nothing new and waits for what is running.
    void stop();

    // Without start(), for tests and commands: runs on this thread what is due, until nothing is,
    // and returns how many runs that took.
    std::size_t run_due();

private:
    struct Work {
        Handler handler; // or
        Effect effect;
        std::optional<std::chrono::seconds> period;
    };

    struct Run {
        LeasedJob job;
        base::JsonValue payload;
        const Work* work = nullptr;
        base::Timestamp begun_at;

        JobContext context() const { return {job.id, begun_at, job.attempts}; }
    };

    using RunPtr = std::shared_ptr<const Run>;

    struct Held {
        RunPtr run;
        base::Timestamp leased_at;
    };

    using HeldKey = std::pair<base::Uuid, int>; // a job and the attempt

    template <class F>
    static Effect effect_of(F effect);
    void add(std::string kind, Work work);
    void put_recurring_jobs();

    // The dispatcher's thread: leases what is due and hands it on.
    void dispatch();
    base::Timestamp look();
    void wake(base::Timestamp due);
    void renew_leases(base::Timestamp now);
    void start_in_lanes(base::Timestamp now);
    void start_outside(base::Timestamp now);
    LeaseRequest room_outside();
    std::vector<LeasedJob> lease_now(LeaseRequest request, base::Timestamp now);

    // The life of one run. begin() returns null for what cannot run and becomes an incident.
    RunPtr begin(const LeasedJob& job, base::Timestamp now);
    void run_outside_work();
    void run_outside(const RunPtr& run);
    void run_here(const Run& run);
    void conclude(storage::Transaction& tx, const Run& run, const Conclusion& conclusion) const;
    void submit(const RunPtr& run, const Conclusion& conclusion);
    void record_failure(const RunPtr& run, const std::exception_ptr& failed);
    void
    write_failure(storage::Transaction& tx, const Run& run, const std::exception_ptr& failed) const;
    void finished(const Run& run);
    void count(const std::string& kind, Outcome outcome) const;
    bool is_stopping();

    storage::Database& database_;
    const RunnerSettings settings_;
    const base::Uuid id_ = base::Uuid::make();
    std::map<std::string, Work, std::less<>> work_; // not changed after start
    std::vector<std::string> outside_kinds_;        // nor this

    std::mutex mutex_; // guards the following, down to queue_
    std::condition_variable woken_;
    std::condition_variable queued_;
    std::condition_variable finished_;
    bool started_ = false;
    bool stopping_ = false;
    bool queue_is_closed_ = false;
    bool rung_ = false;
    bool lanes_full_ = false;
    base::Timestamp looks_next_;
    std::map<HeldKey, Held> held_;
    std::size_t in_lanes_ = 0;
    std::map<std::string, std::size_t, std::less<>> outside_; // runs of each kind
    std::deque<RunPtr> queue_;                                // for the threads

    std::uint64_t bell_ = 0;
    std::uint64_t listener_ = 0;
    std::thread dispatcher_;
    std::vector<std::thread> threads_;
};

template <class F>
Effect Runner::effect_of(F effect) {
    using Result = std::invoke_result_t<F&, const JobContext&, const base::JsonValue&>;
    if constexpr (std::is_void_v<Result>)
        return [effect =
                    std::move(effect)](const JobContext& context, const base::JsonValue& payload) {
            effect(context, payload);
            return Conclusion();
        };
    else
        return Effect(std::move(effect));
}

template <class F>
void Runner::handle_outside(std::string kind, F effect) {
    add(std::move(kind), {{}, effect_of(std::move(effect)), {}});
}

template <class F>
void Runner::every_outside(std::string kind, std::chrono::seconds period, F effect) {
    add(std::move(kind), {{}, effect_of(std::move(effect)), period});
}

} // namespace kansli::jobs
