#include "base/redact.hpp"

#include <cstddef>

namespace kansli::base {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A UUID's groups are hexadecimal and joined by hyphens; a long number has more digits.
bool joins(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

int two_digits(std::string_view digits, std::size_t at) {
    return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

// Ten digits: a date whose day may have 60 added (coordination number), and the check digit of
// SKV 704, doubling every other digit from the first.
bool is_personal(std::string_view ten) {
    const int month = two_digits(ten, 2);
    const int day = two_digits(ten, 4) % 60;
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        const int weighted = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
}

// The length of the personal number that begins the text, 0 when none does.
std::size_t personal_number_length(std::string_view text) {
    std::string digits;
    std::size_t at = 0;
    while (at < text.size() && digits.size() <= 12) {
        const bool may_separate = digits.size() == 6 || digits.size() == 8;
        if (is_digit(text[at]))
            digits += text[at];
        else if (!may_separate || (text[at] != '-' && text[at] != '+'))
            break;
        ++at;
    }
    if (at < text.size() && joins(text[at])) return 0;
    if (digits.size() == 12) return is_personal(std::string_view(digits).substr(2)) ? at : 0;
    return digits.size() == 10 && is_personal(digits) ? at : 0;
}

} // namespace

std::string redacted(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = is_digit(text[at]) && (at == 0 || !joins(text[at - 1]));
        const auto length = begins ? personal_number_length(text.substr(at)) : 0;
        if (length > 0)
            out += "[personal number]";
        else
            out += text[at];
        at += length > 0 ? length : 1;
    }
    return out;
}

bool has_personal_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = is_digit(text[at]) && (at == 0 || !joins(text[at - 1]));
        if (begins && personal_number_length(text.substr(at)) > 0) return true;
    }
    return false;
}

} // namespace kansli::base
