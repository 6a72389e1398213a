#include "rules/dmn/json_value.hpp"

#include "base/error.hpp"
#include "rules/feel/print.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

using base::JsonValue;
using feel::Kind;
using feel::Type;
using feel::TypeKind;
using feel::Value;

namespace {

class JsonWriter {
public:
    explicit JsonWriter(std::size_t most) : most_(most) {}

    // False when it would be over the limit.
    bool write(const Value& value) {
        switch (value.kind()) {
        case Kind::null:
        case Kind::function:
            return put("null");
        case Kind::boolean:
            return put(value.boolean() ? "true" : "false");
        case Kind::number:
            return put(value.number().to_canonical_text());
        case Kind::string:
            return write_string(value.string());
        case Kind::list:
            return write_list(value.items());
        case Kind::context:
            return write_context(value.context());
        case Kind::range:
            if (value.extent().weight > most_) return false;
            return write_string(feel::to_text(value));
        default:
            return write_string(feel::to_text(value));
        }
    }

    std::string take() { return std::move(text_); }

private:
    bool put(std::string_view text) {
        if (text.size() > most_ - std::min(most_, text_.size())) return false;
        text_ += text;
        return true;
    }

    bool write_string(const std::string& text) {
        if (text.size() > most_) return false;
        base::append_json_string(text_, text);
        return text_.size() <= most_;
    }

    bool write_list(const std::vector<Value>& items) {
        const char* before = "[";
        for (const auto& item : items) {
            if (!put(before) || !write(item)) return false;
            before = ",";
        }
        return put(items.empty() ? "[]" : "]");
    }

    bool write_context(const feel::Context& context) {
        const char* before = "{";
        for (const auto& entry : context.entries()) {
            if (!put(before) || !write_string(entry.key->str()) || !put(":")) return false;
            if (!write(entry.value)) return false;
            before = ",";
        }
        return put(context.entries().empty() ? "{}" : "}");
    }

    std::size_t most_;
    std::string text_;
};

} // namespace

std::optional<base::JsonText> json_text_within(const Value& value, std::size_t most) {
    // Every part of a value takes a byte at least.
    if (value.extent().weight > most) return std::nullopt;
    JsonWriter writer(most);
    if (!writer.write(value)) return std::nullopt;
    return base::JsonText{writer.take()};
}

base::JsonText to_json_text(const Value& value) {
    if (auto json = json_text_within(value, max_json_bytes)) return *std::move(json);
    throw base::Error(
        base::ErrorCode::too_large, fmt::format("The result is over {} bytes.", max_json_bytes)
    );
}

namespace {

template <class T>
Value parsed_or_text(std::string_view text) {
    if (const auto parsed = T::parse(text)) return *parsed;
    return Value::string(std::string(text));
}

Value from_text(std::string_view text, const Type& type) {
    switch (type.kind()) {
    case TypeKind::date:
        return parsed_or_text<feel::Date>(text);
    case TypeKind::time:
        return parsed_or_text<feel::Time>(text);
    case TypeKind::years_months:
        return parsed_or_text<feel::YearsMonths>(text);
    case TypeKind::days_time:
        return parsed_or_text<feel::DaysTime>(text);
    case TypeKind::date_time:
        if (const auto parsed = feel::DateTime::parse(text)) return *parsed;
        return parsed_or_text<feel::Date>(text);
    default:
        return Value::string(std::string(text));
    }
}

Value from_number(const JsonValue& json) {
    if (json.is_int64()) return feel::Number(json.get_int64());
    if (json.is_uint64()) return feel::Number(json.get_uint64());
    const auto number = feel::Number::from_double(json.get_double());
    return number ? Value(*number) : Value();
}

} // namespace

Value value_from_json(const JsonValue& json, const Type& type) {
    if (json.is_null()) return {};
    if (json.is_bool()) return Value(json.get_bool());
    if (json.is_number()) return from_number(json);
    if (json.is_string())
        return from_text(
            std::string_view(json.get_string()),
            type.kind() == TypeKind::list ? type.element() : type
        );
    if (json.is_array()) {
        std::vector<Value> items;
        const auto& element = type.kind() == TypeKind::list ? type.element() : type;
        for (const auto& item : json.get_array()) items.push_back(value_from_json(item, element));
        return Value::list(std::move(items));
    }
    const auto& context = type.kind() == TypeKind::list ? type.element() : type;
    feel::ContextBuilder built;
    for (const auto& [key, value] : json.get_object()) {
        const auto* entry =
            context.kind() == TypeKind::context ? context.find(std::string_view(key)) : nullptr;
        built.put(
            std::string_view(key), value_from_json(value, entry != nullptr ? entry->type : Type())
        );
    }
    return built.take();
}

namespace {

class InputsReader {
public:
    InputsReader(const Model& model, std::vector<base::Problem>& problems)
        : model_(model), problems_(problems) {}

    std::vector<NamedValue> read(const JsonValue& json) {
        if (!json.is_object())
            problems_.push_back({"", "wrong_type", "must be an object of the model's inputs"});
        else
            for (const auto& [key, value] : json.get_object())
                read_member(std::string_view(key), value);
        return std::move(inputs_);
    }

private:
    void read_member(std::string_view name, const JsonValue& json) {
        const base::JsonPath root;
        const base::JsonPath here(root, name);
        const auto* import = model_.find_input(name) ? nullptr : import_of(name);
        if (import == nullptr || !json.is_object()) return add(name, "", json, here);
        for (const auto& [key, value] : json.get_object()) {
            const std::string_view inner(key);
            add(inner, import->uri, value, base::JsonPath(here, inner));
        }
    }

    const Import* import_of(std::string_view name) const {
        for (const auto& import : model_.program().models.front()->imports)
            if (!name.empty() && import.name == name) return &import;
        return nullptr;
    }

    // An input without a value is one that is not given, so that the explanation says so.
    void
    add(std::string_view name,
        const std::string& uri,
        const JsonValue& json,
        const base::JsonPath& path) {
        if (const auto index = model_.find_input(name, uri)) {
            const auto& type = model_.program().inputs[*index].type;
            if (!json.is_null())
                inputs_.push_back({std::string(name), value_from_json(json, type), uri});
        } else {
            problems_.push_back(
                {path.pointer(), "unknown_input", fmt::format("the model has no input {}", name)}
            );
        }
    }

    const Model& model_;
    std::vector<base::Problem>& problems_;
    std::vector<NamedValue> inputs_;
};

} // namespace

std::vector<NamedValue>
inputs_from_json(const Model& model, const JsonValue& json, std::vector<base::Problem>& problems) {
    return InputsReader(model, problems).read(json);
}

} // namespace kansli::rules::dmn
