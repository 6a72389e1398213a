// The API case-management: for handlers and integrations, cases and everything in them.
#pragma once

#include "cases/assignment.hpp"
#include "cases/case_type_store.hpp"
#include "cases/decision.hpp"
#include "cases/large_counts.hpp"
#include "cases/opinion.hpp"
#include "storage/blob_store.hpp"
#include "web/router.hpp"

namespace kansli::process {
class ProcessStore;
}

namespace kansli::cases {

// What the routes of cases need beside the session; outlives the router.
struct CaseServices {
    CaseTypes& types;
    storage::BlobStore& blobs;
    MayHandle may_handle;
    LargeCounts& counts;
    UnitMayHandle unit_may_handle;
    OnDecided on_decided;
    storage::Database& database; // exports read it on after their request
};

// Work lists: lists, searches, counts, saved views, exports and statistics.
void add_work_list_routes(web::Api& api, const CaseServices& services);
// Cases: the case, its stakeholders, assignment, status, decision and closure.
void add_case_routes(web::Api& api, const CaseServices& services);
// The life of a case: suspension, deadlines, reopening, relations, merges, bulk operations.
void add_case_life_routes(web::Api& api, const CaseServices& services);
// What a case gathers: notes, messages, completion requests, uploads and attachments, events.
void add_case_content_routes(web::Api& api, const CaseServices& services);
// What helps a handler: checklist, texts, tasks, opinions of other units, handover.
void add_handling_routes(web::Api& api, const CaseServices& services);
void add_task_routes(web::Api& api, const CaseServices& services);
void add_opinion_routes(web::Api& api, const CaseServices& services);

// A running case as the caller saw it last, to be changed now. Error{stale} where it was changed
// since.
OpenedCase open_to_change(
    web::Session& session,
    CaseTypes& types,
    CaseId id,
    web::Permission needed,
    const web::IfMatch& seen
);

// Who may see and handle a case: secrecy, readers, bars; and decisions that two make.
void add_case_access_routes(web::Api& api, CaseTypes& types);

// What works by itself in a case: its processes, and the rules that were asked.
void add_automation_routes(web::Api& api, CaseTypes& types, const process::ProcessStore& processes);

// POST /uploads, in each API whose callers attach files.
void add_upload_route(web::Api& api, web::Permission permission);
// "/cases/{id}/notes/{part}": where a part of a case that was just made is found.
std::string location_in(CaseId id, std::string_view collection, const std::string& part);

} // namespace kansli::cases
