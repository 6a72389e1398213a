// Range functions (DMN 1.5 §10.3.4.9, table 83): the relations between points and ranges. A point
// is seen as the range that begins and ends at it; the standard's formulas come out the same.
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/compare.hpp"

namespace kansli::rules::feel {

namespace {

// An end of a range; without a value it lies before or behind all values.
struct End {
    const Value* value = nullptr;
    int infinity = 0;
    bool included = false;
};

struct Span {
    End low;
    End high;
    bool is_point = false;
};

// Compares ends; one that has no order with another spoils the whole result.
class Order {
public:
    explicit Order(Evaluation& evaluation) : evaluation_(evaluation) {}

    bool less(const End& a, const End& b) {
        if (a.value == nullptr || b.value == nullptr) return a.infinity < b.infinity;
        const auto found = feel::order(*a.value, *b.value, evaluation_);
        failed_ = failed_ || !found;
        return found && *found < 0;
    }

    bool equal(const End& a, const End& b) { return !less(a, b) && !less(b, a); }

    bool failed() const { return failed_; }

private:
    Evaluation& evaluation_;
    bool failed_ = false;
};

using Test = bool (*)(Order&, const Span&, const Span&);

// Which of both arguments may be a point.
enum class Points { either, both_or_none, first, second, none };

struct Relation {
    std::string_view name;
    Points points;
    Test test;
};

bool touch(Order& order, const End& a, const End& b) {
    return order.equal(a, b) && a.included && b.included;
}

bool is_before(Order& order, const Span& a, const Span& b) {
    return order.less(a.high, b.low) ||
           (order.equal(a.high, b.low) && (!a.high.included || !b.low.included));
}

bool is_after(Order& order, const Span& a, const Span& b) { return is_before(order, b, a); }

bool meets(Order& order, const Span& a, const Span& b) { return touch(order, a.high, b.low); }

bool is_met_by(Order& order, const Span& a, const Span& b) { return meets(order, b, a); }

bool overlaps(Order& order, const Span& a, const Span& b) {
    return (order.less(b.low, a.high) || touch(order, a.high, b.low)) &&
           (order.less(a.low, b.high) || touch(order, a.low, b.high));
}

// Begins earlier, or at the same point that `b` does not include.
bool begins_before(Order& order, const Span& a, const Span& b) {
    return order.less(a.low, b.low) ||
           (order.equal(a.low, b.low) && a.low.included && !b.low.included);
}

// Begins no later: includes the beginning of `b` if that does.
bool covers_begin(Order& order, const Span& a, const Span& b) {
    return order.less(a.low, b.low) ||
           (order.equal(a.low, b.low) && (a.low.included || !b.low.included));
}

bool covers_end(Order& order, const Span& a, const Span& b) {
    return order.less(b.high, a.high) ||
           (order.equal(a.high, b.high) && (a.high.included || !b.high.included));
}

bool overlaps_before(Order& order, const Span& a, const Span& b) {
    return begins_before(order, a, b) &&
           (order.less(b.low, a.high) || touch(order, a.high, b.low)) && covers_end(order, b, a);
}

bool overlaps_after(Order& order, const Span& a, const Span& b) {
    return overlaps_before(order, b, a);
}

bool includes(Order& order, const Span& a, const Span& b) {
    return covers_begin(order, a, b) && covers_end(order, a, b);
}

bool is_during(Order& order, const Span& a, const Span& b) { return includes(order, b, a); }

bool same_end(Order& order, const End& a, const End& b) {
    return a.included == b.included && order.equal(a, b);
}

bool starts(Order& order, const Span& a, const Span& b) {
    return same_end(order, a.low, b.low) && (a.is_point || covers_end(order, b, a));
}

bool is_started_by(Order& order, const Span& a, const Span& b) { return starts(order, b, a); }

bool finishes(Order& order, const Span& a, const Span& b) {
    return same_end(order, a.high, b.high) && (a.is_point || covers_begin(order, b, a));
}

bool is_finished_by(Order& order, const Span& a, const Span& b) { return finishes(order, b, a); }

bool coincides(Order& order, const Span& a, const Span& b) {
    return same_end(order, a.low, b.low) && same_end(order, a.high, b.high);
}

constexpr Relation before{"before", Points::either, is_before};
constexpr Relation after{"after", Points::either, is_after};
constexpr Relation meets_relation{"meets", Points::none, meets};
constexpr Relation met_by{"met by", Points::none, is_met_by};
constexpr Relation overlaps_relation{"overlaps", Points::none, overlaps};
constexpr Relation before_overlap{"overlaps before", Points::none, overlaps_before};
constexpr Relation after_overlap{"overlaps after", Points::none, overlaps_after};
constexpr Relation finishes_relation{"finishes", Points::first, finishes};
constexpr Relation finished_by{"finished by", Points::second, is_finished_by};
constexpr Relation includes_relation{"includes", Points::second, includes};
constexpr Relation during{"during", Points::first, is_during};
constexpr Relation starts_relation{"starts", Points::first, starts};
constexpr Relation started_by{"started by", Points::second, is_started_by};
constexpr Relation coincides_relation{"coincides", Points::both_or_none, coincides};

constexpr auto point_kinds = Kind::number | Kind::string | Kind::date | Kind::time |
                             Kind::date_time | Kind::days_time | Kind::years_months;

Span span_of(const Value& value) {
    if (!value.is(Kind::range)) return {{&value, 0, true}, {&value, 0, true}, true};
    const auto& range = value.range();
    if (range.form() == Range::Form::equal) {
        const auto* point = &range.operand();
        return {{point, 0, true}, {point, 0, true}, false};
    }
    const auto end = [](const Value& at, int infinity, bool included) {
        return at.is_null() ? End{nullptr, infinity, false} : End{&at, 0, included};
    };
    return {
        end(range.low(), -1, range.low_included()),
        end(range.high(), 1, range.high_included()),
        false};
}

bool may_be(Points points, const Value& first, const Value& second) {
    const bool first_is_point = !first.is(Kind::range);
    const bool second_is_point = !second.is(Kind::range);
    switch (points) {
    case Points::either:
        return true;
    case Points::both_or_none:
        return first_is_point == second_is_point;
    case Points::first:
        return !second_is_point;
    case Points::second:
        return !first_is_point;
    case Points::none:
        return !first_is_point && !second_is_point;
    }
    return false;
}

bool is_not_equal(const Value& value) {
    return value.is(Kind::range) && value.range().form() == Range::Form::not_equal;
}

template <const Relation& relation>
Value related(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments(relation.name, given, evaluation);
    constexpr auto kinds = point_kinds | Kind::range;
    if (!arguments.fit({{"first argument", kinds}, {"second argument", kinds}})) return {};
    const auto& first = arguments[0];
    const auto& second = arguments[1];
    if (!may_be(relation.points, first, second) || is_not_equal(first) || is_not_equal(second))
        return arguments.wrong_type("there must be a range where there is none");
    Order order(evaluation);
    const bool found = relation.test(order, span_of(first), span_of(second));
    if (order.failed()) return arguments.wrong_type("both must be of comparable types");
    return Value(found);
}

std::vector<Overload> overloads_of(Points points) {
    const Overload points_alone{{"point1", "point2"}, 2};
    const Overload point_range{{"point", "range"}, 2};
    const Overload range_point{{"range", "point"}, 2};
    const Overload ranges_alone{{"range1", "range2"}, 2};
    switch (points) {
    case Points::either:
        return {points_alone, point_range, range_point, ranges_alone};
    case Points::both_or_none:
        return {points_alone, ranges_alone};
    case Points::first:
        return {point_range, ranges_alone};
    case Points::second:
        return {range_point, ranges_alone};
    case Points::none:
        break;
    }
    return {ranges_alone};
}

template <const Relation& relation>
Builtin builtin() {
    return {relation.name, overloads_of(relation.points), related<relation>, TypeKind::boolean};
}

} // namespace

std::vector<Builtin> range_builtins() {
    return {
        builtin<before>(),
        builtin<after>(),
        builtin<meets_relation>(),
        builtin<met_by>(),
        builtin<overlaps_relation>(),
        builtin<before_overlap>(),
        builtin<after_overlap>(),
        builtin<finishes_relation>(),
        builtin<finished_by>(),
        builtin<includes_relation>(),
        builtin<during>(),
        builtin<starts_relation>(),
        builtin<started_by>(),
        builtin<coincides_relation>(),
    };
}

} // namespace kansli::rules::feel
