#include "base/time.hpp"
#include "runner/variables.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kansli::scenarios {

TEST(Variables, saved_values_are_filled_in) {
    const Variables variables{{"id", "12"}, {"n", "3"}};

    EXPECT_EQ(interpolated("/a/{{id}}/{{ n }}?x={{id}}", variables), "/a/12/3?x=12");
    EXPECT_EQ(interpolated(R"({"a": {"b": {}}})", variables), R"({"a": {"b": {}}})");
    EXPECT_THROW(interpolated("{{other}}", variables), std::runtime_error);
    EXPECT_THROW(interpolated("{{today + x}}", variables), std::runtime_error);
}

TEST(Variables, days_are_counted_from_today_in_sweden) {
    const auto today = base::swedish_day(base::system_now());

    EXPECT_EQ(interpolated("{{today}}", {}), today.to_text());
    EXPECT_EQ(
        interpolated("{{today + 30}}", {}),
        base::Date(std::chrono::year_month_day(today.days() + std::chrono::days(30))).to_text()
    );
    EXPECT_EQ(interpolated("{{today - 1}}", {}).size(), 10);
}

} // namespace kansli::scenarios
