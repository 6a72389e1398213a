// A transaction as a handler sees it: SQL with $1…$n at the call site, rows as described structs by
// column name. The same text runs on SQLite and PostgreSQL. A write transaction is a savepoint in a
// lane's shared transaction (lane.hpp); a read transaction is read-only.
#pragma once

#include "base/error.hpp"
#include "storage/value.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::storage {

// Takes the rows of a result, one at a time.
class RowSink {
public:
    virtual void columns(std::span<const std::string_view> names) = 0;
    virtual void row(std::span<const Cell> cells) = 0;

protected:
    ~RowSink() = default;
};

// One connection of one backend. Errors: Error{conflict} with the field for a broken uniqueness,
// Retry for a serialization failure or deadlock, Error{unavailable} for a lost database.
class Connection {
public:
    virtual ~Connection() = default;
    // Runs a statement, gives its rows to `sink` (may be null), returns the number of rows
    // affected.
    virtual std::int64_t
    run(std::string_view sql, std::span<const Value> values, RowSink* sink) = 0;
    // Runs a statement whose outcome nobody waits for; where it fails, the transaction fails, at
    // the latest when it commits. PostgreSQL sends it in the pipeline; SQLite runs it at once.
    virtual void send(std::string_view sql, std::span<const Value> values) = 0;
};

// Thrown where the database asks to run the transaction again; the lane does so, three times.
struct Retry {};

class Transaction {
public:
    // `before_first_change` is called before the first change: there a lane makes its savepoint.
    explicit Transaction(Connection& connection, std::function<void()> before_first_change = {})
        : connection_(connection), before_first_change_(std::move(before_first_change)) {}

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // All rows; T is a described struct (columns by name) or a single column's type.
    template <class T, class... Args>
    std::vector<T> query(std::string_view sql, const Args&... args);
    // The same with values gathered at run time, for composed filters.
    template <class T>
    std::vector<T> query_values(std::string_view sql, std::span<const Value> values);
    // At most one row.
    template <class T, class... Args>
    std::optional<T> maybe(std::string_view sql, const Args&... args);
    // Exactly one row; Error{not_found} when there is none.
    template <class T, class... Args>
    T one(std::string_view sql, const Args&... args);
    // Runs a change and returns the number of rows affected.
    template <class... Args>
    std::int64_t exec(std::string_view sql, const Args&... args);
    // Runs a change whose outcome need not be known before the commit: one round trip less.
    template <class... Args>
    void send(std::string_view sql, const Args&... args);
    // Inserts a described struct, column = member; not waited for.
    template <base::Described Row>
    void insert(std::string_view table, const Row& row);
    template <base::Described Row>
    void insert_all(std::string_view table, const std::vector<Row>& rows);

    // Run after the shared commit, never when this part is rolled back; must not throw.
    void after_commit(std::function<void()> run) { after_commit_.push_back(std::move(run)); }

    std::vector<std::function<void()>> take_after_commit() { return std::move(after_commit_); }

    // True once something was changed: a read-only request needs no savepoint.
    bool has_written() const { return has_written_; }

    Connection& connection() { return connection_; }

private:
    void change() {
        if (has_written_) return;
        if (before_first_change_) before_first_change_();
        has_written_ = true;
    }

    Connection& connection_;
    std::function<void()> before_first_change_;
    std::vector<std::function<void()>> after_commit_;
    bool has_written_ = false;
};

// "id, number, title" of a described struct; for SELECT and RETURNING. A prefix gives "c.id, …".
template <base::Described Row>
std::string column_list(std::string_view prefix = {}) {
    std::string list;
    base::for_each_member<Row>([&](std::string_view name, auto) {
        if (!list.empty()) list += ", ";
        if (!prefix.empty()) list.append(prefix) += '.';
        list += base::plain_name(name);
    });
    return list;
}

namespace detail {

[[noreturn]] void throw_missing_column(std::string_view column);

template <class T>
class VectorSink final : public RowSink {
public:
    void columns(std::span<const std::string_view> names) override {
        if constexpr (base::Described<T>) {
            std::size_t member = 0;
            base::for_each_member<T>([&](std::string_view name, auto) {
                places_[member] = place_of(base::plain_name(name), names, member);
                ++member;
            });
        }
    }

    void row(std::span<const Cell> cells) override {
        if constexpr (base::Described<T>) {
            T made{};
            std::size_t member = 0;
            base::for_each_member<T>([&](std::string_view, auto pointer) {
                using Member = base::MemberTypeOf<decltype(pointer)>;
                made.*pointer = from_cell<Member>(cells[places_[member++]]);
            });
            rows.push_back(std::move(made));
        } else {
            rows.push_back(from_cell<T>(cells[0]));
        }
    }

    std::vector<T> rows;

private:
    static std::size_t
    place_of(std::string_view name, std::span<const std::string_view> names, std::size_t guess) {
        if (guess < names.size() && names[guess] == name) return guess;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name) return i;
        throw_missing_column(name);
    }

    static constexpr std::size_t width() {
        if constexpr (base::Described<T>)
            return base::member_count<T>;
        else
            return 1;
    }

    std::array<std::size_t, width()> places_{};
};

// "INSERT INTO t (a, b) VALUES ($1, $2)"
std::string insert_sql(std::string_view table, std::string_view columns, std::size_t count);

} // namespace detail

template <class T>
std::vector<T> Transaction::query_values(std::string_view sql, std::span<const Value> values) {
    if (!sql.starts_with("SELECT")) change();
    detail::VectorSink<T> sink;
    connection_.run(sql, values, &sink);
    return std::move(sink.rows);
}

template <class T, class... Args>
std::vector<T> Transaction::query(std::string_view sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{to_value(args)...};
    return query_values<T>(sql, values);
}

template <class T, class... Args>
std::optional<T> Transaction::maybe(std::string_view sql, const Args&... args) {
    auto rows = query<T>(sql, args...);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

template <class T, class... Args>
T Transaction::one(std::string_view sql, const Args&... args) {
    auto row = maybe<T>(sql, args...);
    if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such thing.");
    return *std::move(row);
}

template <class... Args>
std::int64_t Transaction::exec(std::string_view sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{to_value(args)...};
    change();
    return connection_.run(sql, values, nullptr);
}

template <class... Args>
void Transaction::send(std::string_view sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{to_value(args)...};
    change();
    connection_.send(sql, values);
}

template <base::Described Row>
void Transaction::insert(std::string_view table, const Row& row) {
    static const auto columns = column_list<Row>();
    std::vector<Value> values;
    values.reserve(base::member_count<Row>);
    base::for_each_member<Row>([&](std::string_view, auto pointer) {
        values.push_back(to_value(row.*pointer));
    });
    change();
    connection_.send(detail::insert_sql(table, columns, values.size()), values);
}

template <base::Described Row>
void Transaction::insert_all(std::string_view table, const std::vector<Row>& rows) {
    for (const auto& row : rows) insert(table, row);
}

} // namespace kansli::storage
