// What a form begins with: facts of the one who applies, from the registers and from what the
// municipality knows itself, as the case type's package says (cases/prefill.hpp). Only ever about
// the party that the caller acts for. Of a protected identity nothing is told: form data is read
// by everybody who may read the case, and is masked by nobody.
#pragma once

#include "cases/case_type_store.hpp"
#include "cases/prefill.hpp"
#include "parties/party.hpp"
#include "parties/register.hpp"
#include "portal/questions.hpp"
#include "web/router.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kansli::portal {

struct PrefilledAnswer {
    std::string field; // its pointer in the form
    std::string value;
    cases::PrefillSource source = cases::PrefillSource::contact_settings;
};
BOOST_DESCRIBE_STRUCT(PrefilledAnswer, (), (field, value, source))

// `withheld`: the identity is protected, so that one fills in oneself what one wants to tell.
enum class PrefillStatus { answered, failed, late, withheld };
BOOST_DESCRIBE_ENUM(PrefillStatus, answered, failed, late, withheld)

struct AskedSource {
    cases::PrefillSource source = cases::PrefillSource::contact_settings;
    PrefillStatus status = PrefillStatus::answered;
};
BOOST_DESCRIBE_STRUCT(AskedSource, (), (source, status))

struct PrefilledAnswers {
    std::vector<PrefilledAnswer> answers;
    std::vector<AskedSource> sources; // those that the form takes something from
};
BOOST_DESCRIBE_STRUCT(PrefilledAnswers, (), (answers, sources))

// What a source says of somebody, by the fact's name.
struct Facts {
    bool is_protected = false;
    std::map<std::string, std::string, std::less<>> values;
};

class Prefills {
public:
    explicit Prefills(
        parties::Registers registers,
        std::chrono::milliseconds time_limit = std::chrono::milliseconds(1500)
    );

    // Asks the registers that the package names, where they have not answered yet. True when
    // nothing is open.
    bool ask(const cases::CaseType& type, const parties::Party& applicant);
    // What is here now; who has not answered is late.
    PrefilledAnswers
    answers(const cases::PublishedCaseType& package, const parties::Party& applicant);
    // `again` is called once, on any thread: when all have answered, or after the time limit.
    void
    wait(const cases::CaseType& type, const parties::Party& applicant, std::function<void()> again);

    // Whoever waits is called at once: before the server stops.
    void close() { questions_.close(); }

private:
    using Asked = Questions<Facts>;

    std::vector<Asked::Question>
    questions_of(const cases::CaseType& type, const parties::Party& applicant) const;

    const parties::Registers registers_;
    Asked questions_; // last: its threads use the above
};

// GET /prefilled-answers. `types` and `prefills` must outlive the API.
void add_prefill_routes(web::Api& api, cases::CaseTypes& types, Prefills& prefills);

} // namespace kansli::portal
