// Whole numbers with limits.
#pragma once

#include <compare>
#include <cstdint>

namespace kansli::base {

// A whole number from Min to Max; JSON integer and SQL integer.
template <std::int64_t Min, std::int64_t Max>
struct Whole {
    static constexpr std::int64_t min = Min;
    static constexpr std::int64_t max = Max;
    std::int64_t value = Min;

    constexpr operator std::int64_t() const { return value; } // NOLINT: it is a number
};

template <class T>
constexpr bool is_whole = false;
template <std::int64_t Min, std::int64_t Max>
constexpr bool is_whole<Whole<Min, Max>> = true;

} // namespace kansli::base
