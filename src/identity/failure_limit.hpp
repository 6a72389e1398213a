// Slows down guessing: an address that failed to log in too often in a minute is refused for the
// rest of that minute. One process, in memory: tokens are 256 random bits, so this guards the log
// and the database, not the secrets.
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace kansli::identity {

class FailureLimit {
public:
    static constexpr int max_failures = 20;
    static constexpr std::size_t max_peers = 10'000;

    // Error{busy} when the peer has failed too often.
    void check(const std::string& peer, base::Timestamp now);
    void failed(const std::string& peer, base::Timestamp now);

private:
    struct Count {
        base::Timestamp since;
        int failures = 0;
    };

    std::mutex mutex_;
    std::unordered_map<std::string, Count> counts_; // emptied when it is full
};

} // namespace kansli::identity
