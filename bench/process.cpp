// How fast processes run: service task -> gateway -> user task -> end, each instance started, its
// task completed by a worker and its user task by a person. In memory on one thread, and durable on
// each database that is named, with 16 clients and three commits an instance.
//   bench_process [SECONDS [DATABASE]...]
#include "process/engine/step.hpp"
#include "process/model/reader.hpp"
#include "process/store/process_store.hpp"
#include "storage/migration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <string>
#include <vector>

namespace process = kansli::process;

namespace {

constexpr auto model = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="bench">
  <process id="bench" isExecutable="true"><startEvent id="start"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="work"/>
    <exclusiveGateway id="choice" default="no"/><userTask id="review"/>
    <endEvent id="end"/><endEvent id="refused"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="work"/>
    <sequenceFlow id="b" sourceRef="work" targetRef="choice"/>
    <sequenceFlow id="yes" sourceRef="choice" targetRef="review">
      <conditionExpression>${income > 100}</conditionExpression></sequenceFlow>
    <sequenceFlow id="no" sourceRef="choice" targetRef="refused"/>
    <sequenceFlow id="c" sourceRef="review" targetRef="end"/>
  </process></definitions>)";

void advance(
    const process::Definition& definition,
    process::Instance& instance,
    const process::Command& command,
    const process::Environment& environment
) {
    auto result = process::step(definition, instance, command, environment);
    if (result.rejection) {
        fmt::print(stderr, "{}\n", result.rejection->reason);
        std::exit(1);
    }
    instance = std::move(result.after);
}

using Seconds = std::chrono::duration<double>;

const process::Variables at_start{{"income", 120}, {"name", "Anna"}};

int in_memory(Seconds seconds) {
    const auto read = process::read_model(model);
    if (read.definitions.empty()) {
        fmt::print(stderr, "the model is refused: {}\n", read.problems.front().message);
        return 1;
    }
    const auto& definition = *read.definitions.front();
    process::Environment environment;
    const auto begin = std::chrono::steady_clock::now();
    Seconds taken{};
    long instances = 0;
    while (taken < seconds) {
        for (int i = 0; i < 1000; ++i) {
            process::Instance instance;
            advance(
                definition,
                instance,
                {.kind = process::CommandKind::start, .text = "business", .variables = at_start},
                environment
            );
            const auto work = instance.external_tasks.front().key;
            advance(
                definition,
                instance,
                {.kind = process::CommandKind::complete_external,
                 .key = work,
                 .variables = {{"score", 7}}},
                environment
            );
            const auto review = instance.activations.back().key;
            advance(
                definition,
                instance,
                {.kind = process::CommandKind::complete_user_task, .key = review},
                environment
            );
            if (instance.state != process::InstanceState::completed) return 1;
        }
        instances += 1000;
        taken = std::chrono::steady_clock::now() - begin;
    }
    fmt::print("in memory: {:.0f} instances/s\n", static_cast<double>(instances) / taken.count());
    return 0;
}

// One client: how long each of its steps took, in seconds.
std::vector<double> client(
    kansli::storage::Database& database,
    const process::ProcessStore& store,
    std::chrono::steady_clock::time_point until
) {
    std::vector<double> steps;
    const auto write = [&](const auto& work) {
        const auto begin = std::chrono::steady_clock::now();
        database.write(kansli::storage::lane_key(process::process_lane), work);
        steps.push_back(Seconds(std::chrono::steady_clock::now() - begin).count());
    };
    while (std::chrono::steady_clock::now() < until) {
        process::InstanceId id;
        const auto complete = [&](process::CommandKind kind) {
            write([&](kansli::storage::Transaction& tx) {
                const auto row = *process::find_instance(tx, id);
                const auto key = store.instance(tx, row).activations.back().key;
                store.run(tx, id, {.kind = kind, .key = key}, kansli::base::system_now());
            });
        };
        write([&](kansli::storage::Transaction& tx) {
            const process::NewInstance wanted{
                .key = "bench", .business_key = "business", .variables = at_start};
            id = store.start(tx, wanted, kansli::base::system_now()).id;
        });
        complete(process::CommandKind::complete_external);
        complete(process::CommandKind::complete_user_task);
    }
    return steps;
}

void durable(const std::string& url, Seconds seconds) {
    const auto database = kansli::storage::Database::open({.url = url});
    kansli::storage::migrate(*database, kansli::storage::all_migrations());
    const process::DefinitionStore definitions;
    const process::ProcessStore store(definitions, {});
    database->exclusive([&](kansli::storage::Transaction& tx) {
        definitions.deploy(tx, {"bench.bpmn", model, "", true}, kansli::base::system_now());
    });
    const auto begin = std::chrono::steady_clock::now();
    const auto until =
        begin + std::chrono::duration_cast<std::chrono::steady_clock::duration>(seconds);
    std::vector<std::future<std::vector<double>>> clients;
    for (int i = 0; i < 16; ++i)
        clients.push_back(std::async(std::launch::async, [&] {
            return client(*database, store, until);
        }));
    std::vector<double> steps;
    for (auto& each : clients) {
        const auto taken = each.get();
        steps.insert(steps.end(), taken.begin(), taken.end());
    }
    const Seconds taken = std::chrono::steady_clock::now() - begin;
    std::sort(steps.begin(), steps.end());
    const auto name =
        database->backend() == kansli::storage::Backend::sqlite ? "SQLite" : "PostgreSQL";
    fmt::print(
        "{}: {:.0f} instances/s, a step p50 {:.1f} ms, p99 {:.1f} ms\n",
        name,
        static_cast<double>(steps.size()) / 3 / taken.count(),
        steps[steps.size() / 2] * 1000,
        steps[steps.size() * 99 / 100] * 1000
    );
    database->close();
}

} // namespace

int main(int argc, char** argv) {
    const Seconds seconds(argc > 1 ? std::atof(argv[1]) : 3);
    const int status = in_memory(seconds);
    for (int i = 2; i < argc; ++i) durable(argv[i], seconds);
    return status;
}
