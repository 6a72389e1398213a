#include "parties/sandbox_registers.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <thread>

namespace kansli::parties {
namespace {

class SandboxRegisters {
public:
    SandboxRegisters(const SandboxRegister& known, const SandboxAnswers& answers)
        : delay_(answers.delay_ms.value), patience_(answers.patience_ms.value) {
        for (const auto& person : known.persons)
            persons_[person.number] = {
                .told = {
                    .is_protected = person.protected_identity.value_or(false),
                    .municipality_id = person.municipality_id,
                    .name = person.given_name.str() + ' ' + person.family_name.str(),
                    .address = person.address}};
        if (known.organisations)
            for (const auto& organisation : *known.organisations)
                organisations_[organisation.number] = {
                    .told = {.name = organisation.name.str(), .address = organisation.address}};
        add_answers(answers);
    }

    std::optional<RegisteredPerson> person(const PersonalNumber& number) const {
        auto found = answer(persons_, number);
        if (found && found->is_protected) found->address.reset();
        return found;
    }

    std::optional<RegisteredOrganisation> organisation(const OrganisationNumber& number) const {
        return answer(organisations_, number);
    }

    std::optional<RegisteredProperty> property(const std::string& designation) const {
        return answer(properties_, property_key(designation));
    }

    std::optional<RegisteredEmployee> employee(const PersonalNumber& number) const {
        if (!answer(persons_, number)) return std::nullopt;
        RegisteredEmployee found;
        if (const auto listed = employees_.find(number); listed != employees_.end())
            found = listed->second;
        found.is_employed = former_employees_.count(number) == 0;
        return found;
    }

private:
    template <class Told>
    struct Entry {
        Told told{};
        RegisterMood mood = RegisterMood::prompt;
    };

    void add_answers(const SandboxAnswers& answers) {
        if (answers.persons)
            for (const auto& told : *answers.persons) {
                auto& entry = persons_[told.number];
                entry.mood = told.mood.value_or(RegisterMood::prompt);
                entry.told.deregistered = told.deregistered;
                if (told.is_protected) entry.told.is_protected = *told.is_protected;
                employees_[told.number] = {
                    .unit = told.unit ? told.unit->str() : "", .phone = told.phone};
            }
        if (answers.organisations)
            for (const auto& told : *answers.organisations) {
                auto& entry = organisations_[told.number];
                entry.mood = told.mood.value_or(RegisterMood::prompt);
                entry.told.deregistered_on = told.deregistered_on;
            }
        if (answers.properties)
            for (const auto& told : *answers.properties)
                properties_[property_key(told.designation.str())] = {
                    {told.designation.str(), told.municipality_id},
                    told.mood.value_or(RegisterMood::prompt)};
        if (answers.former_employees)
            former_employees_.insert(
                answers.former_employees->begin(), answers.former_employees->end()
            );
    }

    template <class Key, class Told>
    std::optional<Told> answer(const std::map<Key, Entry<Told>>& entries, const Key& key) const {
        const auto found = entries.find(key);
        const auto mood = found == entries.end() ? RegisterMood::prompt : found->second.mood;
        std::this_thread::sleep_for(
            mood == RegisterMood::silent ? patience_
            : mood == RegisterMood::slow ? delay_ * 3
                                         : delay_
        );
        if (mood == RegisterMood::silent)
            throw base::Error(base::ErrorCode::unavailable, "The register did not answer in time.");
        if (mood == RegisterMood::broken)
            throw base::Error(
                base::ErrorCode::unavailable, "The register answered with a failure."
            );
        if (found == entries.end()) return std::nullopt;
        return found->second.told;
    }

    std::chrono::milliseconds delay_;
    std::chrono::milliseconds patience_;
    std::map<PersonalNumber, Entry<RegisteredPerson>> persons_;
    std::map<OrganisationNumber, Entry<RegisteredOrganisation>> organisations_;
    std::map<std::string, Entry<RegisteredProperty>> properties_;
    std::map<PersonalNumber, RegisteredEmployee> employees_; // what the directory says of them
    std::set<PersonalNumber> former_employees_;
};

} // namespace

std::string property_key(std::string_view designation) {
    std::string key;
    for (const char c : designation) {
        const bool is_space = c == ' ' || c == '\t';
        if (is_space && (key.empty() || key.back() == ' ')) continue;
        key += is_space ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    // The letters beyond ASCII that Swedish names have, as UTF-8.
    for (std::size_t at = 0; at + 1 < key.size(); ++at) {
        const auto second = static_cast<unsigned char>(key[at + 1]);
        if (key[at] == '\xc3' && second >= 0xa0 && second != 0xb7)
            key[at + 1] = static_cast<char>(second - 0x20);
    }
    return key;
}

Registers sandbox_registers(const SandboxRegister& known, const SandboxAnswers& answers) {
    const auto files = std::make_shared<const SandboxRegisters>(known, answers);
    return {
        [files](const PersonalNumber& number) { return files->person(number); },
        [files](const OrganisationNumber& number) { return files->organisation(number); },
        [files](const std::string& designation) { return files->property(designation); },
        [files](const PersonalNumber& number) { return files->employee(number); }};
}

} // namespace kansli::parties
