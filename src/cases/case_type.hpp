// What case-type.yaml says of a kind of case: names, statuses, roles, attachments, decision,
// deadline, retention. Pure data and the rules over it; the package around it is
// case_type_package.hpp, the published versions are case_type_store.hpp. A running case keeps the
// version that it started with.
#pragma once

#include "base/json.hpp"
#include "base/number.hpp"
#include "base/reflect.hpp"
#include "base/text.hpp"
#include "parties/party.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

enum class Installation { external, internal };
BOOST_DESCRIBE_ENUM(Installation, external, internal)

// A: form and statuses. B adds a robot's work, C adds process and rules.
enum class AutomationLevel { A, B, C };
BOOST_DESCRIBE_ENUM(AutomationLevel, A, B, C)

// What the citizen sees: the set of Mina sidor.
enum class PublicStatus {
    draft,
    awaiting_signature,
    awaiting_payment,
    submitted,
    in_progress,
    completion_needed,
    decided,
    closed
};
BOOST_DESCRIBE_ENUM(
    PublicStatus,
    draft,
    awaiting_signature,
    awaiting_payment,
    submitted,
    in_progress,
    completion_needed,
    decided,
    closed
)

// What happens to every case, whatever its type; a status says at which of them it is entered.
enum class CaseStep {
    received,
    assigned,
    completion_requested,
    completion_received,
    decided,
    closed,
    reopened
};
BOOST_DESCRIBE_ENUM(
    CaseStep,
    received,
    assigned,
    completion_requested,
    completion_received,
    decided,
    closed,
    reopened
)

enum class Outcome { approved, rejected, dismissed, cancelled };
BOOST_DESCRIBE_ENUM(Outcome, approved, rejected, dismissed, cancelled)

using parties::PartyKind;

// How the law lets a decision be challenged: by appeal on its merits (förvaltningsbesvär), or only
// on its lawfulness (kommunallagen 13 kap., where much of förvaltningslagen does not apply: FL 2
// §).
enum class Appeal { merits, legality, none };
BOOST_DESCRIBE_ENUM(Appeal, merits, legality, none)

// `complete`: the clock starts anew on the day when what was asked for has come in (PBL 9:27).
enum class DeadlineStart { received, complete };
BOOST_DESCRIBE_ENUM(DeadlineStart, received, complete)

enum class FeeDue { on_submission, on_decision };
BOOST_DESCRIBE_ENUM(FeeDue, on_submission, on_decision)

enum class RetentionStart { decided, closed, permit_expired };
BOOST_DESCRIBE_ENUM(RetentionStart, decided, closed, permit_expired)

// The name of a thing inside a package: a-z, 0-9 and inner underscores, 1-64, from a letter.
class Code {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 1,
        .max_length = 64,
        .pattern = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"};
    static base::Parsed<Code> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    auto operator<=>(const Code&) const = default;
    bool operator==(const Code&) const = default;

    bool operator==(std::string_view other) const { return text_ == other; }

private:
    std::string text_;
};

// The first part of a case number, "PRH" of PRH-2026-000123: 2-6 letters A-Z.
class SeriesPrefix {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 2,
        .max_length = 6,
        .pattern = "^[A-Z]{2,6}$"};
    static base::Parsed<SeriesPrefix> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    auto operator<=>(const SeriesPrefix&) const = default;

private:
    std::string text_;
};

struct Names {
    base::Text<1, 100> sv;
    base::Text<1, 100> en;
};
BOOST_DESCRIBE_STRUCT(Names, (), (sv, en))

struct Descriptions {
    base::Text<1, 1000> sv;
    base::Text<1, 1000> en;
};
BOOST_DESCRIBE_STRUCT(Descriptions, (), (sv, en))

using LegalBasis = base::Text<1, 300>;

struct Status {
    Code id;
    Names names;
    PublicStatus public_status = PublicStatus::submitted;
    std::optional<bool> initial{};
    std::optional<bool> final_{};
    // The steps at which a case comes to this status; none where only a handler sets it.
    std::optional<std::vector<CaseStep>> on{};
    // The statuses that a handler may set next; absent: any. A step leads to its status from
    // anywhere.
    std::optional<std::vector<Code>> next{};
};
BOOST_DESCRIBE_STRUCT(Status, (), (id, names, public_status, initial, final_, on, next))

struct StakeholderRole {
    Code id;
    Names names;
    std::optional<bool> required{};
    std::vector<PartyKind> kinds;
};
BOOST_DESCRIBE_STRUCT(StakeholderRole, (), (id, names, required, kinds))

struct AttachmentKind {
    Code id;
    Names names;
    std::optional<bool> required{};
    base::Whole<1, 250> max_size_mb;
    std::optional<std::vector<std::string>> media_types{}; // absent: those that uploads allow
};
BOOST_DESCRIBE_STRUCT(AttachmentKind, (), (id, names, required, max_size_mb, media_types))

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

struct CaseType {
    base::Slug id;
    Installation installation = Installation::external;
    base::Whole<1, 1'000'000> version;
    Names names;
    Descriptions descriptions;
    base::Slug unit; // code of the owning unit
    SeriesPrefix number_series;
    AutomationLevel automation_level = AutomationLevel::A;
    std::vector<Status> statuses;
    std::vector<StakeholderRole> stakeholder_roles;
    std::vector<AttachmentKind> attachment_kinds;
    std::optional<DecisionRules>
        decision{}; // absent: closed without a decision, as support cases are
    CompletionRules completion;
    std::optional<DeadlineRules> deadline{};
    std::optional<FeeRules> fee{};
    std::optional<PermitRules> permit{};
    std::optional<std::vector<ChecklistItem>> checklist{};
    std::optional<std::vector<TextTemplate>> texts{};
    RetentionRules retention;
    AccessRules access;
    std::optional<bool> four_eyes{}; // who decides is another than who proposed and handled it
    std::optional<std::vector<CheckRules>> checks{};
};
BOOST_DESCRIBE_STRUCT(
    CaseType,
    (),
    (id,
     installation,
     version,
     names,
     descriptions,
     unit,
     number_series,
     automation_level,
     statuses,
     stakeholder_roles,
     attachment_kinds,
     decision,
     completion,
     deadline,
     fee,
     permit,
     checklist,
     texts,
     retention,
     access,
     four_eyes,
     checks)
)

// Null where the type knows no such thing.
const Status* find_status(const CaseType& type, std::string_view id);
const StakeholderRole* find_role(const CaseType& type, std::string_view id);
const AttachmentKind* find_attachment_kind(const CaseType& type, std::string_view id);
const ChecklistItem* find_checklist_item(const CaseType& type, std::string_view id);
const TextTemplate* find_text(const CaseType& type, std::string_view id);
// The fields of the form that not everybody who reads a case may see, by pointer.
std::set<std::string> secret_fields(const CaseType& type);
// The status that a step moves a case to; null where the step leaves the status as it is.
const Status* status_on(const CaseType& type, CaseStep step);
// The status of a new case. The check of a package makes sure that there is one.
const Status& initial_status(const CaseType& type);
bool is_final(const Status& status);
// Those that a handler may set from that one, in the order of the type: never a final one.
std::vector<const Status*> next_statuses(const CaseType& type, const Status& from);
bool allows_outcome(const CaseType& type, Outcome outcome);

} // namespace kansli::cases
