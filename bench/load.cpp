// Fills an installation's database with invented cases, without going through HTTP but with the
// real functions, so that chains of events hold and indexes are as full as they would be:
//   bench_load load DATABASE-URL CASES PARTIES
//   bench_load numbers COUNT STRIDE      prints the personal numbers of every STRIDEth party
// Case and party number n have ids that follow from n, which bench/requests.lua and the statements
// of bench/ rely on. Nobody is real: all were born in 1800, before there were personal numbers.
#include "base/error.hpp"
#include "cases/case_follow.hpp"
#include "cases/case_store.hpp"
#include "parties/party_store.hpp"

#include <fmt/format.h>

#include <atomic>
#include <fstream>
#include <future>
#include <sstream>

namespace kansli::bench {

namespace {

using base::PartyId;
using base::UserId;
using cases::CaseId;
using storage::Transaction;

constexpr std::size_t in_transaction = 5000;
constexpr std::chrono::hours years{3 * 365 * 24}; // that the cases came in during
constexpr std::size_t births_a_day = 890;
constexpr std::array<std::string_view, 4> case_types{
    "building-permit",
    "food-registration",
    "heat-pump-notification",
    "bench-permit"};
constexpr std::array<std::string_view, 20> given_names{
    "Agnes", "Alma",  "Anders", "Astrid", "Birger", "Ebba", "Elsa",   "Gustav", "Hilda", "Ivar",
    "Johan", "Karin", "Ludvig", "Märta",  "Nils",   "Olof", "Ragnar", "Signe",  "Stina", "Vera"};
constexpr std::array<std::string_view, 25> family_names{
    "Berg",     "Björk",   "Dahl",   "Ek",      "Fors",   "Gran",    "Hägg",   "Holm",   "Lind",
    "Ljung",    "Löfgren", "Lund",   "Norberg", "Nyberg", "Näslund", "Rosén",  "Sandin", "Sjögren",
    "Skoglund", "Sten",    "Strand", "Sundin",  "Wallin", "Åkerman", "Östlund"};

struct Plan {
    std::size_t cases = 0;
    std::size_t parties = 0;
    std::string form_data;
    base::MunicipalityId municipality_id;
    base::Timestamp begin;
    std::vector<cases::CaseTypes::Shared> types;
    std::vector<UserId> handlers;

    base::Timestamp arrival(std::size_t n) const {
        const base::Duration each = base::Duration(years) / static_cast<std::int64_t>(cases);
        return begin + each * static_cast<std::int64_t>(n);
    }
};

// "01000000-0000-7000-8000-" and n in hexadecimal.
template <class Id>
Id numbered(std::uint8_t kind, std::size_t n) {
    std::array<std::uint8_t, 16> bytes{0x01, kind, 0, 0, 0, 0, 0x70, 0, 0x80};
    for (std::size_t at = 15; n > 0; --at, n >>= 8U) bytes[at] = static_cast<std::uint8_t>(n);
    return Id(base::Uuid(bytes));
}

CaseId case_id(std::size_t n) { return numbered<CaseId>(0x00, n); }

PartyId party_id(std::size_t n) { return numbered<PartyId>(0x10, n); }

parties::PartyNumber personal_number(std::size_t n) {
    const auto days = std::chrono::days(static_cast<int>(n / births_a_day));
    const std::chrono::year_month_day day(
        std::chrono::sys_days(std::chrono::year(1800) / 1 / 1) + days
    );
    const auto digits = fmt::format(
        "{:04}{:02}{:02}{:03}",
        static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day()),
        100 + n % births_a_day
    );
    for (const char check : std::string_view("0123456789"))
        if (const auto made = parties::PersonalNumber::from_text(digits + check))
            return parties::PartyNumber(*made.value);
    throw std::logic_error("no check digit fits " + digits);
}

void load_party(Transaction& tx, const Plan& plan, std::size_t n) {
    parties::NewParty person;
    person.number = personal_number(n);
    person.given_name = parties::PersonName::cut(given_names[n % given_names.size()]);
    person.family_name =
        parties::PersonName::cut(family_names[n / given_names.size() % family_names.size()]);
    person.email = base::field<base::Email>(fmt::format("person{}@example.com", n));
    person.address = parties::Address{
        .street = parties::AddressLine::cut(fmt::format("Storgatan {}", n % 200 + 1)),
        .postal_code = base::field<parties::PostalCode>("85230"),
        .city = parties::City::cut("Sundsvall")};
    auto party = parties::make_party(person, plan.begin);
    party.id = party_id(n);
    tx.insert("party", party);
    for (const auto& word : parties::search_words(party.search_name))
        tx.send(
            "INSERT INTO party_name_key (key, party_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            parties::search_key(word),
            party.id
        );
    parties::remember(tx, party.id, plan.municipality_id, plan.begin);
}

struct StakeholderRow {
    base::Uuid id;
    CaseId case_id;
    PartyId party_id;
    std::string role;
    base::Timestamp added_at;
};
BOOST_DESCRIBE_STRUCT(StakeholderRow, (), (id, case_id, party_id, role, added_at))

web::Caller caller_of(web::ActorKind kind) {
    web::Caller caller;
    caller.kind = kind;
    caller.role = kind == web::ActorKind::citizen ? "applicant" : "handler";
    return caller;
}

void assign(web::Session& session, cases::CaseRow& row, UserId handler) {
    row.assigned_to = handler;
    session.tx.send(
        "INSERT INTO assignment (id, case_id, user_id, assigned_by, assigned_at)"
        " VALUES ($1, $2, $3, $3, $4)",
        base::Uuid::make(),
        row.id,
        handler,
        session.now
    );
    cases::record(
        session,
        row,
        {cases::EventType::assigned,
         cases::Visibility::internal,
         fmt::format(R"({{"to":"{}"}})", handler.to_text())}
    );
}

cases::CaseRow first_row(const Plan& plan, std::size_t n) {
    const auto& type = plan.types[n % plan.types.size()]->type;
    const auto& status = type.statuses[n / plan.types.size() % type.statuses.size()];
    cases::CaseRow row;
    row.id = case_id(n);
    row.municipality_id = plan.municipality_id;
    row.number = fmt::format(
        "{}-{}-{:06}",
        type.number_series.str(),
        static_cast<int>(base::swedish_day(plan.arrival(n)).ymd().year()),
        n / plan.types.size() + 1
    );
    row.case_type = type.id.str();
    row.case_type_version = type.version;
    // One case in ten thousand has a word that is rare.
    const auto* place = n % 10'000 == 7 ? " vid Kvarndammen" : "";
    row.title = cases::Title::cut(type.names.sv.str() + place);
    row.unit = type.unit.str();
    row.status = status.id.str();
    row.public_status = status.public_status;
    row.applicant_id = party_id(n % plan.parties);
    row.form_data.text = plan.form_data;
    row.created_at = plan.arrival(n);
    row.updated_at = row.created_at + std::chrono::minutes(n * 7919 % (30 * 24 * 60));
    const bool is_undecided = status.public_status < cases::PublicStatus::decided;
    row.suspended = is_undecided && n % 50 == 0;
    if (is_undecided) row.due_at = row.created_at + std::chrono::hours(8 * 7 * 24);
    return row;
}

// One that has just come in has one event, one with a handler two, one further on three.
void load_case(Transaction& tx, const Plan& plan, std::size_t n) {
    auto row = first_row(plan, n);
    auto citizen = caller_of(web::ActorKind::citizen);
    citizen.party_id = citizen.acting_for = *row.applicant_id;
    web::Session applies{citizen, tx, row.created_at, plan.municipality_id, "load"};
    using enum cases::EventType;
    using enum cases::Visibility;
    const auto& statuses = plan.types[n % plan.types.size()]->type.statuses;
    cases::record(
        applies, row, {created, public_, fmt::format(R"({{"number":"{}"}})", row.number)}
    );
    if (row.status != statuses[0].id.str()) {
        auto staff = caller_of(web::ActorKind::staff);
        staff.user_id = plan.handlers[n / 4 % plan.handlers.size()];
        web::Session handles{staff, tx, row.updated_at, plan.municipality_id, "load"};
        assign(handles, row, staff.user_id);
        if (row.status != statuses[1].id.str())
            cases::record(
                handles,
                row,
                {status_changed,
                 public_,
                 fmt::format(R"({{"from":"{}","to":"{}"}})", statuses[0].id.str(), row.status)}
            );
    }
    cases::store_new(applies, row);
    const auto agent = party_id((n + plan.parties / 2) % plan.parties);
    for (const auto& [role, party] : {std::pair("applicant", *row.applicant_id), {"agent", agent}})
        tx.insert(
            "stakeholder", StakeholderRow{base::Uuid::make(), row.id, party, role, row.created_at}
        );
}

// So that cases made from now on get numbers that are free.
void load_series(Transaction& tx, const Plan& plan) {
    const auto now = base::swedish_day(base::system_now()).ymd();
    for (const auto& type : plan.types)
        tx.send(
            "INSERT INTO case_number_series (municipality_id, prefix, year, last)"
            " VALUES ($1, $2, $3, $4)",
            plan.municipality_id,
            type->type.number_series.str(),
            static_cast<int>(now.year()),
            plan.cases
        );
}

// PostgreSQL takes more in from two; SQLite has one writer.
void in_parts(
    storage::Database& database,
    std::size_t count,
    const std::function<void(Transaction&, std::size_t)>& load,
    const std::function<void(Transaction&, std::size_t, std::size_t)>& conclude = {}
) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (auto first = next.fetch_add(in_transaction); first < count;
             first = next.fetch_add(in_transaction))
            database.exclusive([&](Transaction& tx) {
                const auto end = std::min(first + in_transaction, count);
                for (auto n = first; n < end; ++n) load(tx, n);
                if (conclude) conclude(tx, first, end);
            });
    };
    if (database.backend() == storage::Backend::sqlite) return work();
    auto other = std::async(std::launch::async, work);
    work();
    other.get();
}

Plan plan_of(storage::Database& database, std::size_t cases, std::size_t parties) {
    Plan plan{.cases = cases, .parties = parties};
    std::ifstream form("bench/form.json");
    std::getline(form, plan.form_data);
    plan.municipality_id = base::field<base::MunicipalityId>("2281");
    plan.begin = base::system_now() - std::chrono::hours(years) - std::chrono::hours(31 * 24);
    const cases::CaseTypes published(database);
    for (const auto name : case_types) plan.types.push_back(published.current(std::string(name)));
    database.read([&](Transaction& tx) {
        plan.handlers = tx.query<UserId>("SELECT id FROM staff_user ORDER BY user_name");
    });
    return plan;
}

int load(const std::string& url, std::size_t cases, std::size_t parties) {
    const auto database = storage::Database::open({.url = url});
    const auto plan = plan_of(*database, cases, parties);
    in_parts(*database, plan.parties, [&](auto& tx, auto n) { load_party(tx, plan, n); });
    cases::CaseTypes types(*database);
    const auto follow = [&](Transaction& tx, std::size_t first, std::size_t end) {
        std::vector<CaseId> ids;
        for (auto n = first; n < end; ++n) ids.push_back(case_id(n));
        cases::follow_now(tx, database->backend(), types, ids);
    };
    in_parts(
        *database, plan.cases, [&](auto& tx, auto n) { load_case(tx, plan, n); }, follow
    );
    database->exclusive([&](Transaction& tx) { load_series(tx, plan); });
    return 0;
}

int print_numbers(std::size_t count, std::size_t stride) {
    for (std::size_t i = 0; i < count; ++i)
        fmt::print("{}\n", personal_number(i * stride).to_text());
    return 0;
}

} // namespace

} // namespace kansli::bench

int main(int argc, char** argv) {
    const std::string command = argc > 1 ? argv[1] : "";
    try {
        if (command == "load" && argc == 5)
            return kansli::bench::load(argv[2], std::stoul(argv[3]), std::stoul(argv[4]));
        if (command == "numbers" && argc == 4)
            return kansli::bench::print_numbers(std::stoul(argv[2]), std::stoul(argv[3]));
    } catch (const std::exception& failed) {
        fmt::print(stderr, "bench_load: {}\n", failed.what());
        return 1;
    }
    fmt::print(stderr, "bench_load load DATABASE-URL CASES PARTIES | numbers COUNT STRIDE\n");
    return 2;
}
