#include "process/store/start_events.hpp"

#include "jobs/job.hpp"
#include "process/engine/timer.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

const std::string columns = storage::column_list<StartEventRow>();

std::string key_of(const StartEventRow& start) {
    return start.definition_id.to_text() + ":" + start.element;
}

void put_timer(storage::Transaction& tx, const StartEventRow& start, base::Timestamp due) {
    jobs::enqueue(
        tx,
        {.kind = std::string(start_timer_job),
         .key = key_of(start),
         .due = due,
         .payload = {fmt::format(
             R"({{"definition":"{}","element":"{}","due":"{}"}})",
             start.definition_id.to_text(),
             start.element,
             due.to_text()
         )},
         .lane = std::string(process_lane)}
    );
}

std::string text_of_start(const Trigger& trigger, const Element& element, base::Timestamp now) {
    const Variables none;
    const auto evaluated = trigger.text.evaluate(PlainVariables(none), now);
    if (evaluated.fault.empty()) return text_of(evaluated.value);
    throw base::Error(
        base::ErrorCode::rejected,
        fmt::format("The start event {} needs a variable before there is one.", element.id)
    );
}

} // namespace

void listen_for_starts(
    storage::Transaction& tx,
    const Definition& definition,
    const DefinitionRow& row,
    base::Timestamp now
) {
    const auto before = tx.query<StartEventRow>(
        "SELECT " + columns + " FROM process_start_event WHERE tenant = $1 AND key = $2",
        row.tenant,
        row.key
    );
    for (const auto& each : before)
        if (each.kind == TriggerKind::timer) jobs::cancel(tx, start_timer_job, key_of(each));
    tx.exec("DELETE FROM process_start_event WHERE tenant = $1 AND key = $2", row.tenant, row.key);
    for (const auto index : event_starts(definition)) {
        const auto& element = definition.at(index);
        const auto& trigger = element.trigger;
        if (trigger.kind == TriggerKind::condition) continue; // there are no variables to wait for
        StartEventRow start{row.id, element.id, row.key, row.tenant, trigger.kind};
        start.name = text_of_start(trigger, element, now);
        if (trigger.kind == TriggerKind::timer) {
            const auto next = next_of(trigger.timer, start.name, now);
            if (!next.fault.empty())
                throw base::Error(base::ErrorCode::rejected, element.id + ": " + next.fault);
            start.name = next.repeat;
            put_timer(tx, start, next.due);
        }
        tx.insert("process_start_event", start);
    }
}

std::vector<StartEventRow> starts_by(
    storage::Transaction& tx,
    TriggerKind kind,
    const std::string& name,
    const std::string& tenant
) {
    return tx.query<StartEventRow>(
        "SELECT " + columns +
            " FROM process_start_event WHERE name = $1 AND kind = $2 AND tenant = $3",
        name,
        kind,
        tenant
    );
}

std::optional<StartEventRow>
find_start(storage::Transaction& tx, DefinitionId definition, const std::string& element) {
    return tx.maybe<StartEventRow>(
        "SELECT " + columns + " FROM process_start_event WHERE definition_id = $1 AND element = $2",
        definition,
        element
    );
}

void put_next_start(
    storage::Transaction& tx,
    const StartEventRow& start,
    base::Timestamp due,
    base::Timestamp now
) {
    const auto next = repeated(start.name, due, now);
    if (!next) return;
    tx.exec(
        "UPDATE process_start_event SET name = $3 WHERE definition_id = $1 AND element = $2",
        start.definition_id,
        start.element,
        next->repeat
    );
    put_timer(tx, start, next->due);
}

} // namespace kansli::process
