// Text fields with limits. Lengths count Unicode code points; text is always valid UTF-8 without
// control characters other than newline and tab, so nothing downstream has to ask.
#pragma once

#include "base/field.hpp"

#include <compare>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kansli::base {

// Code points in valid UTF-8; nullopt when it is not valid (RFC 3629: no surrogates, no overlong).
std::optional<std::size_t> utf8_length(std::string_view text);

// True when the text holds a control character other than newline, carriage return and tab.
bool has_control_character(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string lower_ascii(std::string_view text);

// What is wrong with a text of these limits; empty code when nothing is.
struct TextFault {
    std::string code;
    std::string message;
};

TextFault text_fault(std::string_view text, std::size_t min_length, std::size_t max_length);

// Text of Min to Max code points. A Text with Min > 0 may not be blank either.
template <std::size_t Min, std::size_t Max>
class Text {
public:
    static constexpr FieldSchema schema{.min_length = Min, .max_length = Max};

    Text() = default;

    static Parsed<Text> from_text(std::string_view text) {
        auto fault = text_fault(text, Min, Max);
        if (!fault.code.empty()) return Parsed<Text>::wrong(fault.code, fault.message);
        Text made;
        made.text_ = text;
        return Parsed<Text>::ok(std::move(made));
    }

    // For texts of our own making: what is too long is cut at a code point, never refused.
    static Text cut(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    bool empty() const { return text_.empty(); }

    auto operator<=>(const Text&) const = default;
    bool operator==(const Text&) const = default;

    bool operator==(std::string_view other) const { return text_ == other; }

private:
    std::string text_;
};

std::string cut_to_length(std::string_view text, std::size_t max_length);

template <std::size_t Min, std::size_t Max>
Text<Min, Max> Text<Min, Max>::cut(std::string_view text) {
    Text made;
    made.text_ = cut_to_length(text, Max);
    return made;
}

// An e-mail address: one @, a dotted domain, at most 254 characters (RFC 5321 §4.5.3.1.3).
class Email {
public:
    static constexpr FieldSchema schema{.format = "email", .min_length = 3, .max_length = 254};
    static Parsed<Email> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    auto operator<=>(const Email&) const = default;

private:
    std::string text_;
};

// A telephone number as people write it: digits, spaces, hyphens and a leading plus, 5-15 digits
// (ITU-T E.164 §6.1); kept as digits with an optional plus.
class PhoneNumber {
public:
    static constexpr FieldSchema schema{
        .min_length = 5,
        .max_length = 25,
        .example = "+46 60 19 10 00"};
    static Parsed<PhoneNumber> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    auto operator<=>(const PhoneNumber&) const = default;

private:
    std::string text_;
};

// A short name for a thing in configuration and packages: a-z, 0-9 and inner hyphens, 1-64
// characters.
class Slug {
public:
    static constexpr FieldSchema schema{
        .min_length = 1,
        .max_length = 64,
        .pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"};
    Slug() = default;
    static Parsed<Slug> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    bool empty() const { return text_.empty(); }

    auto operator<=>(const Slug&) const = default;
    bool operator==(const Slug&) const = default;

    bool operator==(std::string_view other) const { return text_ == other; }

private:
    std::string text_;
};

// A constant of our own making, e.g. field<Slug>("parking-permit"); throws std::logic_error on a
// bug.
template <TextField T>
T field(std::string_view text) {
    auto parsed = T::from_text(text);
    if (!parsed) throw std::logic_error("not a valid constant: " + std::string(text));
    return *std::move(parsed.value);
}

} // namespace kansli::base
