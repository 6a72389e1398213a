// What type a value is of, and how it becomes a value of another.
#include "rules/feel/evaluation.hpp"
#include "rules/feel/function.hpp"
#include "rules/feel/type.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

TypeKind type_kind(Kind kind) {
    switch (kind) {
    case Kind::null:
        return TypeKind::null;
    case Kind::boolean:
        return TypeKind::boolean;
    case Kind::number:
        return TypeKind::number;
    case Kind::string:
        return TypeKind::string;
    case Kind::date:
        return TypeKind::date;
    case Kind::time:
        return TypeKind::time;
    case Kind::date_time:
        return TypeKind::date_time;
    case Kind::years_months:
        return TypeKind::years_months;
    case Kind::days_time:
        return TypeKind::days_time;
    case Kind::list:
        return TypeKind::list;
    case Kind::context:
        return TypeKind::context;
    case Kind::range:
        return TypeKind::range;
    case Kind::function:
        return TypeKind::function;
    }
    return TypeKind::any;
}

const Value& range_content(const Range& range) {
    if (!range.operand().is_null()) return range.operand();
    return range.low().is_null() ? range.high() : range.low();
}

Type type_of_list(const std::vector<Value>& items) {
    if (items.empty()) return Type::list(Type::of(TypeKind::null));
    const auto first = type_of(items.front());
    const bool alike = std::all_of(items.begin() + 1, items.end(), [&](const Value& item) {
        return type_of(item).equals(first);
    });
    return Type::list(alike ? first : Type());
}

// Null is a value of every type where it is a part, as in an absent entry.
bool is_part(const Value& value, const Type& type) {
    return value.is_null() || is_instance(value, type);
}

bool is_allowed(const Value& value, const Type& type, Evaluation& evaluation);

bool parts_allowed(const Value& value, const Type& type, Evaluation& evaluation) {
    if (value.is(Kind::list) && type.kind() == TypeKind::list) {
        return std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) {
            return is_allowed(item, type.element(), evaluation);
        });
    }
    if (!value.is(Kind::context) || type.kind() != TypeKind::context) return true;
    return std::all_of(type.entries().begin(), type.entries().end(), [&](const TypeEntry& entry) {
        const auto* found = value.context().find(entry.name);
        return found == nullptr || is_allowed(*found, entry.type, evaluation);
    });
}

bool is_allowed(const Value& value, const Type& type, Evaluation& evaluation) {
    if (value.is_null()) return true;
    evaluation.charge();
    if (!parts_allowed(value, type, evaluation)) return false;
    return type.allowed() == nullptr || type.allowed()->allows(value, evaluation);
}

// Whether telling if a value is of this type goes into its parts.
bool is_nested(const Type& type) {
    return type.kind() == TypeKind::context || type.kind() == TypeKind::range ||
           (type.kind() == TypeKind::list && !type.element().is_any());
}

// §10.3.2.9.4, without the check of allowed values; nothing when no conversion leads there.
std::optional<Value> converted(const Value& value, const Type& type) {
    if (is_instance(value, type)) return value;
    if (type.kind() == TypeKind::list && !value.is(Kind::list)) {
        if (auto item = converted(value, type.element())) return Value::list({*std::move(item)});
        return std::nullopt;
    }
    if (value.is(Kind::list) && value.items().size() == 1 && type.kind() != TypeKind::list)
        return converted(value.items().front(), type);
    if (value.is(Kind::date) && type.kind() == TypeKind::date_time)
        return Value(midnight(value.date()));
    return std::nullopt;
}

} // namespace

Type type_of(const Value& value) {
    switch (value.kind()) {
    case Kind::list:
        return type_of_list(value.items());
    case Kind::context: {
        std::vector<TypeEntry> entries;
        for (const auto& entry : value.context().entries())
            entries.push_back({entry.key->str(), type_of(entry.value)});
        return Type::context(std::move(entries));
    }
    case Kind::range:
        return Type::range(type_of(range_content(value.range())));
    case Kind::function:
        return value.function().type();
    default:
        return Type::of(type_kind(value.kind()));
    }
}

bool is_instance(const Value& value, const Type& type) {
    if (value.is_null()) return type.kind() == TypeKind::null;
    if (type.is_any()) return true;
    if (type_kind(value.kind()) != type.kind()) return false;
    switch (value.kind()) {
    case Kind::list:
        return type.element().is_any() ||
               std::all_of(value.items().begin(), value.items().end(), [&](const Value& item) {
                   return is_part(item, type.element());
               });
    case Kind::context:
        return std::all_of(
            type.entries().begin(),
            type.entries().end(),
            [&](const TypeEntry& entry) {
                const auto* found = value.context().find(entry.name);
                return found != nullptr && is_part(*found, entry.type);
            }
        );
    case Kind::range:
        return is_part(range_content(value.range()), type.element());
    case Kind::function:
        return type.entries().empty() && type.equals(Type::of(TypeKind::function))
                   ? true
                   : value.function().type().conforms_to(type);
    default:
        return true;
    }
}

Value conform(const Value& value, const Type& type, Evaluation& evaluation) {
    if (value.is_null() || (type.is_any() && type.allowed() == nullptr)) return value;
    evaluation.charge(is_nested(type) ? value.extent().weight : 1);
    auto made = converted(value, type);
    if (!made)
        return evaluation.wrong_type(
            "is a " + std::string(kind_name(value.kind())) + ", not a " + type.name()
        );
    if (!is_allowed(*made, type, evaluation))
        return evaluation.null(
            Reason::not_allowed, "is not among the allowed values of " + type.name()
        );
    return *std::move(made);
}

} // namespace kansli::rules::feel
