// Functions that take lists apart and put them together (DMN 1.5 §10.3.4.4, table 77).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/function.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

constexpr auto no_such_position = "position is outside of the list; it counts from 1, or from -1";

// Room for as many more; the maker of lists refuses what is over the limit.
void add_all(std::vector<Value>& to, std::span<const Value> items, Evaluation& evaluation) {
    evaluation.charge(items.size() + 1);
    if (to.size() + items.size() > evaluation.limits().list_length)
        throw LimitReached(
            "a list has over " + std::to_string(evaluation.limits().list_length) + " items"
        );
    to.insert(to.end(), items.begin(), items.end());
}

std::vector<Value> copied(std::span<const Value> items, Evaluation& evaluation) {
    std::vector<Value> copy;
    copy.reserve(items.size() + 1);
    add_all(copy, items, evaluation);
    return copy;
}

// The index of a position that counts from 1, or from -1 at the end; nothing when it is outside.
std::optional<std::size_t> index_of_position(const Arguments& arguments, std::size_t argument) {
    const auto size = static_cast<std::int64_t>(arguments.items(0).size());
    const auto position = arguments.whole(argument);
    if (!position || *position == 0 || *position > size || *position < -size) return std::nullopt;
    return static_cast<std::size_t>(*position > 0 ? *position - 1 : size + *position);
}

Value sublist(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("sublist", given, evaluation);
    if (!arguments.fit(
            {{"list", Kind::list},
             {"start position", Kind::number},
             {"length", Kind::number, Presence::nullable}}
        ))
        return {};
    const auto items = arguments.items(0);
    const auto first = index_of_position(arguments, 1);
    if (!first) return arguments.wrong_value(no_such_position);
    const auto rest = items.subspan(*first);
    if (!arguments.has(2)) return evaluation.list(copied(rest, evaluation));
    const auto length = arguments.whole(2);
    if (!length || *length < 0 || *length > static_cast<std::int64_t>(rest.size()))
        return arguments.wrong_value("length goes past the end of the list");
    return evaluation.list(copied(rest.first(static_cast<std::size_t>(*length)), evaluation));
}

Value append(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("append", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    auto items = copied(arguments.items(0), evaluation);
    add_all(items, given.subspan(1), evaluation);
    return evaluation.list(std::move(items));
}

Value concatenate(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("concatenate", given, evaluation);
    std::vector<Value> items;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].is_null()) return arguments.wrong_type("a list must not be null");
        add_all(items, arguments.items(i), evaluation);
    }
    return evaluation.list(std::move(items));
}

Value insert_before(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("insert before", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}, {"position", Kind::number}})) return {};
    const auto index = index_of_position(arguments, 1);
    if (!index) return arguments.wrong_value(no_such_position);
    auto items = copied(arguments.items(0), evaluation);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(*index), arguments[2]);
    return evaluation.list(std::move(items));
}

Value remove(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("remove", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}, {"position", Kind::number}})) return {};
    const auto index = index_of_position(arguments, 1);
    if (!index) return arguments.wrong_value(no_such_position);
    auto items = copied(arguments.items(0), evaluation);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(*index));
    return evaluation.list(std::move(items));
}

// Replaces what the function answers true for; it is asked with the element and the new one.
Value replaced_where(const Arguments& arguments) {
    auto& evaluation = arguments.evaluation();
    auto items = copied(arguments.items(0), evaluation);
    for (auto& item : items) {
        const std::vector<Value> asked{item, arguments[2]};
        const auto matches = evaluation.call(arguments[1].function(), asked);
        if (!matches.is(Kind::boolean))
            return arguments.wrong_type("match must give true or false for each element");
        if (matches.is_true()) item = arguments[2];
    }
    return evaluation.list(std::move(items));
}

Value replaced(Arguments& arguments, const Parameter& what) {
    auto& evaluation = arguments.evaluation();
    if (!arguments.fit({{"list", Kind::list}, what})) return {};
    if (arguments[1].is(Kind::function)) {
        if (arguments[1].function().parameters().size() != 2)
            return arguments.wrong_type("match must be a function of two parameters");
        return replaced_where(arguments);
    }
    const auto index = index_of_position(arguments, 1);
    if (!index) return arguments.wrong_value(no_such_position);
    auto items = copied(arguments.items(0), evaluation);
    items[*index] = arguments[2];
    return evaluation.list(std::move(items));
}

Value list_replace(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("list replace", given, evaluation);
    return replaced(arguments, {"position", Kind::number | Kind::function});
}

Value list_replace_position(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("list replace", given, evaluation);
    return replaced(arguments, {"position", Kind::number});
}

Value list_replace_match(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("list replace", given, evaluation);
    return replaced(arguments, {"match", Kind::function});
}

Value reverse(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("reverse", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    auto items = copied(arguments.items(0), evaluation);
    std::reverse(items.begin(), items.end());
    return evaluation.list(std::move(items));
}

// Values are at most Limits::value_depth deep, so the recursion is.
void flatten_into(std::vector<Value>& flat, std::span<const Value> items, Evaluation& evaluation) {
    for (const auto& item : items)
        if (item.is(Kind::list))
            flatten_into(flat, item.items(), evaluation);
        else
            add_all(flat, {&item, 1}, evaluation);
}

Value flatten(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("flatten", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    std::vector<Value> flat;
    flatten_into(flat, arguments.items(0), evaluation);
    return evaluation.list(std::move(flat));
}

} // namespace

std::vector<Builtin> list_builtins() {
    const std::vector<Overload> list{{{"list"}, 1}};
    return {
        {"sublist", {{{"list", "start position", "length"}, 2}}, sublist, TypeKind::list},
        {"append", {{{"list", "item"}, 2, true}}, append, TypeKind::list},
        {"concatenate", {{{"list"}, 1, true}}, concatenate, TypeKind::list},
        {"insert before", {{{"list", "position", "newItem"}, 3}}, insert_before, TypeKind::list},
        {"remove", {{{"list", "position"}, 2}}, remove, TypeKind::list},
        {"list replace",
         {{.parameters = {"list", "position", "newItem"},
           .required = 3,
           .named = list_replace_position},
          {.parameters = {"list", "match", "newItem"}, .required = 3, .named = list_replace_match}},
         list_replace,
         TypeKind::list},
        {"reverse", list, reverse, TypeKind::list},
        {"flatten", list, flatten, TypeKind::list},
    };
}

} // namespace kansli::rules::feel
