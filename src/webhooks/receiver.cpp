#include "webhooks/receiver.hpp"

#include "base/text.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace kansli::webhooks {

namespace {

using base::Error;
using base::ErrorCode;

struct CleanUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

// A part of the address; empty where it has none.
std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

ReadReceiver wrong(std::string code, std::string message) {
    return {std::nullopt, base::Problem{"/url", std::move(code), std::move(message)}};
}

bool is_named(const std::string& host, const ReceiverRules& rules) {
    return std::find(rules.private_hosts.begin(), rules.private_hosts.end(), host) !=
           rules.private_hosts.end();
}

// Names that mean this machine or this network wherever they are asked for (RFC 6761, 6762, 8375).
bool is_local_name(std::string_view host) {
    constexpr std::array suffixes{
        std::string_view("localhost"),
        std::string_view("local"),
        std::string_view("internal"),
        std::string_view("home.arpa"),
        std::string_view("intranet"),
        std::string_view("lan")};
    while (host.ends_with('.')) host.remove_suffix(1);
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
        return host == suffix || host.ends_with('.' + std::string(suffix));
    });
}

Addresses resolve(const Receiver& receiver, int flags) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags;
    addrinfo* list = nullptr;
    const auto failed =
        getaddrinfo(receiver.host.c_str(), std::to_string(receiver.port).c_str(), &hints, &list);
    return Addresses(failed == 0 ? list : nullptr);
}

struct Range {
    std::uint32_t address;
    unsigned bits;
};

// IANA's special-purpose IPv4 addresses, and multicast (RFC 6890, RFC 5771).
constexpr std::array ranges{
    Range{0x00000000, 8},
    Range{0x0a000000, 8},
    Range{0x64400000, 10},
    Range{0x7f000000, 8},
    Range{0xa9fe0000, 16},
    Range{0xac100000, 12},
    Range{0xc0000000, 24},
    Range{0xc0000200, 24},
    Range{0xc0586300, 24},
    Range{0xc0a80000, 16},
    Range{0xc6120000, 15},
    Range{0xc6336400, 24},
    Range{0xcb007100, 24},
    Range{0xe0000000, 4},
    Range{0xf0000000, 4}};

bool is_public_v4(std::uint32_t address) {
    return std::none_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return (address >> (32 - range.bits)) == (range.address >> (32 - range.bits));
    });
}

// Global unicast (2000::/3) without what carries IPv4 inside or is for documentation and tests.
bool is_public_v6(const std::uint8_t* bytes) {
    if ((bytes[0] & 0xe0) != 0x20) return false;
    const auto first = static_cast<unsigned>(bytes[0] << 8 | bytes[1]);
    const auto second = static_cast<unsigned>(bytes[2] << 8 | bytes[3]);
    if (first == 0x2002) return false;                    // 6to4
    if (first == 0x2001 && second < 0x0200) return false; // Teredo, ORCHID, benchmarks
    if (first == 0x2001 && second == 0x0db8) return false;
    return first != 0x3fff || (second >> 12) != 0; // documentation (RFC 9637)
}

} // namespace

ReadReceiver read_receiver(std::string_view text, const ReceiverRules& rules) {
    const std::unique_ptr<CURLU, CleanUrl> url(curl_url());
    if (!url) throw Error(ErrorCode::internal, "No memory for an address.");
    const auto failed =
        curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), CURLU_DISALLOW_USER);
    if (failed != CURLUE_OK) return wrong("invalid_url", "is no address such as https://…");
    Receiver receiver;
    receiver.host = base::lower_ascii(part_of(url.get(), CURLUPART_HOST));
    if (receiver.host.starts_with('['))
        receiver.host = receiver.host.substr(1, receiver.host.size() - 2);
    const bool may_be_private = is_named(receiver.host, rules);
    const auto scheme = part_of(url.get(), CURLUPART_SCHEME);
    if (scheme != "https" && !(scheme == "http" && rules.plain_http && may_be_private))
        return wrong("not_allowed", "must begin with https://");
    if (receiver.host.empty()) return wrong("invalid_url", "names no host");
    if (!part_of(url.get(), CURLUPART_FRAGMENT).empty())
        return wrong("invalid_url", "must have no # in it");
    const auto port = part_of(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    std::from_chars(port.data(), port.data() + port.size(), receiver.port);
    receiver.url = part_of(url.get(), CURLUPART_URL);
    if (may_be_private) return {receiver, std::nullopt};
    if (is_local_name(receiver.host))
        return wrong("private_address", "is a private address, where nothing is sent");
    const auto literal = resolve(receiver, AI_NUMERICHOST);
    if (literal && !is_public(*literal->ai_addr))
        return wrong("private_address", "is a private address, where nothing is sent");
    return {receiver, std::nullopt};
}

bool is_public(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
        return is_public_v4(ntohl(v4.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
        return is_public_v6(v6.sin6_addr.s6_addr);
    }
    return false;
}

std::vector<std::string> checked_addresses(const Receiver& receiver, const ReceiverRules& rules) {
    const auto list = resolve(receiver, AI_ADDRCONFIG);
    if (!list) throw Error(ErrorCode::unavailable, "The receiver's name has no address.");
    const bool may_be_private = is_named(receiver.host, rules);
    std::vector<std::string> addresses;
    for (const auto* one = list.get(); one != nullptr; one = one->ai_next) {
        if (!may_be_private && !is_public(*one->ai_addr))
            throw Error(
                ErrorCode::rejected, "The receiver's name leads to a private address: not sent."
            );
        std::array<char, INET6_ADDRSTRLEN> text{};
        const auto size = static_cast<socklen_t>(text.size());
        if (getnameinfo(
                one->ai_addr, one->ai_addrlen, text.data(), size, nullptr, 0, NI_NUMERICHOST
            ) == 0)
            addresses.emplace_back(text.data());
    }
    return addresses;
}

} // namespace kansli::webhooks
