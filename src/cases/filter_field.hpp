// The fields that a filter, a view's columns and an export know: those of the case, stakeholders by
// role, and the form of every case type by its path. One table, so that what can be shown can be
// filtered and the other way round.
#pragma once

#include "cases/case_type_store.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

// `code` is one of given words, `text` is free. `time` is a moment, `date` a day.
enum class FieldKind { code, text, id, time, date, whole, real, truth };
BOOST_DESCRIBE_ENUM(FieldKind, code, text, id, time, date, whole, real, truth)

// A step of a form field's path; `is_list` where the form holds a list there.
struct FormStep {
    std::string name;
    bool is_list = false;
    bool operator==(const FormStep&) const = default;
};

struct FilterField {
    std::string name; // "status", "stakeholder.agent", "form.heat_pump.power_output_kw"
    FieldKind kind = FieldKind::text;
    std::vector<std::string> words{}; // of a code, where only these may be
    // SQL of our own over `cases c`: a column, or one of a row that belongs to the case.
    std::string_view column{};
    std::string_view row_of{}; // "decision WHERE true": empty for a column of the case
    std::string role{};        // of a stakeholder field
    std::vector<FormStep> path{};
    std::string heading_sv{};
    std::string heading_en{};
};

// A field as it is listed for who writes filters and views.
struct FieldDescription {
    std::string name;
    FieldKind kind = FieldKind::text;
    std::vector<std::string> words;
    Names headings;
};
BOOST_DESCRIBE_STRUCT(FieldDescription, (), (name, kind, words, headings))

class FilterFields {
public:
    // Of these case types; the forms are those of their newest versions.
    explicit FilterFields(std::vector<CaseTypes::Shared> types) : types_(std::move(types)) {}

    // None where nothing is called so, in the forms of `only` where it names case types. Error
    // {invalid} at `pointer` where the forms mean different things by the name.
    std::optional<FilterField>
    find(std::string_view name, std::span<const std::string> only, const std::string& pointer)
        const;
    // "number, case_type, … stakeholder.ROLE and form.FIELD", for what is told of an unknown name.
    std::string told(std::span<const std::string> only) const;
    // Everything there is, in order.
    std::vector<FieldDescription> list(std::span<const std::string> only) const;

    const std::vector<CaseTypes::Shared>& types() const { return types_; }

private:
    // Without those that one of the case types keeps secret: a filter by such a name would tell of
    // its cases, though another type's form shows the field to all.
    std::vector<FilterField> form_fields(std::span<const std::string> only) const;

    std::vector<CaseTypes::Shared> types_;
};

} // namespace kansli::cases
