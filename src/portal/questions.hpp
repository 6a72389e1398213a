// Questions to systems elsewhere that may be slow, silent or broken. All are asked at once, on
// threads of their own; whoever waits is called when all have answered or the time is over. What
// comes too late is there for the next question, and an answer counts for a minute: nobody's
// patience is spent twice, and a slow system is not asked the same by every reload.
#pragma once

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/reflect.hpp"
#include "web/worker_pool.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kansli::portal {

// `late`: not within the time that anybody waits; it is still asked, so try again.
enum class SourceStatus { answered, failed, late };
BOOST_DESCRIBE_ENUM(SourceStatus, answered, failed, late)

struct QuestionSettings {
    std::chrono::milliseconds time_limit{3000};
    std::chrono::seconds keeps{60};     // an answer; a failure is asked about anew
    std::size_t max_asks_of_source = 4; // at once; one more is late without being asked
    std::size_t max_waiting = 500;      // requests
    std::size_t max_remembered = 2000;  // answers
    std::string failed_event;           // what the log calls it when a source fails
};

template <class Found>
class Questions {
public:
    // Which source, and whom it is about: never a number, but its hash.
    using Key = std::pair<std::size_t, std::string>;

    struct Question {
        Key key;
        // Error{unavailable} where the source does not answer or answers with a failure.
        std::function<Found()> ask;
    };

    struct Answer {
        SourceStatus status = SourceStatus::late;
        Found found{};
    };

    // `sources` are their names, for the log.
    Questions(std::vector<std::string> sources, QuestionSettings settings)
        : sources_(std::move(sources)),
          settings_(std::move(settings)),
          asked_(sources_.size()),
          thread_([this] { run(); }),
          asking_(sources_.size() * settings_.max_asks_of_source, settings_.max_waiting) {}

    // Closes, and waits for those that are asked.
    ~Questions() {
        close();
        thread_.join();
        asking_.stop();
    }

    Questions(const Questions&) = delete;
    Questions& operator=(const Questions&) = delete;

    // Asks those whose answers are not here. True when nothing is open.
    bool ask(const std::vector<Question>& questions) {
        const auto now = Steady::now();
        const std::lock_guard lock(mutex_);
        make_room(now);
        bool is_open = false;
        for (const auto& question : questions) {
            auto& kept = answers_[question.key];
            const bool is_here =
                kept.answer.status == SourceStatus::answered && now < kept.at + settings_.keeps;
            if (!kept.is_open && !is_here) start(question);
            is_open = is_open || kept.is_open;
        }
        return !is_open;
    }

    // What is here now; who has not answered is late.
    Answer answer(const Key& key) {
        const std::lock_guard lock(mutex_);
        const auto found = answers_.find(key);
        return found == answers_.end() ? Answer{} : found->second.answer;
    }

    // `again` is called once, on any thread: when all have answered, or after the time limit.
    void wait(std::vector<Key> keys, std::function<void()> again) {
        {
            const std::lock_guard lock(mutex_);
            if (!is_closed_ && is_open(keys) && waiters_.size() < settings_.max_waiting) {
                const auto until = Steady::now() + settings_.time_limit;
                waiters_.push_back({std::move(keys), until, std::move(again)});
                changed_.notify_all();
                return;
            }
        }
        again();
    }

    // Whoever waits is called at once: before the server stops.
    void close() {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        changed_.notify_all();
    }

private:
    using Steady = std::chrono::steady_clock;

    struct Kept {
        bool is_open = false; // asked, and not answered
        Answer answer;
        Steady::time_point at;
    };

    struct Waiter {
        std::vector<Key> keys;
        Steady::time_point until;
        std::function<void()> again;
    };

    // Where a source has as many questions as it may, the new one is late at once.
    void start(const Question& question) {
        auto& kept = answers_[question.key];
        kept = {.at = Steady::now()};
        auto& asked = asked_[question.key.first];
        if (is_closed_ || asked >= settings_.max_asks_of_source) return;
        kept.is_open = asking_.offer([this, question] { run_ask(question); });
        if (kept.is_open) ++asked;
    }

    void run_ask(const Question& question) {
        Kept kept;
        try {
            kept.answer.found = question.ask();
            kept.answer.status = SourceStatus::answered;
        } catch (const std::exception& error) {
            kept.answer.status = SourceStatus::failed;
            base::log(
                base::LogLevel::warning,
                settings_.failed_event,
                {{"system", sources_[question.key.first]}, {"what", error.what()}}
            );
        }
        kept.at = Steady::now();
        const std::lock_guard lock(mutex_);
        answers_[question.key] = std::move(kept);
        --asked_[question.key.first];
        changed_.notify_all();
    }

    bool is_open(const std::vector<Key>& keys) const {
        return std::any_of(keys.begin(), keys.end(), [&](const Key& key) {
            const auto found = answers_.find(key);
            return found != answers_.end() && found->second.is_open;
        });
    }

    // Old answers first; those that are asked for stay.
    void make_room(Steady::time_point now) {
        std::erase_if(answers_, [&](const auto& entry) {
            return !entry.second.is_open && now >= entry.second.at + settings_.keeps;
        });
        if (answers_.size() >= settings_.max_remembered)
            std::erase_if(answers_, [](const auto& entry) { return !entry.second.is_open; });
    }

    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            const auto now = Steady::now();
            auto next = now + std::chrono::hours(1);
            std::list<Waiter> called;
            for (auto each = waiters_.begin(); each != waiters_.end();) {
                const auto here = each++;
                if (is_closed_ || now >= here->until || !is_open(here->keys))
                    called.splice(called.end(), waiters_, here);
                else
                    next = std::min(next, here->until);
            }
            if (!called.empty()) {
                lock.unlock();
                for (const auto& waiter : called) waiter.again();
                lock.lock();
                continue;
            }
            if (is_closed_) return;
            changed_.wait_until(lock, next);
        }
    }

    const std::vector<std::string> sources_;
    const QuestionSettings settings_;
    mutable std::mutex mutex_; // guards the following
    std::condition_variable changed_;
    std::map<Key, Kept> answers_;
    std::vector<std::size_t> asked_; // of each source, now
    std::list<Waiter> waiters_;
    bool is_closed_ = false;

    std::thread thread_;     // calls whoever waited long enough
    web::WorkerPool asking_; // last: its threads use all of the above
};

} // namespace kansli::portal
