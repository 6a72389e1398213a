// What a case-type.yaml rules about cases of the type: decision, completion, deadline, fee, permit,
// checklist, texts, retention, access, checks and robots. A part of case_type.hpp.
#pragma once

#include "cases/case_type_parts.hpp"
#include "cases/prefill_fact.hpp"

#include <map>

namespace kansli::cases {

// For which outcomes a decision is valid for a time, and for how long at most.
struct Validity {
    std::vector<Outcome> outcomes;
    base::Whole<1, 50> max_years;
};
BOOST_DESCRIBE_STRUCT(Validity, (), (outcomes, max_years))

struct DecisionRules {
    std::vector<Outcome> outcomes;
    std::vector<LegalBasis> legal_basis;
    Appeal appeal = Appeal::merits;
    std::optional<Validity> validity{};
};
BOOST_DESCRIBE_STRUCT(DecisionRules, (), (outcomes, legal_basis, appeal, validity))

// How long an applicant gets to complete an application.
struct CompletionRules {
    base::Whole<1, 365> days;
};
BOOST_DESCRIBE_STRUCT(CompletionRules, (), (days))

// How much later a deadline may be set, once and with reasons: exactly one of the three.
struct ExtensionRules {
    std::optional<base::Whole<1, 730>> days{};
    std::optional<base::Whole<1, 104>> weeks{};
    std::optional<base::Whole<1, 60>> months{};
};
BOOST_DESCRIBE_STRUCT(ExtensionRules, (), (days, weeks, months))

// Exactly one of days, weeks and months. With a legal basis the period is that of lag 1930:173,
// whose last day moves past weekends and holidays; without, it is the unit's own goal.
struct DeadlineRules {
    std::optional<base::Whole<1, 730>> days{};
    std::optional<base::Whole<1, 104>> weeks{};
    std::optional<base::Whole<1, 60>> months{};
    DeadlineStart starts = DeadlineStart::received;
    std::optional<LegalBasis> legal_basis{};
    // How soon after receipt the applicant must be asked for the start to move; absent: any time.
    std::optional<base::Whole<1, 52>> completion_order_weeks{};
    std::optional<ExtensionRules> extension{};
    std::optional<bool> stops_on_suspension{}; // absent: only without a legal basis
};
BOOST_DESCRIBE_STRUCT(
    DeadlineRules,
    (),
    (days,
     weeks,
     months,
     starts,
     legal_basis,
     completion_order_weeks,
     extension,
     stops_on_suspension)
)

struct FeeRules {
    base::Whole<1, 100'000'000> amount_ore;
    FeeDue due = FeeDue::on_decision;
    LegalBasis legal_basis;
};
BOOST_DESCRIBE_STRUCT(FeeRules, (), (amount_ore, due, legal_basis))

// What an approval grants. A renewal begins with the old form and these answers in place of its
// own;
// "{{valid_to}}" stands for the last day of the old permit.
struct PermitRules {
    Names names;
    std::optional<base::Whole<1, 24>> renewal_months{}; // how early a renewal may be asked for
    std::optional<std::map<std::string, base::JsonValue>> renewal_form_data{};
};
BOOST_DESCRIBE_STRUCT(PermitRules, (), (names, renewal_months, renewal_form_data))

enum class ChecklistStage { decision, closure };
BOOST_DESCRIBE_ENUM(ChecklistStage, decision, closure)

// What a handler ticks off. Where it is required, deciding or closing waits for it.
struct ChecklistItem {
    Code id;
    Names names;
    std::optional<ChecklistStage> required_for{};
};
BOOST_DESCRIBE_STRUCT(ChecklistItem, (), (id, names, required_for))

// What a text is for: the reasons of a decision, a completion request, or a message.
enum class TextUse { decision, completion, message };
BOOST_DESCRIBE_ENUM(TextUse, decision, completion, message)

struct TemplateTexts {
    base::Text<1, 5000> sv;
    base::Text<1, 5000> en;
};
BOOST_DESCRIBE_STRUCT(TemplateTexts, (), (sv, en))

// A text that a handler begins with; {{placeholders}} are those of text_template.hpp.
struct TextTemplate {
    Code id;
    TextUse use = TextUse::message;
    Names names;
    TemplateTexts text;
};
BOOST_DESCRIBE_STRUCT(TextTemplate, (), (id, use, names, text))

// Without `years` the case is preserved for ever (arkivlagen's main rule).
struct RetentionRules {
    std::optional<base::Whole<1, 150>> years{};
    std::optional<RetentionStart> after{};
    LegalBasis legal_basis;
};
BOOST_DESCRIBE_STRUCT(RetentionRules, (), (years, after, legal_basis))

// Who sees a field that the type keeps secret: those who may handle the case, or only those who
// handle it, are named for it or hold case_confidential.
enum class FieldSight { handlers, named };
BOOST_DESCRIBE_ENUM(FieldSight, handlers, named)

struct ConfidentialField {
    base::Text<2, 200> field; // its pointer, as in form.ui.json
    LegalBasis legal_basis;
    FieldSight seen_by = FieldSight::handlers;
};
BOOST_DESCRIBE_STRUCT(ConfidentialField, (), (field, legal_basis, seen_by))

struct AccessRules {
    std::optional<LegalBasis> confidentiality{}; // the section of offentlighets- och sekretesslagen
    std::optional<std::vector<ConfidentialField>> confidential_fields{};
};
BOOST_DESCRIBE_STRUCT(AccessRules, (), (confidentiality, confidential_fields))

// What is checked when a case has come in. `form`: the form is whole and right. `attachments`:
// those that are required are there. `other_cases`: open or recent cases of the same applicant or
// property. The others ask a register.
enum class CheckKind {
    form,
    attachments,
    other_cases,
    population_register,
    company_register,
    property_register,
    employee_directory
};
BOOST_DESCRIBE_ENUM(
    CheckKind,
    form,
    attachments,
    other_cases,
    population_register,
    company_register,
    property_register,
    employee_directory
)

// `role`: whom a register of people or companies is asked about, the applicant where it is absent.
// `field`: where the form holds the property's designation.
struct CheckRules {
    Code id;
    CheckKind kind = CheckKind::form;
    Names names;
    std::optional<Code> role{};
    std::optional<base::Text<2, 200>> field{};
    std::optional<base::Whole<1, 120>> within_months{}; // how recent another case is; 12
};
BOOST_DESCRIBE_STRUCT(CheckRules, (), (id, kind, names, role, field, within_months))

// A field of the form that begins with what is known of the one who applies (prefill.hpp). A field
// may stand in several of them: the first that has a value fills it.
struct PrefillRules {
    base::Text<2, 200> field; // its pointer, as in form.ui.json
    PrefillFact source;
};
BOOST_DESCRIBE_STRUCT(PrefillRules, (), (field, source))

// What a robot does with a case from a step on, until its system has an interface (level B). It
// leases the work by its topic (engine-rest) and gives it back done.
struct RobotRules {
    Code id;
    Names names;
    base::Slug topic;
    CaseStep on = CaseStep::received;
    std::optional<std::vector<Outcome>>
        outcomes{};                    // of `on: decided`: only after these; absent: all
    std::optional<Code> status{};      // while the robot is at work
    std::optional<Code> done_status{}; // afterwards; a final one closes the case
};
BOOST_DESCRIBE_STRUCT(RobotRules, (), (id, names, topic, on, outcomes, status, done_status))

} // namespace kansli::cases
