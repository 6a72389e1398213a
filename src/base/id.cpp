#include "base/id.hpp"

#include "base/hash.hpp"
#include "base/time.hpp"

#include <algorithm>
#include <mutex>

namespace kansli::base {

namespace {

// Milliseconds and a 12-bit counter below them (RFC 9562 §6.2 method 1), never going back.
std::uint64_t next_tick() {
    static std::mutex guard;
    static std::uint64_t last = 0;
    const auto now = static_cast<std::uint64_t>(system_now().micros() / 1000) << 12U;
    const std::lock_guard lock(guard);
    last = std::max(now, last + 1);
    return last;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_hyphen_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

} // namespace

Uuid Uuid::make() {
    const auto tick = next_tick();
    const auto millis = tick >> 12U;
    std::array<std::uint8_t, 16> bytes{};
    random_bytes(bytes);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(millis >> (40U - 8U * i));
    bytes[6] = static_cast<std::uint8_t>(0x70U | ((tick >> 8U) & 0x0FU));
    bytes[7] = static_cast<std::uint8_t>(tick & 0xFFU);
    bytes[8] = static_cast<std::uint8_t>(0x80U | (bytes[8] & 0x3FU));
    return Uuid(bytes);
}

Parsed<Uuid> Uuid::from_text(std::string_view text) {
    const auto wrong = [] { return Parsed<Uuid>::wrong("invalid_id", "is not a UUID"); };
    if (text.size() != 36) return wrong();
    std::array<std::uint8_t, 16> bytes{};
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_hyphen_place(at)) {
            if (text[at] != '-') return wrong();
            continue;
        }
        const auto digit = hex_digit(text[at]);
        if (digit < 0) return wrong();
        auto& byte = bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4U) | static_cast<unsigned>(digit));
        ++nibble;
    }
    return Parsed<Uuid>::ok(Uuid(bytes));
}

std::string Uuid::to_text() const {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (const auto byte : bytes_) {
        if (is_hyphen_place(text.size())) text += '-';
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

} // namespace kansli::base
