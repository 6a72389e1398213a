// The logic of a decision or function, compiled: a tree of boxed expressions whose leaves are FEEL
// expressions. Immutable and shared by threads; what changes stands in the frame.
#pragma once

#include "rules/dmn/trace.hpp"
#include "rules/feel/evaluation.hpp"
#include "rules/feel/expression.hpp"
#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

class Program;

// What a piece of logic is evaluated in: the variables by slot, and where notes are taken.
struct Frame {
    std::span<feel::Value> slots;
    feel::Evaluation& evaluation;
    Trace* trace = nullptr; // null when nobody asks why
};

class Logic {
public:
    explicit Logic(feel::Type type) : type_(std::move(type)) {}

    Logic(const Logic&) = delete;
    Logic& operator=(const Logic&) = delete;
    virtual ~Logic() = default;

    // Throws feel::LimitReached, see feel::Evaluation::run.
    virtual feel::Value evaluate(Frame& frame) const = 0;

    // What is known before it is evaluated.
    const feel::Type& type() const { return type_; }

private:
    feel::Type type_;
};

using LogicPtr = std::unique_ptr<const Logic>;

class LiteralLogic : public Logic {
public:
    // Sees the first `visible` slots.
    LiteralLogic(
        std::shared_ptr<const feel::Expression> expression,
        std::size_t visible,
        std::string where
    );
    feel::Value evaluate(Frame& frame) const override;

    const feel::Expression& expression() const { return *expression_; }

private:
    std::shared_ptr<const feel::Expression> expression_;
    std::size_t visible_;
    std::string where_;
};

// Null, and says why: what did not compile.
class NullLogic : public Logic {
public:
    NullLogic(feel::Reason reason, std::string message, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    feel::Reason reason_;
    std::string message_;
    std::string where_;
};

// The value as its type, or null (DMN 1.5 §10.3.2.9.4).
class ConformingLogic : public Logic {
public:
    ConformingLogic(LogicPtr inner, feel::Type type, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    LogicPtr inner_;
    std::string where_;
};

struct EntryLogic {
    feel::Ref<feel::Text> name; // null for the result
    std::size_t slot = 0;
    LogicPtr value;
};

class ContextLogic : public Logic {
public:
    ContextLogic(feel::Type type, std::vector<EntryLogic> entries);
    feel::Value evaluate(Frame& frame) const override;

private:
    std::vector<EntryLogic> entries_;
};

class ListLogic : public Logic {
public:
    ListLogic(feel::Type type, std::vector<LogicPtr> items);
    feel::Value evaluate(Frame& frame) const override;

private:
    std::vector<LogicPtr> items_;
};

class InvocationLogic : public Logic {
public:
    struct Argument {
        std::string name;
        feel::Type type;
        LogicPtr value;
    };

    InvocationLogic(LogicPtr function, std::vector<Argument> arguments, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    LogicPtr function_;
    std::vector<Argument> arguments_;
    std::string where_;
};

// A boxed function: evaluates to a function that remembers the variables it sees.
class FunctionLogic : public Logic {
public:
    struct Body {
        LogicPtr logic;
        std::size_t visible = 0; // slots that it sees
        // The slot of the function itself, where it has a name to call itself by; its parameters
        // follow.
        std::optional<std::size_t> self;
        std::size_t frame_size = 0;
    };

    FunctionLogic(feel::Type type, std::shared_ptr<const Body> body);
    feel::Value evaluate(Frame& frame) const override;

private:
    std::shared_ptr<const Body> body_;
};

class ConditionalLogic : public Logic {
public:
    ConditionalLogic(LogicPtr condition, LogicPtr then, LogicPtr otherwise, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    LogicPtr condition_;
    LogicPtr then_;
    LogicPtr otherwise_;
    std::string where_;
};

} // namespace kansli::rules::dmn
