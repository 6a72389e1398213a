#include "common/process_commands.hpp"

#include "base/error.hpp"
#include "base/time.hpp"
#include "process/engine/snapshot.hpp"
#include "process/model/check.hpp"
#include "process/rehearsal.hpp"
#include "rules/dmn/model_file.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <chrono>

namespace kansli::apps {

namespace {

using base::Error;
using base::ErrorCode;
using process::Definition;

constexpr std::size_t max_input_file = 16UL * 1024 * 1024;

// Files of that kind beside a model, in the order of their names.
std::vector<std::filesystem::path>
neighbours(const std::filesystem::path& file, const std::string& extension) {
    std::vector<std::filesystem::path> found;
    const auto folder = file.has_parent_path() ? file.parent_path() : ".";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == extension) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

struct Models {
    std::vector<std::shared_ptr<const Definition>> definitions; // those of the file first
    process::DecisionModels decisions;
    rules::dmn::ModelProblems problems;
};

Models models_of(const std::filesystem::path& file) {
    Models models;
    auto read = process::read_model(rules::dmn::read_text_file(file, process::max_model_bytes));
    models.definitions = read.definitions;
    models.problems = std::move(read.problems);
    for (const auto& other : neighbours(file, ".bpmn")) {
        if (std::filesystem::equivalent(other, file)) continue;
        const auto beside =
            process::read_model(rules::dmn::read_text_file(other, process::max_model_bytes));
        models.definitions.insert(
            models.definitions.end(), beside.definitions.begin(), beside.definitions.end()
        );
    }
    for (const auto& other : neighbours(file, ".dmn"))
        if (const auto compiled = rules::dmn::compile_model_file(other); compiled.model)
            models.decisions.add(compiled.model);
    const process::Surroundings surroundings{
        [&](std::string_view decision) { return models.decisions.has(decision); },
        [&](std::string_view key) {
            return std::any_of(
                models.definitions.begin(),
                models.definitions.end(),
                [&](const auto& each) { return each->key == key; }
            );
        }};
    for (const auto& definition : read.definitions)
        process::check_references(*definition, surroundings, models.problems);
    return models;
}

base::Timestamp clock_of(const std::string& text) {
    if (text.empty()) return base::system_now();
    if (const auto parsed = base::Timestamp::from_text(text)) return *parsed.value;
    throw Error(ErrorCode::invalid, "The clock is a date and time, not " + text + '.');
}

base::JsonValue json_of(const std::string& text) {
    if (!text.starts_with('@')) return base::parse_json(text);
    return base::parse_json(rules::dmn::read_text_file(text.substr(1), max_input_file));
}

// The process that is asked for comes first.
void choose(std::vector<std::shared_ptr<const Definition>>& definitions, const std::string& key) {
    if (key.empty()) return;
    const auto found = std::find_if(definitions.begin(), definitions.end(), [&](const auto& each) {
        return each->key == key;
    });
    if (found == definitions.end())
        throw Error(ErrorCode::invalid, "There is no process " + key + " in the file.");
    std::rotate(definitions.begin(), found, found + 1);
}

} // namespace

int check_process(const std::filesystem::path& file, std::ostream& out) {
    const auto models = models_of(file);
    for (const auto& problem : models.problems)
        fmt::print(out, "{}\n", rules::dmn::told(problem, file.string()));
    if (rules::dmn::has_errors(models.problems) || models.definitions.empty()) {
        fmt::print(out, "{}: {} problems\n", file.string(), models.problems.size());
        return 1;
    }
    for (const auto& definition : models.definitions)
        if (definition->hash == models.definitions.front()->hash)
            fmt::print(
                out,
                "{}: {}{}{} may be used, {} elements, SHA-256 {}\n",
                file.string(),
                definition->key,
                definition->version_tag.empty() ? "" : " version ",
                definition->version_tag,
                definition->elements.size(),
                definition->hash
            );
    return 0;
}

int run_process(const ProcessRun& run, std::ostream& out) {
    auto models = models_of(run.file);
    if (rules::dmn::has_errors(models.problems)) return check_process(run.file, out);
    choose(models.definitions, run.process);
    const auto tell = [&](const process::Event& event, const std::string& element) {
        fmt::print(out, "{}\n", process::event_text(event, element));
    };
    const auto rehearsal = process::rehearse(
        models.definitions,
        models.decisions,
        process::script_of(json_of(run.input), clock_of(run.clock)),
        tell
    );
    switch (rehearsal.end) {
    case process::RehearsalEnd::completed:
        fmt::print(out, "It came to its end.\n");
        return 0;
    case process::RehearsalEnd::waiting:
        fmt::print(out, "It waits for {}, which has no answer.\n", rehearsal.why);
        return 1;
    default:
        fmt::print(out, "It stopped: {}\n", rehearsal.why);
        return 1;
    }
}

} // namespace kansli::apps
