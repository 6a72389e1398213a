#include "base/text.hpp"

#include <algorithm>

namespace kansli::base {

namespace {

// Length in bytes of the code point that starts at `at`; 0 when the bytes are not valid UTF-8.
std::size_t code_point_size(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(at);
    if (lead < 0x80) return 1;
    std::size_t size = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        size = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        size = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        size = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    }
    if (size == 0 || at + size > text.size()) return 0;
    if (byte(at + 1) < low || byte(at + 1) > high) return 0;
    for (std::size_t i = at + 2; i < at + size; ++i)
        if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
    return size;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_slug_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c); }

} // namespace

std::optional<std::size_t> utf8_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++length) {
        const auto size = code_point_size(text, at);
        if (size == 0) return std::nullopt;
        at += size;
    }
    return length;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
    });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

TextFault text_fault(std::string_view text, std::size_t min_length, std::size_t max_length) {
    const auto length = utf8_length(text);
    if (!length) return {"invalid_text", "is not valid UTF-8"};
    if (has_control_character(text)) return {"invalid_text", "holds a control character"};
    if (*length > max_length)
        return {
            "too_long",
            "has " + std::to_string(*length) + " characters, at most " +
                std::to_string(max_length) + " are allowed"};
    if (min_length > 0 && trimmed(text).empty()) return {"too_short", "must not be blank"};
    if (*length < min_length)
        return {
            "too_short",
            "has " + std::to_string(*length) + " characters, at least " +
                std::to_string(min_length) + " are needed"};
    return {};
}

std::string cut_to_length(std::string_view text, std::size_t max_length) {
    std::size_t at = 0;
    for (std::size_t length = 0; at < text.size() && length < max_length; ++length) {
        const auto size = code_point_size(text, at);
        if (size == 0) break;
        at += size;
    }
    return std::string(text.substr(0, at));
}

Parsed<Email> Email::from_text(std::string_view text) {
    const auto wrong = [] {
        return Parsed<Email>::wrong("invalid_email", "is not an e-mail address");
    };
    const auto at = text.find('@');
    if (text.size() > schema.max_length || at == std::string_view::npos || at == 0 || at > 64)
        return wrong();
    const auto domain = text.substr(at + 1);
    const auto dot = domain.find('.');
    if (domain.find('@') != std::string_view::npos || dot == std::string_view::npos || dot == 0 ||
        domain.back() == '.' || domain.find("..") != std::string_view::npos)
        return wrong();
    if (!utf8_length(text) || std::any_of(text.begin(), text.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte <= 0x20 || byte == 0x7F ||
                   std::string_view("<>()[]\\,;:\"").find(c) != std::string_view::npos;
        }))
        return wrong();
    Email made;
    made.text_ = text;
    return Parsed<Email>::ok(std::move(made));
}

Parsed<PhoneNumber> PhoneNumber::from_text(std::string_view text) {
    PhoneNumber made;
    for (const char c : text) {
        if (is_digit(c) || (c == '+' && made.text_.empty())) {
            made.text_ += c;
        } else if (c != ' ' && c != '-') {
            return Parsed<PhoneNumber>::wrong("invalid_phone", "is not a telephone number");
        }
    }
    const auto digits = made.text_.size() - (made.text_.starts_with('+') ? 1U : 0U);
    if (text.size() > schema.max_length || digits < 5 || digits > 15)
        return Parsed<PhoneNumber>::wrong(
            "invalid_phone", "is not a telephone number of 5 to 15 digits"
        );
    return Parsed<PhoneNumber>::ok(std::move(made));
}

Parsed<Slug> Slug::from_text(std::string_view text) {
    const bool shape =
        !text.empty() && text.size() <= schema.max_length && text.front() != '-' &&
        text.back() != '-' && text.find("--") == std::string_view::npos &&
        std::all_of(text.begin(), text.end(), [](char c) { return is_slug_letter(c) || c == '-'; });
    if (!shape)
        return Parsed<Slug>::wrong(
            "invalid_name", "must be 1 to 64 of a-z, 0-9 and single inner hyphens"
        );
    Slug made;
    made.text_ = text;
    return Parsed<Slug>::ok(std::move(made));
}

} // namespace kansli::base
