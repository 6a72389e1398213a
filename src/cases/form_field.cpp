#include "cases/form_field.hpp"

#include <algorithm>

namespace kansli::cases {

namespace {

// The first part of "/a/b", which is then "/b"; "~1" and "~0" read as RFC 6901 says.
std::string take_part(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const auto end = std::min(pointer.find('/'), pointer.size());
    std::string part;
    for (std::size_t at = 0; at < end; ++at) {
        const bool is_escaped = pointer[at] == '~' && at + 1 < end;
        if (is_escaped) ++at;
        part += !is_escaped ? pointer[at] : pointer[at] == '1' ? '/' : '~';
    }
    pointer.remove_prefix(end);
    return part;
}

void add_texts(const base::JsonValue& json, std::string_view field, std::vector<std::string>& out) {
    if (field.empty()) {
        if (const auto* text = json.if_string()) out.emplace_back(*text);
        return;
    }
    auto rest = field;
    const auto part = take_part(rest);
    if (const auto* list = json.if_array(); list != nullptr && part == "*")
        for (const auto& entry : *list) add_texts(entry, rest, out);
    if (const auto* object = json.if_object())
        if (const auto* member = object->if_contains(part)) add_texts(*member, rest, out);
}

} // namespace

bool has_form_field(const PublishedCaseType& package, const std::string& field) {
    const auto ui = base::parse_json(package.form_ui.text);
    const auto* texts = ui.as_object().if_contains("texts");
    return texts != nullptr && texts->is_object() && texts->get_object().contains(field);
}

std::vector<std::string> form_texts(const base::JsonValue& form, std::string_view field) {
    std::vector<std::string> texts;
    if (field.starts_with('/')) add_texts(form, field, texts);
    return texts;
}

void erase_form_field(base::JsonValue& form, std::string_view field) {
    auto rest = field;
    const auto part = take_part(rest);
    if (auto* list = form.if_array(); list != nullptr && part == "*")
        for (auto& entry : *list) erase_form_field(entry, rest);
    auto* object = form.if_object();
    if (object == nullptr) return;
    if (rest.empty())
        object->erase(part);
    else if (auto* member = object->if_contains(part))
        erase_form_field(*member, rest);
}

bool keep_form_field(base::JsonValue& form, const base::JsonValue& old, std::string_view field) {
    auto rest = field;
    const auto part = take_part(rest);
    if (part == "*") {
        auto* list = form.if_array();
        const auto* before = old.if_array();
        if (list == nullptr) return true;
        bool kept = true;
        const base::JsonValue none;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const bool has_old = before != nullptr && i < before->size();
            kept = keep_form_field((*list)[i], has_old ? (*before)[i] : none, rest) && kept;
        }
        return kept;
    }
    auto* object = form.if_object();
    if (object == nullptr) return true;
    const auto* before = old.if_object();
    const auto* old_member = before == nullptr ? nullptr : before->if_contains(part);
    auto* member = object->if_contains(part);
    if (rest.empty()) {
        if (member != nullptr) return false;
        if (old_member != nullptr) (*object)[part] = *old_member;
        return true;
    }
    const base::JsonValue none;
    return member == nullptr ||
           keep_form_field(*member, old_member == nullptr ? none : *old_member, rest);
}

} // namespace kansli::cases
