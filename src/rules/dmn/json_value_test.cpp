#include "rules/dmn/json_value.hpp"
#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

TEST(JsonValue, decimals_stand_as_they_are) {
    EXPECT_EQ(
        to_json_text(feel_value("[0.1 + 0.2, 1.50, 12345678901234567890123456789012.34]")).text,
        "[0.3,1.5,12345678901234567890123456789012.34]"
    );
}

TEST(JsonValue, what_json_lacks_is_text) {
    EXPECT_EQ(
        to_json_text(
            feel_value(R"({a: @"2026-03-01", b: @"P6M", c: null, d: [true, "ö\""], e: abs})")
        )
            .text,
        R"({"a":"2026-03-01","b":"P6M","c":null,"d":[true,"ö\""],"e":null})"
    );
}

TEST(JsonValue, text_becomes_what_the_type_says) {
    const auto read = [](std::string_view json, feel::TypeKind kind) {
        return feel::to_text(value_from_json(base::parse_json(json), feel::Type::of(kind)));
    };

    EXPECT_EQ(
        value_from_json(base::parse_json("\"2026-03-01\""), feel::Type::of(feel::TypeKind::date))
            .kind(),
        feel::Kind::date
    );
    EXPECT_EQ(read("\"P6M\"", feel::TypeKind::years_months), "P6M");
    EXPECT_EQ(read("\"no date\"", feel::TypeKind::date), "no date");
    EXPECT_EQ(read("0.1", feel::TypeKind::number), "0.1");
}

TEST(JsonValue, keys_that_are_no_inputs_are_problems) {
    const auto model = compile_model(definitions(decision(literal("x"), {"x"}))).model;
    std::vector<base::Problem> problems;

    const auto inputs = inputs_from_json(*model, base::parse_json(R"({"x": 1, "y": 2})"), problems);

    EXPECT_EQ(inputs.size(), 1u);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].pointer, "/y");
}

} // namespace

} // namespace kansli::rules::dmn
