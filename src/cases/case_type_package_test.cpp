#include "cases/case_type_command.hpp"
#include "cases/test_package.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kansli::cases {

TEST(CaseTypePackage, good_package_passes) {
    const auto check = check_package(good_package());

    EXPECT_THAT(problems_of(good_package()), testing::IsEmpty());
    ASSERT_NE(check.package, nullptr);
    const auto& type = check.package->type;
    EXPECT_EQ(type.id.str(), "bus-card");
    EXPECT_EQ(initial_status(type).id.str(), "received");
    EXPECT_EQ(status_on(type, CaseStep::decided)->id.str(), "decided");
    EXPECT_EQ(status_on(type, CaseStep::assigned), nullptr);
    EXPECT_TRUE(is_final(*find_status(type, "closed")));
    EXPECT_FALSE(is_final(*find_status(type, "decided")));
    EXPECT_TRUE(allows_outcome(type, Outcome::rejected));
    EXPECT_FALSE(allows_outcome(type, Outcome::dismissed));
    EXPECT_EQ(find_role(type, "nobody"), nullptr);
    EXPECT_EQ(find_attachment_kind(type, "photo")->max_size_mb, 10);
    EXPECT_EQ(check.package->hash.size(), 64U);
}

TEST(CaseTypePackage, shipped_packages_pass) {
    int count = 0;
    for (const auto& folder : std::filesystem::directory_iterator("case-types")) {
        SCOPED_TRACE(folder.path().string());
        const auto files = read_package_files(folder.path());

        EXPECT_THAT(problems_of(files), testing::IsEmpty());

        const auto package = check_package(files).package;
        ASSERT_NE(package, nullptr);
        EXPECT_EQ(package->type.id.str(), folder.path().filename().string());
        ++count;
    }
    EXPECT_GE(count, 6);
}

TEST(CaseTypePackage, missing_and_unknown_files_are_told) {
    auto files = good_package();
    files.erase("form.ui.json");
    files.emplace("notes.txt", "");

    EXPECT_THAT(
        problems_of(files),
        testing::ElementsAre(
            "form.ui.json:1: the package has no such file",
            "notes.txt:1: is not a file of a package"
        )
    );
}

TEST(CaseTypePackage, problems_of_all_files_come_at_once) {
    auto files = good_package();
    files["case-type.yaml"].replace(0, 12, "id: Bus Card");
    files["form.schema.json"] = "{";

    const auto problems = problems_of(files);

    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(
        problems[0], "case-type.yaml:1: /id must be 1 to 64 of a-z, 0-9 and single inner hyphens"
    );
    EXPECT_EQ(problems[1], "form.schema.json:1: is not valid JSON: incomplete JSON");
}

TEST(CaseTypePackage, fields_are_checked_by_their_types) {
    in_yaml("unit: school\n", "", "/unit is required", "id: bus-card");
    in_yaml("unit: school", "unit: school\ncolour: red", "/colour is not a known field", "colour");
    in_yaml("version: 1", "version: 0", "/version must be 1 to 1000000");
    in_yaml("external", "both", "/installation must be external or internal");
    in_yaml(
        "number_series: BUS",
        "number_series: Bus",
        "/number_series must be 2 to 6 letters A-Z, as PRH in PRH-2026-000123"
    );
    in_yaml("sv: Busskort, en: Bus card", "sv: Busskort", "/names/en is required");
    in_yaml("en: Received", "en: \"\"", "/statuses/0/names/en must not be blank");
    in_yaml(
        "public_status: decided",
        "public_status: open",
        "/statuses/2/public_status must be draft, awaiting_signature, awaiting_payment, "
        "submitted, in_progress, completion_needed, decided or closed"
    );
    in_yaml(
        "max_size_mb: 10", "max_size_mb: 251", "/attachment_kinds/0/max_size_mb must be 1 to 250"
    );
    in_yaml(
        "id: guardian",
        "id: Guardian",
        "/stakeholder_roles/1/id must be 1 to 64 of a-z, 0-9 and "
        "single inner underscores, from a letter"
    );
    in_yaml(
        "id: guardian",
        "id: applicant\n    id: guardian",
        "/stakeholder_roles/1/id is there twice",
        "id: guardian"
    );
}

TEST(CaseTypePackage, level_b_has_robots_and_no_other_level_has) {
    in_yaml(
        "automation_level: A",
        "automation_level: B",
        "/automation_level level B has robots: name one under robots"
    );
    in_yaml(
        "access: {}",
        "access: {}\nrobots: [{id: card, names: {sv: Kort, en: Card}, topic: cards, on: decided}]",
        "/robots robots are of level B; a process of level C has them as external tasks",
        "robots: [{"
    );
}

TEST(CaseTypePackage, statuses_fit_what_happens_to_a_case) {
    in_yaml(
        "id: waiting",
        "id: received",
        "/statuses/1/id \"received\" is there twice",
        "id: received\n    names: {sv: V"
    );
    in_yaml(
        "    initial: true\n", "", "/statuses exactly one status is initial, not 0", "statuses:"
    );
    in_yaml(
        "    initial: true\n",
        "",
        "/statuses/0/on/0 the status entered on received is the initial one",
        "on: [received]"
    );
    in_yaml("    final: true\n", "", "/statuses one status at least is final", "statuses:");
    in_yaml(
        "    final: true\n",
        "",
        "/statuses/3/on/0 the status entered on closed is final",
        "on: [closed]"
    );
    in_yaml("on: [received]", "on: []", "/statuses no status is entered on received", "statuses:");
    in_yaml("on: [decided]", "on: []", "/statuses no status is entered on decided", "statuses:");
    in_yaml("on: [closed]", "on: []", "/statuses no status is entered on closed", "statuses:");
    in_yaml(
        "on: [decided]",
        "on: [decided, received]",
        "/statuses/2/on/1 received already leads to another status"
    );
    in_yaml(
        "public_status: completion_needed",
        "public_status: in_progress",
        "/statuses/1/on/0 the status entered on completion_requested has public_status "
        "completion_needed",
        "on: [completion_requested]"
    );
    in_yaml(
        "public_status: submitted",
        "public_status: draft",
        "/statuses/0/public_status a draft is not yet a case, so no status of a case is draft"
    );
}

TEST(CaseTypePackage, roles_hold_a_required_applicant) {
    in_yaml(
        "id: applicant",
        "id: sender",
        "/stakeholder_roles one role is \"applicant\"",
        "stakeholder_roles:"
    );
    in_yaml(
        "    required: true\n",
        "",
        "/stakeholder_roles/0 the role \"applicant\" is required: true",
        "- id: applicant"
    );
    in_yaml(
        "kinds: [person]",
        "kinds: []",
        "/stakeholder_roles/0/kinds names person, organisation or both"
    );
    in_yaml(
        "[person, organisation]", "[person, person]", "/stakeholder_roles/1/kinds/1 is there twice"
    );
    in_yaml(
        "id: guardian",
        "id: applicant",
        "/stakeholder_roles/1/id \"applicant\" is there twice",
        "id: applicant\n    names: {sv: V"
    );
}

TEST(CaseTypePackage, attachments_name_media_types) {
    in_yaml(
        "[image/png]",
        "[png]",
        "/attachment_kinds/0/media_types/0 must be a media type, as application/pdf"
    );
    in_yaml("[image/png]", "[]", "/attachment_kinds/0/media_types names one media type at least");
    in_yaml(
        "[image/png]}",
        "[image/png]}\n  - {id: photo, names: {sv: a, en: b}, max_size_mb: 1}",
        "/attachment_kinds/1/id \"photo\" is there twice",
        "names: {sv: a,"
    );
}

TEST(CaseTypePackage, decision_permit_and_times_fit_together) {
    in_yaml(
        "outcomes: [approved, rejected]",
        "outcomes: []",
        "/decision/outcomes names one outcome at least"
    );
    in_yaml(
        "outcomes: [approved, rejected]",
        "outcomes: [approved, approved]",
        "/decision/outcomes/1 is there twice"
    );
    in_yaml("[10 kap. 32 § skollagen]", "[]", "/decision/legal_basis names one provision at least");
    in_yaml(
        "{outcomes: [approved]",
        "{outcomes: [dismissed]",
        "/decision/validity/outcomes/0 is not one of the decision's outcomes"
    );
    in_yaml(
        "{outcomes: [approved]",
        "{outcomes: []",
        "/decision/validity/outcomes names one outcome at least"
    );
    in_yaml(
        "outcomes: [approved, rejected]",
        "outcomes: [rejected]",
        "/permit a permit needs the outcome approved",
        "permit:"
    );
    in_yaml(
        "weeks: 4,", "weeks: 4, days: 2,", "/deadline gives exactly one of days, weeks and months"
    );
    in_yaml("weeks: 4, ", "", "/deadline gives exactly one of days, weeks and months", "deadline:");
    in_yaml(
        "years: 2, ",
        "",
        "/retention gives both years and after, or neither to preserve",
        "retention:"
    );
    in_yaml(
        "permit:\n  names: {sv: Busskort, en: Bus card}\nretention: {years: 2, after: closed",
        "retention: {years: 2, after: permit_expired",
        "/retention/after this case type has no permit"
    );
}

TEST(CaseTypePackage, check_names_what_its_kind_asks_about) {
    const auto check = [](const std::string& what) {
        return "access: {}\nchecks:\n  - {id: one, names: {sv: En, en: One}, kind: " + what + "}";
    };
    const std::string at = "- {id: one, names";
    in_yaml(
        "access: {}",
        check("oracle"),
        "/checks/0/kind must be form, attachments, other_cases, "
        "population_register, company_register, property_register or employee_directory",
        at
    );
    in_yaml(
        "access: {}",
        check("property_register"),
        "/checks/0 names the field of the property's designation",
        at
    );
    in_yaml(
        "access: {}",
        check("form, field: /school"),
        "/checks/0/field is for property_register and other_cases",
        at
    );
    in_yaml(
        "access: {}",
        check("property_register, field: /shoe"),
        "/checks/0/field is no field of the form",
        at
    );
    in_yaml(
        "access: {}",
        check("population_register, role: pupil"),
        "/checks/0/role is no role of this case type",
        at
    );
    in_yaml(
        "access: {}",
        check("other_cases, role: guardian"),
        "/checks/0/role is for registers of people and companies",
        at
    );
    in_yaml(
        "access: {}",
        check("form, within_months: 3"),
        "/checks/0/within_months is for other_cases",
        at
    );
    in_yaml(
        "access: {}",
        check("form") + "\n  - {id: one, names: {sv: B, en: B}, kind: attachments}",
        "/checks/1/id \"one\" is there twice",
        "- {id: one, names: {sv: B,"
    );
}

TEST(CaseTypePackage, secret_field_is_one_of_the_form) {
    in_yaml(
        "access: {}",
        "access:\n  confidential_fields:\n    - {field: /shoe, legal_basis: OSL, seen_by: named}",
        "/access/confidential_fields/0/field is no field of the form",
        "- {field: /shoe"
    );
}

TEST(CaseTypePackage, type_without_decision_promises_none) {
    const std::string decision = "decision:\n  outcomes: [approved, rejected]\n"
                                 "  legal_basis: [10 kap. 32 § skollagen]\n  appeal: merits\n"
                                 "  validity: {outcomes: [approved], max_years: 1}\n";
    in_yaml(decision, "", "/statuses/2/on/0 this case type has no decision", "on: [decided]");
    in_yaml(decision, "", "/permit a permit needs a decision that grants it", "permit:");
}

TEST(CaseTypePackage, hash_changes_with_any_file) {
    const auto before = check_package(good_package()).package->hash;
    auto files = good_package();

    files["form.ui.json"] += "\n";

    EXPECT_NE(check_package(files).package->hash, before);
    EXPECT_EQ(check_package(good_package()).package->hash, before);
}

TEST(CaseTypePackage, command_prints_file_and_line_and_exits_with_the_outcome) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "bus-card";
    std::filesystem::create_directories(folder);
    for (const auto& [name, text] : good_package()) std::ofstream(folder / name) << text;
    std::ostringstream passed;
    std::ostringstream failed;

    EXPECT_EQ(check_case_type_command(folder, passed), 0);
    std::ofstream(folder / "case-type.yaml") << "id: bus-card\nunit: [1]\n";
    EXPECT_EQ(check_case_type_command(folder, failed), 1);

    EXPECT_EQ(passed.str(), folder.string() + ": bus-card version 1 may be published\n");
    EXPECT_THAT(
        failed.str(),
        testing::HasSubstr(
            folder.string() + "/case-type.yaml:2: /unit must be a text, not a list\n"
        )
    );
    EXPECT_THAT(failed.str(), testing::EndsWith(" problems\n"));
    std::filesystem::remove_all(folder);
}

TEST(CaseTypePackage, command_says_where_no_package_is) {
    std::ostringstream out;

    EXPECT_EQ(check_case_type_command("/nowhere", out), 1);

    EXPECT_EQ(out.str(), "/nowhere: Cannot read /nowhere.\n");
}

} // namespace kansli::cases
