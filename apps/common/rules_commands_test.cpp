#include "base/error.hpp"
#include "common/rules_commands.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace kansli::apps {

namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::filesystem::path model = "case-types/parking-permit/rules.dmn";

constexpr auto driver = R"({"capacity": "driver", "walking_ability": true,
    "walking_distance_max_m": 800, "duration": "1_year", "resident": true})";

class RulesCommands : public testing::Test {
protected:
    RulesCommands() {
        folder_ =
            std::filesystem::temp_directory_path() / ("kansli-rules-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_);
    }

    ~RulesCommands() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
        return folder_ / name;
    }

    std::filesystem::path folder_;
};

TEST_F(RulesCommands, check_says_that_a_model_may_be_used_and_which_it_is) {
    std::ostringstream out;

    EXPECT_EQ(check_rules(model, out), 0);

    EXPECT_THAT(out.str(), HasSubstr("parking-permit version 1 may be used, SHA-256 "));
}

TEST_F(RulesCommands, check_names_file_and_line_of_a_problem) {
    const auto wrong = file("wrong.dmn", R"(<definitions name="W" namespace="w"
        xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
        <decision id="d" name="D"><variable name="D"/>
          <literalExpression><text>a + 1</text></literalExpression></decision></definitions>)");
    std::ostringstream out;

    EXPECT_EQ(check_rules(wrong, out), 1);

    EXPECT_THAT(out.str(), HasSubstr("wrong.dmn:4: error: decision D: nothing is called a"));
}

TEST_F(RulesCommands, eval_prints_the_result_and_the_reasons_in_the_language) {
    std::ostringstream out;

    EXPECT_EQ(
        evaluate_rules(
            {.file = model,
             .input = driver,
             .decision = "outcome",
             .language = "en",
             .explain = true},
            out
        ),
        0
    );

    EXPECT_THAT(out.str(), StartsWith("\"rejected\"\nIs a parking permit to be granted?"));
}

TEST_F(RulesCommands, eval_gives_the_whole_explanation_as_json) {
    std::ostringstream out;

    evaluate_rules(
        {.file = model,
         .input = "@" + file("input.json", driver).string(),
         .decision = "outcome",
         .clock = "2026-03-01T08:30:00Z",
         .as_json = true},
        out
    );

    EXPECT_THAT(out.str(), HasSubstr(R"("clock":"2026-03-01T08:30:00Z","decision":"outcome")"));
}

TEST_F(RulesCommands, eval_refuses_an_input_that_the_model_does_not_have) {
    std::ostringstream out;

    try {
        evaluate_rules({.file = model, .input = R"({"colour": 1})", .decision = "outcome"}, out);
        FAIL() << "it was not refused";
    } catch (const base::Error& refused) {
        ASSERT_EQ(refused.problems().size(), 1u);
        EXPECT_EQ(refused.problems()[0].message, "/colour: the model has no input colour");
    }
}

TEST_F(RulesCommands, eval_lists_the_decisions_when_it_needs_one) {
    std::ostringstream out;

    EXPECT_THROW(
        evaluate_rules({.file = model, .input = "{}", .decision = "colour"}, out), base::Error
    );
}

TEST_F(RulesCommands, what_if_reads_lines_and_lists_and_tells_what_changes) {
    std::ifstream original(model);
    std::string text{std::istreambuf_iterator<char>(original), {}};
    const std::string limit = "<text>&gt; 500</text>";
    const auto at = text.find(limit);
    ASSERT_NE(at, std::string::npos);
    const auto looser = file(
        "looser.dmn",
        text.replace(at, limit.size(), "<text>&gt; 900</text>")
            .replace(text.find("<text>&lt;= 500"), 15, "<text>&lt;= 900")
    );
    std::string line = driver;
    line.erase(std::remove(line.begin(), line.end(), '\n'), line.end());
    for (const auto& inputs :
         {file("lines.json", line + "\n" + line + "\n"),
          file("list.json", "[" + line + ", " + line + "]")}) {
        const RulesComparison comparison{
            .old_file = model,
            .new_file = looser,
            .inputs = inputs,
            .decision = "outcome",
            .language = "en"};
        std::ostringstream out;

        EXPECT_EQ(compare_rules(comparison, out), 0);

        EXPECT_THAT(out.str(), StartsWith("outcome: 2 of 2 outcomes change\n"));
        EXPECT_THAT(out.str(), HasSubstr("\"rejected\" -> \"approved\""));
    }
}

TEST_F(RulesCommands, a_suite_that_is_not_there_is_an_error) {
    std::ostringstream out;

    EXPECT_THROW(run_rules_suite("no/such/folder", SuiteMode::tolerant, out), base::Error);
}

} // namespace

} // namespace kansli::apps
