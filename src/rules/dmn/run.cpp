#include "rules/dmn/run.hpp"

#include "rules/feel/function.hpp"

#include <fmt/format.h>

#include <array>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Value;

namespace {

// The variables of a body: on the stack when they are few.
class Slots {
public:
    explicit Slots(std::size_t size) {
        if (size <= few_.size()) {
            used_ = std::span(few_).first(size);
        } else {
            many_.resize(size);
            used_ = many_;
        }
    }

    Slots(const Slots&) = delete;
    Slots& operator=(const Slots&) = delete;

    std::span<Value> all() { return used_; }

private:
    std::array<Value, 12> few_;
    std::vector<Value> many_;
    std::span<Value> used_;
};

template <class ValueOf>
void fill(const Body& body, std::span<Value> slots, const ValueOf& value_of) {
    for (const auto& source : body.sources) slots[source.slot] = value_of(source.element);
    for (const auto& import : body.imports) {
        feel::ContextBuilder built;
        for (const auto& [name, element] : import.members) built.put(name, value_of(element));
        slots[import.slot] = built.take();
    }
}

Value evaluate_body(
    const Body& body,
    std::span<Value> slots,
    Evaluation& evaluation,
    Trace* trace,
    Trace::Step& step
) {
    if (trace != nullptr) {
        const auto given = slots.first(body.names.size());
        step.variables({given.begin(), given.end()});
    }
    evaluation.charge(slots.size());
    Frame frame{slots, evaluation, trace};
    return body.logic->evaluate(frame);
}

class ModelFunction : public feel::Function {
public:
    ModelFunction(
        const feel::Type& type,
        std::shared_ptr<const Program> program,
        std::uint32_t index,
        feel::Ref<TraceLink> link
    )
        : Function(type), program_(std::move(program)), index_(index), link_(std::move(link)) {}

protected:
    std::shared_ptr<const Program> program_;
    std::uint32_t index_;
    feel::Ref<TraceLink> link_;
};

class KnowledgeFunction : public ModelFunction {
public:
    using ModelFunction::ModelFunction;

    Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const override {
        const auto& element = program_->knowledge[index_];
        auto* trace = link_ ? link_->trace() : nullptr;
        Trace::Step step(trace, StepKind::knowledge, index_);
        const Evaluation::Where here(evaluation, element.where);
        Slots slots(element.body.frame_size);
        fill(element.body, slots.all(), [&](ElementRef required) {
            return function_of(program_, required, link_);
        });
        for (std::size_t i = 0; i < arguments.size(); ++i)
            slots.all()[element.first_parameter + i] = arguments[i];
        auto result = evaluate_body(element.body, slots.all(), evaluation, trace, step);
        step.result(result);
        return result;
    }
};

class ServiceFunction : public ModelFunction {
public:
    using ModelFunction::ModelFunction;

    Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const override {
        const auto& element = program_->services[index_];
        auto* trace = link_ ? link_->trace() : nullptr;
        Trace::Step step(trace, StepKind::service, index_);
        const Evaluation::Where here(evaluation, element.where);
        step.variables({arguments.begin(), arguments.end()});
        // Room for the value of every input and decision, most of which the service may not need.
        evaluation.charge(program_->inputs.size() + program_->decisions.size());
        Run run(program_, evaluation, link_);
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const auto parameter = element.parameters[i];
            if (parameter.kind == ElementKind::input)
                run.set_input(parameter.index, arguments[i]);
            else
                run.set_decision(parameter.index, arguments[i]);
        }
        auto result = run.service(index_);
        step.result(result);
        return result;
    }
};

} // namespace

Value function_of(
    std::shared_ptr<const Program> program,
    ElementRef element,
    feel::Ref<TraceLink> link
) {
    const auto* made = static_cast<const feel::Function*>(nullptr);
    if (element.kind == ElementKind::knowledge) {
        const auto& type = program->knowledge[element.index].type;
        made = new KnowledgeFunction(type, std::move(program), element.index, std::move(link));
    } else if (element.kind == ElementKind::service) {
        const auto& type = program->services[element.index].type;
        made = new ServiceFunction(type, std::move(program), element.index, std::move(link));
    } else {
        return {};
    }
    return feel::Ref<feel::Function>(made);
}

Run::Run(std::shared_ptr<const Program> program, Evaluation& evaluation, feel::Ref<TraceLink> link)
    : program_(std::move(program)),
      evaluation_(evaluation),
      link_(std::move(link)),
      inputs_(program_->inputs.size()),
      has_input_(program_->inputs.size()),
      decisions_(program_->decisions.size()),
      is_known_(program_->decisions.size()) {}

void Run::set_input(std::uint32_t index, const Value& value) {
    const auto& input = program_->inputs[index];
    const Evaluation::Where here(evaluation_, input.syntax->name);
    evaluation_.at({});
    inputs_[index] = feel::conform(value, input.type, evaluation_);
    has_input_[index] = true;
}

void Run::set_decision(std::uint32_t index, const Value& value) {
    const auto& decision = program_->decisions[index];
    const Evaluation::Where here(evaluation_, decision.where);
    evaluation_.at({});
    decisions_[index] = feel::conform(value, decision.type, evaluation_);
    is_known_[index] = true;
}

void Run::need_inputs(const std::vector<std::uint32_t>& indices) {
    for (const auto index : indices) {
        if (has_input_[index]) continue;
        const Evaluation::Where here(evaluation_, program_->inputs[index].syntax->name);
        evaluation_.at({});
        evaluation_.null(feel::Reason::model, "The input is not given.");
    }
}

Value Run::decision(std::uint32_t index) {
    const auto& decision = program_->decisions[index];
    need_inputs(decision.inputs);
    for (const auto needed : decision.order)
        if (!is_known_[needed]) evaluate(needed);
    return decisions_[index];
}

Value Run::service(std::uint32_t index) {
    const auto& service = program_->services[index];
    need_inputs(service.inputs);
    for (const auto needed : service.order)
        if (!is_known_[needed]) evaluate(needed);
    if (service.outputs.size() == 1) return decisions_[service.outputs[0]];
    feel::ContextBuilder built;
    for (const auto output : service.outputs)
        built.put(program_->decisions[output].syntax->variable.name, decisions_[output]);
    return evaluation_.context(built);
}

Value Run::value_of(ElementRef element) const {
    if (element.kind == ElementKind::input) return inputs_[element.index];
    if (element.kind == ElementKind::decision) return decisions_[element.index];
    return function_of(program_, element, link_);
}

void Run::evaluate(std::uint32_t index) {
    const auto& decision = program_->decisions[index];
    Trace::Step step(trace(), StepKind::decision, index);
    const Evaluation::Where here(evaluation_, decision.where);
    Slots slots(decision.body.frame_size);
    fill(decision.body, slots.all(), [this](ElementRef required) { return value_of(required); });
    decisions_[index] = evaluate_body(decision.body, slots.all(), evaluation_, trace(), step);
    is_known_[index] = true;
    step.result(decisions_[index]);
}

} // namespace kansli::rules::dmn
