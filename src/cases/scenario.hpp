// A scenario of a package (tests/*.yaml): given this application by this party and these steps by
// its handlers, expect these statuses, events, problems and this decision. Read and checked with
// the package; played by scenario_player.hpp.
#pragma once

#include "base/source.hpp"
#include "cases/completion.hpp"
#include "cases/decision.hpp"
#include "cases/event.hpp"
#include "parties/party.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// A test person of Skatteverket, or an invented organisation.
struct ScenarioParty {
    base::Text<10, 13> number;
    std::optional<parties::PersonName> given_name{};
    std::optional<parties::PersonName> family_name{};
    std::optional<parties::OrganisationName> organisation_name{};
    // Where the population register has the person; absent: the register does not answer.
    std::optional<base::MunicipalityId> registered_in{};
};
BOOST_DESCRIBE_STRUCT(
    ScenarioParty,
    (),
    (number, given_name, family_name, organisation_name, registered_in)
)

// Kinds of attachments; their bytes are made up.
struct ScenarioApplication {
    base::JsonValue form_data;
    std::optional<std::vector<Code>> attachments{};
};
BOOST_DESCRIBE_STRUCT(ScenarioApplication, (), (form_data, attachments))

struct ExpectedDecision {
    std::optional<Outcome> outcome{};
    std::optional<LegalBasis> legal_basis{};
    std::optional<base::Date> valid_from{};
    std::optional<base::Date> valid_to{};
    std::optional<bool> automatic{};
    std::optional<std::vector<std::string>> explained_by{}; // each is one of the Swedish sentences
};
BOOST_DESCRIBE_STRUCT(
    ExpectedDecision,
    (),
    (outcome, legal_basis, valid_from, valid_to, automatic, explained_by)
)

// What must hold after a step, or at the end. Where `refused` or `problems` stand the step must be
// refused, and leaves the case as it was.
struct Expectation {
    std::optional<Code> status{};
    std::optional<PublicStatus> public_status{};
    std::optional<std::vector<EventType>> events{}; // of the case, in this order among others
    std::optional<std::vector<EventType>> public_events{}; // the same, of what the applicant sees
    std::optional<std::vector<EventType>> no_events{};
    std::optional<std::vector<Code>> missing_attachments{}; // exactly these
    std::optional<std::vector<std::string>> open_tasks{};   // exactly these, by their texts
    std::optional<ExpectedDecision> decision{};
    std::optional<std::vector<std::string>> problems{}; // exactly these: "/valid_to out_of_range"
    std::optional<std::string> refused{};               // a part of the message
};
BOOST_DESCRIBE_STRUCT(
    Expectation,
    (),
    (status,
     public_status,
     events,
     public_events,
     no_events,
     missing_attachments,
     open_tasks,
     decision,
     problems,
     refused)
)

enum class ScenarioVerb {
    take,       // a handler takes the case
    ask,        // for completion: text, days
    complete,   // the applicant answers: text, form_data, attachments
    write,      // the applicant sends a message: text
    reply,      // a handler does: text
    note,       // text
    tick,       // item
    set_status, // status
    suspend,    // text is the reason, days until the reminder
    resume,     //
    propose,    // a handler proposes, where the type demands four eyes: decision
    decide,     // decision
    close,      // text is the reason
    finish,     // a handler finishes the open task of that text
    robot,      // a robot does the work that waits under the topic
    wait        // days pass, and what falls due happens
};
BOOST_DESCRIBE_ENUM(
    ScenarioVerb,
    take,
    ask,
    complete,
    write,
    reply,
    note,
    tick,
    set_status,
    suspend,
    resume,
    propose,
    decide,
    close,
    finish,
    robot,
    wait
)

struct ScenarioStep {
    ScenarioVerb do_ = ScenarioVerb::take;
    std::optional<LongText> text{};
    std::optional<base::Whole<1, 36'500>> days{};
    std::optional<Code> status{};
    std::optional<Code> item{};
    std::optional<base::Slug> topic{};
    std::optional<base::JsonValue> form_data{};
    std::optional<std::vector<Code>> attachments{};
    std::optional<NewDecision> decision{};
    std::optional<Expectation> expect{};
};
BOOST_DESCRIBE_STRUCT(
    ScenarioStep,
    (),
    (do_, text, days, status, item, topic, form_data, attachments, decision, expect)
)

struct Scenario {
    base::Text<1, 200> name;
    base::Date today; // on which the application is made
    ScenarioParty applicant;
    ScenarioApplication application;
    std::optional<std::vector<ScenarioStep>> steps{};
    Expectation expect; // at the end
};
BOOST_DESCRIBE_STRUCT(Scenario, (), (name, today, applicant, application, steps, expect))

constexpr std::size_t max_scenario_steps = 100;

// "tests/driver.yaml": where the scenarios of a package stand.
bool is_scenario_file(std::string_view name);

// A scenario with the lines of its parts.
struct ScenarioSource {
    Scenario scenario;
    base::SourceDocument document;
};

// Appends what is wrong with a scenario for that type: also a status, an attachment kind or an item
// that the type has not, and a step without what it needs.
ScenarioSource read_scenario(
    const CaseType& type,
    const std::string& text,
    std::vector<base::SourceProblem>& problems
);

} // namespace kansli::cases
