// The search index in FTS5. Its rows are numbered in the order in which cases arrived, so that the
// newest come first without sorting, however common a word is.
#include "cases/search_index.hpp"

namespace kansli::cases {

namespace {

// Hits looked through without asking for the caller's scopes, whose words are in so many cases that
// they cost more than they spare; that is asked for where most of these are out of reach.
constexpr std::int64_t looked_through = 500;

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

std::string match_of(const std::vector<SearchTerm>& terms) {
    std::string match;
    for (const auto& term : terms) append_term(match, term);
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
        const auto words = match_of(query.terms);
        Found found{hits_among(tx, query, words, looked_through)};
        const auto count = std::ssize(found.hits);
        found.is_all = count < query.limit && count_matches(tx, query, words) < looked_through;
        if (found.is_all || count >= query.enough) return found;
        auto terms = query.terms;
        auto scopes = query.listing.access.search_scopes();
        if (!scopes.empty()) terms.push_back({.words = std::move(scopes)});
        found.hits = hits_among(tx, query, match_of(terms), std::nullopt);
        found.is_all = std::ssize(found.hits) < query.limit;
        return found;
    }

private:
    // The newest cases within reach among the newest `most` that have the words, or among all.
    static std::vector<Hit> hits_among(
        storage::Transaction& tx,
        const HitQuery& query,
        const std::string& match,
        std::optional<std::int64_t> most
    ) {
        storage::SqlText sql;
        sql.add("SELECT c.id, c.created_at FROM (");
        add_matches(sql, query, match, most);
        sql.add(") AS f CROSS JOIN case_search s ON s.seq = f.seq"
                " CROSS JOIN cases c ON c.id = s.case_id WHERE ");
        query.listing.access.add_condition(sql);
        query.listing.selection.add_to(sql);
        sql.add(" ORDER BY f.seq DESC LIMIT ").bind(query.limit);
        return tx.query_values<Hit>(sql.text(), sql.values());
    }

    static std::int64_t
    count_matches(storage::Transaction& tx, const HitQuery& query, const std::string& match) {
        storage::SqlText sql;
        sql.add("SELECT count(*) FROM (");
        add_matches(sql, query, match, looked_through);
        sql.add(") AS f");
        return tx.query_values<std::int64_t>(sql.text(), sql.values()).front();
    }

    static void add_matches(
        storage::SqlText& sql,
        const HitQuery& query,
        const std::string& match,
        std::optional<std::int64_t> most
    ) {
        sql.add("SELECT rowid AS seq FROM case_search_words WHERE case_search_words MATCH ")
            .bind(match);
        if (query.listing.cursor)
            sql.add(" AND rowid < (SELECT seq FROM case_search WHERE case_id = ")
                .bind(query.listing.cursor->id)
                .add(")");
        sql.add(" ORDER BY rowid DESC");
        if (most) sql.add(" LIMIT ").bind(*most);
    }

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
