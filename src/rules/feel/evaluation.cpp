#include "rules/feel/evaluation.hpp"

#include "rules/feel/compare.hpp"
#include "rules/feel/function.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

const char* stack_place() { return static_cast<const char*>(__builtin_frame_address(0)); }

std::string plural(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

// What a model's or a case's texts have made too long to be read.
void shorten(std::string& message) {
    constexpr std::size_t most_bytes = 500;
    if (message.size() <= most_bytes) return;
    auto end = most_bytes;
    while ((static_cast<unsigned char>(message[end]) & 0xC0) == 0x80) --end;
    message.resize(end);
    message += "…";
}

} // namespace

Evaluation::Evaluation(DateTime now, const Limits& limits)
    : now_(now), limits_(limits), stack_base_(stack_place()) {}

Evaluation::~Evaluation() = default;

Value Evaluation::null(Reason reason, std::string message) {
    ++diagnostic_count_;
    if (diagnostics_.size() < limits_.diagnostics) {
        shorten(message);
        diagnostics_.push_back({reason, std::move(message), position_, std::string(where_)});
    }
    return {};
}

void Evaluation::forget_diagnostics_after(std::size_t count) {
    if (count >= diagnostic_count_) return;
    diagnostic_count_ = count;
    if (diagnostics_.size() > count) diagnostics_.resize(count);
}

Value Evaluation::stop(const LimitReached& reached) {
    if (stopped_) return {};
    stopped_ = true;
    ++diagnostic_count_;
    diagnostics_.push_back({Reason::limit, reached.what(), position_, std::string(where_)});
    return {};
}

void Evaluation::out_of_steps() const {
    throw LimitReached("took over " + std::to_string(limits_.steps) + " steps");
}

void Evaluation::out_of_memory() const {
    throw LimitReached("made values of over " + std::to_string(limits_.memory) + " bytes");
}

void Evaluation::check_depth() const {
    if (depth_ >= limits_.call_depth)
        throw LimitReached("calls went over " + std::to_string(limits_.call_depth) + " deep");
    const auto used = stack_base_ - stack_place();
    if (std::max(used, -used) > limits_.stack_bytes)
        throw LimitReached("calls and expressions went too deep");
}

void Evaluation::check_extent(const Extent& extent) const {
    if (extent.depth > limits_.value_depth)
        throw LimitReached(
            "a value went over " + std::to_string(limits_.value_depth) + " levels deep"
        );
    if (extent.weight > limits_.value_weight)
        throw LimitReached("a value has over " + std::to_string(limits_.value_weight) + " parts");
}

Value Evaluation::string(std::string content) {
    if (content.size() > limits_.text_bytes)
        throw LimitReached("a text is over " + std::to_string(limits_.text_bytes) + " bytes");
    charge_memory(sizeof(Text) + content.size());
    return Value::string(std::move(content));
}

Value Evaluation::list(std::vector<Value> items) {
    if (items.size() > limits_.list_length)
        throw LimitReached("a list has over " + std::to_string(limits_.list_length) + " items");
    charge_memory(sizeof(List) + items.size() * sizeof(Value));
    auto made = make_ref<List>(std::move(items));
    check_extent(made->extent());
    return made;
}

Value Evaluation::context(ContextBuilder& builder) {
    if (builder.size() > limits_.list_length)
        throw LimitReached(
            "a context has over " + std::to_string(limits_.list_length) + " entries"
        );
    charge_memory(sizeof(Context) + builder.size() * (sizeof(ContextEntry) + sizeof(Text)));
    auto made = make_ref<Context>(builder.take_entries());
    check_extent(made->extent());
    return made;
}

Value Evaluation::range(Range::End start, Value low, Value high, Range::End end) {
    if (low.is_null() || high.is_null()) return wrong_type("a range has an end that is null");
    if (!order(low, high))
        return wrong_type(
            "a range cannot go from a " + std::string(kind_name(low.kind())) + " to a " +
            std::string(kind_name(high.kind()))
        );
    charge_memory(sizeof(Range));
    return make_ref<Range>(start, std::move(low), std::move(high), end);
}

Value Evaluation::range(Range::Form form, Value operand) {
    const bool ordered = form != Range::Form::equal && form != Range::Form::not_equal;
    if (operand.is_null()) return wrong_type("a range has an end that is null");
    if (ordered && !order(operand, operand))
        return wrong_type("a " + std::string(kind_name(operand.kind())) + " has no order");
    charge_memory(sizeof(Range));
    auto made = make_ref<Range>(form, std::move(operand));
    check_extent(made->extent());
    return made;
}

Value Evaluation::function(const Ref<Function>& made) {
    const auto extent = made->extent();
    charge_memory(sizeof(Function) + extent.weight * sizeof(Value));
    check_extent(extent);
    return made;
}

Value Evaluation::appended(Value list, Value item) {
    const auto* target = static_cast<const List*>(list.payload_.shared);
    list.expect(Kind::list);
    if (target->is_shared()) {
        auto items = list.items();
        items.push_back(std::move(item));
        return this->list(std::move(items));
    }
    charge_memory(2 * sizeof(Value));
    // Made by this evaluation and held by `list` alone: nobody sees it change.
    auto& own = const_cast<List&>(*target);
    own.extent_.include(item.extent());
    own.items_.push_back(std::move(item));
    check_extent(own.extent_);
    if (own.items_.size() > limits_.list_length)
        throw LimitReached("a list has over " + std::to_string(limits_.list_length) + " items");
    return list;
}

Value Evaluation::call(const Function& function, std::span<const Value> arguments) {
    charge();
    const Level deeper(*this);
    if (function.checks_own_arguments()) return function.invoke(arguments, *this);
    const auto& parameters = function.parameters();
    if (arguments.size() != parameters.size())
        return null(
            Reason::wrong_call,
            "the function takes " + plural(parameters.size(), "argument") + ", not " +
                std::to_string(arguments.size())
        );
    const auto takes_all = [](const TypeEntry& parameter) {
        return parameter.type.is_any() && parameter.type.allowed() == nullptr;
    };
    const auto& result = function.declared_result();
    if (std::all_of(parameters.begin(), parameters.end(), takes_all))
        return conform(function.invoke(arguments, *this), result, *this);
    std::vector<Value> fitting;
    fitting.reserve(arguments.size());
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        fitting.push_back(conform(arguments[i], parameters[i].type, *this));
        if (fitting.back().is_null() && !arguments[i].is_null()) return {};
    }
    return conform(function.invoke(fitting, *this), result, *this);
}

} // namespace kansli::rules::feel
