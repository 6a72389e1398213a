#include "cases/check_result.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

constexpr std::size_t max_told = 10; // fields that a reason names

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

// "/form_data/reason" is "/reason" to who reads the form.
std::string field_of(const std::string& pointer) {
    constexpr std::string_view prefix = "/form_data";
    return pointer.starts_with(prefix) ? pointer.substr(prefix.size()) : pointer;
}

} // namespace

std::string_view source_of(CheckKind kind) { return base::enum_name(kind); }

CheckResult form_result(const PublishedCaseType& package, const base::JsonText& form_data) {
    std::vector<std::string> fields;
    for (const auto& problem : package.form.problems(base::parse_json(form_data.text))) {
        auto field = field_of(problem.pointer);
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(std::move(field));
    }
    if (fields.empty())
        return {CheckState::passed, "Formuläret är rätt ifyllt.", "The form is filled in right."};
    const auto more = fields.size() > max_told;
    fields.resize(std::min(fields.size(), max_told));
    const auto list = joined(fields) + (more ? " …" : "");
    return {
        CheckState::failed,
        "Saknas eller är fel i formuläret: " + list,
        "Missing or wrong in the form: " + list};
}

CheckResult attachments_result(const CaseType& type, const std::vector<std::string>& missing) {
    if (missing.empty())
        return {
            CheckState::passed,
            "De bilagor som krävs finns.",
            "The attachments that are required are there."};
    std::vector<std::string> sv;
    std::vector<std::string> en;
    for (const auto& id : missing)
        if (const auto* kind = find_attachment_kind(type, id)) {
            sv.push_back(kind->names.sv.str());
            en.push_back(kind->names.en.str());
        }
    return {
        CheckState::failed, "Bilaga saknas: " + joined(sv), "Attachment missing: " + joined(en)};
}

CheckResult other_cases_result(std::vector<RelatedCase> related) {
    if (related.empty())
        return {
            CheckState::passed,
            "Inga andra pågående eller nya ärenden hittades.",
            "No other open or recent cases were found."};
    return {
        CheckState::warning,
        "Det finns andra pågående eller nya ärenden som kan ha betydelse.",
        "There are other open or recent cases that may matter.",
        std::move(related)};
}

CheckResult population_result(
    const std::optional<parties::RegisteredPerson>& found,
    const base::MunicipalityId& municipality
) {
    if (!found)
        return {
            CheckState::failed,
            "Personen finns inte i folkbokföringen.",
            "The person is not in the population register."};
    if (found->is_protected)
        return {
            CheckState::warning,
            "Personen har skyddade personuppgifter: gör en skadeprövning innan något lämnas ut.",
            "The person's identity is protected: weigh the harm before anything is disclosed."};
    if (found->deregistered == parties::Deregistration::deceased)
        return {CheckState::failed, "Personen är avliden.", "The person has died."};
    if (found->deregistered)
        return {
            CheckState::failed,
            "Personen är avregistrerad från folkbokföringen.",
            "The person is no longer in the population register."};
    if (found->municipality_id != municipality)
        return {
            CheckState::warning,
            "Personen är folkbokförd i en annan kommun.",
            "The person is registered in another municipality."};
    return {
        CheckState::passed,
        "Personen är folkbokförd i kommunen.",
        "The person is registered in the municipality."};
}

CheckResult company_result(const std::optional<parties::RegisteredOrganisation>& found) {
    if (!found)
        return {
            CheckState::failed,
            "Organisationen finns inte i företagsregistret.",
            "The organisation is not in the register of companies."};
    if (found->deregistered_on)
        return {
            CheckState::failed,
            "Organisationen avregistrerades " + found->deregistered_on->to_text() + ".",
            "The organisation was deregistered on " + found->deregistered_on->to_text() + "."};
    return {
        CheckState::passed, "Organisationen är registrerad.", "The organisation is registered."};
}

CheckResult property_result(
    const std::optional<parties::RegisteredProperty>& found,
    const base::MunicipalityId& municipality
) {
    if (!found)
        return {
            CheckState::failed,
            "Fastigheten finns inte i fastighetsregistret.",
            "The property is not in the property register."};
    if (found->municipality_id != municipality)
        return {
            CheckState::failed,
            "Fastigheten ligger i en annan kommun.",
            "The property is in another municipality."};
    return {
        CheckState::passed,
        "Fastigheten ligger i kommunen.",
        "The property is in the municipality."};
}

CheckResult employee_result(const std::optional<parties::RegisteredEmployee>& found) {
    if (!found)
        return {
            CheckState::failed,
            "Personen finns inte i personalkatalogen.",
            "The person is not in the directory of employees."};
    if (!found->is_employed)
        return {
            CheckState::warning,
            "Personen är inte anställd längre.",
            "The person is no longer employed."};
    return {CheckState::passed, "Personen är anställd.", "The person is employed."};
}

CheckResult not_connected() {
    return {
        CheckState::unknown,
        "Inget sådant register är anslutet: kontrollera för hand.",
        "No such register is connected: check by hand."};
}

CheckResult not_answered() {
    CheckResult result{
        CheckState::unknown,
        "Registret svarar inte; frågan ställs igen.",
        "The register does not answer; it is asked again."};
    result.is_unanswered = true;
    return result;
}

CheckResult nothing_to_ask() {
    return {
        CheckState::unknown,
        "Det finns inget nummer eller ingen beteckning att fråga om.",
        "There is no number or designation to ask about."};
}

CheckResult not_concerned() {
    return {
        CheckState::passed,
        "Kontrollen gäller inte den som har rollen.",
        "The check does not concern whoever has the role."};
}

} // namespace kansli::cases
