// The arguments of a built-in function: their kinds are checked in one line, a list of one element
// serves where that element is asked for (DMN 1.5 §10.3.2.9.4), and what does not fit says so.
#pragma once

#include "rules/feel/evaluation.hpp"
#include "rules/feel/value.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

// A set of kinds.
class Kinds {
public:
    constexpr Kinds(Kind kind) : bits_(bit(kind)) {} // NOLINT(google-explicit-constructor)

    constexpr Kinds operator|(Kinds other) const { return Kinds(bits_ | other.bits_, 0); }

    constexpr bool has(Kind kind) const { return (bits_ & bit(kind)) != 0; }

    // "number, days and time duration or years and months duration".
    std::string to_text() const;

private:
    constexpr Kinds(std::uint32_t bits, int) : bits_(bits) {}

    static constexpr std::uint32_t bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }

    std::uint32_t bits_;
};

constexpr Kinds operator|(Kind a, Kind b) { return Kinds(a) | Kinds(b); }

enum class Presence : std::uint8_t {
    required,
    optional, // may be left out
    nullable  // may be left out or null
};

struct Parameter {
    std::string_view name;
    Kinds kinds;
    Presence presence = Presence::required;
};

class Arguments {
public:
    // Charges for looking at the texts among them once.
    Arguments(std::string_view function, std::span<const Value> given, Evaluation& evaluation);

    // Whether each argument is of a kind that its parameter takes; says which is not. A parameter
    // of kind list takes every value but null, see items().
    bool fit(std::initializer_list<Parameter> parameters);

    // For functions of any number of arguments, `sum(1, 2)`, which also take one list of them.
    // False when an element is of another kind, or the one argument is null.
    bool elements_fit(Kinds kinds);

    // Null for what was left out.
    const Value& operator[](std::size_t index) const;

    std::size_t size() const { return given_.size(); }

    bool has(std::size_t index) const { return !(*this)[index].is_null(); }

    // The elements of a list; of another value itself alone.
    std::span<const Value> items(std::size_t index) const;
    // The elements of the one list argument, or the arguments.
    std::span<const Value> elements() const;

    // A number without its fraction; nothing when it does not fit 64 bits.
    std::optional<std::int64_t> whole(std::size_t index) const;

    Evaluation& evaluation() const { return evaluation_; }

    // Null, with the function's name in front of the message.
    Value wrong_value(std::string_view message) const;
    Value wrong_type(std::string_view message) const;

private:
    bool fits(std::size_t index, const Parameter& parameter);
    void misfit(std::string_view name, Kinds wanted, const Value& found) const;

    std::string_view function_;
    std::span<const Value> given_;
    std::vector<Value> converted_; // stands in for `given_` when something was converted
    Evaluation& evaluation_;
};

// The result of an operation, or null with a diagnostic.
template <class T>
Value value_or(
    const std::optional<T>& result,
    const Arguments& arguments,
    std::string_view message
) {
    return result ? Value(*result) : arguments.wrong_value(message);
}

} // namespace kansli::rules::feel
