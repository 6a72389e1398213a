#include "base/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <istream>
#include <optional>
#include <streambuf>

namespace kansli::base {

namespace {

using Stop = SourceBuilder::Stop;

// The three ways in which the core schema lets a name be written: null, Null, NULL.
bool names(std::string_view text, std::string_view a, std::string_view b, std::string_view c) {
    return text == a || text == b || text == c;
}

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_sign(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return text;
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?   (YAML 1.2.2 §10.3.2)
bool is_float(std::string_view text) {
    text = without_sign(text);
    const auto exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) {
        if (!all_digits(without_sign(text.substr(exponent + 1)))) return false;
        text = text.substr(0, exponent);
    }
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return all_digits(text);
    const auto whole = text.substr(0, dot);
    const auto fraction = text.substr(dot + 1);
    if (whole.empty()) return all_digits(fraction);
    return all_digits(whole) && (fraction.empty() || all_digits(fraction));
}

std::optional<JsonValue> whole_number(std::string_view digits, int base) {
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number, base);
    // from_chars takes a sign after 0x too.
    if (base != 10 && digits.starts_with('-')) return std::nullopt;
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return JsonValue(number);
}

// A plain scalar as the core schema types it; nothing where it names no JSON value (.inf, .nan).
std::optional<JsonValue> typed_scalar(const std::string& text) {
    if (text.empty() || text == "~" || names(text, "null", "Null", "NULL")) return JsonValue();
    if (names(text, "true", "True", "TRUE")) return JsonValue(true);
    if (names(text, "false", "False", "FALSE")) return JsonValue(false);
    const auto digits = std::string_view(text).substr(text.starts_with('+') ? 1 : 0);
    if (all_digits(without_sign(text)))
        if (auto number = whole_number(digits, 10)) return number;
    if (digits.starts_with("0o"))
        if (auto number = whole_number(digits.substr(2), 8)) return number;
    if (digits.starts_with("0x"))
        if (auto number = whole_number(digits.substr(2), 16)) return number;
    if (is_float(text)) {
        double number = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (read.ec == std::errc() && std::isfinite(number)) return JsonValue(number);
        return std::nullopt;
    }
    const auto special = without_sign(text);
    if (names(special, ".inf", ".Inf", ".INF") || names(special, ".nan", ".NaN", ".NAN"))
        return std::nullopt;
    return JsonValue(text);
}

class YamlEvents final : public YAML::EventHandler {
public:
    explicit YamlEvents(SourceBuilder& builder) : builder_(builder) {}

    void OnDocumentStart(const YAML::Mark&) override {}

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse(mark, {}, anchor);
        if (builder_.wants_key()) throw Stop{mark.line + 1, "a key is missing before the colon"};
        builder_.scalar(JsonValue(), mark.line + 1);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, {}, 1); }

    void OnScalar(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        const std::string& text
    ) override {
        refuse(mark, tag, anchor);
        const auto line = mark.line + 1;
        if (builder_.wants_key()) return builder_.key(text, line);
        if (tag == "!") return builder_.scalar(JsonValue(text), line);
        auto typed = typed_scalar(text);
        if (!typed) throw Stop{line, fmt::format("{} is not a number that can be used", text)};
        builder_.scalar(*std::move(typed), line);
    }

    void OnSequenceStart(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        YAML::EmitterStyle::value
    ) override {
        begin(mark, tag, anchor, boost::json::array());
    }

    void OnSequenceEnd() override { builder_.end(); }

    void OnMapStart(
        const YAML::Mark& mark,
        const std::string& tag,
        YAML::anchor_t anchor,
        YAML::EmitterStyle::value
    ) override {
        begin(mark, tag, anchor, boost::json::object());
    }

    void OnMapEnd() override { builder_.end(); }

private:
    void
    begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, JsonValue empty) {
        refuse(mark, tag, anchor);
        if (builder_.wants_key()) throw Stop{mark.line + 1, "a key is a text, not a list or a map"};
        builder_.begin(std::move(empty), mark.line + 1);
    }

    static void refuse(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0) throw Stop{mark.line + 1, "anchors (&) and aliases (*) are not supported"};
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Stop{mark.line + 1, "tags (!) are not supported"};
    }

    SourceBuilder& builder_;
};

void read_yaml(std::string_view text, SourceDocument& out) {
    struct Buffer : std::streambuf {
        explicit Buffer(std::string_view text) {
            auto* start = const_cast<char*>(text.data()); // a stream buffer that is only read from
            setg(start, start, start + text.size());
        }
    } buffer(text);

    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        SourceBuilder builder(out);
        YamlEvents events(builder);
        if (!parser.HandleNextDocument(events)) return;
        SourceDocument ignored;
        SourceBuilder second(ignored);
        YamlEvents more(second);
        if (parser.HandleNextDocument(more)) throw Stop{1, "holds more than one document"};
    } catch (const YAML::Exception& failed) {
        throw Stop{std::max(failed.mark.line, 0) + 1, "is not valid YAML: " + failed.msg};
    }
}

} // namespace

SourceDocument parse_yaml(std::string_view text) { return build_source(text, read_yaml); }

} // namespace kansli::base
