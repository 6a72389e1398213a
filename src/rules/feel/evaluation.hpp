// One evaluation: its clock, its limits and what it has to say. Everything that evaluates gets it
// as an argument; one Evaluation belongs to one thread and costs nothing until it is used.
#pragma once

#include "rules/feel/diagnostic.hpp"
#include "rules/feel/limits.hpp"
#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

class Evaluation {
public:
    // `now` is what now() and today() answer.
    explicit Evaluation(DateTime now, const Limits& limits = {});
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;
    ~Evaluation();

    const DateTime& now() const { return now_; }

    const Limits& limits() const { return limits_; }

    // Calls `work()` for a Value. When a limit is reached in it: null, a diagnostic, and stopped()
    // is true.
    template <class Work>
    Value run(Work&& work) {
        try {
            return work();
        } catch (const LimitReached& reached) {
            return stop(reached);
        }
    }

    bool stopped() const { return stopped_; }

    // Null, with the reason kept at the position of the call that is being made.
    Value null(Reason reason, std::string message);

    Value wrong_type(std::string message) { return null(Reason::wrong_type, std::move(message)); }

    Value wrong_value(std::string message) { return null(Reason::wrong_value, std::move(message)); }

    const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

    // All that were said, those that are not kept too.
    std::size_t diagnostic_count() const { return diagnostic_count_; }

    // For tries whose reasons nobody wants: forgets what was said after `count`.
    void forget_diagnostics_after(std::size_t count);

    // Counts work against the limits and throws LimitReached past them. Whatever loops over data
    // says how much; making a value below counts its memory.
    void charge(std::uint64_t steps = 1) {
        steps_ += steps;
        if (steps_ > limits_.steps) out_of_steps();
    }

    void charge_memory(std::uint64_t bytes) {
        memory_ += bytes;
        if (memory_ > limits_.memory) out_of_memory();
    }

    std::uint64_t steps() const { return steps_; }

    // Makers of values that look at the limits.
    Value string(std::string content);
    Value list(std::vector<Value> items);
    Value context(ContextBuilder& builder);
    // Null with a diagnostic when the ends are null, of different kinds or without an order.
    Value range(Range::End start, Value low, Value high, Range::End end);
    Value range(Range::Form form, Value operand);
    // The list with one more item; in place when nobody else has it.
    Value appended(Value list, Value item);

    Value function(const Ref<Function>& made);

    // Calls a function: number of arguments, parameter types with their implicit conversions,
    // result type; null with a diagnostic when they do not fit.
    Value call(const Function& function, std::span<const Value> arguments);

    // The position that null() reports; set by the nodes of an expression.
    void at(Position position) { position_ = position; }

    // Says which model element is evaluated, as long as it lives. The text must live longer.
    class Where {
    public:
        Where(Evaluation& evaluation, std::string_view name)
            : evaluation_(evaluation), outer_(evaluation.where_) {
            evaluation_.where_ = name;
        }

        Where(const Where&) = delete;
        Where& operator=(const Where&) = delete;

        ~Where() { evaluation_.where_ = outer_; }

    private:
        Evaluation& evaluation_;
        std::string_view outer_;
    };

    // One level deeper, as long as it lives; throws LimitReached past Limits::call_depth or
    // Limits::stack_bytes. For whatever may call itself through a model.
    class Level {
    public:
        explicit Level(Evaluation& evaluation) : evaluation_(evaluation) {
            evaluation_.check_depth();
            ++evaluation_.depth_;
        }

        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

        ~Level() { --evaluation_.depth_; }

    private:
        Evaluation& evaluation_;
    };

private:
    friend class Locals;

    struct Chunk {
        std::unique_ptr<Value[]> values;
        std::size_t size = 0;
    };

    Value stop(const LimitReached& reached);
    [[noreturn]] void out_of_steps() const;
    [[noreturn]] void out_of_memory() const;
    void check_depth() const;
    void check_extent(const Extent& extent) const;

    DateTime now_;
    Limits limits_;
    std::uint64_t steps_ = 0;
    std::uint64_t memory_ = 0;
    int depth_ = 0;
    const char* stack_base_ = nullptr;
    bool stopped_ = false;
    Position position_;
    std::string_view where_;
    std::vector<Diagnostic> diagnostics_;
    std::size_t diagnostic_count_ = 0;
    std::vector<Chunk> chunks_; // of local variables, see Locals
    std::size_t chunk_ = 0;
    std::size_t used_ = 0; // of chunk_
};

} // namespace kansli::rules::feel
