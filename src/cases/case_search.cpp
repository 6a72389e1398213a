#include "cases/case_search.hpp"

#include "base/error.hpp"
#include "cases/search_words.hpp"
#include "parties/party.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

constexpr std::size_t shortest_part = 3;
constexpr std::size_t digits_of_year = 4;

[[noreturn]] void refuse(std::string code, std::string message) {
    throw base::Error(
        base::ErrorCode::invalid,
        "Nothing can be searched for by this.",
        {{"/text", std::move(code), std::move(message)}}
    );
}

// The words of a text, and numbers of parties as the index has them.
std::vector<std::string> words_of(const std::string& text, base::Date today) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string::npos) break;
        const auto end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        const auto piece = text.substr(begin, end - begin);
        at = end;
        if (const auto number = parties::PartyNumber::from_written(piece, today)) {
            words.push_back(number.value->to_text());
            continue;
        }
        for (auto& word : search_words_in(piece)) words.push_back(std::move(word));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

SearchTerm term_of(storage::Transaction& tx, const SearchIndex& index, const std::string& word) {
    const auto length = base::utf8_length(word).value_or(0);
    if (has_digit(word)) {
        const bool is_year =
            length == digits_of_year && std::all_of(word.begin(), word.end(), ::isdigit);
        return is_year ? SearchTerm{.words = {word}} : SearchTerm{.beginnings = {word}};
    }
    if (length < shortest_part) return {.beginnings = {word}};
    auto part = swedish_stem(word);
    if (base::utf8_length(part).value_or(0) < shortest_part) part = word;
    return {.words = index.words_with(tx, part, max_words_of_part)};
}

} // namespace

std::vector<SearchTerm>
search_terms(web::Session& session, const SearchIndex& index, const SearchText& text) {
    const auto words = words_of(text.str(), base::swedish_day(session.now));
    if (words.empty()) refuse("too_short", "needs a letter or a digit");
    if (words.size() > max_search_words)
        refuse(
            "too_long",
            fmt::format("has {} words, at most {} are searched for", words.size(), max_search_words)
        );
    std::vector<SearchTerm> terms;
    for (const auto& word : words) {
        terms.push_back(term_of(session.tx, index, word));
        if (terms.back().words.empty() && terms.back().beginnings.empty()) return {};
    }
    return terms;
}

Hits find_hits(
    web::Session& session,
    const SearchIndex& index,
    const std::vector<SearchTerm>& terms,
    const Listing& listing
) {
    const auto& page = listing.page;
    const auto offset = listing.cursor ? 0 : page.offset();
    const auto most = offset + std::max(page.limit, max_counted_hits) + 1;
    auto found = index.find(session.tx, {terms, listing, offset + page.limit, most});
    const auto count = std::ssize(found.hits);
    Hits hits{.total = std::min<std::int64_t>(count, most - 1), .total_capped = !found.is_all};
    const auto begin = found.hits.begin();
    hits.page.assign(
        begin + std::min<std::ptrdiff_t>(offset, count),
        begin + std::min<std::ptrdiff_t>(offset + page.limit, count)
    );
    return hits;
}

} // namespace kansli::cases
