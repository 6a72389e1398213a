// engine-rest as workers use it: the recorded traps, the public JavaScript client for real where
// its package is installed (npm ci in tests/peers), and fetches that wait.
#include "process/rest/rest_value.hpp"
#include "process/rest/test_rest.hpp"
#include "process/store/external_task_store.hpp"

#include <cstdio>
#include <filesystem>
#include <future>

namespace kansli::process {

namespace {

using base::JsonValue;

const std::string client_folder = "tests/peers";

const std::string permit =
    R"(<error id="refused" errorCode="REFUSED"/>)" +
    process_text(
        start() + external("first") + external("second") + external("last") + end() + end("gone") +
            R"(<boundaryEvent id="caught" attachedToRef="second"><errorEventDefinition
                 errorRef="refused" camunda:errorCodeVariable="code"/></boundaryEvent>)" +
            flows("start first second gone") + flows("caught last end"),
        "permit"
    );

KANSLI_ON_EACH_DATABASE(RestTest);

TEST_P(RestTest, a_worker_fetches_completes_once_and_is_told_when_it_is_late) {
    deploy(permit);
    begin(R"({"name": {"type": "String", "value": "Anna"}, "count": {"type": "long", "value": 5}})"
    );

    const auto fetched = fetch("first-topic");
    EXPECT_EQ(fetched.media_type, "application/json");
    const auto told = web::json_of(fetched).at(0);
    EXPECT_TRUE(told.at("retries").is_null());
    EXPECT_EQ(told.at("businessKey"), "PRH-1");
    EXPECT_EQ(told.at("variables").at("name").at("type"), "String");
    EXPECT_EQ(told.at("variables").at("count").at("type"), "Long");
    const auto id = task_id(fetched);

    EXPECT_EQ(task(id, "complete", R"({"workerId": "other"})"), 400);
    EXPECT_EQ(web::json_of(last).at("type"), "InvalidRequestException");
    EXPECT_EQ(task(id, "extendLock", R"({"workerId": "w", "newDuration": -1})"), 400);
    EXPECT_EQ(task(id, "extendLock", R"({"workerId": "w", "newDuration": 5000})"), 204);
    EXPECT_EQ(task(id, "lock", R"({"workerId": "x", "lockDuration": 5000})"), 400);
    EXPECT_EQ(task(id, "complete", R"({"workerId": "w", "variables": {}})"), 204);
    EXPECT_EQ(task(id, "complete", R"({"workerId": "w", "variables": {}})"), 404);
    EXPECT_EQ(web::json_of(last).at("type"), "RestException");
}

TEST_P(RestTest, unlock_takes_an_empty_body_without_a_type) {
    deploy(permit);
    begin();
    const auto id = task_id(fetch("first-topic"));
    EXPECT_EQ(web::json_of(fetch("first-topic")).as_array().size(), 0U);

    const auto reply = app.send(web::Method::post, "/engine-rest/external-task/" + id + "/unlock");

    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(task_id(fetch("first-topic")), id);
}

TEST_P(RestTest, a_failure_without_retries_is_an_incident_in_the_history_until_retries_are_set) {
    deploy(permit);
    const auto instance = begin();
    const auto id = task_id(fetch("first-topic"));

    EXPECT_EQ(
        task(
            id,
            "failure",
            R"({"workerId": "w", "errorMessage": "no", "errorDetails": "d", "retries": 0})"
        ),
        204
    );
    const auto incidents = "/engine-rest/history/incident?processInstanceId=" + instance;
    EXPECT_EQ(web::json_of(app.get(incidents)).at(0).at("incidentMessage"), "no");
    EXPECT_EQ(web::json_of(fetch("first-topic")).as_array().size(), 0U);
    EXPECT_EQ(
        app.put("/engine-rest/external-task/" + id + "/retries", R"({"retries": 2})").status, 204
    );

    EXPECT_EQ(web::json_of(app.get(incidents)).at(0).at("open"), false);
    EXPECT_EQ(web::json_of(fetch("first-topic", 0, "v")).at(0).at("retries"), 2);
}

TEST_P(RestTest, the_path_and_the_variables_of_an_instance_are_told) {
    deploy(permit);
    const auto instance = begin(R"({"flag": {"value": false, "type": "boolean"}})");
    const auto variables = "/engine-rest/process-instance/" + instance + "/variables";

    EXPECT_EQ(app.put(variables + "/flag", R"({"value": true, "type": "Boolean"})").status, 204);
    EXPECT_EQ(
        app.post(
               variables,
               R"({"workerId": "w", "modifications": {"a": {"value": "{\"b\": 1}", "type": "Json"},
                  "f": {"value": "SGVq", "type": "File", "valueInfo": {"filename": "x"}}}})"
        )
            .status,
        204
    );
    const auto told = web::json_of(app.get(variables));
    EXPECT_EQ(told.at("flag").at("value"), true);
    EXPECT_EQ(told.at("a").at("value"), R"({"b":1})");
    EXPECT_EQ(app.get("/engine-rest/execution/" + instance + "/localVariables/f/data").body, "Hej");
    const auto path =
        web::json_of(app.get("/engine-rest/history/activity-instance?processInstanceId=" + instance)
        );
    EXPECT_EQ(path.at(0).at("activityId"), "start");
    EXPECT_TRUE(path.at(1).at("endTime").is_null());
    const auto tree =
        web::json_of(app.get("/engine-rest/process-instance/" + instance + "/activity-instances"));
    EXPECT_EQ(tree.at("childActivityInstances").at(0).at("activityId"), "first");
    EXPECT_EQ(app.del("/engine-rest/process-instance/" + instance).status, 204);
    EXPECT_EQ(app.get("/engine-rest/process-instance/" + instance).status, 404);
    EXPECT_EQ(
        web::json_of(app.get("/engine-rest/history/process-instance/" + instance)).at("state"),
        "EXTERNALLY_TERMINATED"
    );
}

TEST_P(RestTest, a_person_sees_an_incident_corrects_it_and_moves_a_token_with_a_reason) {
    deploy(process_text(
        start() + R"(<exclusiveGateway id="choice"/>)" + user("yes") + user("no") +
            flows("start choice") + flow_if("choice", "yes", "answer = \"yes\"") +
            flow_if("choice", "no", "answer = \"no\""),
        "permit"
    ));
    const auto id = begin();
    app.caller = web::staff_with({web::Permission::operate});
    const auto instance = "/processes/v1/instances/" + id;

    const auto incident = web::json_of(app.get("/processes/v1/incidents")).at("items").at(0);
    EXPECT_EQ(incident.at("element"), "choice");
    const auto retried = app.post(
        instance + "/retries",
        R"({"incident": )" + boost::json::serialize(incident.at("incident")) +
            R"(, "variables": {"answer": "yes"}})"
    );
    EXPECT_EQ(retried.status, 200) << retried.body;
    const auto token = web::json_of(retried).at("tokens").at(0);
    EXPECT_EQ(token.at("element"), "yes");
    EXPECT_EQ(web::json_of(app.get("/processes/v1/incidents")).at("items").as_array().size(), 0U);

    const auto moved = app.post(
        instance + "/moves",
        R"({"element": "no", "reason": "the applicant called", "token": )" +
            boost::json::serialize(token.at("token")) + "}"
    );
    EXPECT_EQ(web::json_of(moved).at("tokens").at(0).at("element"), "no") << moved.body;
    EXPECT_NE(app.get(instance + "/events").body.find("the applicant called"), std::string::npos);
    const auto planned =
        app.post(instance + "/migrations", R"({"version": 1, "reason": "r", "dry_run": true})");
    EXPECT_EQ(web::json_of(planned).at("done"), false) << planned.body;
}

TEST_P(RestTest, who_mends_sees_the_model_and_the_variables_and_gives_up_for_a_reason) {
    deploy(permit);
    const auto id = begin(R"({"name": {"type": "String", "value": "Anna"}})");
    app.caller = web::staff_with({web::Permission::operate});
    const auto instance = "/processes/v1/instances/" + id;

    const auto model = app.get(instance + "/model");
    EXPECT_EQ(model.media_type, "application/xml; charset=utf-8");
    EXPECT_EQ(model.body, bpmn(permit));
    EXPECT_EQ(
        web::json_of(app.get(instance + "/variables")).at("variables"),
        base::parse_json(R"({"name": "Anna"})")
    );

    EXPECT_EQ(app.post(instance + "/cancellations", R"({"reason": ""})").status, 400);
    const auto given_up = app.post(instance + "/cancellations", R"({"reason": "a mistake"})");
    EXPECT_EQ(web::json_of(given_up).at("state"), "canceled") << given_up.body;
    EXPECT_NE(app.get(instance + "/events").body.find("a mistake"), std::string::npos);
    EXPECT_EQ(app.post(instance + "/cancellations", R"({"reason": "again"})").status, 409);

    app.caller = web::staff_with({web::Permission::case_read});
    for (const auto* part : {"", "/events", "/model", "/variables"})
        EXPECT_EQ(app.get(instance + std::string(part)).status, 403) << part;
}

TEST_P(RestTest, a_queue_shows_what_is_stuck_first) {
    deploy(permit);
    begin();
    begin();
    const auto fetched = web::json_of(app.post(
        "/engine-rest/external-task/fetchAndLock",
        R"({"workerId": "w", "maxTasks": 1, "topics": [{"topicName": "first-topic",
            "lockDuration": 10000}]})"
    ));
    const auto id = std::string(fetched.at(0).at("id").as_string());
    EXPECT_EQ(task(id, "failure", R"({"workerId": "w", "errorMessage": "no", "retries": 0})"), 204);

    app.caller = web::staff_with({web::Permission::operate});
    const auto tasks = web::json_of(app.get("/processes/v1/topics/first-topic/tasks")).at("items");

    ASSERT_EQ(tasks.as_array().size(), 2U);
    EXPECT_EQ(tasks.at(0).at("id").as_string(), id);
    EXPECT_EQ(tasks.at(0).at("error_message"), "no");
    EXPECT_EQ(tasks.at(0).at("retries"), 0);
    const auto none = web::json_of(app.get("/processes/v1/topics/other/tasks"));
    EXPECT_TRUE(none.at("items").as_array().empty());
}

TEST_P(RestTest, what_is_wrong_is_told_in_the_form_that_clients_read) {
    const auto problems = deploy(process_text(start() + user("island")), 400);
    EXPECT_NE(std::string(problems.at("message").as_string()).find("island"), std::string::npos);
    EXPECT_EQ(app.post("/engine-rest/process-definition/key/none/start", "{}").status, 404);
    EXPECT_EQ(app.post("/engine-rest/message", R"({"messageName": "none"})").status, 400);
    EXPECT_EQ(fetch("x", 1'800'001).status, 400);
    app.caller = web::staff_with({web::Permission::case_read});
    EXPECT_EQ(fetch("x").status, 403);
}

TEST_P(RestTest, a_fetch_waits_for_work_and_is_answered_when_there_is_some) {
    deploy(permit);
    auto waiting = std::async(std::launch::async, [&] { return fetch("first-topic", 20'000); });
    EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);

    const auto asked = std::chrono::steady_clock::now();
    begin();
    const auto reply = waiting.get();

    EXPECT_EQ(web::json_of(reply).as_array().size(), 1U);
    EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(10));
}

TEST_P(RestTest, a_fetch_that_waited_in_vain_is_answered_with_an_empty_list) {
    EXPECT_EQ(fetch("first-topic", 50).body, "[]");

    auto waiting = std::async(std::launch::async, [&] { return fetch("first-topic", 60'000); });
    EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
    waiters.close();
    EXPECT_EQ(waiting.get().body, "[]");
}

TEST_P(RestTest, the_public_javascript_client_works_unmodified) {
    if (!std::filesystem::exists(client_folder + "/node_modules"))
        GTEST_SKIP() << "npm ci in " << client_folder << " has not been run";
    deploy(permit);
    begin(R"({"name": {"type": "String", "value": "Anna"},
             "form": {"type": "Json", "value": "{\"aids\": [\"crutch\"]}"},
             "created": {"type": "Date", "value": "2026-03-02T09:00:00.000+0100"}})");
    auto& server = app.serve();

    const auto command = "timeout 60 node " + client_folder + "/worker.mjs http://127.0.0.1:" +
                         std::to_string(server.port(web::Face::desk)) + "/engine-rest";
    std::vector<JsonValue> said;
    std::string line;
    FILE* client = popen(command.c_str(), "r");
    ASSERT_NE(client, nullptr);
    for (int c = std::fgetc(client); c != EOF; c = std::fgetc(client)) {
        if (c != '\n') {
            line += static_cast<char>(c);
            continue;
        }
        if (line.starts_with('{')) said.push_back(base::parse_json(line));
        line.clear();
    }
    const auto status = pclose(client);

    EXPECT_EQ(status, 0);
    ASSERT_EQ(said.size(), 4U) << boost::json::serialize(
        boost::json::array(said.begin(), said.end())
    );
    EXPECT_EQ(
        said[0], base::parse_json(R"({"topic": "first", "businessKey": "PRH-1", "name": "Anna",
            "form": {"aids": ["crutch"]}, "created": true, "retries": null})")
    );
    EXPECT_EQ(said[1].at("retries"), 2);
    EXPECT_EQ(
        said[2],
        base::parse_json(
            R"({"topic": "second", "score": 7, "answer": {"allowed": true}, "scratch": null})"
        )
    );
    EXPECT_EQ(said[3], base::parse_json(R"({"topic": "last", "code": "REFUSED"})"));
}

TEST(RestValue, times_are_as_java_writes_them) {
    EXPECT_EQ(
        rest_time(*base::Timestamp::from_text("2026-03-02T08:00:00.25Z").value),
        "2026-03-02T09:00:00.250+0100"
    );
    EXPECT_EQ(
        rest_time(*base::Timestamp::from_text("2026-07-02T08:00:00Z").value),
        "2026-07-02T10:00:00.000+0200"
    );
}

TEST(RestValue, types_come_back_as_they_came) {
    for (const auto* text :
         {R"({"type":"String","value":"a","valueInfo":{}})",
          R"({"type":"Long","value":5,"valueInfo":{}})",
          R"({"type":"Short","value":5,"valueInfo":{}})",
          R"({"type":"Double","value":1.5E0,"valueInfo":{}})",
          R"({"type":"Boolean","value":true,"valueInfo":{}})",
          R"({"type":"Date","value":"2026-03-02T09:00:00.000+0100","valueInfo":{}})",
          R"({"type":"Json","value":"{\"$type\":\"date\"}","valueInfo":{}})",
          R"({"type":"Json","value":"5","valueInfo":{}})",
          R"({"type":"Object","value":"{\"a\":1}","valueInfo":{"objectTypeName":"a.B"}})"}) {
        const auto typed = base::parse_json(text);
        EXPECT_EQ(to_rest(from_rest("x", typed)), typed) << text;
    }
    EXPECT_THROW(from_rest("x", base::parse_json(R"({"type": "Date", "value": 5})")), base::Error);
    EXPECT_THROW(
        from_rest("x", base::parse_json(R"({"type": "Json", "value": "{"})")), base::Error
    );
    EXPECT_THROW(from_rest("x", base::parse_json(R"({"type": "Alien", "value": 5})")), base::Error);
}

} // namespace

} // namespace kansli::process
