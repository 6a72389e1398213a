#include "base/error.hpp"
#include "rules/dmn/xml.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::dmn {

namespace {

std::string refusal(std::string_view text, const XmlLimits& limits = {}) {
    try {
        const XmlDocument document(text, limits);
        return "";
    } catch (const base::Error& refused) {
        return refused.what();
    }
}

TEST(Xml, elements_know_their_namespace_and_line) {
    const XmlDocument document("<a xmlns='one'>\n<p:b xmlns:p='two' p:c='1' d='2'/>\n<b>x</b></a>");

    const auto root = document.root();
    const auto children = root.children();

    EXPECT_EQ(root.uri(), "one");
    ASSERT_EQ(children.size(), 2u);
    EXPECT_EQ(children[0].uri(), "two");
    EXPECT_EQ(children[0].line(), 2);
    EXPECT_EQ(children[0].attribute("two", "c"), "1");
    EXPECT_EQ(children[0].attribute("d"), "2");
    EXPECT_EQ(root.child("b")->text(), "x");
    EXPECT_EQ(root.child("b")->line(), 3);
}

TEST(Xml, a_document_type_is_refused_and_so_are_its_entities) {
    EXPECT_EQ(
        refusal("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e SYSTEM "
                "'file:///etc/passwd'>]><a>&e;</a>"),
        "Line 2: a document type is not allowed."
    );
}

TEST(Xml, what_is_not_well_formed_names_its_line) {
    EXPECT_TRUE(refusal("<a>\n<b>\n</a>").starts_with("Line 3: "));
    EXPECT_EQ(refusal("<a/><b/>"), "Line 1: a second root element.");
    EXPECT_EQ(refusal("<a>\n<b c='1' c='2'/></a>"), "Line 2: the attribute c is there twice.");
    EXPECT_EQ(refusal("<p:a/>"), "Line 1: the prefix p is not bound to a namespace.");
    EXPECT_EQ(refusal("<a/>x"), "Line 1: text outside of the root element.");
    EXPECT_FALSE(refusal("").empty());
}

TEST(Xml, only_utf_8_is_read) {
    EXPECT_EQ(refusal("<a>\xE5</a>"), "Line 1: the file is not UTF-8.");
    EXPECT_EQ(
        refusal("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
        "Line 1: the encoding must be UTF-8, not ISO-8859-1."
    );
    EXPECT_EQ(refusal("\xEF\xBB\xBF<a>\xC3\xA5</a>"), "");
}

TEST(Xml, size_depth_and_number_of_elements_are_limited) {
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<a>";
    for (int i = 0; i < 200; ++i) deep += "</a>";

    EXPECT_EQ(refusal(deep), "Line 1: elements are nested over 128 deep.");
    EXPECT_EQ(refusal("<a>xxxxxxxx</a>", {.bytes = 10}), "The file is over 10 bytes.");
    EXPECT_EQ(refusal("<a><b/><c/></a>", {.elements = 2}), "The file has over 2 elements.");
}

TEST(Xml, names_have_single_spaces) { EXPECT_EQ(with_single_spaces("  a \n\t b  c "), "a b c"); }

} // namespace

} // namespace kansli::rules::dmn
