#include "rules/dmn/view.hpp"

#include "base/error.hpp"
#include "rules/dmn/xml.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace kansli::rules::dmn {

namespace {

struct Replaced {
    std::string_view from;
    const char* to;
};

constexpr auto* model_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
constexpr auto* diagram_1_3 = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
constexpr auto* feel_1_3 = "https://www.omg.org/spec/DMN/20191111/FEEL/";

constexpr std::array replaced{
    Replaced{"http://www.omg.org/spec/DMN/20151101/dmn.xsd", model_1_3},
    Replaced{"http://www.omg.org/spec/DMN/20180521/MODEL/", model_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20191111/MODEL/", model_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20211108/MODEL/", model_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20230324/MODEL/", model_1_3},
    Replaced{"http://www.omg.org/spec/DMN/20180521/DMNDI/", diagram_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20211108/DMNDI/", diagram_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20230324/DMNDI/", diagram_1_3},
    Replaced{"http://www.omg.org/spec/FEEL/20140401", feel_1_3},
    Replaced{"http://www.omg.org/spec/DMN/20180521/FEEL/", feel_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20211108/FEEL/", feel_1_3},
    Replaced{"https://www.omg.org/spec/DMN/20230324/FEEL/", feel_1_3}};

// What a viewer of tables keeps by its id.
constexpr std::array<std::string_view, 10> kept_by_id{
    "decision",
    "decisionTable",
    "input",
    "inputExpression",
    "output",
    "annotation",
    "rule",
    "inputEntry",
    "outputEntry",
    "literalExpression"};

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool names_a_namespace(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:") || attribute == "typeLanguage" ||
           attribute == "expressionLanguage";
}

class View : public pugi::xml_tree_walker {
public:
    explicit View(std::set<std::string> ids) : ids_(std::move(ids)) {}

    bool for_each(pugi::xml_node& node) override {
        if (node.type() != pugi::node_element) return true;
        for (auto attribute : node.attributes()) {
            if (!names_a_namespace(attribute.name())) continue;
            for (const auto& each : replaced)
                if (attribute.value() == each.from) attribute.set_value(each.to);
        }
        const auto name = local_name(node.name());
        const bool is_kept =
            std::find(kept_by_id.begin(), kept_by_id.end(), name) != kept_by_id.end();
        if (is_kept && node.attribute("id").empty())
            node.append_attribute("id").set_value(next_id().c_str());
        return true;
    }

private:
    std::string next_id() {
        std::string id;
        do id = fmt::format("kansli_{}", ++number_);
        while (!ids_.insert(id).second);
        return id;
    }

    std::set<std::string> ids_;
    std::size_t number_ = 0;
};

class Ids : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        if (const auto id = node.attribute("id")) found.insert(id.value());
        return true;
    }

    std::set<std::string> found;
};

} // namespace

std::string view_1_3(std::string_view text) {
    const XmlDocument checked(text); // its limits, and no DTD
    const auto uri = checked.root().uri();
    const bool is_dmn = std::any_of(replaced.begin(), replaced.end(), [&](const auto& each) {
        return each.from == uri && each.to == model_1_3;
    });
    if (!is_dmn)
        throw base::Error(
            base::ErrorCode::invalid, "The file is no DMN model of version 1.1 to 1.5."
        );
    pugi::xml_document document;
    document.load_buffer(
        text.data(), text.size(), pugi::parse_full & ~pugi::parse_doctype, pugi::encoding_utf8
    );
    Ids ids;
    document.traverse(ids);
    View view(std::move(ids.found));
    document.traverse(view);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(out).str();
}

} // namespace kansli::rules::dmn
