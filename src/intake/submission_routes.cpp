#include "intake/submission_routes.hpp"

#include "cases/case_routes.hpp"
#include "intake/submission.hpp"

namespace kansli::intake {

void add_submission_routes(web::Api& api, cases::CaseTypes& types) {
    using web::Path;
    using web::Permission;
    using web::Session;
    api.post(
           "/submissions",
           Permission::intake_submit,
           [&types](Session& session, const NewSubmission& given) {
               auto received = receive(session, types, given);
               const auto location = "/submissions/" + received.submission.id.to_text();
               return web::CreatedOrFound<Submission>{
                   std::move(received.submission), location, received.created};
           },
           "Hands in a form that was filled in elsewhere; it becomes a case at once."
    )
        .lane(cases::number_lane);
    api.get(
        "/submissions/{submission_id}",
        Permission::intake_submit,
        [](Session& session, const Path<SubmissionId>& id) {
            return find_submission(session, *id);
        },
        "Shows a submission and how far its case has come."
    );
    cases::add_upload_route(api, Permission::intake_submit);
}

} // namespace kansli::intake
