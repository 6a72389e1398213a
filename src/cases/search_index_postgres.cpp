// The search index in PostgreSQL: a tsvector a case. A common word is found by looking through the
// newest cases, a rare one by the GIN index. To sort all the cases of a common word by time costs
// seconds: that is done only where the newest do not have it.
#include "cases/search_index.hpp"

namespace kansli::cases {

namespace {

// The newest cases of all municipalities, which are looked through before the index is asked, and
// after it, where it knows too many.
constexpr std::int64_t newest_first = 4'000;
constexpr std::int64_t newest_then = 50'000;
// Cases of a rare word.
constexpr std::int64_t rare = 3'000;

// A hit, or how many cases have the words.
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
        auto terms = query.terms;
        if (auto scopes = query.listing.access.search_scopes(); !scopes.empty())
            terms.push_back({.words = std::move(scopes)});
        const auto match = match_of(terms);
        Found found{hits_of(tx, select_newest(query, match, newest_first))};
        if (std::ssize(found.hits) >= query.limit) return found;
        found = find_rare(tx, query, match);
        if (found.is_all || std::ssize(found.hits) >= query.limit) return found;
        found.hits = hits_of(tx, select_newest(query, match, newest_then));
        if (std::ssize(found.hits) >= query.enough) return found;
        found.hits = hits_of(tx, select_all(query, match));
        found.is_all = std::ssize(found.hits) < query.limit;
        return found;
    }

private:
    static std::vector<Hit> hits_of(storage::Transaction& tx, const storage::SqlText& sql) {
        return tx.query_values<Hit>(sql.text(), sql.values());
    }

    // None where the words are not rare.
    static Found
    find_rare(storage::Transaction& tx, const HitQuery& query, const std::string& match) {
        const auto sql = select_rare(query, match);
        Found found;
        std::int64_t looked = 0;
        for (const auto& row : tx.query_values<Looked>(sql.text(), sql.values())) {
            if (row.id) found.hits.push_back({*row.id, *row.created_at});
            looked += row.looked;
        }
        if (looked > rare) return {};
        found.is_all = std::ssize(found.hits) < query.limit;
        return found;
    }

    // Ends as soon as there are enough: the newest are walked in order.
    static storage::SqlText
    select_newest(const HitQuery& query, const std::string& match, std::int64_t most) {
        storage::SqlText sql;
        sql.add("SELECT s.case_id AS id, s.created_at FROM"
                " (SELECT case_id, created_at, words FROM case_search WHERE TRUE");
        add_cursor(sql, query);
        sql.add(" ORDER BY created_at DESC, case_id DESC LIMIT ").add(std::to_string(most));
        sql.add(") AS s");
        add_reach(sql, query);
        sql.add(" WHERE ");
        add_match(sql, match);
        add_order(sql, query);
        return sql;
    }

    static storage::SqlText select_rare(const HitQuery& query, const std::string& match) {
        storage::SqlText sql;
        sql.add("SELECT id, created_at, looked FROM (WITH s AS MATERIALIZED (");
        add_matches(sql, query, match);
        sql.add(" LIMIT ").add(std::to_string(rare + 1));
        // In order before each is looked up, so that it ends when there are enough.
        sql.add("), hits AS (SELECT s.case_id AS id, s.created_at FROM"
                " (SELECT * FROM s ORDER BY created_at DESC, case_id DESC) AS s");
        add_reach(sql, query);
        sql.add(" WHERE (SELECT count(*) FROM s) <= ").add(std::to_string(rare));
        add_order(sql, query);
        sql.add(") SELECT NULL AS id, NULL AS created_at, count(*) AS looked FROM s"
                " UNION ALL SELECT id, created_at, 0 FROM hits) AS found"
                " ORDER BY created_at DESC, id DESC");
        return sql;
    }

    static storage::SqlText select_all(const HitQuery& query, const std::string& match) {
        storage::SqlText sql;
        sql.add("SELECT s.case_id AS id, s.created_at FROM (");
        add_matches(sql, query, match);
        sql.add(" ORDER BY created_at DESC, case_id DESC OFFSET 0) AS s");
        add_reach(sql, query);
        add_order(sql, query);
        return sql;
    }

    static void
    add_matches(storage::SqlText& sql, const HitQuery& query, const std::string& match) {
        sql.add("SELECT case_id, created_at FROM case_search WHERE ");
        add_match(sql, match);
        add_cursor(sql, query);
    }

    // By a SELECT of its own, or a prepared statement would read the query's text for each case.
    static void add_match(storage::SqlText& sql, const std::string& match) {
        sql.add("words @@ (SELECT CAST(").bind(match).add(" AS tsquery))");
    }

    static void add_cursor(storage::SqlText& sql, const HitQuery& query) {
        const auto& cursor = query.listing.cursor;
        if (!cursor) return;
        sql.add(" AND (created_at, case_id) < (").bind(cursor->at);
        sql.add(", ").bind(cursor->id).add(")");
    }

    // OFFSET 0 has each case looked up by itself; the planner would read all of them for a hash.
    static void add_reach(storage::SqlText& sql, const HitQuery& query) {
        sql.add(" CROSS JOIN LATERAL (SELECT 1 FROM cases c WHERE c.id = s.case_id AND ");
        query.listing.access.add_condition(sql);
        query.listing.selection.add_to(sql);
        sql.add(" OFFSET 0) AS c");
    }

    static void add_order(storage::SqlText& sql, const HitQuery& query) {
        sql.add(" ORDER BY s.created_at DESC, s.case_id DESC LIMIT ").bind(query.limit);
    }
};

} // namespace

const SearchIndex& postgres_search_index() {
    static const PostgresSearchIndex index;
    return index;
}

} // namespace kansli::cases
