#include "rules/dmn/model.hpp"

#include "rules/dmn/run.hpp"
#include "rules/feel/function.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Value;

namespace {

template <class Elements>
std::optional<std::uint32_t> find_in(
    const Elements& elements,
    const Program& program,
    std::string_view name,
    std::string_view uri
) {
    std::optional<std::uint32_t> elsewhere;
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
        const auto& element = elements[i];
        if (element.syntax->name != name && element.syntax->id != name) continue;
        if (uri.empty() ? element.model == 0 : program.models[element.model]->uri == uri) return i;
        if (uri.empty() && !elsewhere) elsewhere = i;
    }
    return elsewhere;
}

// Takes notes as long as it lives.
class Notes {
public:
    explicit Notes(Trace* trace) {
        if (trace != nullptr) link_ = feel::make_ref<TraceLink>(*trace);
    }

    Notes(const Notes&) = delete;
    Notes& operator=(const Notes&) = delete;

    ~Notes() {
        if (link_) link_->end();
    }

    const feel::Ref<TraceLink>& link() const { return link_; }

private:
    feel::Ref<TraceLink> link_;
};

} // namespace

std::vector<ModelIdentity> Model::identities() const {
    std::vector<ModelIdentity> identities;
    for (const auto& model : program_->models)
        identities.push_back({model->name, model->uri, model->version, model->hash});
    return identities;
}

std::optional<std::uint32_t>
Model::find_decision(std::string_view name, std::string_view uri) const {
    return find_in(program_->decisions, *program_, name, uri);
}

std::optional<std::uint32_t> Model::find_input(std::string_view name, std::string_view uri) const {
    return find_in(program_->inputs, *program_, name, uri);
}

std::optional<std::uint32_t>
Model::find_service(std::string_view name, std::string_view uri) const {
    return find_in(program_->services, *program_, name, uri);
}

std::optional<std::uint32_t>
Model::find_knowledge(std::string_view name, std::string_view uri) const {
    return find_in(program_->knowledge, *program_, name, uri);
}

std::vector<std::uint32_t> Model::final_decisions() const {
    std::set<std::uint32_t> required;
    for (const auto& decision : program_->decisions) {
        for (const auto& source : decision.body.sources)
            if (source.element.kind == ElementKind::decision) required.insert(source.element.index);
        for (const auto& import : decision.body.imports)
            for (const auto& [name, element] : import.members)
                if (element.kind == ElementKind::decision) required.insert(element.index);
    }
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < program_->decisions.size(); ++i)
        if (program_->decisions[i].model == 0 && required.count(i) == 0) found.push_back(i);
    return found;
}

Value Model::evaluate(
    std::uint32_t decision,
    const std::vector<NamedValue>& inputs,
    Evaluation& evaluation,
    Trace* trace
) const {
    const Notes notes(trace);
    return evaluation.run([&] {
        Run run(program_, evaluation, notes.link());
        for (const auto& input : inputs)
            if (const auto index = find_input(input.name, input.uri))
                run.set_input(*index, input.value);
        return run.decision(decision);
    });
}

Value Model::evaluate(
    std::uint32_t decision,
    std::span<const Value> inputs,
    Evaluation& evaluation,
    Trace* trace
) const {
    const Notes notes(trace);
    return evaluation.run([&] {
        Run run(program_, evaluation, notes.link());
        for (std::uint32_t i = 0; i < inputs.size(); ++i)
            if (!inputs[i].is_null()) run.set_input(i, inputs[i]);
        return run.decision(decision);
    });
}

Value Model::evaluate_service(
    std::uint32_t service,
    const std::vector<NamedValue>& inputs,
    Evaluation& evaluation,
    Trace* trace
) const {
    const Notes notes(trace);
    return evaluation.run([&] {
        const auto& compiled = program_->services[service];
        Trace::Step step(trace, StepKind::service, service);
        Run run(program_, evaluation, notes.link());
        for (const auto& parameter : compiled.parameters)
            if (parameter.kind == ElementKind::decision) run.set_decision(parameter.index, Value());
        for (const auto& input : inputs) {
            if (const auto index = find_input(input.name, input.uri))
                run.set_input(*index, input.value);
            else if (const auto found = find_decision(input.name, input.uri))
                run.set_decision(*found, input.value);
        }
        auto result = run.service(service);
        step.result(result);
        return result;
    });
}

Value Model::invoke_knowledge(
    std::uint32_t knowledge,
    const std::vector<NamedValue>& arguments,
    Evaluation& evaluation,
    Trace* trace
) const {
    const Notes notes(trace);
    return evaluation.run([&] {
        const auto function =
            function_of(program_, {ElementKind::knowledge, knowledge}, notes.link());
        const auto& parameters = function.function().parameters();
        std::vector<Value> values(parameters.size());
        for (const auto& argument : arguments)
            for (std::size_t i = 0; i < parameters.size(); ++i)
                if (parameters[i].name == argument.name) values[i] = argument.value;
        return evaluation.call(function.function(), values);
    });
}

} // namespace kansli::rules::dmn
