#include "rules/dmn/tck_compare.hpp"

#include "rules/feel/compare.hpp"
#include "rules/feel/evaluation.hpp"
#include "rules/feel/print.hpp"

#include <algorithm>

namespace kansli::rules::dmn {

using feel::Kind;
using feel::Value;

namespace {

TckMatch match_numbers(const feel::Number& expected, const feel::Number& actual) {
    if (expected == actual) return TckMatch::exact;
    static const auto tolerance = *feel::Number::parse("0.00000001");
    const auto difference = subtract(expected, actual);
    return difference && difference->abs() < tolerance ? TckMatch::within_tolerance
                                                       : TckMatch::none;
}

TckMatch match_lists(const std::vector<Value>& expected, const std::vector<Value>& actual) {
    if (expected.size() != actual.size()) return TckMatch::none;
    auto match = TckMatch::exact;
    for (std::size_t i = 0; i < expected.size() && match != TckMatch::none; ++i)
        match = std::min(match, tck_match(expected[i], actual[i]));
    return match;
}

TckMatch match_contexts(const feel::Context& expected, const feel::Context& actual) {
    if (expected.entries().size() != actual.entries().size()) return TckMatch::none;
    auto match = TckMatch::exact;
    for (const auto& entry : expected.entries()) {
        const auto* found = actual.find(entry.key->str());
        if (found == nullptr) return TckMatch::none;
        match = std::min(match, tck_match(entry.value, *found));
    }
    return match;
}

} // namespace

TckMatch tck_match(const Value& expected, const Value& actual) {
    if (expected.is_null() || actual.is_null())
        return expected.is_null() && actual.is_null() ? TckMatch::exact : TckMatch::none;
    if (expected.is(Kind::number) && actual.is(Kind::number))
        return match_numbers(expected.number(), actual.number());
    if (expected.is(Kind::list) && actual.is(Kind::list))
        return match_lists(expected.items(), actual.items());
    if (expected.is(Kind::context) && actual.is(Kind::context))
        return match_contexts(expected.context(), actual.context());
    if (expected.kind() != actual.kind()) return TckMatch::none;
    feel::Evaluation evaluation{feel::DateTime()};
    const bool is_equal = feel::same(expected, actual, evaluation) ||
                          feel::to_text(expected) == feel::to_text(actual);
    return is_equal ? TckMatch::exact : TckMatch::none;
}

} // namespace kansli::rules::dmn
