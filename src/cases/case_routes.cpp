#include "cases/case_routes.hpp"

#include "base/error.hpp"
#include "cases/case_creation.hpp"
#include "cases/case_view.hpp"
#include "cases/closure.hpp"
#include "cases/confidentiality.hpp"
#include "cases/decision.hpp"
#include "cases/status.hpp"
#include "parties/party_store.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;
using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Session;

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
        auto form_data = *change.form_data;
        keep_hidden_fields(session, opened, form_data);
        opened.package->form.check(form_data);
        opened.row.form_data.text = boost::json::serialize(form_data);
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
               set_status(session, opened, wanted);
               return shown_case(session, opened);
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

void add_decision_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
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
        [&types, on_decided = services.on_decided](
            Session& session, const Path<CaseId>& id, IfMatch seen, const NewDecision& given
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_decide);
            if (seen.version != opened.row.version) {
                const auto made = find_decision(session.tx, *id);
                seen.require(
                    opened.row.version, made ? made->decided_by_name : opened.row.changed_by
                );
            }
            return decide(session, opened, given, on_decided);
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

OpenedCase open_to_change(
    web::Session& session,
    CaseTypes& types,
    CaseId id,
    web::Permission needed,
    const web::IfMatch& seen
) {
    auto opened = find_running_case(session, types, id, needed);
    seen.require(opened.row.version, opened.row.changed_by);
    return opened;
}

void add_case_routes(web::Api& api, const CaseServices& services) {
    add_collection_routes(api, services);
    add_one_case_routes(api, services.types);
    add_stakeholder_routes(api, services.types);
    add_assignment_routes(api, services);
    add_decision_routes(api, services);
}

} // namespace kansli::cases
