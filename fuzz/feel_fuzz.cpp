// Any text is an expression, or is told what is wrong with it; evaluating it ends within its limits
// and the value, written as source, is read again as the same.
#include "rules/feel/compare.hpp"
#include "rules/feel/expression.hpp"
#include "rules/feel/print.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

namespace feel = kansli::rules::feel;
using feel::Value;

constexpr feel::Limits limits{
    .steps = 20'000,
    .memory = 2'000'000,
    .list_length = 10'000,
    .text_bytes = 100'000,
    .value_weight = 50'000};

struct Room {
    feel::Scope scope;
    std::vector<Value> values;

    void add(std::string_view name, std::string_view source) {
        feel::Evaluation evaluation(feel::DateTime{});
        values.push_back(feel::compile(source, {}).expression->evaluate({}, evaluation));
        scope.add(name, feel::type_of(values.back()));
    }

    Room() {
        add("a", "10");
        add("b", "\"x\"");
        add("a-b", "true");
        add("list", R"([{a: 1, first name: "x", b: [1, null]}, {a: 2, first name: "y", b: []}])");
        values.push_back(values.back());
        scope.add("unknown");
        scope.add_type("tText", feel::Type::of(feel::TypeKind::string));
    }
};

void check(bool holds) {
    if (!holds) std::abort();
}

bool has_function(const Value& value) {
    return feel::to_source(value).find("function(") != std::string::npos;
}

void check_written(const Value& value) {
    if (has_function(value)) return;
    const auto source = feel::to_source(value);
    const auto read = feel::compile(source, {});
    // Deep or long values are beyond what a text may be.
    if (read.expression == nullptr) return check(source.size() > 100);
    feel::Evaluation evaluation(feel::DateTime{});
    const auto again = read.expression->evaluate({}, evaluation);
    check(feel::to_source(again) == source);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Room room;
    const std::string_view text(reinterpret_cast<const char*>(data), size);

    const auto compiled = feel::compile(text, room.scope);
    check((compiled.expression != nullptr) || !compiled.problems.empty());
    if (compiled.expression != nullptr) {
        feel::Evaluation evaluation(feel::DateTime{}, limits);
        check_written(evaluation.run([&] {
            return compiled.expression->evaluate(room.values, evaluation);
        }));
    }

    const auto cell = feel::compile_unary_tests(text, room.scope);
    if (cell.expression == nullptr) return 0;
    cell.expression->shape();
    for (const auto& input : room.values) {
        feel::Evaluation evaluation(feel::DateTime{}, limits);
        const auto result =
            evaluation.run([&] { return cell.expression->test(input, room.values, evaluation); });
        check(result.is_null() || result.is(feel::Kind::boolean));
    }
    return 0;
}
