#include "base/error.hpp"
#include "cases/test_session.hpp"
#include "portal/connected_cases.hpp"
#include "portal/sandbox_systems.hpp"
#include "web/test_app.hpp"

#include <atomic>
#include <future>

namespace kansli::portal {

using namespace std::chrono_literals;
using cases::home;

namespace {

const std::string annas_number = "198501032398";

// A system that answers, fails or is silent as the test says.
struct TestSystem {
    std::atomic<int> asked{0};
    std::atomic<bool> fails{false};
    std::promise<void> gate; // a silent one answers when it is opened
    std::shared_future<void> opened{gate.get_future()};
    bool is_silent = false;

    ConnectedSystem system(const std::string& id) {
        return {
            id,
            {base::field<base::Text<1, 100>>("System " + id),
             base::field<base::Text<1, 100>>("System " + id)},
            home,
            [this, id](const parties::PartyNumber& whose) {
                ++asked;
                if (is_silent) opened.wait();
                if (fails) throw base::Error(base::ErrorCode::unavailable, "broken");
                std::vector<ConnectedCase> found;
                if (whose.to_text() == annas_number)
                    for (const auto* day : {"2026-01-02T00:00:00Z", "2026-02-02T00:00:00Z"})
                        found.push_back(
                            {id + '-' + day,
                             "Bygglov",
                             cases::PublicStatus::in_progress,
                             cases::at(day)}
                        );
                return found;
            }};
    }
};

std::vector<web::Api> api_of(ConnectedCases& connected) {
    web::Api api("my-cases", "Mina ärenden", "My cases", "1.0.0", {web::Face::portal});
    add_connected_routes(api, connected);
    std::vector<web::Api> apis;
    apis.push_back(std::move(api));
    return apis;
}

} // namespace

class ConnectedTest : public cases::CaseTest {
protected:
    ConnectedTest() : anna_(person(annas_number)) { silent_.is_silent = true; }

    ~ConnectedTest() override {
        if (silent_.opened.wait_for(0s) != std::future_status::ready) silent_.gate.set_value();
    }

    base::JsonValue ask(ConnectedCases& connected, const web::Caller& caller) {
        web::TestApp app(database(), api_of(connected));
        app.face = web::Face::portal;
        app.caller = caller;
        const auto reply = app.get("/my-cases/v1/2281/connected-cases");
        EXPECT_EQ(reply.status, 200) << reply.body;
        return web::json_of(reply).at("sources");
    }

    base::JsonValue ask(ConnectedCases& connected) {
        return ask(connected, cases::applicant(anna_));
    }

    static std::vector<std::string> statuses(const base::JsonValue& sources) {
        std::vector<std::string> told;
        for (const auto& source : sources.as_array())
            told.emplace_back(source.at("status").as_string());
        return told;
    }

    static ConnectedSettings quick() { return {.time_limit = 50ms}; }

    base::PartyId anna_;
    TestSystem good_;
    TestSystem silent_;
};

KANSLI_ON_EACH_DATABASE(ConnectedTest);

TEST_P(ConnectedTest, each_system_shows_ones_cases_the_last_to_change_first) {
    ConnectedCases connected({good_.system("a"), good_.system("b")});

    const auto sources = ask(connected);

    EXPECT_THAT(statuses(sources), testing::ElementsAre("answered", "answered"));
    const auto& first = sources.at(0).at("cases").as_array();
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first.at(0).at("number").as_string(), "a-2026-02-02T00:00:00Z");
}

TEST_P(ConnectedTest, one_that_is_silent_or_broken_does_not_hide_the_others) {
    TestSystem broken;
    broken.fails = true;
    ConnectedCases connected(
        {silent_.system("silent"), broken.system("broken"), good_.system("good")},
        {.time_limit = 2s}
    );

    const auto sources = ask(connected);

    EXPECT_THAT(statuses(sources), testing::ElementsAre("late", "failed", "answered"));
    EXPECT_EQ(sources.at(2).at("cases").as_array().size(), 2U);
    silent_.gate.set_value();
}

TEST_P(ConnectedTest, what_came_too_late_is_there_when_one_asks_again) {
    ConnectedCases connected({silent_.system("silent")}, quick());
    ASSERT_THAT(statuses(ask(connected)), testing::ElementsAre("late"));
    ASSERT_THAT(statuses(ask(connected)), testing::ElementsAre("late"));
    EXPECT_EQ(silent_.asked, 1) << "the question is open still";

    silent_.gate.set_value();
    while (statuses(ask(connected)).front() != "answered") std::this_thread::sleep_for(5ms);

    EXPECT_EQ(silent_.asked, 1);
}

TEST_P(ConnectedTest, a_failure_is_asked_about_anew_and_an_answer_is_not) {
    ConnectedCases connected({good_.system("good")});
    good_.fails = true;
    ASSERT_THAT(statuses(ask(connected)), testing::ElementsAre("failed"));
    good_.fails = false;

    ASSERT_THAT(statuses(ask(connected)), testing::ElementsAre("answered"));
    ASSERT_THAT(statuses(ask(connected)), testing::ElementsAre("answered"));
    EXPECT_EQ(good_.asked, 2);
}

TEST_P(ConnectedTest, a_system_that_is_silent_is_asked_a_few_times_at_once_only) {
    ConnectedCases connected({silent_.system("silent")}, quick());
    for (const auto* number :
         {"198501032398",
          "197601032399",
          "195702182568",
          "199501032388",
          "197101039282",
          "194801301872"})
        EXPECT_THAT(
            statuses(ask(connected, cases::applicant(person(number)))), testing::ElementsAre("late")
        );

    EXPECT_LE(silent_.asked, 4);
    silent_.gate.set_value();
}

TEST_P(ConnectedTest, others_see_nothing_of_it) {
    const auto erik = person("197601032399", "Erik Sjödin");
    ConnectedCases connected({good_.system("good")});
    ask(connected);

    const auto sources = ask(connected, cases::applicant(erik));

    EXPECT_TRUE(sources.at(0).at("cases").as_array().empty());
}

TEST_P(ConnectedTest, a_mandate_for_one_kind_of_case_reaches_no_other_system) {
    const auto erik = person("197601032399", "Erik Sjödin");
    ConnectedCases connected({good_.system("good")});

    EXPECT_TRUE(ask(connected, cases::agent(erik, anna_, "building-permit")).as_array().empty());
    EXPECT_EQ(ask(connected, cases::agent(erik, anna_, "*")).as_array().size(), 1U);
}

TEST_P(ConnectedTest, whoever_waits_is_answered_when_the_program_stops) {
    ConnectedCases connected({silent_.system("silent")}, {.time_limit = 1h});
    auto answer = std::async(std::launch::async, [&] { return statuses(ask(connected)); });
    while (silent_.asked == 0) std::this_thread::sleep_for(1ms);

    connected.close();

    EXPECT_THAT(answer.get(), testing::ElementsAre("late"));
    silent_.gate.set_value();
}

TEST_P(ConnectedTest, the_sandboxs_systems_are_broken_as_often_as_their_file_says) {
    SandboxSystem told{
        .id = base::field<base::Slug>("school"),
        .names =
            {base::field<base::Text<1, 100>>("Skolan"), base::field<base::Text<1, 100>>("School")},
        .municipality_id = home,
        .delay_ms = {0},
        .mood = SystemMood::broken,
        .every = base::Whole<2, 100>{2}};
    const auto systems = sandbox_systems({.systems = {told}});
    const auto whose = base::field<parties::PartyNumber>(annas_number);

    EXPECT_NO_THROW(systems.front().cases_of(whose));
    EXPECT_THROW(systems.front().cases_of(whose), base::Error);
    EXPECT_NO_THROW(systems.front().cases_of(whose));
}

} // namespace kansli::portal
