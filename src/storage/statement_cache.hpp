// A connection's prepared statements by their SQL text, the least recently used leaving first: SQL
// composed at run time must not fill the memory of a process that lives for months.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kansli::storage {

constexpr std::size_t max_statements = 256;

// Utility statements are run once; keeping them would only push others out.
inline bool is_worth_keeping(std::string_view sql) {
    return !sql.starts_with("CREATE") && !sql.starts_with("ALTER") && !sql.starts_with("DROP") &&
           !sql.starts_with("PRAGMA") && !sql.starts_with("SET");
}

template <class Statement>
class StatementCache {
public:
    // Null when it is not there; otherwise it counts as just used.
    Statement* find(std::string_view sql) {
        const auto found = places_.find(sql);
        if (found == places_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->statement;
    }

    // Before an add() that would be one too many: takes out the one that was not used for longest.
    bool is_full() const { return entries_.size() >= max_statements; }

    Statement take_oldest() {
        auto taken = std::move(entries_.back().statement);
        places_.erase(entries_.back().sql);
        entries_.pop_back();
        return taken;
    }

    Statement& add(std::string_view sql, Statement statement) {
        entries_.push_front({std::string(sql), std::move(statement)});
        places_.emplace(entries_.front().sql, entries_.begin());
        return entries_.front().statement;
    }

    void remove(std::string_view sql) {
        const auto found = places_.find(sql);
        if (found == places_.end()) return;
        const auto place = found->second;
        places_.erase(found);
        entries_.erase(place);
    }

    void clear() {
        places_.clear();
        entries_.clear();
    }

private:
    struct Entry {
        std::string sql;
        Statement statement;
    };

    std::list<Entry> entries_;
    // The keys are the texts in entries_.
    std::unordered_map<std::string_view, typename std::list<Entry>::iterator> places_;
};

} // namespace kansli::storage
