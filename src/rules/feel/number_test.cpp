#include "rules/feel/number.hpp"

#include <gtest/gtest.h>

#include <random>

namespace kansli::rules::feel {

namespace {

Number number(std::string_view text) {
    const auto parsed = Number::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed.value_or(Number());
}

std::string text(const std::optional<Number>& value) { return value ? value->to_text() : "null"; }

constexpr auto nines = "9999999999999999999999999999999999";

} // namespace

TEST(Number, text_is_plain_and_keeps_the_digits_written) {
    for (const auto* same :
         {"0", "1", "-1", "1.50", "0.00", "123456789012345678901234567890.1234", "0.000001", nines})
        EXPECT_EQ(text(Number::parse(same)), same);
    EXPECT_EQ(text(Number::parse("1.2e3")), "1200");
    EXPECT_EQ(text(Number::parse("1.2E+3")), "1200");
    EXPECT_EQ(text(Number::parse("12e-3")), "0.012");
    EXPECT_EQ(text(Number::parse(".5")), "0.5");
    EXPECT_EQ(text(Number::parse("+5")), "5");
    EXPECT_EQ(text(Number::parse("007")), "7");
    EXPECT_EQ(text(Number::parse("-0")), "0");
    EXPECT_EQ(text(Number::parse("-0.0")), "0.0");
}

TEST(Number, canonical_text_has_no_zeros_at_the_end) {
    EXPECT_EQ(number("1.50").to_canonical_text(), "1.5");
    EXPECT_EQ(number("100").to_canonical_text(), "100");
    EXPECT_EQ(number("1e2").to_canonical_text(), "100");
    EXPECT_EQ(number("2.00").to_canonical_text(), "2");
    EXPECT_EQ(number("0.00").to_canonical_text(), "0");
}

TEST(Number, what_is_no_number_is_not_read) {
    for (const auto* wrong :
         {"",
          "-",
          "+",
          ".",
          "1.",
          "e5",
          "1e",
          "1e+",
          "--1",
          "1 ",
          " 1",
          "1,5",
          "0x1F",
          "NaN",
          "inf",
          "1.2.3",
          "1e5.0",
          "\xc2\xb2"})
        EXPECT_FALSE(Number::parse(wrong)) << wrong;
    EXPECT_FALSE(Number::parse(std::string(7001, '1')));
    EXPECT_FALSE(Number::parse("1e6145"));
    EXPECT_FALSE(Number::parse("1e99999999999999999999"));
}

TEST(Number, digits_past_the_34th_are_rounded_half_to_even) {
    const std::string digits = "1234567890123456789012345678901234";
    EXPECT_EQ(text(Number::parse(digits + "4")), digits + "0");
    EXPECT_EQ(text(Number::parse(digits + "5")), digits + "0");
    EXPECT_EQ(
        text(Number::parse(digits + "50000000000000000000000000000001")).substr(0, 34),
        "1234567890123456789012345678901235"
    );
    EXPECT_EQ(
        text(Number::parse("0." + std::string(200, '0') + digits + "6")),
        "0." + std::string(200, '0') + "1234567890123456789012345678901235"
    );
    EXPECT_EQ(text(Number::parse(std::string(900, '0') + "1")), "1");
}

TEST(Number, the_smallest_and_the_largest_are_read) {
    EXPECT_EQ(text(Number::parse("9.999999999999999999999999999999999e6144")).size(), 6145U);
    EXPECT_TRUE(number("1e-6177").is_zero());
    EXPECT_FALSE(number("1e-6176").is_zero());
    EXPECT_TRUE(number("0e99999").is_zero());
    EXPECT_TRUE(number("0e-99999").is_zero());
}

TEST(Number, whole_numbers_come_and_go) {
    for (const std::int64_t value : {INT64_MIN, INT64_MIN + 1, -1L, 0L, 1L, INT64_MAX}) {
        EXPECT_EQ(Number(value).to_text(), std::to_string(value));
        EXPECT_EQ(Number(value).to_int64(), value);
    }
    EXPECT_EQ(number("2.00").to_int64(), 2);
    EXPECT_EQ(number("2e3").to_int64(), 2000);
    EXPECT_EQ(number("2.5").to_int64(), std::nullopt);
    EXPECT_EQ(number("9223372036854775808").to_int64(), std::nullopt);
    EXPECT_EQ(number("1e300").to_int64(), std::nullopt);
    EXPECT_TRUE(number("1e300").is_integer());
    EXPECT_TRUE(number("2.0").is_integer());
    EXPECT_FALSE(number("2.1").is_integer());
}

TEST(Number, doubles_are_read_as_they_are_written) {
    EXPECT_EQ(text(Number::from_double(0.1)), "0.1");
    EXPECT_EQ(text(Number::from_double(1e21)), "1000000000000000000000");
    EXPECT_EQ(text(Number::from_double(-2.5)), "-2.5");
    EXPECT_FALSE(Number::from_double(1.0 / 0.0));
    EXPECT_DOUBLE_EQ(number("0.1").to_double(), 0.1);
}

TEST(Number, arithmetic_is_decimal) {
    EXPECT_EQ(text(add(number("0.1"), number("0.2"))), "0.3");
    EXPECT_EQ(text(add(number("1.10"), number("1"))), "2.10");
    EXPECT_EQ(text(add(INT64_MAX, INT64_MAX)), "18446744073709551614");
    EXPECT_EQ(text(add(UINT64_MAX, UINT64_MAX)), "36893488147419103230");
    EXPECT_EQ(text(subtract(1, 3)), "-2");
    EXPECT_EQ(text(subtract(3, 3)), "0");
    EXPECT_EQ(text(subtract(number("-1"), number("-1"))), "0");
    EXPECT_EQ(text(multiply(number("1.1"), number("1.1"))), "1.21");
    EXPECT_EQ(text(multiply(0, -5)), "0");
    EXPECT_EQ(text(multiply(UINT64_MAX, 2)), "36893488147419103230");
    EXPECT_EQ(text(divide(1, 3)), "0.3333333333333333333333333333333333");
    EXPECT_EQ(text(divide(6, 3)), "2");
    EXPECT_EQ(text(divide(1, 8)), "0.125");
}

TEST(Number, what_decimal128_cannot_hold_is_null) {
    EXPECT_FALSE(divide(1, 0));
    EXPECT_FALSE(divide(0, 0));
    EXPECT_FALSE(multiply(number("1e6000"), number("1e200")));
    EXPECT_FALSE(
        add(number("9.999999999999999999999999999999999e6144"),
            number("9.999999999999999999999999999999999e6144"))
    );
    EXPECT_FALSE(square_root(-1));
    EXPECT_FALSE(logarithm(0));
    EXPECT_FALSE(logarithm(-1));
    EXPECT_FALSE(exponential(100'000));
    EXPECT_FALSE(power(0, -1));
    EXPECT_FALSE(power(-8, number("0.5")));
    EXPECT_FALSE(power(10, 7000));
    EXPECT_FALSE(modulo(5, 0));
}

TEST(Number, powers_are_exact_when_they_can_be) {
    EXPECT_EQ(text(power(2, 10)), "1024");
    EXPECT_EQ(text(power(number("1.1"), 3)), "1.331");
    EXPECT_EQ(text(power(2, 0)), "1");
    EXPECT_EQ(text(power(0, 0)), "1");
    EXPECT_EQ(text(power(-3, 3)), "-27");
    EXPECT_EQ(text(power(2, -2)), "0.25");
    EXPECT_EQ(power(4, number("0.5")), Number(2));
    EXPECT_EQ(text(power(2, 200)).substr(0, 34), "1606938044258990275541962092341163");
    EXPECT_EQ(power(10, 6000), Number::parse("1e6000"));
}

TEST(Number, roots_logarithms_and_exponentials) {
    EXPECT_EQ(square_root(16), Number(4));
    EXPECT_EQ(text(square_root(2)), "1.414213562373095048801688724209698");
    EXPECT_EQ(text(exponential(1)), "2.718281828459045235360287471352662");
    EXPECT_EQ(text(exponential(4)), "54.59815003314423907811026120286088");
    EXPECT_EQ(logarithm(1), Number(0));
    EXPECT_EQ(text(logarithm(10)), "2.302585092994045684017991454684364");
    EXPECT_EQ(exponential(-100'000), Number(0));
}

TEST(Number, modulo_has_the_sign_of_the_divisor) {
    EXPECT_EQ(modulo(10, 3), Number(1));
    EXPECT_EQ(modulo(-12, 5), Number(3));
    EXPECT_EQ(modulo(12, -5), Number(-3));
    EXPECT_EQ(modulo(-12, -5), Number(-2));
    EXPECT_EQ(modulo(10, -5), Number(0));
    EXPECT_EQ(text(modulo(number("10.1"), number("4.5"))), "1.1");
    EXPECT_EQ(text(modulo(number("-10.1"), number("4.5"))), "3.4");
    EXPECT_EQ(modulo(number("1e6000"), 7), Number(1));
}

struct RoundingCase {
    const char* number;
    int scale;
    const char* half_even;
    const char* half_up;
    const char* half_down;
    const char* up;
    const char* down;
    const char* floor;
    const char* ceiling;
};

TEST(Number, rounding_in_all_seven_ways) {
    const std::vector<RoundingCase> cases{
        {"5.5", 0, "6", "6", "5", "6", "5", "5", "6"},
        {"2.5", 0, "2", "3", "2", "3", "2", "2", "3"},
        {"1.6", 0, "2", "2", "2", "2", "1", "1", "2"},
        {"1.1", 0, "1", "1", "1", "2", "1", "1", "2"},
        {"1.0", 0, "1", "1", "1", "1", "1", "1", "1"},
        {"-1.1", 0, "-1", "-1", "-1", "-2", "-1", "-2", "-1"},
        {"-2.5", 0, "-2", "-3", "-2", "-3", "-2", "-3", "-2"},
        {"-5.5", 0, "-6", "-6", "-5", "-6", "-5", "-6", "-5"},
        {"1.125", 2, "1.12", "1.13", "1.12", "1.13", "1.12", "1.12", "1.13"},
        {"-0.5", 0, "0", "-1", "0", "-1", "0", "-1", "0"},
        {"0.49", 0, "0", "0", "0", "1", "0", "0", "1"},
        {"1250", -2, "1200", "1300", "1200", "1300", "1200", "1200", "1300"},
        {"1", -3, "0", "0", "0", "1000", "0", "0", "1000"},
        {"1.5", 3, "1.500", "1.500", "1.500", "1.500", "1.500", "1.500", "1.500"},
    };
    for (const auto& [given, scale, half_even, half_up, half_down, up, down, floor, ceiling] :
         cases) {
        const auto value = number(given);
        EXPECT_EQ(text(value.rounded(scale, Rounding::half_even)), half_even) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::half_up)), half_up) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::half_down)), half_down) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::up)), up) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::down)), down) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::floor)), floor) << given;
        EXPECT_EQ(text(value.rounded(scale, Rounding::ceiling)), ceiling) << given;
    }
}

TEST(Number, a_scale_is_limited_as_decimal128_is) {
    EXPECT_TRUE(number("1.5").rounded(6176, Rounding::half_even));
    EXPECT_TRUE(number("1.5").rounded(-6111, Rounding::half_even));
    EXPECT_FALSE(number("1.5").rounded(6177, Rounding::half_even));
    EXPECT_FALSE(number("1.5").rounded(-6112, Rounding::half_even));
    EXPECT_EQ(text(number(nines).rounded(2, Rounding::half_even)), nines);
    EXPECT_EQ(text(number("1.5").rounded(100, Rounding::up)), "1.5");
    EXPECT_EQ(text(number("0.5").rounded(100, Rounding::half_down)), "0.5");
}

TEST(Number, order_and_equality_are_by_value) {
    EXPECT_EQ(number("1.0"), Number(1));
    EXPECT_EQ(number("1e2"), Number(100));
    EXPECT_EQ(number("-0"), Number(0));
    EXPECT_NE(number("1.1"), Number(1));
    EXPECT_NE(Number(1), Number(-1));
    EXPECT_LT(Number(-2), Number(-1));
    EXPECT_LT(Number(-1), Number(1));
    EXPECT_LT(number("0.1"), number("0.11"));
    EXPECT_GT(number("1e30"), Number(7));
    EXPECT_TRUE(number("2.0") <=> Number(2) == 0);
}

TEST(Number, random_numbers_survive_text_and_back) {
    std::mt19937_64 random(7); // NOLINT(cert-msc51-cpp): the same numbers every time
    for (int i = 0; i < 20'000; ++i) {
        std::string digits = (random() & 1) != 0 ? "-" : "";
        digits += static_cast<char>('1' + random() % 9);
        const auto count = random() % 33;
        for (std::size_t n = 0; n < count; ++n) digits += static_cast<char>('0' + random() % 10);
        const auto scaled = digits + "e" + std::to_string(static_cast<int>(random() % 80) - 40);
        const auto value = number(scaled);
        EXPECT_EQ(Number::parse(value.to_text()), value) << scaled;
        EXPECT_EQ(subtract(value, value), Number(0)) << scaled;
        EXPECT_EQ(-(-value), value) << scaled;
    }
}

} // namespace kansli::rules::feel
