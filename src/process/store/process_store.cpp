#include "process/store/process_store.hpp"

#include "base/redact.hpp"
#include "process/store/step_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

const std::string columns = storage::column_list<InstanceRow>();
const std::string event_columns = storage::column_list<EventRow>();

constexpr std::size_t max_snapshot_bytes = 4UL * 1024 * 1024;

base::ErrorCode code_of(RejectionKind kind) {
    switch (kind) {
    case RejectionKind::not_found:
        return base::ErrorCode::not_found;
    case RejectionKind::wrong_state:
        return base::ErrorCode::conflict;
    default:
        return base::ErrorCode::rejected;
    }
}

[[noreturn]] void refuse(const Rejection& rejection) {
    throw base::Error(code_of(rejection.kind), base::Sentence{rejection.reason, rejection.swedish});
}

DefinitionRow wanted_definition(storage::Transaction& tx, const NewInstance& wanted) {
    const auto found = wanted.version == 0
                           ? find_latest(tx, wanted.key, wanted.tenant)
                           : find_version(tx, wanted.key, wanted.tenant, wanted.version);
    if (!found)
        throw base::Error(
            base::ErrorCode::not_found,
            fmt::format("There is no process {} that is deployed.", wanted.key)
        );
    return *found;
}

// The element that an event is about, as ids; activations that are gone are named by the state
// before them.
class Told {
public:
    Told(const Instance& before, const Instance& after, const FindDefinition& find)
        : before_(before), after_(after), find_(find) {}

    void tell(const Event& event, EventRow& row) {
        if (event.kind == EventKind::entered) ids_[event.key] = {event.slot, event.element};
        row.activation = static_cast<std::int64_t>(event.key);
        const auto* definition = &definition_of(event);
        const auto element = element_of(event);
        if (element != no_index) row.element = definition->at(element).id;
        if (event.flow != no_index) row.flow = definition->flow(event.flow).id;
    }

private:
    struct Place {
        std::uint32_t slot = 0;
        Index element = no_index;
    };

    Place place_of(Key key) const {
        if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
        for (const auto* instance : {&before_, &after_})
            if (const auto* at = instance->find(key)) return {at->slot, at->element};
        return {};
    }

    bool is_about_parent(const Event& event) const {
        return event.kind == EventKind::subscribed || event.kind == EventKind::incident_raised ||
               event.kind == EventKind::arrived || event.kind == EventKind::joined ||
               event.kind == EventKind::compensation_kept || event.kind == EventKind::compensated;
    }

    const Definition& definition_of(const Event& event) const {
        auto slot = event.slot;
        if (event.kind != EventKind::entered)
            slot = place_of(is_about_parent(event) ? event.parent : event.key).slot;
        return *find_(after_.definitions[slot]);
    }

    Index element_of(const Event& event) const {
        if (event.kind == EventKind::incident_raised) return place_of(event.parent).element;
        return event.element != no_index ? event.element : place_of(event.key).element;
    }

    const Instance& before_;
    const Instance& after_;
    const FindDefinition& find_;
    std::map<Key, Place> ids_;
};

// Steps of the token between the waits of one element say nothing to a reader.
bool is_told(const Event& event) { return event.kind != EventKind::staged; }

// History is read by people who may not see everything: of variables it keeps the names, and no
// personal number stands in it.
void keep_words(const Event& event, EventRow& row) {
    row.text = base::redacted(event.text);
    if (event.kind == EventKind::variables_set)
        for (const auto& entry : event.variables)
            row.text.append(row.text.empty() ? "" : ", ").append(std::string_view(entry.key()));
    if (event.kind != EventKind::decided && event.kind != EventKind::user_task_created) return;
    auto data = base::redacted(boost::json::serialize(event.variables));
    boost::json::error_code failed;
    boost::json::parse(data, failed); // a number may have been taken out of it
    if (!failed) row.data = base::JsonText{std::move(data)};
}

} // namespace

std::optional<InstanceRow> find_instance(storage::Transaction& tx, InstanceId id) {
    return tx.maybe<InstanceRow>("SELECT " + columns + " FROM process_instance WHERE id = $1", id);
}

std::vector<EventRow> events_of(storage::Transaction& tx, InstanceId id) {
    return tx.query<EventRow>(
        "SELECT " + event_columns + " FROM process_event WHERE instance_id = $1 ORDER BY number", id
    );
}

FindDefinition ProcessStore::finder(storage::Transaction& tx) const {
    return [this, &tx](const std::string& id) { return &definitions_.definition(tx, id); };
}

Instance ProcessStore::instance(storage::Transaction& tx, const InstanceRow& row) const {
    return instance_of(row.snapshot.text, finder(tx));
}

StepResult ProcessStore::advance(
    storage::Transaction& tx,
    const Definition& definition,
    const Instance& before,
    const Command& command,
    const InstanceRow& row,
    base::Timestamp now
) const {
    Environment environment;
    environment.now = now;
    environment.definition = finder(tx);
    environment.called = [&](const CalledProcess& called) -> const Definition* {
        std::optional<DefinitionRow> found;
        if (called.binding == "version")
            found = find_version(tx, called.key, row.tenant, std::atol(called.version.c_str()));
        else if (called.binding == "versionTag")
            found = find_version_tag(tx, called.key, row.tenant, called.version);
        else
            found = find_latest(tx, called.key, row.tenant);
        return found ? &definitions_.definition(tx, found->id.to_text()) : nullptr;
    };
    if (hooks_.decide)
        environment.decide = [&](const DecisionWork& work, const Variables& variables) {
            return hooks_.decide(tx, {row, work, variables, now});
        };
    auto result = step(definition, before, command, environment);
    if (result.rejection) refuse(*result.rejection);
    return result;
}

InstanceRow
ProcessStore::start(storage::Transaction& tx, const NewInstance& wanted, base::Timestamp now)
    const {
    if (wanted.business_key.size() > 255 || wanted.start_key.size() > 255)
        throw base::Error(base::ErrorCode::invalid, "A key has at most 255 characters.");
    if (!wanted.start_key.empty())
        if (auto found = tx.maybe<InstanceRow>(
                "SELECT " + columns +
                    " FROM process_instance WHERE tenant = $1 AND key = $2 AND start_key = $3",
                wanted.tenant,
                wanted.key,
                wanted.start_key
            ))
            return *std::move(found);
    const auto definition_row = wanted_definition(tx, wanted);
    const auto& definition = definitions_.definition(tx, definition_row.id.to_text());
    Command command{
        .kind = CommandKind::start, .text = wanted.business_key, .variables = wanted.variables};
    if (!wanted.start_element.empty()) command.element = definition.find(wanted.start_element);
    Step made;
    made.row.id = InstanceId::make();
    made.row.definition_id = definition_row.id;
    made.row.key = wanted.key;
    made.row.tenant = wanted.tenant;
    made.row.business_key = wanted.business_key;
    if (!wanted.start_key.empty()) made.row.start_key = wanted.start_key;
    made.row.version = 0;
    made.row.started_at = now;
    made.result = advance(tx, definition, made.before, command, made.row, now);
    write(tx, made, now);
    return made.row;
}

InstanceRow ProcessStore::run(
    storage::Transaction& tx,
    InstanceId id,
    const Command& command,
    base::Timestamp now
) const {
    auto row = find_instance(tx, id);
    if (!row)
        throw base::Error(
            base::ErrorCode::not_found, "There is no process instance " + id.to_text() + "."
        );
    Step made;
    made.before = instance(tx, *row);
    made.row = *std::move(row);
    const auto& definition = definitions_.definition(tx, made.before.definitions.at(0));
    made.result = advance(tx, definition, made.before, command, made.row, now);
    write(tx, made, now);
    return made.row;
}

void ProcessStore::write(storage::Transaction& tx, Step& made, base::Timestamp now) const {
    auto& row = made.row;
    const auto& after = made.result.after;
    auto& events = made.result.events;
    const auto find = finder(tx);
    std::erase_if(events, [](const Event& event) { return !is_told(event); });
    const auto version_before = row.version++;
    row.events += static_cast<std::int64_t>(events.size());
    row.state = after.state;
    row.definition_id = *DefinitionId::from_text(after.definitions.at(0)).value;
    if (after.state != InstanceState::active) row.ended_at = now;
    row.snapshot.text = snapshot_of(after, find);
    if (row.snapshot.text.size() > max_snapshot_bytes)
        throw base::Error(
            base::ErrorCode::too_large,
            fmt::format("The variables of a process are over {} bytes.", max_snapshot_bytes)
        );
    if (version_before == 0) {
        tx.insert("process_instance", row);
    } else {
        const auto changed = tx.exec(
            "UPDATE process_instance SET definition_id = $3, state = $4, version = $5,"
            " events = $6, ended_at = $7, snapshot = $8 WHERE id = $1 AND version = $2",
            row.id,
            version_before,
            row.definition_id,
            row.state,
            row.version,
            row.events,
            row.ended_at,
            row.snapshot
        );
        // Another node was first: the whole step is run again on what that one left.
        if (changed == 0) throw storage::Retry{};
    }
    std::vector<EventRow> rows;
    Told told(made.before, after, find);
    auto number = row.events - static_cast<std::int64_t>(events.size());
    for (const auto& event : events) {
        EventRow each;
        each.instance_id = row.id;
        each.number = ++number;
        each.at = now;
        each.kind = event.kind;
        keep_words(event, each);
        told.tell(event, each);
        rows.push_back(std::move(each));
    }
    tx.insert_all("process_event", rows);
    StepRows{tx, row, made.before, after, find, now}.write(events);
    if (hooks_.work_is_there)
        for (const auto& task : after.external_tasks)
            if (made.before.find_external_task(task.key) == nullptr)
                tx.after_commit([this, topic = task.topic] { hooks_.work_is_there(topic); });
    if (hooks_.happened) hooks_.happened(tx, row, rows);
}

} // namespace kansli::process
