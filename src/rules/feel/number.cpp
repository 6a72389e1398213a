#include "rules/feel/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace {

struct alignas(16) Bid128 {
    std::uint64_t low;
    std::uint64_t high;
};

} // namespace

// Of Intel's library, in the variant that takes arguments by value. Its own header decides by
// macros which variant it declares, and brings five thousand lines into the global namespace.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
Bid128 __bid128_add(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_sub(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_mul(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_div(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_pow(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_sqrt(Bid128 x, unsigned rounding, unsigned* flags);
Bid128 __bid128_exp(Bid128 x, unsigned rounding, unsigned* flags);
Bid128 __bid128_log(Bid128 x, unsigned rounding, unsigned* flags);
Bid128 __bid128_fmod(Bid128 x, Bid128 y, unsigned* flags);
Bid128 __bid128_quantize(Bid128 x, Bid128 y, unsigned rounding, unsigned* flags);
Bid128 __bid128_from_string(char* text, unsigned rounding, unsigned* flags);
Bid128 __bid128_round_integral_zero(Bid128 x, unsigned* flags);
double __bid128_to_binary64(Bid128 x, unsigned rounding, unsigned* flags);
long long __bid128_to_int64_xint(Bid128 x, unsigned* flags);
int __bid128_quiet_less(Bid128 x, Bid128 y, unsigned* flags);
int __bid128_quiet_equal(Bid128 x, Bid128 y, unsigned* flags);
}

// NOLINTEND(bugprone-reserved-identifier)

namespace kansli::rules::feel {

namespace {

constexpr unsigned to_nearest = 0;
constexpr unsigned to_floor = 1;
constexpr unsigned to_ceiling = 2;
constexpr unsigned to_zero = 3;
constexpr unsigned to_nearest_away = 4;

constexpr unsigned invalid_flag = 0x01;
constexpr unsigned inexact_flag = 0x20;

constexpr int bias = 6176;
constexpr int max_exponent = 6111;
constexpr std::uint64_t coefficient_mask = 0x0001'FFFF'FFFF'FFFF;
constexpr std::uint64_t sign_bit = 0x8000'0000'0000'0000;
constexpr std::uint64_t special_bits = 0x7800'0000'0000'0000;
constexpr std::uint64_t integer_high = static_cast<std::uint64_t>(bias) << 49;

using Coefficient = unsigned __int128;

Bid128 bid(const Number& number) { return std::bit_cast<Bid128>(number); }

Number number_of(const Bid128& bits) { return std::bit_cast<Number>(bits); }

Coefficient coefficient_of(const Bid128& bits) {
    return (static_cast<Coefficient>(bits.high & coefficient_mask) << 64) | bits.low;
}

int exponent_of(const Bid128& bits) { return static_cast<int>(bits.high >> 49 & 0x3FFF) - bias; }

Bid128 with_exponent(std::uint64_t coefficient, int exponent) {
    return {coefficient, static_cast<std::uint64_t>(exponent + bias) << 49};
}

// Zero has no sign in FEEL.
std::optional<Number> finite(Bid128 bits) {
    if ((bits.high & special_bits) == special_bits) return std::nullopt;
    if (coefficient_of(bits) == 0) bits.high &= ~sign_bit;
    return number_of(bits);
}

bool is_small(const Bid128& bits) { return bits.high == integer_high; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What stands in front of the exponent's mark and behind it.
struct Digits {
    std::string significant;
    std::int64_t exponent = 0;
    bool negative = false;
};

std::size_t digits_at(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
}

// More than any exponent of interest and far from an overflow.
std::int64_t clamped(std::string_view digits) {
    std::int64_t value = 0;
    for (const char digit : digits)
        value = std::min<std::int64_t>(value * 10 + digit - '0', 99'999);
    return value;
}

bool read_exponent(std::string_view text, Digits& read) {
    if (text.empty()) return true;
    if (text[0] != 'e' && text[0] != 'E') return false;
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || digits_at(text, 0) != text.size()) return false;
    read.exponent += negative ? -clamped(text) : clamped(text);
    return true;
}

std::optional<Digits> digits_of(std::string_view text) {
    Digits read;
    read.negative = text.starts_with('-');
    if (read.negative || text.starts_with('+')) text.remove_prefix(1);
    const auto whole = digits_at(text, 0);
    read.significant = text.substr(0, whole);
    text.remove_prefix(whole);
    if (text.starts_with('.')) {
        const auto fraction = digits_at(text, 1);
        if (fraction == 0) return std::nullopt;
        read.significant += text.substr(1, fraction);
        read.exponent = -static_cast<std::int64_t>(fraction);
        text.remove_prefix(fraction + 1);
    }
    if (read.significant.empty() || !read_exponent(text, read)) return std::nullopt;
    return read;
}

// Leaves what decides the rounding: the library reads no more than a hundred digits.
void shorten(Digits& digits) {
    auto& text = digits.significant;
    text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
    constexpr std::size_t kept = 40;
    if (text.size() <= kept) return;
    const bool more = text.find_first_not_of('0', kept) != std::string::npos;
    digits.exponent += static_cast<std::int64_t>(text.size() - kept);
    text.resize(kept);
    if (more && text.back() == '0') text.back() = '1';
}

std::string digits_to_text(Coefficient coefficient) {
    std::string text;
    do {
        text.push_back(static_cast<char>('0' + static_cast<int>(coefficient % 10)));
        coefficient /= 10;
    } while (coefficient != 0);
    std::reverse(text.begin(), text.end());
    return text;
}

Bid128 quantized(const Bid128& bits, const Bid128& unit, unsigned rounding, unsigned& flags) {
    return __bid128_quantize(bits, unit, rounding, &flags);
}

// The library has no "half down": of the two neighbours the nearer, the one nearer to zero when
// both are as near. The differences are exact, they have no more digits than the number.
Bid128 quantized_half_down(const Number& number, const Bid128& unit, unsigned& flags) {
    const auto bits = bid(number);
    const auto inner = quantized(bits, unit, to_zero, flags);
    const auto outer = quantized(bits, unit, number.is_negative() ? to_floor : to_ceiling, flags);
    if ((flags & invalid_flag) != 0) return inner;
    unsigned ignored = 0;
    const auto below = number_of(__bid128_sub(bits, inner, to_nearest, &ignored)).abs();
    const auto above = number_of(__bid128_sub(outer, bits, to_nearest, &ignored)).abs();
    return below <= above ? inner : outer;
}

Bid128 quantized(const Number& number, const Bid128& unit, Rounding rounding, unsigned& flags) {
    const auto away = number.is_negative() ? to_floor : to_ceiling;
    switch (rounding) {
    case Rounding::half_even:
        return quantized(bid(number), unit, to_nearest, flags);
    case Rounding::half_up:
        return quantized(bid(number), unit, to_nearest_away, flags);
    case Rounding::half_down:
        return quantized_half_down(number, unit, flags);
    case Rounding::up:
        return quantized(bid(number), unit, away, flags);
    case Rounding::down:
        return quantized(bid(number), unit, to_zero, flags);
    case Rounding::floor:
        return quantized(bid(number), unit, to_floor, flags);
    case Rounding::ceiling:
        return quantized(bid(number), unit, to_ceiling, flags);
    }
    return bid(number);
}

} // namespace

std::optional<Number> Number::parse(std::string_view text) {
    constexpr std::size_t longest = 7'000; // every number, written out
    if (text.size() > longest) return std::nullopt;
    auto digits = digits_of(text);
    if (!digits) return std::nullopt;
    shorten(*digits);
    if (digits->significant == "0")
        digits->exponent = std::clamp<std::int64_t>(digits->exponent, -bias, 0);
    Bid128 bits{};
    if (digits->significant.size() <= 18 && std::abs(digits->exponent) <= max_exponent) {
        std::uint64_t coefficient = 0;
        for (const char c : digits->significant)
            coefficient = coefficient * 10 + static_cast<std::uint64_t>(c - '0');
        bits = with_exponent(coefficient, static_cast<int>(digits->exponent));
    } else {
        auto written = digits->significant + "E" + std::to_string(digits->exponent);
        unsigned flags = 0;
        bits = __bid128_from_string(written.data(), to_nearest, &flags);
    }
    if (digits->negative) bits.high |= sign_bit;
    return finite(bits);
}

std::optional<Number> Number::from_double(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    return parse(fmt::format("{}", value));
}

std::string Number::to_text() const {
    const auto bits = bid(*this);
    const auto exponent = exponent_of(bits);
    auto text = digits_to_text(coefficient_of(bits));
    if (exponent > 0 && text != "0") text.append(static_cast<std::size_t>(exponent), '0');
    if (exponent < 0) {
        const auto fraction = static_cast<std::size_t>(-exponent);
        if (text.size() <= fraction) text.insert(0, fraction + 1 - text.size(), '0');
        text.insert(text.size() - fraction, 1, '.');
    }
    if (is_negative()) text.insert(0, 1, '-');
    return text;
}

std::string Number::to_canonical_text() const {
    auto text = to_text();
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::size_t Number::text_length() const {
    constexpr std::size_t digits_sign_and_point = 38;
    return static_cast<std::size_t>(std::abs(exponent_of(bid(*this)))) + digits_sign_and_point;
}

double Number::to_double() const {
    unsigned flags = 0;
    return __bid128_to_binary64(bid(*this), to_nearest, &flags);
}

std::optional<std::int64_t> Number::to_int64() const {
    if (high_ == integer_high && low_ <= INT64_MAX) return static_cast<std::int64_t>(low_);
    unsigned flags = 0;
    const auto value = __bid128_to_int64_xint(bid(*this), &flags);
    if (flags != 0) return std::nullopt;
    return value;
}

bool Number::is_integer() const {
    const auto bits = bid(*this);
    if (exponent_of(bits) >= 0) return true;
    unsigned flags = 0;
    return __bid128_quiet_equal(bits, __bid128_round_integral_zero(bits, &flags), &flags) != 0;
}

Number Number::operator-() const { return is_zero() ? *this : Number(low_, high_ ^ sign_bit); }

std::optional<Number> Number::rounded(std::int64_t scale, Rounding rounding) const {
    if (scale < min_scale || scale > max_scale) return std::nullopt;
    unsigned flags = 0;
    const auto unit = with_exponent(1, static_cast<int>(-scale));
    const auto result = quantized(*this, unit, rounding, flags);
    // Zeros that do not fit were asked for at the end; the value has no digit to round away.
    if ((flags & invalid_flag) != 0) return *this;
    return finite(result);
}

Number Number::to_integer(Rounding rounding) const {
    if (exponent_of(bid(*this)) >= 0) return *this;
    return rounded(0, rounding).value_or(*this);
}

std::weak_ordering Number::compare(const Number& other) const {
    unsigned flags = 0;
    if (__bid128_quiet_less(bid(*this), bid(other), &flags) != 0) return std::weak_ordering::less;
    if (__bid128_quiet_less(bid(other), bid(*this), &flags) != 0)
        return std::weak_ordering::greater;
    return std::weak_ordering::equivalent;
}

std::optional<Number> add(const Number& a, const Number& b) {
    const auto x = bid(a);
    const auto y = bid(b);
    std::uint64_t sum = 0;
    if (is_small(x) && is_small(y) && !__builtin_add_overflow(x.low, y.low, &sum))
        return number_of({sum, integer_high});
    unsigned flags = 0;
    return finite(__bid128_add(x, y, to_nearest, &flags));
}

std::optional<Number> subtract(const Number& a, const Number& b) {
    const auto x = bid(a);
    const auto y = bid(b);
    if (is_small(x) && is_small(y) && x.low >= y.low)
        return number_of({x.low - y.low, integer_high});
    unsigned flags = 0;
    return finite(__bid128_sub(x, y, to_nearest, &flags));
}

std::optional<Number> multiply(const Number& a, const Number& b) {
    const auto x = bid(a);
    const auto y = bid(b);
    std::uint64_t product = 0;
    if (is_small(x) && is_small(y) && !__builtin_mul_overflow(x.low, y.low, &product))
        return number_of({product, integer_high});
    unsigned flags = 0;
    return finite(__bid128_mul(x, y, to_nearest, &flags));
}

std::optional<Number> divide(const Number& a, const Number& b) {
    if (b.is_zero()) return std::nullopt;
    unsigned flags = 0;
    return finite(__bid128_div(bid(a), bid(b), to_nearest, &flags));
}

namespace {

// By repeated squaring; nullopt as soon as a digit is lost.
std::optional<Number> exact_power(const Number& base, std::uint64_t exponent) {
    unsigned flags = 0;
    auto square = bid(base);
    auto result = bid(Number(1));
    while (true) {
        if ((exponent & 1) != 0) result = __bid128_mul(result, square, to_nearest, &flags);
        exponent >>= 1;
        if (exponent == 0) break;
        square = __bid128_mul(square, square, to_nearest, &flags);
        if ((flags & inexact_flag) != 0) break;
    }
    if ((flags & inexact_flag) != 0) return std::nullopt;
    return finite(result);
}

} // namespace

std::optional<Number> power(const Number& base, const Number& exponent) {
    if (base.is_zero() && exponent.is_negative()) return std::nullopt;
    constexpr std::int64_t most = 20'000;
    const auto whole = exponent.to_int64();
    if (whole && *whole >= -most && *whole <= most) {
        const auto exact = exact_power(base, static_cast<std::uint64_t>(std::abs(*whole)));
        if (exact) return *whole < 0 ? divide(1, *exact) : exact;
    }
    unsigned flags = 0;
    return finite(__bid128_pow(bid(base), bid(exponent), to_nearest, &flags));
}

std::optional<Number> modulo(const Number& dividend, const Number& divisor) {
    if (divisor.is_zero()) return std::nullopt;
    unsigned flags = 0;
    const auto rest = finite(__bid128_fmod(bid(dividend), bid(divisor), &flags));
    if (!rest || rest->is_zero() || rest->is_negative() == divisor.is_negative()) return rest;
    return add(*rest, divisor);
}

std::optional<Number> square_root(const Number& number) {
    if (number.is_negative()) return std::nullopt;
    unsigned flags = 0;
    return finite(__bid128_sqrt(bid(number), to_nearest, &flags));
}

std::optional<Number> logarithm(const Number& number) {
    if (number.is_negative() || number.is_zero()) return std::nullopt;
    unsigned flags = 0;
    return finite(__bid128_log(bid(number), to_nearest, &flags));
}

std::optional<Number> exponential(const Number& number) {
    unsigned flags = 0;
    return finite(__bid128_exp(bid(number), to_nearest, &flags));
}

} // namespace kansli::rules::feel
