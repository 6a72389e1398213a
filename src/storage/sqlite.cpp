#include "storage/sqlite.hpp"

#include "base/error.hpp"
#include "base/log.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <charconv>
#include <mutex>
#include <utility>

namespace kansli::storage {

namespace {

constexpr int steps_between_looks = 20'000; // of SQLite's machine: about a millisecond
// 64 MB of log, and how much more before the next try when a long read kept it from being emptied.
constexpr int max_wal_pages = 16'000;
constexpr int wal_pages_until_next_try = 4'000;

void set_up_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        // What a savepoint may have to undo stays in memory: a task changes some 40 pages. Never a
        // spill of over 128 kB: SQLite 3.40 writes that as one piece, keeps 17 bits of its length,
        // and says that the disk is full.
        sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
    });
}

// Readable by its owner alone, from the start; SQLite gives the log beside it the same mode. A file
// that is there is left alone: to close it would drop the locks that this process's connections
// hold (POSIX), and the next program that closes the database would remove the log under them.
void make_file(const std::filesystem::path& file) {
    const auto descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) close(descriptor);
}

int bind_value(sqlite3_stmt* statement, int place, const Value& value) {
    struct Bind {
        sqlite3_stmt* statement;
        int place;

        int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }

        int operator()(bool yes) const { return sqlite3_bind_int(statement, place, yes ? 1 : 0); }

        int operator()(std::int64_t whole) const {
            return sqlite3_bind_int64(statement, place, whole);
        }

        int operator()(double real) const { return sqlite3_bind_double(statement, place, real); }

        int operator()(std::string_view text) const {
            // A null pointer would bind NULL.
            return sqlite3_bind_text64(
                statement,
                place,
                text.data() == nullptr ? "" : text.data(),
                text.size(),
                SQLITE_STATIC,
                SQLITE_UTF8
            );
        }

        int operator()(const std::string& text) const { return (*this)(std::string_view(text)); }

        int operator()(BlobView blob) const {
            return sqlite3_bind_blob64(
                statement,
                place,
                blob.bytes.data() == nullptr ? "" : blob.bytes.data(),
                blob.bytes.size(),
                SQLITE_STATIC
            );
        }

        int operator()(const base::Uuid& id) const {
            return sqlite3_bind_blob(statement, place, id.bytes().data(), 16, SQLITE_STATIC);
        }

        int operator()(base::Timestamp at) const {
            return sqlite3_bind_int64(statement, place, at.micros());
        }
    };

    return std::visit(Bind{statement, place}, value);
}

// Takes a statement out of use whatever happens: while in use it holds its snapshot.
class Use {
public:
    explicit Use(sqlite3_stmt* statement) : statement_(statement) {}

    ~Use() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

private:
    sqlite3_stmt* statement_;
};

} // namespace

void SqliteConnection::CloseDatabase::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

void SqliteConnection::FinalizeStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(SqliteOptions options)
    : options_(std::move(options)), wal_limit_(max_wal_pages) {
    set_up_library();
    make_file(options_.file);
    sqlite3* opened = nullptr;
    const auto code = sqlite3_open_v2(
        options_.file.c_str(),
        &opened,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        nullptr
    );
    db_.reset(opened);
    if (code != SQLITE_OK)
        throw base::Error(
            base::ErrorCode::unavailable,
            "The database file cannot be opened; look at its path and its owner."
        );
    set_up();
}

SqliteConnection::~SqliteConnection() = default;

void SqliteConnection::set_up() {
    sqlite3_busy_timeout(db_.get(), static_cast<int>(options_.busy_timeout.count()));
    claim_file();
    pragma("PRAGMA journal_mode = WAL");
    pragma("PRAGMA synchronous = FULL");
    pragma("PRAGMA foreign_keys = ON");
    pragma("PRAGMA trusted_schema = OFF");
    pragma("PRAGMA journal_size_limit = 67108864");
    pragma(("PRAGMA cache_size = -" + std::to_string(options_.cache_kib)).c_str());
    if (options_.is_read_only) pragma("PRAGMA query_only = ON");
    if (options_.statement_timeout.count() > 0) {
        const auto is_late = [](void* self) {
            const auto deadline = static_cast<SqliteConnection*>(self)->deadline_;
            return std::chrono::steady_clock::now() > deadline ? 1 : 0;
        };
        sqlite3_progress_handler(db_.get(), steps_between_looks, is_late, this);
    }
    // In place of SQLite's own checkpoint, which makes the one who commits wait for it.
    const auto count_pages = [](void* self, sqlite3*, const char*, int pages) {
        static_cast<SqliteConnection*>(self)->wal_pages_ = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(db_.get(), count_pages, this);
}

void SqliteConnection::claim_file() {
    int code = SQLITE_OK;
    const auto number = [&](const char* sql) -> std::int64_t {
        sqlite3_stmt* raw = nullptr;
        code = sqlite3_prepare_v2(db_.get(), sql, -1, &raw, nullptr);
        const std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement(raw);
        if (code != SQLITE_OK) return 0;
        code = sqlite3_step(raw);
        return code == SQLITE_ROW ? sqlite3_column_int64(raw, 0) : 0;
    };
    const auto id = number("PRAGMA application_id");
    if (id == sqlite_application_id) return;
    const auto tables = number("SELECT count(*) FROM sqlite_schema");
    if (id != 0 || tables != 0 || code != SQLITE_ROW)
        throw base::Error(
            base::ErrorCode::invalid,
            "The database file is not one of Kansli's; name another file in the configuration."
        );
    pragma(("PRAGMA application_id = " + std::to_string(sqlite_application_id)).c_str());
}

void SqliteConnection::pragma(const char* sql) {
    if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

SqliteConnection::Prepared SqliteConnection::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const auto code = sqlite3_prepare_v3(
        db_.get(),
        sql.data(),
        static_cast<int>(sql.size()),
        SQLITE_PREPARE_PERSISTENT,
        &raw,
        nullptr
    );
    Prepared prepared;
    prepared.statement.reset(raw);
    if (code != SQLITE_OK) fail(sql);
    const auto count = sqlite3_bind_parameter_count(raw);
    for (int place = 1; place <= count; ++place) {
        const char* name = sqlite3_bind_parameter_name(raw, place);
        std::size_t number = 0;
        if (name != nullptr && *name == '$') {
            const std::string_view digits(name + 1);
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        }
        prepared.numbers.push_back(number);
    }
    prepared.changes = sqlite3_stmt_readonly(raw) == 0;
    return prepared;
}

void SqliteConnection::bind(const Prepared& prepared, std::span<const Value> values) {
    auto* statement = prepared.statement.get();
    for (std::size_t place = 0; place < prepared.numbers.size(); ++place) {
        const auto number = prepared.numbers[place];
        if (number == 0 || number > values.size())
            throw base::Error(
                base::ErrorCode::internal, "A statement has a parameter that got no value."
            );
        const auto code = bind_value(statement, static_cast<int>(place) + 1, values[number - 1]);
        if (code != SQLITE_OK) fail(sqlite3_sql(statement));
    }
}

std::int64_t
SqliteConnection::run(std::string_view sql, std::span<const Value> values, RowSink* sink) {
    deadline_ = std::chrono::steady_clock::now() + options_.statement_timeout;
    if (!is_worth_keeping(sql)) {
        const auto prepared = prepare(sql);
        bind(prepared, values);
        return step_through(prepared, sink);
    }
    auto* prepared = statements_.find(sql);
    if (prepared == nullptr) {
        auto made = prepare(sql);
        if (statements_.is_full()) statements_.take_oldest();
        prepared = &statements_.add(sql, std::move(made));
    }
    const Use use(prepared->statement.get());
    bind(*prepared, values);
    return step_through(*prepared, sink);
}

std::int64_t SqliteConnection::step_through(const Prepared& prepared, RowSink* sink) {
    auto* statement = prepared.statement.get();
    std::int64_t rows = 0;
    while (true) {
        const auto code = sqlite3_step(statement);
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) fail(sqlite3_sql(statement));
        if (sink == nullptr) continue;
        if (rows++ == 0) {
            // Not before the first step, which may have prepared the statement anew.
            names_.clear();
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                names_.emplace_back(sqlite3_column_name(statement, i));
            sink->columns(names_);
        }
        read_cells(statement);
        sink->row(cells_);
    }
    return prepared.changes ? sqlite3_changes64(db_.get()) : rows;
}

void SqliteConnection::read_cells(sqlite3_stmt* statement) {
    cells_.clear();
    for (int i = 0; i < sqlite3_data_count(statement); ++i) {
        Cell cell;
        const auto size = [&] {
            return static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
        };
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
            cell.kind = Cell::Kind::integer;
            cell.integer = sqlite3_column_int64(statement, i);
            break;
        case SQLITE_FLOAT:
            cell.kind = Cell::Kind::real;
            cell.real = sqlite3_column_double(statement, i);
            break;
        case SQLITE_TEXT: {
            cell.kind = Cell::Kind::text;
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            cell.bytes = {text, size()};
            break;
        }
        case SQLITE_BLOB: {
            cell.kind = Cell::Kind::blob;
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
            if (bytes != nullptr) cell.bytes = {bytes, size()};
            break;
        }
        default:
            break;
        }
        cells_.push_back(cell);
    }
}

void SqliteConnection::send(std::string_view sql, std::span<const Value> values) {
    run(sql, values, nullptr);
}

// Some failures (a full disk, a time limit) have rolled the whole transaction back by themselves.
void SqliteConnection::fail(std::string_view sql) {
    const auto code = sqlite3_extended_errcode(db_.get());
    try {
        throw_sqlite_failure(code, sqlite3_errmsg(db_.get()), sql);
    } catch (...) {
        if (task_ && !spoiled_by_ && sqlite3_get_autocommit(db_.get()) != 0) {
            spoiled_by_ = task_;
            failure_ = std::current_exception();
        }
        throw;
    }
}

void SqliteConnection::begin_read() { run("BEGIN", {}, nullptr); }

void SqliteConnection::end_read() { run("COMMIT", {}, nullptr); }

void SqliteConnection::begin(std::span<const LaneKey>) {
    if (wal_pages_ > wal_limit_) restart_wal();
    failure_ = nullptr;
    spoiled_by_.reset();
    task_.reset();
    try {
        run("BEGIN IMMEDIATE", {}, nullptr);
    } catch (const Retry&) {
        throw base::Error(
            base::ErrorCode::busy, "Another program is writing in the database; try again soon."
        );
    }
}

void SqliteConnection::commit() {
    task_.reset();
    run("COMMIT", {}, nullptr);
    if (tell_wal_) tell_wal_(wal_pages_);
}

void SqliteConnection::roll_back() noexcept {
    task_.reset();
    failure_ = nullptr;
    spoiled_by_.reset();
    if (sqlite3_get_autocommit(db_.get()) == 0)
        sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::set_savepoint() { run("SAVEPOINT task", {}, nullptr); }

void SqliteConnection::roll_back_to_savepoint() { run("ROLLBACK TO task", {}, nullptr); }

void SqliteConnection::checkpoint() {
    sqlite3_wal_checkpoint_v2(db_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

// Where readers never pause, only waiting for those that are there lets the log begin anew.
void SqliteConnection::restart_wal() {
    sqlite3_busy_timeout(db_.get(), 500);
    const auto code =
        sqlite3_wal_checkpoint_v2(db_.get(), nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_timeout(db_.get(), static_cast<int>(options_.busy_timeout.count()));
    if (code == SQLITE_OK) {
        wal_pages_ = 0;
        wal_limit_ = max_wal_pages;
        return;
    }
    wal_limit_ = wal_pages_ + wal_pages_until_next_try;
    base::log(base::LogLevel::warning, "wal_is_long", {{"pages", wal_pages_}});
}

} // namespace kansli::storage
