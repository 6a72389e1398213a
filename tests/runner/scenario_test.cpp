#include "base/error.hpp"
#include "runner/scenario.hpp"

#include <gtest/gtest.h>

namespace kansli::scenarios {

namespace {

Scenario parse(std::string_view text) { return parse_scenario("a.http", text); }

std::string parse_error(std::string_view text) {
    try {
        parse(text);
        return "";
    } catch (const base::Error& error) {
        return error.what();
    }
}

// What the file must begin with, in one line so that line numbers stay easy to count.
constexpr std::string_view portal = "@external portal\n";

std::string on_portal(std::string_view text) { return std::string(portal).append(text); }

} // namespace

TEST(Scenario, reads_like_a_conversation) {
    const auto scenario = parse(R"(# Signe needs a permit.

@external portal
as signe

### Signe applies
POST /my-cases/v1/2281/cases?draft=true
Idempotency-Key: one
# a comment

{
  "case_type": "parking-permit"
}

HTTP 201
Location: /cases/

{ "id": ?,
  "closure": ! }
> case_id = /id
> version = ETag

### Signe looks again
GET /my-cases/v1/2281/cases/{{case_id}}

HTTP 200 within 5 s
)");

    ASSERT_EQ(scenario.steps.size(), 2);
    const auto& applies = scenario.steps[0];
    EXPECT_EQ(applies.name, "Signe applies");
    EXPECT_EQ(applies.line, 7);
    EXPECT_EQ(applies.installation, "external");
    EXPECT_EQ(applies.face, "portal");
    EXPECT_EQ(applies.user, "signe");
    EXPECT_EQ(applies.method, "POST");
    EXPECT_EQ(applies.target, "/my-cases/v1/2281/cases?draft=true");
    EXPECT_EQ(applies.headers, std::vector<Header>({{"Idempotency-Key", "one"}}));
    EXPECT_EQ(applies.body.text, "{\n  \"case_type\": \"parking-permit\"\n}");
    ASSERT_EQ(applies.expected.size(), 1);
    EXPECT_EQ(applies.expected[0].status, 201);
    EXPECT_EQ(applies.expected[0].headers, std::vector<Header>({{"Location", "/cases/"}}));
    EXPECT_EQ(applies.expected[0].body, "{ \"id\": ?,\n  \"closure\": ! }\n");
    EXPECT_EQ(applies.expected[0].body_line, 18);
    ASSERT_EQ(applies.saves.size(), 2);
    EXPECT_EQ(applies.saves[0].name, "case_id");
    EXPECT_EQ(applies.saves[0].source, "/id");
    EXPECT_EQ(applies.saves[1].source, "ETag");

    const auto& looks = scenario.steps[1];
    EXPECT_EQ(looks.user, "signe");
    EXPECT_EQ(looks.body.kind, Body::Kind::none);
    EXPECT_EQ(looks.within, std::chrono::seconds(5));
    EXPECT_EQ(looks.expected[0].body, "");
}

TEST(Scenario, who_and_where_hold_until_they_change) {
    const auto scenario = parse(R"(@external desk
as anna login anna.holm
### one
GET /a
HTTP 200
as robot bearer {{token}}

### two
GET /b
HTTP 200
@internal portal
### three
as nobody
GET /c
HTTP 200
)");

    ASSERT_EQ(scenario.steps.size(), 3);
    EXPECT_EQ(scenario.steps[0].user, "anna");
    EXPECT_EQ(scenario.steps[0].login, "anna.holm");
    EXPECT_EQ(scenario.steps[1].login, "");
    EXPECT_EQ(scenario.steps[1].user, "robot");
    EXPECT_EQ(scenario.steps[1].bearer, "{{token}}");
    EXPECT_EQ(scenario.steps[1].installation, "external");
    EXPECT_EQ(scenario.steps[2].installation, "internal");
    EXPECT_EQ(scenario.steps[2].user, "");
    EXPECT_EQ(scenario.steps[2].bearer, "");
}

TEST(Scenario, a_step_may_take_several_requests_and_the_first_needs_no_name) {
    const auto scenario = parse(on_portal(R"(GET /a
HTTP 200

### Both
GET /b
HTTP 200
{ "b": 1 }

DELETE /c

HTTP 204
)"));

    ASSERT_EQ(scenario.steps.size(), 3);
    EXPECT_EQ(scenario.steps[0].name, "GET /a");
    EXPECT_EQ(scenario.steps[1].name, "Both");
    EXPECT_EQ(scenario.steps[1].expected[0].body, "{ \"b\": 1 }\n\n");
    EXPECT_EQ(scenario.steps[2].name, "Both");
    EXPECT_EQ(scenario.steps[2].line, 10);
}

TEST(Scenario, parallel_requests_count_their_replies) {
    const auto scenario = parse(on_portal(R"(### Twenty at once
repeat 20 parallel
POST /a
{ "n": {{n}} }
1 x HTTP 201
19 x HTTP 409
{ "status": 409 }
### One
GET /a
HTTP 200
)"));

    const auto& step = scenario.steps[0];
    EXPECT_EQ(step.repeat, 20);
    EXPECT_EQ(step.body.text, "{ \"n\": {{n}} }");
    ASSERT_EQ(step.expected.size(), 2);
    EXPECT_EQ(step.expected[0].times, 1);
    EXPECT_EQ(step.expected[1].times, 19);
    EXPECT_EQ(step.expected[1].status, 409);
    EXPECT_EQ(scenario.steps[1].repeat, 1);
}

TEST(Scenario, a_body_may_be_a_file_or_zeros) {
    const auto scenario =
        parse(on_portal("### a\nPUT /a\nContent-Type: image/png\n\n< files/plan.png\nHTTP 201\n"
                        "### b\nPUT /b\n< 100000 zeros\nHTTP 413\n"));

    EXPECT_EQ(scenario.steps[0].body.kind, Body::Kind::file);
    EXPECT_EQ(scenario.steps[0].body.text, "files/plan.png");
    EXPECT_EQ(scenario.steps[1].body.kind, Body::Kind::zeros);
    EXPECT_EQ(scenario.steps[1].body.size, 100'000);
}

TEST(Scenario, a_command_and_a_restart_are_steps_too) {
    const auto scenario = parse(on_portal(R"(### The operator makes a token
$ token create --name robot
{ "token": ? }
> token = /token
### A command that fails
$ verify
exit 1
/broken/
### The machine loses its power
restart
)"));

    EXPECT_EQ(scenario.steps[0].kind, Step::Kind::command);
    EXPECT_EQ(scenario.steps[0].command, "token create --name robot");
    EXPECT_EQ(scenario.steps[0].expected.at(0).body, "{ \"token\": ? }\n");
    EXPECT_EQ(scenario.steps[0].saves.size(), 1);
    EXPECT_EQ(scenario.steps[1].exit_status, 1);
    EXPECT_EQ(scenario.steps[1].expected.at(0).body, "/broken/\n");
    EXPECT_EQ(scenario.steps[2].kind, Step::Kind::restart);
}

TEST(Scenario, a_mistake_is_named_by_file_and_line) {
    EXPECT_EQ(parse_error("# only words\n"), "a.http:1: nothing happens in this file");
    EXPECT_EQ(
        parse_error("### a\nGET /\nHTTP 200\n"),
        "a.http:2: where? @external portal, @internal desk, …"
    );
    EXPECT_EQ(
        parse_error(on_portal("### a\nGET /\n")), "a.http:3: which reply is expected? HTTP 200, …"
    );
    EXPECT_EQ(parse_error(on_portal("### a\n### b\n")), "a.http:3: the step \"a\" does nothing");
    EXPECT_EQ(parse_error(on_portal("### a\nFETCH /\n")).substr(0, 18), "a.http:3: expected");
    EXPECT_EQ(parse_error(on_portal("### a\nGET a\nHTTP 200\n")), "a.http:3: a path begins with /");
    EXPECT_EQ(
        parse_error(on_portal("### a\nGET /\nHTTP OK\n")), "a.http:4: expected a status, HTTP 200"
    );
    EXPECT_EQ(
        parse_error(on_portal("### a\nGET /\nHTTP 200\n> id /id\n")).substr(0, 18),
        "a.http:5: expected"
    );
    EXPECT_EQ(parse_error("@here portal\n").substr(0, 9), "a.http:1:");
    EXPECT_EQ(parse_error("@external door\n").substr(0, 9), "a.http:1:");
    EXPECT_EQ(
        parse_error(on_portal("### a\nGET /\nHTTP 200\nHTTP 409\n")).substr(0, 9), "a.http:3:"
    );
    EXPECT_EQ(
        parse_error(on_portal("### a\nrepeat 2 parallel\nGET /\nHTTP 200\n> id = /id\n")),
        "a.http:6: of several replies nothing is kept"
    );
}

} // namespace kansli::scenarios
