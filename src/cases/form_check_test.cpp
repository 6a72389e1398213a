#include "cases/test_package.hpp"

namespace kansli::cases {

TEST(FormCheck, every_input_has_a_limit) {
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

TEST(FormCheck, patterns_cannot_run_away) {
    const std::string good_pattern = "\"^[0-9]{8}$\"";
    const std::string at = "/properties/code/pattern ";
    in_schema(good_pattern, "\"[0-9]{8}\"", at + "begins with ^ and ends with $");
    in_schema(good_pattern, "\"^([0-9]+)+$\"", at + "may not repeat a group");
    in_schema(good_pattern, "\"^(a)\\\\1$\"", at + "may not refer back to a group");
    in_schema(good_pattern, "\"^a*b*c*$\"", at + "has over two repetitions without a fixed count");
    in_schema(good_pattern, "\"^[åäö]$\"", at + "holds a character other than plain ASCII");
    in_schema(good_pattern, "\"^[$\"", at + "is not a regular expression");
}

TEST(FormCheck, forms_keep_to_the_promised_part_of_json_schema) {
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

TEST(FormCheck, conditions_name_what_the_form_has) {
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

TEST(FormCheck, every_field_and_option_has_texts_in_both_languages) {
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

TEST(FormCheck, every_field_stands_in_one_section) {
    in_ui(", \"/stops\"]", "]", "/sections \"/stops\" is in no section", "\"sections\"");
    in_ui(
        ", \"/stops\"]", ", \"/stops\", \"/kind\"]", "/sections/0/fields/6 is already in a section"
    );
    in_ui(
        "[\"/kind\",", "[\"/sort\",", "/sections/0/fields/0 is not an outermost field of the form"
    );
}

} // namespace kansli::cases
