#include "cases/prefill.hpp"

#include "base/error.hpp"
#include "cases/case_type_package.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::JsonValue;

const JsonValue* find_answer(const JsonValue& form, const std::string& field) {
    boost::json::error_code nowhere;
    return form.find_pointer(field, nowhere);
}

// A form with that answer alone; a field's name needs no escape in a pointer.
JsonValue form_with(std::string_view field, std::string_view answer) {
    JsonValue form = boost::json::object();
    auto* at = &form;
    while (!field.empty()) {
        field.remove_prefix(1);
        const auto name = field.substr(0, field.find('/'));
        field.remove_prefix(name.size());
        at = &at->emplace_object()[name];
    }
    *at = answer;
    return form;
}

// A case type of one installation asks what that installation has.
bool has_source(Installation installation, PrefillSource source) {
    if (source == PrefillSource::contact_settings) return true;
    return (installation == Installation::internal) ==
           (source == PrefillSource::employee_directory);
}

class PrefillCheck {
public:
    PrefillCheck(
        const CaseType& type,
        const std::vector<FormField>& fields,
        const JsonValue& form_schema
    )
        : type_(type), fields_(fields), form_(form_schema) {}

    std::vector<base::Problem> run() {
        const auto& rules = prefill_of_type(type_);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const auto at = fmt::format("/prefill/{}", i);
            source(rules[i], at);
            field(rules[i], at + "/field");
            for (std::size_t j = 0; j < i; ++j)
                if (rules[j].field == rules[i].field && rules[j].source == rules[i].source)
                    add(at, "duplicate", "is there twice");
        }
        return std::move(problems_);
    }

private:
    void add(std::string pointer, std::string code, std::string message) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    void source(const PrefillRules& rules, const std::string& at) {
        if (!has_source(type_.installation, rules.source.source()))
            add(at + "/source",
                "not_allowed",
                fmt::format(
                    "the {} installation has no such source", base::enum_name(type_.installation)
                ));
    }

    // By an answer as the source would give it.
    void field(const PrefillRules& rules, const std::string& at) {
        const auto& name = rules.field.str();
        if (std::none_of(fields_.begin(), fields_.end(), [&](const FormField& each) {
                return each.pointer == name;
            }))
            return add(at, "unknown_field", "is no field of the form");
        if (name.find("/*") != std::string::npos)
            return add(at, "not_allowed", "stands in a list, which one fills in oneself");
        for (const auto& problem : form_.problems(form_with(name, rules.source.example())))
            if (problem.pointer == "/form_data" + name)
                add(at,
                    "unfit_field",
                    fmt::format(
                        "does not take what {} gives, as \"{}\": {}",
                        rules.source.to_text(),
                        rules.source.example(),
                        problem.message
                    ));
    }

    const CaseType& type_;
    const std::vector<FormField>& fields_;
    const FormValidator form_;
    std::vector<base::Problem> problems_;
};

} // namespace

const std::vector<PrefillRules>& prefill_of_type(const CaseType& type) {
    static const std::vector<PrefillRules> none;
    return type.prefill ? *type.prefill : none;
}

std::vector<base::Problem> prefill_problems(
    const CaseType& type,
    const std::vector<FormField>& fields,
    const JsonValue& form_schema
) {
    if (prefill_of_type(type).empty()) return {};
    return PrefillCheck(type, fields, form_schema).run();
}

bool takes_answer(
    const PublishedCaseType& package,
    const std::string& field,
    const std::string& answer
) {
    const auto problems = package.form.problems(form_with(field, answer));
    return std::none_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
        return problem.pointer == "/form_data" + field;
    });
}

void check_prefilled(const std::vector<Prefilled>& marks) {
    if (marks.size() > max_prefilled)
        throw base::Error(
            base::ErrorCode::invalid,
            "Too many answers are marked.",
            {{"/prefilled",
              "too_long",
              fmt::format("has {} entries, at most {} are allowed", marks.size(), max_prefilled)}}
        );
}

std::vector<Prefilled> still_prefilled(
    const std::vector<Prefilled>& marks,
    const JsonValue& before,
    const JsonValue& after
) {
    std::vector<Prefilled> kept;
    for (const auto& mark : marks) {
        const auto* old_answer = find_answer(before, mark.field.str());
        const auto* answer = find_answer(after, mark.field.str());
        if (old_answer != nullptr && answer != nullptr && *old_answer == *answer)
            kept.push_back(mark);
    }
    return kept;
}

} // namespace kansli::cases
