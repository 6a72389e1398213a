#include "cases/filter_field.hpp"

#include "base/error.hpp"
#include "cases/case.hpp"

#include <boost/algorithm/string/erase.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace kansli::cases {

namespace {

using base::JsonValue;
using boost::json::object;

struct CaseField {
    std::string_view name;
    FieldKind kind;
    std::string_view column;
    std::string_view row_of;
    std::string_view sv;
    std::string_view en;
};

constexpr std::string_view of_case{};
constexpr std::string_view of_decision = "decision WHERE true";
constexpr std::string_view of_closure = "closure WHERE true";
constexpr std::string_view of_stakeholder = "stakeholder WHERE removed_at IS NULL";

// A new column of the case that lists shall know is a line here.
constexpr std::array case_fields{
    CaseField{"number", FieldKind::code, "number", of_case, "Ärendenummer", "Case number"},
    CaseField{"case_type", FieldKind::code, "case_type", of_case, "Ärendetyp", "Case type"},
    CaseField{"title", FieldKind::text, "title", of_case, "Rubrik", "Title"},
    CaseField{"unit", FieldKind::code, "unit", of_case, "Enhet", "Unit"},
    CaseField{"status", FieldKind::code, "status", of_case, "Status", "Status"},
    CaseField{
        "public_status",
        FieldKind::code,
        "public_status",
        of_case,
        "Status på Mina sidor",
        "Public status"},
    CaseField{"channel", FieldKind::code, "channel", of_case, "Kanal", "Channel"},
    CaseField{"suspended", FieldKind::truth, "suspended", of_case, "Vilande", "Suspended"},
    CaseField{"due_at", FieldKind::time, "due_at", of_case, "Förfaller", "Due"},
    CaseField{"applicant_id", FieldKind::id, "applicant_id", of_case, "Sökande", "Applicant"},
    CaseField{"assigned_to", FieldKind::id, "assigned_to", of_case, "Handläggare", "Handler"},
    CaseField{"created_at", FieldKind::time, "created_at", of_case, "Inkommet", "Received"},
    CaseField{"updated_at", FieldKind::time, "updated_at", of_case, "Ändrat", "Changed"},
    CaseField{"outcome", FieldKind::code, "outcome", of_decision, "Beslut", "Outcome"},
    CaseField{"decided_at", FieldKind::time, "decided_at", of_decision, "Beslutat", "Decided"},
    CaseField{"closed_at", FieldKind::time, "closed_at", of_closure, "Avslutat", "Closed"},
    CaseField{"party_id", FieldKind::id, "party_id", of_stakeholder, "Part", "Party"},
};

constexpr std::string_view stakeholder_prefix = "stakeholder.";
constexpr std::string_view form_prefix = "form.";

template <class Enum>
std::vector<std::string> words_of() {
    std::vector<std::string> words;
    for (const auto name : base::enum_names<Enum>()) words.emplace_back(name);
    return words;
}

FilterField made_of(const CaseField& field, const std::vector<CaseTypes::Shared>& types) {
    FilterField made{
        .name = std::string(field.name),
        .kind = field.kind,
        .column = field.column,
        .row_of = field.row_of,
        .heading_sv = std::string(field.sv),
        .heading_en = std::string(field.en)};
    if (field.name == "public_status") made.words = words_of<PublicStatus>();
    if (field.name == "channel") made.words = words_of<Channel>();
    if (field.name == "outcome") made.words = words_of<Outcome>();
    std::set<std::string> words;
    for (const auto& type : types) {
        if (field.name == "case_type") words.insert(type->type.id.str());
        if (field.name == "status")
            for (const auto& status : type->type.statuses) words.insert(status.id.str());
    }
    if (!words.empty()) made.words.assign(words.begin(), words.end());
    return made;
}

std::optional<FilterField>
stakeholder_field(std::string_view role, const std::vector<CaseTypes::Shared>& types) {
    for (const auto& type : types) {
        const auto* found = find_role(type->type, role);
        if (found == nullptr) continue;
        FilterField made{.name = std::string(stakeholder_prefix), .kind = FieldKind::id};
        made.name += role;
        made.column = "party_id";
        made.row_of = of_stakeholder;
        made.role = role;
        made.heading_sv = found->names.sv.str();
        made.heading_en = found->names.en.str();
        return made;
    }
    return std::nullopt;
}

std::string_view text_at(const object& schema, std::string_view key) {
    const auto* value = schema.if_contains(key);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string())
                                                  : std::string_view();
}

// What a schema of a form says of one value; nothing of an object.
std::optional<FieldKind> kind_of(const object& schema) {
    const auto type = text_at(schema, "type");
    if (type == "integer") return FieldKind::whole;
    if (type == "number") return FieldKind::real;
    if (type == "boolean") return FieldKind::truth;
    if (type != "string") return std::nullopt;
    if (schema.contains("enum")) return FieldKind::code;
    return text_at(schema, "format") == "date" ? FieldKind::date : FieldKind::text;
}

// Walks a form's schema and gathers its fields by dotted path.
class FormWalk {
public:
    FormWalk(const JsonValue& ui, std::vector<FilterField>& fields) : ui_(ui), fields_(fields) {}

    void object_of(const object& schema, const std::vector<FormStep>& above) {
        const auto* properties = schema.if_contains("properties");
        if (properties == nullptr || !properties->is_object()) return;
        for (const auto& [name, value] : properties->get_object()) {
            auto path = above;
            path.push_back({std::string(name), false});
            if (value.is_object()) field(value.get_object(), path);
        }
    }

private:
    void field(const object& schema, std::vector<FormStep> path) {
        const auto* below = &schema;
        if (text_at(schema, "type") == "array") {
            path.back().is_list = true;
            const auto* items = schema.if_contains("items");
            if (items == nullptr || !items->is_object()) return;
            below = &items->get_object();
        }
        const auto kind = kind_of(*below);
        if (!kind) return object_of(*below, path);
        FilterField made{.name = std::string(form_prefix), .kind = *kind, .path = path};
        std::string pointer;
        for (const auto& step : path) {
            if (!pointer.empty()) made.name += '.';
            made.name += step.name;
            pointer += '/' + step.name;
            if (step.is_list && &step != &path.back()) pointer += "/*";
        }
        if (const auto* words = below->if_contains("enum"); words != nullptr && words->is_array())
            for (const auto& word : words->get_array())
                if (word.is_string()) made.words.emplace_back(word.get_string());
        made.heading_sv = heading(pointer, "sv", made.name);
        made.heading_en = heading(pointer, "en", made.name);
        fields_.push_back(std::move(made));
    }

    std::string
    heading(const std::string& pointer, std::string_view language, std::string_view or_) {
        const auto* at =
            ui_.if_object() != nullptr ? ui_.get_object().if_contains("texts") : nullptr;
        for (const std::string_view key :
             {std::string_view(pointer), std::string_view("label"), language})
            at = at != nullptr && at->is_object() ? at->get_object().if_contains(key) : nullptr;
        return std::string(
            at != nullptr && at->is_string() ? std::string_view(at->get_string()) : or_
        );
    }

    const JsonValue& ui_;
    std::vector<FilterField>& fields_;
};

bool is_among(std::span<const std::string> only, const CaseTypes::Shared& type) {
    return only.empty() || std::find(only.begin(), only.end(), type->type.id.str()) != only.end();
}

// Whether two forms mean the same by a name; what either allows is allowed.
bool join(FilterField& known, const FilterField& other) {
    if (known.kind != other.kind || known.path != other.path) return false;
    for (const auto& word : other.words)
        if (std::find(known.words.begin(), known.words.end(), word) == known.words.end())
            known.words.push_back(word);
    return true;
}

std::vector<FilterField> fields_of(const PublishedCaseType& type) {
    std::vector<FilterField> fields;
    const auto schema = boost::json::parse(type.form_schema.text);
    const auto ui = boost::json::parse(type.form_ui.text);
    if (schema.is_object()) FormWalk(ui, fields).object_of(schema.get_object(), {});
    return fields;
}

// "form.children.name" of "/children/*/name".
std::string name_of(std::string pointer) {
    boost::algorithm::erase_all(pointer, "/*");
    std::replace(pointer.begin(), pointer.end(), '/', '.');
    return std::string(form_prefix.substr(0, form_prefix.size() - 1)) + pointer;
}

// Whether the field is one of these, or a part of one.
bool is_within(const FilterField& field, const std::set<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return field.name == name || field.name.starts_with(name + '.');
    });
}

} // namespace

std::vector<FilterField> FilterFields::form_fields(std::span<const std::string> only) const {
    std::vector<FilterField> all;
    std::set<std::string> secret;
    for (const auto& type : types_) {
        if (!is_among(only, type)) continue;
        for (auto& field : fields_of(*type)) all.push_back(std::move(field));
        for (const auto& pointer : secret_fields(type->type)) secret.insert(name_of(pointer));
    }
    std::erase_if(all, [&](const FilterField& field) { return is_within(field, secret); });
    return all;
}

std::optional<FilterField> FilterFields::find(
    std::string_view name,
    std::span<const std::string> only,
    const std::string& pointer
) const {
    for (const auto& field : case_fields)
        if (field.name == name) return made_of(field, types_);
    if (name.starts_with(stakeholder_prefix))
        return stakeholder_field(name.substr(stakeholder_prefix.size()), types_);
    if (!name.starts_with(form_prefix)) return std::nullopt;
    std::optional<FilterField> found;
    for (auto& field : form_fields(only)) {
        if (field.name != name) continue;
        if (!found)
            found = std::move(field);
        else if (!join(*found, field))
            throw base::Error(
                base::ErrorCode::invalid,
                "The filter cannot be used.",
                {{pointer,
                  "ambiguous",
                  fmt::format(
                      "{} means different things in different forms: name one case type, as in "
                      "case_type = … and {} = …",
                      name,
                      name
                  )}}
            );
    }
    return found;
}

std::string FilterFields::told(std::span<const std::string> only) const {
    std::string text = "the fields are ";
    for (const auto& field : case_fields) text.append(field.name).append(", ");
    text += "stakeholder.ROLE";
    if (only.empty()) return text + " and form.FIELD of a case type's form";
    for (const auto& field : form_fields(only)) text.append(", ").append(field.name);
    return text;
}

std::vector<FieldDescription> FilterFields::list(std::span<const std::string> only) const {
    std::vector<FieldDescription> made;
    const auto add = [&](const FilterField& field) {
        made.push_back(
            {field.name,
             field.kind,
             field.words,
             {base::Text<1, 100>::cut(field.heading_sv), base::Text<1, 100>::cut(field.heading_en)}}
        );
    };
    for (const auto& field : case_fields) add(made_of(field, types_));
    std::set<std::string> roles;
    for (const auto& type : types_) {
        if (!is_among(only, type)) continue;
        for (const auto& role : type->type.stakeholder_roles)
            if (roles.insert(role.id.str()).second) add(*stakeholder_field(role.id.str(), types_));
    }
    std::set<std::string> names;
    for (const auto& field : form_fields(only))
        if (names.insert(field.name).second) add(field);
    return made;
}

} // namespace kansli::cases
