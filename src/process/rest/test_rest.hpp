// For the tests of engine-rest: its routes on each database, asked in the program or over a socket.
// Never part of an installation.
#pragma once

#include "process/rest/engine_rest.hpp"
#include "process/rest/process_routes.hpp"
#include "process/test_process.hpp"
#include "storage/test_database.hpp"
#include "web/test_app.hpp"

namespace kansli::process {

class RestTest : public storage::DatabaseTest {
protected:
    RestTest()
        : waiters(database()),
          store(
              definitions,
              {.work_is_there = [this](const std::string& topic) { waiters.wake(topic); }}
          ),
          app(database(), apis()) {
        app.caller = web::staff_with({web::Permission::external_work});
        app.caller.kind = web::ActorKind::machine;
    }

    ~RestTest() override { waiters.close(); }

    std::vector<web::Api> apis() {
        std::vector<web::Api> made;
        made.push_back(engine_rest_api(store, waiters));
        made.push_back(processes_api(store));
        return made;
    }

    base::JsonValue deploy(const std::string& roots, int status = 200) {
        const std::string part = "--limit\r\nContent-Disposition: form-data; name=\"";
        const auto reply = app.send(
            web::Method::post,
            "/engine-rest/deployment/create",
            {{"content-type", "multipart/form-data; boundary=limit"}},
            part + "deploy-changed-only\"\r\n\r\ntrue\r\n" + part +
                "data\"; filename=\"permit.bpmn\"\r\nContent-Type: application/xml\r\n\r\n" +
                bpmn(roots) + "\r\n--limit--\r\n"
        );
        EXPECT_EQ(reply.status, status) << reply.body;
        return web::json_of(reply);
    }

    std::string begin(const std::string& variables = "{}", const std::string& key = "permit") {
        const auto reply = app.post(
            "/engine-rest/process-definition/key/" + key + "/start",
            R"({"businessKey": "PRH-1", "variables": )" + variables + "}"
        );
        EXPECT_EQ(reply.status, 200) << reply.body;
        return std::string(web::json_of(reply).at("id").as_string());
    }

    web::Response fetch(const std::string& topic, int wait_ms = 0, const char* worker = "w") {
        return app.post(
            "/engine-rest/external-task/fetchAndLock",
            R"({"workerId": ")" + std::string(worker) + R"(", "maxTasks": 5, "usePriority": true,
              "asyncResponseTimeout": )" +
                std::to_string(wait_ms) + R"(, "topics": [{"topicName": ")" + topic +
                R"(", "lockDuration": 10000, "unknown": 1}]})"
        );
    }

    std::string task_id(const web::Response& fetched) {
        return std::string(web::json_of(fetched).at(0).at("id").as_string());
    }

    int task(const std::string& id, const std::string& verb, const std::string& body) {
        last = app.post("/engine-rest/external-task/" + id + "/" + verb, body);
        return last.status;
    }

    DefinitionStore definitions;
    FetchWaiters waiters;
    ProcessStore store;
    web::TestApp app;
    web::Response last;
};

} // namespace kansli::process
