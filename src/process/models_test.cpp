// The processes that municipalities run, from start to end with scripted workers. The models are
// not part of this repository: where they are not there, nothing is tested.
#include "process/rehearsal.hpp"
#include "process/test_process.hpp"
#include "rules/dmn/model_file.hpp"

#include <filesystem>
#include <random>

namespace kansli::process {

namespace {

const std::filesystem::path folder = "../shared/data/bpmn";

const auto noon = *base::Timestamp::from_text("2026-03-02T11:00:00Z").value;

// What the gateways of a model ask about, and what a worker may answer.
using Choices = std::map<std::string, std::vector<base::JsonValue>>;

// Plays a model many times with other answers each time, and counts the flows and ends it took.
class Explorer {
public:
    Explorer(const std::string& file, Choices choices) : choices_(std::move(choices)) {
        const auto read = read_model(rules::dmn::read_text_file(folder / file, max_model_bytes));
        for (const auto& problem : read.problems)
            EXPECT_EQ(problem.severity, Severity::warning) << rules::dmn::told(problem, file);
        definitions = read.definitions;
    }

    void play(unsigned seed) {
        std::mt19937 random(seed);
        const auto some = [&] {
            Variables variables{{"updateAvailable", false}};
            for (const auto& [name, values] : choices_)
                variables.insert_or_assign(name, values[random() % values.size()]);
            return variables;
        };
        Script script;
        script.now = noon;
        script.variables = some();
        for (const auto& element : definitions.at(0)->elements) {
            if (element.work.external)
                for (int i = 0; i < 40; ++i) script.answers[element.id].push_back(some());
            if (element.trigger.kind == TriggerKind::condition)
                script.answers[element.id] = {{{"updateAvailable", true}}};
        }
        const auto& definition = *definitions.at(0);
        const auto rehearsal = rehearse(
            definitions,
            DecisionModels(),
            std::move(script),
            [&](const Event& event, const std::string& id) {
                if (event.kind != EventKind::entered) return;
                ++entered[id];
                if (event.flow != no_index) ++taken[definition.flow(event.flow).id];
            }
        );
        EXPECT_EQ(rehearsal.end, RehearsalEnd::completed) << rehearsal.why;
        last = rehearsal.instance;
    }

    // Flows that no token has taken; those into a join are seen by the join.
    Told untaken() const {
        Told ids;
        const auto& definition = *definitions.at(0);
        for (const auto& flow : definition.flows) {
            const auto& target = definition.at(flow.target);
            const bool is_join = target.kind == ElementKind::parallel_gateway &&
                                 target.incoming.size() > 1 && entered.count(target.id) > 0;
            if (taken.count(flow.id) == 0 && !is_join) ids.push_back(flow.id);
        }
        return ids;
    }

    std::vector<std::shared_ptr<const Definition>> definitions;
    std::map<std::string, int> entered;
    std::map<std::string, int> taken;
    Instance last;

private:
    Choices choices_;
};

#define SKIP_WITHOUT_MODELS()                                                                      \
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the models are not there"

TEST(Models, the_parking_permit_process_runs_on_every_path) {
    SKIP_WITHOUT_MODELS();
    Explorer explorer(
        "process-parking-permit.bpmn",
        {{"phaseAction", {"COMPLETE", "CANCEL", "AUTOMATIC", "UNKNOWN"}},
         {"assignedToAdministrator", {true, false}},
         {"isAppeal", {true, false}},
         {"applicantNotResidentOfMunicipality", {true, false}},
         {"finalDecision", {true, false}},
         {"isApproved", {true, false}},
         {"cardExists", {true, false}},
         {"municipalityId", {"2281", "2260"}},
         {"timeToSendControlMessage",
          {base::parse_json(R"({"$type": "date", "value": "2026-04-01T10:00:00.000+0200"})")}}}
    );

    for (unsigned seed = 1; seed <= 200; ++seed) explorer.play(seed);

    EXPECT_EQ(explorer.untaken(), Told{});
    const auto& variables = explorer.last.activations.at(0).variables;
    EXPECT_TRUE(variables.contains("displayPhase"));
}

TEST(Models, the_signing_process_runs_on_every_path) {
    SKIP_WITHOUT_MODELS();
    Explorer explorer(
        "process-e-signing.bpmn",
        {{"comfactSigningStatus", {"Active", "Completed", "Expired"}},
         {"callbackPresent", {true, false}},
         {"waitDuration", {"R/PT1H", "0 0 * ? * *"}}}
    );

    for (unsigned seed = 1; seed <= 40; ++seed) explorer.play(seed);

    EXPECT_EQ(explorer.untaken(), Told{});
}

TEST(Models, the_alcohol_permit_process_runs_through_its_phases) {
    SKIP_WITHOUT_MODELS();
    Explorer explorer("alkt-ansokan.bpmn", {});

    explorer.play(1);

    EXPECT_EQ(explorer.untaken(), Told{});
    EXPECT_EQ(explorer.entered.size(), explorer.definitions.at(0)->elements.size());
}

} // namespace

} // namespace kansli::process
