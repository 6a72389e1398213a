#include "rules/dmn/what_if.hpp"

#include "base/error.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/sentences.hpp"
#include "rules/feel/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::rules::dmn {

namespace {

std::string used_rules(const Model& model, const Trace& trace) {
    std::string used;
    for (const auto& step : trace.steps()) {
        if (step.kind != StepKind::decision || step.tables.empty()) continue;
        if (!used.empty()) used += "; ";
        used += model.program().decisions[step.element].syntax->name + ':';
        for (const auto& table : step.tables) {
            if (table.used.empty()) used += " no rule";
            for (const auto rule : table.used) used += fmt::format(" rule {}", rule + 1);
        }
    }
    return used;
}

struct Outcome {
    feel::Value result;
    std::vector<std::string> why;
    std::string rules;
    std::vector<std::string> unknown_inputs;
};

std::uint32_t decision_of(const Model& model, std::string_view name) {
    const auto found = model.find_decision(name);
    if (!found)
        throw base::Error(
            base::ErrorCode::not_found, fmt::format("There is no decision {}.", name)
        );
    return *found;
}

class Asker {
public:
    Asker(const Model& model, std::string_view decision, Language language)
        : model_(model), decision_(decision_of(model, decision)), language_(language) {}

    feel::Value result(const RecordedInput& recorded) const {
        feel::Evaluation evaluation(recorded.clock);
        return model_.evaluate(decision_, inputs(recorded, nullptr), evaluation);
    }

    Outcome outcome(const RecordedInput& recorded) const {
        Outcome outcome;
        feel::Evaluation evaluation(recorded.clock);
        Trace trace;
        outcome.result = model_.evaluate(
            decision_, inputs(recorded, &outcome.unknown_inputs), evaluation, &trace
        );
        outcome.why = sentences({model_, decision_, outcome.result, trace, evaluation}, language_);
        outcome.rules = used_rules(model_, trace);
        return outcome;
    }

    void add_unknown(const RecordedInput& recorded, std::set<std::string>& into) const {
        std::vector<base::Problem> problems;
        inputs_from_json(model_, recorded.inputs, problems);
        for (const auto& problem : problems) into.insert(problem.pointer + ' ' + problem.message);
    }

private:
    std::vector<NamedValue>
    inputs(const RecordedInput& recorded, std::vector<std::string>* unknown) const {
        std::vector<base::Problem> problems;
        auto values = inputs_from_json(model_, recorded.inputs, problems);
        if (unknown != nullptr)
            for (const auto& problem : problems) unknown->push_back(problem.message);
        return values;
    }

    const Model& model_;
    std::uint32_t decision_;
    Language language_;
};

void add_to_group(
    std::map<std::string, WhatIfGroup>& groups,
    const WhatIfChange& change,
    const Outcome& before,
    const Outcome& after
) {
    const auto key = fmt::format(
        "{}\n{}\n{}\n{}", change.before.text, change.after.text, before.rules, after.rules
    );
    auto& group = groups[key];
    group.before = change.before;
    group.after = change.after;
    group.rules_before = before.rules;
    group.rules_after = after.rules;
    ++group.count;
    if (group.examples.size() < 5) group.examples.push_back(change.id);
}

} // namespace

WhatIfReport what_if(
    const Model& old_model,
    const Model& new_model,
    std::string_view decision,
    const std::vector<RecordedInput>& recorded,
    Language language
) {
    const Asker old_asker(old_model, decision, language);
    const Asker new_asker(new_model, decision, language);
    WhatIfReport report;
    report.old_model = old_model.identities().front();
    report.new_model = new_model.identities().front();
    report.decision = decision;
    std::map<std::string, WhatIfGroup> groups;
    std::set<std::string> not_read;
    for (const auto& one : recorded) {
        ++report.cases;
        new_asker.add_unknown(one, not_read);
        feel::Evaluation comparing(one.clock);
        if (feel::same(old_asker.result(one), new_asker.result(one), comparing)) {
            ++report.unchanged;
            continue;
        }
        ++report.changed;
        const auto before = old_asker.outcome(one);
        const auto after = new_asker.outcome(one);
        WhatIfChange change{
            one.id,
            {boost::json::serialize(one.inputs)},
            to_json_text(before.result),
            to_json_text(after.result),
            before.why,
            after.why};
        add_to_group(groups, change, before, after);
        if (report.changes.size() < max_changes) report.changes.push_back(std::move(change));
    }
    report.not_read.assign(not_read.begin(), not_read.end());
    for (auto& [key, group] : groups) report.groups.push_back(std::move(group));
    std::stable_sort(
        report.groups.begin(),
        report.groups.end(),
        [](const auto& left, const auto& right) { return left.count > right.count; }
    );
    return report;
}

} // namespace kansli::rules::dmn
