#include "common/rules_commands.hpp"

#include "base/error.hpp"
#include "base/time.hpp"
#include "rules/dmn/check.hpp"
#include "rules/dmn/explanation.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/model_file.hpp"
#include "rules/dmn/sentences.hpp"
#include "rules/dmn/tck_runner.hpp"
#include "rules/dmn/what_if.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <chrono>

namespace kansli::apps {

namespace {

using base::Error;
using base::ErrorCode;
using rules::dmn::Language;
using rules::dmn::Model;

constexpr std::size_t max_inputs_file = 256UL * 1024 * 1024;

Language language_of(const std::string& name) {
    if (const auto found = base::enum_from_name<Language>(name)) return *found;
    throw Error(
        ErrorCode::invalid, "--language must be " + base::one_of(base::enum_names<Language>())
    );
}

// A model to be asked; what is wrong with it is for `rules check` to tell.
std::shared_ptr<const Model> model_of(const std::filesystem::path& file) {
    const auto compilation = rules::dmn::compile_model_file(file);
    if (compilation.model) return compilation.model;
    std::vector<base::Problem> problems;
    for (const auto& problem : compilation.problems)
        problems.push_back({"", problem.code, rules::dmn::told(problem, file.string())});
    throw Error(ErrorCode::invalid, file.string() + " cannot be used.", std::move(problems));
}

std::string name_of(const Model& model, std::uint32_t decision) {
    return model.program().decisions[decision].syntax->name;
}

std::uint32_t decision_of(const Model& model, const std::string& name) {
    const auto finals = model.final_decisions();
    if (name.empty() && finals.size() == 1) return finals[0];
    if (const auto found = name.empty() ? std::nullopt : model.find_decision(name)) return *found;
    std::string names;
    for (std::uint32_t i = 0; i < model.program().decisions.size(); ++i)
        names += (i == 0 ? "" : ", ") + name_of(model, i);
    throw Error(ErrorCode::invalid, "--decision must be one of: " + names + '.');
}

rules::feel::DateTime clock_of(const std::string& text) {
    const auto now =
        base::Timestamp::from_micros(std::chrono::duration_cast<base::Duration>(
                                         std::chrono::system_clock::now().time_since_epoch()
        )
                                         .count());
    const auto clock = rules::feel::DateTime::parse(text.empty() ? now.to_text() : text);
    if (!clock) throw Error(ErrorCode::invalid, "The clock is a date and time, not " + text + '.');
    return *clock;
}

base::JsonValue json_of(const std::string& text) {
    if (!text.starts_with('@')) return base::parse_json(text);
    return base::parse_json(rules::dmn::read_text_file(text.substr(1), max_inputs_file));
}

// {"id": …, "inputs": {…}, "clock": …}, or the inputs alone.
rules::dmn::RecordedInput recorded_input(const base::JsonValue& json, std::size_t number) {
    rules::dmn::RecordedInput recorded{std::to_string(number), json, clock_of("")};
    const auto* object = json.if_object();
    const auto* inputs = object == nullptr ? nullptr : object->if_contains("inputs");
    if (inputs == nullptr || !inputs->is_object()) return recorded;
    const auto text = [&](const char* key) -> std::string {
        const auto* found = object->if_contains(key);
        return found != nullptr && found->is_string() ? std::string(found->get_string()) : "";
    };
    if (const auto id = text("id"); !id.empty()) recorded.id = id;
    if (const auto clock = text("clock"); !clock.empty()) recorded.clock = clock_of(clock);
    recorded.inputs = *inputs;
    return recorded;
}

std::vector<rules::dmn::RecordedInput> recorded_inputs(const std::filesystem::path& file) {
    const auto text = rules::dmn::read_text_file(file, max_inputs_file);
    std::vector<rules::dmn::RecordedInput> recorded;
    const auto add = [&](const base::JsonValue& json) {
        recorded.push_back(recorded_input(json, recorded.size() + 1));
    };
    if (const auto first = text.find_first_not_of(" \t\r\n");
        first != std::string::npos && text[first] == '[') {
        const auto list = base::parse_json(text);
        for (const auto& json : list.as_array()) add(json);
        return recorded;
    }
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = std::string_view(text).substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) add(base::parse_json(line));
        begin = end + 1;
    }
    return recorded;
}

void print_lines(std::ostream& out, const std::vector<std::string>& lines, const char* before) {
    for (const auto& line : lines) fmt::print(out, "{}{}\n", before, line);
}

} // namespace

int check_rules(const std::filesystem::path& file, std::ostream& out) {
    const auto compilation = rules::dmn::compile_model_file(file);
    const auto problems = rules::dmn::check_model(compilation);
    for (const auto& problem : problems)
        fmt::print(out, "{}\n", rules::dmn::told(problem, file.string()));
    if (rules::dmn::has_errors(problems) || !compilation.model) {
        fmt::print(out, "{}: {} problems\n", file.string(), problems.size());
        return 1;
    }
    const auto identity = compilation.model->identities().front();
    fmt::print(
        out,
        "{}: {}{}{} may be used, SHA-256 {}\n",
        file.string(),
        identity.name,
        identity.version.empty() ? "" : " version ",
        identity.version,
        identity.hash
    );
    return 0;
}

int evaluate_rules(const RulesQuestion& question, std::ostream& out) {
    const auto language = language_of(question.language);
    const auto model = model_of(question.file);
    const auto decision = decision_of(*model, question.decision);
    std::vector<base::Problem> problems;
    const auto inputs = rules::dmn::inputs_from_json(*model, json_of(question.input), problems);
    for (auto& problem : problems) problem.message = problem.pointer + ": " + problem.message;
    base::throw_if_any(std::move(problems));
    rules::feel::Evaluation evaluation(clock_of(question.clock));
    rules::dmn::Trace trace;
    const auto result = model->evaluate(decision, inputs, evaluation, &trace);
    if (question.as_json) {
        const auto explained = rules::dmn::explain(*model, decision, result, trace, evaluation);
        fmt::print(out, "{}\n", base::to_json(explained));
    } else {
        fmt::print(out, "{}\n", rules::dmn::to_json_text(result).text);
        for (const auto& diagnostic : evaluation.diagnostics())
            if (!question.explain)
                fmt::print(out, "{}: {}\n", diagnostic.where, diagnostic.message);
    }
    if (question.explain && !question.as_json)
        print_lines(
            out, rules::dmn::sentences({*model, decision, result, trace, evaluation}, language), ""
        );
    return result.is_null() ? 1 : 0;
}

int run_rules_suite(const std::filesystem::path& folder, SuiteMode mode, std::ostream& out) {
    const bool is_strict = mode == SuiteMode::strict;
    if (!std::filesystem::is_directory(folder))
        throw Error(ErrorCode::not_found, "There is no folder " + folder.string() + ".");
    const auto report = rules::dmn::run_tck(folder);
    rules::dmn::print(
        report, is_strict ? rules::dmn::TckDetail::failures : rules::dmn::TckDetail::folders, out
    );
    for (const auto& each : report.folders)
        if ((is_strict ? each.passed_strictly : each.passed) < each.cases) return 1;
    return report.folders.empty() ? 1 : 0;
}

int compare_rules(const RulesComparison& comparison, std::ostream& out) {
    const auto language = language_of(comparison.language);
    const auto old_model = model_of(comparison.old_file);
    const auto new_model = model_of(comparison.new_file);
    const auto decision = name_of(*new_model, decision_of(*new_model, comparison.decision));
    const auto report = rules::dmn::what_if(
        *old_model, *new_model, decision, recorded_inputs(comparison.inputs), language
    );
    if (comparison.as_json) {
        fmt::print(out, "{}\n", base::to_json(report));
        return 0;
    }
    fmt::print(
        out, "{}: {} of {} outcomes change\n", report.decision, report.changed, report.cases
    );
    for (const auto& group : report.groups)
        fmt::print(
            out,
            "{:>6}  {} -> {}\n        before: {}\n        after:  {}\n        such as: {}\n",
            group.count,
            group.before.text,
            group.after.text,
            group.rules_before,
            group.rules_after,
            fmt::join(group.examples, ", ")
        );
    for (const auto& change : report.changes) {
        fmt::print(out, "{}: {} -> {}\n", change.id, change.before.text, change.after.text);
        print_lines(out, change.why_after, "    ");
    }
    for (const auto& unknown : report.not_read) fmt::print(out, "not read: {}\n", unknown);
    return 0;
}

} // namespace kansli::apps
