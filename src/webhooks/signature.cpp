#include "webhooks/signature.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"

#include <array>
#include <cstdint>

namespace kansli::webhooks {

namespace {

constexpr std::string_view prefix = "whsec_";
constexpr std::size_t secret_size = 24; // bytes

std::string_view bytes_of(const auto& array) {
    return {reinterpret_cast<const char*>(array.data()), array.size()};
}

} // namespace

std::string make_secret() {
    std::array<std::uint8_t, secret_size> bytes{};
    base::random_bytes(bytes);
    return std::string(prefix) + base::to_base64(bytes_of(bytes));
}

std::string seconds_of(base::Timestamp at) { return std::to_string(at.micros() / 1'000'000); }

std::string signature_of(const SignedContent& content, const std::vector<std::string>& secrets) {
    const auto text =
        std::string(content.id) + '.' + seconds_of(content.at) + '.' + std::string(content.body);
    std::string signature;
    for (const auto& secret : secrets) {
        const auto key = base::from_base64(std::string_view(secret).substr(prefix.size()));
        if (!key) throw base::Error(base::ErrorCode::internal, "A stored secret is damaged.");
        if (!signature.empty()) signature += ' ';
        signature += "v1," + base::to_base64(bytes_of(base::hmac_sha256(*key, text)));
    }
    return signature;
}

} // namespace kansli::webhooks
