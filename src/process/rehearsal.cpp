#include "process/rehearsal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

class Player {
public:
    Player(
        const std::vector<std::shared_ptr<const Definition>>& definitions,
        const DecisionModels& decisions,
        Script script
    )
        : definitions_(definitions), script_(std::move(script)) {
        environment_.now = script_.now;
        environment_.definition = [this](const std::string& id) { return by_id(id); };
        environment_.called = [this](const CalledProcess& called) -> const Definition* {
            for (const auto& each : definitions_)
                if (each->key == called.key) return each.get();
            return nullptr;
        };
        environment_.decide = [&](const DecisionWork& work, const Variables& variables) {
            return decisions.decide(work, variables, environment_.now);
        };
    }

    // What is to be done next; false when nothing can.
    bool next(Command& command) {
        if (instance.state == InstanceState::created) {
            command.kind = CommandKind::start;
            command.variables = script_.variables;
            const auto starts = event_starts(own());
            if (own().at(0).start == no_index && !starts.empty()) command.element = starts[0];
            return true;
        }
        return resume(command) || complete_task(command) || take_event(command) ||
               take_timer(command);
    }

    bool
    run(const Command& command, const std::function<void(const Event&, const std::string&)>& tell) {
        auto result = step(own(), instance, command, environment_);
        if (result.rejection) {
            reason = result.rejection->reason;
            return false;
        }
        instance = std::move(result.after);
        for (const auto& event : result.events) tell(event, element_of(event));
        return true;
    }

    std::string waits_for() const {
        std::string ids;
        for (const auto& each : instance.activations)
            if (instance.children_of(each.key).empty())
                ids += (ids.empty() ? "" : ", ") + definition_of(each).at(each.element).id;
        return ids;
    }

    Instance instance;
    std::string reason;

private:
    const Definition& own() const { return *definitions_.front(); }

    const Definition* by_id(const std::string& id) const {
        for (const auto& each : definitions_)
            if (each->id == id) return each.get();
        return nullptr;
    }

    const Definition& definition_of(const Activation& each) const {
        return *by_id(instance.definitions[each.slot]);
    }

    // The answer for an element, or nothing when the script has none.
    const Variables* answer(const std::string& id) {
        const auto found = script_.answers.find(id);
        if (found == script_.answers.end() || found->second.empty()) return nullptr;
        auto& used = used_[id];
        const auto at = std::min(used++, found->second.size() - 1);
        return &found->second[at];
    }

    bool resume(Command& command) const {
        for (const auto& each : instance.activations)
            if (each.stage == Stage::waiting_to_start || each.stage == Stage::waiting_to_leave) {
                command.kind = CommandKind::resume;
                command.key = each.key;
                return true;
            }
        return false;
    }

    bool complete_task(Command& command) {
        for (const auto& each : instance.activations) {
            const bool is_external = instance.find_external_task(each.key) != nullptr;
            const auto& element = definition_of(each).at(each.element);
            const bool is_user = element.kind == ElementKind::user_task &&
                                 each.stage == Stage::active &&
                                 instance.children_of(each.key).empty();
            if (!is_external && !is_user) continue;
            command.kind =
                is_external ? CommandKind::complete_external : CommandKind::complete_user_task;
            command.key = each.key;
            if (const auto* given = answer(element.id)) command.variables = *given;
            return true;
        }
        return false;
    }

    bool take_event(Command& command) {
        for (const auto& each : instance.subscriptions) {
            const auto& id = definition_of(*instance.find(each.host)).at(each.element).id;
            if (each.kind == TriggerKind::timer) continue;
            const auto* given = answer(id);
            if (given == nullptr) continue;
            command.kind = each.kind == TriggerKind::condition ? CommandKind::set_variables
                                                               : CommandKind::trigger;
            command.key = each.kind == TriggerKind::condition ? each.host : each.key;
            command.variables = *given;
            return true;
        }
        return false;
    }

    bool take_timer(Command& command) {
        const Subscription* next = nullptr;
        for (const auto& each : instance.subscriptions)
            if (each.kind == TriggerKind::timer && (next == nullptr || each.due < next->due))
                next = &each;
        if (next == nullptr) return false;
        environment_.now = std::max(environment_.now, next->due);
        command.kind = CommandKind::trigger;
        command.key = next->key;
        return true;
    }

    // Events say it by the activation's key, which was given an element when it was entered.
    std::string element_of(const Event& event) {
        if (event.kind == EventKind::entered || event.kind == EventKind::joined) {
            const auto slot = event.kind == EventKind::entered ? event.slot : 0;
            const auto& id = by_id(instance.definitions[slot])->at(event.element).id;
            if (event.kind == EventKind::entered) ids_[event.key] = id;
            return id;
        }
        const auto found = ids_.find(event.key);
        return found == ids_.end() ? std::string() : found->second;
    }

    const std::vector<std::shared_ptr<const Definition>>& definitions_;
    Script script_;
    Environment environment_;
    std::map<std::string, std::size_t> used_;
    std::map<Key, std::string> ids_;
};

Variables variables_of(const base::JsonValue& json) {
    if (json.is_object()) return json.get_object();
    throw base::Error(base::ErrorCode::invalid, "An answer is an object of variables.");
}

} // namespace

Script script_of(const base::JsonValue& json, base::Timestamp now) {
    Script script;
    script.now = now;
    const auto all = variables_of(json);
    const auto* variables = all.if_contains("variables");
    const auto* answers = all.if_contains("answers");
    if (variables == nullptr && answers == nullptr) {
        script.variables = all;
        return script;
    }
    if (variables != nullptr) script.variables = variables_of(*variables);
    if (answers == nullptr) return script;
    for (const auto& [id, given] : variables_of(*answers)) {
        auto& list = script.answers[std::string(id)];
        if (given.is_array())
            for (const auto& each : given.get_array()) list.push_back(variables_of(each));
        else
            list.push_back(variables_of(given));
    }
    return script;
}

Rehearsal rehearse(
    const std::vector<std::shared_ptr<const Definition>>& definitions,
    const DecisionModels& decisions,
    Script script,
    const std::function<void(const Event&, const std::string& element)>& tell
) {
    Player player(definitions, decisions, std::move(script));
    Rehearsal rehearsal;
    for (int steps = 0; steps < max_rehearsed_steps; ++steps) {
        Command command;
        if (!player.next(command)) break;
        if (!player.run(command, tell)) {
            rehearsal.end = RehearsalEnd::rejected;
            break;
        }
        if (!player.instance.incidents.empty()) {
            rehearsal.end = RehearsalEnd::incident;
            player.reason = player.instance.incidents.front().message;
            break;
        }
        if (player.instance.state == InstanceState::completed) {
            rehearsal.end = RehearsalEnd::completed;
            break;
        }
    }
    rehearsal.why = player.reason;
    if (rehearsal.end == RehearsalEnd::waiting) rehearsal.why = player.waits_for();
    rehearsal.instance = std::move(player.instance);
    return rehearsal;
}

} // namespace kansli::process
