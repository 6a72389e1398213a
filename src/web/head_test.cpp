#include "web/head.hpp"

#include <gtest/gtest.h>

namespace kansli::web {

namespace {

Request settled(
    const std::vector<std::pair<std::string, std::string>>& headers,
    const HeadSettings& settings = {},
    const std::string& peer = "127.0.0.1"
) {
    Request request{.peer = peer};
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    settle_head(request, settings);
    return request;
}

TEST(Head, a_sane_request_id_is_kept_and_any_other_replaced) {
    EXPECT_EQ(settled({{"x-request-id", "abc-1.2_3"}}).request_id, "abc-1.2_3");
    for (const auto* bad : {"", "a b", "<script>", "189001019802"})
        EXPECT_EQ(settled({{"x-request-id", bad}}).request_id.size(), 36U) << bad;
    EXPECT_EQ(settled({{"x-request-id", std::string(65, 'a')}}).request_id.size(), 36U);
}

TEST(Head, the_trace_is_known_by_its_id) {
    const std::string id = "4bf92f3577b34da6a3ce929d0e0e4736";

    EXPECT_EQ(settled({{"traceparent", "00-" + id + "-00f067aa0ba902b7-01"}}).trace_id, id);
    EXPECT_EQ(settled({{"traceparent", "00-" + id}}).trace_id, "");
    EXPECT_EQ(
        settled({{"traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"}}
        ).trace_id,
        ""
    );
}

TEST(Head, forwarded_counts_behind_our_own_proxy_only) {
    const std::vector<std::pair<std::string, std::string>> headers{
        {"host", "internal:8080"},
        {"forwarded",
         "for=203.0.113.9;host=forged, for=\"[2001:db8::7]:4711\";proto=https;host=a.se"}};
    const auto trusted = settled(headers);
    const auto stranger = settled(headers, {}, "198.51.100.1");

    EXPECT_EQ(trusted.origin, "https://a.se");
    EXPECT_EQ(trusted.peer, "2001:db8::7");
    EXPECT_EQ(stranger.origin, "http://internal:8080");
    EXPECT_EQ(stranger.peer, "198.51.100.1");
}

TEST(Head, the_older_headers_of_proxies_are_understood) {
    const auto request = settled(
        {{"host", "internal"},
         {"x-forwarded-for", "203.0.113.9, 192.0.2.4"},
         {"x-forwarded-proto", "https"},
         {"x-forwarded-host", "b.se"}}
    );

    EXPECT_EQ(request.origin, "https://b.se");
    EXPECT_EQ(request.peer, "192.0.2.4");
}

TEST(Head, a_configured_url_wins) {
    const HeadSettings settings{.public_urls = {{Face::portal, "https://minasidor.example.se"}}};

    EXPECT_EQ(settled({{"host", "evil"}}, settings).origin, "https://minasidor.example.se");
}

} // namespace

} // namespace kansli::web
