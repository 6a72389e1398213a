#include "base/yaml.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kansli::base {

namespace {

struct Door {
    std::string name;
    Whole<1, 9> width;
    std::optional<bool> open{};
};
BOOST_DESCRIBE_STRUCT(Door, (), (name, width, open))

struct House {
    std::string owner;
    std::vector<Door> doors;
};
BOOST_DESCRIBE_STRUCT(House, (), (owner, doors))

JsonValue scalar(std::string_view text) {
    const auto document = parse_yaml("a: " + std::string(text) + "\n");
    EXPECT_TRUE(document.problems.empty()) << text;
    return document.value.at("a");
}

std::string first_problem(const SourceDocument& document) {
    if (document.problems.empty()) return "none";
    const auto& [line, problem] = document.problems.front();
    return std::to_string(line) + ": " + problem.pointer + " " + problem.message;
}

std::filesystem::path written(std::string_view name, std::string_view text) {
    const auto path = std::filesystem::path(testing::TempDir()) / name;
    std::ofstream(path) << text;
    return path;
}

} // namespace

TEST(Yaml, plain_scalars_are_typed_and_quoted_ones_are_text) {
    EXPECT_EQ(scalar("12"), JsonValue(12));
    EXPECT_EQ(scalar("-12"), JsonValue(-12));
    EXPECT_EQ(scalar("+12"), JsonValue(12));
    EXPECT_EQ(scalar("0x1F"), JsonValue(31));
    EXPECT_EQ(scalar("0o17"), JsonValue(15));
    EXPECT_EQ(scalar("1.5"), JsonValue(1.5));
    EXPECT_EQ(scalar(".5e3"), JsonValue(500.0));
    EXPECT_EQ(scalar("9223372036854775808"), JsonValue(9223372036854775808.0));
    EXPECT_EQ(scalar("True"), JsonValue(true));
    EXPECT_EQ(scalar("~"), JsonValue());
    EXPECT_EQ(scalar(""), JsonValue());
    for (const auto* text :
         {"no", "yes", "tRUE", "1.2.3", "2026-03-01", "0x-1", "--", "e5", "1e", "."})
        EXPECT_EQ(scalar(text), JsonValue(text)) << text;
    EXPECT_EQ(scalar("\"12\""), JsonValue("12"));
    EXPECT_EQ(scalar("'true'"), JsonValue("true"));
    EXPECT_EQ(scalar("|\n  two\n  lines\n"), JsonValue("two\nlines\n"));
}

TEST(Yaml, a_number_that_json_has_not_is_refused) {
    EXPECT_EQ(first_problem(parse_yaml("a: .inf\n")), "1:  .inf is not a number that can be used");
    EXPECT_EQ(
        first_problem(parse_yaml("a: 1e999\n")), "1:  1e999 is not a number that can be used"
    );
}

TEST(Yaml, every_value_has_its_line) {
    const auto document = parse_yaml("owner: Tolvan\n"
                                     "doors:\n"
                                     "  - name: front\n"
                                     "    width: 3\n"
                                     "\n"
                                     "  - {name: back,\n"
                                     "     width: 4}\n"
                                     "a/b~c:\n"
                                     "  - 1\n");

    EXPECT_EQ(document.line_of(""), 1);
    EXPECT_EQ(document.line_of("/doors"), 2);
    EXPECT_EQ(document.line_of("/doors/0/width"), 4);
    EXPECT_EQ(document.line_of("/doors/1"), 6);
    EXPECT_EQ(document.line_of("/doors/1/width"), 7);
    EXPECT_EQ(document.line_of("/a~1b~0c/0"), 9);
    EXPECT_EQ(document.line_of("/doors/1/missing/deeper"), 6);
    EXPECT_EQ(document.line_of("nonsense"), 1);
}

TEST(Yaml, json_has_the_same_lines) {
    const auto document =
        parse_json_source("{\n  \"owner\": \"T\\u00e5\",\n  \"doors\": [\n    1,\n"
                          "    {\"a\":\n      [true, null, 2.5]}\n  ]\n}\n\n");

    ASSERT_EQ(first_problem(document), "none");
    EXPECT_EQ(document.value.at("owner"), JsonValue("T\u00e5"));
    EXPECT_EQ(document.line_of("/owner"), 2);
    EXPECT_EQ(document.line_of("/doors/0"), 4);
    EXPECT_EQ(document.line_of("/doors/1"), 5);
    EXPECT_EQ(document.line_of("/doors/1/a"), 5);
    EXPECT_EQ(document.line_of("/doors/1/a/1"), 6);
}

TEST(Yaml, what_is_not_the_format_is_told_with_its_line) {
    EXPECT_EQ(
        first_problem(parse_json_source("{\n  \"a\": 1,\n}")), "3:  is not valid JSON: syntax error"
    );
    EXPECT_EQ(
        first_problem(parse_json_source("{}\n{}")),
        "2:  is not valid JSON: there is more after its end"
    );
    EXPECT_EQ(first_problem(parse_json_source("")), "1:  is not valid JSON: incomplete JSON");
    EXPECT_TRUE(
        first_problem(parse_yaml("a: 1\nb: [1, 2\nc: }\n")).starts_with("3:  is not valid YAML")
    );
    EXPECT_EQ(first_problem(parse_yaml("a: \xff\n")), "1:  is not valid UTF-8");
    EXPECT_EQ(first_problem(parse_yaml("a: 1\n---\nb: 1\n")), "1:  holds more than one document");
}

TEST(Yaml, a_key_twice_is_a_problem) {
    EXPECT_EQ(first_problem(parse_yaml("a:\n  - b: 1\n    b: 2\n")), "3: /a/0/b is there twice");
    EXPECT_EQ(
        first_problem(parse_json_source("{\"a\": {\"b\": 1,\n\"b\": 2}}")), "2: /a/b is there twice"
    );
}

TEST(Yaml, a_document_cannot_grow_by_aliases_or_depth) {
    EXPECT_EQ(
        first_problem(parse_yaml("a: &x [1]\nb: *x\n")),
        "1:  anchors (&) and aliases (*) are not supported"
    );
    EXPECT_EQ(first_problem(parse_yaml("a: !!str 1\n")), "1:  tags (!) are not supported");
    const auto deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_EQ(first_problem(parse_yaml(deep)), "1:  is over 32 levels deep");
    EXPECT_EQ(first_problem(parse_json_source(deep)), "1:  is over 32 levels deep");
    EXPECT_EQ(
        first_problem(parse_yaml(std::string(max_source_size + 1, 'a'))),
        "1:  is over 1048576 bytes"
    );
    EXPECT_EQ(
        first_problem(parse_json_source("{\"" + std::string(300, 'k') + "\": 1}")),
        "1:  a key is over 256 bytes"
    );
    EXPECT_EQ(
        first_problem(parse_yaml("? [a]\n: 1\n")), "1:  a key is a text, not a list or a map"
    );
}

TEST(Yaml, a_struct_is_read_from_a_file) {
    const auto path = written("house.yaml", "owner: Tolvan\ndoors: [{name: front, width: 3}]\n");

    const auto house = read_yaml_file<House>(path);

    EXPECT_EQ(house.owner, "Tolvan");
    ASSERT_EQ(house.doors.size(), 1U);
    EXPECT_EQ(house.doors[0].width.value, 3);
}

TEST(Yaml, every_problem_of_a_file_is_told_with_file_and_line) {
    const auto path =
        written("bad.yaml", "owner: 12\ndoors:\n  - name: front\n    width: 12\n    colour: red\n");

    try {
        read_yaml_file<House>(path);
        FAIL() << "it was accepted";
    } catch (const Error& failed) {
        EXPECT_EQ(failed.code(), ErrorCode::invalid);
        ASSERT_EQ(failed.problems().size(), 3U);
        EXPECT_EQ(
            failed.problems()[0].message, path.string() + ":1: /owner must be a text, not a number"
        );
        EXPECT_EQ(
            failed.problems()[1].message, path.string() + ":4: /doors/0/width must be 1 to 9"
        );
        EXPECT_EQ(
            failed.problems()[2].message, path.string() + ":5: /doors/0/colour is not a known field"
        );
    }
}

TEST(Yaml, a_missing_file_is_not_found) {
    try {
        read_yaml_file<House>("/nowhere/house.yaml");
        FAIL() << "it was read";
    } catch (const Error& failed) {
        EXPECT_EQ(failed.code(), ErrorCode::not_found);
    }
}

} // namespace kansli::base
