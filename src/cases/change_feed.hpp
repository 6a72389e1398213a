// Live updates: event streams that tell a page in which cases something changed, so that it asks
// for them again. One feed a process gathers what is committed here and, by the notifier, on the
// other nodes; a thread of its own asks Access, for each stream at most once a second and for all
// its cases at once, which of them its reader may see now. Nothing else about a case is told.
#pragma once

#include "cases/case_change.hpp"
#include "storage/database.hpp"
#include "storage/notifier.hpp"
#include "web/reply.hpp"
#include "web/request.hpp"
#include "web/session.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace kansli::cases {

// What an event `changes` holds. After an event `missed` everything is to be asked for again.
struct ToldChange {
    CaseId case_id;
    std::string kind;

    auto operator<=>(const ToldChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldChange, (), (case_id, kind))

struct ToldChanges {
    std::vector<ToldChange> changes;
};
BOOST_DESCRIBE_STRUCT(ToldChanges, (), (changes))

struct ChangeFeedSettings {
    // Whom the request of a stream comes from now; anonymous or an Error where the session ended.
    // It must not lengthen the session, as a person who asks does.
    std::function<web::Caller(const web::Request&)> look_again;
    storage::Notifier* notifier = nullptr; // outlives the feed
    std::chrono::milliseconds period{1000};
    std::chrono::milliseconds heartbeat{15'000}; // the caller is looked at again as often
    std::size_t max_on_face = 2000;
    std::size_t max_of_caller = 12;
    base::Clock clock = base::system_now;
};

class ChangeFeed {
public:
    ChangeFeed(storage::Database& database, ChangeFeedSettings settings);
    ~ChangeFeed(); // closes
    ChangeFeed(const ChangeFeed&) = delete;
    ChangeFeed& operator=(const ChangeFeed&) = delete;

    // A stream for who asks; from where Last-Event-ID left off, as long as that is remembered.
    // Error{busy} where the face or the caller has too many.
    web::EventStream follow(const web::Session& session, const web::Request& request);

    // Ends all streams: before the server stops.
    void close();

private:
    using Steady = std::chrono::steady_clock;

    struct Stream {
        std::weak_ptr<web::EventChannel> channel;
        web::Request request; // its credentials
        base::MunicipalityId municipality_id;
        web::ActorKind kind = web::ActorKind::anonymous;
        base::Uuid who;
        std::int64_t told = 0; // up to this change
        bool has_missed = false;
        Steady::time_point beats_at;
    };

    // For the limits.
    struct Open {
        web::Face face = web::Face::portal;
        base::Uuid who;
        std::weak_ptr<web::EventChannel> channel;
    };

    void note(const CaseChange& change);
    void note_lines(std::string_view lines);
    void add_change(CaseChange change);
    void run();
    void serve_all(std::int64_t end);
    bool serve(Stream& stream, web::EventChannel& channel, std::int64_t end);
    std::vector<ToldChange> fresh_for(const Stream& stream, std::int64_t end);
    std::vector<ToldChange>
    visible(const web::Caller& caller, const Stream& stream, std::vector<ToldChange> changes);
    void check_room(const web::Caller& caller);
    std::int64_t remembered(std::string_view last_event_id) const;
    std::string id_of(std::int64_t number) const;

    storage::Database& database_;
    const ChangeFeedSettings settings_;
    const std::string epoch_;  // of this process: the numbers of another mean nothing here
    mutable std::mutex mutex_; // guards the following
    std::condition_variable changed_;
    std::deque<CaseChange> changes_; // the last of them, for whoever comes back
    std::int64_t last_ = 0;          // the number of the last one
    bool has_missed_ = false;        // what another node told
    bool is_closed_ = false;
    std::list<Stream> joining_;
    std::vector<Open> open_;

    std::list<Stream> streams_; // the thread's own
    std::uint64_t listener_ = 0;
    std::uint64_t bell_listener_ = 0;
    std::thread thread_;
};

} // namespace kansli::cases
