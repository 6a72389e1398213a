#include "cases/case_routes.hpp"
#include "cases/checklist.hpp"
#include "cases/handover.hpp"
#include "cases/text_template.hpp"

namespace kansli::cases {

namespace {

using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

void add_checklist_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/checklist",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            return checklist_of(session, find_case(session, types, *id, Permission::case_read));
        },
        "Lists what the case type wants looked at, and who ticked what."
    );
    api.put(
        "/cases/{case_id}/checklist/{item}",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<Code>& item,
            IfMatch seen,
            const NewTick& given
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            return tick(session, opened, *item, given);
        },
        "Ticks an item of the checklist; If-Match is the version of the case."
    );
    api.del(
        "/cases/{case_id}/checklist/{item}",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const Path<Code>& item, IfMatch seen) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            untick(session, opened, *item);
        },
        "Takes a tick back; If-Match is the version of the case."
    );
}

struct TextQuery {
    std::optional<Language> language{};
};
BOOST_DESCRIBE_STRUCT(TextQuery, (), (language))

void add_text_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/texts",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            return texts_of(find_case(session, types, *id, Permission::case_read).type());
        },
        "Lists the texts that the case type gives its handlers to begin with."
    );
    api.get(
           "/cases/{case_id}/texts/{text}",
           Permission::case_handle,
           [&types](
               Session& session,
               const Path<CaseId>& id,
               const Path<Code>& text,
               const Query<TextQuery>& query
           ) {
               const auto opened = find_case(session, types, *id, Permission::case_handle);
               return fill_text(session, opened, *text, query->language.value_or(Language::sv));
           },
           "Gives a text filled in for the case, in Swedish or with language=en in English."
    )
        .personal_data();
}

void add_handover_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    api.get(
        "/cases/{case_id}/handovers",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return handovers_of(session.tx, *id);
        },
        "Lists between which units the case was handed over, the newest first."
    );
    api.post(
        "/cases/{case_id}/handovers",
        Permission::case_handle,
        [&types, unit_may_handle = services.unit_may_handle](
            Session& session, const Path<CaseId>& id, const NewHandover& given
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            auto made = hand_over(session, opened, given, unit_may_handle);
            const auto location = location_in(*id, "handovers", made.id.to_text());
            return Created<Handover>{std::move(made), location};
        },
        "Hands the case over to another unit, whose handlers have it from then on."
    );
}

} // namespace

void add_handling_routes(web::Api& api, const CaseServices& services) {
    add_checklist_routes(api, services.types);
    add_text_routes(api, services.types);
    add_handover_routes(api, services);
    add_task_routes(api, services);
    add_opinion_routes(api, services);
}

} // namespace kansli::cases
