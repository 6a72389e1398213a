#include "cases/scenario_comparison.hpp"

#include "cases/attachment.hpp"
#include "cases/decision.hpp"
#include "cases/task.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using EventTypes = std::vector<EventType>;

std::string list_of_events(const EventTypes& types) {
    std::vector<std::string> names;
    for (const auto type : types) names.emplace_back(base::enum_name(type));
    return list_of(names);
}

// Whether all of `wanted` stand in `found`, in that order.
bool in_order(const EventTypes& wanted, const EventTypes& found) {
    auto at = found.begin();
    for (const auto type : wanted) {
        at = std::find(at, found.end(), type);
        if (at == found.end()) return false;
        ++at;
    }
    return true;
}

EventTypes events_in(web::Session& session, CaseId id, const EventRange& range) {
    EventTypes types;
    for (const auto& event : events_of(session.tx, id, range)) types.push_back(event.type);
    return types;
}

class Comparison {
public:
    Comparison(web::Session& session, const OpenedCase& opened)
        : session_(session), opened_(opened) {}

    std::vector<Difference> run(const Expectation& expected) {
        const auto& row = opened_.row;
        if (expected.status && *expected.status != row.status)
            differs("/status", expected.status->str(), row.status);
        if (expected.public_status && *expected.public_status != row.public_status)
            differs(
                "/public_status",
                base::enum_name(*expected.public_status),
                base::enum_name(row.public_status)
            );
        if (expected.missing_attachments) attachments(*expected.missing_attachments);
        if (expected.open_tasks) open_tasks(*expected.open_tasks);
        events(expected);
        if (expected.decision) decision(*expected.decision);
        return std::move(found_);
    }

private:
    void differs(const std::string& at, std::string_view wanted, std::string_view found) {
        found_.push_back({at, fmt::format("expected {}, found {}", wanted, found)});
    }

    void attachments(const std::vector<Code>& kinds) {
        std::vector<std::string> wanted;
        for (const auto& kind : kinds) wanted.push_back(kind.str());
        const auto missing = missing_attachments(session_, opened_);
        if (wanted != missing) differs("/missing_attachments", list_of(wanted), list_of(missing));
    }

    void events(const Expectation& expected) {
        const auto all = events_in(session_, opened_.row.id, {.only_public = false});
        const auto seen = events_in(session_, opened_.row.id, {.only_public = true});
        const auto compare = [&](const char* at, const auto& wanted, const EventTypes& types) {
            if (wanted && !in_order(*wanted, types))
                differs(at, list_of_events(*wanted), list_of_events(types));
        };
        compare("/events", expected.events, all);
        compare("/public_events", expected.public_events, seen);
        if (!expected.no_events) return;
        for (const auto type : *expected.no_events)
            if (std::find(all.begin(), all.end(), type) != all.end())
                found_.push_back({"/no_events", fmt::format("{} happened", base::enum_name(type))});
    }

    void decision(const ExpectedDecision& expected) {
        const auto made = find_decision(session_.tx, opened_.row.id);
        if (!made) return differs("/decision", "a decision", "none");
        if (expected.outcome && *expected.outcome != made->outcome)
            differs(
                "/decision/outcome",
                base::enum_name(*expected.outcome),
                base::enum_name(made->outcome)
            );
        if (expected.legal_basis && *expected.legal_basis != made->legal_basis)
            differs("/decision/legal_basis", expected.legal_basis->str(), made->legal_basis);
        const auto compare = [&](const char* at, const auto& wanted, const auto& day) {
            if (wanted && wanted != day)
                differs(at, wanted->to_text(), day ? day->to_text() : "none");
        };
        compare("/decision/valid_from", expected.valid_from, made->valid_from);
        compare("/decision/valid_to", expected.valid_to, made->valid_to);
        if (expected.automatic && *expected.automatic != made->automatic)
            differs(
                "/decision/automatic",
                *expected.automatic ? "true" : "false",
                made->automatic ? "true" : "false"
            );
        if (!expected.explained_by) return;
        const auto told =
            made->explanation ? made->explanation->sentences_sv : std::vector<std::string>();
        for (const auto& sentence : *expected.explained_by)
            if (std::find(told.begin(), told.end(), sentence) == told.end())
                differs("/decision/explained_by", sentence, list_of(told));
    }

    void open_tasks(std::vector<std::string> wanted) {
        std::vector<std::string> open;
        for (const auto& task : tasks_of(session_.tx, opened_.row.id))
            if (!task.done_at) open.push_back(task.text);
        std::sort(open.begin(), open.end());
        std::sort(wanted.begin(), wanted.end());
        if (wanted != open) differs("/open_tasks", list_of(wanted), list_of(open));
    }

    web::Session& session_;
    const OpenedCase& opened_;
    std::vector<Difference> found_;
};

} // namespace

std::vector<Difference>
compare_case(web::Session& session, const OpenedCase& opened, const Expectation& expected) {
    return Comparison(session, opened).run(expected);
}

std::string list_of(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all.empty() ? "nothing" : all;
}

} // namespace kansli::cases
