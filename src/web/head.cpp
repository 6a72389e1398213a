#include "web/head.hpp"

#include "base/id.hpp"
#include "base/redact.hpp"

#include <algorithm>

namespace kansli::web {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool consists_of(std::string_view text, std::string_view others) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
    });
}

bool is_sane_request_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && consists_of(id, "-_.") &&
           !base::has_personal_number(id);
}

bool is_host(std::string_view host) {
    return !host.empty() && host.size() <= 255 && consists_of(host, "-.:[]");
}

// The trace id of "00-<32 hex>-<16 hex>-<2 hex>" (W3C Trace Context), else empty.
std::string trace_id_of(std::string_view traceparent) {
    constexpr std::size_t id_at = 3;
    constexpr std::size_t id_size = 32;
    if (traceparent.size() < 55 || traceparent[2] != '-' || traceparent[id_at + id_size] != '-')
        return {};
    const auto id = traceparent.substr(id_at, id_size);
    const bool is_hex = id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    const bool is_zero = id.find_first_not_of('0') == std::string_view::npos;
    return is_hex && !is_zero ? std::string(id) : std::string();
}

// The last element of a comma-separated list: what the nearest proxy itself saw and added.
std::string_view last_element(std::string_view list) {
    const auto comma = list.rfind(',');
    if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    while (!list.empty() && list.front() == ' ') list.remove_prefix(1);
    while (!list.empty() && list.back() == ' ') list.remove_suffix(1);
    return list;
}

// "[2001:db8::1]:4711" and "192.0.2.1:4711" without the port.
std::string_view address_of(std::string_view node) {
    if (node.starts_with('[')) return node.substr(1, node.find(']') - 1);
    const auto colon = node.find(':');
    const bool has_port = colon != std::string_view::npos && node.find(':', colon + 1) == node.npos;
    return has_port ? node.substr(0, colon) : node;
}

struct Forwarded {
    std::string client;
    std::string proto;
    std::string host;
};

Forwarded forwarded_of(const Headers& headers) {
    if (const auto forwarded = last_element(headers.get("forwarded")); !forwarded.empty())
        return {
            std::string(address_of(header_parameter(forwarded, "for"))),
            header_parameter(forwarded, "proto"),
            header_parameter(forwarded, "host")};
    return {
        std::string(address_of(last_element(headers.get("x-forwarded-for")))),
        std::string(last_element(headers.get("x-forwarded-proto"))),
        std::string(last_element(headers.get("x-forwarded-host")))};
}

} // namespace

void settle_head(Request& request, const HeadSettings& settings) {
    const auto given = request.headers.get("x-request-id");
    request.request_id =
        is_sane_request_id(given) ? std::string(given) : base::Uuid::make().to_text();
    request.trace_id = trace_id_of(request.headers.get("traceparent"));

    std::string_view proto = "http";
    std::string host(request.headers.get("host"));
    Forwarded forwarded;
    const auto& trusted = settings.trusted_proxies;
    if (std::find(trusted.begin(), trusted.end(), request.peer) != trusted.end()) {
        forwarded = forwarded_of(request.headers);
        if (consists_of(forwarded.client, ".:") && !forwarded.client.empty())
            request.peer = forwarded.client.substr(0, 45);
        if (forwarded.proto == "https") proto = "https";
        if (!forwarded.host.empty()) host = forwarded.host;
    }
    const auto configured = settings.public_urls.find(request.face);
    if (configured != settings.public_urls.end())
        request.origin = configured->second;
    else
        request.origin.assign(proto).append("://").append(is_host(host) ? host : "localhost");
}

} // namespace kansli::web
