// What an evaluation notes when it is asked to: cheap records of indices and values, from which
// explanation.hpp makes data and sentences afterwards.
#pragma once

#include "rules/feel/evaluation.hpp"
#include "rules/feel/value.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kansli::rules::dmn {

class TableLogic;

enum class RuleOutcome : std::uint8_t { matched, failed, not_tried };

struct RuleRecord {
    RuleOutcome outcome = RuleOutcome::not_tried;
    std::uint32_t failed_input = 0; // of a failed one: the first input whose cell is not true
    bool undecided = false;         // that cell gave null, not false
};

// Why a table gave what it gave.
enum class TableStep : std::uint8_t {
    one_matched,       // U, A, P, F with a single match
    first_of_many,     // F
    all_agree,         // A
    highest,           // P
    listed,            // R, C
    sorted,            // O
    aggregated,        // C+, C#, C<, C>
    default_output,    // none matched, and there is a default
    none_matched,      // none matched: null
    many_matched,      // U with several: null
    outputs_differ,    // A with different outputs: null
    input_not_allowed, // an input outside of its input values: null
    cannot_aggregate   // outputs that cannot be added or compared: null
};

struct TableRecord {
    const TableLogic* table = nullptr;
    TableStep step = TableStep::none_matched;
    std::vector<feel::Value> inputs;
    std::vector<RuleRecord> rules;
    std::vector<std::uint32_t> used; // the rules whose output is in the result
    feel::Value result;
};

enum class StepKind : std::uint8_t { decision, knowledge, service };

// One evaluation of a decision, one call of a business knowledge model or decision service.
struct StepRecord {
    StepKind kind = StepKind::decision;
    std::uint32_t element = 0; // index in the program
    std::int32_t caller = -1;  // index of the step in which it was called; -1 for a decision
    std::vector<feel::Value> variables; // of its slots, those that it was given
    feel::Value result;
    std::vector<TableRecord> tables;
};

class Trace {
public:
    // Steps and tables beyond it are counted, not kept: a loop may call a model a million times.
    static constexpr std::size_t max_records = 1'000;
    static constexpr std::size_t max_rules = 100'000; // of all tables together

    const std::vector<StepRecord>& steps() const { return steps_; }

    std::size_t left_out() const { return left_out_; }

    // One step as long as it lives.
    class Step {
    public:
        Step(Trace* trace, StepKind kind, std::uint32_t element);
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        ~Step();

        void variables(std::vector<feel::Value> values);
        void result(const feel::Value& value);

    private:
        Trace* trace_;
        std::int32_t outer_ = -1;
        std::int32_t own_ = -1;
    };

    void add(TableRecord&& table);

private:
    std::vector<StepRecord> steps_;
    std::int32_t open_ = -1;
    std::size_t tables_ = 0;
    std::size_t rules_ = 0;
    std::size_t left_out_ = 0;
};

} // namespace kansli::rules::dmn
