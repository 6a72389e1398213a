// Running processes in the database. A step loads an instance, runs it, and writes its snapshot,
// events, external tasks, subscriptions and incidents in the transaction it is given; timers and
// continuations are jobs of the same transaction. Two steps of one instance at the same time: the
// later one is run again on what the earlier one left.
#pragma once

#include "process/engine/snapshot.hpp"
#include "process/engine/step.hpp"
#include "process/store/definition_store.hpp"
#include "storage/transaction.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

using InstanceId = base::Id<struct ProcessInstanceNoun>;
using ExternalTaskId = base::Id<struct ExternalTaskNoun>;

struct InstanceRow {
    InstanceId id;
    DefinitionId definition_id;
    std::string key;
    std::string tenant;
    std::string business_key;
    std::optional<std::string> start_key;
    InstanceState state = InstanceState::active;
    std::int64_t version = 1;
    std::int64_t events = 0;
    base::Timestamp started_at;
    std::optional<base::Timestamp> ended_at;
    base::JsonText snapshot;
};
BOOST_DESCRIBE_STRUCT(
    InstanceRow,
    (),
    (id,
     definition_id,
     key,
     tenant,
     business_key,
     start_key,
     state,
     version,
     events,
     started_at,
     ended_at,
     snapshot)
)

struct EventRow {
    InstanceId instance_id;
    std::int64_t number = 0;
    base::Timestamp at;
    EventKind kind = EventKind::started;
    std::int64_t activation = 0;
    std::string element;
    std::string flow;
    std::string text;
    std::optional<base::JsonText> data;
};
BOOST_DESCRIBE_STRUCT(
    EventRow,
    (),
    (instance_id, number, at, kind, activation, element, flow, text, data)
)

struct NewInstance {
    std::string key;
    std::string tenant{};
    std::int64_t version = 0; // 0: the newest
    std::string business_key{};
    // The same start again finds the instance that the first one made; empty: none.
    std::string start_key{};
    Variables variables{};
    std::string start_element{}; // empty: the none start event
};

struct Message {
    std::string name;
    std::optional<std::string> business_key{};
    std::optional<InstanceId> instance{};
    Variables correlation{}; // variables that the instance must have with these values
    Variables variables{};
    std::string tenant{};
    bool all = false; // every subscription that matches, not exactly one
};

// The installation's own processes have this tenant: what a worker deploys, starts or sends never
// reaches them, but their work is offered to workers as any other.
constexpr std::string_view house_tenant = "kansli";
// External work of topics that begin so is done in the house, by what hears of it in `happened`: no
// worker is offered it.
constexpr std::string_view house_topics = "kansli:";

// A decision that an instance asks for.
struct DecisionAsked {
    const InstanceRow& instance; // as it was before the step
    const DecisionWork& work;
    const Variables& variables;
    base::Timestamp now;
};

// What higher rooms add: decisions, and what happens with each event of an instance, in the same
// transaction.
struct ProcessHooks {
    std::function<Decided(storage::Transaction&, const DecisionAsked&)> decide{};
    std::function<void(storage::Transaction&, const InstanceRow&, const std::vector<EventRow>&)>
        happened{};
    // After the commit: a worker that waits for this topic may come. On a lane's thread.
    std::function<void(const std::string& topic)> work_is_there{};
};

class ProcessStore {
public:
    ProcessStore(const DefinitionStore& definitions, ProcessHooks hooks)
        : definitions_(definitions), hooks_(std::move(hooks)) {}

    const DefinitionStore& definitions() const { return definitions_; }

    // Error{not_found} when there is no such process, Error{rejected} when it cannot start so.
    InstanceRow
    start(storage::Transaction& tx, const NewInstance& wanted, base::Timestamp now) const;

    // Runs a command. Error{not_found}, Error{conflict} or Error{invalid} by the rejection.
    InstanceRow
    run(storage::Transaction& tx, InstanceId id, const Command& command, base::Timestamp now) const;

    // The instances that went on or were started. Error{conflict} when not exactly one matches.
    std::vector<InstanceId>
    correlate(storage::Transaction& tx, const Message& message, base::Timestamp now) const;

    // Everyone who waits for it; how many instances.
    std::size_t signal(
        storage::Transaction& tx,
        const std::string& name,
        const Variables& variables,
        base::Timestamp now
    ) const;

    // The state of an instance as the engine sees it.
    Instance instance(storage::Transaction& tx, const InstanceRow& row) const;

    FindDefinition finder(storage::Transaction& tx) const;

    const ProcessHooks& hooks() const { return hooks_; }

private:
    struct Step {
        InstanceRow row;
        Instance before;
        StepResult result;
    };

    StepResult advance(
        storage::Transaction& tx,
        const Definition& definition,
        const Instance& before,
        const Command& command,
        const InstanceRow& row,
        base::Timestamp now
    ) const;
    void write(storage::Transaction& tx, Step& step, base::Timestamp now) const;
    std::vector<InstanceId>
    start_by_message(storage::Transaction& tx, const Message& message, base::Timestamp now) const;

    const DefinitionStore& definitions_;
    ProcessHooks hooks_;
};

std::optional<InstanceRow> find_instance(storage::Transaction& tx, InstanceId id);

std::vector<EventRow> events_of(storage::Transaction& tx, InstanceId id);

} // namespace kansli::process
