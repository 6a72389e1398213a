// The work of step(): an instance that changes by events only, and the tokens that are on their way
// to an element. A part of step.hpp; its functions stand in several files, by what they are about.
#pragma once

#include "process/engine/step.hpp"

#include <deque>
#include <set>
#include <string>
#include <vector>

namespace kansli::process {

// Why an element is entered.
enum class Entry : std::uint8_t {
    by_flow,   // a token came
    by_trigger // what it would wait for has come already
};

// A token on its way.
struct Pending {
    Index element = no_index;
    Key scope = no_key;
    std::uint32_t slot = 0;
    Index flow = no_index;
    Entry entry = Entry::by_flow;
    std::uint32_t repetition = 0;
    Variables variables{}; // set on it before it starts
};

class Stepper {
public:
    Stepper(const Definition& own, const Instance& instance, const Environment& environment)
        : own_(own), environment_(environment), instance_(instance) {}

    // A rejection before anything has happened.
    std::optional<Rejection> run(const Command& command);

    StepResult result() && { return {std::nullopt, std::move(events_), std::move(instance_)}; }

private:
    // stepper.cpp: what every part uses
    void emit(Event event);
    const Definition& definition_of(const Activation& activation) const;
    const Element& element_of(Key key) const;

    VisibleVariables visible(Key key) const { return {instance_, key}; }

    void set_variables(Key from, const Variables& variables);
    void set_local(Key key, const Variables& variables);
    void stage(Key key, Stage stage);
    void fail(Key key, Stage stage, const std::string& why);
    bool has_room(Key key, Stage stage, std::size_t more);
    Evaluated evaluated(Key key, const Expression& expression) const;
    // False, and an incident, when it cannot be evaluated.
    bool evaluate(Key key, Stage stage, const Expression& expression, base::JsonValue& out);
    bool run_listeners(Key key, Stage stage, const std::vector<Expression>& listeners);
    void settle();
    void enter(Pending pending);
    bool finish_scopes();
    bool holds_tokens(Key key) const;
    static bool compensates(const Element& element);
    void finish(Key key);
    void cancel_tree(Key key);
    void cancel_children(Key scope, Key but = no_key);
    bool is_below(Key key, Key above) const;
    bool is_repeated(const Activation& activation) const; // holds repetitions

    // step.cpp: commands
    std::optional<Rejection> start_instance(const Command& command);
    std::optional<Rejection> on_external(const Command& command);
    std::optional<Rejection> on_task(const Command& command);
    std::optional<Rejection> on_variables(const Command& command);
    std::optional<Rejection> on_signal(const Command& command);
    std::optional<Rejection> on_resume(const Command& command);
    std::optional<Rejection> on_retry(const Command& command);
    void restart(Key key);
    void remove_variables(const Command& command);
    std::optional<Rejection> on_move(const Command& command);
    std::optional<Rejection> on_migrate(const Command& command);
    std::optional<Rejection> dispatch(const Command& command);

    // activities.cpp: what an element does when a token is in it
    void start(Key key, Entry entry);
    void execute(Key key, Entry entry);
    void execute_event(Key key, Entry entry);
    void execute_scope(Key key, Entry entry);
    void work(Key key);
    void create_user_task(Key key);
    void decide(Key key);
    void compute(Key key);
    void call(Key key);
    void send_message(Key key);
    bool read_inputs(Key key);
    base::JsonValue mapped(Key key, const Mapping& mapping, std::string& fault) const;

    // leaving.cpp: how a token goes on
    void complete(Key key);
    bool write_outputs(Key key);
    bool choose_flows(Key key, std::vector<Index>& chosen);
    void leave(Key key, const std::vector<Index>& flows);
    bool arrive(const Pending& pending);
    bool join_inclusive();
    bool may_join(const Arrival& arrival) const;
    void begin_repetitions(Key key);
    void begin_repetition(Key body, std::uint32_t number_of);
    void begin_loop(Key body);
    void next_turn(Key body);
    bool count_repetitions(Key key, std::size_t& count);
    void after_repetition(Key body);
    void finish_call(Key root);

    // triggers.cpp: events that come from outside or from another element
    bool subscribe(Key host, Index element);
    bool subscribe_boundaries(Key host);
    bool subscribe_starts(Key scope);
    bool subscribe_timer(Key host, Index element);
    void trigger(Key subscription, const Variables& variables);
    bool wake_conditions();
    void throw_signal(const std::string& name, const Variables& variables);
    bool throw_code(Key from, TriggerKind kind, const std::string& code, const Variables& caught);
    void caught_by(Key host, Index event, const Variables& variables);
    void throw_end(Key key);
    void throw_compensation(Key key);
    void after_compensation(Key key);
    void cancel_transaction(Key key);
    void unsubscribe_starts(Key scope);
    void terminate(Key key);
    void jump(Key key);

    const Definition& own_;
    const Environment& environment_;
    Instance instance_;
    std::vector<Event> events_;
    std::deque<Pending> pending_;
    std::vector<Key> emptied_; // scopes that lost a token

    struct Change {
        Key keeper;
        std::string name;
    };

    std::vector<Change> changes_; // variables that conditions have not been told of
    std::vector<Key> new_conditions_;
    std::size_t steps_ = 0;
};

} // namespace kansli::process
