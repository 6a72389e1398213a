#include "cases/change_feed.hpp"

#include "base/json.hpp"
#include "base/log.hpp"
#include "cases/access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace kansli::cases {

namespace {

constexpr std::string_view channel_name = "kansli_case_changes";
constexpr std::size_t max_remembered = 10'000;
constexpr std::size_t max_told_at_once = 200; // cases; of more a page does better to ask for all

// Moves the place that a page goes on from; no page hears anything.
std::string place_text(std::string_view id) { return fmt::format("id: {}\n\n", id); }

web::Permission to_read(const web::Caller& caller) {
    return caller.kind == web::ActorKind::citizen ? web::Permission::own_cases
                                                  : web::Permission::case_read;
}

base::Uuid who_is(const web::Caller& caller) {
    return caller.kind == web::ActorKind::citizen ? caller.party_id.uuid() : caller.user_id.uuid();
}

} // namespace

ChangeFeed::ChangeFeed(storage::Database& database, ChangeFeedSettings settings)
    : database_(database), settings_(std::move(settings)), epoch_(base::Uuid::make().to_text()) {
    bell_listener_ = case_change_bell().add([this](const CaseChange& change) { note(change); });
    if (settings_.notifier != nullptr)
        listener_ = settings_.notifier->listen_to_lines(channel_name, [this](auto lines) {
            note_lines(lines);
        });
    thread_ = std::thread([this] { run(); });
}

ChangeFeed::~ChangeFeed() {
    case_change_bell().remove(bell_listener_);
    if (settings_.notifier != nullptr) settings_.notifier->stop_listening(listener_);
    close();
    thread_.join();
}

void ChangeFeed::close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    for (const auto& open : open_)
        if (const auto channel = open.channel.lock()) channel->end();
    changed_.notify_all();
}

// Committed here.
void ChangeFeed::note(const CaseChange& change) {
    if (settings_.notifier != nullptr)
        settings_.notifier->tell(channel_name, base::to_json(change));
    const std::lock_guard lock(mutex_);
    add_change(change);
    changed_.notify_all();
}

// Committed on another node.
void ChangeFeed::note_lines(std::string_view lines) {
    const std::lock_guard lock(mutex_);
    if (lines.empty()) has_missed_ = true;
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        try {
            add_change(base::from_json<CaseChange>(base::parse_json(line)));
        } catch (const base::Error&) { // of another version of the program
            has_missed_ = true;
        }
    }
    changed_.notify_all();
}

void ChangeFeed::add_change(CaseChange change) {
    changes_.push_back(std::move(change));
    ++last_;
    if (changes_.size() > max_remembered) changes_.pop_front();
}

std::string ChangeFeed::id_of(std::int64_t number) const {
    return fmt::format("{}:{}", epoch_, number);
}

// The number that an id names, or -1 where what came after it is not known any more.
std::int64_t ChangeFeed::remembered(std::string_view last_event_id) const {
    std::int64_t number = -1;
    if (!last_event_id.starts_with(epoch_ + ':')) return -1;
    last_event_id.remove_prefix(epoch_.size() + 1);
    std::from_chars(last_event_id.data(), last_event_id.data() + last_event_id.size(), number);
    const auto oldest = last_ - static_cast<std::int64_t>(changes_.size());
    return number >= oldest && number <= last_ ? number : -1;
}

void ChangeFeed::check_room(const web::Caller& caller) {
    std::erase_if(open_, [](const Open& open) { return open.channel.expired(); });
    std::size_t on_face = 0;
    std::size_t of_caller = 0;
    for (const auto& open : open_) {
        if (open.face != caller.face) continue;
        ++on_face;
        if (open.who == who_is(caller)) ++of_caller;
    }
    if (on_face >= settings_.max_on_face || is_closed_)
        throw base::Error(base::ErrorCode::busy, "Too many follow changes now; ask now and then.");
    if (of_caller >= settings_.max_of_caller)
        throw base::Error(
            base::ErrorCode::busy, "You follow changes in too many places; close some."
        );
}

web::EventStream ChangeFeed::follow(const web::Session& session, const web::Request& request) {
    auto channel = std::make_shared<web::EventChannel>();
    Stream stream{.channel = channel};
    stream.request.method = request.method;
    stream.request.target = request.target;
    stream.request.headers = request.headers;
    stream.request.peer = request.peer;
    stream.request.face = request.face;
    stream.request.origin = request.origin;
    stream.municipality_id = session.municipality_id;
    stream.kind = session.caller.kind;
    stream.who = who_is(session.caller);
    stream.beats_at = Steady::now() + settings_.heartbeat;
    const auto last_event_id = request.headers.get("last-event-id");
    const std::lock_guard lock(mutex_);
    check_room(session.caller);
    open_.push_back({session.caller.face, stream.who, channel});
    const auto from = last_event_id.empty() ? last_ : remembered(last_event_id);
    stream.told = from < 0 ? last_ : from;
    stream.has_missed = from < 0;
    channel->send("retry: 3000\n" + place_text(id_of(stream.told))); // milliseconds
    joining_.push_back(std::move(stream));
    changed_.notify_all();
    return {std::move(channel)};
}

// A round serves all streams and lasts a period at least, so that a burst of changes is one
// question to the database and a lone change is told at once.
void ChangeFeed::run() {
    std::int64_t served = 0;
    std::unique_lock lock(mutex_);
    while (!is_closed_) {
        const auto may_stop = [&] {
            return is_closed_ || served != last_ || has_missed_ || !joining_.empty();
        };
        const auto beat =
            std::min<std::chrono::milliseconds>(settings_.heartbeat / 4, settings_.period);
        if (streams_.empty())
            changed_.wait(lock, may_stop);
        else
            changed_.wait_for(lock, beat, may_stop);
        if (is_closed_) return;
        const auto began = Steady::now();
        streams_.splice(streams_.end(), joining_);
        if (std::exchange(has_missed_, false))
            for (auto& stream : streams_) stream.has_missed = true;
        served = last_;
        lock.unlock();
        serve_all(served);
        lock.lock();
        changed_.wait_until(lock, began + settings_.period, [&] { return is_closed_; });
    }
}

void ChangeFeed::serve_all(std::int64_t end) {
    for (auto each = streams_.begin(); each != streams_.end();) {
        const auto channel = each->channel.lock();
        const bool goes_on = channel && serve(*each, *channel, end);
        if (!goes_on && channel) channel->end();
        each = goes_on ? std::next(each) : streams_.erase(each);
    }
}

std::vector<ToldChange> ChangeFeed::fresh_for(const Stream& stream, std::int64_t end) {
    std::set<ToldChange> fresh;
    const std::lock_guard lock(mutex_);
    const auto first = last_ - static_cast<std::int64_t>(changes_.size());
    for (auto number = std::max(stream.told, first); number < end; ++number) {
        const auto& change = changes_[static_cast<std::size_t>(number - first)];
        const bool is_for_kind =
            stream.kind != web::ActorKind::citizen || change.visibility == Visibility::public_;
        if (is_for_kind && change.municipality_id == stream.municipality_id)
            fresh.insert({change.case_id, change.kind});
    }
    return {fresh.begin(), fresh.end()};
}

// False where the stream is over: its reader is gone, too slow, or logged out.
bool ChangeFeed::serve(Stream& stream, web::EventChannel& channel, std::int64_t end) {
    auto fresh = fresh_for(stream, end);
    const bool has_news = !fresh.empty() || stream.has_missed;
    const bool beats = Steady::now() >= stream.beats_at;
    if (!has_news) stream.told = end;
    if (!has_news && !beats) return !channel.is_over();
    try {
        const auto caller = settings_.look_again(stream.request);
        if (caller.kind != stream.kind || who_is(caller) != stream.who) return false;
        const auto id = id_of(end);
        bool is_open = true;
        if (stream.has_missed || fresh.size() > max_told_at_once) {
            is_open = channel.send(web::event_text(id, "missed", "{}"));
        } else if (!fresh.empty()) {
            const ToldChanges told{visible(caller, stream, std::move(fresh))};
            if (!told.changes.empty())
                is_open = channel.send(web::event_text(id, "changes", base::to_json(told)));
        }
        if (beats) is_open = channel.send(place_text(id));
        if (beats) stream.beats_at = Steady::now() + settings_.heartbeat;
        stream.told = end;
        stream.has_missed = false;
        return is_open;
    } catch (const base::Error& error) {
        if (error.code() != base::ErrorCode::unavailable && error.code() != base::ErrorCode::busy)
            return false;
        // The database does not answer: what is fresh stays so until it does.
        base::log(base::LogLevel::warning, "changes_not_told", {{"what", error.what()}});
        return true;
    }
}

std::vector<ToldChange> ChangeFeed::visible(
    const web::Caller& caller,
    const Stream& stream,
    std::vector<ToldChange> changes
) {
    std::set<CaseId> found;
    database_.read([&](storage::Transaction& tx) {
        const web::Session session{
            caller, tx, settings_.clock(), stream.municipality_id, "changes"};
        storage::SqlText sql;
        sql.add("SELECT c.id FROM cases c WHERE c.id IN (");
        for (std::size_t i = 0; i < changes.size(); ++i)
            if (i == 0 || changes[i].case_id != changes[i - 1].case_id)
                sql.add(i > 0 ? ", " : "").bind(changes[i].case_id);
        sql.add(") AND ");
        Access::of(session, to_read(caller)).add_condition_of_one(sql);
        const auto ids = tx.query_values<CaseId>(sql.text(), sql.values());
        found = {ids.begin(), ids.end()};
    });
    std::erase_if(changes, [&](const ToldChange& each) { return !found.contains(each.case_id); });
    return changes;
}

} // namespace kansli::cases
