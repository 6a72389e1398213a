// Tells the other nodes on one PostgreSQL database that something was committed, so that nobody has
// to ask again and again. Sent after the commit on a connection of its own, a channel at most once
// in 10 ms: inside write transactions NOTIFY halves their number. A node does not hear itself.
#pragma once

#include "storage/database.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kansli::storage {

class Notifier {
public:
    static constexpr std::size_t max_message = 1000;

    // On SQLite, where one process is the only writer, a notifier that does nothing. On PostgreSQL
    // it connects by itself, again after a loss too; until then nothing is sent and nothing heard.
    static std::unique_ptr<Notifier> open(const DatabaseSettings& settings);
    virtual ~Notifier() = default;

    // Returns at once. `channel` is a constant name: a-z and _.
    virtual void notify(std::string_view channel) = 0;
    // The same with a line of text for whoever hears it, at most max_message bytes. When too many
    // wait to be sent, one that says nothing goes in their place.
    virtual void tell(std::string_view channel, std::string message) = 0;
    // `hear` is called on the notifier's thread when another node notified, and once whenever it
    // begins to listen, because a notification may have been missed. It must not throw.
    virtual std::uint64_t listen(std::string_view channel, std::function<void()> hear) = 0;
    // The same for what tell() says: lines, or nothing where something was or may have been missed.
    using HearLines = std::function<void(std::string_view lines)>;
    virtual std::uint64_t listen_to_lines(std::string_view channel, HearLines hear) = 0;
    // When it returns, no call of that listener is in progress.
    virtual void stop_listening(std::uint64_t listener) = 0;
};

} // namespace kansli::storage
