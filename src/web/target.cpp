#include "web/target.hpp"

#include "base/text.hpp"

namespace kansli::web {

namespace {

enum class Plus { is_plus, is_space };

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::optional<std::string> decoded(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus == Plus::is_space) {
            out += ' ';
        } else if (text[at] != '%') {
            out += text[at];
        } else {
            if (at + 2 >= text.size()) return std::nullopt;
            const int high = hex_value(text[at + 1]);
            const int low = hex_value(text[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    if (out.find('\0') != std::string::npos || !base::utf8_length(out)) return std::nullopt;
    return out;
}

[[noreturn]] void throw_malformed() {
    throw base::Error(
        base::ErrorCode::invalid,
        "The query cannot be read.",
        {{"?", "malformed", "must be percent-encoded UTF-8 (RFC 3986)"}}
    );
}

} // namespace

std::optional<std::string> decoded_segment(std::string_view text) {
    return decoded(text, Plus::is_plus);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

std::vector<Parameter> parse_query(std::string_view query) {
    std::vector<Parameter> parameters;
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto pair = query.substr(0, end);
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
        if (pair.empty()) continue;
        if (parameters.size() == max_parameters) throw_malformed();
        const auto equals = pair.find('=');
        auto name = decoded(pair.substr(0, equals), Plus::is_space);
        auto value = equals == std::string_view::npos
                         ? std::string()
                         : decoded(pair.substr(equals + 1), Plus::is_space);
        if (!name || !value) throw_malformed();
        parameters.push_back({*std::move(name), *std::move(value)});
    }
    return parameters;
}

std::string format_query(const std::vector<Parameter>& parameters) {
    std::string out;
    for (const auto& [name, value] : parameters) {
        if (!out.empty()) out += '&';
        out += percent_encoded(name);
        out += '=';
        out += percent_encoded(value);
    }
    return out;
}

} // namespace kansli::web
