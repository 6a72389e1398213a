#include "rules/dmn/reader.hpp"
#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

std::string with_uri(const std::string& uri) {
    return "<definitions xmlns=\"" + uri + "\" name=\"M\" namespace=\"n\"/>";
}

TEST(Reader, five_versions_of_dmn_are_read) {
    const std::pair<std::string, std::string> versions[] = {
        {"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1"},
        {"http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"},
        {"https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"},
        {"https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"},
        {"https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"}};
    for (const auto& [uri, version] : versions) {
        const auto read = read_model(with_uri(uri));
        ASSERT_TRUE(read.definitions) << uri;
        EXPECT_EQ(read.definitions->dmn_version, version);
    }
}

TEST(Reader, what_is_no_model_is_a_problem_with_its_line) {
    const auto read = read_model("<!-- -->\n<definitions xmlns='other'/>");

    EXPECT_FALSE(read.definitions);
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].code, "not_dmn");
    EXPECT_EQ(read.problems[0].line, 2);
}

TEST(Reader, the_hash_is_of_the_file_whatever_ends_its_lines) {
    const auto unix_file = with_uri("https://www.omg.org/spec/DMN/20191111/MODEL/") + "\n";
    const auto dos_file =
        "\xEF\xBB\xBF" + with_uri("https://www.omg.org/spec/DMN/20191111/MODEL/") + "\r\n";

    const auto hash = read_model(unix_file).definitions->hash;

    EXPECT_EQ(hash.size(), 64u);
    EXPECT_EQ(read_model(dos_file).definitions->hash, hash);
    EXPECT_NE(read_model(unix_file + " ").definitions->hash, hash);
}

TEST(Reader, extensions_are_passed_over_and_unknown_elements_of_dmn_are_not) {
    const auto read = read_model(definitions(
        "<extensionElements><x xmlns='other'/></extensionElements><y xmlns='other'/>\n<decisoin/>"
    ));

    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].code, "unknown_element");
    EXPECT_EQ(read.problems[0].line, 2);
}

TEST(Reader, a_reference_is_an_id_here_or_with_a_namespace) {
    const auto read = read_model(definitions(R"(<decision id="d" name="D">
        <informationRequirement><requiredInput href="#a"/></informationRequirement>
        <informationRequirement><requiredInput href="test#b"/></informationRequirement>
        <informationRequirement><requiredInput href="other#c"/></informationRequirement>
        <informationRequirement><requiredInput href="nothing"/></informationRequirement>
        </decision>)"));

    const auto& inputs = read.definitions->decisions.at(0).inputs;
    ASSERT_EQ(inputs.size(), 3u);
    EXPECT_EQ(inputs[0].id, "a");
    EXPECT_EQ(inputs[1].uri, "");
    EXPECT_EQ(inputs[2].uri, "other");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].line, 5);
}

TEST(Reader, a_rule_with_too_few_cells_is_a_problem) {
    const auto read = read_model(definitions(decision(table("", {"1", "2"}, {{"-"}}))));

    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].code, "wrong_row");
}

TEST(Reader, other_expression_languages_are_refused) {
    const auto read = read_model(definitions(decision(
        "<literalExpression expressionLanguage=\"javascript\"><text>1</text></literalExpression>"
    )));

    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].code, "language");
}

} // namespace

} // namespace kansli::rules::dmn
