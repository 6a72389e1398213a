// FEEL's number: an IEEE 754-2008 decimal128 of 34 digits, rounded half to even (DMN 1.5
// §10.3.2.3.1). A Number is always finite; an operation whose result is not gives nullopt, which
// the caller turns into null and a diagnostic. Never a binary floating point number on the way.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

// How a digit that is dropped changes the ones that stay; `up` and `down` are away from and
// towards zero.
enum class Rounding { half_even, half_up, half_down, up, down, floor, ceiling };

class Number {
public:
    // The scales that decimal128 knows, as the functions with a scale accept them (§10.3.4.5).
    static constexpr std::int64_t min_scale = -6111;
    static constexpr std::int64_t max_scale = 6176;

    // Zero.
    constexpr Number() = default;

    template <std::integral T>

    requires(!std::same_as<T, bool>) constexpr Number(T value
    ) // NOLINT(google-explicit-constructor): a whole number is a number
        : low_(magnitude(value)), high_(integer_high | (value < T{0} ? sign_bit : 0)) {}

    // An optional sign, digits with an optional point, an optional exponent: "-12", ".5", "1.2e-3".
    // At most 1,000 characters; digits past the 34th are rounded. nullopt when it is no number or
    // too big for decimal128.
    static std::optional<Number> parse(std::string_view text);

    // The shortest decimal that reads back as the same double; nullopt for what is not finite.
    static std::optional<Number> from_double(double value);

    // Plain notation without an exponent, with the digits the number has: 1.50 stays "1.50". At
    // most 6,180 characters.
    std::string to_text() const;

    // As to_text, without zeros at the end of a fraction: two equal numbers have the same.
    std::string to_canonical_text() const;

    // What to_text has at most.
    std::size_t text_length() const;

    double to_double() const;

    // The value when it is whole and fits; 2.00 is whole.
    std::optional<std::int64_t> to_int64() const;

    bool is_integer() const;

    constexpr bool is_zero() const { return low_ == 0 && (high_ & coefficient_mask) == 0; }

    // Zero has no sign.
    constexpr bool is_negative() const { return (high_ & sign_bit) != 0; }

    Number operator-() const;

    Number abs() const { return is_negative() ? -*this : *this; }

    // To `scale` digits after the point (before it when negative); the number itself when zeros
    // at its end would make more than 34 digits. nullopt when the scale is outside min_scale to
    // max_scale.
    std::optional<Number> rounded(std::int64_t scale, Rounding rounding) const;

    // To a whole number; never more digits than the number had.
    Number to_integer(Rounding rounding) const;

    // By value: 1.0 and 1 are equal.
    bool operator==(const Number& other) const {
        if (high_ == other.high_) {
            if (low_ == other.low_) return true;
            if (high_ == integer_high) return false;
        }
        return compare(other) == 0;
    }

    std::weak_ordering operator<=>(const Number& other) const {
        if (high_ == integer_high && other.high_ == integer_high) return low_ <=> other.low_;
        return compare(other);
    }

private:
    // BID encoding of an exponent of zero (biased by 6176), above 49 bits of the coefficient.
    static constexpr std::uint64_t integer_high = 0x3040000000000000;
    static constexpr std::uint64_t sign_bit = 0x8000000000000000;
    static constexpr std::uint64_t coefficient_mask = 0x0001FFFFFFFFFFFF;

    constexpr Number(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

    template <std::integral T>
    static constexpr std::uint64_t magnitude(T value) {
        const auto bits = static_cast<std::uint64_t>(value);
        return value < T{0} ? 0 - bits : bits;
    }

    std::weak_ordering compare(const Number& other) const;

    // Two words rather than the library's type, whose alignment of 16 would grow every value.
    std::uint64_t low_ = 0;
    std::uint64_t high_ = integer_high;
};

// nullopt when the result is beyond decimal128.
std::optional<Number> add(const Number& a, const Number& b);
std::optional<Number> subtract(const Number& a, const Number& b);
std::optional<Number> multiply(const Number& a, const Number& b);
// nullopt too when the divisor is zero.
std::optional<Number> divide(const Number& a, const Number& b);
// nullopt too for zero to a negative power and for a negative base with a broken exponent.
std::optional<Number> power(const Number& base, const Number& exponent);
// dividend - divisor * floor(dividend / divisor), so it has the divisor's sign (§10.3.4.5).
std::optional<Number> modulo(const Number& dividend, const Number& divisor);
// nullopt for a negative number.
std::optional<Number> square_root(const Number& number);
// The natural logarithm; nullopt for zero and below.
std::optional<Number> logarithm(const Number& number);
std::optional<Number> exponential(const Number& number);

} // namespace kansli::rules::feel
