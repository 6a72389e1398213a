#include "cases/case_type_command.hpp"
#include "cases/case_type_package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kansli::cases {

namespace {

const char* const yaml = R"(id: bus-card
installation: external
version: 1
names: {sv: Busskort, en: Bus card}
descriptions: {sv: Ansök om busskort., en: Apply for a bus card.}
unit: school
number_series: BUS
automation_level: A
statuses:
  - id: received
    names: {sv: Inkommet, en: Received}
    public_status: submitted
    initial: true
    on: [received]
  - id: waiting
    names: {sv: Väntar, en: Waiting}
    public_status: completion_needed
    on: [completion_requested]
  - id: decided
    names: {sv: Beslutat, en: Decided}
    public_status: decided
    on: [decided]
  - id: closed
    names: {sv: Avslutat, en: Closed}
    public_status: closed
    final: true
    on: [closed]
stakeholder_roles:
  - id: applicant
    names: {sv: Sökande, en: Applicant}
    required: true
    kinds: [person]
  - id: guardian
    names: {sv: Vårdnadshavare, en: Guardian}
    kinds: [person, organisation]
attachment_kinds:
  - {id: photo, names: {sv: Foto, en: Photo}, max_size_mb: 10, media_types: [image/png]}
decision:
  outcomes: [approved, rejected]
  legal_basis: [10 kap. 32 § skollagen]
  appeal: merits
  validity: {outcomes: [approved], max_years: 1}
completion: {days: 14}
deadline: {weeks: 4, starts: received}
permit:
  names: {sv: Busskort, en: Bus card}
retention: {years: 2, after: closed, legal_basis: dokumenthanteringsplanen}
access: {}
)";

const char* const schema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "additionalProperties": false,
  "required": ["kind", "start"],
  "properties": {
    "kind": {"type": "string", "enum": ["new", "lost"]},
    "start": {"type": "string", "format": "date"},
    "school": {"type": "string", "maxLength": 100},
    "code": {"type": "string", "maxLength": 8, "pattern": "^[0-9]{8}$"},
    "distance_m": {"type": "integer", "minimum": 0, "maximum": 100000},
    "stops": {
      "type": "array",
      "maxItems": 5,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": {"name": {"type": "string", "maxLength": 50}}
      }
    }
  },
  "allOf": [
    {
      "if": {"required": ["kind"], "properties": {"kind": {"const": "lost"}}},
      "then": {"required": ["code"]}
    }
  ]
}
)";

const char* const ui = R"({
  "sections": [
    {
      "title": {"sv": "Kort", "en": "Card"},
      "fields": ["/kind", "/start", "/school", "/code", "/distance_m", "/stops"]
    }
  ],
  "texts": {
    "/kind": {
      "label": {"sv": "Slag", "en": "Kind"},
      "options": {
        "new": {"sv": "Nytt", "en": "New"},
        "lost": {"sv": "Förlorat", "en": "Lost"}
      }
    },
    "/start": {"label": {"sv": "Start", "en": "Start"}},
    "/school": {"label": {"sv": "Skola", "en": "School"}},
    "/code": {
      "label": {"sv": "Kod", "en": "Code"},
      "show_when": {"field": "/kind", "equals": ["lost"]}
    },
    "/distance_m": {"label": {"sv": "Avstånd", "en": "Distance"}},
    "/stops": {"label": {"sv": "Hållplatser", "en": "Stops"}},
    "/stops/*/name": {"label": {"sv": "Namn", "en": "Name"}}
  }
}
)";

PackageFiles good() {
    return {{"case-type.yaml", yaml}, {"form.schema.json", schema}, {"form.ui.json", ui}};
}

int line_of(std::string_view text, std::string_view part) {
    const auto at = text.find(part);
    EXPECT_NE(at, std::string_view::npos) << part;
    const auto before = text.substr(0, at);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::vector<std::string> problems_of(const PackageFiles& files) {
    std::vector<std::string> lines;
    for (const auto& problem : check_package(files).problems) lines.push_back(told(problem));
    return lines;
}

// The good package with `from` replaced by `to` has a problem in the line where `at` stands.
struct Replaced {
    std::string file;
    std::string from;
    std::string to;
    std::string message;
    std::string at{}; // empty: where `to` stands
};

void expect_problem(const Replaced& replaced) {
    auto files = good();
    auto& text = files.at(replaced.file);
    const auto from = text.find(replaced.from);
    ASSERT_NE(from, std::string::npos) << replaced.from;
    text.replace(from, replaced.from.size(), replaced.to);
    const auto line = line_of(text, replaced.at.empty() ? replaced.to : replaced.at);

    const auto problems = problems_of(files);

    const auto expected = replaced.file + ":" + std::to_string(line) + ": " + replaced.message;
    EXPECT_THAT(problems, testing::Contains(expected));
}

void in_yaml(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"case-type.yaml", std::move(from), std::move(to), std::move(message), at});
}

void in_schema(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"form.schema.json", std::move(from), std::move(to), std::move(message), at});
}

void in_ui(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"form.ui.json", std::move(from), std::move(to), std::move(message), at});
}

} // namespace

TEST(CaseTypePackage, good_package_passes) {
    const auto check = check_package(good());

    EXPECT_THAT(problems_of(good()), testing::IsEmpty());
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
    auto files = good();
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
    auto files = good();
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

TEST(CaseTypePackage, automation_beyond_level_a_is_not_yet_supported) {
    in_yaml(
        "automation_level: A",
        "automation_level: B",
        "/automation_level only level A is supported by this version"
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

TEST(CaseTypePackage, type_without_decision_promises_none) {
    const std::string decision = "decision:\n  outcomes: [approved, rejected]\n"
                                 "  legal_basis: [10 kap. 32 § skollagen]\n  appeal: merits\n"
                                 "  validity: {outcomes: [approved], max_years: 1}\n";
    in_yaml(decision, "", "/statuses/2/on/0 this case type has no decision", "on: [decided]");
    in_yaml(decision, "", "/permit a permit needs a decision that grants it", "permit:");
}

TEST(CaseTypePackage, every_input_has_a_limit) {
    in_schema(
        ", \"maxLength\": 100",
        "",
        "/properties/school every input has a limit: maxLength is required",
        "\"school\""
    );
    in_schema(
        "\"maxLength\": 100}",
        "\"maxLength\": 100000}",
        "/properties/school/maxLength must be a whole number from 0 to 10000"
    );
    in_schema(
        "\"maxLength\": 8",
        "\"maxLength\": 1001",
        "/properties/code/maxLength must be a whole number from 0 to 1000"
    );
    in_schema(
        "\"maxItems\": 5,",
        "",
        "/properties/stops every input has a limit: maxItems is required",
        "\"stops\""
    );
    in_schema(
        "\"maxItems\": 5",
        "\"maxItems\": 101",
        "/properties/stops/maxItems must be a whole number from 0 to 100"
    );
    in_schema(
        ", \"maximum\": 100000",
        "",
        "/properties/distance_m every input has a limit: maximum is required",
        "\"distance_m\""
    );
    in_schema(
        "\"minimum\": 0, ",
        "",
        "/properties/distance_m every input has a limit: minimum is required",
        "\"distance_m\""
    );
    in_schema(
        "\"additionalProperties\": false,\n  \"req",
        "\"req",
        "/additionalProperties must be false: no field goes unseen",
        "{"
    );
}

TEST(CaseTypePackage, patterns_cannot_run_away) {
    const std::string good_pattern = "\"^[0-9]{8}$\"";
    const std::string at = "/properties/code/pattern ";
    in_schema(good_pattern, "\"[0-9]{8}\"", at + "begins with ^ and ends with $");
    in_schema(good_pattern, "\"^([0-9]+)+$\"", at + "may not repeat a group");
    in_schema(good_pattern, "\"^(a)\\\\1$\"", at + "may not refer back to a group");
    in_schema(good_pattern, "\"^a*b*c*$\"", at + "has over two repetitions without a fixed count");
    in_schema(good_pattern, "\"^[åäö]$\"", at + "holds a character other than plain ASCII");
    in_schema(good_pattern, "\"^[$\"", at + "is not a regular expression");
}

TEST(CaseTypePackage, forms_keep_to_the_promised_part_of_json_schema) {
    in_schema("draft-07", "draft-06", "/$schema must be http://json-schema.org/draft-07/schema#");
    in_schema(
        "\"format\": \"date\"",
        "\"format\": \"ipv4\"",
        "/properties/start/format must be date, email, organisation-number, personal-number, "
        "phone, property-designation or uuid"
    );
    in_schema(
        "\"type\": \"integer\"",
        "\"type\": \"whole\"",
        "/properties/distance_m/type must be string, integer, number, boolean, array or object"
    );
    in_schema(
        "{\"type\": \"string\", \"maxLength\": 100}",
        "{\"$ref\": \"#/a\", \"type\": \"string\", \"maxLength\": 1}",
        "/properties/school/$ref is not a keyword that a form may use here"
    );
    in_schema(
        "[\"new\", \"lost\"]",
        "[\"new\", \"new\"]",
        "/properties/kind/enum must be a list of different texts"
    );
    in_schema(
        "\"school\":",
        "\"School\":",
        "/properties/School a field's name must be 1 to 64 of a-z, 0-9 and single inner "
        "underscores, from a letter"
    );
    in_schema(
        "[\"kind\", \"start\"]", "[\"kind\", \"begin\"]", "/required/1 is not a field of this form"
    );
}

TEST(CaseTypePackage, conditions_name_what_the_form_has) {
    in_schema(
        "\"const\": \"lost\"",
        "\"const\": \"gone\"",
        "/allOf/0/if/properties/kind/const is not an option of this field"
    );
    in_schema(
        "{\"required\": [\"code\"]}",
        "{\"required\": [\"kode\"]}",
        "/allOf/0/then/required/0 is not a field of this form"
    );
    in_schema(
        "{\"kind\": {\"const\"",
        "{\"sort\": {\"const\"",
        "/allOf/0/if/properties/sort is not a field of this form"
    );
    in_schema(
        "\"if\": {\"required\": [\"kind\"], ",
        "\"if\": {",
        "/allOf/0/if must have \"kind\" in required, or it holds where that is absent"
    );
    in_schema(
        "{\"required\": [\"code\"]}",
        "{\"pattern\": \"^a$\"}",
        "/allOf/0/then/pattern is not a keyword that a form may use here"
    );
}

TEST(CaseTypePackage, every_field_and_option_has_texts_in_both_languages) {
    in_ui(
        "    \"/school\": {\"label\": {\"sv\": \"Skola\", \"en\": \"School\"}},\n",
        "",
        "/texts \"/school\" has no texts",
        "\"texts\""
    );
    in_ui("\"sv\": \"Skola\", ", "", "/texts/~1school/label/sv is required", "\"School\"");
    in_ui(
        "        \"new\": {\"sv\": \"Nytt\", \"en\": \"New\"},\n",
        "",
        "/texts/~1kind the option \"new\" has no label",
        "\"/kind\": {"
    );
    in_ui("\"new\": {", "\"old\": {", "/texts/~1kind/options/old is not an option of this field");
    in_ui("\"/school\": {", "\"/skola\": {", "/texts/~1skola is not a field of the form");
    in_ui(
        "\"/stops/*/name\"", "\"/stops/name\"", "/texts/~1stops~1name is not a field of the form"
    );
    in_ui(
        "\"field\": \"/kind\"",
        "\"field\": \"/sort\"",
        "/texts/~1code/show_when/field is not an outermost field of the form"
    );
    in_ui("[\"lost\"]", "[\"gone\"]", "/texts/~1code/show_when/equals/0 is not an option of /kind");
    in_ui("[\"lost\"]", "[]", "/texts/~1code/show_when/equals names one value at least");
}

TEST(CaseTypePackage, every_field_stands_in_one_section) {
    in_ui(", \"/stops\"]", "]", "/sections \"/stops\" is in no section", "\"sections\"");
    in_ui(
        ", \"/stops\"]", ", \"/stops\", \"/kind\"]", "/sections/0/fields/6 is already in a section"
    );
    in_ui(
        "[\"/kind\",", "[\"/sort\",", "/sections/0/fields/0 is not an outermost field of the form"
    );
}

TEST(CaseTypePackage, hash_changes_with_any_file) {
    const auto before = check_package(good()).package->hash;
    auto files = good();

    files["form.ui.json"] += "\n";

    EXPECT_NE(check_package(files).package->hash, before);
    EXPECT_EQ(check_package(good()).package->hash, before);
}

TEST(CaseTypePackage, command_prints_file_and_line_and_exits_with_the_outcome) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "bus-card";
    std::filesystem::create_directories(folder);
    for (const auto& [name, text] : good()) std::ofstream(folder / name) << text;
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
