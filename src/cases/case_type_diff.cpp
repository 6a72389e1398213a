#include "cases/case_type_diff.hpp"

#include "base/yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kansli::cases {

namespace {

using base::JsonValue;
using boost::json::array;
using boost::json::object;

constexpr std::size_t max_told_value = 80; // characters of a value in a sentence

// What the outermost parts of the files are called.
struct PartName {
    std::string_view file;
    std::string_view part;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array part_names{
    PartName{"case-type.yaml", "statuses", "status", "status"},
    PartName{"case-type.yaml", "stakeholder_roles", "roll", "role"},
    PartName{"case-type.yaml", "attachment_kinds", "bilagetyp", "attachment kind"},
    PartName{"case-type.yaml", "checklist", "checklistans punkt", "checklist item"},
    PartName{"case-type.yaml", "texts", "textmall", "text template"},
    PartName{"case-type.yaml", "names", "namn", "name"},
    PartName{"case-type.yaml", "descriptions", "beskrivning", "description"},
    PartName{"case-type.yaml", "unit", "ägande enhet", "owning unit"},
    PartName{"case-type.yaml", "number_series", "nummerserie", "number series"},
    PartName{"case-type.yaml", "automation_level", "automationsnivå", "automation level"},
    PartName{"case-type.yaml", "decision", "beslut", "decision"},
    PartName{"case-type.yaml", "completion", "komplettering", "completion"},
    PartName{"case-type.yaml", "deadline", "handläggningstid", "deadline"},
    PartName{"case-type.yaml", "fee", "avgift", "fee"},
    PartName{"case-type.yaml", "permit", "tillstånd", "permit"},
    PartName{"case-type.yaml", "retention", "gallring", "retention"},
    PartName{"case-type.yaml", "access", "sekretess", "access"},
    PartName{"case-type.yaml", "prefill", "förifyllt fält", "pre-filled field"},
    PartName{"form.schema.json", "properties", "formulärfält", "form field"},
    PartName{"form.schema.json", "required", "obligatoriska fält", "required fields"},
    PartName{"form.schema.json", "allOf", "formulärets villkor", "condition of the form"},
    PartName{"form.ui.json", "texts", "formulärets text", "text of the form"},
    PartName{"form.ui.json", "sections", "formulärets steg", "step of the form"}};

std::string told_value(const JsonValue& value) {
    return base::cut_to_length(boost::json::serialize(value), max_told_value);
}

class Comparison {
public:
    std::vector<PackageDifference> take() { return std::move(found_); }

    void file(std::string name, const std::string* before, const std::string* after) {
        file_ = std::move(name);
        if (before == nullptr || after == nullptr) {
            add("", before == nullptr ? DifferenceKind::added : DifferenceKind::removed);
            return;
        }
        const bool is_yaml = file_.ends_with(".yaml");
        if (!is_yaml && !file_.ends_with(".json")) {
            if (*before != *after) add("", DifferenceKind::changed);
            return;
        }
        const auto read = is_yaml ? base::parse_yaml : base::parse_json_source;
        values("", read(*before).value, read(*after).value);
    }

private:
    void add(std::string pointer, DifferenceKind kind) {
        add({.file = file_, .pointer = std::move(pointer), .kind = kind});
    }

    void add(PackageDifference difference) {
        if (found_.size() == max_differences) return;
        difference.text = {sentence(difference, false), sentence(difference, true)};
        found_.push_back(std::move(difference));
    }

    void values(const std::string& at, const JsonValue& before, const JsonValue& after) {
        if (before == after) return;
        if (before.is_object() && after.is_object())
            objects(at, before.get_object(), after.get_object());
        else if (before.is_array() && after.is_array())
            lists(at, before.get_array(), after.get_array());
        else if (file_ != "case-type.yaml" || at != "/version")
            add({file_, at, DifferenceKind::changed, before, after});
    }

    void one(const std::string& at, const JsonValue* before, const JsonValue* after) {
        if (before != nullptr && after != nullptr)
            values(at, *before, *after);
        else if (after != nullptr)
            add({file_, at, DifferenceKind::added, std::nullopt, *after});
        else if (before != nullptr)
            add({file_, at, DifferenceKind::removed, *before, std::nullopt});
    }

    void objects(const std::string& at, const object& before, const object& after) {
        std::set<std::string> keys;
        for (const auto& member : before) keys.emplace(member.key());
        for (const auto& member : after) keys.emplace(member.key());
        for (const auto& key : keys)
            one(at + base::JsonPath(base::JsonPath(), std::string_view(key)).pointer(),
                before.if_contains(key),
                after.if_contains(key));
    }

    // Entries with ids are compared by id, plain values as a set, anything else by place.
    void lists(const std::string& at, const array& before, const array& after) {
        if (auto [a, b] = std::pair(by_id(before), by_id(after)); a && b) {
            entries(at, *a, *b);
            if (a->order != b->order && same_set(a->order, b->order))
                add({file_, at, DifferenceKind::reordered, before, after});
        } else if (is_plain(before) && is_plain(after)) {
            plain_values(at, before, after);
        } else {
            for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
                one(at + '/' + std::to_string(i),
                    i < before.size() ? &before[i] : nullptr,
                    i < after.size() ? &after[i] : nullptr);
        }
    }

    struct ById {
        std::map<std::string, const JsonValue*> entries;
        std::vector<std::string> order;
    };

    static std::optional<ById> by_id(const array& list) {
        ById made;
        for (const auto& entry : list) {
            const auto* entry_object = entry.if_object();
            const auto* id = entry_object != nullptr ? entry_object->if_contains("id") : nullptr;
            if (id == nullptr || !id->is_string()) return std::nullopt;
            made.order.emplace_back(id->get_string());
            made.entries.emplace(made.order.back(), &entry);
        }
        return made;
    }

    static bool same_set(std::vector<std::string> a, std::vector<std::string> b) {
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        return a == b;
    }

    void entries(const std::string& at, const ById& before, const ById& after) {
        const auto find = [](const ById& in, const std::string& id) {
            const auto found = in.entries.find(id);
            return found == in.entries.end() ? nullptr : found->second;
        };
        for (const auto& id : before.order) one(at + '/' + id, find(before, id), find(after, id));
        for (const auto& id : after.order)
            if (find(before, id) == nullptr) one(at + '/' + id, nullptr, find(after, id));
    }

    static bool is_plain(const array& list) {
        return std::none_of(list.begin(), list.end(), [](const JsonValue& value) {
            return value.is_object() || value.is_array();
        });
    }

    void plain_values(const std::string& at, const array& before, const array& after) {
        const auto holds = [](const array& list, const JsonValue& value) {
            return std::find(list.begin(), list.end(), value) != list.end();
        };
        const auto known = found_.size();
        for (const auto& value : before)
            if (!holds(after, value))
                add({file_, at, DifferenceKind::removed, value, std::nullopt});
        for (const auto& value : after)
            if (!holds(before, value)) add({file_, at, DifferenceKind::added, std::nullopt, value});
        if (found_.size() == known) add({file_, at, DifferenceKind::reordered, before, after});
    }

    static std::string place(const PackageDifference& difference, bool in_english) {
        if (difference.pointer.empty()) return difference.file;
        auto words = difference.pointer.substr(1);
        std::replace(words.begin(), words.end(), '/', ' ');
        const auto part = words.substr(0, words.find(' '));
        for (const auto& name : part_names)
            if (name.file == difference.file && name.part == part)
                return std::string(in_english ? name.en : name.sv) + words.substr(part.size());
        return difference.file + ": " + words;
    }

    static std::string sentence(const PackageDifference& difference, bool in_english) {
        const auto where = place(difference, in_english);
        const auto value = [](const std::optional<JsonValue>& told) {
            return told && !told->is_object() && !told->is_array() ? ": " + told_value(*told)
                                                                   : std::string();
        };
        switch (difference.kind) {
        case DifferenceKind::added:
            return fmt::format(
                "{} {}{}",
                where,
                in_english ? "is added" : "har lagts till",
                value(difference.after)
            );
        case DifferenceKind::removed:
            return fmt::format(
                "{} {}{}",
                where,
                in_english ? "is removed" : "har tagits bort",
                value(difference.before)
            );
        case DifferenceKind::reordered:
            return where + (in_english ? ": in another order" : ": i annan ordning");
        case DifferenceKind::changed:
            break;
        }
        if (!difference.before) return where + (in_english ? " is changed" : " har ändrats");
        return fmt::format(
            "{} {} {} {} {}",
            where,
            in_english ? "is changed from" : "har ändrats från",
            told_value(*difference.before),
            in_english ? "to" : "till",
            told_value(*difference.after)
        );
    }

    std::string file_;
    std::vector<PackageDifference> found_;
};

} // namespace

std::vector<PackageDifference> differences(const PackageFiles& before, const PackageFiles& after) {
    std::set<std::string> names;
    for (const auto& [name, text] : before) names.insert(name);
    for (const auto& [name, text] : after) names.insert(name);
    const auto find = [](const PackageFiles& in, const std::string& name) {
        const auto found = in.find(name);
        return found == in.end() ? nullptr : &found->second;
    };
    Comparison comparison;
    for (const auto& name : names) comparison.file(name, find(before, name), find(after, name));
    return comparison.take();
}

} // namespace kansli::cases
