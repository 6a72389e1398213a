#include "cases/form_check.hpp"

#include "cases/case_type.hpp"
#include "cases/form_format.hpp"
#include "cases/form_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::cases {

namespace {

using base::JsonValue;
using boost::json::object;

constexpr std::size_t max_form_problems = 200; // told at once

// Keywords by where they stand, as words in a text.
constexpr std::string_view text_keywords =
    "type title description enum minLength maxLength pattern format";
constexpr std::string_view number_keywords =
    "type title description enum minimum maximum exclusiveMinimum exclusiveMaximum multipleOf";
constexpr std::string_view truth_keywords = "type title description const";
constexpr std::string_view list_keywords =
    "type title description items minItems maxItems uniqueItems";
constexpr std::string_view object_keywords = "type title description $schema $id properties "
                                             "additionalProperties required allOf if then else";
constexpr std::string_view condition_keywords =
    "properties required allOf anyOf not if then else const enum minimum maximum minItems maxItems "
    "minLength maxLength contains";

bool holds_word(std::string_view words, std::string_view word) {
    return word.find(' ') == std::string_view::npos &&
           fmt::format(" {} ", words).find(fmt::format(" {} ", word)) != std::string::npos;
}

class SchemaCheck {
public:
    SchemaCheck(const base::SourceDocument& document, std::vector<base::SourceProblem>& problems)
        : document_(document), problems_(problems) {}

    std::vector<FormField> run() {
        const auto* root = document_.value.if_object();
        if (root == nullptr) {
            add("", "wrong_type", "a form is an object");
            return {};
        }
        const auto* dialect = root->if_contains("$schema");
        if (dialect == nullptr || *dialect != JsonValue("http://json-schema.org/draft-07/schema#"))
            add("/$schema", "not_allowed", "must be http://json-schema.org/draft-07/schema#");
        object_schema(*root, "", "");
        return std::move(fields_);
    }

private:
    void add(std::string pointer, std::string code, std::string message) {
        if (problems_.size() == max_form_problems) return;
        const auto line = document_.line_of(pointer);
        problems_.push_back({line, {std::move(pointer), std::move(code), std::move(message)}});
    }

    void only(const object& schema, std::string_view allowed, const std::string& at) {
        for (const auto& [key, value] : schema)
            if (!holds_word(allowed, key))
                add(fmt::format("{}/{}", at, std::string_view(key)),
                    "not_allowed",
                    "is not a keyword that a form may use here");
    }

    // A whole number within limits; the default when it is absent, nothing where it is wrong.
    std::optional<std::int64_t>
    whole(const object& schema, const char* key, std::int64_t max, const std::string& at) {
        const auto* value = schema.if_contains(key);
        if (value == nullptr) return std::nullopt;
        if (value->is_int64() && value->get_int64() >= 0 && value->get_int64() <= max)
            return value->get_int64();
        add(fmt::format("{}/{}", at, key),
            "out_of_range",
            fmt::format("must be a whole number from 0 to {}", max));
        return std::nullopt;
    }

    std::int64_t
    limit(const object& schema, const char* key, std::int64_t max, const std::string& at) {
        if (schema.if_contains(key) == nullptr)
            add(at, "required", fmt::format("every input has a limit: {} is required", key));
        return whole(schema, key, max, at).value_or(max);
    }

    void object_schema(const object& schema, const std::string& at, const std::string& field) {
        only(schema, object_keywords, at);
        if (!field.empty() && (schema.contains("$schema") || schema.contains("$id")))
            add(at, "not_allowed", "$schema and $id stand at the top only");
        const auto* type = schema.if_contains("type");
        if (type == nullptr || *type != JsonValue("object"))
            add(at + "/type", "not_allowed", "must be object");
        const auto* more = schema.if_contains("additionalProperties");
        if (more == nullptr || *more != JsonValue(false))
            add(at + "/additionalProperties", "required", "must be false: no field goes unseen");
        const auto* properties = schema.if_contains("properties");
        if (properties == nullptr || !properties->is_object() || properties->get_object().empty())
            return add(at + "/properties", "required", "must be an object with one field at least");
        for (const auto& [name, value] : properties->get_object())
            property(
                value,
                fmt::format("{}/properties/{}", at, std::string_view(name)),
                fmt::format("{}/{}", field, std::string_view(name)),
                name
            );
        required_names(schema, properties->get_object(), at);
        conditions(schema, properties->get_object(), at);
    }

    void property(
        const JsonValue& value,
        const std::string& at,
        const std::string& field,
        std::string_view name
    ) {
        if (const auto parsed = Code::from_text(name); !parsed)
            add(at, parsed.code, "a field's name " + parsed.message);
        fields_.push_back({field, {}});
        field_schema(value, at, field);
    }

    void field_schema(const JsonValue& value, const std::string& at, const std::string& field) {
        const auto* schema = value.if_object();
        if (schema == nullptr) return add(at, "wrong_type", "must be an object");
        const auto* type = schema->if_contains("type");
        const auto name = type != nullptr && type->is_string()
                              ? std::string_view(type->get_string())
                              : std::string_view();
        if (name == "string") return text_schema(*schema, at);
        if (name == "integer" || name == "number") return number_schema(*schema, at);
        if (name == "boolean") return truth_schema(*schema, at);
        if (name == "array") return list_schema(*schema, at, field);
        if (name == "object") return object_schema(*schema, at, field);
        add(at + "/type", "not_allowed", "must be string, integer, number, boolean, array or object"
        );
    }

    void text_schema(const object& schema, const std::string& at) {
        only(schema, text_keywords, at);
        if (const auto* values = schema.if_contains("enum")) {
            if (options(*values, at + "/enum")) fields_.back().options = *options(*values, "");
            for (const auto* key : {"pattern", "format", "minLength"})
                if (schema.contains(key))
                    add(fmt::format("{}/{}", at, key), "not_allowed", "says nothing beside an enum"
                    );
            return;
        }
        whole(schema, "minLength", max_form_text, at);
        const auto* format = schema.if_contains("format");
        if (format != nullptr && (!format->is_string() ||
                                  find_format(std::string_view(format->get_string())) == nullptr))
            add(at + "/format", "not_allowed", "must be " + base::one_of(format_names()));
        const auto* pattern = schema.if_contains("pattern");
        if (format == nullptr || pattern != nullptr)
            limit(schema, "maxLength", pattern != nullptr ? max_pattern_text : max_form_text, at);
        else
            whole(schema, "maxLength", max_form_text, at);
        if (pattern == nullptr) return;
        if (!pattern->is_string()) return add(at + "/pattern", "wrong_type", "must be a text");
        auto fault = pattern_fault(pattern->get_string());
        if (!fault.code.empty()) add(at + "/pattern", fault.code, fault.message);
    }

    void number_schema(const object& schema, const std::string& at) {
        only(schema, number_keywords, at);
        for (const auto* key : {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})
            if (const auto* value = schema.if_contains(key);
                value != nullptr && !value->is_number())
                add(fmt::format("{}/{}", at, key), "wrong_type", "must be a number");
        if (schema.contains("enum"))
            return add(
                at + "/enum", "not_allowed", "use a text with an enum, whose values have names"
            );
        if (!schema.contains("minimum") && !schema.contains("exclusiveMinimum"))
            add(at, "required", "every input has a limit: minimum is required");
        if (!schema.contains("maximum") && !schema.contains("exclusiveMaximum"))
            add(at, "required", "every input has a limit: maximum is required");
        const auto* step = schema.if_contains("multipleOf");
        if (step != nullptr && (!step->is_number() || step->to_number<double>() <= 0))
            add(at + "/multipleOf", "out_of_range", "must be a number above 0");
    }

    void truth_schema(const object& schema, const std::string& at) {
        only(schema, truth_keywords, at);
        const auto* value = schema.if_contains("const");
        if (value != nullptr && !value->is_bool())
            add(at + "/const", "wrong_type", "must be true or false");
    }

    void list_schema(const object& schema, const std::string& at, const std::string& field) {
        only(schema, list_keywords, at);
        limit(schema, "maxItems", max_form_list, at);
        whole(schema, "minItems", max_form_list, at);
        const auto* unique = schema.if_contains("uniqueItems");
        if (unique != nullptr && !unique->is_bool())
            add(at + "/uniqueItems", "wrong_type", "must be true or false");
        const auto* items = schema.if_contains("items");
        if (items == nullptr || !items->is_object())
            return add(at + "/items", "required", "must be one schema for every entry");
        field_schema(*items, at + "/items", field + "/*");
    }

    void required_names(const object& schema, const object& properties, const std::string& at) {
        const auto* required = schema.if_contains("required");
        if (required == nullptr) return;
        if (!required->is_array()) return add(at + "/required", "wrong_type", "must be a list");
        std::set<std::string> seen;
        for (std::size_t i = 0; i < required->get_array().size(); ++i) {
            const auto& name = required->get_array()[i];
            const auto here = fmt::format("{}/required/{}", at, i);
            if (!name.is_string() || !properties.contains(name.get_string()))
                add(here, "unknown_field", "is not a field of this form");
            else if (!seen.insert(std::string(name.get_string())).second)
                add(here, "duplicate", "is there twice");
        }
    }

    std::optional<std::vector<std::string>>
    options(const JsonValue& values, const std::string& at) {
        const auto wrong = [&] {
            if (!at.empty()) add(at, "wrong_type", "must be a list of different texts");
            return std::nullopt;
        };
        if (!values.is_array() || values.get_array().empty()) return wrong();
        std::vector<std::string> names;
        for (const auto& value : values.get_array()) {
            if (!value.is_string()) return wrong();
            names.emplace_back(value.get_string());
            if (std::count(names.begin(), names.end(), names.back()) > 1) return wrong();
        }
        return names;
    }

    void conditions(const object& schema, const object& properties, const std::string& at) {
        if (const auto* all = schema.if_contains("allOf")) {
            if (!all->is_array()) return add(at + "/allOf", "wrong_type", "must be a list");
            for (std::size_t i = 0; i < all->get_array().size(); ++i)
                condition(all->get_array()[i], properties, fmt::format("{}/allOf/{}", at, i));
        }
        branches(schema, properties, at);
    }

    void branches(const object& schema, const object& properties, const std::string& at) {
        const auto* when = schema.if_contains("if");
        for (const auto* key : {"if", "then", "else"})
            if (const auto* branch = schema.if_contains(key)) {
                condition(*branch, properties, fmt::format("{}/{}", at, key));
                if (when == nullptr)
                    add(fmt::format("{}/{}", at, key), "not_allowed", "says nothing without an if");
            }
        if (when != nullptr && when->is_object()) present(when->get_object(), at + "/if");
    }

    // Without `required` an `if` also holds where the field is absent, which nobody means.
    void present(const object& when, const std::string& at) {
        const auto* properties = when.if_contains("properties");
        if (properties == nullptr || !properties->is_object()) return;
        const auto* required = when.if_contains("required");
        for (const auto& [name, value] : properties->get_object()) {
            const JsonValue wanted(name);
            const bool listed =
                required != nullptr && required->is_array() &&
                std::find(required->get_array().begin(), required->get_array().end(), wanted) !=
                    required->get_array().end();
            if (!listed)
                add(at,
                    "required",
                    fmt::format(
                        "must have \"{}\" in required, or it holds where that is absent",
                        std::string_view(name)
                    ));
        }
    }

    // A condition narrows fields that the form has; it never brings a field or a text's limit.
    void condition(const JsonValue& value, const object& properties, const std::string& at) {
        const auto* schema = value.if_object();
        if (schema == nullptr) return add(at, "wrong_type", "must be an object");
        only(*schema, condition_keywords, at);
        required_names(*schema, properties, at);
        branches(*schema, properties, at);
        for (const auto* key : {"not", "contains"})
            if (const auto* inner = schema->if_contains(key))
                condition(*inner, properties, fmt::format("{}/{}", at, key));
        for (const auto* key : {"allOf", "anyOf"})
            if (const auto* list = schema->if_contains(key)) {
                if (!list->is_array() || list->get_array().empty())
                    return add(fmt::format("{}/{}", at, key), "wrong_type", "must be a list");
                for (std::size_t i = 0; i < list->get_array().size(); ++i)
                    condition(
                        list->get_array()[i], properties, fmt::format("{}/{}/{}", at, key, i)
                    );
            }
        for (const auto* key : {"minLength", "maxLength", "minItems", "maxItems"})
            whole(*schema, key, max_form_text, at);
        narrowed(*schema, properties, at);
    }

    void narrowed(const object& schema, const object& properties, const std::string& at) {
        const auto* narrowed = schema.if_contains("properties");
        if (narrowed == nullptr) return;
        if (!narrowed->is_object())
            return add(at + "/properties", "wrong_type", "must be an object");
        for (const auto& [name, value] : narrowed->get_object()) {
            const auto here = fmt::format("{}/properties/{}", at, std::string_view(name));
            const auto* known = properties.if_contains(name);
            if (known == nullptr) {
                add(here, "unknown_field", "is not a field of this form");
                continue;
            }
            condition(value, below(*known), here);
            among_options(value, *known, here);
        }
    }

    // A misspelt option would make a condition that never holds.
    void among_options(const JsonValue& value, const JsonValue& known, const std::string& at) {
        const auto* field = known.if_object();
        const auto* narrowed = value.if_object();
        const auto* values = field != nullptr ? field->if_contains("enum") : nullptr;
        if (narrowed == nullptr || values == nullptr || !values->is_array()) return;
        const auto is_option = [&](const JsonValue& each) {
            const auto& list = values->get_array();
            return std::find(list.begin(), list.end(), each) != list.end();
        };
        if (const auto* one = narrowed->if_contains("const"); one != nullptr && !is_option(*one))
            add(at + "/const", "unknown_option", "is not an option of this field");
        const auto* some = narrowed->if_contains("enum");
        if (some == nullptr || !some->is_array()) return;
        for (std::size_t i = 0; i < some->get_array().size(); ++i)
            if (!is_option(some->get_array()[i]))
                add(fmt::format("{}/enum/{}", at, i),
                    "unknown_option",
                    "is not an option of this field");
    }

    // The fields inside a field: of an object, or of the objects in a list.
    static object below(const JsonValue& schema) {
        const auto* fields = schema.if_object();
        if (fields == nullptr) return {};
        if (const auto* items = fields->if_contains("items")) return below(*items);
        const auto* properties = fields->if_contains("properties");
        return properties != nullptr && properties->is_object() ? properties->get_object()
                                                                : object();
    }

    const base::SourceDocument& document_;
    std::vector<base::SourceProblem>& problems_;
    std::vector<FormField> fields_;
};

} // namespace

std::vector<FormField>
check_form_schema(const base::SourceDocument& schema, std::vector<base::SourceProblem>& problems) {
    problems.insert(problems.end(), schema.problems.begin(), schema.problems.end());
    if (!schema.problems.empty()) return {};
    return SchemaCheck(schema, problems).run();
}

} // namespace kansli::cases
