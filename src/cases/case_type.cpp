#include "cases/case_type.hpp"

#include <algorithm>
#include <stdexcept>

namespace kansli::cases {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_code_letter(char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '_'; }

template <class Thing>
const Thing* find(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& each) {
        return each.id == id;
    });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

base::Parsed<Code> Code::from_text(std::string_view text) {
    const bool shape = !text.empty() && text.size() <= schema.max_length && is_lower(text[0]) &&
                       text.back() != '_' && text.find("__") == std::string_view::npos &&
                       std::all_of(text.begin(), text.end(), is_code_letter);
    if (!shape)
        return base::Parsed<Code>::wrong(
            "invalid_name",
            "must be 1 to 64 of a-z, 0-9 and single inner underscores, from a letter"
        );
    Code made;
    made.text_ = text;
    return base::Parsed<Code>::ok(std::move(made));
}

base::Parsed<SeriesPrefix> SeriesPrefix::from_text(std::string_view text) {
    const bool shape =
        text.size() >= schema.min_length && text.size() <= schema.max_length &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!shape)
        return base::Parsed<SeriesPrefix>::wrong(
            "invalid_series", "must be 2 to 6 letters A-Z, as PRH in PRH-2026-000123"
        );
    SeriesPrefix made;
    made.text_ = text;
    return base::Parsed<SeriesPrefix>::ok(std::move(made));
}

const Status* find_status(const CaseType& type, std::string_view id) {
    return find(type.statuses, id);
}

const StakeholderRole* find_role(const CaseType& type, std::string_view id) {
    return find(type.stakeholder_roles, id);
}

const AttachmentKind* find_attachment_kind(const CaseType& type, std::string_view id) {
    return find(type.attachment_kinds, id);
}

const ChecklistItem* find_checklist_item(const CaseType& type, std::string_view id) {
    return type.checklist ? find(*type.checklist, id) : nullptr;
}

const TextTemplate* find_text(const CaseType& type, std::string_view id) {
    return type.texts ? find(*type.texts, id) : nullptr;
}

const Status* status_on(const CaseType& type, CaseStep step) {
    for (const auto& status : type.statuses)
        if (status.on && std::find(status.on->begin(), status.on->end(), step) != status.on->end())
            return &status;
    return nullptr;
}

const Status& initial_status(const CaseType& type) {
    for (const auto& status : type.statuses)
        if (status.initial.value_or(false)) return status;
    throw std::logic_error("a case type without an initial status passed the check");
}

std::set<std::string> secret_fields(const CaseType& type) {
    std::set<std::string> pointers;
    if (const auto& fields = type.access.confidential_fields)
        for (const auto& each : *fields) pointers.insert(each.field.str());
    return pointers;
}

bool is_final(const Status& status) { return status.final_.value_or(false); }

std::vector<const Status*> next_statuses(const CaseType& type, const Status& from) {
    std::vector<const Status*> allowed;
    for (const auto& status : type.statuses) {
        const bool is_listed =
            !from.next ||
            std::find(from.next->begin(), from.next->end(), status.id) != from.next->end();
        if (is_listed && !is_final(status) && status.id != from.id) allowed.push_back(&status);
    }
    return allowed;
}

bool allows_outcome(const CaseType& type, Outcome outcome) {
    if (!type.decision) return false;
    const auto& allowed = type.decision->outcomes;
    return std::find(allowed.begin(), allowed.end(), outcome) != allowed.end();
}

} // namespace kansli::cases
