// XML as the readers of models and test suites see it: elements with their namespace, their line
// and their children. No DTD, no entities but XML's own five, nothing fetched from anywhere; a
// document over a limit is refused before anything walks it.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::dmn {

struct XmlLimits {
    std::size_t bytes = 4UL * 1024 * 1024;
    std::size_t elements = 100'000;
    int depth = 128;
};

class XmlDocument;

// A view of one element; lives as long as its document.
class XmlElement {
public:
    // Without the prefix.
    std::string_view name() const;
    // The URI that the prefix is bound to; empty when there is none.
    std::string_view uri() const;
    int line() const;

    // Of an attribute without a prefix; empty when it is not there.
    std::string_view attribute(std::string_view name) const;
    bool has_attribute(std::string_view name) const;
    // Of an attribute whose prefix is bound to `uri`.
    std::string_view attribute(std::string_view uri, std::string_view name) const;
    // Names, without the prefix, of the attributes whose prefix is bound to `uri`.
    std::vector<std::string_view> attribute_names(std::string_view uri) const;

    // All character data below it, as it stands.
    std::string text() const;

    std::vector<XmlElement> children() const;
    // Those of this element's own namespace.
    std::vector<XmlElement> children(std::string_view name) const;
    std::optional<XmlElement> child(std::string_view name) const;

    // The URI of a prefix here ("" for the default namespace); nullopt when it is not bound.
    std::optional<std::string_view> uri_of_prefix(std::string_view prefix) const;

private:
    friend class XmlDocument;

    XmlElement(const XmlDocument& document, pugi::xml_node node)
        : document_(&document), node_(node) {}

    const XmlDocument* document_;
    pugi::xml_node node_;
};

class XmlDocument {
public:
    // UTF-8, with or without a byte order mark; Error{invalid} or Error{too_large} names the line.
    explicit XmlDocument(std::string_view text, const XmlLimits& limits = {});
    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;

    XmlElement root() const;

private:
    friend class XmlElement;

    int line_at(std::ptrdiff_t offset) const;
    void check(const XmlLimits& limits) const;
    void check_element(pugi::xml_node node, int depth, const XmlLimits& limits) const;

    pugi::xml_document document_;
    std::vector<std::size_t> line_starts_;
};

// With each run of white space as one space and none at the ends: names are compared like this
// (DMN 1.5 §10.3.1.2).
std::string with_single_spaces(std::string_view text);

} // namespace kansli::rules::dmn
