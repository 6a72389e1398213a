// form.ui.json: the texts of a form in both languages, and the order of its fields on the page.
#pragma once

#include "base/source.hpp"
#include "base/text.hpp"
#include "cases/form_check.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

struct Label {
    base::Text<1, 200> sv;
    base::Text<1, 200> en;
};
BOOST_DESCRIBE_STRUCT(Label, (), (sv, en))

struct HelpText {
    base::Text<1, 1000> sv;
    base::Text<1, 1000> en;
};
BOOST_DESCRIBE_STRUCT(HelpText, (), (sv, en))

// A field is shown only where another field has one of these values.
struct ShowWhen {
    std::string field;
    std::vector<base::JsonValue> equals;
};
BOOST_DESCRIBE_STRUCT(ShowWhen, (), (field, equals))

struct FieldTexts {
    Label label;
    std::optional<HelpText> help{};
    std::optional<std::map<std::string, Label>> options{}; // one for each value of an enum
    std::optional<ShowWhen> show_when{};
};
BOOST_DESCRIBE_STRUCT(FieldTexts, (), (label, help, options, show_when))

// A step of the form; the order of sections and of their fields is that on the page.
struct FormSection {
    Label title;
    std::optional<HelpText> help{};
    std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(FormSection, (), (title, help, fields))

// form.ui.json. `texts` holds every field by its pointer, sections hold each outermost field once.
struct FormUi {
    std::vector<FormSection> sections;
    std::map<std::string, FieldTexts> texts;
};
BOOST_DESCRIBE_STRUCT(FormUi, (), (sections, texts))

// Appends what is wrong with a form.ui.json for those fields.
void check_form_ui(
    const base::SourceDocument& ui,
    const std::vector<FormField>& fields,
    std::vector<base::SourceProblem>& problems
);

} // namespace kansli::cases
