#include "portal/prefilled_answers.hpp"

#include "base/hash.hpp"
#include "cases/case_type_package.hpp"

#include <algorithm>
#include <set>

namespace kansli::portal {

namespace {

using cases::PrefillSource;

// The sources that are told in a package, each at the place of its questions.
std::vector<std::string> source_names() {
    return {"population_register", "company_register", "contact_settings", "employee_directory"};
}

// A home address is no business of an organisation's, and a company's facts are about companies.
bool is_about(PrefillSource source, parties::PartyKind kind) {
    if (source == PrefillSource::contact_settings) return true;
    return (source == PrefillSource::company_register) ==
           (kind == parties::PartyKind::organisation);
}

std::set<PrefillSource> sources_of(const cases::CaseType& type, parties::PartyKind kind) {
    std::set<PrefillSource> sources;
    for (const auto& rules : cases::prefill_of_type(type))
        if (is_about(rules.source.source(), kind)) sources.insert(rules.source.source());
    return sources;
}

void put_address(Facts& facts, const std::optional<parties::Address>& address) {
    if (!address) return;
    if (address->street) facts.values["street"] = address->street->str();
    if (address->city) facts.values["city"] = address->city->str();
    if (!address->postal_code) return;
    const auto& digits = address->postal_code->to_text();
    facts.values["postal_code"] = digits.substr(0, 3) + ' ' + digits.substr(3);
}

Facts facts_of(const std::optional<parties::RegisteredPerson>& found) {
    Facts facts;
    if (!found) return facts;
    facts.is_protected = found->is_protected;
    if (found->is_protected) return facts;
    facts.values["name"] = found->name;
    put_address(facts, found->address);
    return facts;
}

Facts facts_of(
    const std::optional<parties::RegisteredOrganisation>& found,
    const parties::OrganisationNumber& number
) {
    Facts facts;
    if (!found) return facts;
    facts.values["name"] = found->name;
    facts.values["organisation_number"] = number.formatted();
    put_address(facts, found->address);
    return facts;
}

Facts facts_of(const std::optional<parties::RegisteredEmployee>& found) {
    Facts facts;
    if (!found || !found->is_employed) return facts;
    facts.values["unit"] = found->unit;
    if (found->phone) facts.values["phone"] = found->phone->to_text();
    return facts;
}

Facts contact_of(const parties::Party& applicant) {
    Facts facts;
    if (applicant.email) facts.values["email"] = applicant.email->to_text();
    if (applicant.phone) facts.values["phone"] = applicant.phone->to_text();
    return facts;
}

// Null where the register is not connected.
std::function<Facts()> question_for(
    const parties::Registers& registers,
    PrefillSource source,
    const parties::PartyNumber& number
) {
    if (source == PrefillSource::company_register && registers.companies) {
        const auto whose = parties::OrganisationNumber::from_text(number.to_text()).value;
        return [&registers, whose] { return facts_of(registers.companies(*whose), *whose); };
    }
    const auto whose = parties::PersonalNumber::from_text(number.to_text()).value;
    if (source == PrefillSource::population_register && registers.population)
        return [&registers, whose] { return facts_of(registers.population(*whose)); };
    if (source == PrefillSource::employee_directory && registers.employees)
        return [&registers, whose] { return facts_of(registers.employees(*whose)); };
    return nullptr;
}

PrefillStatus status_of(SourceStatus status) {
    switch (status) {
    case SourceStatus::answered:
        return PrefillStatus::answered;
    case SourceStatus::failed:
        return PrefillStatus::failed;
    case SourceStatus::late:
        break;
    }
    return PrefillStatus::late;
}

using FactsBySource = std::map<PrefillSource, Facts>;

// The first source of a field that has a value which the form takes.
std::vector<PrefilledAnswer>
answers_from(const cases::PublishedCaseType& package, const FactsBySource& known) {
    std::vector<PrefilledAnswer> answers;
    std::set<std::string> filled;
    for (const auto& rules : cases::prefill_of_type(package.type)) {
        const auto& field = rules.field.str();
        const auto facts = known.find(rules.source.source());
        if (facts == known.end() || filled.contains(field)) continue;
        const auto value = facts->second.values.find(rules.source.name());
        if (value == facts->second.values.end() || value->second.empty()) continue;
        if (!cases::takes_answer(package, field, value->second)) continue;
        filled.insert(field);
        answers.push_back({field, value->second, rules.source.source()});
    }
    return answers;
}

} // namespace

Prefills::Prefills(parties::Registers registers, std::chrono::milliseconds time_limit)
    : registers_(std::move(registers)),
      questions_(source_names(), {.time_limit = time_limit, .failed_event = "prefill_failed"}) {}

std::vector<Prefills::Asked::Question>
Prefills::questions_of(const cases::CaseType& type, const parties::Party& applicant) const {
    if (!applicant.number || applicant.protected_identity) return {};
    const auto whose = base::to_hex(base::sha256(applicant.number->to_text()));
    std::vector<Asked::Question> questions;
    for (const auto source : sources_of(type, applicant.kind))
        if (auto ask = question_for(registers_, source, *applicant.number))
            questions.push_back({{static_cast<std::size_t>(source), whose}, std::move(ask)});
    return questions;
}

bool Prefills::ask(const cases::CaseType& type, const parties::Party& applicant) {
    return questions_.ask(questions_of(type, applicant));
}

PrefilledAnswers
Prefills::answers(const cases::PublishedCaseType& package, const parties::Party& applicant) {
    PrefilledAnswers told;
    FactsBySource known;
    bool is_protected = applicant.protected_identity;
    const auto sources = sources_of(package.type, applicant.kind);
    if (sources.contains(PrefillSource::contact_settings)) {
        known[PrefillSource::contact_settings] = contact_of(applicant);
        told.sources.push_back({PrefillSource::contact_settings, PrefillStatus::answered});
    }
    for (const auto& question : questions_of(package.type, applicant)) {
        const auto source = static_cast<PrefillSource>(question.key.first);
        auto answer = questions_.answer(question.key);
        is_protected = is_protected || answer.found.is_protected;
        known[source] = std::move(answer.found);
        told.sources.push_back({source, status_of(answer.status)});
    }
    if (is_protected) {
        told.sources.clear();
        for (const auto source : sources) told.sources.push_back({source, PrefillStatus::withheld});
        return told;
    }
    told.answers = answers_from(package, known);
    return told;
}

void Prefills::wait(
    const cases::CaseType& type,
    const parties::Party& applicant,
    std::function<void()> again
) {
    std::vector<Asked::Key> keys;
    for (const auto& question : questions_of(type, applicant)) keys.push_back(question.key);
    questions_.wait(std::move(keys), std::move(again));
}

} // namespace kansli::portal
