#include "cases/text_template.hpp"

#include "base/error.hpp"
#include "cases/confidentiality.hpp"
#include "cases/due_day.hpp"
#include "cases/form_ui.hpp"
#include "parties/party_store.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace kansli::cases {

namespace {

using base::JsonValue;

constexpr std::string_view form_prefix = "form:";
constexpr std::string_view nothing = "…";

// What a placeholder may draw on.
struct Filling {
    web::Session& session;
    const OpenedCase& opened;
    Language language = Language::sv;
    FormUi ui;
    JsonValue form_data;
};

using Value = std::optional<std::string>;

struct Placeholder {
    std::string_view name;
    Value (*value)(const Filling&);
};

const std::string& in(Language language, const auto& names) {
    return language == Language::sv ? names.sv.str() : names.en.str();
}

Value applicant_name(const Filling& filling) {
    const auto& row = filling.opened.row;
    if (!row.applicant_id) return std::nullopt;
    const auto party = parties::find_party(filling.session.tx, *row.applicant_id);
    if (!party) return std::nullopt;
    filling.session.shown_parties.push_back(party->id);
    if (party->protected_identity && filling.language == Language::en) return "Protected identity";
    return parties::visible_name(*party, parties::Sight::ordinary);
}

Value completion_due_on(const Filling& filling) {
    const auto days = static_cast<int>(filling.opened.type().completion.days.value);
    return days_after(base::swedish_day(filling.session.now), days).to_text();
}

constexpr std::array placeholders{
    Placeholder{"case_number", [](const Filling& f) { return Value(f.opened.row.number); }},
    Placeholder{"case_title", [](const Filling& f) { return Value(f.opened.row.title.str()); }},
    Placeholder{
        "case_type",
        [](const Filling& f) { return Value(in(f.language, f.opened.type().names)); }},
    Placeholder{"unit", [](const Filling& f) { return Value(f.opened.row.unit); }},
    Placeholder{
        "received_on",
        [](const Filling& f) {
            return Value(base::swedish_day(f.opened.row.created_at).to_text());
        }},
    Placeholder{
        "today",
        [](const Filling& f) { return Value(base::swedish_day(f.session.now).to_text()); }},
    Placeholder{"completion_due_on", completion_due_on},
    Placeholder{"applicant_name", applicant_name},
    Placeholder{"handler_name", [](const Filling& f) { return Value(f.session.caller.name); }}};

std::string told_value(const JsonValue& value, const FieldTexts* texts, Language language) {
    if (const auto* truth = value.if_bool()) {
        if (language == Language::sv) return *truth ? "ja" : "nej";
        return *truth ? "yes" : "no";
    }
    if (const auto* text = value.if_string()) {
        if (texts != nullptr && texts->options)
            if (const auto label = texts->options->find(std::string(*text));
                label != texts->options->end())
                return in(language, label->second);
        return std::string(*text);
    }
    if (const auto* list = value.if_array()) {
        std::string all;
        for (const auto& entry : *list)
            all += (all.empty() ? "" : ", ") + told_value(entry, texts, language);
        return all;
    }
    return boost::json::serialize(value);
}

Value form_value(const Filling& filling, const std::string& pointer) {
    boost::json::error_code failed;
    const auto* value = filling.form_data.find_pointer(pointer, failed);
    if (value == nullptr || value->is_null()) return std::nullopt;
    const auto texts = filling.ui.texts.find(pointer);
    return told_value(
        *value, texts == filling.ui.texts.end() ? nullptr : &texts->second, filling.language
    );
}

// Calls `take` with each piece: plain text, or what stands between {{ and }}. A {{ that is never
// closed is told as a placeholder with all that follows.
void each_piece(
    std::string_view text,
    const std::function<void(std::string_view piece, bool is_placeholder)>& take
) {
    while (!text.empty()) {
        const auto begin = text.find("{{");
        take(text.substr(0, begin), false);
        if (begin == std::string_view::npos) return;
        const auto end = text.find("}}", begin);
        const auto name =
            text.substr(begin + 2, end == std::string_view::npos ? end : end - begin - 2);
        take(base::trimmed(name), true);
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 2);
    }
}

// A field with one value, or a list of texts: not a part of the form, and nothing inside a list.
bool is_one_value(const std::vector<FormField>& fields, std::string_view pointer) {
    if (pointer.find('*') != std::string_view::npos) return false;
    bool found = false;
    for (const auto& field : fields) {
        found = found || field.pointer == pointer;
        if (field.pointer.starts_with(std::string(pointer) + '/')) return false;
    }
    return found;
}

std::string known_names() {
    std::string names;
    for (const auto& known : placeholders) names.append(known.name).append(", ");
    return names + "or form:/ and a field of the form";
}

bool is_known(std::string_view name, const std::vector<FormField>& fields) {
    if (name.starts_with(form_prefix)) return is_one_value(fields, name.substr(form_prefix.size()));
    return std::any_of(placeholders.begin(), placeholders.end(), [&](const Placeholder& known) {
        return known.name == name;
    });
}

Value value_of(const Filling& filling, std::string_view name) {
    if (name.starts_with(form_prefix))
        return form_value(filling, std::string(name.substr(form_prefix.size())));
    for (const auto& known : placeholders)
        if (known.name == name) return known.value(filling);
    return std::nullopt;
}

} // namespace

std::vector<base::Problem>
text_problems(const CaseType& type, const std::vector<FormField>& fields) {
    std::vector<base::Problem> problems;
    if (!type.texts) return problems;
    for (std::size_t i = 0; i < type.texts->size(); ++i) {
        const auto check = [&](std::string_view language, const std::string& text) {
            each_piece(text, [&](std::string_view piece, bool is_placeholder) {
                if (!is_placeholder || is_known(piece, fields)) return;
                problems.push_back(
                    {fmt::format("/texts/{}/text/{}", i, language),
                     "unknown_placeholder",
                     fmt::format(
                         "{{{{{}}}}} is no placeholder: it is one of {}", piece, known_names()
                     )}
                );
            });
        };
        check("sv", (*type.texts)[i].text.sv.str());
        check("en", (*type.texts)[i].text.en.str());
    }
    return problems;
}

std::vector<TextSummary> texts_of(const CaseType& type) {
    std::vector<TextSummary> all;
    if (type.texts)
        for (const auto& text : *type.texts) all.push_back({text.id, text.use, text.names});
    return all;
}

FilledText
fill_text(web::Session& session, const OpenedCase& opened, const Code& id, Language language) {
    const auto* text = find_text(opened.type(), id.str());
    if (text == nullptr)
        throw base::Error(base::ErrorCode::not_found, "This case type has no such text.");
    const Filling filling{
        session,
        opened,
        language,
        base::from_json_text<FormUi>(opened.package->form_ui.text),
        base::parse_json(
            visible_form(opened.row.form_data, secrecy_of(session, opened).hidden_fields).text
        )};
    FilledText filled{.id = text->id, .use = text->use, .language = language};
    each_piece(in(language, text->text), [&](std::string_view piece, bool is_placeholder) {
        const auto value = is_placeholder ? value_of(filling, piece) : Value(piece);
        filled.text += value ? *value : std::string(nothing);
        if (!value) filled.missing.emplace_back(piece);
    });
    return filled;
}

} // namespace kansli::cases
