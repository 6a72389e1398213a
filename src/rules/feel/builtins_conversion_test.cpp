#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(ConversionBuiltins, dates) {
    expect_all({
        {"date(\"2012-12-25\")", "@\"2012-12-25\""},
        {"date(2012, 12, 25)", "@\"2012-12-25\""},
        {"date(-1, 1, 1)", "@\"-0001-01-01\""},
        {"date(year: 2024, month: 2, day: 29)", "@\"2024-02-29\""},
        {"date(month: 2, day: 29, year: 2024)", "@\"2024-02-29\""},
        {"date(from: @\"2012-12-25T10:00:00Z\")", "@\"2012-12-25\""},
        {"date(@\"2012-12-25\")", "@\"2012-12-25\""},
        {"date([\"2012-12-25\"])", "@\"2012-12-25\""},
        {"date(999999999, 12, 31)", "@\"999999999-12-31\""},
    });
    expect_null(
        {"date(null)",
         "date()",
         "date(\"\")",
         "date(\"2012-12-25T00:00:00\")",
         "date(\"2023-02-29\")",
         "date(2023, 2, 29)",
         "date(2023, 13, 1)",
         "date(2023, 0, 1)",
         "date(1000000000, 1, 1)",
         "date(2023, 1.5, 1)",
         "date(1e40, 1, 1)",
         "date(2023, null, 1)",
         "date(\"2023\", 1, 1)",
         "date(2023, 1)",
         "date(2023)",
         "date([])",
         "date(@\"10:00:00\")",
         "date(year: 2023, month: 1)",
         "date(\"2012-12-25Z\")",
         "date(\"998-12-31\")",
         "date(\"01211-12-31\")"}
    );
}

TEST(ConversionBuiltins, times) {
    expect_all({
        {"time(\"11:22:33.5\")", "@\"11:22:33.5\""},
        {"time(\"11:22:33@Europe/Stockholm\")", "@\"11:22:33@Europe/Stockholm\""},
        {"time(12, 59, 1.3, @\"-PT1H\")", "@\"12:59:01.3-01:00\""},
        {"time(11, 59, 45, null)", "@\"11:59:45\""},
        {"time(11, 59, 45)", "@\"11:59:45\""},
        {"time(11, 59, 45, @\"PT0H\")", "@\"11:59:45Z\""},
        {"time(11, 59, 45, @\"PT2H45M55S\")", "@\"11:59:45+02:45:55\""},
        {"time(hour: 11, minute: 59, second: 0, offset: @\"-PT2H\")", "@\"11:59:00-02:00\""},
        {"time(@\"2012-12-25\")", "@\"00:00:00Z\""},
        {"time(@\"2012-12-25T10:20:00+01:00\")", "@\"10:20:00+01:00\""},
        {"time(from: @\"10:20:00\")", "@\"10:20:00\""},
    });
    expect_null(
        {"time(null)",
         "time()",
         "time(\"\")",
         "time(24, 0, 0, null)",
         "time(-1, 0, 0, null)",
         "time(23, 60, 0, null)",
         "time(23, 59, 60, null)",
         "time(23, 59, 59.9999999999e30)",
         "time(12, null, 0, null)",
         "time(null, 0, 0, null)",
         "time(1, 1)",
         "time(1.5, 0, 0)",
         "time(12, 0, 0, @\"PT19H\")",
         "time(12, 0, 0, @\"PT0.5S\")",
         "time(12, 0, 0, 1)",
         "time(2017)",
         "time([])",
         "time(\"2012-12-25T10:20:00\")",
         "time(\"13:20:00+19:00\")"}
    );
}

TEST(ConversionBuiltins, dates_and_times) {
    expect_all({
        {"date and time(\"2012-12-24T23:59:00\")", "@\"2012-12-24T23:59:00\""},
        {"date and time(\"2012-12-24\")", "@\"2012-12-24T00:00:00\""},
        {"date and time(@\"2012-12-24\", @\"23:59:00+01:00\")", "@\"2012-12-24T23:59:00+01:00\""},
        {"date and time(@\"2012-12-24T10:00:00Z\", @\"23:59:00\")", "@\"2012-12-24T23:59:00\""},
        {"date and time(date: @\"2012-12-24\", time: @\"00:00:00\")", "@\"2012-12-24T00:00:00\""},
        {"date and time(from: \"2012-12-24T23:59:00@Asia/Dhaka\")",
         "@\"2012-12-24T23:59:00@Asia/Dhaka\""},
        {"date and time(2012, 12, 24, 23, 59, 0.5)", "@\"2012-12-24T23:59:00.5\""},
        {"date and time(2012, 12, 24, 23, 59, 0, @\"PT1H\")", "@\"2012-12-24T23:59:00+01:00\""},
        {"date and time(2012, 12, 24, 23, 59, 0, \"Europe/Paris\")",
         "@\"2012-12-24T23:59:00@Europe/Paris\""},
    });
    expect_null(
        {"date and time(null)",
         "date and time()",
         "date and time(\"\")",
         "date and time(2017)",
         "date and time([])",
         "date and time(@\"2012-12-24\", null)",
         "date and time(null, @\"10:00:00\")",
         "date and time(@\"10:00:00\", @\"10:00:00\")",
         "date and time(\"2012-12-24\", \"23:59:00\")",
         "date and time(\"2012-13-24T23:59:00\")",
         "date and time(2012, 12, 24, 25, 59, 0)",
         "date and time(2012, 12, 24, 23, 59)",
         "date and time(2012, 12, 24, 23, 59, 0, \"nowhere\")",
         "date and time(2012, 12, 24, 23, 59, 0, @\"PT20H\")"}
    );
}

TEST(ConversionBuiltins, durations) {
    expect_all({
        {"duration(\"P1DT2H\")", "@\"P1DT2H\""},
        {"duration(\"P26M\")", "@\"P2Y2M\""},
        {"duration(from: \"-PT36H\")", "@\"-P1DT12H\""},
        {"years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "@\"P1Y8M\""},
        {"years and months duration(@\"2013-08-24\", @\"2011-12-22\")", "@\"-P1Y8M\""},
        {"years and months duration(@\"2011-12-22T10:00:00\", @\"2013-08-24\")", "@\"P1Y8M\""},
        {"years and months duration(from: @\"2017-01-01\", to: @\"2017-01-01\")", "@\"P0M\""},
    });
    expect_null(
        {"duration(null)",
         "duration()",
         "duration(\"\")",
         "duration(\"P\")",
         "duration(\"P1Y1D\")",
         "duration(1)",
         "duration([])",
         "duration(@\"P1D\")",
         "years and months duration(null, @\"2013-08-24\")",
         "years and months duration(@\"2013-08-24\")",
         "years and months duration(@\"10:00:00\", @\"11:00:00\")",
         "years and months duration(\"2011-12-22\", \"2013-08-24\")"}
    );
}

TEST(ConversionBuiltins, numbers) {
    expect_all({
        {"number(\"1 000,0\", \" \", \",\")", "1000.0"},
        {"number(\"1,000.0\", \",\", \".\")", "1000.0"},
        {"number(\"1.000.000,01\", \".\", \",\")", "1000000.01"},
        {"number(\"-1e3\", null, null)", "-1000"},
        {"number(\"1,000,000\", \",\", null)", "1000000"},
        {"number(\"0.5\")", "0.5"},
        {"number(from: \"1.000,01\", decimal separator: \",\", grouping separator: \".\")",
         "1000.01"},
    });
    expect_null(
        {"number(null, null, null)",
         "number(\"\")",
         "number(\"1,000.0\", \" \", \".\")",
         "number(\"1.000,0\", \",\", \",\")",
         "number(\"1\", \":\", \".\")",
         "number(\"1\", \"\", \".\")",
         "number(\"1\", \" \", \" \")",
         "number(\"1\", 1, \".\")",
         "number(\"1.5\", \" \", \",\")",
         "number(\"1\", \".\")",
         "number(123, \".\", \",\")",
         "number(\"+1\")",
         "number(\"1 \")",
         "number(\"abc\")",
         "number(\"0x1F\")",
         "number(from: \"1\", decimal sep: \",\")"}
    );
}

TEST(ConversionBuiltins, strings) {
    expect_all({
        {"string(1.10)", "\"1.10\""},
        {"string(-1)", "\"-1\""},
        {"string(1e3)", "\"1000\""},
        {"string(true)", "\"true\""},
        {"string(\"a\")", "\"a\""},
        {"string(null)", "null"},
        {"string(@\"2024-01-01\")", "\"2024-01-01\""},
        {"string(@\"10:00:00.500@Europe/Stockholm\")", "\"10:00:00.5@Europe/Stockholm\""},
        {"string(@\"2024-01-01T10:00:00+00:00\")", "\"2024-01-01T10:00:00Z\""},
        {"string(@\"PT36H\")", "\"P1DT12H\""},
        {"string(@\"P18M\")", "\"P1Y6M\""},
        {"string([1, \"a\", null])", R"("[1, \"a\", null]")"},
        {"string({a: \"foo\", b: [1]})", R"("{a: \"foo\", b: [1]}")"},
        {"string(from: 1)", "\"1\""},
        {"string length(string(1e-6176))", "6178"},
    });
    expect_null({"string()", "string(1, 2)", "string(value: 1)"});
}

TEST(ConversionBuiltins, ranges) {
    expect_all({
        {"range(\"[18..21)\") = [18..21)", "true"},
        {"range(\"]18..21[\") = (18..21)", "true"},
        {"range(\" [ -1 .. 3.5 ] \") = [-1..3.5]", "true"},
        {"range(\"[\\\"a\\\"..\\\"c\\\"]\") = [\"a\"..\"c\"]", "true"},
        {"range(\"[date(\\\"1970-01-01\\\")..@\\\"1970-01-02\\\"]\") = "
         "[@\"1970-01-01\"..@\"1970-01-02\"]",
         "true"},
        {"range(\"[duration(\\\"P1D\\\")..@\\\"P2D\\\"]\") = [@\"P1D\"..@\"P2D\"]", "true"},
        {"range(\"[date and time(\\\"2024-01-01T00:00:00\\\")..@\\\"2024-01-01T00:00:01\\\"]\") "
         "instance of range<date and time>",
         "true"},
        {"range(from: \"[1..1]\") = [1..1]", "true"},
    });
    expect_null(
        {"range(null)",
         "range()",
         "range(\"\")",
         "range(\"[..2]\")",
         "range(\"[1..]\")",
         "range(\"[1..2\")",
         "range(\"1..2\")",
         "range(\"[3..1]\")",
         "range(\"[1..\\\"b\\\"]\")",
         "range(\"[null..null]\")",
         "range(\">=10\")",
         "range([1..3])",
         "range(\"[1..3] x\")",
         "range(\"[date(string(\\\"1970-01-01\\\"))..date(\\\"1970-01-02\\\")]\")",
         "range(\"[1+1..3]\")",
         "range(\"[1..3\\\"]\")"}
    );
}

TEST(Conversions, the_text_of_every_number_is_read_again) {
    expect_all({
        {"number(string(10 ** 6144)) = 10 ** 6144", "true"},
        {"number(string(-(10 ** -6176))) = -(10 ** -6176)", "true"},
        {"number(string(10 ** 6144) + \".5\") = 10 ** 6144", "true"},
    });
}

} // namespace kansli::rules::feel
