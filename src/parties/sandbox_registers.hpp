// The sandbox's registers: they answer out of files, in the time that real ones take, and are slow,
// silent or broken where the file says so.
#pragma once

#include "base/number.hpp"
#include "base/text.hpp"
#include "parties/register.hpp"
#include "parties/sandbox_register.hpp"

#include <optional>
#include <vector>

namespace kansli::parties {

// `slow` takes three times the usual; `silent` never answers, so that the caller's patience ends;
// `broken` answers with a failure.
enum class RegisterMood { prompt, slow, silent, broken };
BOOST_DESCRIBE_ENUM(RegisterMood, prompt, slow, silent, broken)

// What is special about an entry: who is not told of answers promptly with what parties.yaml says.
struct SandboxPersonAnswer {
    PersonalNumber number;
    std::optional<RegisterMood> mood{};
    std::optional<Deregistration> deregistered{};
    std::optional<bool> is_protected{};
    std::optional<base::Text<1, 100>> unit{}; // in the directory of employees
    std::optional<base::PhoneNumber> phone{}; // there
};
BOOST_DESCRIBE_STRUCT(
    SandboxPersonAnswer,
    (),
    (number, mood, deregistered, is_protected, unit, phone)
)

struct SandboxOrganisationAnswer {
    OrganisationNumber number;
    std::optional<RegisterMood> mood{};
    std::optional<base::Date> deregistered_on{};
};
BOOST_DESCRIBE_STRUCT(SandboxOrganisationAnswer, (), (number, mood, deregistered_on))

struct SandboxPropertyAnswer {
    base::Text<3, 100> designation;
    base::MunicipalityId municipality_id;
    std::optional<RegisterMood> mood{};
};
BOOST_DESCRIBE_STRUCT(SandboxPropertyAnswer, (), (designation, municipality_id, mood))

struct SandboxAnswers {
    base::Whole<0, 10'000> delay_ms;    // of a prompt answer
    base::Whole<1, 60'000> patience_ms; // how long a silent register is waited for
    std::optional<std::vector<SandboxPersonAnswer>> persons{};
    std::optional<std::vector<SandboxOrganisationAnswer>> organisations{};
    std::optional<std::vector<SandboxPropertyAnswer>> properties{};
    std::optional<std::vector<PersonalNumber>> former_employees{}; // the other persons are employed
};
BOOST_DESCRIBE_STRUCT(
    SandboxAnswers,
    (),
    (delay_ms, patience_ms, persons, organisations, properties, former_employees)
)

// Holds what it was told; safe to ask from many threads at once. Who is in neither file is not
// registered.
Registers sandbox_registers(const SandboxRegister& known, const SandboxAnswers& answers);

} // namespace kansli::parties
