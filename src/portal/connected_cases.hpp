// What connected systems say of a party's cases. All are asked at once; whoever waits is called
// when all have answered or the time is over, and is told of each whether it answered. What comes
// too late is there for the next question, and an answer counts for a minute: nobody's patience is
// spent twice, and a slow system is not asked the same by every reload.
#pragma once

#include "portal/connected_system.hpp"
#include "web/router.hpp"
#include "web/worker_pool.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kansli::portal {

// `late`: not within the time that anybody waits; it is still asked, so try again.
enum class SourceStatus { answered, failed, late };
BOOST_DESCRIBE_ENUM(SourceStatus, answered, failed, late)

struct ConnectedSource {
    std::string id;
    cases::Names names;
    SourceStatus status = SourceStatus::late;
    std::vector<ConnectedCase> cases; // the last to change first
};
BOOST_DESCRIBE_STRUCT(ConnectedSource, (), (id, names, status, cases))

struct ConnectedSources {
    std::vector<ConnectedSource> sources;
};
BOOST_DESCRIBE_STRUCT(ConnectedSources, (), (sources))

struct ConnectedSettings {
    std::chrono::milliseconds time_limit{3000};
    std::chrono::seconds keeps{60};     // an answer; a failure is asked about anew
    std::size_t max_cases = 200;        // of a system; the rest is left out
    std::size_t max_asks_of_system = 4; // at once; one more is late without being asked
    std::size_t max_waiting = 500;      // requests
    std::size_t max_remembered = 2000;  // answers
};

class ConnectedCases {
public:
    explicit ConnectedCases(std::vector<ConnectedSystem> systems, ConnectedSettings settings = {});
    ~ConnectedCases(); // closes, and waits for those that are asked
    ConnectedCases(const ConnectedCases&) = delete;
    ConnectedCases& operator=(const ConnectedCases&) = delete;

    // Asks those of the municipality whose answers are not here. True when nothing is open.
    bool ask(const base::MunicipalityId& municipality, const parties::PartyNumber& whose);
    // What is here now; who has not answered is late.
    ConnectedSources
    answers(const base::MunicipalityId& municipality, const parties::PartyNumber& whose);
    // `again` is called once, on any thread: when all have answered, or after the time limit.
    void wait(
        const base::MunicipalityId& municipality,
        const parties::PartyNumber& whose,
        std::function<void()> again
    );

    // Whoever waits is called at once: before the server stops.
    void close();

private:
    using Steady = std::chrono::steady_clock;
    using Key = std::pair<std::size_t, std::string>; // which system, whose

    struct Answer {
        bool is_open = false; // asked, and not answered
        SourceStatus status = SourceStatus::late;
        std::vector<ConnectedCase> cases;
        Steady::time_point at;
    };

    struct Waiter {
        std::vector<Key> keys;
        Steady::time_point until;
        std::function<void()> again;
    };

    std::vector<Key> keys_of(const base::MunicipalityId&, const parties::PartyNumber& whose) const;
    void start(const Key& key, const parties::PartyNumber& whose);
    void run_ask(const Key& key, const parties::PartyNumber& whose);
    bool is_open(const std::vector<Key>& keys) const;
    void make_room(Steady::time_point now);
    void run();

    const std::vector<ConnectedSystem> systems_;
    const ConnectedSettings settings_;
    mutable std::mutex mutex_; // guards the following
    std::condition_variable changed_;
    std::map<Key, Answer> answers_;
    std::vector<std::size_t> asked_; // of each system, now
    std::list<Waiter> waiters_;
    bool is_closed_ = false;

    std::thread thread_;     // calls whoever waited long enough
    web::WorkerPool asking_; // last: its threads use all of the above
};

// GET /connected-cases. `connected` must outlive the API.
void add_connected_routes(web::Api& api, ConnectedCases& connected);

} // namespace kansli::portal
