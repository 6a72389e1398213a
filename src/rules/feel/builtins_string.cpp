// String functions (DMN 1.5 §10.3.4.3, table 75). Positions and lengths count code points.
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>

namespace kansli::rules::feel {

namespace {

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::int64_t length_of(std::string_view text) {
    return std::count_if(text.begin(), text.end(), begins_code_point);
}

// The text behind that many code points.
std::string_view behind(std::string_view text, std::int64_t code_points) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins_code_point(text[at]) && code_points-- == 0) break;
    return text.substr(at);
}

Value substring(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("substring", given, evaluation);
    if (!arguments.fit(
            {{"string", Kind::string},
             {"start position", Kind::number},
             {"length", Kind::number, Presence::nullable}}
        ))
        return {};
    const std::string_view text = arguments[0].string();
    const auto total = length_of(text);
    // What is outside of 64 bits is outside of every text.
    const bool from_end = arguments[1].number().is_negative();
    const auto start = arguments.whole(1).value_or(from_end ? -total - 1 : total + 2);
    if (start == 0) return arguments.wrong_value("start position counts from 1, or from -1");
    const auto first = start > 0 ? start - 1 : total + start;
    auto count = total;
    if (arguments.has(2)) {
        if (arguments[2].number().is_negative())
            return arguments.wrong_value("length must not be negative");
        count = std::min(arguments.whole(2).value_or(total), total);
    }
    if (first < 0 || first > total)
        return arguments.wrong_value("start position is outside of the string");
    const auto rest = behind(text, first);
    return evaluation.string(std::string(rest.substr(0, rest.size() - behind(rest, count).size())));
}

Value string_length(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("string length", given, evaluation);
    if (!arguments.fit({{"string", Kind::string}})) return {};
    return Number(length_of(arguments[0].string()));
}

enum class Case { upper, lower };

std::string in_case(const std::string& text, Case wanted) {
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
    std::string result;
    if (ascii) {
        result = text;
        for (auto& c : result) {
            if (wanted == Case::upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
            if (wanted == Case::lower && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        }
        return result;
    }
    auto wide = icu::UnicodeString::fromUTF8(text);
    if (wanted == Case::upper)
        wide.toUpper(icu::Locale::getRoot());
    else
        wide.toLower(icu::Locale::getRoot());
    wide.toUTF8String(result);
    return result;
}

Value changed_case(Arguments& arguments, Case wanted) {
    if (!arguments.fit({{"string", Kind::string}})) return {};
    auto& evaluation = arguments.evaluation();
    return evaluation.string(in_case(arguments[0].string(), wanted));
}

Value upper_case(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("upper case", given, evaluation);
    return changed_case(arguments, Case::upper);
}

Value lower_case(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("lower case", given, evaluation);
    return changed_case(arguments, Case::lower);
}

bool searchable(Arguments& arguments) {
    return arguments.fit({{"string", Kind::string}, {"match", Kind::string}});
}

// Where the match begins, or npos. The standard library's search takes the product of both lengths
// at worst, and memmem their sum.
std::size_t found_in(const std::string& text, const std::string& match) {
    const auto* found = memmem(text.data(), text.size(), match.data(), match.size());
    if (found == nullptr) return std::string::npos;
    return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

Value substring_before(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("substring before", given, evaluation);
    if (!searchable(arguments)) return {};
    const auto& text = arguments[0].string();
    const auto found = found_in(text, arguments[1].string());
    return evaluation.string(found == std::string::npos ? "" : text.substr(0, found));
}

Value substring_after(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("substring after", given, evaluation);
    if (!searchable(arguments)) return {};
    const auto& text = arguments[0].string();
    const auto& match = arguments[1].string();
    const auto found = found_in(text, match);
    return evaluation.string(found == std::string::npos ? "" : text.substr(found + match.size()));
}

Value contains(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("contains", given, evaluation);
    if (!searchable(arguments)) return {};
    return Value(found_in(arguments[0].string(), arguments[1].string()) != std::string::npos);
}

Value starts_with(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("starts with", given, evaluation);
    if (!searchable(arguments)) return {};
    return Value(arguments[0].string().starts_with(arguments[1].string()));
}

Value ends_with(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("ends with", given, evaluation);
    if (!searchable(arguments)) return {};
    return Value(arguments[0].string().ends_with(arguments[1].string()));
}

// Elements that are null are left out.
Value string_join(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("string join", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}, {"delimiter", Kind::string, Presence::nullable}}))
        return {};
    const auto items = arguments.items(0);
    const std::string delimiter = arguments.has(1) ? arguments[1].string() : "";
    evaluation.charge(items.size());
    std::string joined;
    bool first = true;
    for (const auto& item : items) {
        if (item.is_null()) continue;
        if (!item.is(Kind::string)) return arguments.wrong_type("list must hold strings alone");
        if (!first) joined += delimiter;
        first = false;
        joined += item.string();
        if (joined.size() > evaluation.limits().text_bytes) break; // string() says so
    }
    return evaluation.string(std::move(joined));
}

} // namespace

std::vector<Builtin> string_builtins() {
    const std::vector<Overload> match{{{"string", "match"}, 2}};
    return {
        {"substring", {{{"string", "start position", "length"}, 2}}, substring, TypeKind::string},
        {"string length", {{{"string"}, 1}}, string_length, TypeKind::number},
        {"upper case", {{{"string"}, 1}}, upper_case, TypeKind::string},
        {"lower case", {{{"string"}, 1}}, lower_case, TypeKind::string},
        {"substring before", match, substring_before, TypeKind::string},
        {"substring after", match, substring_after, TypeKind::string},
        {"contains", match, contains, TypeKind::boolean},
        {"starts with", match, starts_with, TypeKind::boolean},
        {"ends with", match, ends_with, TypeKind::boolean},
        {"string join", {{{"list", "delimiter"}, 1}}, string_join, TypeKind::string},
    };
}

} // namespace kansli::rules::feel
