// Where webhooks go: an https address that a subscriber gave. What is inside the municipality's own
// network is never a receiver unless the configuration names its host, since whoever may subscribe
// could otherwise have the server ask its neighbours (SSRF). The name is resolved here, every
// address is checked, and the connection is made to one of those that were checked.
#pragma once

#include "base/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr;

namespace kansli::webhooks {

struct ReceiverRules {
    std::vector<std::string> private_hosts{}; // host names that may have private addresses
    bool plain_http = false;                  // allowed to those hosts, never to others
};

struct Receiver {
    std::string url;  // as written anew from its parts
    std::string host; // without the brackets of an IPv6 address
    std::uint16_t port = 443;
};

struct ReadReceiver {
    std::optional<Receiver> receiver;
    std::optional<base::Problem> problem; // at /url
};

// Reads a subscriber's address without asking the network: no login in it, https, and no literal
// address or local name that is private.
ReadReceiver read_receiver(std::string_view url, const ReceiverRules& rules);

// An address that the whole internet may have: not private, loopback, link-local, shared,
// multicast, reserved or a disguise of such (IPv4 inside IPv6, 6to4, Teredo, NAT64).
bool is_public(const sockaddr& address);

// The addresses that the receiver's name has now, as text; waits for the name server.
// Error{rejected} where one of them is private and may not be, Error{unavailable} where the name
// has none.
std::vector<std::string> checked_addresses(const Receiver& receiver, const ReceiverRules& rules);

} // namespace kansli::webhooks
