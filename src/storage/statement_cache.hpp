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
        const auto found = x_places.find(sql);
        if (found == x_places.end()) return nullptr;
        x_entries.splice(x_entries.begin(), x_entries, found->second);
        return &found->second->statement;
    }

    // Before an add() that would be one too many: takes out the one that was not used for longest.
    bool is_full() const { return x_entries.size() >= max_statements; }

    Statement take_oldest() {
        auto taken = std::move(x_entries.back().statement);
        x_places.erase(x_entries.back().sql);
        x_entries.pop_back();
        return taken;
    }

    Statement& add(std::string_view sql, Statement statement) {
        x_entries.push_front({std::string(sql), std::move(statement)});
        x_places.emplace(x_entries.front().sql, x_entries.begin());
        return x_entries.front().statement;
    }

    void remove(std::string_view sql) {
        const auto found = x_places.find(sql);
        if (found == x_places.end()) return;
        const auto place = found->second;
        x_places.erase(found);
        x_entries.erase(place);
    }

    void clear() {
        x_places.clear();
        x_entries.clear();
    }

private:
    struct Entry {
        std::string sql;
        Statement statement;
    };

    std::list<Entry> x_entries;
    // The keys are the texts in x_entries.
    std::unordered_map<std::string_view, typename std::list<Entry>::iterator> x_places;
};

} // namespace kansli::storage
