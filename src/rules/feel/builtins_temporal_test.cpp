#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(TemporalBuiltins, parts_of_the_calendar) {
    expect_all({
        {"day of year(@\"2019-09-17\")", "260"},
        {"day of year(@\"2020-12-31T10:00:00\")", "366"},
        {"day of week(@\"2019-09-17\")", "\"Tuesday\""},
        {"day of week(@\"1970-01-04T10:00:00Z\")", "\"Sunday\""},
        {"month of year(@\"2019-09-17\")", "\"September\""},
        {"month of year(date: @\"2019-01-01\")", "\"January\""},
        {"week of year(@\"2019-09-17\")", "38"},
        {"week of year(@\"2003-12-29\")", "1"},
        {"week of year(@\"2005-01-01\")", "53"},
        {"week of year([@\"2005-01-09\"])", "1"},
    });
    for (const auto* name : {"day of year", "day of week", "month of year", "week of year"})
        for (const auto* arguments :
             {"()",
              "(null)",
              "(\"2019-09-17\")",
              "(@\"10:00:00\")",
              "(value: @\"2019-09-17\")",
              "(@\"2019-09-17\", @\"2019-09-17\")"})
            EXPECT_EQ(evaluated(std::string(name) + arguments), "!null") << name << arguments;
}

TEST(TemporalBuiltins, the_clock_is_the_evaluations) {
    expect_all({
        {"now()", "@\"2026-03-01T12:30:00Z\""},
        {"today()", "@\"2026-03-01\""},
        {"now() instance of date and time", "true"},
    });
    expect_null({"now(1)", "today(1)"});
}

} // namespace kansli::rules::feel
