#include "cases/case_routes.hpp"

#include "base/error.hpp"
#include "cases/case_creation.hpp"
#include "cases/case_view.hpp"
#include "cases/closure.hpp"
#include "cases/decision.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;
using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Session;

// A case as the caller saw it last, to be changed now.
OpenedCase open_to_change(
    Session& session,
    CaseTypes& types,
    CaseId id,
    Permission needed,
    const IfMatch& seen
) {
    auto opened = find_running_case(session, types, id, needed);
    seen.require(opened.row.version);
    return opened;
}

struct CaseChange {
    std::optional<Title> title{};
    std::optional<base::JsonValue> form_data{};
};
BOOST_DESCRIBE_STRUCT(CaseChange, (), (title, form_data))

struct ChangedEvent {
    std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(ChangedEvent, (), (fields))

Case change_case(Session& session, OpenedCase opened, const CaseChange& change) {
    ChangedEvent event;
    if (change.title && *change.title != opened.row.title) {
        opened.row.title = *change.title;
        event.fields.emplace_back("title");
    }
    if (change.form_data) {
        opened.package->form.check(*change.form_data);
        opened.row.form_data.text = boost::json::serialize(*change.form_data);
        event.fields.emplace_back("form_data");
    }
    if (!event.fields.empty()) {
        record(
            session, opened.row, {EventType::changed, Visibility::internal, base::to_json(event)}
        );
        store(session, opened.row);
    }
    return shown_case(session, opened);
}

struct NewStatus {
    Code status;
};
BOOST_DESCRIBE_STRUCT(NewStatus, (), (status))

std::string status_names(const CaseType& type) {
    std::vector<std::string_view> names;
    for (const auto& status : type.statuses)
        if (!is_final(status)) names.push_back(status.id.str());
    return base::one_of(names);
}

Case set_status(Session& session, OpenedCase opened, const NewStatus& wanted) {
    const auto* status = find_status(opened.type(), wanted.status.str());
    if (status == nullptr || is_final(*status))
        throw Error(
            ErrorCode::invalid,
            "The case cannot be set to that status.",
            {{"/status",
              "not_allowed",
              fmt::format("must be {}; a closure ends the case", status_names(opened.type()))}}
        );
    // Nobody reads on Mina sidor that a case is decided before somebody decided it.
    const bool tells_decided = status->public_status == PublicStatus::decided ||
                               status->public_status == PublicStatus::closed;
    if (opened.type().decision && tells_decided && !find_decision(session.tx, opened.row.id))
        throw Error(
            ErrorCode::rejected, "That status is for a case that is decided: decide it first."
        );
    move_to(session, opened, *status);
    store(session, opened.row);
    return shown_case(session, opened);
}

std::string location_of(CaseId id) { return "/cases/" + id.to_text(); }

void add_collection_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    api.post(
           "/cases",
           Permission::case_register,
           [&types](Session& session, const NewCase& given) {
               const auto opened = create_case(session, types, given);
               return Created<Case>{shown_case(session, opened), location_of(opened.row.id)};
           },
           "Registers a case on somebody's behalf and gives it a number."
    )
        .personal_data()
        .lane(number_lane);
}

void add_one_case_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               return shown_case(session, find_case(session, types, *id, Permission::case_read));
           },
           "Shows a case."
    )
        .personal_data();
    api.patch(
           "/cases/{case_id}",
           Permission::case_handle,
           [&types](
               Session& session, const Path<CaseId>& id, IfMatch seen, const CaseChange& change
           ) {
               auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
               return change_case(session, std::move(opened), change);
           },
           "Changes the title or corrects the form data."
    )
        .personal_data();
    api.put(
           "/cases/{case_id}/status",
           Permission::case_handle,
           [&types](
               Session& session, const Path<CaseId>& id, IfMatch seen, const NewStatus& wanted
           ) {
               auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
               return set_status(session, std::move(opened), wanted);
           },
           "Sets the status to another of the case type's."
    )
        .personal_data();
}

void add_stakeholder_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/stakeholders",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return stakeholders_of(session, *id);
           },
           "Lists the stakeholders of a case."
    )
        .personal_data();
    api.post(
           "/cases/{case_id}/stakeholders",
           Permission::case_handle,
           [&types](Session& session, const Path<CaseId>& id, const NewStakeholder& given) {
               auto opened = find_running_case(session, types, *id, Permission::case_handle);
               auto made = add_stakeholder(session, opened, given);
               store(session, opened.row);
               const auto location = location_of(*id) + "/stakeholders/" + made.id.to_text();
               return Created<Stakeholder>{std::move(made), location};
           },
           "Adds a stakeholder by party id, or by number and name."
    )
        .personal_data();
    api.del(
        "/cases/{case_id}/stakeholders/{stakeholder_id}",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<StakeholderId>& stakeholder,
            IfMatch seen
        ) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            remove_stakeholder(session, opened, *stakeholder);
            store(session, opened.row);
        },
        "Removes a stakeholder; If-Match is the version of the case."
    );
}

void add_assignment_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    api.get(
        "/cases/{case_id}/assignments",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return assignments_of(session.tx, *id);
        },
        "Lists who has handled the case, the newest first."
    );
    api.put(
        "/cases/{case_id}/assignment",
        Permission::case_handle,
        [&types, may_handle = services.may_handle](
            Session& session, const Path<CaseId>& id, IfMatch seen, const NewAssignment& given
        ) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            return assign(session, opened, given, may_handle);
        },
        "Gives the case to a handler; a new case gets under way."
    );
    api.del(
        "/cases/{case_id}/assignment",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            unassign(session, opened);
        },
        "Takes the case from its handler."
    );
}

void add_decision_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/decision",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            auto found = find_decision(session.tx, *id);
            if (!found) throw Error(ErrorCode::not_found, "The case is not decided.");
            return *std::move(found);
        },
        "Shows the decision in a case."
    );
    api.put(
        "/cases/{case_id}/decision",
        Permission::case_decide,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen, const NewDecision& given) {
            auto opened = find_running_case(session, types, *id, Permission::case_decide);
            if (seen.version != opened.row.version) {
                const auto made = find_decision(session.tx, *id);
                seen.require(opened.row.version, made ? made->decided_by_name : std::string());
            }
            return decide(session, opened, given);
        },
        "Decides the case. The decision is never changed afterwards."
    );
    api.get(
        "/cases/{case_id}/closure",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            auto found = find_closure(session.tx, *id);
            if (!found) throw Error(ErrorCode::not_found, "The case is not closed.");
            return *std::move(found);
        },
        "Shows who closed a case, when and why."
    );
    api.put(
        "/cases/{case_id}/closure",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen, const NewClosure& given) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            return close_case(session, opened, given);
        },
        "Closes a case."
    );
}

} // namespace

void add_case_routes(web::Api& api, const CaseServices& services) {
    add_collection_routes(api, services);
    add_one_case_routes(api, services.types);
    add_stakeholder_routes(api, services.types);
    add_assignment_routes(api, services);
    add_decision_routes(api, services.types);
}

} // namespace kansli::cases
