#include "rules/feel/compare.hpp"
#include "rules/feel/evaluated_test.hpp"
#include "rules/feel/value.hpp"

namespace kansli::rules::feel {

TEST(Value, is_small_and_null_at_first) {
    EXPECT_EQ(sizeof(Value), 24U);
    EXPECT_TRUE(Value().is_null());
}

TEST(Value, copies_share_what_is_large) {
    const auto text = Value::string("Sundsvall");
    const Value copy = text;
    EXPECT_TRUE(copy.same_object(text));
    auto moved = copy;
    const Value taken = std::move(moved);
    EXPECT_EQ(taken.string(), "Sundsvall");
}

TEST(Value, a_context_finds_its_entries_however_many_there_are) {
    ContextBuilder builder;
    for (int i = 0; i < 1000; ++i) builder.put("key " + std::to_string(i), Number(i));
    builder.put("key 7", Number(-7));

    const auto made = builder.take();

    EXPECT_EQ(made.context().entries().size(), 1000U);
    EXPECT_EQ(made.context().entries()[7].key->str(), "key 7");
    EXPECT_EQ(made.context().find("key 7")->number(), Number(-7));
    EXPECT_EQ(made.context().find("key 999")->number(), Number(999));
    EXPECT_EQ(made.context().find("key 1000"), nullptr);
}

TEST(Value, knows_how_large_it_is_with_shared_parts_written_out) {
    auto value = Value::list({Value(Number(1))});
    for (int i = 0; i < 100; ++i) value = Value::list({value, value});
    EXPECT_EQ(value.extent().depth, 101U);
    EXPECT_EQ(value.extent().weight, std::numeric_limits<std::uint64_t>::max());
}

TEST(Value, equality_is_of_parts_and_nothing_between_kinds) {
    expect_all({
        {"null = null", "true"},
        {"null != null", "false"},
        {"1 = null", "false"},
        {"1.0 = 1", "true"},
        {"\"a\" != \"b\"", "true"},
        {"[1, [2]] = [1, [2.0]]", "true"},
        {"[1, 2] = [2, 1]", "false"},
        {"[1] = [\"1\"]", "false"},
        {"[] = null", "false"},
        {"{a: 1, b: 2} = {b: 2, a: 1}", "true"},
        {"{a: 1} = {a: 1, b: 2}", "false"},
        {"(1..2] = ]1..2]", "true"},
        {"[1..2] = [1..3]", "false"},
        {"(<10) = (<10)", "true"},
        {"(=10) = [10..10]", "false"},
        {"(!=10) = (!=10)", "true"},
        {"(function() 1) = (function() 1)", "false"},
        {"@\"P1D\" = @\"PT24H\"", "true"},
        {"@\"P1Y\" = @\"P12M\"", "true"},
        {"@\"2002-04-02T12:00:00-01:00\" = @\"2002-04-02T17:00:00+04:00\"", "true"},
    });
    expect_null(
        {"1 = \"1\"", "false = 0", "[] = 0", "{} = []", "[100] = 100", "@\"P1Y\" = @\"P365D\""}
    );
}

TEST(Value, order_is_of_one_kind) {
    expect_all({
        {"2 > 1.5", "true"},
        {"\"a\" < \"b\"", "true"},
        {"\"\xC3\xA5\" > \"z\"", "true"},
        {"@\"2020-01-02\" >= @\"2020-01-02\"", "true"},
        {"@\"10:00:00Z\" < @\"10:00:00-01:00\"", "true"},
        {"@\"P1D\" < @\"PT25H\"", "true"},
        {"2 between 1 and 3", "true"},
        {"0 between 1 and 3", "false"},
        {"4 between 1 and null", "!null"},
        {"0 between 1 and null", "false"},
    });
    expect_null(
        {"1 < \"2\"",
         "1 < null",
         "null >= 1",
         "true > false",
         "[1] < [2]",
         "2 between \"1\" and 3",
         "@\"10:00:00\" < @\"10:00:00Z\""}
    );
}

} // namespace kansli::rules::feel
