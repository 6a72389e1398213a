// SHA-256, random bytes and their text forms, from OpenSSL.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kansli::base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view data);

// SHA-256 of data that comes in pieces.
class Sha256Stream {
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream&&) noexcept;
    Sha256Stream& operator=(Sha256Stream&&) noexcept;
    void add(std::string_view piece);
    Sha256 finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Cryptographically strong; throws Error{internal} when the machine has none.
void random_bytes(std::span<std::uint8_t> out);

// A secret of `bytes` random bytes as base64url without padding (RFC 4648 §5).
std::string random_secret(std::size_t bytes);

std::string to_hex(std::span<const std::uint8_t> bytes);

// HMAC-SHA256 (RFC 2104).
Sha256 hmac_sha256(std::string_view key, std::string_view data);

// Base64 with padding (RFC 4648 §4), and back; what is no base64 gives nullopt.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

// Compares in time that does not depend on where they differ.
bool equal_secrets(std::string_view a, std::string_view b);

} // namespace kansli::base
