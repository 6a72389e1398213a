// The commands as an operator types them: what they print, and with which status they end.
#include "cases/case_type_command.hpp"
#include "common/installation.hpp"
#include "common/joints.hpp"
#include "common/program.hpp"
#include "common/test_installation.hpp"
#include "common/test_visitor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <sstream>
#include <thread>

namespace kansli::apps {

namespace {

using testing::HasSubstr;
using testing::StartsWith;
using web::Face;

struct Ran {
    int status = 0;
    std::string output;
    std::string told; // on stderr
};

class ProgramTest : public testing::Test {
protected:
    Ran run(std::vector<std::string> words) const {
        words.insert(words.begin(), "kansli-external");
        words.insert(words.end(), {"--config", installation_.file().string()});
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        Ran ran;
        ran.status = run_program(
            cases::Installation::external, static_cast<int>(arguments.size()), arguments.data()
        );
        std::fflush(nullptr);
        ran.output = testing::internal::GetCapturedStdout();
        ran.told = testing::internal::GetCapturedStderr();
        return ran;
    }

    Ran create_token(
        const std::string& role,
        const std::string& unit,
        const std::string& case_type = "*",
        const std::string& days = "30"
    ) const {
        return run(
            {"token",
             "create",
             "--name",
             "test",
             "--role",
             role,
             "--municipality",
             "2281",
             "--unit",
             unit,
             "--case-type",
             case_type,
             "--days",
             days}
        );
    }

    void start() { running_ = std::make_unique<RunningInstallation>(installation_.config()); }

    web::TestReply get_with(const std::string& token, const std::string& target) const {
        web::TestClient client(running_->port(Face::desk));
        return client.get(target, {{"authorization", "Bearer " + token}});
    }

    web::TestReply
    post_with(const std::string& token, const std::string& target, const std::string& json) const {
        web::TestClient client(running_->port(Face::desk));
        return client.post(target, json, {{"authorization", "Bearer " + token}});
    }

    static std::string first_line(const std::string& text) {
        return text.substr(0, text.find('\n'));
    }

    TestInstallation installation_;
    std::unique_ptr<RunningInstallation> running_;
};

constexpr auto case_list = "/case-management/v1/2281/cases";
const std::string paper_case =
    R"({"case_type": "parking-permit", "channel": "paper", "stakeholders":)"
    R"([{"role": "applicant", "number": "198501032398", "given_name": "Anna"}]})";

} // namespace

TEST_F(ProgramTest, token_lives_from_its_making_to_its_end) {
    start();
    const auto created = create_token("reader", "traffic");
    ASSERT_EQ(created.status, 0) << created.told;
    const auto token = first_line(created.output);
    EXPECT_THAT(token, StartsWith("kansli_"));
    const auto place = created.told.find("id ");
    ASSERT_NE(place, std::string::npos) << created.told;
    const auto id = created.told.substr(place + 3, 36);

    const auto listed = run({"token", "list"});
    EXPECT_THAT(listed.output, HasSubstr(id + "  valid"));
    EXPECT_THAT(listed.output, testing::Not(HasSubstr(token)));
    EXPECT_EQ(get_with(token, case_list).status, 200);

    EXPECT_EQ(run({"token", "revoke", id}).status, 0);
    EXPECT_THAT(run({"token", "list"}).output, HasSubstr(id + "  invalid"));
    int status = 200; // this node may remember it for five seconds
    for (int i = 0; i < 100 && status == 200; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        status = get_with(token, case_list).status;
    }
    EXPECT_EQ(status, 401);
    EXPECT_EQ(run({"token", "revoke", id}).status, 1);
}

TEST_F(ProgramTest, token_is_as_narrow_as_it_was_made) {
    start();
    const auto wide = first_line(create_token("registrar", "traffic").output);
    const auto other_type = first_line(create_token("registrar", "traffic", "bus-card").output);
    const auto other_unit = first_line(create_token("registrar", "building").output);
    const auto reader = first_line(create_token("reader", "traffic").output);
    const auto made = post_with(wide, case_list, paper_case);
    ASSERT_EQ(made.status, 201) << made.body;
    const auto target = case_list + ('/' + text_at(made, "id"));

    EXPECT_EQ(get_with(reader, target).status, 200);
    for (const auto& narrow : {other_type, other_unit}) {
        EXPECT_EQ(get_with(narrow, target).status, 404);
        EXPECT_THAT(get_with(narrow, case_list).body, HasSubstr(R"("total_records":0)"));
        EXPECT_EQ(post_with(narrow, case_list, paper_case).status, 403);
    }
    EXPECT_EQ(post_with(reader, case_list, paper_case).status, 403);
    EXPECT_EQ(post_with(wide, target + "/notes", R"({"text": "Hej"})").status, 403);
    EXPECT_EQ(get_with(wide, "/case-management/v1/2260/cases").status, 403);
    EXPECT_EQ(get_with(wide, "/operations/v1/2281/metrics").status, 403);
    EXPECT_EQ(get_with(wide, "/identity/v1/2281/access-log").status, 403);
}

TEST_F(ProgramTest, token_does_not_count_at_the_portal) {
    start();
    const auto token = first_line(create_token("reader", "traffic").output);

    web::TestClient portal(running_->port(Face::portal));

    EXPECT_EQ(
        portal.get("/my-cases/v1/2281/cases", {{"authorization", "Bearer " + token}}).status, 401
    );
}

TEST_F(ProgramTest, token_that_should_not_be_is_not_made) {
    start();

    for (const auto* role : {"decider", "handler", "auditor"}) {
        const auto refused = create_token(role, "traffic");
        EXPECT_EQ(refused.status, 1);
        EXPECT_THAT(refused.told, HasSubstr("is for people"));
    }
    EXPECT_THAT(create_token("king", "traffic").told, StartsWith("--role must be"));
    EXPECT_EQ(create_token("reader", "no-such-unit").status, 1);
    EXPECT_EQ(create_token("reader", "Traffic!").status, 1);
    EXPECT_EQ(create_token("reader", "traffic", "*", "366").status, 2);
    EXPECT_EQ(create_token("reader", "traffic", "*", "0").status, 2);
    EXPECT_EQ(run({"token", "create", "--name", "test", "--role", "reader"}).status, 2);
    EXPECT_EQ(run({"token", "list"}).output, "");
}

TEST_F(ProgramTest, check_tells_file_and_line_or_that_nothing_is_wrong) {
    EXPECT_EQ(run({"check"}).output, installation_.file().string() + ": nothing is wrong\n");

    installation_.configure("installation: external\ncolour: red\n");
    const auto wrong = run({"check"});

    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(
        wrong.told, HasSubstr(installation_.file().string() + ":2: /colour is not a known field")
    );
}

TEST_F(ProgramTest, verify_counts_the_chains_of_a_running_installation) {
    start();
    const auto token = first_line(create_token("registrar", "traffic").output);
    ASSERT_EQ(post_with(token, case_list, paper_case).status, 201);

    const auto verified = run({"verify"});

    EXPECT_EQ(verified.status, 0);
    // The checks on arrival add some, by and by.
    EXPECT_THAT(verified.output, testing::MatchesRegex("1 cases, [0-9] events, 0 broken chains\n"));
}

TEST_F(ProgramTest, verify_names_a_case_whose_chain_is_broken) {
    start();
    const auto token = first_line(create_token("registrar", "traffic").output);
    const auto id = text_at(post_with(token, case_list, paper_case), "id");
    const auto database = storage::Database::open(database_settings(installation_.config()));
    database->exclusive([](storage::Transaction& tx) {
        tx.exec("UPDATE case_event SET at = at + 1 WHERE seq = 2");
    });

    const auto verified = run({"verify"});

    EXPECT_EQ(verified.status, 1);
    EXPECT_THAT(verified.output, HasSubstr("case " + id + " event 2: the event was changed"));
}

TEST_F(ProgramTest, command_on_an_installation_that_never_started_is_refused) {
    const std::vector<std::vector<std::string>> commands{{"verify"}, {"token", "list"}};
    for (const auto& words : commands) {
        const auto refused = run(words);
        EXPECT_EQ(refused.status, 1);
        EXPECT_FALSE(refused.told.empty());
    }
}

TEST_F(ProgramTest, wrong_command_line_ends_with_two) {
    EXPECT_EQ(run({"fly"}).status, 2);
    EXPECT_EQ(run({"restore"}).status, 2);
    EXPECT_EQ(run({"token"}).status, 2);
}

TEST_F(ProgramTest, case_type_is_published_once_and_then_the_same) {
    start();
    const auto again = run({"case-type", "publish", "case-types/parking-permit"});
    const auto internal = run({"case-type", "publish", "case-types/it-support"});

    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.output, HasSubstr("was published before"));
    EXPECT_EQ(internal.status, 1);
}

TEST(ShippedPackages, scenarios_of_every_case_type_pass) {
    int count = 0;
    for (const auto& folder : std::filesystem::directory_iterator("case-types")) {
        std::ostringstream out;
        const auto status = cases::test_case_type_command(folder.path(), rooms_above_cases(), out);
        EXPECT_EQ(status, 0) << out.str();
        ++count;
    }
    EXPECT_GE(count, 6);
}

TEST_F(ProgramTest, organisation_can_be_imported_again_while_it_runs) {
    start();

    const auto imported = run({"organisation", "import", "sandbox/external/organisation.yaml"});

    EXPECT_EQ(imported.status, 0) << imported.told;
    EXPECT_THAT(imported.output, HasSubstr(" users, 0 disabled"));
}

} // namespace kansli::apps
