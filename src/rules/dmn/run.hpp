// One evaluation of a program: the values of inputs and decisions as they become known.
#pragma once

#include "rules/dmn/program.hpp"
#include "rules/dmn/trace.hpp"

#include <span>
#include <vector>

namespace kansli::rules::dmn {

// Where functions note their calls. They may be called after the evaluation that made them, when
// nobody takes notes any more.
class TraceLink : public feel::Counted {
public:
    explicit TraceLink(Trace& trace) : trace_(&trace) {}

    Trace* trace() const { return trace_; }

    void end() const { trace_ = nullptr; }

private:
    mutable Trace* trace_;
};

class Run {
public:
    Run(std::shared_ptr<const Program> program,
        feel::Evaluation& evaluation,
        feel::Ref<TraceLink> link);

    // Of this type or null.
    void set_input(std::uint32_t index, const feel::Value& value);
    // Instead of evaluating it.
    void set_decision(std::uint32_t index, const feel::Value& value);

    feel::Value decision(std::uint32_t index);
    // A single output's value, or a context of the outputs (DMN 1.5 §10.4).
    feel::Value service(std::uint32_t index);
    // What a required element is in the scope of who requires it.
    feel::Value value_of(ElementRef element) const;

private:
    void need_inputs(const std::vector<std::uint32_t>& indices);
    void evaluate(std::uint32_t index);

    Trace* trace() const { return link_ ? link_->trace() : nullptr; }

    std::shared_ptr<const Program> program_;
    feel::Evaluation& evaluation_;
    feel::Ref<TraceLink> link_;
    std::vector<feel::Value> inputs_;
    std::vector<bool> has_input_;
    std::vector<feel::Value> decisions_;
    std::vector<bool> is_known_;
};

// A business knowledge model or decision service as a function.
feel::Value
function_of(std::shared_ptr<const Program> program, ElementRef element, feel::Ref<TraceLink> link);

} // namespace kansli::rules::dmn
