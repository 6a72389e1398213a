#include "rules/feel/duration.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::feel {

namespace {

template <class T>
std::string text(const std::optional<T>& value) {
    return value ? value->to_text() : "null";
}

DaysTime days_time(std::string_view text) { return DaysTime::parse(text).value(); }

YearsMonths years_months(std::string_view text) { return YearsMonths::parse(text).value(); }

} // namespace

TEST(YearsMonths, text_is_normalised) {
    EXPECT_EQ(text(YearsMonths::parse("P1Y2M")), "P1Y2M");
    EXPECT_EQ(text(YearsMonths::parse("P26M")), "P2Y2M");
    EXPECT_EQ(text(YearsMonths::parse("P1Y27M")), "P3Y3M");
    EXPECT_EQ(text(YearsMonths::parse("-P100M")), "-P8Y4M");
    EXPECT_EQ(text(YearsMonths::parse("P0Y")), "P0M");
    EXPECT_EQ(text(YearsMonths::parse("-P0M")), "P0M");
    EXPECT_EQ(text(YearsMonths::parse("P24M")), "P2Y");
    EXPECT_EQ(text(YearsMonths::parse("P999999999M")), "P83333333Y3M");
}

TEST(DaysTime, text_is_normalised) {
    EXPECT_EQ(text(DaysTime::parse("P1DT2H3M4.123456789S")), "P1DT2H3M4.123456789S");
    EXPECT_EQ(text(DaysTime::parse("PT36H")), "P1DT12H");
    EXPECT_EQ(text(DaysTime::parse("PT1000M0.999999999S")), "PT16H40M0.999999999S");
    EXPECT_EQ(text(DaysTime::parse("-PT1H2M")), "-PT1H2M");
    EXPECT_EQ(text(DaysTime::parse("-PT0.5S")), "-PT0.5S");
    EXPECT_EQ(text(DaysTime::parse("PT0.S")), "PT0S");
    EXPECT_EQ(text(DaysTime::parse("PT0.000S")), "PT0S");
    EXPECT_EQ(text(DaysTime::parse("P0D")), "PT0S");
    EXPECT_EQ(text(DaysTime::parse("-P0D")), "PT0S");
    EXPECT_EQ(text(DaysTime::parse("P2DT100M")), "P2DT1H40M");
    EXPECT_EQ(text(DaysTime::parse("PT0.1234567891S")), "PT0.123456789S");
}

TEST(YearsMonths, what_is_none_is_not_read) {
    for (const auto* wrong :
         {"",
          "P",
          "-P",
          "P1",
          "1Y",
          "P1D",
          "P1Y1D",
          "P1YT1H",
          "P1M1Y",
          "P1Y1Y",
          "P-1Y",
          "p1y",
          "P1.5Y",
          "P1Y ",
          " P1Y",
          "PT1M",
          "P1YT",
          "+P1Y",
          "P99999999999999999999Y",
          "P1000000000000001Y"})
        EXPECT_FALSE(YearsMonths::parse(wrong)) << wrong;
}

TEST(DaysTime, what_is_none_is_not_read) {
    for (const auto* wrong :
         {"",
          "P",
          "PT",
          "-PT",
          "P0",
          "1D",
          "P1H",
          "P1S",
          "P1DT",
          "PT1",
          "PT1D",
          "PT1S1M",
          "PT1.5M",
          "PT.5S",
          "PT1H1H",
          "P1Y",
          "P1M",
          "P1M1D",
          "P1W",
          "--P1D",
          "PT1ST1S",
          "PT1.5",
          "PT1.5SS",
          "P99999999999999999999D",
          "P12000000000000D"})
        EXPECT_FALSE(DaysTime::parse(wrong)) << wrong;
}

TEST(YearsMonths, parts_have_the_sign_of_the_whole) {
    const auto value = years_months("-P18M");

    EXPECT_EQ(value.years(), -1);
    EXPECT_EQ(value.months(), -6);
    EXPECT_EQ(value.abs().to_text(), "P1Y6M");
    EXPECT_EQ((-value).total_months(), 18);
}

TEST(DaysTime, parts_have_the_sign_of_the_whole) {
    const auto value = days_time("-P1DT2H3M4.5S");

    EXPECT_EQ(value.days(), -1);
    EXPECT_EQ(value.hours(), -2);
    EXPECT_EQ(value.minutes(), -3);
    EXPECT_EQ(value.seconds().to_text(), "-4.5");
    EXPECT_EQ(value.to_number().to_text(), "-93784.5");
    EXPECT_EQ(value.abs().to_text(), "P1DT2H3M4.5S");
}

TEST(YearsMonths, arithmetic_drops_what_is_left_of_a_month) {
    EXPECT_EQ(text(add(years_months("P1Y"), years_months("P6M"))), "P1Y6M");
    EXPECT_EQ(text(subtract(years_months("P1Y"), years_months("P18M"))), "-P6M");
    EXPECT_EQ(text(multiply(years_months("P1Y"), *Number::parse("1.5"))), "P1Y6M");
    EXPECT_EQ(text(multiply(years_months("P5M"), *Number::parse("0.5"))), "P2M");
    EXPECT_EQ(text(multiply(years_months("-P5M"), *Number::parse("0.5"))), "-P2M");
    EXPECT_EQ(text(divide(years_months("P1Y"), 5)), "P2M");
    EXPECT_EQ(text(divide(years_months("P1Y"), 0)), "null");
    EXPECT_EQ(text(divide(years_months("P1Y"), years_months("P8M"))), "1.5");
    EXPECT_EQ(text(divide(years_months("P1Y"), years_months("P0M"))), "null");
    EXPECT_EQ(text(multiply(years_months("P1Y"), *Number::parse("1e20"))), "null");
}

TEST(DaysTime, arithmetic_is_exact_to_the_nanosecond) {
    EXPECT_EQ(text(add(days_time("PT23H"), days_time("PT2H"))), "P1DT1H");
    EXPECT_EQ(text(subtract(days_time("PT1S"), days_time("PT1.5S"))), "-PT0.5S");
    EXPECT_EQ(text(multiply(days_time("PT1H"), *Number::parse("1.5"))), "PT1H30M");
    EXPECT_EQ(text(multiply(days_time("P1D"), -1)), "-P1D");
    EXPECT_EQ(text(divide(days_time("P1D"), 2)), "PT12H");
    EXPECT_EQ(text(divide(days_time("PT1S"), 3)), "PT0.333333333S");
    EXPECT_EQ(text(divide(days_time("PT1S"), -3)), "-PT0.333333333S");
    EXPECT_EQ(text(divide(days_time("P1D"), 0)), "null");
    EXPECT_EQ(text(divide(days_time("P1D"), days_time("PT16H"))), "1.5");
    EXPECT_EQ(text(divide(days_time("P1D"), days_time("PT0S"))), "null");
    EXPECT_EQ(text(multiply(days_time("P1D"), *Number::parse("1e20"))), "null");
}

TEST(DaysTime, order_counts_the_fraction) {
    EXPECT_LT(days_time("-PT1.5S"), days_time("-PT1.2S"));
    EXPECT_LT(days_time("-PT0.5S"), days_time("PT0S"));
    EXPECT_LT(days_time("PT1.2S"), days_time("PT1.5S"));
    EXPECT_EQ(days_time("P1D"), days_time("PT24H"));
}

} // namespace kansli::rules::feel
