// Functions that an expression defines (DMN 1.5 grammar rule 55). What they use of their
// surroundings is copied into them when they are made.
#include "rules/feel/function.hpp"
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

// What all functions of one place in the text share; outlives the expression when a function does.
class LambdaCode : public Counted {
public:
    explicit LambdaCode(LambdaParts parts) : parts_(std::move(parts)) {}

    const LambdaParts& parts() const { return parts_; }

private:
    LambdaParts parts_;
};

class LambdaFunction final : public Function {
public:
    LambdaFunction(Ref<LambdaCode> code, std::vector<Value> captured)
        : Function(code->parts().type), code_(std::move(code)), captured_(std::move(captured)) {
        for (const auto& value : captured_) extent_.include(value.extent());
    }

    Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const override {
        const auto& parts = code_->parts();
        if (parts.body == nullptr) {
            evaluation.at(parts.position);
            return evaluation.null(Reason::wrong_call, "external functions are not called");
        }
        evaluation.charge(parts.locals);
        const Locals locals(evaluation, parts.locals);
        for (std::size_t i = 0; i < arguments.size(); ++i) locals.data()[i] = arguments[i];
        for (std::size_t i = 0; i < captured_.size(); ++i)
            locals.data()[parts.captures[i].slot] = captured_[i];
        // The last holder of this function may let go of it while its body runs.
        const Ref<Function> alive(this);
        Frame frame{.locals = locals.data(), .self = this, .evaluation = evaluation};
        return parts.body->evaluate(frame);
    }

    const Type& declared_result() const override {
        static const Type any;
        return any;
    }

    Extent extent() const override { return extent_; }

private:
    Ref<LambdaCode> code_;
    std::vector<Value> captured_;
    Extent extent_;
};

class LambdaNode final : public Node {
public:
    explicit LambdaNode(LambdaParts parts) : code_(make_ref<LambdaCode>(std::move(parts))) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge(code_->parts().captures.size());
        std::vector<Value> captured;
        captured.reserve(code_->parts().captures.size());
        for (const auto& capture : code_->parts().captures)
            captured.push_back(capture.value->evaluate(frame));
        return frame.evaluation.function(
            Ref<Function>(new LambdaFunction(code_, std::move(captured)))
        );
    }

private:
    Ref<LambdaCode> code_;
};

} // namespace

NodePtr make_lambda(LambdaParts parts) { return std::make_unique<LambdaNode>(std::move(parts)); }

} // namespace kansli::rules::feel
