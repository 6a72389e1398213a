#include "base/error.hpp"
#include "rules/dmn/reader.hpp"
#include "rules/dmn/test_model.hpp"
#include "rules/dmn/view.hpp"

namespace kansli::rules::dmn {

namespace {

std::string table_in(const std::string& uri) {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<d:definitions xmlns:d=")" +
           uri + R"(" name="M" namespace="n" id="kansli_1">
  <d:decision id="x" name="X"><d:decisionTable hitPolicy="FIRST">
    <d:input id="i"><d:inputExpression><d:text>a &lt; 1</d:text></d:inputExpression></d:input>
    <d:output id="o"/>
    <d:rule><d:inputEntry><d:text>-</d:text></d:inputEntry>
      <d:outputEntry id="e"><d:text>"&quot;å"</d:text></d:outputEntry></d:rule>
  </d:decisionTable></d:decision>
</d:definitions>)";
}

TEST(View, a_model_of_any_version_is_served_as_one_of_1_3_that_says_the_same) {
    for (const auto* uri :
         {"http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/"}) {
        const auto view = view_1_3(table_in(uri));

        const auto read = read_model(view);
        ASSERT_TRUE(read.definitions) << uri;
        EXPECT_EQ(read.definitions->dmn_version, "1.3");
        ASSERT_EQ(read.definitions->decisions.size(), 1U);
        EXPECT_NE(view.find("a &lt; 1"), std::string::npos);
        EXPECT_NE(view.find("\"\"å\""), std::string::npos) << view;
    }
}

TEST(View, drawings_are_those_of_1_3_and_what_is_written_about_versions_stays) {
    const auto view = view_1_3(
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
            xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" name="M" namespace="n">
           <description>https://www.omg.org/spec/DMN/20230324/MODEL/</description>
           <dmndi:DMNDI/></definitions>)"
    );

    EXPECT_NE(
        view.find("xmlns:dmndi=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\""), std::string::npos
    );
    EXPECT_NE(
        view.find("<description>https://www.omg.org/spec/DMN/20230324/MODEL/"), std::string::npos
    );
}

TEST(View, each_part_of_a_table_has_an_id_of_its_own_and_those_that_were_there_stay) {
    const auto view = view_1_3(table_in("https://www.omg.org/spec/DMN/20191111/MODEL/"));

    for (const auto* id :
         {"id=\"x\"",
          "id=\"i\"",
          "id=\"o\"",
          "id=\"e\"",
          "<d:rule id=\"kansli_",
          "<d:inputEntry id=\"kansli_"})
        EXPECT_NE(view.find(id), std::string::npos) << id;
    const auto first = view.find("id=\"kansli_1\"");
    EXPECT_EQ(view.find("id=\"kansli_1\"", first + 1), std::string::npos);
}

TEST(View, what_is_no_model_is_refused) {
    EXPECT_THROW(view_1_3("<definitions xmlns='other'/>"), base::Error);
    EXPECT_THROW(view_1_3("<definitions"), base::Error);
    EXPECT_THROW(view_1_3("<!DOCTYPE d><definitions/>"), base::Error);
}

} // namespace

} // namespace kansli::rules::dmn
