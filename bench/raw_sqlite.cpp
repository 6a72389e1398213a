// What SQLite alone does for an operation of Kansli: the same rows and indexes, one transaction a
// request, from as many threads as there are clients.
//   bench_raw_sqlite FILE OPERATION CLIENTS SECONDS CASES PARTIES
// Prints what wrk and pgbench give too: requests, seconds, p50 and p99 in microseconds.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using Steady = std::chrono::steady_clock;

struct Plan {
    std::string file;
    std::size_t cases = 0;
    std::size_t parties = 0;
    std::string form_data;
};

using Id = std::array<unsigned char, 16>;

// As bench/load.cpp numbers them: 0x00 a case, 0x10 a party. Others are for rows that are made
// here.
Id numbered(unsigned char kind, std::size_t n) {
    Id id{0x01, kind, 0, 0, 0, 0, 0x70, 0, 0x80};
    for (std::size_t at = 15; n > 0; --at, n >>= 8U) id[at] = static_cast<unsigned char>(n);
    return id;
}

std::mutex writer; // held by the one client that writes

// Ids that are made here grow, as those of Kansli do, from run to run too. For the writer.
Id next_id() {
    static auto last =
        static_cast<std::size_t>(std::chrono::system_clock::now().time_since_epoch().count()) /
        1000;
    return numbered(0xF0, ++last);
}

class Statement {
public:
    Statement(sqlite3* db, const char* sql) {
        if (sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr) != SQLITE_OK)
            throw std::runtime_error(std::string(sqlite3_errmsg(db)) + ": " + sql);
    }

    ~Statement() { sqlite3_finalize(statement_); }

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Runs it and gives the first column of the last row; every column is read, as a program would.
    template <class... Values>
    std::int64_t run(const Values&... values) {
        int place = 0;
        (bind(++place, values), ...);
        std::int64_t first = 0;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement_)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement_); ++i)
                sqlite3_column_blob(statement_, i);
            first = sqlite3_column_int64(statement_, 0);
            ++rows;
        }
        if (code != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(sqlite3_db_handle(statement_)));
        sqlite3_reset(statement_);
        return first;
    }

    std::int64_t rows = 0;

private:
    void bind(int place, const Id& id) {
        sqlite3_bind_blob(statement_, place, id.data(), static_cast<int>(id.size()), SQLITE_STATIC);
    }

    void bind(int place, const std::string& text) {
        sqlite3_bind_text(
            statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC
        );
    }

    void bind(int place, std::int64_t number) { sqlite3_bind_int64(statement_, place, number); }

    sqlite3_stmt* statement_ = nullptr;
};

// One client, with a connection of its own and its statements, prepared when they are first run.
class Client {
public:
    Client(const Plan& plan, unsigned seed) : plan_(plan), random_(seed) {
        if (sqlite3_open(plan.file.c_str(), &db_) != SQLITE_OK)
            throw std::runtime_error(plan.file + " cannot be opened");
        for (const auto* pragma :
             {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -2048"})
            sqlite3_exec(db_, pragma, nullptr, nullptr, nullptr);
        sqlite3_busy_timeout(db_, 5000);
    }

    ~Client() {
        statements_.clear();
        sqlite3_close(db_);
    }

    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // Who logs in is every so-manieth party, as in bench/run.
    std::size_t citizen() { return below(1000) * (plan_.parties / 1000); }

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    Statement& statement(const char* sql) {
        auto& found = statements_[sql];
        if (!found) found = std::make_unique<Statement>(db_, sql);
        return *found;
    }

    template <class... Values>
    std::int64_t run(const char* sql, const Values&... values) {
        return statement(sql).run(values...);
    }

    // One writer at a time: waiting for a mutex is cheaper than asking a busy database again.
    template <class Work>
    void write(const Work& work) {
        const std::lock_guard lock(writer);
        run("BEGIN IMMEDIATE");
        work();
        run("COMMIT");
    }

    const Plan& plan() const { return plan_; }

private:
    const Plan& plan_;
    std::mt19937_64 random_;
    sqlite3* db_ = nullptr;
    std::map<const char*, std::unique_ptr<Statement>> statements_;
};

void add_event(Client& client, const Id& case_id, const Id& citizen, std::int64_t seq) {
    client.run(
        "INSERT INTO case_event (id, case_id, seq, municipality_id, type, at, actor_kind, actor_id,"
        " actor_role, visibility, data, salt, data_hash, hash)"
        " VALUES ($1, $2, $3, '2281', 'created', $4, 'citizen', $5, 'applicant', 'public',"
        " '{\"number\":\"RAW-2000-000001\",\"case_type\":\"bench-permit\",\"channel\":\"portal\"}"
        "',"
        " x'00112233445566778899aabbccddeeff', zeroblob(32), zeroblob(32))",
        next_id(),
        case_id,
        seq,
        std::int64_t{1'790'000'000'000'000},
        citizen
    );
}

// The rows of an application, in the order in which Kansli writes them.
void make_case(Client& client, const Id& citizen) {
    const auto id = next_id();
    const std::int64_t now = 1'790'000'000'000'000;
    const auto number =
        client.run("INSERT INTO case_number_series (municipality_id, prefix, year, last)"
                   " VALUES ('2281', 'RAW', 2000, 1) ON CONFLICT (municipality_id, prefix, year)"
                   " DO UPDATE SET last = case_number_series.last + 1 RETURNING last");
    add_event(client, id, citizen, 1);
    client.run(
        "INSERT INTO party_municipality (municipality_id, party_id, since) VALUES ('2281', $1, $2)"
        " ON CONFLICT DO NOTHING",
        citizen,
        now
    );
    client.run(
        "INSERT INTO stakeholder (id, case_id, party_id, role, added_at)"
        " VALUES ($1, $2, $3, 'applicant', $4)",
        next_id(),
        id,
        citizen,
        now
    );
    add_event(client, id, citizen, 2);
    for (const auto* insert :
         {"INSERT INTO deadline (id, case_id, kind, starts_on, due_on)"
          " VALUES ($1, $2, 'decision', '2026-03-10', '2026-05-05')",
          "INSERT INTO deadline (id, case_id, kind, legal_basis, starts_on, due_on) VALUES"
          " ($1, $2, 'slow_handling', '12 § förvaltningslagen (2017:900)', '2026-03-10',"
          " '2026-09-10')"})
        client.run(insert, next_id(), id);
    client.run(
        "INSERT INTO job (id, kind, lane, municipality_id, due_at, payload, attempts, max_attempts)"
        " VALUES ($1, 'raw', 'raw', '2281', 9000000000000000, '{\"case_id\":\"raw\"}', 0, 8)",
        next_id()
    );
    client.run(
        "INSERT INTO cases (id, municipality_id, number, case_type, case_type_version, title, unit,"
        " status, public_status, channel, applicant_id, form_data, due_at, created_at, updated_at,"
        " version, event_seq, event_hash) VALUES ($1, '2281', $2, 'bench-permit', 1,"
        " 'Parkeringstillstånd för rörelsehindrade', 'traffic', 'received', 'submitted', 'portal',"
        " $3, $4, $5, $5 + $6, $5 + $6, 1, 2, zeroblob(32))",
        id,
        fmt::format("RAW-2000-{:06}", number),
        citizen,
        client.plan().form_data,
        now,
        number
    );
}

void create(Client& client) {
    const auto citizen = numbered(0x10, client.citizen());
    client.write([&] { make_case(client, citizen); });
}

void create_batch(Client& client) {
    client.write([&] {
        for (int i = 0; i < 16; ++i) make_case(client, numbered(0x10, client.citizen()));
    });
}

constexpr auto case_with_parties =
    "SELECT c.id, c.number, c.case_type, c.case_type_version, c.title, c.unit, c.status,"
    " c.public_status, c.channel, c.assigned_to, c.form_data, c.created_at, c.updated_at, "
    "c.version,"
    " s.id, s.role, s.party_id, s.email, s.phone, s.added_at, p.kind, p.number, p.given_name,"
    " p.family_name, p.organisation_name, p.protected_identity, p.email, p.phone, p.care_of,"
    " p.extra_line, p.street, p.postal_code, p.city, p.country"
    " FROM cases c JOIN stakeholder s ON s.case_id = c.id AND s.removed_at IS NULL"
    " JOIN party p ON p.id = s.party_id WHERE c.id = $1";

void expect_rows(std::int64_t rows) {
    if (rows == 0) throw std::runtime_error("a read found nothing");
}

void read_own(Client& client) {
    static const auto sql = std::string(case_with_parties) +
                            " AND c.id IN (SELECT case_id FROM stakeholder WHERE party_id = $2"
                            " AND role IN ('applicant', 'agent') AND removed_at IS NULL)";
    const auto citizen = client.citizen();
    const auto rounds = client.plan().cases / client.plan().parties;
    const auto case_id = numbered(0x00, citizen + client.below(rounds) * client.plan().parties);
    auto& statement = client.statement(sql.c_str());
    statement.rows = 0;
    statement.run(case_id, numbered(0x10, citizen));
    expect_rows(statement.rows);
}

void log_access(Client& client, const char* route, const Id& resource) {
    static const std::string twenty = [] {
        std::string ids = "[";
        for (int i = 0; i < 20; ++i)
            ids += i > 0 ? ",\"01100000-0000-7000-8000-000000000000\""
                         : "\"01100000-0000-7000-8000-000000000000\"";
        return ids + "]";
    }();
    client.write([&] {
        client.run(
            "INSERT INTO access_log (id, municipality_id, at, user_id, role, method, route,"
            " resource_id, party_ids, request_id, status) VALUES ($1, '2281', $2, $3, 'decider',"
            " 'GET', $4, $5, $6, '01900000-0000-7000-8000-000000000000', 200)",
            next_id(),
            std::int64_t{1'790'000'000'000'000},
            resource,
            std::string(route),
            std::string("01000000-0000-7000-8000-000000000000"),
            twenty
        );
    });
}

void read_staff(Client& client) {
    const auto case_id = numbered(0x00, 4 * client.below(client.plan().cases / 4) + 3);
    auto& statement = client.statement(case_with_parties);
    statement.rows = 0;
    statement.run(case_id);
    expect_rows(statement.rows);
    log_access(client, "/case-management/v1/cases/{case_id}", case_id);
}

constexpr auto newest =
    "SELECT c.id, c.number, c.case_type, c.title, c.unit, c.status, c.public_status, c.assigned_to,"
    " c.applicant_id, p.given_name, p.family_name, p.protected_identity, c.created_at, c.updated_at"
    " FROM cases c LEFT JOIN party p ON p.id = c.applicant_id"
    " WHERE c.municipality_id = '2281' AND c.unit = 'traffic' AND c.status = $1"
    " ORDER BY c.created_at DESC, c.id DESC LIMIT 20 OFFSET $2";
constexpr auto latest_change =
    "SELECT c.id, c.number, c.case_type, c.title, c.unit, c.status, c.public_status, c.assigned_to,"
    " c.applicant_id, p.given_name, p.family_name, p.protected_identity, c.created_at, c.updated_at"
    " FROM cases c LEFT JOIN party p ON p.id = c.applicant_id"
    " WHERE c.municipality_id = '2281' AND c.unit = 'traffic' AND c.case_type = $1"
    " ORDER BY c.updated_at DESC, c.id DESC LIMIT 20 OFFSET $2";

void list(Client& client) {
    static const std::array<std::string, 4> statuses{
        "received", "under_review", "awaiting_decision", "closed"};
    const auto offset = static_cast<std::int64_t>(20 * client.below(4));
    if (client.below(2) == 0)
        client.run(newest, statuses[client.below(4)], offset);
    else
        client.run(latest_change, std::string("bench-permit"), offset);
    log_access(client, "/case-management/v1/cases", Id{});
}

void my_cases(Client& client) {
    client.run(
        "SELECT c.id, c.number, c.case_type, c.title, c.public_status, c.created_at, c.updated_at"
        " FROM cases c WHERE c.municipality_id || '' = '2281' AND c.id IN (SELECT case_id FROM"
        " stakeholder WHERE party_id = $1 AND role IN ('applicant', 'agent')"
        " AND removed_at IS NULL) ORDER BY c.created_at DESC, c.id DESC LIMIT 20",
        numbered(0x10, client.citizen())
    );
}

using Operation = std::function<void(Client&)>;

const std::map<std::string, Operation> operations{
    {"create", create},
    {"batch", create_batch},
    {"read_own", read_own},
    {"read_staff", read_staff},
    {"list", list},
    {"my_cases", my_cases}};

std::vector<double>
run_client(const Plan& plan, const Operation& operation, unsigned seed, Steady::time_point end) {
    Client client(plan, seed);
    std::vector<double> times;
    for (auto begun = Steady::now(); begun < end;) {
        operation(client);
        const auto done = Steady::now();
        times.push_back(std::chrono::duration<double, std::micro>(done - begun).count());
        begun = done;
    }
    return times;
}

int run(const Plan& plan, const std::string& name, unsigned clients, unsigned seconds) {
    const auto& operation = operations.at(name);
    const auto begun = Steady::now();
    const auto end = begun + std::chrono::seconds(seconds);
    std::vector<std::vector<double>> times(clients);
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < clients; ++i)
        threads.emplace_back([&, i] { times[i] = run_client(plan, operation, i + 1, end); });
    for (auto& thread : threads) thread.join();
    const std::chrono::duration<double> took = Steady::now() - begun;
    std::vector<double> all;
    for (const auto& some : times) all.insert(all.end(), some.begin(), some.end());
    std::sort(all.begin(), all.end());
    fmt::print(
        "{} {:.3f} {:.0f} {:.0f}\n",
        all.size(),
        took.count(),
        all[all.size() / 2],
        all[all.size() * 99 / 100]
    );
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 7) {
        fmt::print(stderr, "bench_raw_sqlite FILE OPERATION CLIENTS SECONDS CASES PARTIES\n");
        return 2;
    }
    Plan plan{.file = argv[1], .cases = std::stoul(argv[5]), .parties = std::stoul(argv[6])};
    std::ifstream form("bench/form.json");
    std::getline(form, plan.form_data);
    return run(
        plan,
        argv[2],
        static_cast<unsigned>(std::stoul(argv[3])),
        static_cast<unsigned>(std::stoul(argv[4]))
    );
}
