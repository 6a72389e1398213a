#include "web/headers.hpp"
#include "web/target.hpp"

#include <gtest/gtest.h>

namespace kansli::web {

namespace {

TEST(Target, escapes_are_decoded_to_valid_text_or_refused) {
    EXPECT_EQ(decoded_segment("a%20b%C3%A5"), "a bå");
    EXPECT_EQ(decoded_segment("a+b"), "a+b");
    for (const auto* broken : {"%", "%4", "%zz", "%00", "%ff", "%C3"})
        EXPECT_FALSE(decoded_segment(broken)) << broken;
}

TEST(Target, a_query_is_a_list_of_names_and_values) {
    const auto parameters = parse_query("a=1&&b=x+y%26z&c&=d");

    ASSERT_EQ(parameters.size(), 4U);
    EXPECT_EQ(parameters[1].name, "b");
    EXPECT_EQ(parameters[1].value, "x y&z");
    EXPECT_EQ(parameters[2].value, "");
    EXPECT_EQ(format_query(parameters), "a=1&b=x%20y%26z&c=&=d");
    EXPECT_THROW(parse_query("a=%"), base::Error);
}

TEST(Target, a_query_has_at_most_a_hundred_parameters) {
    std::string query;
    for (std::size_t i = 0; i < max_parameters; ++i) query += "a=1&";

    EXPECT_EQ(parse_query(query).size(), max_parameters);
    EXPECT_THROW(parse_query(query + "a=1"), base::Error);
}

TEST(Headers, names_are_compared_without_case) {
    Headers headers;
    headers.add("Content-Type", "text/plain");
    headers.add("X-A", "1");
    headers.add("x-a", "2");

    EXPECT_EQ(headers.get("content-type"), "text/plain");
    EXPECT_EQ(headers.get("x-A"), "1");
    EXPECT_EQ(headers.count("X-a"), 2U);
    headers.set("x-a", "3");
    EXPECT_EQ(headers.count("x-a"), 1U);
    EXPECT_EQ(headers.get("x-a"), "3");
    EXPECT_FALSE(headers.has("x-b"));
}

TEST(Headers, a_value_cannot_add_a_line) {
    Headers headers;
    headers.add("location", "/a\r\nset-cookie: b=1");

    EXPECT_EQ(headers.get("location"), "/a  set-cookie: b=1");
}

TEST(Headers, a_cookie_is_found_by_its_whole_name) {
    Headers headers;
    headers.add("cookie", "xsession=1; session=abc=; session=second");

    EXPECT_EQ(cookie(headers, "session"), "abc=");
    EXPECT_EQ(cookie(headers, "xsession"), "1");
    EXPECT_EQ(cookie(headers, "sess"), "");
}

TEST(Headers, a_parameter_may_be_quoted) {
    const auto value = R"(attachment; filename="a; b.pdf"; filename*=UTF-8''%c3%a5.pdf)";

    EXPECT_EQ(header_parameter(value, "filename"), "a; b.pdf");
    EXPECT_EQ(header_parameter(value, "FILENAME*"), "UTF-8''%c3%a5.pdf");
    EXPECT_EQ(header_parameter(value, "name"), "");
}

} // namespace

} // namespace kansli::web
