#include "rules/dmn/xml.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::rules::dmn {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(int line, const std::string& what) {
    throw base::Error(base::ErrorCode::invalid, fmt::format("Line {}: {}.", line, what));
}

std::pair<std::string_view, std::string_view> split_name(std::string_view qualified) {
    const auto colon = qualified.find(':');
    if (colon == std::string_view::npos) return {std::string_view(), qualified};
    return {qualified.substr(0, colon), qualified.substr(colon + 1)};
}

void append_text(std::string& out, pugi::xml_node parent) {
    for (const auto node : parent.children()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            out += node.value();
        else if (node.type() == pugi::node_element)
            append_text(out, node);
    }
}

} // namespace

std::string with_single_spaces(std::string_view text) {
    std::string out;
    for (const char character : text) {
        const bool is_space =
            character == ' ' || character == '\t' || character == '\n' || character == '\r';
        if (!is_space)
            out += character;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

XmlDocument::XmlDocument(std::string_view text, const XmlLimits& limits) {
    if (text.size() > limits.bytes)
        throw base::Error(
            base::ErrorCode::too_large, fmt::format("The file is over {} bytes.", limits.bytes)
        );
    if (!base::utf8_length(text)) refuse(1, "the file is not UTF-8");
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    line_starts_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n') line_starts_.push_back(at + 1);
    // pugixml skips a DTD unread; one that is there is refused, so that no reader differs from us.
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single |
                               pugi::parse_doctype | pugi::parse_declaration |
                               pugi::parse_fragment; // text outside of the root is seen
    const auto parsed = document_.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
    if (!parsed) refuse(line_at(parsed.offset), std::string(parsed.description()));
    check(limits);
}

XmlElement XmlDocument::root() const { return {*this, document_.document_element()}; }

int XmlDocument::line_at(std::ptrdiff_t offset) const {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
    return static_cast<int>(after - line_starts_.begin());
}

void XmlDocument::check(const XmlLimits& limits) const {
    std::size_t roots = 0;
    for (const auto node : document_.children()) {
        const int line = line_at(node.offset_debug());
        if (node.type() == pugi::node_doctype) refuse(line, "a document type is not allowed");
        if (node.type() == pugi::node_pcdata && !base::trimmed(node.value()).empty())
            refuse(line, "text outside of the root element");
        if (node.type() == pugi::node_declaration) {
            const std::string_view encoding = node.attribute("encoding").value();
            if (!encoding.empty() && base::lower_ascii(encoding) != "utf-8")
                refuse(line, fmt::format("the encoding must be UTF-8, not {}", encoding));
        }
        if (node.type() == pugi::node_element && ++roots > 1) refuse(line, "a second root element");
    }
    if (roots == 0) refuse(1, "there is no root element");
    std::size_t elements = 0;
    int depth = 1;
    auto node = document_.document_element();
    while (node) {
        if (node.type() == pugi::node_element) {
            check_element(node, depth, limits);
            if (++elements > limits.elements)
                throw base::Error(
                    base::ErrorCode::too_large,
                    fmt::format("The file has over {} elements.", limits.elements)
                );
        }
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (--depth == 0) return;
        }
        node = node.next_sibling();
    }
}

void XmlDocument::check_element(pugi::xml_node node, int depth, const XmlLimits& limits) const {
    const int line = line_at(node.offset_debug());
    if (depth > limits.depth)
        refuse(line, fmt::format("elements are nested over {} deep", limits.depth));
    std::set<std::string_view> seen;
    for (const auto attribute : node.attributes())
        if (!seen.insert(attribute.name()).second)
            refuse(line, fmt::format("the attribute {} is there twice", attribute.name()));
    const XmlElement element(*this, node);
    const auto prefix = split_name(node.name()).first;
    if (!prefix.empty() && !element.uri_of_prefix(prefix))
        refuse(line, fmt::format("the prefix {} is not bound to a namespace", prefix));
}

std::string_view XmlElement::name() const { return split_name(node_.name()).second; }

std::string_view XmlElement::uri() const {
    return uri_of_prefix(split_name(node_.name()).first).value_or(std::string_view());
}

int XmlElement::line() const { return document_->line_at(node_.offset_debug()); }

std::string_view XmlElement::attribute(std::string_view name) const {
    for (const auto attribute : node_.attributes())
        if (attribute.name() == name) return attribute.value();
    return {};
}

bool XmlElement::has_attribute(std::string_view name) const {
    for (const auto attribute : node_.attributes())
        if (attribute.name() == name) return true;
    return false;
}

std::string_view XmlElement::attribute(std::string_view uri, std::string_view name) const {
    for (const auto attribute : node_.attributes()) {
        const auto [prefix, local] = split_name(attribute.name());
        if (local == name && !prefix.empty() && uri_of_prefix(prefix) == uri)
            return attribute.value();
    }
    return {};
}

std::vector<std::string_view> XmlElement::attribute_names(std::string_view uri) const {
    std::vector<std::string_view> names;
    for (const auto attribute : node_.attributes()) {
        const auto [prefix, local] = split_name(attribute.name());
        if (!prefix.empty() && uri_of_prefix(prefix) == uri) names.push_back(local);
    }
    return names;
}

std::string XmlElement::text() const {
    std::string out;
    append_text(out, node_);
    return out;
}

std::vector<XmlElement> XmlElement::children() const {
    std::vector<XmlElement> found;
    for (const auto node : node_.children())
        if (node.type() == pugi::node_element) found.push_back({*document_, node});
    return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
    auto found = children();
    std::erase_if(found, [&, own = uri()](const XmlElement& child) {
        return child.name() != name || child.uri() != own;
    });
    return found;
}

std::optional<XmlElement> XmlElement::child(std::string_view name) const {
    for (const auto node : node_.children()) {
        if (node.type() != pugi::node_element || split_name(node.name()).second != name) continue;
        const XmlElement found(*document_, node);
        if (found.uri() == uri()) return found;
    }
    return std::nullopt;
}

std::optional<std::string_view> XmlElement::uri_of_prefix(std::string_view prefix) const {
    if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
    for (auto node = node_; node.type() == pugi::node_element; node = node.parent())
        for (const auto attribute : node.attributes()) {
            const auto [before, after] = split_name(attribute.name());
            const bool binds = prefix.empty() ? before.empty() && after == "xmlns"
                                              : before == "xmlns" && after == prefix;
            if (binds) return attribute.value();
        }
    if (prefix.empty()) return std::string_view();
    return std::nullopt;
}

} // namespace kansli::rules::dmn
