// The index of the text search: the words of each case, and every word there is. What differs
// between the databases is here alone, one file each: FTS5, and PostgreSQL's text search; both find
// parts of words by trigrams of the words.
#pragma once

#include "cases/case_listing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// The words of a case, each once, and its scopes (Access::search_scopes) as words of their own.
struct IndexedCase {
    CaseId case_id;
    base::Timestamp created_at;
    std::vector<std::string> words;
};

// One word that was looked for: any of these is in the case, or a word that begins with one of
// `beginnings`.
struct SearchTerm {
    std::vector<std::string> words{};
    std::vector<std::string> beginnings{};
};

struct Hit {
    CaseId id;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Hit, (), (id, created_at))

// All terms must be met, within reach and selection of the listing; the newest first, from the
// cursor on. At most `limit` hits, and not necessarily more than `enough`.
struct HitQuery {
    const std::vector<SearchTerm>& terms;
    const Listing& listing;
    std::int64_t enough = 0;
    std::int64_t limit = 0;
};

struct Found {
    std::vector<Hit> hits;
    bool is_all = false; // false: there may be more
};

class SearchIndex {
public:
    static const SearchIndex& of(storage::Backend backend);
    virtual ~SearchIndex() = default;

    // Puts the cases in, or replaces what they had; cases that are gone are not taken out.
    virtual void write(storage::Transaction& tx, const std::vector<IndexedCase>& cases) const = 0;
    // The shortest words that hold the part, at most `limit`; of three characters or more.
    virtual std::vector<std::string>
    words_with(storage::Transaction& tx, const std::string& part, std::size_t limit) const = 0;
    virtual Found find(storage::Transaction& tx, const HitQuery& query) const = 0;
};

// The words that are found by a part of them, as a JSON list: those of letters alone.
std::string dictionary_words(const IndexedCase& one);

const SearchIndex& sqlite_search_index();
const SearchIndex& postgres_search_index();

} // namespace kansli::cases
