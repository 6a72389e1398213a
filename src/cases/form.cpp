#include "cases/form.hpp"

#include "base/text.hpp"
#include "cases/form_check.hpp"
#include "cases/form_format.hpp"

#include <fmt/format.h>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace kansli::cases {

namespace {

using base::JsonPath;
using base::JsonValue;
using base::Problem;
using boost::json::object;

constexpr std::size_t max_problems = 100; // told at once
constexpr int max_form_depth = 32;

bool too_deep(const JsonValue& value, int levels) {
    if (levels == 0) return true;
    const auto deeper = [&](const JsonValue& inner) { return too_deep(inner, levels - 1); };
    if (const auto* list = value.if_array()) return std::any_of(list->begin(), list->end(), deeper);
    if (const auto* fields = value.if_object())
        return std::any_of(fields->begin(), fields->end(), [&](const auto& field) {
            return deeper(field.value());
        });
    return false;
}

const object& properties_of(const object& schema) {
    static const object none;
    const auto* properties = schema.if_contains("properties");
    return properties != nullptr && properties->is_object() ? properties->get_object() : none;
}

std::int64_t limit_of(const object& schema, std::string_view key, std::int64_t otherwise) {
    const auto* limit = schema.if_contains(key);
    return limit != nullptr && limit->is_int64() ? limit->get_int64() : otherwise;
}

std::string_view type_of(const object& schema) {
    const auto* type = schema.if_contains("type");
    return type != nullptr && type->is_string() ? std::string_view(type->get_string())
                                                : std::string_view();
}

// Our own checks, in the order of the fields: limits, formats, unknown fields. What breaks a limit
// is cut from `value`, so that valijson, whose std::regex overflows the stack, never sees it.
class Limits {
public:
    explicit Limits(std::vector<Problem>& problems) : problems_(problems) {}

    void visit(const object& schema, JsonValue& value, const JsonPath& path) {
        if (auto* text = value.if_string())
            visit_text(schema, *text, path);
        else if (auto* list = value.if_array())
            visit_list(schema, *list, path);
        else if (auto* fields = value.if_object())
            visit_fields(schema, *fields, path);
        else if (value.is_double() && !std::isfinite(value.get_double()))
            replace(value, path);
    }

private:
    void add(const JsonPath& path, std::string code, std::string message) {
        if (problems_.size() < max_problems)
            problems_.push_back({path.pointer(), std::move(code), std::move(message)});
    }

    void replace(JsonValue& value, const JsonPath& path) {
        add(path, "out_of_range", "is not a number that can be used");
        value = nullptr;
    }

    void visit_text(const object& schema, boost::json::string& text, const JsonPath& path) {
        const auto* name = schema.if_contains("format");
        const auto* format = name != nullptr && name->is_string()
                                 ? find_format(std::string_view(name->get_string()))
                                 : nullptr;
        const auto longest =
            format != nullptr ? static_cast<std::int64_t>(format->max_length) : max_form_text;
        const auto most = static_cast<std::size_t>(limit_of(schema, "maxLength", longest));
        const auto least = static_cast<std::size_t>(limit_of(schema, "minLength", 0));
        auto fault = base::text_fault(text, least, most);
        if (fault.code.empty() && format != nullptr) fault = format->fault(text);
        if (fault.code.empty()) return;
        add(path, fault.code, fault.message);
        text = base::cut_to_length(text, most);
    }

    void visit_list(const object& schema, boost::json::array& list, const JsonPath& path) {
        const auto most = static_cast<std::size_t>(limit_of(schema, "maxItems", max_form_list));
        if (list.size() > most) {
            add(path,
                "too_long",
                fmt::format("has {} entries, at most {} are allowed", list.size(), most));
            list.resize(most);
        }
        const auto* items = schema.if_contains("items");
        if (items == nullptr || !items->is_object()) return;
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(items->get_object(), list[i], JsonPath(path, i));
    }

    void visit_fields(const object& schema, object& fields, const JsonPath& path) {
        if (type_of(schema) != "object") return fields.clear();
        const auto& known = properties_of(schema);
        std::vector<std::string> unknown;
        for (auto& [name, value] : fields) {
            const JsonPath here(path, std::string_view(name));
            const auto* below = known.if_contains(name);
            if (below != nullptr && below->is_object()) {
                visit(below->get_object(), value, here);
            } else {
                add(here, "unknown_field", "is not a known field");
                unknown.emplace_back(name);
            }
        }
        for (const auto& name : unknown) fields.erase(name);
    }

    std::vector<Problem>& problems_;
};

// The schema of the field at a pointer of the data; null where there is none.
const object* schema_at(const object& root, std::string_view pointer) {
    const auto* at = &root;
    while (at != nullptr && pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const auto name = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(name.size());
        const auto* below = type_of(*at) == "array" ? at->if_contains("items")
                                                    : properties_of(*at).if_contains(name);
        at = below != nullptr ? below->if_object() : nullptr;
    }
    return at;
}

std::string options_text(const object* schema) {
    const auto* values = schema != nullptr ? schema->if_contains("enum") : nullptr;
    if (values == nullptr || !values->is_array()) return "has a value that does not fit here";
    std::vector<std::string_view> names;
    for (const auto& value : values->get_array())
        if (value.is_string()) names.emplace_back(value.get_string());
    return "must be " + base::one_of(names);
}

std::string type_text(const object* schema) {
    const auto type = schema != nullptr ? type_of(*schema) : std::string_view();
    if (type == "string") return "must be a text";
    if (type == "integer") return "must be a whole number";
    if (type == "number") return "must be a number";
    if (type == "boolean") return "must be true or false";
    if (type == "array") return "must be a list";
    return "must be an object";
}

std::string written(const JsonValue& value) {
    return value.is_double() ? fmt::format("{}", value.get_double())
                             : boost::json::serialize(value);
}

std::string range_text(const object* schema) {
    std::string text = "must be";
    const auto add = [&](const char* key, std::string_view word) {
        const auto* limit = schema != nullptr ? schema->if_contains(key) : nullptr;
        if (limit == nullptr) return;
        if (text != "must be") text += " and";
        text += fmt::format(" {} {}", word, written(*limit));
    };
    add("minimum", "at least");
    add("exclusiveMinimum", "above");
    add("maximum", "at most");
    add("exclusiveMaximum", "below");
    return text;
}

// Puts valijson's texts into our problems, by constraint and path. The texts are those of 1.0, and
// form_test.cpp holds one case for each.
class Translation {
public:
    Translation(const object& schema, std::vector<Problem>& problems)
        : schema_(schema), problems_(problems) {
        for (const auto& problem : problems_) told_.insert(problem.pointer);
    }

    void add(const valijson::ValidationResults::Error& error) {
        const std::string_view text = error.description;
        const auto at = pointer_of(error.context);
        const auto* field = schema_at(schema_, at);
        constexpr std::string_view missing = "Missing required property '";
        if (text.starts_with(missing)) {
            const auto name = text.substr(missing.size(), text.size() - missing.size() - 2);
            return add(at + JsonPath(JsonPath(), name).pointer(), "required", "is required");
        }
        if (text.starts_with("Value type")) return add(at, "wrong_type", type_text(field));
        if (text.starts_with("Failed to match against any enum"))
            return add(at, "not_allowed", options_text(field));
        if (text.starts_with("Failed to match expected value"))
            return add(at, "not_allowed", const_text(field));
        if (text.starts_with("Expected number")) return add(at, "out_of_range", range_text(field));
        if (text.starts_with("Value should be a multiple"))
            return add(at, "out_of_range", "must be a multiple of " + step_text(field));
        if (text.starts_with("Failed to match regex"))
            return add(at, "invalid_format", "is not written in the way that is asked for");
        if (text.starts_with("String should be no fewer"))
            return add(at, "too_short", "has too few characters");
        if (text.starts_with("String should be no more"))
            return add(at, "too_long", "has too many characters");
        if (text.starts_with("Array should contain no fewer"))
            return add(at, "too_short", "has too few entries");
        if (text.starts_with("Array should contain no more"))
            return add(at, "too_long", "has too many entries");
        if (text.starts_with("Elements at indexes"))
            return add(at, "duplicate", "has the same entry twice");
        if (text.starts_with("Target should not validate") ||
            text.starts_with("Failed to any values against subschema in 'contains'"))
            return add(at, "not_allowed", "does not fit the other answers");
        // The rest says that something inside is wrong, which was told.
    }

    // For an answer that valijson refused without a word.
    void add_general() {
        if (problems_.empty()) add("", "not_allowed", "the answers do not fit together");
    }

private:
    void add(const std::string& pointer, std::string code, std::string message) {
        if (problems_.size() < max_problems && told_.insert(pointer).second)
            problems_.push_back({pointer, std::move(code), std::move(message)});
    }

    static std::string const_text(const object* field) {
        const auto* value = field != nullptr ? field->if_contains("const") : nullptr;
        if (value == nullptr) return "does not fit the other answers";
        return "must be " + written(*value);
    }

    static std::string step_text(const object* field) {
        const auto* step = field != nullptr ? field->if_contains("multipleOf") : nullptr;
        return step != nullptr ? written(*step) : "another number";
    }

    // {"<root>", "[boreholes]", "[0]"} is /boreholes/0
    static std::string pointer_of(const std::vector<std::string>& context) {
        std::string pointer;
        for (const std::string_view part : context)
            if (part.starts_with('['))
                pointer += JsonPath(JsonPath(), part.substr(1, part.size() - 2)).pointer();
        return pointer;
    }

    const object& schema_;
    std::vector<Problem>& problems_;
    std::set<std::string> told_;
};

// valijson checks a few formats itself, and otherwise than we do.
void remove_formats(JsonValue& schema) {
    auto* keywords = schema.if_object();
    if (keywords == nullptr) return;
    keywords->erase("format");
    if (auto* items = keywords->if_contains("items")) remove_formats(*items);
    if (auto* properties = keywords->if_contains("properties");
        properties && properties->is_object())
        for (auto& [name, property] : properties->get_object()) remove_formats(property);
}

} // namespace

struct FormValidator::Compiled {
    object schema;
    // The form itself, and each condition of its allOf: valijson stops an allOf at the first
    // failure.
    std::vector<std::unique_ptr<const valijson::Schema>> parts{};
};

FormValidator::FormValidator(const JsonValue& schema) {
    const auto wrong = [](const std::string& why) {
        return base::Error(base::ErrorCode::invalid, "The form cannot be used: " + why);
    };
    if (!schema.is_object()) throw wrong("its schema is not an object.");
    auto compiled = std::make_unique<Compiled>(Compiled{schema.get_object()});
    const auto compile = [&](const JsonValue& part) {
        auto made = std::make_unique<valijson::Schema>();
        valijson::SchemaParser().populateSchema(valijson::adapters::BoostJsonAdapter(part), *made);
        compiled->parts.push_back(std::move(made));
    };
    try {
        JsonValue whole = schema;
        remove_formats(whole);
        JsonValue conditions = boost::json::array();
        if (auto* all = whole.get_object().if_contains("allOf")) conditions = *all;
        whole.get_object().erase("allOf");
        compile(whole);
        for (const auto& condition : conditions.as_array()) compile(condition);
    } catch (const std::exception& failed) {
        throw wrong(failed.what());
    }
    compiled_ = std::move(compiled);
}

FormValidator::~FormValidator() = default;
FormValidator::FormValidator(FormValidator&&) noexcept = default;
FormValidator& FormValidator::operator=(FormValidator&&) noexcept = default;

std::vector<Problem> FormValidator::problems(const JsonValue& form_data) const {
    if (too_deep(form_data, max_form_depth))
        return {{"/form_data", "too_long", "is too many levels deep"}};
    std::vector<Problem> problems;
    JsonValue bounded = form_data;
    Limits(problems).visit(compiled_->schema, bounded, JsonPath());

    // Keeps its compiled expressions, which are few: those of published forms.
    thread_local valijson::Validator validator;
    Translation translation(compiled_->schema, problems);
    for (const auto& part : compiled_->parts) {
        valijson::ValidationResults results;
        if (validator.validate(*part, valijson::adapters::BoostJsonAdapter(bounded), &results))
            continue;
        for (const auto& error : results) translation.add(error);
        translation.add_general();
    }
    for (auto& problem : problems) problem.pointer = "/form_data" + problem.pointer;
    return problems;
}

void FormValidator::check(const JsonValue& form_data) const {
    base::throw_if_any(problems(form_data));
}

} // namespace kansli::cases
