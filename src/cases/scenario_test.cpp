// Scenarios of packages, and what differs between two packages.
#include "cases/case_type_command.hpp"
#include "cases/case_type_diff.hpp"
#include "cases/scenario.hpp"
#include "cases/test_package.hpp"

#include <sstream>

namespace kansli::cases {

namespace {

const char* const good_scenario = R"(name: A card is asked for
today: 2026-03-10
applicant: {number: "198501032398", given_name: Anna}
application: {form_data: {kind: new, start: 2026-08-20}}
steps:
  - do: decide
    decision:
      outcome: approved
      reasons: Ja
      legal_basis: 10 kap. 32 § skollagen
      valid_from: 2026-08-20
      valid_to: 2027-06-30
expect: {status: decided, events: [created, decided], decision: {outcome: approved}}
)";

PackageFiles with_scenario(std::string from = {}, const std::string& to = {}) {
    auto files = good_package();
    std::string text = good_scenario;
    if (!from.empty()) text.replace(text.find(from), from.size(), to);
    files["tests/card.yaml"] = text;
    return files;
}

std::vector<std::string> told_differences(const PackageFiles& before, const PackageFiles& after) {
    std::vector<std::string> lines;
    for (const auto& difference : differences(before, after)) {
        EXPECT_FALSE(difference.text.sv.empty());
        lines.push_back(difference.file + ": " + difference.text.en);
    }
    return lines;
}

PackageFiles changed(const std::string& file, const std::string& from, const std::string& to) {
    auto files = good_package();
    auto& text = files.at(file);
    text.replace(text.find(from), from.size(), to);
    return files;
}

std::vector<Mismatch> play(const PackageFiles& files) {
    const auto check = check_package(files);
    EXPECT_THAT(check.problems, testing::IsEmpty());
    return play_scenario(check.package, "tests/card.yaml", {});
}

} // namespace

TEST(Scenario, is_checked_with_its_package) {
    EXPECT_THAT(problems_of(with_scenario()), testing::IsEmpty());
    EXPECT_THAT(
        problems_of(with_scenario("status: decided", "status: lost")),
        testing::ElementsAre("tests/card.yaml:13: /expect/status is no status of the type")
    );
    EXPECT_THAT(
        problems_of(with_scenario("do: decide", "do: fly")),
        testing::ElementsAre(testing::StartsWith("tests/card.yaml:6: /steps/0/do must be take,"))
    );
    EXPECT_THAT(
        problems_of(with_scenario("do: decide", "do: ask")),
        testing::UnorderedElementsAre(
            "tests/card.yaml:6: /steps/0/text is required for this step",
            "tests/card.yaml:7: /steps/0/decision is nothing that the step takes"
        )
    );
    EXPECT_THAT(
        problems_of(with_scenario("198501032398", "198501032399")),
        testing::ElementsAre(testing::StartsWith("tests/card.yaml:3: /applicant/number"))
    );
    EXPECT_THAT(
        problems_of(with_scenario("name: A", "nam: A")),
        testing::Contains("tests/card.yaml:1: /name is required")
    );
}

TEST(Scenario, stands_in_tests_only) {
    auto files = with_scenario();
    files["tests/Notes.txt"] = "";
    files["other/card.yaml"] = "";

    EXPECT_THAT(
        problems_of(files),
        testing::ElementsAre(
            "other/card.yaml:1: is not a file of a package",
            "tests/Notes.txt:1: is not a file of a package"
        )
    );
    EXPECT_TRUE(is_scenario_file("tests/a-card.yaml"));
    EXPECT_FALSE(is_scenario_file("tests/.yaml"));
    EXPECT_FALSE(is_scenario_file("tests/../case-type.yaml"));
}

TEST(Scenario, changes_nothing_of_what_a_case_runs_on) {
    const auto without = check_package(good_package()).package->hash;

    EXPECT_EQ(check_package(with_scenario()).package->hash, without);
}

TEST(Scenario, passes_where_the_case_goes_as_told) {
    EXPECT_THAT(play(with_scenario()), testing::IsEmpty());
}

TEST(Scenario, tells_line_and_finding_where_it_does_not) {
    const auto wrong = play(with_scenario("status: decided", "status: closed"));
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].line, 13);
    EXPECT_EQ(wrong[0].message, "/expect/status expected closed, found decided");

    const auto refused = play(with_scenario("valid_to: 2027-06-30", "valid_to: 2030-06-30"));
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused[0].line, 6);
    EXPECT_THAT(refused[0].message, testing::HasSubstr("Problems: /valid_to out_of_range"));

    const auto event = play(with_scenario("[created, decided]", "[decided, created]"));
    ASSERT_EQ(event.size(), 1U);
    EXPECT_THAT(event[0].message, testing::StartsWith("/expect/events expected decided, created"));

    const auto outcome = play(with_scenario("{outcome: approved}}", "{outcome: rejected}}"));
    ASSERT_EQ(outcome.size(), 1U);
    EXPECT_EQ(outcome[0].message, "/expect/decision/outcome expected rejected, found approved");
}

TEST(Scenario, what_was_to_be_refused_and_is_not_is_told) {
    const auto wrong =
        play(with_scenario("expect: {status", "    expect: {refused: no}\nexpect: {status"));

    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong[0].message, "/steps/0/expect was to be refused, and was not");
}

TEST(Scenario, process_that_stands_still_is_told_with_the_reason) {
    auto files = load_package("case-types/parking-permit")->files;
    auto& process = files.at("process.bpmn");
    const std::string months = "=12 * duration(valid_for).years + duration(valid_for).months";
    process.replace(process.find(months), months.size(), "=1000");

    const auto wrong = play_scenario(check_package(files).package, "tests/unchanged.yaml", {});

    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_THAT(wrong[0].message, testing::HasSubstr("the process stands still at approve: "));
    EXPECT_THAT(wrong[0].message, testing::HasSubstr("1000"));
}

TEST(Scenario, command_says_what_failed_and_that_there_are_none) {
    std::ostringstream out;

    EXPECT_EQ(test_case_type_command("case-types/it-support", {}, out), 0);
    EXPECT_THAT(
        out.str(), testing::HasSubstr("passed case-types/it-support/tests/computer.yaml\n")
    );
    EXPECT_THAT(out.str(), testing::EndsWith("case-types/it-support: 2 passed, 0 failed\n"));
    EXPECT_EQ(test_case_type_command("/nowhere", {}, out), 1);
}

TEST(TextTemplate, unknown_placeholder_is_told_with_its_line) {
    const auto with_text = [](const std::string& placeholder) {
        return problems_of(changed(
            "case-type.yaml",
            "retention:",
            "texts:\n  - {id: hello, use: message, names: {sv: Hej, en: Hello},\n     text: {sv: "
            "\"" +
                placeholder + "\", en: Hello}}\nretention:"
        ));
    };

    EXPECT_THAT(with_text("{{case_number}} {{ form:/school }} {{form:/stops}}").size(), 1U);
    EXPECT_THAT(
        with_text("{{case_number}} {{ form:/school }} {{handler_name}}"), testing::IsEmpty()
    );
    for (const auto* wrong :
         {"{{shoe_size}}", "{{form:/shoe}}", "{{form:/stops/*/name}}", "{{case"})
        EXPECT_THAT(
            with_text(wrong),
            testing::ElementsAre(testing::HasSubstr(" is no placeholder: it is one of case_number,")
            )
        ) << wrong;
}

TEST(PackageChecks, checklist_texts_and_renewal_fit_the_type) {
    in_yaml(
        "retention:",
        "checklist:\n  - {id: a, names: {sv: a, en: a}}\n  - {id: a, names: {sv: b, en: b}}\n"
        "retention:",
        "/checklist/1/id \"a\" is there twice",
        "{sv: b, en: b}"
    );
    in_yaml(
        "  names: {sv: Busskort, en: Bus card}\nretention",
        "  names: {sv: Busskort, en: Bus card}\n  renewal_form_data: {colour: red}\nretention",
        "/permit/renewal_form_data/colour is no field of the form",
        "renewal_form_data"
    );
}

TEST(CaseTypeDiff, same_package_differs_in_nothing_and_neither_does_its_number) {
    EXPECT_THAT(told_differences(good_package(), good_package()), testing::IsEmpty());
    EXPECT_THAT(
        told_differences(good_package(), changed("case-type.yaml", "version: 1", "version: 2")),
        testing::IsEmpty()
    );
}

TEST(CaseTypeDiff, differences_are_told_in_plain_terms) {
    auto after = changed("case-type.yaml", "id: waiting", "id: resting");
    auto& yaml = after.at("case-type.yaml");
    yaml.replace(yaml.find("weeks: 4"), 8, "weeks: 6");
    yaml.replace(yaml.find("[approved, rejected]"), 20, "[approved, dismissed]");
    auto& schema = after.at("form.schema.json");
    schema.replace(schema.find("100000"), 6, "200000");
    after["tests/card.yaml"] = good_scenario;

    EXPECT_THAT(
        told_differences(good_package(), after),
        testing::ElementsAre(
            "case-type.yaml: deadline weeks is changed from 4 to 6",
            "case-type.yaml: decision outcomes is removed: \"rejected\"",
            "case-type.yaml: decision outcomes is added: \"dismissed\"",
            "case-type.yaml: status waiting is removed",
            "case-type.yaml: status resting is added",
            "form.schema.json: form field distance_m maximum is changed from 100000 to 200000",
            "tests/card.yaml: tests/card.yaml is added"
        )
    );
}

TEST(CaseTypeDiff, another_order_of_statuses_is_told) {
    auto after = good_package();
    auto& yaml = after.at("case-type.yaml");
    const auto waiting = yaml.find("  - id: waiting");
    const auto decided = yaml.find("  - id: decided");
    const auto moved = yaml.substr(waiting, decided - waiting);
    yaml.erase(waiting, moved.size());
    yaml.insert(yaml.find("stakeholder_roles:"), moved);

    EXPECT_THAT(
        told_differences(good_package(), after),
        testing::ElementsAre("case-type.yaml: status: in another order")
    );
}

} // namespace kansli::cases
