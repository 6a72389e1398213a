#include "cases/case_creation.hpp"
#include "parties/party_store.hpp"
#include "portal/prefilled_answers.hpp"
#include "web/later.hpp"

namespace kansli::portal {

namespace {

using web::Permission;
using web::Query;
using web::Session;

struct PrefillQuery {
    base::Slug case_type;
};
BOOST_DESCRIBE_STRUCT(PrefillQuery, (), (case_type))

web::Later<PrefilledAnswers> prefilled_answers(
    cases::CaseTypes& types,
    Prefills& prefills,
    Session& session,
    const PrefillQuery& query
) {
    const auto package = types.current(query.case_type.str());
    cases::check_may_apply(session, package->type);
    const auto applicant = parties::get_party(session.tx, session.caller.acting_for);
    if (session.parked_at || prefills.ask(package->type, applicant))
        return {prefills.answers(*package, applicant)};
    return {std::nullopt, [&prefills, package, applicant](std::function<void()> again) {
                prefills.wait(package->type, applicant, std::move(again));
                return std::function<void()>(); // its place is free within seconds
            }};
}

} // namespace

void add_prefill_routes(web::Api& api, cases::CaseTypes& types, Prefills& prefills) {
    api.get(
           "/prefilled-answers",
           Permission::own_cases,
           [&types, &prefills](Session& session, const Query<PrefillQuery>& query) {
               return prefilled_answers(types, prefills, session, *query);
           },
           "Tells what the form of a case type begins with: what is known of the one you act for."
    )
        .describe(
            "Each answer with its source. Answers when the registers have, and after two seconds "
            "at the latest: what is known of one that is `late` may be there when you ask again, "
            "one that `failed` is asked anew. Of a protected identity everything is `withheld`."
        );
}

} // namespace kansli::portal
