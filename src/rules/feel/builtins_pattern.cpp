// String functions with regular expressions (DMN 1.5 §10.3.4.3, table 75).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/regex.hpp"

namespace kansli::rules::feel {

namespace {

std::string_view text_or_empty(const Value& value) {
    return value.is(Kind::string) ? std::string_view(value.string()) : std::string_view();
}

// Nothing, with a diagnostic, when it is no pattern.
std::optional<Regex> regex_of(const Arguments& arguments, std::size_t pattern, std::size_t flags) {
    constexpr std::uint64_t steps_to_begin = 50;
    arguments.evaluation().charge(steps_to_begin + arguments[pattern].string().size());
    auto regex = Regex::compile(arguments[pattern].string(), text_or_empty(arguments[flags]));
    if (!regex.value) arguments.wrong_value(regex.problem);
    return std::move(regex.value);
}

Value matches(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("matches", given, evaluation);
    if (!arguments.fit(
            {{"input", Kind::string},
             {"pattern", Kind::string},
             {"flags", Kind::string, Presence::nullable}}
        ))
        return {};
    const auto regex = regex_of(arguments, 1, 2);
    if (!regex) return {};
    evaluation.charge(arguments[0].string().size() / 8);
    const auto found = regex->matches(arguments[0].string());
    evaluation.charge(found.steps);
    return value_or(found.value, arguments, found.problem);
}

Value replace(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("replace", given, evaluation);
    if (!arguments.fit(
            {{"input", Kind::string},
             {"pattern", Kind::string},
             {"replacement", Kind::string},
             {"flags", Kind::string, Presence::nullable}}
        ))
        return {};
    const auto regex = regex_of(arguments, 1, 3);
    if (!regex) return {};
    evaluation.charge(arguments[0].string().size() / 8);
    auto result = regex->replace(
        arguments[0].string(), arguments[2].string(), evaluation.limits().text_bytes
    );
    evaluation.charge(result.steps);
    if (!result.value) return arguments.wrong_value(result.problem);
    return evaluation.string(*std::move(result.value));
}

Value split(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("split", given, evaluation);
    if (!arguments.fit({{"string", Kind::string}, {"delimiter", Kind::string}})) return {};
    const auto regex = regex_of(arguments, 1, 2);
    if (!regex) return {};
    evaluation.charge(arguments[0].string().size() / 8);
    auto parts = regex->split(arguments[0].string(), evaluation.limits().list_length);
    evaluation.charge(parts.steps);
    if (!parts.value) return arguments.wrong_value(parts.problem);
    std::vector<Value> items;
    items.reserve(parts.value->size());
    for (auto& part : *parts.value) items.push_back(evaluation.string(std::move(part)));
    return evaluation.list(std::move(items));
}

} // namespace

std::vector<Builtin> pattern_builtins() {
    return {
        {"matches", {{{"input", "pattern", "flags"}, 2}}, matches, TypeKind::boolean},
        {"replace", {{{"input", "pattern", "replacement", "flags"}, 3}}, replace, TypeKind::string},
        {"split", {{{"string", "delimiter"}, 2}}, split, TypeKind::list},
    };
}

} // namespace kansli::rules::feel
