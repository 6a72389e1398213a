#include "common/process_commands.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace kansli::apps {

namespace {

using testing::HasSubstr;

const std::filesystem::path model = "tests/processes/permit.bpmn";

TEST(ProcessCommands, check_says_that_a_model_may_be_used_or_names_the_line) {
    std::ostringstream good;
    std::ostringstream bad;

    EXPECT_EQ(check_process(model, good), 0);
    EXPECT_EQ(check_process("case-types/parking-permit/rules.dmn", bad), 1);

    EXPECT_THAT(good.str(), HasSubstr("permit version 1 may be used, 10 elements, SHA-256 "));
    EXPECT_THAT(bad.str(), HasSubstr("This is no BPMN 2.0 model."));
}

TEST(ProcessCommands, run_prints_each_step_to_the_end) {
    std::ostringstream out;
    const auto* input = R"({"variables": {"complete": false}, "answers": {
        "wait_completion": {"photo": true}, "check_register": [{}, {"complete": true}]}})";

    EXPECT_EQ(run_process({.file = model, .input = input}, out), 0);

    EXPECT_THAT(out.str(), HasSubstr("entered wait_completion"));
    EXPECT_THAT(out.str(), HasSubstr("entered decide"));
    EXPECT_THAT(out.str(), HasSubstr("It came to its end."));
}

TEST(ProcessCommands, run_says_what_it_waits_for) {
    std::ostringstream out;

    EXPECT_EQ(run_process({.file = model, .input = R"({"complete": false})"}, out), 1);

    EXPECT_THAT(out.str(), HasSubstr("It waits for wait_completion, which has no answer."));
}

} // namespace

} // namespace kansli::apps
