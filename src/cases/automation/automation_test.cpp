// What people do while a process works: it yields to them, and nothing is done twice.
#include "cases/assignment.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/automation/process_work.hpp"
#include "cases/check.hpp"
#include "cases/closure.hpp"
#include "cases/completion.hpp"
#include "cases/decision.hpp"
#include "cases/reopening.hpp"
#include "cases/status.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"
#include "process/store/process_jobs.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using process::InstanceState;
using testing::ElementsAre;
using testing::IsEmpty;

const char* const head =
    R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL")"
    R"( xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:test" id="test">)"
    R"(<process id="parking-permit" isExecutable="true"><startEvent id="start"/>)";

std::string flow(const std::string& from, const std::string& to) {
    return fmt::format(R"(<sequenceFlow id="{0}_{1}" sourceRef="{0}" targetRef="{1}"/>)", from, to);
}

std::string house_task(const std::string& id, const std::string& topic, const std::string& inputs) {
    return fmt::format(
        R"(<serviceTask id="{}" camunda:type="external" camunda:topic="kansli:{}">)"
        R"(<extensionElements><camunda:inputOutput>{}</camunda:inputOutput></extensionElements>)"
        "</serviceTask>",
        id,
        topic,
        inputs
    );
}

std::string input(const std::string& name, const std::string& value) {
    return fmt::format(
        R"(<camunda:inputParameter name="{}">{}</camunda:inputParameter>)", name, value
    );
}

// Asks, dismisses, and is done.
std::string asks_and_dismisses() {
    return head + house_task("ask", "request-completion", input("message", "Vi saknar ett foto.")) +
           house_task(
               "dismiss",
               "decide",
               input("outcome", "dismissed") + input("reasons", "Fotot kom inte.")
           ) +
           R"(<endEvent id="end"/>)" + flow("start", "ask") + flow("ask", "dismiss") +
           flow("dismiss", "end") + "</process></definitions>";
}

// Is done when the case has come to the status.
std::string awaits(const std::string& status) {
    return head +
           fmt::format(
               R"(<intermediateCatchEvent id="there"><conditionalEventDefinition><condition>)"
               R"(case_status = "{}"</condition></conditionalEventDefinition>)"
               "</intermediateCatchEvent>",
               status
           ) +
           R"(<endEvent id="end"/>)" + flow("start", "there") + flow("there", "end") +
           "</process></definitions>";
}

} // namespace

class AutomationTest : public CaseTest {
protected:
    AutomationTest() : processes_(definitions_, case_process_hooks(types, definitions_)) {
        process::handle_process_jobs(runner_, processes_);
        handle_process_news(runner_, types, processes_);
        handle_process_work(runner_, {types, processes_});
        handle_check_jobs(runner_, checks_);
    }

    // A case of the shipped type, but with this process. What it has to do waits for let_work().
    CaseId begin(const std::string& model) {
        auto files = shipped_package("parking-permit")->files;
        files.at("process.bpmn") = model;
        const auto checked = check_package(files);
        EXPECT_THAT(checked.problems, IsEmpty());
        write([&](auto& tx) { return publish_case_type(tx, *checked.package, "test", now); });
        types.add(checked.package);
        return register_case();
    }

    void let_work() {
        runner_.run_due();
        EXPECT_EQ(count("incident"), 0);
    }

    InstanceState state_of(CaseId id) {
        return read([&](auto& tx) { return processes_of(tx, id).at(0).state; });
    }

    void decides(CaseId id) {
        NewDecision given;
        given.outcome = Outcome::rejected;
        given.reasons = base::field<LongText>("Nej.");
        given.legal_basis = shipped_package("parking-permit")->type.decision->legal_basis.front();
        change(id, [&](auto& session, auto& opened) { return decide(session, opened, given, {}); });
    }

    void sets(CaseId id, const std::string& status) {
        change(id, [&](auto& session, auto& opened) {
            set_status(session, opened, {base::field<Code>(status)});
        });
    }

    std::vector<std::string> asked(CaseId id) {
        return read([&](auto& tx) {
            std::vector<std::string> texts;
            for (const auto& each : completion_requests_of(tx, id)) texts.push_back(each.text);
            return texts;
        });
    }

    process::DefinitionStore definitions_;
    process::ProcessStore processes_;
    CheckServices checks_{database(), types, {}};
    jobs::Runner runner_{database(), {.clock = [this] { return now; }}};
};

KANSLI_ON_EACH_DATABASE(AutomationTest);

TEST_P(AutomationTest, what_a_handler_has_asked_is_awaited_and_not_asked_again) {
    const auto id = begin(asks_and_dismisses());
    change(id, [&](auto& session, auto& opened) {
        return request_completion(session, opened, {base::field<LongText>("Skicka ett foto.")});
    });

    let_work();

    EXPECT_THAT(asked(id), ElementsAre("Skicka ett foto."));
    EXPECT_EQ(state_of(id), InstanceState::completed);
}

TEST_P(AutomationTest, what_a_handler_has_decided_stands_and_nothing_is_asked_any_more) {
    const auto id = begin(asks_and_dismisses());
    decides(id);

    let_work();

    const auto made = read([&](auto& tx) { return find_decision(tx, id); });
    EXPECT_EQ(made->outcome, Outcome::rejected);
    EXPECT_EQ(count_events(id, EventType::decided), 1);
    EXPECT_THAT(asked(id), IsEmpty());
    EXPECT_EQ(row_of(id).status, "decided");
    EXPECT_EQ(state_of(id), InstanceState::completed);
}

TEST_P(AutomationTest, process_sees_the_status_that_a_handler_sets) {
    const auto id = begin(awaits("appealed"));
    decides(id);
    let_work();
    EXPECT_EQ(state_of(id), InstanceState::active);

    sets(id, "appealed");
    let_work();

    EXPECT_EQ(state_of(id), InstanceState::completed);
}

TEST_P(AutomationTest, process_sees_that_a_closed_case_is_taken_up_again) {
    const auto id = begin(awaits("under_review"));
    decides(id);
    change(id, [](auto& session, auto& opened) {
        return close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
    });
    let_work();
    EXPECT_EQ(state_of(id), InstanceState::active);

    change(id, [](auto& session, auto& opened) {
        return reopen(session, opened, {base::field<base::Text<1, 1000>>("Felet är kvar")});
    });
    let_work();

    EXPECT_EQ(state_of(id), InstanceState::completed);
}

} // namespace kansli::cases
