// For tests: small models written as the inside of a process, played step by step. After each step
// the events are replayed on the instance before it, the instance is written and read back, and
// every token must stand where something can move it.
#pragma once

#include "process/engine/migration.hpp"
#include "process/engine/snapshot.hpp"
#include "process/engine/step.hpp"
#include "process/model/reader.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace kansli::process {

inline std::string bpmn(const std::string& roots) {
    return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
           R"(xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="d">)" +
           roots + "</definitions>";
}

inline std::string process_text(const std::string& inside, const std::string& id = "p") {
    return "<process id=\"" + id + "\" isExecutable=\"true\">" + inside + "</process>";
}

// "a b c" as flows a->b, b->c; the id of each is "a-b".
inline std::string flows(const std::string& path) {
    std::istringstream words(path);
    std::string text;
    std::string before;
    for (std::string word; words >> word; before = word)
        if (!before.empty())
            text += fmt::format(
                R"(<sequenceFlow id="{0}-{1}" sourceRef="{0}" targetRef="{1}"/>)", before, word
            );
    return text;
}

inline std::string
flow_if(const std::string& from, const std::string& to, const std::string& when) {
    return fmt::format(
        R"(<sequenceFlow id="{0}-{1}" sourceRef="{0}" targetRef="{1}">)"
        "<conditionExpression>{2}</conditionExpression></sequenceFlow>",
        from,
        to,
        when
    );
}

inline std::string start() { return R"(<startEvent id="start"/>)"; }

inline std::string end(const std::string& id = "end") { return "<endEvent id=\"" + id + "\"/>"; }

inline std::string user(const std::string& id, const std::string& inside = "") {
    return "<userTask id=\"" + id + "\">" + inside + "</userTask>";
}

inline std::string external(const std::string& id, const std::string& inside = "") {
    return "<serviceTask id=\"" + id + "\" camunda:type=\"external\" camunda:topic=\"" + id +
           "-topic\">" + inside + "</serviceTask>";
}

inline std::string element(const std::string& kind, const std::string& id) {
    return "<" + kind + " id=\"" + id + "\"/>";
}

inline std::vector<std::shared_ptr<const Definition>> read_all(const std::string& roots) {
    const auto read = read_model(bpmn(roots));
    for (const auto& problem : read.problems)
        EXPECT_EQ(problem.severity, Severity::warning) << rules::dmn::told(problem, "model");
    return read.definitions;
}

// "code element", sorted by line, of each problem.
inline std::vector<std::string> problems_of(const std::string& roots) {
    std::vector<std::string> codes;
    for (const auto& problem : read_model(bpmn(roots)).problems)
        if (problem.severity == Severity::error)
            codes.push_back(problem.code + " " + problem.element_id);
    return codes;
}

// Played in memory with a clock that the test owns.
class Play {
public:
    explicit Play(const std::string& inside) : Play(read_all(process_text(inside))) {
        text = inside;
    }

    explicit Play(std::vector<std::shared_ptr<const Definition>> definitions)
        : definitions_(std::move(definitions)) {
        environment.now = *base::Timestamp::from_text("2026-03-02T08:00:00Z").value;
        environment.definition = [this](const std::string& id) { return by_id(id); };
        environment.called = [this](const CalledProcess& called) -> const Definition* {
            for (const auto& each : definitions_)
                if (each->key == called.key) return each.get();
            return nullptr;
        };
    }

    Play(const Play&) = delete;

    // What happened, "entered a" and so on; empty and a `reason` when it was rejected.
    std::vector<std::string> run(const Command& command) {
        auto result = step(definition(), instance, command, environment);
        reason = result.rejection ? result.rejection->reason : "";
        if (result.rejection) return {};
        check(result);
        instance = std::move(result.after);
        std::vector<std::string> told;
        for (const auto& event : result.events) {
            const auto text = told_of(event);
            if (!text.empty()) told.push_back(text);
            all.push_back(event);
        }
        return told;
    }

    std::vector<std::string> begin(const Variables& variables = {}) {
        return run({.kind = CommandKind::start, .text = "business", .variables = variables});
    }

    std::vector<std::string> complete(const std::string& id, const Variables& variables = {}) {
        const auto key = key_of(id);
        const bool is_external = instance.find_external_task(key) != nullptr;
        return run(
            {.kind = is_external ? CommandKind::complete_external : CommandKind::complete_user_task,
             .key = key,
             .variables = variables}
        );
    }

    // The event that waits goes off; a timer at its time.
    std::vector<std::string> trigger(const std::string& id, const Variables& variables = {}) {
        for (const auto& each : instance.subscriptions)
            if (at(each.host, each.element).id == id) {
                if (each.kind == TriggerKind::timer) environment.now = each.due;
                return run({.kind = CommandKind::trigger, .key = each.key, .variables = variables});
            }
        ADD_FAILURE() << "nothing waits for " << id;
        return {};
    }

    std::vector<std::string> set(const Variables& variables) {
        return run({.kind = CommandKind::set_variables, .variables = variables});
    }

    std::vector<std::string> error(const std::string& id, const std::string& code) {
        return run({.kind = CommandKind::throw_error, .key = key_of(id), .text = code, .note = "m"}
        );
    }

    std::vector<std::string> retry(const Variables& variables = {}) {
        EXPECT_EQ(instance.incidents.size(), 1U);
        return run(
            {.kind = CommandKind::retry,
             .key = instance.incidents.at(0).key,
             .variables = variables}
        );
    }

    // The newest activation of the element.
    Key key_of(const std::string& id) const {
        for (auto each = instance.activations.rbegin(); each != instance.activations.rend(); ++each)
            if (element_id(*each) == id) return each->key;
        return 9999;
    }

    // Ids of the elements with a token, without scopes; sorted.
    std::vector<std::string> waiting() const {
        std::vector<std::string> ids;
        for (const auto& each : instance.activations)
            if (instance.children_of(each.key).empty() && each.parent != no_key)
                ids.push_back(element_id(each));
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    base::JsonValue variable(const std::string& name) const {
        const auto& kept = instance.activations.at(0).variables;
        const auto* found = kept.if_contains(name);
        return found == nullptr ? base::JsonValue() : *found;
    }

    bool is_completed() const { return instance.state == InstanceState::completed; }

    const Definition& definition() const { return *definitions_.at(0); }

    Instance instance;
    Environment environment;
    std::vector<Event> all;
    std::string reason;
    std::string text; // the model, for messages

private:
    const Definition* by_id(const std::string& id) const {
        for (const auto& each : definitions_)
            if (each->id == id) return each.get();
        return nullptr;
    }

    const Element& at(Key host, Index element) const {
        return by_id(instance.definitions.at(instance.find(host)->slot))->at(element);
    }

    std::string element_id(const Activation& each) const {
        return by_id(instance.definitions.at(each.slot))->at(each.element).id;
    }

    std::string told_of(const Event& event) {
        if (event.kind == EventKind::entered) {
            const auto* definition =
                event.slot == 0 ? &this->definition() : by_id(instance.definitions[event.slot]);
            ids_[event.key] = definition->at(event.element).id;
        }
        const auto id = ids_.count(event.key) > 0 ? ids_[event.key] : std::string();
        switch (event.kind) {
        case EventKind::entered:
        case EventKind::left:
        case EventKind::canceled:
        case EventKind::completed:
        case EventKind::message_sent:
        case EventKind::signal_sent:
        case EventKind::continuation_needed:
            return event_text({.kind = event.kind, .text = event.text}, id);
        case EventKind::incident_raised:
            return "incident " + event.text;
        default:
            return {};
        }
    }

    void check(const StepResult& result) {
        const FindDefinition find = [this](const std::string& id) { return by_id(id); };
        Instance replayed = instance;
        for (const auto& event : result.events) apply(replayed, event);
        const auto written = snapshot_of(result.after, find);
        EXPECT_EQ(snapshot_of(replayed, find), written);
        EXPECT_EQ(snapshot_of(instance_of(written, find), find), written);
        if (result.after.state == InstanceState::active)
            for (const auto& each : result.after.activations) check_token(result.after, each);
    }

    // Every scope holds a token, and every token waits for something that can come.
    void check_token(const Instance& after, const Activation& each) {
        const auto has = [&](const auto& list, auto matches) {
            return std::any_of(list.begin(), list.end(), matches);
        };
        const bool waits =
            !after.children_of(each.key).empty() || after.find_external_task(each.key) != nullptr ||
            after.find_incident_of(each.key) != nullptr || each.stage == Stage::waiting_to_start ||
            each.stage == Stage::waiting_to_leave ||
            has(after.arrivals, [&](const Arrival& at) { return at.scope == each.key; }) ||
            has(after.subscriptions, [&](const Subscription& at) { return at.host == each.key; }) ||
            by_id(after.definitions.at(each.slot))->at(each.element).kind == ElementKind::user_task;
        EXPECT_TRUE(waits) << "a token stands still in " << each.element;
        EXPECT_TRUE(each.parent == no_key || after.find(each.parent) != nullptr);
    }

    std::vector<std::shared_ptr<const Definition>> definitions_;
    std::map<Key, std::string> ids_;
};

using Told = std::vector<std::string>;

} // namespace kansli::process
