// Function invocation, positional and named (DMN 1.5 §10.3.2.13.4).
#include "rules/feel/function.hpp"
#include "rules/feel/nodes.hpp"

#include <algorithm>
#include <map>

namespace kansli::rules::feel {

namespace {

Type type_of_builtin(const Builtin& builtin) {
    std::vector<TypeEntry> parameters;
    if (!builtin.overloads.empty())
        for (const auto name : builtin.overloads.front().parameters)
            parameters.push_back({std::string(name), {}});
    return Type::function(std::move(parameters), Type::of(builtin.result));
}

bool takes(const Builtin& builtin, std::size_t count) {
    return std::any_of(
        builtin.overloads.begin(),
        builtin.overloads.end(),
        [=](const Overload& overload) {
            return count >= overload.required &&
                   (overload.variadic || count <= overload.parameters.size());
        }
    );
}

class BuiltinFunction final : public Function {
public:
    explicit BuiltinFunction(const Builtin& builtin)
        : Function(type_of_builtin(builtin)), builtin_(builtin) {}

    Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const override {
        if (takes(builtin_, arguments.size())) return builtin_.call(arguments, evaluation);
        return evaluation.null(
            Reason::wrong_call,
            std::string(builtin_.name) + " does not take " + std::to_string(arguments.size()) +
                " arguments"
        );
    }

    bool checks_own_arguments() const override { return true; }

private:
    const Builtin& builtin_;
};

class BuiltinCallNode final : public Node {
public:
    BuiltinCallNode(BuiltinCall call, std::vector<NodePtr> arguments, Position position)
        : call_(call), arguments_(std::move(arguments)), position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        if (arguments_.size() <= few) return with_few(frame);
        std::vector<Value> values;
        values.reserve(arguments_.size());
        for (const auto& argument : arguments_) values.push_back(value_of(argument, frame));
        return call(values, frame);
    }

private:
    static constexpr std::size_t few = 4;

    static Value value_of(const NodePtr& argument, Frame& frame) {
        return argument == nullptr ? Value() : argument->evaluate(frame);
    }

    Value with_few(Frame& frame) const {
        Value values[few];
        for (std::size_t i = 0; i < arguments_.size(); ++i)
            values[i] = value_of(arguments_[i], frame);
        return call({values, arguments_.size()}, frame);
    }

    Value call(std::span<const Value> values, Frame& frame) const {
        frame.evaluation.at(position_);
        return call_(values, frame.evaluation);
    }

    BuiltinCall call_;
    std::vector<NodePtr> arguments_;
    Position position_;
};

class CallNode final : public Node {
public:
    CallNode(
        NodePtr callee,
        std::vector<NodePtr> arguments,
        std::vector<std::string> names,
        Position position
    )
        : callee_(std::move(callee)),
          arguments_(std::move(arguments)),
          names_(std::move(names)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        const auto callee = callee_->evaluate(frame);
        if (!callee.is(Kind::function)) {
            frame.evaluation.at(position_);
            return frame.evaluation.null(
                Reason::wrong_call, "a " + std::string(kind_name(callee.kind())) + " is no function"
            );
        }
        std::vector<Value> values;
        values.reserve(arguments_.size());
        for (const auto& argument : arguments_) values.push_back(argument->evaluate(frame));
        frame.evaluation.at(position_);
        if (!names_.empty()) return call_by_name(callee.function(), std::move(values), frame);
        return frame.evaluation.call(callee.function(), values);
    }

private:
    // Parameters that are not named are null.
    Value call_by_name(const Function& function, std::vector<Value> values, Frame& frame) const {
        const auto& parameters = function.parameters();
        std::vector<Value> ordered(parameters.size());
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto found =
                std::find_if(parameters.begin(), parameters.end(), [&](const TypeEntry& parameter) {
                    return parameter.name == names_[i];
                });
            if (found == parameters.end())
                return frame.evaluation.null(
                    Reason::wrong_call, "the function has no parameter " + names_[i]
                );
            ordered[static_cast<std::size_t>(found - parameters.begin())] = std::move(values[i]);
        }
        return frame.evaluation.call(function, ordered);
    }

    NodePtr callee_;
    std::vector<NodePtr> arguments_;
    std::vector<std::string> names_;
    Position position_;
};

} // namespace

NodePtr make_call(
    NodePtr callee,
    std::vector<NodePtr> arguments,
    std::vector<std::string> names,
    Position position
) {
    return std::make_unique<CallNode>(
        std::move(callee), std::move(arguments), std::move(names), position
    );
}

NodePtr make_builtin_call(BuiltinCall call, std::vector<NodePtr> arguments, Position position) {
    return std::make_unique<BuiltinCallNode>(call, std::move(arguments), position);
}

Value builtin_value(const Builtin& builtin) {
    static const auto all = [] {
        std::map<std::string_view, Ref<Function>> made;
        for (const auto& each : builtins())
            made.emplace(each.name, Ref<Function>(new BuiltinFunction(each)));
        return made;
    }();
    return all.at(builtin.name);
}

} // namespace kansli::rules::feel
