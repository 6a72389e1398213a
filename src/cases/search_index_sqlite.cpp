// The search index in FTS5. Its rows are numbered in the order in which cases arrived, so that the
// newest come first without sorting, however common a word is.
#include "cases/search_index.hpp"

namespace kansli::cases {

namespace {

// A string of FTS5's query language; words hold no quotes.
void append_quoted(std::string& match, std::string_view word) {
    match.append("\"").append(word).append("\"");
}

void append_term(std::string& match, const SearchTerm& term) {
    match += match.empty() ? "(" : " AND (";
    std::string_view before;
    for (const auto& word : term.words) {
        match += before;
        append_quoted(match, word);
        before = " OR ";
    }
    for (const auto& word : term.beginnings) {
        match += before;
        append_quoted(match, word);
        match += " *";
        before = " OR ";
    }
    match += ')';
}

std::string match_of(const HitQuery& query) {
    std::string match;
    for (const auto& term : query.terms) append_term(match, term);
    const auto scopes = query.listing.access.search_scopes();
    if (!scopes.empty()) append_term(match, {.words = scopes});
    return match;
}

struct Kept {
    std::int64_t seq = 0;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (seq, words))

struct NewWord {
    std::int64_t id = 0;
    std::string word;
};
BOOST_DESCRIBE_STRUCT(NewWord, (), (id, word))

class SqliteSearchIndex final : public SearchIndex {
public:
    void write(storage::Transaction& tx, const std::vector<IndexedCase>& cases) const override {
        for (const auto& one : cases) {
            std::string words;
            for (const auto& word : one.words) words.append(words.empty() ? "" : " ").append(word);
            write_words(tx, one.case_id, words);
            // A trigger may not write to a virtual table where the schema is not trusted.
            for (const auto& [id, word] : tx.query<NewWord>(
                     "INSERT INTO search_word (word) SELECT value FROM json_each($1) WHERE true"
                     " ON CONFLICT DO NOTHING RETURNING id, word",
                     dictionary_words(one)
                 ))
                tx.exec("INSERT INTO search_word_parts (rowid, word) VALUES ($1, $2)", id, word);
        }
    }

    std::vector<std::string>
    words_with(storage::Transaction& tx, const std::string& part, std::size_t limit)
        const override {
        std::string match;
        append_quoted(match, part);
        return tx.query<std::string>(
            "SELECT w.word FROM search_word_parts p CROSS JOIN search_word w ON w.id = p.rowid"
            " WHERE search_word_parts MATCH $1 ORDER BY length(w.word), w.word LIMIT $2",
            match,
            limit
        );
    }

    Found find(storage::Transaction& tx, const HitQuery& query) const override {
        const auto& listing = query.listing;
        storage::SqlText sql;
        sql.add("SELECT c.id, c.created_at FROM case_search_words f"
                " CROSS JOIN case_search s ON s.seq = f.rowid"
                " CROSS JOIN cases c ON c.id = s.case_id WHERE case_search_words MATCH ")
            .bind(match_of(query))
            .add(" AND ");
        listing.access.add_condition(sql);
        listing.selection.add_to(sql);
        if (listing.cursor)
            sql.add(" AND f.rowid < (SELECT seq FROM case_search WHERE case_id = ")
                .bind(listing.cursor->id)
                .add(")");
        sql.add(" ORDER BY f.rowid DESC LIMIT ").bind(query.limit);
        Found found{tx.query_values<Hit>(sql.text(), sql.values())};
        found.is_all = std::ssize(found.hits) < query.limit;
        return found;
    }

private:
    static void write_words(storage::Transaction& tx, CaseId id, const std::string& words) {
        const auto kept =
            tx.maybe<Kept>("SELECT seq, words FROM case_search WHERE case_id = $1", id);
        if (kept && kept->words == words) return;
        // FTS5 keeps no words itself: it is told what to forget.
        if (kept)
            tx.exec(
                "INSERT INTO case_search_words (case_search_words, rowid, words)"
                " VALUES ('delete', $1, $2)",
                kept->seq,
                kept->words
            );
        const auto seq =
            tx.query<std::int64_t>(
                  "INSERT INTO case_search (case_id, words) VALUES ($1, $2)"
                  " ON CONFLICT (case_id) DO UPDATE SET words = excluded.words RETURNING seq",
                  id,
                  words
            )
                .front();
        tx.exec("INSERT INTO case_search_words (rowid, words) VALUES ($1, $2)", seq, words);
    }
};

} // namespace

const SearchIndex& sqlite_search_index() {
    static const SqliteSearchIndex index;
    return index;
}

} // namespace kansli::cases
