#include "jobs/job_routes.hpp"
#include "jobs/test_queue.hpp"
#include "web/test_app.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kansli::jobs {

namespace {

constexpr std::string_view root = "/operations/v1/2281";

web::Api operations() {
    web::Api api("operations", "Drift", "Operations");
    add_job_routes(api);
    return api;
}

std::string at(std::string_view path) { return std::string(root).append(path); }

} // namespace

class JobRoutesTest : public QueueTest {
protected:
    JobRoutesTest() : runner_(database(), on_test_clock()), app_(database(), operations()) {
        app_.caller = web::staff_with({web::Permission::operate});
        runner_.handle("add", [](auto& tx, auto&, const base::JsonValue& payload) {
            if (!payload.at("name").is_string()) throw std::runtime_error("name is not a text");
            add_effect(tx, std::string(payload.at("name").as_string()));
        });
    }

    // Makes a job fail for good and gives the path of its incident.
    std::string incident_of(std::string_view municipality) {
        put(
            {.kind = "add",
             .due = now_,
             .payload = {R"({"name":1})"},
             .max_attempts = 1,
             .municipality_id = *base::MunicipalityId::from_text(municipality).value}
        );
        runner_.run_due();
        const auto id = read([](auto& tx) {
            return tx.template one<IncidentId>("SELECT id FROM incident ORDER BY id DESC LIMIT 1");
        });
        return at("/incidents/" + id.to_text());
    }

    Runner runner_;
    web::TestApp app_;
};

KANSLI_ON_EACH_DATABASE(JobRoutesTest);

TEST_P(JobRoutesTest, incidents_are_for_operators) {
    app_.caller = web::staff_with({web::Permission::case_decide});

    EXPECT_EQ(app_.get(at("/incidents")).status, 403);
    EXPECT_EQ(app_.get(at("/jobs")).status, 403);
}

TEST_P(JobRoutesTest, incidents_are_listed_by_kind_and_openness) {
    incident_of("2281");
    const auto discarded = incident_of("2281");
    const auto done = app_.post(
        discarded + "/discards", R"({"reason":"The case is closed."})", {{"if-match", "\"1\""}}
    );
    ASSERT_EQ(done.status, 200) << done.body;

    const auto total = [&](const std::string& query) {
        const auto reply = app_.get(at("/incidents" + query));
        EXPECT_EQ(reply.status, 200) << reply.body;
        return web::json_of(reply).at("items").as_array().size();
    };
    EXPECT_EQ(total(""), 2);
    EXPECT_EQ(total("?open=true"), 1);
    EXPECT_EQ(total("?open=false"), 1);
    EXPECT_EQ(total("?kind=add&limit=1"), 1);
    EXPECT_EQ(total("?kind=other"), 0);
}

TEST_P(JobRoutesTest, an_incident_of_another_municipality_is_not_there) {
    const auto other = incident_of("2260");

    EXPECT_EQ(app_.get(other).status, 404);
    EXPECT_EQ(app_.post(other + "/retries", "{}", {{"if-match", "\"1\""}}).status, 404);
    EXPECT_EQ(web::json_of(app_.get(at("/incidents"))).at("items").as_array().size(), 0);
}

TEST_P(JobRoutesTest, an_incident_is_retried_with_a_corrected_payload) {
    const auto incident = incident_of("2281");

    const auto reply =
        app_.post(incident + "/retries", R"({"payload":{"name":"Åsa"}})", {{"if-match", "\"1\""}});
    now_ = base::system_now() + std::chrono::seconds(1);
    runner_.run_due();

    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(web::json_of(reply).at("resolution").as_string(), "retried");
    EXPECT_EQ(reply.headers.get("etag"), "\"2\"");
    EXPECT_EQ(effects(), std::vector<std::string>{"Åsa"});
}

TEST_P(JobRoutesTest, who_resolves_it_must_have_seen_it_as_it_is) {
    const auto incident = incident_of("2281");

    EXPECT_EQ(app_.post(incident + "/retries", "{}").status, 428);
    EXPECT_EQ(app_.post(incident + "/retries", "{}", {{"if-match", "\"7\""}}).status, 412);
    EXPECT_EQ(app_.post(incident + "/discards", "{}", {{"if-match", "\"1\""}}).status, 400);
}

TEST_P(JobRoutesTest, jobs_are_counted) {
    put({.kind = "add", .due = now_});

    const auto counts = web::json_of(app_.get(at("/jobs")));

    EXPECT_EQ(counts.at("kinds").at(0).at("kind").as_string(), "add");
    EXPECT_EQ(counts.at("kinds").at(0).at("due").as_int64(), 1);
}

} // namespace kansli::jobs
