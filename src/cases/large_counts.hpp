// Counts of large lists, remembered for a second. Counting ten thousand rows costs more than the
// page they are counted for, and nobody sees that a total of thousands is a second old; below a
// thousand a total is always counted anew.
#pragma once

#include "base/time.hpp"
#include "storage/sql_text.hpp"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace kansli::cases {

class LargeCounts {
public:
    static constexpr std::int64_t smallest = 1000;
    static constexpr base::Duration max_age = std::chrono::seconds(1);
    static constexpr std::size_t max_entries = 1000;

    // The count of that very statement with those values; none when it was small, and when it is
    // too old for the first who asks: who asks meanwhile gets the old one.
    std::optional<std::int64_t> find(const storage::SqlText& sql, base::Timestamp now);
    void keep(const storage::SqlText& sql, std::int64_t count, base::Timestamp now);

private:
    struct Kept {
        std::int64_t count = 0;
        base::Timestamp at;
    };

    std::mutex mutex_; // guards kept_
    std::unordered_map<std::string, Kept> kept_;
};

} // namespace kansli::cases
