// A compiled expression is a tree of nodes, each of which knows where its variables stand. Only
// the parser makes nodes, through the functions of nodes.hpp.
#pragma once

#include "rules/feel/evaluation.hpp"
#include "rules/feel/value.hpp"

#include <cstddef>
#include <memory>

namespace kansli::rules::feel {

class Function;

// What an expression, or the body of a function, is evaluated with.
struct Frame {
    const Value* variables = nullptr; // by the scope's slots
    Value* locals = nullptr;          // of iterators, filters, contexts and parameters
    const Value* input = nullptr;     // `?`
    const Function* self = nullptr;   // the function whose body this is
    Evaluation& evaluation;
};

class Node {
public:
    Node() = default;
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
    virtual ~Node() = default;

    virtual Value evaluate(Frame& frame) const = 0;

    // The value without a copy where it stands somewhere already, else made into `scratch`. Valid
    // as long as the frame and `scratch`.
    virtual const Value& peek(Frame& frame, Value& scratch) const {
        scratch = evaluate(frame);
        return scratch;
    }

    virtual const Value* constant() const { return nullptr; }
};

using NodePtr = std::unique_ptr<const Node>;

// Room for the local variables of one frame, taken from the evaluation's; null at first.
class Locals {
public:
    Locals(Evaluation& evaluation, std::size_t count);
    Locals(const Locals&) = delete;
    Locals& operator=(const Locals&) = delete;
    ~Locals();

    Value* data() const { return values_; }

private:
    Evaluation& evaluation_;
    std::size_t count_;
    std::size_t outer_chunk_;
    std::size_t outer_used_;
    Value* values_ = nullptr;
};

} // namespace kansli::rules::feel
