#include "process/expression/juel.hpp"

#include <charconv>

namespace kansli::process {

namespace {

using base::JsonValue;

std::optional<double> number_of(const JsonValue& value) {
    if (value.is_number()) return value.to_number<double>();
    if (!value.is_string()) return std::nullopt;
    const std::string_view text(value.get_string());
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

// Where one side is a number or a truth value the other becomes one too (JSR-341 §1.8).
bool are_equal(const JsonValue& a, const JsonValue& b) {
    if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
    if (a.is_bool() || b.is_bool()) return is_truth(a) == is_truth(b);
    if (a.is_number() || b.is_number()) {
        const auto left = number_of(a);
        return left && left == number_of(b);
    }
    return a == b;
}

std::optional<int> compared(const JsonValue& a, const JsonValue& b) {
    if (a.is_string() && b.is_string()) {
        const auto order = std::string_view(a.get_string()).compare(b.get_string());
        return order < 0 ? -1 : (order > 0 ? 1 : 0);
    }
    const auto left = number_of(a);
    const auto right = number_of(b);
    if (!left || !right) return std::nullopt;
    return *left < *right ? -1 : (*left > *right ? 1 : 0);
}

bool is_empty(const JsonValue& value) {
    if (value.is_string()) return value.get_string().empty();
    if (value.is_array()) return value.get_array().empty();
    if (value.is_object()) return value.get_object().empty();
    return value.is_null();
}

class Evaluator {
public:
    explicit Evaluator(const VariableSource& variables) : variables_(variables) {}

    JsonValue value(const JuelNode& node) {
        switch (node.kind) {
        case JuelOperator::literal:
            return node.literal;
        case JuelOperator::variable:
            return variable(node.name);
        case JuelOperator::member:
            return member(node);
        case JuelOperator::negate:
            return JsonValue(!is_truth(value(node.operands[0])));
        case JuelOperator::empty:
            return JsonValue(is_empty(value(node.operands[0])));
        case JuelOperator::all:
            return JsonValue(
                is_truth(value(node.operands[0])) && is_truth(value(node.operands[1]))
            );
        case JuelOperator::any:
            return JsonValue(
                is_truth(value(node.operands[0])) || is_truth(value(node.operands[1]))
            );
        case JuelOperator::equal:
            return JsonValue(are_equal(value(node.operands[0]), value(node.operands[1])));
        case JuelOperator::not_equal:
            return JsonValue(!are_equal(value(node.operands[0]), value(node.operands[1])));
        case JuelOperator::set_variable:
        case JuelOperator::get_variable:
        case JuelOperator::has_variable:
            return of_execution(node);
        default:
            return relation(node);
        }
    }

    JuelResult result;

private:
    void fault(std::string why) {
        if (result.fault.empty()) result.fault = std::move(why);
    }

    JsonValue variable(const std::string& name) {
        if (const auto* found = variables_.find(name)) return plain_value(*found);
        fault("the variable " + name + " has no value");
        return {};
    }

    JsonValue member(const JuelNode& node) {
        const auto owner = value(node.operands[0]);
        const auto* object = owner.if_object();
        const auto* found = object == nullptr ? nullptr : object->if_contains(node.name);
        if (found != nullptr) return plain_value(*found);
        fault("there is no member " + node.name);
        return {};
    }

    JsonValue relation(const JuelNode& node) {
        const auto order = compared(value(node.operands[0]), value(node.operands[1]));
        if (!order) return JsonValue(false);
        switch (node.kind) {
        case JuelOperator::less:
            return JsonValue(*order < 0);
        case JuelOperator::less_or_equal:
            return JsonValue(*order <= 0);
        case JuelOperator::greater:
            return JsonValue(*order > 0);
        default:
            return JsonValue(*order >= 0);
        }
    }

    JsonValue of_execution(const JuelNode& node) {
        const auto name = text_of(value(node.operands[0]));
        if (node.kind == JuelOperator::set_variable) {
            result.assignments.push_back({name, value(node.operands[1])});
            return {};
        }
        const auto* found = variables_.find(name);
        if (node.kind == JuelOperator::has_variable) return JsonValue(found != nullptr);
        return found == nullptr ? JsonValue() : plain_value(*found);
    }

    const VariableSource& variables_;
};

} // namespace

bool is_truth(const JsonValue& value) {
    if (value.is_bool()) return value.get_bool();
    return value.is_string() && value.get_string() == "true";
}

JuelResult evaluate_juel(const JuelNode& node, const VariableSource& variables) {
    Evaluator evaluator(variables);
    auto value = evaluator.value(node);
    evaluator.result.value = std::move(value);
    return std::move(evaluator.result);
}

} // namespace kansli::process
