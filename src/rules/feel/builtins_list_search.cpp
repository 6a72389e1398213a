// Functions that compare a list's elements (DMN 1.5 §10.3.4.4, table 77).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/compare.hpp"

#include <algorithm>
#include <numeric>

namespace kansli::rules::feel {

namespace {

Value list_contains(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("list contains", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    for (const auto& item : arguments.items(0)) {
        evaluation.charge();
        if (same(item, arguments[1], evaluation)) return Value(true);
    }
    return Value(false);
}

Value index_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("index of", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    std::vector<Value> positions;
    std::int64_t position = 0;
    for (const auto& item : arguments.items(0)) {
        evaluation.charge();
        ++position;
        if (same(item, arguments[1], evaluation)) positions.emplace_back(Number(position));
    }
    return evaluation.list(std::move(positions));
}

// Kinds whose values are all ordered among themselves, so that equal ones can be sorted together.
bool is_sortable(const Value& value) {
    constexpr auto kinds =
        Kind::number | Kind::string | Kind::date | Kind::days_time | Kind::years_months;
    return kinds.has(value.kind());
}

// Marks each sortable element that equals one before it.
void mark_repeated(
    const std::vector<Value>& items,
    std::vector<char>& repeated,
    Evaluation& evaluation
) {
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_sortable(items[i])) indexes.push_back(i);
    const auto before = [&](std::size_t a, std::size_t b) {
        if (items[a].kind() != items[b].kind()) return items[a].kind() < items[b].kind();
        return order(items[a], items[b], evaluation) == std::weak_ordering::less;
    };
    std::stable_sort(indexes.begin(), indexes.end(), before);
    for (std::size_t i = 1; i < indexes.size(); ++i)
        repeated[indexes[i]] = before(indexes[i - 1], indexes[i]) ? 0 : 1;
}

// The first of each that are equal, in their order.
Value without_repeated(const std::vector<Value>& items, Evaluation& evaluation) {
    evaluation.charge(items.size() * 4);
    std::vector<char> repeated(items.size(), 0);
    mark_repeated(items, repeated, evaluation);
    std::vector<Value> distinct;
    std::vector<const Value*> others;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (repeated[i] != 0) continue;
        if (!is_sortable(items[i])) {
            evaluation.charge(others.size());
            const bool found = std::any_of(others.begin(), others.end(), [&](const Value* other) {
                return same(items[i], *other, evaluation);
            });
            if (found) continue;
            others.push_back(&items[i]);
        }
        distinct.push_back(items[i]);
    }
    return evaluation.list(std::move(distinct));
}

Value distinct_values(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("distinct values", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    const auto items = arguments.items(0);
    return without_repeated({items.begin(), items.end()}, evaluation);
}

Value union_(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("union", given, evaluation);
    std::vector<Value> items;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].is_null()) return arguments.wrong_type("a list must not be null");
        const auto more = arguments.items(i);
        evaluation.charge(more.size() + 1);
        if (items.size() + more.size() > evaluation.limits().list_length)
            throw LimitReached(
                "a list has over " + std::to_string(evaluation.limits().list_length) + " items"
            );
        items.insert(items.end(), more.begin(), more.end());
    }
    return without_repeated(items, evaluation);
}

} // namespace

std::vector<Builtin> list_search_builtins() {
    return {
        {"list contains", {{{"list", "element"}, 2}}, list_contains, TypeKind::boolean},
        {"index of", {{{"list", "match"}, 2}}, index_of, TypeKind::list},
        {"distinct values", {{{"list"}, 1}}, distinct_values, TypeKind::list},
        {"union", {{{"list"}, 1, true}}, union_, TypeKind::list},
    };
}

} // namespace kansli::rules::feel
