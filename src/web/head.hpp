// What is read from a request's head before anything else: the request's id and trace, the client's
// address and the origin of our own links, both by Forwarded (RFC 7239) only behind a proxy of
// ours.
#pragma once

#include "web/request.hpp"

#include <map>
#include <string>
#include <vector>

namespace kansli::web {

struct HeadSettings {
    // What the outside calls us, "https://minasidor.sundsvall.se"; without it the Host header
    // decides.
    std::map<Face, std::string> public_urls{};
    // Peers whose Forwarded and X-Forwarded-* headers are believed.
    std::vector<std::string> trusted_proxies{"127.0.0.1", "::1"};
};

// Fills request_id, trace_id, origin and, behind a proxy, peer.
void settle_head(Request& request, const HeadSettings& settings);

} // namespace kansli::web
