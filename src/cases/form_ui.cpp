#include "cases/form_ui.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::cases {

namespace {

class UiCheck {
public:
    UiCheck(
        const base::SourceDocument& document,
        const std::vector<FormField>& fields,
        std::vector<base::SourceProblem>& problems
    )
        : document_(document), fields_(fields), problems_(problems) {}

    void run(const FormUi& ui) {
        for (const auto& field : fields_) {
            const auto texts = ui.texts.find(field.pointer);
            if (texts == ui.texts.end())
                add("/texts", "required", fmt::format("\"{}\" has no texts", field.pointer));
            else
                options(field, texts->second);
        }
        for (const auto& [pointer, texts] : ui.texts) {
            if (!is_field(pointer)) add(at(pointer), "unknown_field", "is not a field of the form");
            if (texts.show_when) shown_when(at(pointer) + "/show_when", *texts.show_when);
        }
        sections(ui);
    }

private:
    static std::string at(const std::string& field) {
        return "/texts" + base::JsonPath(base::JsonPath(), std::string_view(field)).pointer();
    }

    void add(std::string pointer, std::string code, std::string message) {
        const auto line = document_.line_of(pointer);
        problems_.push_back({line, {std::move(pointer), std::move(code), std::move(message)}});
    }

    const FormField* find(const std::string& pointer) const {
        const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const FormField& each) {
            return each.pointer == pointer;
        });
        return found == fields_.end() ? nullptr : &*found;
    }

    bool is_field(const std::string& pointer) const { return find(pointer) != nullptr; }

    static bool is_outermost(const std::string& pointer) {
        return pointer.find('/', 1) == pointer.npos;
    }

    void options(const FormField& field, const FieldTexts& texts) {
        const std::map<std::string, Label> none;
        const auto& named = texts.options ? *texts.options : none;
        const auto here = at(field.pointer);
        for (const auto& option : field.options)
            if (named.count(option) == 0)
                add(here, "required", fmt::format("the option \"{}\" has no label", option));
        for (const auto& [option, label] : named)
            if (std::find(field.options.begin(), field.options.end(), option) ==
                field.options.end())
                add(fmt::format("{}/options/{}", here, option),
                    "unknown_option",
                    "is not an option of this field");
    }

    void shown_when(const std::string& here, const ShowWhen& when) {
        const auto* field = find(when.field);
        if (field == nullptr || !is_outermost(when.field))
            return add(here + "/field", "unknown_field", "is not an outermost field of the form");
        if (when.equals.empty()) add(here + "/equals", "too_short", "names one value at least");
        if (field->options.empty()) return;
        for (std::size_t i = 0; i < when.equals.size(); ++i) {
            const auto* text = when.equals[i].if_string();
            const auto& known = field->options;
            if (text == nullptr || std::find(known.begin(), known.end(), *text) == known.end())
                add(fmt::format("{}/equals/{}", here, i),
                    "unknown_option",
                    fmt::format("is not an option of {}", when.field));
        }
    }

    void sections(const FormUi& ui) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < ui.sections.size(); ++i)
            for (std::size_t j = 0; j < ui.sections[i].fields.size(); ++j) {
                const auto& pointer = ui.sections[i].fields[j];
                const auto here = fmt::format("/sections/{}/fields/{}", i, j);
                if (!is_field(pointer) || !is_outermost(pointer))
                    add(here, "unknown_field", "is not an outermost field of the form");
                else if (!seen.insert(pointer).second)
                    add(here, "duplicate", "is already in a section");
            }
        for (const auto& field : fields_)
            if (is_outermost(field.pointer) && seen.count(field.pointer) == 0)
                add("/sections", "required", fmt::format("\"{}\" is in no section", field.pointer));
    }

    const base::SourceDocument& document_;
    const std::vector<FormField>& fields_;
    std::vector<base::SourceProblem>& problems_;
};

} // namespace

void check_form_ui(
    const base::SourceDocument& ui,
    const std::vector<FormField>& fields,
    std::vector<base::SourceProblem>& problems
) {
    const auto before = problems.size();
    const auto read = base::read_source<FormUi>(ui, problems);
    // Half a file would be blamed for what its other half may hold.
    if (problems.size() == before) UiCheck(ui, fields, problems).run(read);
}

} // namespace kansli::cases
