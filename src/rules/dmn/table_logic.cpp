#include "rules/dmn/table_logic.hpp"

#include "rules/feel/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <numeric>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Kind;
using feel::Reason;
using feel::Value;

struct TableLogic::Outcome {
    TableStep step = TableStep::none_matched;
    Value result{};
    std::vector<std::uint32_t> used{};
};

TableLogic::TableLogic(feel::Type type, TableParts parts)
    : Logic(std::move(type)),
      parts_(std::move(parts)),
      table_(&std::get<DecisionTable>(parts_.syntax->content)) {}

Value TableLogic::evaluate(Frame& frame) const {
    const Evaluation::Where here(frame.evaluation, parts_.where);
    frame.evaluation.charge(parts_.rules.size() * (parts_.inputs.size() + 1));
    std::vector<Value> values(parts_.inputs.size());
    TableRecord record;
    Outcome outcome{TableStep::input_not_allowed};
    if (inputs(frame, values))
        outcome = decide(matches(values, frame, frame.trace == nullptr ? nullptr : &record), frame);
    if (frame.trace != nullptr) {
        record.table = this;
        record.step = outcome.step;
        record.inputs = std::move(values);
        record.used = std::move(outcome.used);
        record.result = outcome.result;
        frame.trace->add(std::move(record));
    }
    return std::move(outcome.result);
}

// False when a value is not among the input values; null means that it is not known.
bool TableLogic::inputs(Frame& frame, std::span<Value> into) const {
    for (std::size_t i = 0; i < parts_.inputs.size(); ++i) {
        const auto& input = parts_.inputs[i];
        if (input.value) into[i] = input.value->evaluate(frame);
        if (!input.values || into[i].is_null()) continue;
        const auto seen = frame.slots.first(parts_.visible);
        if (input.values->test(into[i], seen, frame.evaluation).is_true()) continue;
        frame.evaluation.at({});
        frame.evaluation.null(
            Reason::not_allowed, fmt::format("Input {} is not one of its input values.", i + 1)
        );
        return false;
    }
    return true;
}

RuleRecord
TableLogic::try_rule(const TableRule& rule, std::span<const Value> inputs, Frame& frame) const {
    const auto seen = frame.slots.first(parts_.visible);
    for (std::size_t i = 0; i < rule.tests.size(); ++i) {
        if (!rule.tests[i]) continue;
        const auto answer = rule.tests[i]->test(inputs[i], seen, frame.evaluation);
        if (!answer.is_true())
            return {RuleOutcome::failed, static_cast<std::uint32_t>(i), !answer.is_false()};
    }
    return {RuleOutcome::matched};
}

std::vector<std::uint32_t>
TableLogic::matches(std::span<const Value> inputs, Frame& frame, TableRecord* record) const {
    std::vector<std::uint32_t> matched;
    if (record != nullptr) record->rules.resize(parts_.rules.size());
    for (std::uint32_t i = 0; i < parts_.rules.size(); ++i) {
        const auto tried = try_rule(parts_.rules[i], inputs, frame);
        if (record != nullptr) record->rules[i] = tried;
        if (tried.outcome != RuleOutcome::matched) continue;
        matched.push_back(i);
        if (table_->hit_policy == HitPolicy::first) break;
    }
    return matched;
}

Value TableLogic::output(std::uint32_t rule, Frame& frame) const {
    const auto& outputs = parts_.rules[rule].outputs;
    if (outputs.size() == 1) return outputs[0] ? outputs[0]->evaluate(frame) : Value();
    feel::ContextBuilder built;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        built.put(parts_.outputs[i].name, outputs[i] ? outputs[i]->evaluate(frame) : Value());
    return frame.evaluation.context(built);
}

TableLogic::Outcome TableLogic::decide(std::vector<std::uint32_t> matched, Frame& frame) const {
    if (matched.empty()) return without_match(frame);
    switch (table_->hit_policy) {
    case HitPolicy::unique:
        return unique(matched, frame);
    case HitPolicy::first:
        return {TableStep::first_of_many, output(matched[0], frame), matched};
    case HitPolicy::any:
        return any(std::move(matched), frame);
    case HitPolicy::priority:
    case HitPolicy::output_order:
        return by_priority(matched, frame);
    case HitPolicy::rule_order:
    case HitPolicy::collect:
        return collected(std::move(matched), frame);
    }
    return {};
}

// DMN 1.5 §8.2.11: the default outputs, if there is one.
TableLogic::Outcome TableLogic::without_match(Frame& frame) const {
    const bool has_default =
        std::any_of(parts_.outputs.begin(), parts_.outputs.end(), [](const auto& output) {
            return output.default_entry != nullptr;
        });
    if (!has_default) {
        frame.evaluation.at({});
        return {
            TableStep::none_matched,
            frame.evaluation.null(Reason::model, "No rule of the table matches."),
            {}};
    }
    const auto entry = [&](const TableOutput& output) {
        return output.default_entry ? output.default_entry->evaluate(frame) : Value();
    };
    if (parts_.outputs.size() == 1)
        return {TableStep::default_output, entry(parts_.outputs[0]), {}};
    feel::ContextBuilder built;
    for (const auto& output : parts_.outputs) built.put(output.name, entry(output));
    return {TableStep::default_output, frame.evaluation.context(built), {}};
}

TableLogic::Outcome
TableLogic::unique(const std::vector<std::uint32_t>& matched, Frame& frame) const {
    if (matched.size() == 1) return {TableStep::one_matched, output(matched[0], frame), matched};
    frame.evaluation.at({});
    auto none = frame.evaluation.null(
        Reason::model,
        fmt::format("Rules {} and {} match, and only one may.", matched[0] + 1, matched[1] + 1)
    );
    return {TableStep::many_matched, std::move(none), {}};
}

TableLogic::Outcome TableLogic::any(std::vector<std::uint32_t> matched, Frame& frame) const {
    auto result = output(matched[0], frame);
    for (std::size_t i = 1; i < matched.size(); ++i) {
        if (feel::same(result, output(matched[i], frame), frame.evaluation)) continue;
        frame.evaluation.at({});
        auto none = frame.evaluation.null(
            Reason::model,
            fmt::format(
                "Rules {} and {} match with different outputs.", matched[0] + 1, matched[i] + 1
            )
        );
        return {TableStep::outputs_differ, std::move(none), {}};
    }
    const auto step = matched.size() == 1 ? TableStep::one_matched : TableStep::all_agree;
    return {step, std::move(result), std::move(matched)};
}

namespace {

Value sum(const std::vector<Value>& outputs) {
    feel::Number total;
    for (const auto& output : outputs) {
        if (!output.is(Kind::number)) return {};
        const auto added = add(total, output.number());
        if (!added) return {};
        total = *added;
    }
    return total;
}

Value extreme(
    const std::vector<Value>& outputs,
    bool (*replaces)(std::partial_ordering) noexcept,
    Evaluation& evaluation
) {
    auto best = outputs[0];
    for (const auto& output : outputs) {
        const auto ordered = feel::order(output, best, evaluation);
        if (!ordered) return {};
        if (replaces(*ordered)) best = output;
    }
    return best;
}

} // namespace

// DMN 1.5 §8.2.8: an aggregation is of one output; a count is of the rules that matched.
TableLogic::Outcome TableLogic::collected(std::vector<std::uint32_t> matched, Frame& frame) const {
    if (table_->hit_policy == HitPolicy::collect && table_->aggregation == Aggregation::count)
        return {TableStep::aggregated, feel::Number(matched.size()), matched};
    std::vector<Value> outputs;
    for (const auto rule : matched) outputs.push_back(output(rule, frame));
    if (table_->hit_policy == HitPolicy::rule_order || table_->aggregation == Aggregation::none)
        return {TableStep::listed, frame.evaluation.list(std::move(outputs)), std::move(matched)};
    Value result;
    if (parts_.outputs.size() == 1 && table_->aggregation == Aggregation::sum)
        result = sum(outputs);
    else if (parts_.outputs.size() == 1)
        result = table_->aggregation == Aggregation::min
                     ? extreme(outputs, std::is_lt, frame.evaluation)
                     : extreme(outputs, std::is_gt, frame.evaluation);
    if (!result.is_null()) return {TableStep::aggregated, std::move(result), std::move(matched)};
    frame.evaluation.at({});
    return {
        TableStep::cannot_aggregate,
        frame.evaluation.wrong_type("The outputs of the matching rules cannot be aggregated."),
        {}};
}

std::vector<std::size_t> TableLogic::ranks(const Value& output, Evaluation& evaluation) const {
    std::vector<std::size_t> ranks;
    for (const auto& clause : parts_.outputs) {
        if (clause.order.empty()) continue;
        const Value* part = &output;
        if (clause.name)
            part = output.is(Kind::context) ? output.context().find(clause.name->str()) : nullptr;
        std::size_t rank = 0;
        while (rank < clause.order.size()) {
            const auto& listed = clause.order[rank];
            if (part != nullptr && feel::same(*part, listed, evaluation)) break;
            if (part != nullptr && listed.is(Kind::range) &&
                feel::in_range(*part, listed.range(), evaluation).value_or(false))
                break;
            ++rank;
        }
        ranks.push_back(rank);
    }
    return ranks;
}

// DMN 1.5 §8.2.8: the order of the output values, of the first output before the second.
TableLogic::Outcome
TableLogic::by_priority(const std::vector<std::uint32_t>& matched, Frame& frame) const {
    struct Ranked {
        std::vector<std::size_t> ranks;
        std::uint32_t rule;
        Value output;
    };

    std::vector<Ranked> all;
    for (const auto rule : matched) {
        auto value = output(rule, frame);
        auto rank = ranks(value, frame.evaluation);
        all.push_back({std::move(rank), rule, std::move(value)});
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
        return left.ranks < right.ranks;
    });
    if (table_->hit_policy == HitPolicy::priority) {
        const auto step = all.size() == 1 ? TableStep::one_matched : TableStep::highest;
        return {step, std::move(all[0].output), {all[0].rule}};
    }
    std::vector<Value> outputs;
    std::vector<std::uint32_t> used;
    for (auto& ranked : all) {
        outputs.push_back(std::move(ranked.output));
        used.push_back(ranked.rule);
    }
    return {TableStep::sorted, frame.evaluation.list(std::move(outputs)), std::move(used)};
}

} // namespace kansli::rules::dmn
