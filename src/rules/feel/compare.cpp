#include "rules/feel/compare.hpp"

#include "rules/feel/evaluation.hpp"
#include "rules/feel/function.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

// Looking at two texts until they differ.
void charge_for_texts(const Value& left, const Value& right, Evaluation& evaluation) {
    constexpr std::size_t free_bytes = 64;
    const auto shorter = std::min(left.string().size(), right.string().size());
    if (shorter > free_bytes) evaluation.charge(shorter / free_bytes);
}

bool equal_lists(const Value& left, const Value& right, Evaluation& evaluation) {
    const auto& a = left.items();
    const auto& b = right.items();
    if (a.size() != b.size()) return false;
    return std::equal(a.begin(), a.end(), b.begin(), [&](const Value& x, const Value& y) {
        return same(x, y, evaluation);
    });
}

bool equal_contexts(const Context& left, const Context& right, Evaluation& evaluation) {
    if (left.entries().size() != right.entries().size()) return false;
    return std::all_of(
        left.entries().begin(),
        left.entries().end(),
        [&](const ContextEntry& entry) {
            const auto* other = right.find(entry.key->str());
            return other != nullptr && same(entry.value, *other, evaluation);
        }
    );
}

bool equal_ranges(const Range& left, const Range& right, Evaluation& evaluation) {
    return left.form() == right.form() && left.low_included() == right.low_included() &&
           left.high_included() == right.high_included() &&
           same(left.low(), right.low(), evaluation) &&
           same(left.high(), right.high(), evaluation) &&
           same(left.operand(), right.operand(), evaluation);
}

template <class T>
std::optional<bool> equal_moments(const T& left, const T& right) {
    const auto result = compare(left, right);
    if (!result) return std::nullopt;
    return *result == 0;
}

std::optional<bool> equal_parts(const Value& left, const Value& right, Evaluation& evaluation) {
    if (left.same_object(right)) return true;
    evaluation.charge();
    if (left.is(Kind::list)) return equal_lists(left, right, evaluation);
    if (left.is(Kind::context)) return equal_contexts(left.context(), right.context(), evaluation);
    if (left.is(Kind::range)) return equal_ranges(left.range(), right.range(), evaluation);
    return false; // functions are equal when they are the same one
}

} // namespace

std::optional<bool> equal(const Value& left, const Value& right, Evaluation& evaluation) {
    if (left.kind() != right.kind()) {
        if (left.is_null() || right.is_null()) return false;
        return std::nullopt;
    }
    switch (left.kind()) {
    case Kind::null:
        return true;
    case Kind::boolean:
        return left.boolean() == right.boolean();
    case Kind::number:
        return left.number() == right.number();
    case Kind::date:
        return left.date() == right.date();
    case Kind::time:
        return equal_moments(left.time(), right.time());
    case Kind::date_time:
        return equal_moments(left.date_time(), right.date_time());
    case Kind::years_months:
        return left.years_months() == right.years_months();
    case Kind::days_time:
        return left.days_time() == right.days_time();
    case Kind::string:
        charge_for_texts(left, right, evaluation);
        return left.string() == right.string();
    default:
        return equal_parts(left, right, evaluation);
    }
}

bool same(const Value& left, const Value& right, Evaluation& evaluation) {
    return equal(left, right, evaluation).value_or(false);
}

std::optional<std::weak_ordering> order(const Value& left, const Value& right) {
    if (left.kind() != right.kind()) return std::nullopt;
    switch (left.kind()) {
    case Kind::number:
        return left.number() <=> right.number();
    case Kind::date:
        return left.date() <=> right.date();
    case Kind::time:
        return compare(left.time(), right.time());
    case Kind::date_time:
        return compare(left.date_time(), right.date_time());
    case Kind::years_months:
        return left.years_months() <=> right.years_months();
    case Kind::days_time:
        return left.days_time() <=> right.days_time();
    case Kind::string:
        // Of valid UTF-8 the order of bytes is that of code points.
        return left.string().compare(right.string()) <=> 0;
    default:
        return std::nullopt;
    }
}

std::optional<std::weak_ordering>
order(const Value& left, const Value& right, Evaluation& evaluation) {
    if (left.is(Kind::string) && right.is(Kind::string)) charge_for_texts(left, right, evaluation);
    return order(left, right);
}

std::optional<bool> in_range(const Value& value, const Range& range, Evaluation& evaluation) {
    if (range.form() == Range::Form::equal) return equal(value, range.operand(), evaluation);
    if (range.form() == Range::Form::not_equal) {
        const auto found = equal(value, range.operand(), evaluation);
        if (!found) return std::nullopt;
        return !*found;
    }
    if (!range.low().is_null()) {
        const auto from = order(value, range.low(), evaluation);
        if (!from) return std::nullopt;
        if (*from < 0 || (*from == 0 && !range.low_included())) return false;
    }
    if (!range.high().is_null()) {
        const auto to = order(value, range.high(), evaluation);
        if (!to) return std::nullopt;
        if (*to > 0 || (*to == 0 && !range.high_included())) return false;
    }
    return true;
}

} // namespace kansli::rules::feel
