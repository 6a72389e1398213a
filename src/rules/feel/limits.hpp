// The limits that make every evaluation end. A model or an expression reaches one of them long
// before it reaches the machine's; what is over a limit stops the whole evaluation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace kansli::rules::feel {

// For reading: what is over these is a compile problem.
constexpr std::size_t max_source_bytes = 256UL * 1024;
constexpr int max_source_depth = 200;
constexpr int max_node_depth = 400;

// For evaluating, from the beginning of an Evaluation to its end.
struct Limits {
    std::uint64_t steps = 20'000'000;       // calls, iterations, elements looked at
    std::uint64_t memory = 256'000'000;     // bytes of all texts, lists and contexts made
    std::size_t list_length = 1'000'000;    // elements in one list or entries in one context
    std::size_t text_bytes = 16'000'000;    // bytes in one text
    std::uint32_t value_depth = 100;        // lists in lists
    std::uint64_t value_weight = 4'000'000; // elements of a value when shared parts are written out
    int call_depth = 500;                   // functions and decisions that call each other
    std::ptrdiff_t stack_bytes = 3'000'000; // of the thread's stack, from where it began
    std::size_t diagnostics = 100;          // kept; the others are counted
};

// Thrown by Evaluation where a limit is reached, and caught by whoever began the evaluation, see
// Evaluation::run.
class LimitReached : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace kansli::rules::feel
