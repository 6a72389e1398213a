// Fields out of text: path parts and query strings read into the same field types as JSON and SQL.
#pragma once

#include "base/error.hpp"
#include "base/json.hpp"
#include "web/target.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

namespace detail {

base::Parsed<std::int64_t>
whole_from_text(std::string_view text, std::int64_t min, std::int64_t max);
base::Parsed<double> real_from_text(std::string_view text);
base::Parsed<bool> bool_from_text(std::string_view text);

} // namespace detail

// One field from its text form: a TextField, an enumerator, a number, true or false, plain text.
template <class T>
base::Parsed<T> field_from_text(std::string_view text) {
    const auto narrowed = [](auto parsed) {
        if (!parsed) return base::Parsed<T>::wrong(parsed.code, parsed.message);
        return base::Parsed<T>::ok(T{static_cast<T>(*parsed.value)});
    };
    if constexpr (std::is_same_v<T, std::string>) {
        return base::Parsed<T>::ok(std::string(text));
    } else if constexpr (std::is_same_v<T, bool>) {
        return detail::bool_from_text(text);
    } else if constexpr (base::is_whole<T>) {
        auto parsed = detail::whole_from_text(text, T::min, T::max);
        if (!parsed) return base::Parsed<T>::wrong(parsed.code, parsed.message);
        return base::Parsed<T>::ok(T{*parsed.value});
    } else if constexpr (std::is_integral_v<T>) {
        constexpr auto max = sizeof(T) >= 8
                                 ? std::numeric_limits<std::int64_t>::max()
                                 : static_cast<std::int64_t>(std::numeric_limits<T>::max());
        constexpr auto min =
            std::is_unsigned_v<T> ? 0 : static_cast<std::int64_t>(std::numeric_limits<T>::min());
        return narrowed(detail::whole_from_text(text, min, max));
    } else if constexpr (std::is_floating_point_v<T>) {
        return narrowed(detail::real_from_text(text));
    } else if constexpr (base::DescribedEnum<T>) {
        if (const auto found = base::enum_from_name<T>(text)) return base::Parsed<T>::ok(*found);
        return base::Parsed<T>::wrong(
            "not_allowed", "must be " + base::one_of(base::enum_names<T>())
        );
    } else {
        static_assert(base::TextField<T>, "this type cannot be read from a path or a query");
        return T::from_text(text);
    }
}

// Reads the parameters into a described struct: an optional may be missing, a vector takes every
// parameter of its name, anything else must be there once. All problems are added to `problems`.
template <base::Described T>
void read_query(
    const std::vector<Parameter>& parameters,
    T& out,
    std::vector<base::Problem>& problems
) {
    const auto wrong = [&](std::string_view name, std::string code, std::string message) {
        problems.push_back({"?" + std::string(name), std::move(code), std::move(message)});
    };
    const auto read_one = [&](std::string_view name, const std::string& text, auto& field) {
        auto parsed = field_from_text<std::remove_cvref_t<decltype(field)>>(text);
        if (parsed)
            field = *std::move(parsed.value);
        else
            wrong(name, parsed.code, parsed.message);
    };
    std::size_t known = 0;
    base::for_each_member<T>([&](std::string_view described, auto pointer) {
        using Member = base::MemberTypeOf<decltype(pointer)>;
        const auto name = base::plain_name(described);
        std::size_t found = 0;
        for (const auto& parameter : parameters) {
            if (parameter.name != name) continue;
            ++found;
            if constexpr (base::is_vector<Member>) {
                read_one(name, parameter.value, (out.*pointer).emplace_back());
            } else if (found > 1) {
                wrong(name, "repeated", "may be given once");
            } else if constexpr (base::is_optional<Member>) {
                read_one(name, parameter.value, (out.*pointer).emplace());
            } else {
                read_one(name, parameter.value, out.*pointer);
            }
        }
        known += found;
        if constexpr (!base::is_optional<Member> && !base::is_vector<Member>)
            if (found == 0) wrong(name, "required", "is required");
    });
    if (known == parameters.size()) return;
    for (const auto& parameter : parameters) {
        bool is_known = false;
        base::for_each_member<T>([&](std::string_view name, auto) {
            is_known = is_known || base::plain_name(name) == parameter.name;
        });
        if (!is_known) wrong(parameter.name, "unknown_parameter", "is not a known parameter");
    }
}

} // namespace kansli::web
