// What a check of a case comes to, and why, in the words that a handler reads. Pure: what the
// registers and the database know is handed in.
#pragma once

#include "cases/case.hpp"
#include "cases/case_type_package.hpp"
#include "parties/register.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// `failed`: something is wrong. `warning`: somebody should look. `unknown`: it could not be found
// out, which holds nothing against the applicant.
enum class CheckState { passed, failed, warning, unknown };
BOOST_DESCRIBE_ENUM(CheckState, passed, failed, warning, unknown)

enum class CaseRelation { applicant, property };
BOOST_DESCRIBE_ENUM(CaseRelation, applicant, property)

struct RelatedCase {
    CaseId case_id;
    CaseRelation relation = CaseRelation::applicant;
};
BOOST_DESCRIBE_STRUCT(RelatedCase, (), (case_id, relation))

struct CheckResult {
    CheckState state = CheckState::unknown;
    std::string reason_sv;
    std::string reason_en;
    std::vector<RelatedCase> related{};
    bool is_unanswered = false; // a register did not answer: to be asked again
};

// The name of what a check of that kind asks: "form", "population_register".
std::string_view source_of(CheckKind kind);

CheckResult form_result(const PublishedCaseType& package, const base::JsonText& form_data);
CheckResult attachments_result(const CaseType& type, const std::vector<std::string>& missing);
CheckResult other_cases_result(std::vector<RelatedCase> related);

// Of a protected person nothing is told but that they are: not where they live.
CheckResult population_result(
    const std::optional<parties::RegisteredPerson>& found,
    const base::MunicipalityId& municipality
);
CheckResult company_result(const std::optional<parties::RegisteredOrganisation>& found);
CheckResult property_result(
    const std::optional<parties::RegisteredProperty>& found,
    const base::MunicipalityId& municipality
);
CheckResult employee_result(const std::optional<parties::RegisteredEmployee>& found);

CheckResult not_connected();
CheckResult not_answered();
// The form names no property, nobody has the role, or whoever has it has no number.
CheckResult nothing_to_ask();
// A company in a check of people, or the other way round.
CheckResult not_concerned();

} // namespace kansli::cases
