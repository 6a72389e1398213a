// The search index in PostgreSQL: a tsvector a case. Sorting the cases of a common word by time
// costs seconds, so the newest cases are looked through first, where a common word is found at
// once; what is rarer the GIN index finds, and there is little to sort.
#include "cases/search_index.hpp"

namespace kansli::cases {

namespace {

// Cases looked through before the index is asked: a word in every fiftieth fills a page.
constexpr std::int64_t looked_through = 1000;

// A hit, or how many cases were looked through.
struct Looked {
    std::optional<CaseId> id;
    std::optional<base::Timestamp> created_at;
    std::int64_t looked = 0;
};
BOOST_DESCRIBE_STRUCT(Looked, (), (id, created_at, looked))

// A lexeme of a tsquery or tsvector; words hold no quotes and no backslashes.
void append_quoted(std::string& text, std::string_view word) {
    text.append("'").append(word).append("'");
}

void append_term(std::string& match, const SearchTerm& term) {
    match += match.empty() ? "(" : " & (";
    std::string_view before;
    for (const auto& word : term.words) {
        match += before;
        append_quoted(match, word);
        before = " | ";
    }
    for (const auto& word : term.beginnings) {
        match += before;
        append_quoted(match, word);
        match += ":*";
        before = " | ";
    }
    match += ')';
}

std::string match_of(const std::vector<SearchTerm>& terms) {
    std::string match;
    for (const auto& term : terms) append_term(match, term);
    return match;
}

class PostgresSearchIndex final : public SearchIndex {
public:
    void write(storage::Transaction& tx, const std::vector<IndexedCase>& cases) const override {
        for (const auto& one : cases) {
            std::string vector;
            for (const auto& word : one.words) {
                if (!vector.empty()) vector += ' ';
                append_quoted(vector, word);
            }
            tx.send(
                "INSERT INTO case_search (case_id, created_at, words)"
                " VALUES ($1, $2, CAST($3 AS tsvector)) ON CONFLICT (case_id)"
                " DO UPDATE SET words = excluded.words WHERE case_search.words <> excluded.words",
                one.case_id,
                one.created_at,
                vector
            );
            tx.send(
                "INSERT INTO search_word (word) SELECT value FROM"
                " json_array_elements_text(CAST($1 AS json)) AS word(value)"
                " WHERE NOT EXISTS (SELECT 1 FROM search_word WHERE search_word.word = value)"
                " ON CONFLICT DO NOTHING",
                dictionary_words(one)
            );
        }
    }

    std::vector<std::string>
    words_with(storage::Transaction& tx, const std::string& part, std::size_t limit)
        const override {
        return tx.query<std::string>(
            "SELECT word FROM search_word WHERE word LIKE $1"
            " ORDER BY length(word), word COLLATE \"C\" LIMIT $2",
            '%' + part + '%',
            limit
        );
    }

    Found find(storage::Transaction& tx, const HitQuery& query) const override {
        const auto newest = select_newest(query);
        Found found;
        std::int64_t looked = 0;
        for (const auto& row : tx.query_values<Looked>(newest.text(), newest.values())) {
            if (row.id) found.hits.push_back({*row.id, *row.created_at});
            looked += row.looked;
        }
        const auto count = std::ssize(found.hits);
        found.is_all = looked < looked_through && count < query.limit;
        if (found.is_all || count >= query.enough) return found;
        const auto rest = select_by_index(query);
        found.hits = tx.query_values<Hit>(rest.text(), rest.values());
        found.is_all = std::ssize(found.hits) < query.limit;
        return found;
    }

private:
    static storage::SqlText select_newest(const HitQuery& query) {
        const auto& listing = query.listing;
        storage::SqlText sql;
        sql.add("SELECT id, created_at, looked FROM (WITH newest AS MATERIALIZED (");
        for (std::size_t branch = 0; branch < listing.access.branches(); ++branch) {
            if (branch > 0) sql.add(" UNION ALL ");
            sql.add("SELECT * FROM (SELECT c.id, c.created_at FROM cases c WHERE ");
            listing.access.add_branch(sql, branch);
            listing.selection.add_to(sql);
            if (listing.cursor) {
                sql.add(" AND (c.created_at, c.id) < (").bind(listing.cursor->at);
                sql.add(", ").bind(listing.cursor->id).add(")");
            }
            sql.add(Order().by("c.")).add(" LIMIT ").bind(looked_through);
            sql.add(") AS branch_").add(std::to_string(branch));
        }
        sql.add(Order().by("")).add(" LIMIT ").bind(looked_through).add(")");
        // OFFSET 0 keeps the planner from reading every case's words to join them by a hash.
        sql.add(", hits AS (SELECT n.id, n.created_at FROM newest n CROSS JOIN LATERAL"
                " (SELECT s.case_id FROM case_search s WHERE s.case_id = n.id AND s.words @@ CAST(")
            .bind(match_of(query.terms))
            .add(" AS tsquery) OFFSET 0) AS h")
            .add(Order().by("n."))
            .add(" LIMIT ")
            .bind(query.limit)
            .add(") SELECT NULL AS id, NULL AS created_at, count(*) AS looked FROM newest"
                 " UNION ALL SELECT id, created_at, 0 FROM hits) AS found"
                 " ORDER BY created_at DESC, id DESC");
        return sql;
    }

    static storage::SqlText select_by_index(const HitQuery& query) {
        const auto& listing = query.listing;
        auto terms = query.terms;
        if (auto scopes = listing.access.search_scopes(); !scopes.empty())
            terms.push_back({.words = std::move(scopes)});
        storage::SqlText sql;
        sql.add("SELECT c.id, c.created_at FROM (SELECT case_id, created_at FROM case_search"
                " WHERE words @@ CAST(")
            .bind(match_of(terms))
            .add(" AS tsquery)");
        if (listing.cursor) {
            sql.add(" AND (created_at, case_id) < (").bind(listing.cursor->at);
            sql.add(", ").bind(listing.cursor->id).add(")");
        }
        sql.add(" ORDER BY created_at DESC, case_id DESC OFFSET 0) AS s"
                " JOIN cases c ON c.id = s.case_id WHERE ");
        listing.access.add_condition(sql);
        listing.selection.add_to(sql);
        sql.add(" ORDER BY s.created_at DESC, s.case_id DESC LIMIT ").bind(query.limit);
        return sql;
    }
};

} // namespace

const SearchIndex& postgres_search_index() {
    static const PostgresSearchIndex index;
    return index;
}

} // namespace kansli::cases
