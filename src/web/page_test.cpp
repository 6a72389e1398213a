#include "web/test_notes.hpp"

namespace kansli::web::notes {

namespace {

class PageTest : public NotesTest {
protected:
    base::JsonValue page(const std::string& query, const TestApp::Fields& headers = {}) {
        return json_of(app.get(folder() + "/notes" + query, headers));
    }
};

KANSLI_ON_EACH_DATABASE(PageTest);

std::string href(const base::JsonValue& page, std::string_view rel) {
    const auto* link = page.at("_links").as_object().if_contains(rel);
    return link == nullptr ? "" : std::string(link->at("href").as_string());
}

TEST_P(PageTest, a_page_tells_where_it_is_and_links_to_the_others) {
    for (int i = 0; i < 5; ++i) added();

    const auto second = page("?limit=2&page=2&words=a%26b");

    const auto& meta = second.at("_meta");
    EXPECT_EQ(second.at("items").as_array().size(), 2U);
    EXPECT_EQ(meta.at("total_records").as_int64(), 5);
    EXPECT_EQ(meta.at("page").as_int64(), 2);
    EXPECT_EQ(meta.at("limit").as_int64(), 2);
    EXPECT_EQ(meta.at("count").as_int64(), 2);
    EXPECT_FALSE(meta.at("total_capped").as_bool());
    const auto base = "http://localhost" + folder() + "/notes?limit=2&";
    EXPECT_EQ(href(second, "self"), base + "page=2&words=a%26b");
    EXPECT_EQ(href(second, "first"), base + "words=a%26b&page=1");
    EXPECT_EQ(href(second, "prev"), base + "words=a%26b&page=1");
    EXPECT_EQ(href(second, "next"), base + "words=a%26b&page=3");
    EXPECT_EQ(href(second, "last"), base + "words=a%26b&page=3");
    const auto& next = second.at("_links").at("next");
    EXPECT_EQ(next.at("rel").as_string(), "next");
    EXPECT_EQ(next.at("method").as_string(), "GET");
}

TEST_P(PageTest, a_page_outside_the_list_is_empty) {
    added();

    const auto far = page("?page=99");

    EXPECT_TRUE(far.at("items").as_array().empty());
    EXPECT_EQ(href(far, "next"), "");
    EXPECT_EQ(href(far, "prev"), "http://localhost" + folder() + "/notes?page=98");
}

TEST_P(PageTest, page_numbers_end_at_ten_thousand_rows) {
    EXPECT_EQ(app.get(folder() + "/notes?limit=100&page=100").status, 200);
    EXPECT_EQ(app.get(folder() + "/notes?limit=100&page=101").status, 400);
}

TEST_P(PageTest, links_are_for_the_host_that_was_asked) {
    const auto first = page("", {{"host", "kansli.example.se:8080"}});
    const auto forged = page("", {{"host", "evil\"/x"}});

    EXPECT_EQ(href(first, "self"), "http://kansli.example.se:8080" + folder() + "/notes");
    EXPECT_EQ(href(forged, "self"), "http://localhost" + folder() + "/notes");
}

TEST(PageBody, beyond_the_numbered_pages_next_is_a_cursor) {
    Call call;
    call.request.origin = "http://localhost";
    call.request.target = "/notes?limit=100&page=100";
    const auto last_numbered =
        base::parse_json(detail::page_body(call, "[]", 100, 10'000, true, "here"));
    call.request.target = "/notes?limit=100&cursor=here";
    const auto by_cursor =
        base::parse_json(detail::page_body(call, "[]", 100, 10'000, true, "there"));

    EXPECT_EQ(href(last_numbered, "next"), "http://localhost/notes?limit=100&cursor=here");
    EXPECT_EQ(href(last_numbered, "last"), "");
    EXPECT_EQ(href(by_cursor, "next"), "http://localhost/notes?limit=100&cursor=there");
    EXPECT_EQ(href(by_cursor, "prev"), "");
}

} // namespace

} // namespace kansli::web::notes
