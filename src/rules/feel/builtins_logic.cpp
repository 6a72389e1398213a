// Boolean functions (DMN 1.5 §10.3.4.2, table 74), `all` and `any` (§10.3.4.4) and `is`
// (§10.3.4.6).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/compare.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

Value not_(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("not", given, evaluation);
    if (arguments.size() == 1 && arguments[0].is_null()) return {};
    if (!arguments.fit({{"negand", Kind::boolean}})) return {};
    return Value(!arguments[0].boolean());
}

bool are_identical(const Value& a, const Value& b, Evaluation& evaluation);

bool are_identical(std::span<const Value> a, std::span<const Value> b, Evaluation& evaluation) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Value& x, const Value& y) {
        return are_identical(x, y, evaluation);
    });
}

bool are_identical(const Context& a, const Context& b, Evaluation& evaluation) {
    if (a.entries().size() != b.entries().size()) return false;
    return std::all_of(a.entries().begin(), a.entries().end(), [&](const ContextEntry& entry) {
        const auto* other = b.find(entry.key->str());
        return other != nullptr && are_identical(entry.value, *other, evaluation);
    });
}

// Equal, and of times written in the same zone.
bool are_identical(const Value& a, const Value& b, Evaluation& evaluation) {
    if (a.kind() != b.kind()) return false;
    evaluation.charge();
    switch (a.kind()) {
    case Kind::time:
        return identical(a.time(), b.time());
    case Kind::date_time:
        return identical(a.date_time(), b.date_time());
    case Kind::list:
        return are_identical(a.items(), b.items(), evaluation);
    case Kind::context:
        return are_identical(a.context(), b.context(), evaluation);
    default:
        return same(a, b, evaluation);
    }
}

Value is(std::span<const Value> given, Evaluation& evaluation) {
    const Arguments arguments("is", given, evaluation);
    return Value(are_identical(arguments[0], arguments[1], evaluation));
}

enum class Quantifier { all, any };

// An element that decides, false of `all` and true of `any`, decides; else all must be known.
Value decided(const Arguments& arguments, Quantifier quantifier) {
    const bool deciding = quantifier == Quantifier::any;
    if (arguments.size() == 1 && arguments[0].is_null())
        return arguments.wrong_type("list must not be null");
    const auto elements = arguments.elements();
    arguments.evaluation().charge(elements.size());
    bool all_boolean = true;
    bool all_known = true;
    for (const auto& element : elements) {
        if (element.is(Kind::boolean) && element.boolean() == deciding) return Value(deciding);
        all_boolean = all_boolean && (element.is(Kind::boolean) || element.is_null());
        all_known = all_known && element.is(Kind::boolean);
    }
    if (!all_boolean) return arguments.wrong_type("list must hold booleans alone");
    return all_known ? Value(!deciding) : Value();
}

Value all(std::span<const Value> given, Evaluation& evaluation) {
    return decided(Arguments("all", given, evaluation), Quantifier::all);
}

Value any(std::span<const Value> given, Evaluation& evaluation) {
    return decided(Arguments("any", given, evaluation), Quantifier::any);
}

} // namespace

std::vector<Builtin> logic_builtins() {
    const std::vector<Overload> list{{{"list"}, 1}, {{"b"}, 1, true}};
    return {
        {"not", {{{"negand"}, 1}}, not_, TypeKind::boolean},
        {"is", {{{"value1", "value2"}, 2}}, is, TypeKind::boolean},
        {"all", list, all, TypeKind::boolean},
        {"any", list, any, TypeKind::boolean},
    };
}

} // namespace kansli::rules::feel
