// Identifiers: UUID version 7 (RFC 9562 §5.7), time-ordered so that indexes grow at one end, and
// typed by what they name so that a case id cannot be passed for a party id.
#pragma once

#include "base/field.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace kansli::base {

class Uuid {
public:
    static constexpr FieldSchema schema{.format = "uuid"};

    constexpr Uuid() = default;

    constexpr explicit Uuid(std::array<std::uint8_t, 16> bytes) : bytes_(bytes) {}

    // A new version 7 id; ids made by one process are strictly increasing.
    static Uuid make();
    static Parsed<Uuid> from_text(std::string_view text);
    std::string to_text() const;

    constexpr const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }

    constexpr bool is_nil() const { return bytes_ == std::array<std::uint8_t, 16>{}; }

    constexpr auto operator<=>(const Uuid&) const = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

template <class Named>
class Id {
public:
    static constexpr FieldSchema schema{.format = "uuid"};

    constexpr Id() = default;

    constexpr explicit Id(Uuid uuid) : uuid_(uuid) {}

    static Id make() { return Id(Uuid::make()); }

    static Parsed<Id> from_text(std::string_view text) {
        auto parsed = Uuid::from_text(text);
        if (!parsed) return Parsed<Id>::wrong(parsed.code, parsed.message);
        return Parsed<Id>::ok(Id(*parsed.value));
    }

    std::string to_text() const { return uuid_.to_text(); }

    constexpr const Uuid& uuid() const { return uuid_; }

    constexpr bool is_nil() const { return uuid_.is_nil(); }

    constexpr auto operator<=>(const Id&) const = default;

private:
    Uuid uuid_;
};

// A person or an organisation; the only name for a party in URLs, logs and events.
using PartyId = Id<struct PartyNoun>;
// A member of staff or a machine client.
using UserId = Id<struct UserNoun>;

} // namespace kansli::base
