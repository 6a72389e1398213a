#include "cases/decision.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const char* const traffic_ordinance = "13 kap. 8 § trafikförordningen (1998:1276)";

NewDecision decision(Outcome outcome) {
    NewDecision made{.outcome = outcome};
    made.reasons = base::field<LongText>("Sökanden kan inte gå längre än 150 meter.");
    made.legal_basis = base::field<LegalBasis>(traffic_ordinance);
    return made;
}

NewDecision approval(std::string_view from, std::string_view to) {
    auto made = decision(Outcome::approved);
    made.valid_from = day(from);
    made.valid_to = day(to);
    return made;
}

// Against the parking permit, which is valid for five years at most.
std::vector<std::string> problems(const NewDecision& given) {
    return told(decision_problems(shipped_package("parking-permit")->type, given));
}

} // namespace

TEST(DecisionRulesTest, validity_may_be_one_day) {
    EXPECT_THAT(problems(approval("2026-05-01", "2026-05-01")), IsEmpty());
}

TEST(DecisionRulesTest, validity_does_not_end_before_it_begins) {
    EXPECT_THAT(
        problems(approval("2026-05-01", "2026-04-30")), ElementsAre("/valid_to out_of_range")
    );
}

// A period of years ends on the day of the same number (lag 1930:173, 1 §).
TEST(DecisionRulesTest, validity_ends_on_the_same_date_at_the_latest) {
    EXPECT_THAT(problems(approval("2026-05-01", "2031-05-01")), IsEmpty());
    EXPECT_THAT(
        problems(approval("2026-05-01", "2031-05-02")), ElementsAre("/valid_to out_of_range")
    );
}

// "Finnes ej motsvarande dag i slutmånaden, skall den månadens sista dag anses för slutdag."
TEST(DecisionRulesTest, validity_from_29_february_ends_on_28_february) {
    EXPECT_THAT(problems(approval("2028-02-29", "2033-02-28")), IsEmpty());
    EXPECT_THAT(
        problems(approval("2028-02-29", "2033-03-01")), ElementsAre("/valid_to out_of_range")
    );
}

TEST(DecisionRulesTest, approval_needs_both_days) {
    auto given = decision(Outcome::approved);
    EXPECT_THAT(problems(given), ElementsAre("/valid_from required", "/valid_to required"));

    given.valid_from = day("2026-05-01");
    EXPECT_THAT(problems(given), ElementsAre("/valid_to required"));
}

TEST(DecisionRulesTest, rejection_is_not_valid_for_a_time) {
    auto given = approval("2026-05-01", "2026-05-31");
    given.outcome = Outcome::rejected;
    EXPECT_THAT(problems(given), ElementsAre("/valid_from not_allowed"));
}

TEST(DecisionRulesTest, every_problem_is_told) {
    auto given = approval("2026-05-01", "2025-05-01");
    given.legal_basis = base::field<LegalBasis>("Jag tycker det");

    EXPECT_THAT(problems(given), ElementsAre("/legal_basis not_allowed", "/valid_to out_of_range"));
}

TEST(DecisionRulesTest, outcome_is_one_of_the_type) {
    auto type = shipped_package("parking-permit")->type;
    type.decision->outcomes = {Outcome::approved, Outcome::rejected};

    EXPECT_THAT(
        told(decision_problems(type, decision(Outcome::dismissed))),
        ElementsAre("/outcome not_allowed")
    );
}

class DecisionTest : public CaseTest {
protected:
    Decision decide_on(CaseId id, const NewDecision& given) {
        return change(id, [&](auto& session, auto& opened) {
            return decide(session, opened, given);
        });
    }
};

KANSLI_ON_EACH_DATABASE(DecisionTest);

TEST_P(DecisionTest, decision_names_who_and_when_and_why) {
    const auto id = register_case();

    decide_on(id, approval("2026-05-01", "2028-04-30"));

    const auto made = read([&](auto& tx) { return find_decision(tx, id); });
    ASSERT_TRUE(made);
    EXPECT_EQ(made->outcome, Outcome::approved);
    EXPECT_EQ(made->decided_by, karin.user_id);
    EXPECT_EQ(made->decided_by_name, "Karin Lund");
    EXPECT_EQ(made->decided_at, now);
    EXPECT_EQ(made->legal_basis, traffic_ordinance);
    EXPECT_EQ(made->valid_to, day("2028-04-30"));
    EXPECT_EQ(row_of(id).status, "decided");
    EXPECT_EQ(row_of(id).public_status, PublicStatus::decided);
    EXPECT_EQ(count_events(id, EventType::decided), 1);
}

TEST_P(DecisionTest, case_is_decided_once) {
    const auto id = register_case();
    decide_on(id, decision(Outcome::rejected));
    const auto before = row_of(id).version;

    const auto refused = error_of([&] { decide_on(id, approval("2026-05-01", "2028-04-30")); });

    EXPECT_EQ(refused.code(), base::ErrorCode::conflict);
    EXPECT_THAT(refused.what(), testing::HasSubstr("Karin Lund on 2026-03-10"));
    EXPECT_EQ(row_of(id).version, before);
    EXPECT_EQ(count("decision"), 1);
}

TEST_P(DecisionTest, wrong_decision_changes_nothing) {
    const auto id = register_case();

    EXPECT_EQ(
        code_of([&] { decide_on(id, approval("2026-05-01", "2036-05-01")); }),
        base::ErrorCode::invalid
    );

    EXPECT_EQ(count("decision"), 0);
    EXPECT_EQ(row_of(id).status, "received");
    EXPECT_EQ(row_of(id).version, 1);
}

TEST_P(DecisionTest, support_case_takes_no_decision) {
    const auto id = register_case("it-support");

    EXPECT_EQ(
        code_of([&] { decide_on(id, decision(Outcome::rejected)); }), base::ErrorCode::rejected
    );
}

TEST_P(DecisionTest, applicant_reads_in_the_event_what_was_decided) {
    const auto id = register_case();
    decide_on(id, approval("2026-05-01", "2028-04-30"));

    const auto seen = read([&](auto& tx) { return events_of(tx, id, {}); });

    const auto found = std::find_if(seen.begin(), seen.end(), [](const auto& event) {
        return event.type == EventType::decided;
    });
    ASSERT_NE(found, seen.end());
    EXPECT_THAT(found->data->text, testing::HasSubstr(R"("outcome":"approved")"));
    EXPECT_THAT(found->data->text, testing::Not(testing::HasSubstr("150 meter")));
}

} // namespace kansli::cases
