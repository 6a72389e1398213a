#include "process/engine/step.hpp"

#include "base/language.hpp"
#include "process/engine/migration.hpp"
#include "process/engine/stepper.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

using Rejected = std::optional<Rejection>;

Rejected not_found(std::string reason) {
    return Rejection{RejectionKind::not_found, std::move(reason)};
}

Rejected not_found(base::Sentence reason) {
    return Rejection{RejectionKind::not_found, std::move(reason.en), std::move(reason.sv)};
}

Rejected wrong_state(base::Sentence reason) {
    return Rejection{RejectionKind::wrong_state, std::move(reason.en), std::move(reason.sv)};
}

Rejected invalid(std::string reason) {
    return Rejection{RejectionKind::invalid, std::move(reason)};
}

Rejected invalid(base::Sentence reason) {
    return Rejection{RejectionKind::invalid, std::move(reason.en), std::move(reason.sv)};
}

std::string_view swedish_name(InstanceState state) {
    switch (state) {
    case InstanceState::created:
        return "är skapad men inte startad";
    case InstanceState::active:
        return "pågår";
    case InstanceState::completed:
        return "är klar";
    case InstanceState::canceled:
        return "är avbruten";
    }
    return "är i ett annat läge";
}

} // namespace

StepResult step(
    const Definition& definition,
    const Instance& instance,
    const Command& command,
    const Environment& environment
) {
    Stepper stepper(definition, instance, environment);
    if (auto rejection = stepper.run(command)) return {std::move(rejection), {}, {}};
    return std::move(stepper).result();
}

std::optional<Rejection> Stepper::run(const Command& command) {
    const auto state = instance_.state;
    if (command.kind == CommandKind::start) {
        if (state != InstanceState::created)
            return wrong_state({"It has been started already.", "Processen är redan startad."});
    } else if (state != InstanceState::active) {
        return wrong_state(
            {fmt::format("The process is {}.", base::enum_name(state)),
             fmt::format("Processen {}. Det här går inte att göra.", swedish_name(state))}
        );
    }
    if (auto rejection = dispatch(command)) return rejection;
    settle();
    remove_variables(command);
    return std::nullopt;
}

// Where they are kept as seen from the part that the command was about, or from the process.
void Stepper::remove_variables(const Command& command) {
    for (const auto& name : command.removed) {
        const bool is_there = instance_.find(command.key) != nullptr;
        const auto from = is_there ? command.key : instance_.activations.front().key;
        const auto keeper = keeper_of(instance_, from, name);
        if (instance_.find(keeper)->variables.contains(name))
            emit({.kind = EventKind::variable_removed, .key = keeper, .text = name});
    }
}

std::optional<Rejection> Stepper::dispatch(const Command& command) {
    switch (command.kind) {
    case CommandKind::start:
        return start_instance(command);
    case CommandKind::complete_external:
    case CommandKind::fail_external:
    case CommandKind::set_retries:
        return on_external(command);
    case CommandKind::throw_error:
    case CommandKind::throw_escalation:
    case CommandKind::complete_user_task:
        return on_task(command);
    case CommandKind::trigger:
        if (instance_.find_subscription(command.key) == nullptr)
            return not_found("Nothing waits for this any more.");
        trigger(command.key, command.variables);
        return std::nullopt;
    case CommandKind::signal:
        return on_signal(command);
    case CommandKind::set_variables:
        return on_variables(command);
    case CommandKind::resume:
        return on_resume(command);
    case CommandKind::retry:
        return on_retry(command);
    case CommandKind::move:
        return on_move(command);
    case CommandKind::migrate:
        return on_migrate(command);
    case CommandKind::cancel:
        emit({.kind = EventKind::canceled_by_hand, .text = command.note});
        return std::nullopt;
    }
    return invalid("There is no such command.");
}

Rejected Stepper::start_instance(const Command& command) {
    const auto start = command.element == no_index ? own_.at(0).start : command.element;
    const bool is_start = start != no_index && own_.at(start).kind == ElementKind::start_event &&
                          own_.at(start).scope == 0;
    if (!is_start) return invalid("The process has no such start event.");
    emit({.kind = EventKind::started, .text = command.text, .definition = own_.id});
    const auto root = instance_.next_key;
    emit({.kind = EventKind::entered, .element = 0, .key = root});
    set_local(root, command.variables);
    this->start(root, Entry::by_flow);
    if (instance_.find(root)->stage == Stage::active)
        pending_.push_back({.element = start, .scope = root, .entry = Entry::by_trigger});
    return std::nullopt;
}

Rejected Stepper::on_external(const Command& command) {
    if (instance_.find_external_task(command.key) == nullptr)
        return not_found("There is no such external task: it is done, or was interrupted.");
    const auto resolve = [&] {
        if (const auto* incident = instance_.find_incident_of(command.key))
            emit({.kind = EventKind::incident_resolved, .key = incident->key});
    };
    if (command.kind == CommandKind::complete_external) {
        resolve();
        set_local(command.key, command.local_variables);
        set_variables(command.key, command.variables);
        complete(command.key);
        return std::nullopt;
    }
    if (command.number < 0) return invalid("Retries are not negative.");
    if (command.kind == CommandKind::set_retries) {
        if (command.number > 0) resolve();
        emit({.kind = EventKind::external_retried, .key = command.key, .number = command.number});
        if (command.number == 0) fail(command.key, Stage::active, "No retries are left.");
        return std::nullopt;
    }
    set_local(command.key, command.local_variables);
    set_variables(command.key, command.variables);
    if (instance_.find_external_task(command.key) == nullptr) return std::nullopt;
    emit(
        {.kind = EventKind::external_failed,
         .key = command.key,
         .number = command.number,
         .due = command.due,
         .text = command.text}
    );
    if (command.number == 0) fail(command.key, Stage::active, command.text);
    return std::nullopt;
}

Rejected Stepper::on_task(const Command& command) {
    const auto* activation = instance_.find(command.key);
    if (activation == nullptr || activation->stage != Stage::active)
        return not_found("There is no such task: it is done, or was interrupted.");
    const auto kind = element_of(command.key).kind;
    const bool is_external = instance_.find_external_task(command.key) != nullptr;
    if (kind != ElementKind::user_task && !is_external)
        return invalid("This is no task that is done from outside.");
    if (command.kind == CommandKind::complete_user_task) {
        if (kind != ElementKind::user_task) return invalid("This is no user task.");
        set_variables(command.key, command.variables);
        complete(command.key);
        return std::nullopt;
    }
    const bool is_error = command.kind == CommandKind::throw_error;
    emit(
        {.kind = is_error ? EventKind::error_thrown : EventKind::escalation_thrown,
         .key = command.key,
         .text = command.text}
    );
    Variables caught = command.variables;
    caught.insert_or_assign("code", command.text);
    if (!command.note.empty()) caught.insert_or_assign("message", command.note);
    const auto trigger = is_error ? TriggerKind::error : TriggerKind::escalation;
    if (!throw_code(command.key, trigger, command.text, caught) && is_error)
        fail(
            command.key,
            Stage::active,
            fmt::format("Nothing catches the error {}: {}", command.text, command.note)
        );
    return std::nullopt;
}

Rejected Stepper::on_signal(const Command& command) {
    for (const auto& each : instance_.subscriptions)
        if (each.kind == TriggerKind::signal && each.name == command.text) {
            throw_signal(command.text, command.variables);
            return std::nullopt;
        }
    return not_found("Nothing waits for the signal " + command.text + ".");
}

Rejected Stepper::on_variables(const Command& command) {
    const auto key = command.key == no_key ? instance_.activations.front().key : command.key;
    if (instance_.find(key) == nullptr) return not_found("There is no such part of the process.");
    set_local(key, command.local_variables);
    set_variables(key, command.variables);
    return std::nullopt;
}

Rejected Stepper::on_resume(const Command& command) {
    const auto* activation = instance_.find(command.key);
    const bool waits = activation != nullptr && (activation->stage == Stage::waiting_to_start ||
                                                 activation->stage == Stage::waiting_to_leave);
    if (!waits) return not_found("Nothing waits to be continued here.");
    const auto stage_of = activation->stage;
    emit({.kind = EventKind::continued, .key = command.key});
    if (stage_of == Stage::waiting_to_leave) {
        complete(command.key);
        return std::nullopt;
    }
    stage(command.key, Stage::entering);
    start(command.key, Entry::by_flow);
    return std::nullopt;
}

Rejected Stepper::on_retry(const Command& command) {
    const auto* incident = instance_.find_incident(command.key);
    if (incident == nullptr)
        return not_found(base::Sentence{
            "There is no such incident, or it is resolved.",
            "Incidenten finns inte, eller är redan åtgärdad."});
    const auto key = incident->activation;
    const auto at = instance_.find(key)->stage;
    set_variables(key, command.variables);
    emit({.kind = EventKind::incident_resolved, .key = command.key});
    if (at == Stage::entering)
        restart(key);
    else if (at == Stage::active && instance_.find_external_task(key) != nullptr)
        emit(
            {.kind = EventKind::external_retried,
             .key = key,
             .number = std::max<std::int64_t>(command.number, 1)}
        );
    else if (at == Stage::leaving && instance_.find(key)->element != 0)
        complete(key);
    if (at == Stage::leaving && instance_.find(key) != nullptr && instance_.find(key)->element == 0)
        stage(key, Stage::active);
    emptied_.push_back(key);
    return std::nullopt;
}

void Stepper::restart(Key key) {
    start(key, Entry::by_flow);
    const auto* root = instance_.find(key);
    const bool has_not_begun = root != nullptr && root->parent == no_key &&
                               root->stage == Stage::active && instance_.children_of(key).empty();
    if (has_not_begun)
        pending_.push_back({.element = own_.at(0).start, .scope = key, .entry = Entry::by_trigger});
}

Rejected Stepper::on_move(const Command& command) {
    const auto* found = instance_.find(command.key);
    if (found == nullptr || found->parent == no_key)
        return not_found(base::Sentence{
            "There is no such token.",
            "Processen står inte kvar där. Läs om sidan och försök igen."});
    const auto activation = *found;
    const auto& definition = definition_of(activation);
    const auto target = definition.find(command.text);
    if (target == no_index)
        return invalid(base::Sentence{
            "The process has no element " + command.text + ".",
            "Processen har inget steg " + command.text + "."});
    const auto& to = definition.at(target);
    if (to.scope != definition.at(activation.element).scope || activation.repetition > 0)
        return invalid(base::Sentence{
            "A token is moved within its own sub-process.",
            "Processen kan bara flyttas till ett steg i samma delprocess."});
    if (to.kind == ElementKind::boundary_event || to.kind == ElementKind::event_sub_process ||
        to.is_for_compensation)
        return invalid(base::Sentence{
            "No token can be put there.", "Processen kan inte flyttas dit. Välj ett annat steg."});
    if (command.note.empty())
        return invalid(base::Sentence{
            "Say who moves the token, and why.", "Ange vem som flyttar processen, och varför."});
    emit({.kind = EventKind::moved, .element = target, .key = command.key, .text = command.note});
    cancel_tree(command.key);
    pending_.push_back({.element = target, .scope = activation.parent, .slot = activation.slot});
    return std::nullopt;
}

Rejected Stepper::on_migrate(const Command& command) {
    auto plan = plan_migration(own_, *command.definition, instance_, command.mapping);
    if (!plan.problems.empty()) return invalid(fmt::format("{}", fmt::join(plan.problems, " ")));
    emit(
        {.kind = EventKind::migrated,
         .text = command.note,
         .definition = command.definition->id,
         .places = std::move(plan.places)}
    );
    return std::nullopt;
}

} // namespace kansli::process
