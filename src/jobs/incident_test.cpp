#include "jobs/incident.hpp"
#include "jobs/test_queue.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kansli::jobs {

class IncidentTest : public QueueTest {
protected:
    IncidentTest() : runner_(database(), on_test_clock()) {
        runner_.handle(
            "add",
            [](auto& tx, const JobContext& context, const base::JsonValue& payload) {
                if (!payload.at("name").is_string()) throw std::runtime_error("name is not a text");
                add_effect(tx, std::string(payload.at("name").as_string()));
                add_effect(tx, context.job_id.to_text());
            }
        );
    }

    Incident only_incident() {
        return read([](auto& tx) {
            return tx.template one<Incident>(
                "SELECT " + storage::column_list<Incident>() + " FROM incident"
            );
        });
    }

    Incident failed_job() {
        put(
            {.kind = "add",
             .key = "k",
             .due = now_,
             .payload = {R"({"name":1})"},
             .max_attempts = 1}
        );
        runner_.run_due();
        return only_incident();
    }

    Resolver resolver(std::int64_t version = 1) const { return {user_, now_, version}; }

    const base::UserId user_ = base::UserId::make();
    Runner runner_;
};

KANSLI_ON_EACH_DATABASE(IncidentTest);

TEST_P(IncidentTest, an_incident_says_what_failed_and_why) {
    const auto incident = failed_job();

    EXPECT_EQ(incident.kind, "add");
    EXPECT_EQ(incident.key, "k");
    EXPECT_EQ(incident.payload.text, R"({"name":1})");
    EXPECT_EQ(incident.attempts, 1);
    EXPECT_EQ(incident.error, "name is not a text");
    EXPECT_EQ(incident.opened_at, now_);
    EXPECT_FALSE(incident.resolution);
}

TEST_P(IncidentTest, retry_runs_the_same_job_with_the_corrected_payload) {
    const auto incident = failed_job();

    write([&](auto& tx) {
        retry_incident(tx, incident, base::JsonText{R"({"name":"Åsa"})"}, resolver());
    });
    runner_.run_due();

    const auto names = effects();
    EXPECT_EQ(names.size(), 2);
    EXPECT_TRUE(std::count(names.begin(), names.end(), "Åsa"));
    EXPECT_TRUE(std::count(names.begin(), names.end(), incident.job_id.to_text()));
    const auto resolved = only_incident();
    EXPECT_EQ(resolved.resolution, Resolution::retried);
    EXPECT_EQ(resolved.resolved_by, user_);
    EXPECT_EQ(resolved.version, 2);
}

TEST_P(IncidentTest, a_retry_that_fails_again_is_an_incident_again) {
    const auto incident = failed_job();

    write([&](auto& tx) { retry_incident(tx, incident, std::nullopt, resolver()); });
    runner_.run_due();

    EXPECT_EQ(count("incident"), 2);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(IncidentTest, a_retry_is_refused_where_a_later_job_does_the_work) {
    const auto incident = failed_job();
    put({.kind = "add", .key = "k", .due = now_});

    try {
        write([&](auto& tx) { retry_incident(tx, incident, std::nullopt, resolver()); });
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::conflict);
    }
    EXPECT_FALSE(only_incident().resolution);
}

TEST_P(IncidentTest, a_discarded_incident_keeps_the_reason_and_cannot_be_retried) {
    const auto incident = failed_job();

    write([&](auto& tx) { discard_incident(tx, incident, "The case is closed.", resolver()); });

    const auto discarded = only_incident();
    EXPECT_EQ(discarded.resolution, Resolution::discarded);
    EXPECT_EQ(discarded.reason, "The case is closed.");
    EXPECT_THROW(
        write([&](auto& tx) { retry_incident(tx, discarded, std::nullopt, resolver(2)); }),
        base::Error
    );
    EXPECT_EQ(count("job"), 0);
}

TEST_P(IncidentTest, of_two_who_resolve_it_the_second_is_stale) {
    const auto incident = failed_job();
    write([&](auto& tx) { discard_incident(tx, incident, "First.", resolver()); });

    try {
        write([&](auto& tx) { discard_incident(tx, incident, "Second.", resolver()); });
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::stale);
    }
}

TEST_P(IncidentTest, a_corrected_payload_with_a_personal_number_is_refused) {
    const auto incident = failed_job();

    EXPECT_THROW(
        write([&](auto& tx) {
            retry_incident(tx, incident, base::JsonText{R"({"name":"189001019802"})"}, resolver());
        }),
        base::Error
    );
}

TEST(FaultText, holds_the_problems_but_no_personal_number) {
    const auto text = fault_text(std::make_exception_ptr(base::Error(
        base::ErrorCode::invalid, "For 189001019802:", {{"/name", "required", "is required"}}
    )));

    EXPECT_EQ(text, "For [personal number]: /name is required.");
    EXPECT_EQ(fault_text(std::make_exception_ptr(1)).substr(0, 9), "something");
}

} // namespace kansli::jobs
