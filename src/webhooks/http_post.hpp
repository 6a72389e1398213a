// One POST to a receiver, by libcurl: to the addresses that were checked and no others, without
// redirects or proxies, TLS verified, within limits of time and size.
#pragma once

#include "webhooks/receiver.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace kansli::webhooks {

struct Post {
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body; // JSON
};

constexpr std::chrono::seconds connect_limit{10};
constexpr std::chrono::seconds reply_limit{20};

// The status of the reply, whose body is read up to 64 kB and thrown away. Error{unavailable} where
// there is none: what went wrong, in words for an operator. May wait as long as reply_limit.
int send_post(
    const Receiver& receiver,
    const std::vector<std::string>& addresses,
    const Post& post
);

} // namespace kansli::webhooks
