#include "cases/large_counts.hpp"

namespace kansli::cases {

namespace {

void append(std::string& key, std::string_view bytes) {
    key += std::to_string(bytes.size());
    key += ':';
    key += bytes;
}

// Statement and values, each with its length before it, so that no two read alike.
std::string key_of(const storage::SqlText& sql) {
    std::string key;
    append(key, sql.text());
    for (const auto& value : sql.values())
        std::visit(
            [&](const auto& held) {
                using Held = std::remove_cvref_t<decltype(held)>;
                if constexpr (std::is_same_v<Held, std::monostate>)
                    append(key, {});
                else if constexpr (std::is_arithmetic_v<Held>)
                    append(key, std::to_string(held));
                else if constexpr (std::is_same_v<Held, base::Timestamp>)
                    append(key, std::to_string(held.micros()));
                else if constexpr (std::is_same_v<Held, base::Uuid>)
                    append(key, held.to_text());
                else if constexpr (std::is_same_v<Held, storage::BlobView>)
                    append(key, held.bytes);
                else
                    append(key, held);
            },
            value
        );
    return key;
}

} // namespace

std::optional<std::int64_t> LargeCounts::find(const storage::SqlText& sql, base::Timestamp now) {
    const auto key = key_of(sql);
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return std::nullopt;
    if (now - found->second.at <= max_age) return found->second.count;
    found->second.at = now; // this caller counts, the others need not
    return std::nullopt;
}

void LargeCounts::keep(const storage::SqlText& sql, std::int64_t count, base::Timestamp now) {
    auto key = key_of(sql);
    const std::lock_guard lock(mutex_);
    if (count < smallest) {
        kept_.erase(key); // or the large count that it was would be told on
        return;
    }
    if (kept_.size() >= max_entries)
        std::erase_if(kept_, [&](const auto& entry) { return now - entry.second.at > max_age; });
    if (kept_.size() >= max_entries) kept_.clear();
    kept_[std::move(key)] = {count, now};
}

} // namespace kansli::cases
