// Reads the pieces that dates, times and durations are written in.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace kansli::rules::feel {

class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    std::string_view rest() const { return rest_; }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string_view digits() {
        std::size_t length = 0;
        while (length < rest_.size() && rest_[length] >= '0' && rest_[length] <= '9') ++length;
        const auto taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }

    // Exactly two digits.
    std::optional<std::int64_t> two_digits() {
        const auto taken = digits();
        if (taken.size() != 2) return std::nullopt;
        return value_of(taken);
    }

    // The nanoseconds that the digits behind a point say; those past the ninth are dropped.
    static std::int64_t nanoseconds_of(std::string_view digits) {
        std::int64_t value = 0;
        for (std::size_t i = 0; i < 9; ++i)
            value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
        return value;
    }

    // The largest 64-bit number when there are too many digits.
    static std::int64_t value_of(std::string_view digits) {
        std::int64_t value = 0;
        for (const char digit : digits)
            if (__builtin_mul_overflow(value, 10, &value) ||
                __builtin_add_overflow(value, digit - '0', &value))
                return std::numeric_limits<std::int64_t>::max();
        return value;
    }

private:
    std::string_view rest_;
};

} // namespace kansli::rules::feel
