// Where webhooks may go, and how they are signed.
#include "webhooks/receiver.hpp"
#include "webhooks/signature.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

namespace kansli::webhooks {

namespace {

using testing::HasSubstr;

sockaddr_in v4(const char* text) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    EXPECT_EQ(inet_pton(AF_INET, text, &address.sin_addr), 1) << text;
    return address;
}

sockaddr_in6 v6(const char* text) {
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    EXPECT_EQ(inet_pton(AF_INET6, text, &address.sin6_addr), 1) << text;
    return address;
}

template <class Address>
bool is_public_address(const Address& address) {
    return is_public(reinterpret_cast<const sockaddr&>(address));
}

std::string refusal_of(const std::string& url, const ReceiverRules& rules = {}) {
    const auto read = read_receiver(url, rules);
    return read.problem ? read.problem->code : "";
}

} // namespace

TEST(ReceiverTest, only_what_the_internet_may_have_is_public) {
    for (const auto* text :
         {"0.0.0.0",
          "10.1.2.3",
          "100.64.0.1",
          "127.0.0.1",
          "127.255.0.1",
          "169.254.169.254",
          "172.16.0.1",
          "172.31.255.255",
          "192.0.0.8",
          "192.0.2.1",
          "192.168.1.1",
          "198.18.0.1",
          "198.51.100.7",
          "203.0.113.9",
          "224.0.0.1",
          "255.255.255.255"})
        EXPECT_FALSE(is_public_address(v4(text))) << text;
    for (const auto* text : {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.167.1.1", "198.20.0.1"})
        EXPECT_TRUE(is_public_address(v4(text))) << text;
    for (const auto* text :
         {"::",
          "::1",
          "::ffff:10.0.0.1",
          "64:ff9b::a00:1",
          "2001::1",
          "2001:db8::1",
          "2002:a00:1::",
          "3fff::1",
          "fc00::1",
          "fd12::1",
          "fe80::1",
          "ff02::1"})
        EXPECT_FALSE(is_public_address(v6(text))) << text;
    for (const auto* text : {"2a00:801::1", "2606:4700::1111", "2001:500::1"})
        EXPECT_TRUE(is_public_address(v6(text))) << text;
}

TEST(ReceiverTest, address_that_means_a_neighbour_is_refused_however_it_is_written) {
    for (const auto* url :
         {"https://10.0.0.1/hook",
          "https://127.1/hook",
          "https://2130706433/",
          "https://0x7f.1/",
          "https://[::1]/",
          "https://[::ffff:192.168.0.1]/",
          "https://localhost/",
          "https://LOCALHOST./",
          "https://db.local/",
          "https://metadata.google.internal/",
          "https://169.254.169.254/latest"})
        EXPECT_EQ(refusal_of(url), "private_address") << url;
    EXPECT_EQ(refusal_of("http://hooks.example.se/"), "not_allowed");
    EXPECT_EQ(refusal_of("ftp://hooks.example.se/"), "not_allowed");
    EXPECT_EQ(refusal_of("https://user:secret@hooks.example.se/"), "invalid_url");
    EXPECT_EQ(refusal_of("https://hooks.example.se/#top"), "invalid_url");
    EXPECT_EQ(refusal_of("not an address"), "invalid_url");
    EXPECT_EQ(refusal_of("https://hooks.example.se:8443/a?b=c"), "");
}

TEST(ReceiverTest, configuration_lets_a_named_host_be_private) {
    const ReceiverRules named{{"10.0.0.1", "hooks.kommun.internal"}, false};
    EXPECT_EQ(refusal_of("https://10.0.0.1/hook", named), "");
    EXPECT_EQ(refusal_of("https://hooks.kommun.internal/", named), "");
    EXPECT_EQ(refusal_of("https://10.0.0.2/hook", named), "private_address");
    EXPECT_EQ(refusal_of("http://10.0.0.1/hook", named), "not_allowed") << "not without TLS";
}

TEST(ReceiverTest, name_that_leads_inside_is_refused_when_it_is_resolved) {
    const Receiver inside{"https://localhost/", "localhost", 443};
    try {
        checked_addresses(inside, {});
        ADD_FAILURE() << "it was not refused";
    } catch (const base::Error& refused) {
        EXPECT_EQ(refused.code(), base::ErrorCode::rejected);
    }
    EXPECT_THAT(
        checked_addresses(inside, {{"localhost"}, false}), testing::Contains(HasSubstr("1"))
    );
}

// The example of the Standard Webhooks specification.
TEST(SignatureTest, is_that_of_the_specification) {
    const SignedContent content{
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        base::Timestamp::from_micros(1'614'265'330'000'000),
        R"({"test": 2432232314})"};
    const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const std::string expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    EXPECT_EQ(signature_of(content, {secret}), expected);
    EXPECT_THAT(signature_of(content, {make_secret(), secret}), HasSubstr(" " + expected));
}

} // namespace kansli::webhooks
