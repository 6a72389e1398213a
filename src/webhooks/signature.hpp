// How a delivery is signed, as Standard Webhooks 1.0 says: HMAC-SHA256 over id, time and body, so
// that a receiver knows who sent it and that nobody replays an old one.
#pragma once

#include "base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::webhooks {

// "whsec_" and 24 random bytes in base64; shown once.
std::string make_secret();

struct SignedContent {
    std::string_view id; // of the event
    base::Timestamp at;  // of this attempt
    std::string_view body;
};

// Seconds since 1970, for the header webhook-timestamp.
std::string seconds_of(base::Timestamp at);
// "v1,…" for each secret, with a space between: for the header webhook-signature.
std::string signature_of(const SignedContent& content, const std::vector<std::string>& secrets);

} // namespace kansli::webhooks
