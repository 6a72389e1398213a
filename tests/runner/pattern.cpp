#include "runner/pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <regex>

namespace kansli::scenarios {

namespace {

using base::JsonValue;
using Kind = Pattern::Kind;

class PatternParser {
public:
    explicit PatternParser(std::string_view text) : text_(text) {}

    Pattern parse() {
        auto pattern = parse_value();
        skip_space();
        if (at_ < text_.size()) fail("the end");
        return pattern;
    }

private:
    [[noreturn]] void fail(std::string_view expected) const {
        const auto before = text_.substr(0, at_);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto start = before.rfind('\n');
        const auto column = start == std::string_view::npos ? at_ + 1 : at_ - start;
        throw base::Error(
            base::ErrorCode::invalid,
            fmt::format("expected {} at line {}, column {}", expected, line, column)
        );
    }

    void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    bool take(std::string_view token) {
        skip_space();
        if (!text_.substr(at_).starts_with(token)) return false;
        at_ += token.size();
        return true;
    }

    void expect(std::string_view token) {
        if (!take(token)) fail(token);
    }

    Pattern parse_value() {
        if (take("?")) return {.kind = Kind::present};
        if (take("!")) return {.kind = Kind::absent};
        if (take("/")) return parse_regex();
        if (take("{")) return parse_object();
        if (take("[")) return parse_list();
        const auto start = at_;
        Pattern pattern{.value = parse_plain()};
        if (!pattern.value.is_string()) return pattern;
        const auto& text = pattern.value.get_string();
        if (text.size() > 1 && text.front() == '/' && text.back() == '/') {
            at_ = start;
            fail("a regular expression without quotes around it");
        }
        return pattern;
    }

    Pattern parse_regex() {
        Pattern pattern{.kind = Kind::regex};
        for (; at_ < text_.size() && text_[at_] != '/'; ++at_) {
            const bool escaped_slash = text_.substr(at_).starts_with("\\/");
            if (text_[at_] == '\n') break;
            if (text_[at_] == '\\' && !escaped_slash) pattern.regex += text_[at_];
            if (text_[at_] == '\\') ++at_;
            if (at_ < text_.size()) pattern.regex += text_[at_];
        }
        if (at_ == text_.size() || text_[at_] != '/') fail("/ in the same line");
        ++at_;
        try {
            const std::regex checked(pattern.regex);
        } catch (const std::regex_error&) {
            fail("a regular expression that is one, before this");
        }
        return pattern;
    }

    Pattern parse_object() {
        Pattern pattern{.kind = Kind::object};
        if (take("}")) return pattern;
        do {
            skip_space();
            auto name = parse_plain();
            if (!name.is_string()) fail("a name in quotes, before this");
            expect(":");
            pattern.members.emplace_back(std::string(name.get_string()), parse_value());
        } while (take(","));
        expect("}");
        return pattern;
    }

    Pattern parse_list() {
        Pattern pattern{.kind = Kind::list};
        if (take("]")) return pattern;
        do {
            if (take("..."))
                pattern.elements.push_back({.kind = Kind::gap});
            else
                pattern.elements.push_back(parse_value());
        } while (take(","));
        expect("]");
        return pattern;
    }

    // A text, a number, true, false or null.
    JsonValue parse_plain() {
        skip_space();
        const auto start = at_;
        if (take("\"")) {
            while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
            at_ = std::min(at_, text_.size());
            expect("\"");
        } else {
            at_ = std::min(text_.find_first_of(" \t\r\n,:]}", at_), text_.size());
        }
        try {
            return base::parse_json(text_.substr(start, at_ - start));
        } catch (const base::Error&) {
            at_ = start;
            fail("JSON, ?, !, /regex/ or, in a list, ...");
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

std::string shown(const JsonValue* json) {
    if (json == nullptr) return "nothing";
    auto text = boost::json::serialize(*json);
    if (text.size() > 200) text = text.substr(0, 200) + "…";
    return text;
}

std::string shown(const Pattern& pattern) {
    switch (pattern.kind) {
    case Kind::value:
        return boost::json::serialize(pattern.value);
    case Kind::present:
        return "anything";
    case Kind::absent:
        return "nothing";
    case Kind::regex:
        return "/" + pattern.regex + "/";
    case Kind::object:
        return "an object";
    case Kind::list:
        return "a list";
    case Kind::gap:
        return "...";
    }
    return {};
}

bool is_match(const std::string& regex, std::string_view text) {
    return std::regex_search(text.begin(), text.end(), std::regex(regex));
}

bool is_equal(const JsonValue& wanted, const JsonValue& found) {
    if (wanted.is_number() && found.is_number())
        return wanted == found || wanted.to_number<double>() == found.to_number<double>();
    return wanted == found;
}

class Matcher {
public:
    void match(const Pattern& pattern, const JsonValue* found, const std::string& pointer) {
        switch (pattern.kind) {
        case Kind::absent:
            if (found != nullptr) differs(pattern, found, pointer);
            return;
        case Kind::regex:
            if (found == nullptr || !found->is_string() ||
                !is_match(pattern.regex, std::string_view(found->get_string())))
                differs(pattern, found, pointer);
            return;
        case Kind::value:
            if (found == nullptr || !is_equal(pattern.value, *found))
                differs(pattern, found, pointer);
            return;
        case Kind::object:
            return match_object(pattern, found, pointer);
        case Kind::list:
            return match_list(pattern, found, pointer);
        case Kind::present:
        case Kind::gap:
            if (found == nullptr) differs(pattern, found, pointer);
        }
    }

    std::vector<std::string> found_differences;

private:
    void differs(const Pattern& pattern, const JsonValue* found, const std::string& pointer) {
        found_differences.push_back(fmt::format(
            "{}: expected {}, got {}", pointer.empty() ? "/" : pointer, shown(pattern), shown(found)
        ));
    }

    void match_object(const Pattern& pattern, const JsonValue* found, const std::string& pointer) {
        if (found == nullptr || !found->is_object()) return differs(pattern, found, pointer);
        for (const auto& [name, member] : pattern.members)
            match(member, found->get_object().if_contains(name), pointer + "/" + name);
    }

    void match_list(const Pattern& pattern, const JsonValue* found, const std::string& pointer) {
        if (found == nullptr || !found->is_array()) return differs(pattern, found, pointer);
        const auto& list = found->get_array();
        const auto& elements = pattern.elements;
        const bool has_gap = std::any_of(elements.begin(), elements.end(), [](const auto& element) {
            return element.kind == Kind::gap;
        });
        if (has_gap) return match_with_gaps(pattern, list, pointer);
        for (std::size_t i = 0; i < elements.size(); ++i)
            match(
                elements[i], i < list.size() ? &list[i] : nullptr, fmt::format("{}/{}", pointer, i)
            );
        if (list.size() > elements.size())
            found_differences.push_back(fmt::format(
                "{}: expected {} elements, got {}: {}",
                pointer.empty() ? "/" : pointer,
                elements.size(),
                list.size(),
                shown(found)
            ));
    }

    // Element by element: how much of the list may be used up when this one is matched.
    void match_with_gaps(
        const Pattern& pattern,
        const boost::json::array& list,
        const std::string& pointer
    ) {
        std::vector<bool> reachable(list.size() + 1, false);
        reachable[0] = true;
        for (const auto& element : pattern.elements) {
            std::vector<bool> next(list.size() + 1, false);
            for (std::size_t used = 0; used <= list.size(); ++used) {
                const bool is_gap = element.kind == Kind::gap;
                if (is_gap) next[used] = reachable[used] || (used > 0 && next[used - 1]);
                if (is_gap || used == list.size() || !reachable[used]) continue;
                if (differences(element, list[used]).empty()) next[used + 1] = true;
            }
            reachable = std::move(next);
            if (std::find(reachable.begin(), reachable.end(), true) == reachable.end()) {
                found_differences.push_back(fmt::format(
                    "{}: no element is the expected {}",
                    pointer.empty() ? "/" : pointer,
                    deep(element)
                ));
                return;
            }
        }
        if (!reachable[list.size()])
            found_differences.push_back(pointer + ": has elements beyond the expected ones");
    }

    static std::string deep(const Pattern& pattern) {
        if (pattern.kind != Kind::object) return shown(pattern);
        std::string text = "{";
        for (const auto& [name, member] : pattern.members)
            text += fmt::format("{}\"{}\": {}", text.size() > 1 ? ", " : "", name, deep(member));
        return text + "}";
    }
};

} // namespace

Pattern parse_pattern(std::string_view text) { return PatternParser(text).parse(); }

std::vector<std::string> differences(const Pattern& pattern, const JsonValue& found) {
    Matcher matcher;
    matcher.match(pattern, &found, "");
    return std::move(matcher.found_differences);
}

std::string text_difference(std::string_view pattern, const std::string* found) {
    const auto got = found == nullptr ? "nothing" : fmt::format("\"{}\"", *found);
    if (pattern == "!") return found == nullptr ? "" : fmt::format("expected nothing, got {}", got);
    if (found == nullptr) return fmt::format("expected {}, got nothing", pattern);
    if (pattern == "?") return "";
    const bool is_regex = pattern.size() > 1 && pattern.front() == '/' && pattern.back() == '/';
    const auto inner = is_regex ? pattern.substr(1, pattern.size() - 2) : pattern;
    const bool matches = is_regex ? is_match(std::string(inner), *found) : pattern == *found;
    return matches ? "" : fmt::format("expected {}, got {}", pattern, got);
}

} // namespace kansli::scenarios
