#include "cases/scenario.hpp"

#include "base/yaml.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

constexpr std::string_view folder = "tests/";
constexpr std::string_view extension = ".yaml";

class ScenarioCheck {
public:
    ScenarioCheck(
        const CaseType& type,
        const base::SourceDocument& document,
        std::vector<base::SourceProblem>& problems
    )
        : type_(type), document_(document), problems_(problems) {}

    void run(const Scenario& scenario) {
        const auto number =
            parties::PartyNumber::from_written(scenario.applicant.number.str(), scenario.today);
        if (!number) add("/applicant/number", number.code, number.message);
        kinds("/application/attachments", scenario.application.attachments);
        expectation("/expect", scenario.expect);
        if (!scenario.steps) return;
        if (scenario.steps->size() > max_scenario_steps)
            add("/steps", "too_long", "has over a hundred steps");
        for (std::size_t i = 0; i < scenario.steps->size(); ++i)
            step(fmt::format("/steps/{}", i), (*scenario.steps)[i]);
    }

private:
    void add(const std::string& pointer, std::string code, std::string message) {
        problems_.push_back(
            {document_.line_of(pointer), {pointer, std::move(code), std::move(message)}}
        );
    }

    void kinds(const std::string& at, const std::optional<std::vector<Code>>& named) {
        if (!named) return;
        for (std::size_t i = 0; i < named->size(); ++i)
            if (find_attachment_kind(type_, (*named)[i].str()) == nullptr)
                add(fmt::format("{}/{}", at, i), "not_allowed", "is no attachment kind of the type"
                );
    }

    void status(const std::string& at, const std::optional<Code>& named) {
        if (named && find_status(type_, named->str()) == nullptr)
            add(at, "not_allowed", "is no status of the type");
    }

    void expectation(const std::string& at, const Expectation& expected) {
        kinds(at + "/missing_attachments", expected.missing_attachments);
        status(at + "/status", expected.status);
    }

    // A step has what its verb takes, and nothing else.
    void step(const std::string& at, const ScenarioStep& step) {
        using enum ScenarioVerb;
        const auto verb = step.do_;
        const bool needs_text = verb == ask || verb == write || verb == reply || verb == note ||
                                verb == close || verb == finish || verb == suspend;
        const bool needs_days = verb == wait || verb == suspend;
        takes(at + "/text", {step.text.has_value(), needs_text, needs_text || verb == complete});
        takes(at + "/days", {step.days.has_value(), needs_days, needs_days || verb == ask});
        takes(at + "/item", {step.item.has_value(), verb == tick, verb == tick});
        takes(at + "/topic", {step.topic.has_value(), verb == robot, verb == robot});
        takes(at + "/status", {step.status.has_value(), verb == set_status, verb == set_status});
        const bool needs_decision = verb == propose || verb == decide;
        takes(at + "/decision", {step.decision.has_value(), needs_decision, needs_decision});
        takes(at + "/form_data", {step.form_data.has_value(), false, verb == complete});
        takes(at + "/attachments", {step.attachments.has_value(), false, verb == complete});
        kinds(at + "/attachments", step.attachments);
        if (step.item && find_checklist_item(type_, step.item->str()) == nullptr)
            add(at + "/item", "not_allowed", "is no item of the checklist");
        if (step.expect) expectation(at + "/expect", *step.expect);
    }

    struct Taken {
        bool is_there = false;
        bool is_needed = false;
        bool is_taken = false;
    };

    void takes(const std::string& at, Taken part) {
        if (part.is_needed && !part.is_there) add(at, "required", "is required for this step");
        if (part.is_there && !part.is_taken)
            add(at, "not_allowed", "is nothing that the step takes");
    }

    const CaseType& type_;
    const base::SourceDocument& document_;
    std::vector<base::SourceProblem>& problems_;
};

} // namespace

bool is_scenario_file(std::string_view name) {
    if (!name.starts_with(folder) || !name.ends_with(extension)) return false;
    name.remove_prefix(folder.size());
    name.remove_suffix(extension.size());
    return static_cast<bool>(base::Slug::from_text(name));
}

ScenarioSource read_scenario(
    const CaseType& type,
    const std::string& text,
    std::vector<base::SourceProblem>& problems
) {
    ScenarioSource made{{}, base::parse_yaml(text)};
    std::vector<base::SourceProblem> found;
    made.scenario = base::read_source<Scenario>(made.document, found);
    if (found.empty()) ScenarioCheck(type, made.document, found).run(made.scenario);
    problems.insert(problems.end(), found.begin(), found.end());
    return made;
}

} // namespace kansli::cases
