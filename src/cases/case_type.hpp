// What case-type.yaml says of a kind of case: names, statuses, roles, attachments, decision,
// deadline, retention. Pure data and the rules over it; the package around it is
// case_type_package.hpp, the published versions are case_type_store.hpp. A running case keeps the
// version that it started with.
#pragma once

#include "cases/case_type_rules.hpp"

#include <set>

namespace kansli::cases {

struct CaseType {
    base::Slug id;
    Installation installation = Installation::external;
    base::Whole<1, 1'000'000> version;
    Names names;
    Descriptions descriptions;
    std::optional<bool> withdrawn{}; // nobody applies any more; cases that run go on
    base::Slug unit;                 // code of the owning unit
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
    std::optional<std::vector<PrefillRules>> prefill{};
    std::optional<std::vector<RobotRules>> robots{};
};
BOOST_DESCRIBE_STRUCT(
    CaseType,
    (),
    (id,
     installation,
     version,
     names,
     descriptions,
     withdrawn,
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
     checks,
     prefill,
     robots)
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
