// Work of the house that a case refuses: a person sees it at the instance and mends it there, and
// the case gets it done once.
#include "cases/automation/process_news.hpp"
#include "cases/automation/process_work.hpp"
#include "cases/test_package.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"
#include "process/rest/process_routes.hpp"
#include "process/store/process_jobs.hpp"
#include "web/test_app.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Decides by itself, for two years where the type allows one, and asks a person beside.
constexpr auto model = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
  <process id="bus-card" isExecutable="true"><startEvent id="start"/>
    <parallelGateway id="fork"/>
    <serviceTask id="approve" camunda:type="external" camunda:topic="kansli:decide">
      <extensionElements>
        <camunda:properties><camunda:property name="status" value="waiting"/></camunda:properties>
        <camunda:inputOutput>
          <camunda:inputParameter name="outcome">approved</camunda:inputParameter>
          <camunda:inputParameter name="reasons">Vägen är lång.</camunda:inputParameter>
          <camunda:inputParameter name="valid_months">24</camunda:inputParameter>
        </camunda:inputOutput></extensionElements></serviceTask>
    <userTask id="call" name="Ring skolan"/>
    <userTask id="by_hand" name="Besluta för hand"/>
    <endEvent id="approved"/><endEvent id="called"/><endEvent id="by_hand_end"/>
    <exclusiveGateway id="never" default="to_approve"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="fork"/>
    <sequenceFlow id="b" sourceRef="fork" targetRef="never"/>
    <sequenceFlow id="to_approve" sourceRef="never" targetRef="approve"/>
    <sequenceFlow id="to_hand" sourceRef="never" targetRef="by_hand">
      <conditionExpression>outcome = "rejected"</conditionExpression></sequenceFlow>
    <sequenceFlow id="c" sourceRef="fork" targetRef="call"/>
    <sequenceFlow id="e" sourceRef="approve" targetRef="approved"/>
    <sequenceFlow id="f" sourceRef="call" targetRef="called"/>
    <sequenceFlow id="g" sourceRef="by_hand" targetRef="by_hand_end"/>
  </process></definitions>)";

CaseTypes::Shared bus_card() {
    auto files = good_package();
    auto& yaml = files.at("case-type.yaml");
    for (const auto& [from, to] :
         {std::pair("automation_level: A", "automation_level: C"),
          std::pair("unit: school", "unit: traffic")})
        yaml.replace(yaml.find(from), std::string_view(from).size(), to);
    files.emplace("process.bpmn", model);
    const auto check = check_package(files);
    for (const auto& problem : check.problems) ADD_FAILURE() << told(problem);
    return check.package;
}

class HouseWorkTest : public CaseTest {
protected:
    HouseWorkTest()
        : store(definitions, case_process_hooks(types, definitions)),
          runner(database(), {.clock = [this] { return now; }}),
          app(database(), process::processes_api(store), on_this_clock()) {
        app.caller = web::staff_with({Permission::operate});
        const auto package = bus_card();
        types.add(package);
        write([&](auto& tx) { publish_case_type(tx, *package, "test", now); });
        process::handle_process_jobs(runner, store);
        handle_process_news(runner, types, store);
        handle_process_work(
            runner,
            {types,
             store,
             [this](web::Session&, OpenedCase&, const Decision&) {
                 if (on_decided) on_decided();
             }}
        );
    }

    web::RouterSettings on_this_clock() {
        auto settings = web::test_router_settings();
        settings.clock = [this] { return now; };
        return settings;
    }

    CaseId begin() {
        const auto id = register_case("bus-card");
        runner.run_due();
        return id;
    }

    base::JsonValue incidents() {
        return web::json_of(app.get("/processes/v1/incidents")).at("items");
    }

    std::string instance() { return std::string(incidents().at(0).at("instance_id").as_string()); }

    // By the API, and what comes of it.
    void mend(const std::string& how, const std::string& body) {
        const auto path = "/processes/v1/instances/" + instance() + '/' + how;
        const auto reply = app.post(path, body);
        EXPECT_EQ(reply.status, 200) << reply.body;
        runner.run_due();
    }

    void retry(const std::string& variables) {
        const auto incident = incidents().at(0).at("incident").as_int64();
        mend("retries", fmt::format(R"({{"incident": {}, "variables": {}}})", incident, variables));
    }

    std::vector<std::string> tasks() {
        return read([](auto& tx) {
            return tx.template query<std::string>(
                "SELECT text FROM task WHERE done_at IS NULL ORDER BY text"
            );
        });
    }

    void expect_queue_is_empty() {
        const std::string kinds = " WHERE kind IN ('process-to-case', 'case-to-process')";
        EXPECT_EQ(count("job" + kinds), 0);
        EXPECT_EQ(count("incident" + kinds), 0);
    }

    std::function<void()> on_decided{};
    process::DefinitionStore definitions;
    process::ProcessStore store;
    jobs::Runner runner;
    web::TestApp app;
};

KANSLI_ON_EACH_DATABASE(HouseWorkTest);

TEST_P(HouseWorkTest, what_a_case_refuses_is_an_incident_of_the_instance_and_the_rest_is_done) {
    const auto id = begin();

    ASSERT_EQ(incidents().as_array().size(), 1U);
    EXPECT_EQ(incidents().at(0).at("element"), "approve");
    EXPECT_THAT(std::string(incidents().at(0).at("message").as_string()), HasSubstr("1 years"));
    EXPECT_EQ(count("decision"), 0);
    EXPECT_EQ(row_of(id).status, "waiting");
    EXPECT_THAT(tasks(), ::testing::ElementsAre("Ring skolan"));
    expect_queue_is_empty();
}

TEST_P(HouseWorkTest, corrected_and_retried_it_is_done_once) {
    const auto id = begin();

    retry(R"({"valid_months": 12})");

    EXPECT_THAT(incidents().as_array(), IsEmpty());
    EXPECT_EQ(count("decision"), 1);
    EXPECT_EQ(count_events(id, EventType::decided), 1);
    EXPECT_EQ(count("process_event WHERE kind = 'left' AND element = 'approve'"), 1);
    expect_queue_is_empty();
}

TEST_P(HouseWorkTest, retried_as_it_was_it_is_refused_again) {
    begin();

    retry("{}");

    EXPECT_EQ(incidents().as_array().size(), 1U);
    EXPECT_EQ(count("process_incident"), 2);
    EXPECT_EQ(count("decision"), 0);
    retry(R"({"valid_months": "twelve"})");
    EXPECT_THAT(std::string(incidents().at(0).at("message").as_string()), HasSubstr("twelve"));
    retry(R"({"valid_months": 12})");
    EXPECT_EQ(count("decision"), 1);
    expect_queue_is_empty();
}

TEST_P(HouseWorkTest, a_token_that_is_moved_on_leaves_nothing_to_do) {
    begin();
    const auto path = "/processes/v1/instances/" + instance();
    std::int64_t token = 0;
    const auto shown = web::json_of(app.get(path));
    for (const auto& each : shown.at("tokens").as_array())
        if (each.at("element") == "approve") token = each.at("token").as_int64();

    mend(
        "moves", fmt::format(R"({{"token": {}, "element": "by_hand", "reason": "Två år."}})", token)
    );

    EXPECT_THAT(incidents().as_array(), IsEmpty());
    EXPECT_THAT(tasks(), ::testing::ElementsAre("Besluta för hand", "Ring skolan"));
    EXPECT_EQ(count("decision"), 0);
    expect_queue_is_empty();
}

// Here a room above says no after the decision was written.
TEST_P(HouseWorkTest, what_was_written_before_the_refusal_is_undone) {
    on_decided = [] { throw base::Error(base::ErrorCode::rejected, "No card is left."); };
    const auto id = begin();

    retry(R"({"valid_months": 12})");

    ASSERT_EQ(incidents().as_array().size(), 1U);
    EXPECT_EQ(incidents().at(0).at("message"), "No card is left.");
    EXPECT_EQ(count("decision"), 0);
    EXPECT_EQ(count_events(id, EventType::decided), 0);
    EXPECT_EQ(row_of(id).status, "waiting");

    on_decided = nullptr;
    retry("{}");
    EXPECT_EQ(count("decision"), 1);
    EXPECT_EQ(count_events(id, EventType::decided), 1);
    expect_queue_is_empty();
}

TEST_P(HouseWorkTest, a_fault_that_passes_is_tried_again_by_the_job) {
    int tries = 0;
    on_decided = [&] {
        if (++tries < 3) throw base::Error(base::ErrorCode::unavailable, "The disk is full.");
    };
    const auto id = begin();

    retry(R"({"valid_months": 12})");
    EXPECT_THAT(incidents().as_array(), IsEmpty());
    EXPECT_EQ(count("job WHERE kind = 'process-to-case'"), 1);
    for (int i = 0; i < 3; ++i) {
        now = now + std::chrono::minutes(5);
        runner.run_due();
    }

    EXPECT_EQ(tries, 3);
    EXPECT_EQ(count_events(id, EventType::decided), 1);
    EXPECT_THAT(incidents().as_array(), IsEmpty());
    expect_queue_is_empty();
}

} // namespace

} // namespace kansli::cases
