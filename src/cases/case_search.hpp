// The text search over cases: every word must be in the case, as a whole word, in another of its
// forms, or as a part of a longer one; the newest case first. Kept by a job, a second behind.
#pragma once

#include "cases/search_index.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

using SearchText = base::Text<1, 200>;

constexpr std::size_t max_search_words = 10;
// A part of a word that is in more different words than this finds those in the shortest of them.
constexpr std::size_t max_words_of_part = 200;
// A search counts its hits no further than this past the page.
constexpr std::int64_t max_counted_hits = 100;

// What somebody looks for. Error{invalid} at /text for no word or too many.
//   Fewer than three characters: a beginning. Four digits: that very number, as a year. Other words
//   with digits: a beginning. Anything else: a word that holds its Swedish stem.
// A personal or organisation number in any written form finds its party's cases. An empty list
// means that no case can be found.
std::vector<SearchTerm>
search_terms(web::Session& session, const SearchIndex& index, const SearchText& text);

struct Hits {
    std::vector<Hit> page{};
    std::int64_t total = 0;
    bool total_capped = false;
};

// A page of the listing's cases that meet all terms.
Hits find_hits(
    web::Session& session,
    const SearchIndex& index,
    const std::vector<SearchTerm>& terms,
    const Listing& listing
);

} // namespace kansli::cases
