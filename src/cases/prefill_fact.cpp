#include "cases/prefill_fact.hpp"

#include <fmt/format.h>

#include <array>

namespace kansli::cases {

namespace {

struct KnownFact {
    PrefillSource source;
    std::string_view name;
    std::string_view example;
};

constexpr std::array known_facts{
    KnownFact{PrefillSource::population_register, "name", "Anna Andersson"},
    KnownFact{PrefillSource::population_register, "street", "Storgatan 12"},
    KnownFact{PrefillSource::population_register, "postal_code", "852 30"},
    KnownFact{PrefillSource::population_register, "city", "Sundsvall"},
    KnownFact{PrefillSource::company_register, "name", "Kafé Medelpad AB"},
    KnownFact{PrefillSource::company_register, "organisation_number", "556016-0680"},
    KnownFact{PrefillSource::company_register, "street", "Storgatan 12"},
    KnownFact{PrefillSource::company_register, "postal_code", "852 30"},
    KnownFact{PrefillSource::company_register, "city", "Sundsvall"},
    KnownFact{PrefillSource::contact_settings, "email", "anna.andersson@example.com"},
    KnownFact{PrefillSource::contact_settings, "phone", "+46701740601"},
    KnownFact{PrefillSource::employee_directory, "unit", "Individ- och arbetsmarknad"},
    KnownFact{PrefillSource::employee_directory, "phone", "+46701740601"}};

std::string written(const KnownFact& fact) {
    return fmt::format("{}.{}", base::enum_name(fact.source), fact.name);
}

std::string all_facts() {
    std::string all;
    for (const auto& fact : known_facts) all += (all.empty() ? "" : ", ") + written(fact);
    return all;
}

} // namespace

base::Parsed<PrefillFact> PrefillFact::from_text(std::string_view text) {
    for (const auto& fact : known_facts) {
        if (written(fact) != text) continue;
        PrefillFact made;
        made.source_ = fact.source;
        made.name_ = fact.name;
        made.example_ = fact.example;
        return base::Parsed<PrefillFact>::ok(std::move(made));
    }
    return base::Parsed<PrefillFact>::wrong("unknown_source", "must be one of " + all_facts());
}

std::string PrefillFact::to_text() const {
    return fmt::format("{}.{}", base::enum_name(source_), name_);
}

} // namespace kansli::cases
