// The elements of a compiled process: what the BPMN model says, in the form the engine runs. Plain
// data; elements and flows are named by their index in the definition.
#pragma once

#include "process/expression/expression.hpp"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

using Index = std::uint32_t;
constexpr Index no_index = ~Index{0};

enum class ElementKind : std::uint8_t {
    process,
    sub_process,
    event_sub_process,
    call_activity,
    service_task, // external, or an expression
    send_task,
    receive_task,
    user_task,
    manual_task,
    script_task,
    business_rule_task,
    exclusive_gateway,
    parallel_gateway,
    inclusive_gateway,
    event_gateway,
    start_event,
    catch_event,
    throw_event,
    boundary_event,
    end_event
};
BOOST_DESCRIBE_ENUM(
    ElementKind,
    process,
    sub_process,
    event_sub_process,
    call_activity,
    service_task,
    send_task,
    receive_task,
    user_task,
    manual_task,
    script_task,
    business_rule_task,
    exclusive_gateway,
    parallel_gateway,
    inclusive_gateway,
    event_gateway,
    start_event,
    catch_event,
    throw_event,
    boundary_event,
    end_event
)

// What an event is about.
enum class TriggerKind : std::uint8_t {
    none,
    message,
    timer,
    signal,
    condition,
    error,
    escalation,
    terminate,
    link,
    compensation,
    cancel
};
BOOST_DESCRIBE_ENUM(
    TriggerKind,
    none,
    message,
    timer,
    signal,
    condition,
    error,
    escalation,
    terminate,
    link,
    compensation,
    cancel
)

enum class TimerKind : std::uint8_t { date, duration, cycle };

struct Trigger {
    TriggerKind kind = TriggerKind::none;
    // Of a message or signal: its name, which may hold ${…}. Of a timer: when.
    Expression text;
    // Of an error or escalation its code (empty catches every one); of a link its name.
    std::string code;
    TimerKind timer = TimerKind::date;
    Expression condition;
    std::string variable_name; // only changes of this variable wake the condition
    std::string code_variable; // what a caught error's code and message are kept as
    std::string message_variable;
    Index activity = no_index; // of a compensation that is thrown: what to compensate
};

struct Mapping {
    std::string name;
    Expression value;
    // Instead of `value`: a list or a map of values, names are empty in a list.
    enum class Shape : std::uint8_t { value, list, map } shape = Shape::value;
    std::vector<Mapping> entries{};
};

struct ExternalWork {
    std::string topic;
    Expression priority;
};

struct UserWork {
    Expression assignee;
    Expression candidate_users;
    Expression candidate_groups;
    Expression due_date;
    Expression follow_up_date;
    Expression priority;
    std::string form_key;
};

enum class DecisionResult : std::uint8_t { single_entry, single_result, collect_entries, list };

struct DecisionWork {
    std::string decision_ref;
    std::string binding; // latest (when empty), deployment, version, versionTag
    std::string version;
    std::string result_variable;
    DecisionResult result = DecisionResult::list;
};

struct ExpressionWork {
    Expression expression;
    std::string result_variable; // empty: the value is dropped
};

// Variables that cross the border to or from a called process.
struct CallMapping {
    std::string source; // empty where `value` or `all` says
    Expression value;
    bool all = false;
    bool local = false;
    std::string target;
};

struct CallWork {
    Expression called;
    std::string binding;
    Expression version;
    Expression version_tag;
    Expression business_key; // empty: none
    std::vector<CallMapping> in;
    std::vector<CallMapping> out;
};

// Turns of an activity, one after the other, while the condition holds.
struct StandardLoop {
    bool tests_before = false; // also before the first turn
    Expression condition;      // empty: up to the maximum
    std::uint32_t maximum = 0; // 0: none
};

struct MultiInstance {
    bool is_sequential = false;
    Expression cardinality;
    Expression collection;
    std::string element_variable;
    Expression completion;
    std::optional<StandardLoop> loop{}; // instead of a number or a collection
};

// What only some elements have, apart so that an element stays small.
struct Work {
    std::optional<ExternalWork> external;
    std::optional<UserWork> user;
    std::optional<DecisionWork> decision;
    std::optional<ExpressionWork> expression;
    std::optional<CallWork> call;
    std::optional<MultiInstance> repeat;
};

struct Element {
    std::string id;
    std::string name;
    int line = 0;
    ElementKind kind = ElementKind::process;
    Index scope = no_index; // the process or sub-process that it stands in
    std::vector<Index> incoming;
    std::vector<Index> outgoing;
    Index default_flow = no_index;

    Trigger trigger;
    bool is_interrupting = true;
    Index attached_to = no_index; // of a boundary event
    bool is_for_compensation = false;
    bool is_transaction = false;     // a sub-process that can be canceled as a whole
    Index compensated_by = no_index; // the handler of a compensation boundary event
    bool async_before = false;
    bool async_after = false;

    std::vector<Index> boundary_events; // attached to it
    std::vector<Index> inner;           // of a scope: what stands directly in it
    std::vector<Index> event_sub_processes;
    Index start = no_index; // of a scope: its none start event, else its only one

    std::vector<Expression> start_listeners;
    std::vector<Expression> end_listeners;
    std::vector<Mapping> inputs;
    std::vector<Mapping> outputs;
    // Extension properties: what the modeller lets anybody write at an element, for who reads it.
    std::vector<std::pair<std::string, std::string>> properties;
    Work work;

    // Empty when the element has no such property.
    std::string_view property(std::string_view name) const;

    bool is_scope() const {
        return kind == ElementKind::process || kind == ElementKind::sub_process ||
               kind == ElementKind::event_sub_process;
    }
};

struct Flow {
    std::string id;
    std::string name;
    int line = 0;
    Index source = no_index;
    Index target = no_index;
    Expression condition; // empty: always
    std::vector<Expression> listeners;
};

} // namespace kansli::process
