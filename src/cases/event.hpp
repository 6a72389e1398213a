// The events of a case: what happened, append-only, each with the hash of the one before it.
// History, audit, the citizen's timeline, statistics and webhooks all read this one list.
#pragma once

#include "cases/case.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

enum class EventType {
    created,
    changed,
    stakeholder_added,
    stakeholder_removed,
    assigned,
    unassigned,
    status_changed,
    completion_requested,
    completion_received,
    completion_overdue,
    note_added,
    attachment_added,
    message_sent,
    message_received,
    decided,
    closed,
    reopened,
    suspended,
    resumed,
    suspension_reminder,
    deadline_restarted,
    deadline_extended,
    deadline_passed,
    related,
    unrelated,
    merged_into,
    merged_from,
    checklist_ticked,
    checklist_unticked,
    task_added,
    task_changed,
    task_done,
    task_overdue,
    opinion_requested,
    opinion_given,
    opinion_ended,
    opinion_overdue,
    handed_over,
    permit_granted,
    permit_expiring,
    permit_expired,
    permit_reported_lost,
    permit_replaced,
    permit_revoked,
    decision_proposed,
    confidentiality_marked,
    confidentiality_ended,
    reader_named,
    reader_removed,
    disqualified,
    disqualification_ended,
    checked,
    check_handled
};
KANSLI_DESCRIBE_LONG_ENUM(
    EventType,
    (created,
     changed,
     stakeholder_added,
     stakeholder_removed,
     assigned,
     unassigned,
     status_changed,
     completion_requested,
     completion_received,
     completion_overdue,
     note_added,
     attachment_added,
     message_sent,
     message_received,
     decided,
     closed,
     reopened,
     suspended,
     resumed,
     suspension_reminder,
     deadline_restarted,
     deadline_extended,
     deadline_passed,
     related,
     unrelated,
     merged_into,
     merged_from),
    (checklist_ticked,
     checklist_unticked,
     task_added,
     task_changed,
     task_done,
     task_overdue,
     opinion_requested,
     opinion_given,
     opinion_ended,
     opinion_overdue,
     handed_over,
     permit_granted,
     permit_expiring,
     permit_expired,
     permit_reported_lost,
     permit_replaced,
     permit_revoked,
     decision_proposed,
     confidentiality_marked,
     confidentiality_ended,
     reader_named,
     reader_removed,
     disqualified,
     disqualification_ended,
     checked,
     check_handled)
)

// What a verb says of what it did. The data holds ids, codes and dates: never a name, a number of a
// person or free text, which stand in rows that can be disposed of.
struct NewEvent {
    EventType type = EventType::changed;
    Visibility visibility = Visibility::internal;
    std::string data = "{}"; // a JSON object
};

struct Event {
    std::int64_t seq = 0;
    base::Uuid id;
    EventType type = EventType::changed;
    base::Timestamp at;
    web::ActorKind actor_kind = web::ActorKind::system;
    std::optional<base::Uuid> actor_id;
    std::string actor_role;
    // The party that a citizen acts for, or the absent colleague whom staff stand in for.
    std::optional<base::Uuid> on_behalf_of;
    Visibility visibility = Visibility::internal;
    std::optional<base::JsonText> data; // absent once it was disposed of
};
BOOST_DESCRIBE_STRUCT(
    Event,
    (),
    (seq, id, type, at, actor_kind, actor_id, actor_role, on_behalf_of, visibility, data)
)

// Whom a row names as its maker: the person, not the organisation they act for; nil for the system.
base::Uuid actor_of(const web::Caller& caller);

// Appends the event and moves the head in `row`; the caller stores the row in this transaction.
void record(web::Session& session, CaseRow& row, const NewEvent& event);

// The events of a case that the caller was let see, in order; `only_public` for stakeholders.
// Those after `after`, at most `limit`.
struct EventRange {
    std::int64_t after = 0;
    std::int64_t limit = 1000;
    bool only_public = true;
};

std::vector<Event> events_of(storage::Transaction& tx, CaseId id, const EventRange& range);

} // namespace kansli::cases
