#include "web/headers.hpp"

#include "web/target.hpp"

#include <algorithm>

namespace kansli::web {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Calls visit(part) for each part between separators that stand outside quotes, until it is true.
template <class Visit>
void split(std::string_view text, char separator, Visit&& visit) {
    bool is_quoted = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '"') is_quoted = !is_quoted;
        if (at < text.size() && (is_quoted || text[at] != separator)) continue;
        if (visit(without_spaces(text.substr(begin, at - begin)))) return;
        begin = at + 1;
    }
}

} // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

void Headers::add(std::string_view name, std::string_view value) {
    if (entries_.empty()) {
        text_.reserve(512);
        entries_.reserve(12);
    }
    entries_.push_back(
        {static_cast<std::uint32_t>(text_.size()),
         static_cast<std::uint32_t>(name.size()),
         static_cast<std::uint32_t>(value.size())}
    );
    const auto from = text_.size();
    text_.append(name).append(value);
    std::replace_if(
        text_.begin() + static_cast<std::ptrdiff_t>(from),
        text_.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
        ' '
    );
}

void Headers::set(std::string_view name, std::string_view value) {
    std::erase_if(entries_, [&](const Entry& entry) {
        return equal_ignoring_case(name_of(entry), name);
    });
    add(name, value);
}

std::string_view Headers::get(std::string_view name) const {
    for (const auto& entry : entries_)
        if (equal_ignoring_case(name_of(entry), name)) return value_of(entry);
    return {};
}

bool Headers::has(std::string_view name) const { return count(name) > 0; }

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(
        entries_.begin(),
        entries_.end(),
        [&](const Entry& entry) { return equal_ignoring_case(name_of(entry), name); }
    ));
}

void Headers::clear() {
    text_.clear();
    entries_.clear();
}

std::string_view cookie(const Headers& headers, std::string_view name) {
    std::string_view found;
    headers.each([&](std::string_view field, std::string_view value) {
        if (!equal_ignoring_case(field, "cookie")) return;
        split(value, ';', [&](std::string_view pair) {
            const auto equals = pair.find('=');
            if (equals == std::string_view::npos || pair.substr(0, equals) != name) return false;
            if (found.empty()) found = pair.substr(equals + 1);
            return true;
        });
    });
    return found;
}

std::string header_parameter(std::string_view value, std::string_view name) {
    std::string found;
    split(value, ';', [&](std::string_view part) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) return false;
        if (!equal_ignoring_case(without_spaces(part.substr(0, equals)), name)) return false;
        auto text = without_spaces(part.substr(equals + 1));
        if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
            text = text.substr(1, text.size() - 2);
        found = text;
        return true;
    });
    return found;
}

} // namespace kansli::web
