// What a FEEL value of type function is: a lambda, a built-in, or a model's business knowledge
// model or decision service.
#pragma once

#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <span>
#include <string>
#include <vector>

namespace kansli::rules::feel {

class Function : public Counted {
public:
    // The type is a function type; its parameters' names serve named arguments.
    explicit Function(Type type) : type_(std::move(type)) {}

    const Type& type() const { return type_; }

    const std::vector<TypeEntry>& parameters() const { return type_.entries(); }

    // Asked by Evaluation::call alone, which has checked number and types of the arguments, counts
    // the depth and checks the result.
    virtual Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const = 0;

    // What the result is made to conform to; Any when the function's own result is only inferred.
    virtual const Type& declared_result() const { return type_.result(); }

    // Of a function that says itself what is wrong with its arguments, as built-ins do.
    virtual bool checks_own_arguments() const { return false; }

    // With the values that it has captured.
    virtual Extent extent() const { return {}; }

private:
    Type type_;
};

inline const Function& Value::function() const {
    expect(Kind::function);
    return *static_cast<const Function*>(payload_.shared);
}

} // namespace kansli::rules::feel
