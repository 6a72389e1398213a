#include "cases/chain_check.hpp"
#include "cases/event_chain.hpp"
#include "cases/note.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::HasSubstr;

// A change to the second event of a case that the chain must show.
struct Tampering {
    const char* name;
    const char* set; // of an UPDATE of case_event
    const char* reason;
};

constexpr auto data_changed = "the data was changed";
constexpr auto event_changed = "the event was changed";

const std::vector<Tampering> tamperings{
    {"data", "data = '{\"note_id\":\"\"}'", data_changed},
    {"emptied_data", "data = '{}'", data_changed},
    {"salt", "salt = hash", data_changed},
    {"lost_salt", "salt = NULL", "the salt is gone though the data is there"},
    {"data_hash", "data_hash = hash", data_changed},
    {"data_hash_of_disposed_data", "data = NULL, salt = NULL, data_hash = hash", event_changed},
    {"id", "id = case_id", event_changed},
    {"type", "type = 'decided'", event_changed},
    {"actor_kind", "actor_kind = 'system'", event_changed},
    {"actor", "actor_id = case_id", event_changed},
    {"removed_actor", "actor_id = NULL", event_changed},
    {"actor_role", "actor_role = 'decider'", event_changed},
    {"principal", "on_behalf_of = case_id", event_changed},
    {"visibility", "visibility = 'restricted'", event_changed},
    {"municipality", "municipality_id = '2260'", event_changed},
    {"hash", "hash = data_hash", event_changed},
};

} // namespace

class ChainTest : public CaseTest {
protected:
    // A case with five events: created, stakeholder_added and three notes.
    CaseId case_with_events() {
        const auto id = register_case();
        for (const auto* text : {"Ringde.", "Ringde igen.", "Fick svar."})
            change(id, [&](auto& session, auto& opened) {
                add_note(session, opened, {base::field<LongText>(text)});
            });
        return id;
    }

    void tamper(const std::string& sql, CaseId id) {
        database().exclusive([&](storage::Transaction& tx) { ASSERT_GT(tx.exec(sql, id), 0); });
    }

    ChainReport verified() {
        ChainReport report;
        database().exclusive([&](storage::Transaction& tx) { report = verify_chains(tx); });
        return report;
    }

    void expect_broken(CaseId id, std::int64_t seq, const std::string& reason) {
        const auto report = verified();
        ASSERT_EQ(report.broken.size(), 1U);
        EXPECT_EQ(report.broken_cases, 1);
        EXPECT_EQ(report.broken[0].case_id, id);
        EXPECT_EQ(report.broken[0].seq, seq);
        EXPECT_THAT(report.broken[0].reason, HasSubstr(reason));
    }
};

KANSLI_ON_EACH_DATABASE(ChainTest);

TEST_P(ChainTest, chain_of_every_case_holds) {
    case_with_events();
    case_with_events();

    const auto report = verified();

    EXPECT_EQ(report.cases, 2);
    EXPECT_EQ(report.events, 10);
    EXPECT_EQ(report.broken_cases, 0);
}

TEST_P(ChainTest, every_changed_field_is_found) {
    struct Undone {};

    const auto id = case_with_events();
    case_with_events();
    for (const auto& tampering : tamperings) {
        ChainReport report;
        const auto tamper_and_verify = [&](storage::Transaction& tx) {
            const auto set = std::string("UPDATE case_event SET ") + tampering.set;
            tx.exec(set + " WHERE case_id = $1 AND seq = 2", id);
            report = verify_chains(tx);
            throw Undone{};
        };

        EXPECT_THROW(database().exclusive(tamper_and_verify), Undone);

        SCOPED_TRACE(tampering.name);
        ASSERT_EQ(report.broken.size(), 1U);
        EXPECT_EQ(report.broken[0].case_id, id);
        EXPECT_EQ(report.broken[0].seq, 2);
        EXPECT_EQ(report.broken[0].reason, tampering.reason);
    }
    EXPECT_EQ(verified().broken_cases, 0);
}

TEST_P(ChainTest, changed_time_is_found) {
    const auto id = case_with_events();
    database().exclusive([&](storage::Transaction& tx) {
        tx.exec(
            "UPDATE case_event SET at = $1 WHERE case_id = $2 AND seq = 2",
            base::Timestamp::from_micros(1),
            id
        );
    });

    expect_broken(id, 2, event_changed);
}

TEST_P(ChainTest, removed_event_is_found) {
    const auto id = case_with_events();
    tamper("DELETE FROM case_event WHERE case_id = $1 AND seq = 3", id);

    expect_broken(id, 4, "an event is missing before this one");
}

TEST_P(ChainTest, removed_event_is_found_when_the_rest_is_numbered_anew) {
    const auto id = case_with_events();
    tamper("DELETE FROM case_event WHERE case_id = $1 AND seq = 3", id);
    tamper("UPDATE case_event SET seq = 3 WHERE case_id = $1 AND seq = 4", id);

    expect_broken(id, 3, event_changed);
}

TEST_P(ChainTest, cut_off_tail_is_found) {
    const auto id = case_with_events();
    tamper("DELETE FROM case_event WHERE case_id = $1 AND seq > 3", id);

    expect_broken(id, 3, "the tail was cut off or added to");
}

TEST_P(ChainTest, cut_off_tail_is_found_when_the_head_counts_fewer) {
    const auto id = case_with_events();
    tamper("DELETE FROM case_event WHERE case_id = $1 AND seq > 3", id);
    tamper("UPDATE cases SET event_seq = 3 WHERE id = $1", id);

    expect_broken(id, 3, "the tail was cut off or added to");
}

TEST_P(ChainTest, case_without_any_of_its_events_is_found) {
    const auto id = case_with_events();
    tamper("DELETE FROM case_event WHERE case_id = $1", id);

    expect_broken(id, 0, "the tail was cut off or added to");
}

TEST_P(ChainTest, event_from_another_case_is_found) {
    const auto from = case_with_events();
    const auto to = case_with_events();
    database().exclusive([&](storage::Transaction& tx) {
        tx.exec("DELETE FROM case_event WHERE case_id = $1 AND seq = 5", to);
        tx.exec("UPDATE case_event SET case_id = $2 WHERE case_id = $1 AND seq = 5", from, to);
    });

    const auto report = verified();

    EXPECT_EQ(report.broken_cases, 2);
    EXPECT_EQ(report.broken[0].case_id, from);
    EXPECT_EQ(report.broken[1].case_id, to);
    EXPECT_EQ(report.broken[1].reason, event_changed);
}

TEST_P(ChainTest, disposed_data_leaves_the_chain_whole) {
    const auto id = case_with_events();
    tamper("UPDATE case_event SET data = NULL, salt = NULL WHERE case_id = $1", id);

    const auto report = verified();

    EXPECT_EQ(report.events, 5);
    EXPECT_EQ(report.broken_cases, 0);
    EXPECT_FALSE(events(id).front().data);
}

TEST_P(ChainTest, same_data_hashes_differently_in_each_event) {
    const auto salt = storage::Blob{"one"};

    EXPECT_EQ(data_hash(salt, "{}"), data_hash(salt, "{}"));
    EXPECT_NE(data_hash(salt, "{}"), data_hash(storage::Blob{"two"}, "{}"));
    const auto first = register_case();
    const auto second = register_case();
    const auto hashes = read([&](auto& tx) {
        return tx.template query<storage::Blob>(
            "SELECT data_hash FROM case_event WHERE case_id IN ($1, $2)", first, second
        );
    });
    EXPECT_EQ(hashes.size(), 4U);
    EXPECT_THAT(hashes, testing::Each(testing::Truly([&](const auto& hash) {
                    return std::count(hashes.begin(), hashes.end(), hash) == 1;
                })));
}

TEST_P(ChainTest, broken_chain_is_found_among_more_cases_than_a_batch) {
    std::vector<CaseRow> rows(1001);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = CaseId::make();
        rows[i].municipality_id = home;
        rows[i].number = "PRH-2026-" + std::to_string(100'000 + i);
        rows[i].case_type = "parking-permit";
        rows[i].title = base::field<Title>("Ett ärende");
        rows[i].unit = "traffic";
        rows[i].status = "received";
    }
    rows[1000].event_seq = 1;
    write([&](auto& tx) { tx.insert_all("cases", rows); });
    const auto id = case_with_events();

    const auto report = verified();

    EXPECT_EQ(report.cases, 1002);
    EXPECT_EQ(report.events, 5);
    ASSERT_EQ(report.broken_cases, 1);
    EXPECT_EQ(report.broken[0].case_id, rows[1000].id);
    EXPECT_NE(report.broken[0].case_id, id);
}

} // namespace kansli::cases
