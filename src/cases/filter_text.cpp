#include "cases/filter_text.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

struct Token {
    enum class Kind { word, quoted, sign, end };
    Kind kind = Kind::end;
    std::string text;
    std::size_t at = 0; // from 1, in bytes

    bool is_sign(std::string_view sign) const { return kind == Kind::sign && text == sign; }

    bool is_word(std::string_view word) const { return kind == Kind::word && text == word; }
};

constexpr std::string_view signs = "()=,!<>";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Parser {
public:
    Parser(std::string_view text, const std::string& pointer) : text_(text), pointer_(pointer) {
        if (text.size() > max_filter_length)
            refuse(
                "too_long", fmt::format("has {} characters; {}", text.size(), std::string(limits()))
            );
        if (!base::utf8_length(text)) refuse("invalid_text", "is not valid UTF-8");
        next();
    }

    FilterNode whole() {
        auto node = any(0);
        if (token_.kind != Token::Kind::end) expected("and, or, or the end");
        return node;
    }

private:
    static std::string limits() {
        return fmt::format(
            "a filter has at most {} characters, {} values and {} levels",
            max_filter_length,
            max_filter_values,
            max_filter_depth
        );
    }

    [[noreturn]] void refuse(std::string code, std::string message) const {
        throw base::Error(
            base::ErrorCode::invalid,
            "The filter cannot be used.",
            {{pointer_, std::move(code), std::move(message)}}
        );
    }

    [[noreturn]] void expected(std::string_view what) const {
        const auto found =
            token_.kind == Token::Kind::end ? std::string("the end") : "'" + token_.text + "'";
        refuse(
            "invalid_filter",
            fmt::format("needs {} at character {}, where {} stands", what, token_.at, found)
        );
    }

    void next() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        token_ = {Token::Kind::end, {}, at_ + 1};
        if (at_ == text_.size()) return;
        const char first = text_[at_];
        if (first == '"') return quoted();
        if (signs.find(first) != std::string_view::npos) {
            token_.kind = Token::Kind::sign;
            token_.text = first;
            ++at_;
            const bool is_double = (first == '!' || first == '<' || first == '>') &&
                                   at_ < text_.size() && text_[at_] == '=';
            if (is_double) token_.text += text_[at_++];
            return;
        }
        token_.kind = Token::Kind::word;
        while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '"' &&
               signs.find(text_[at_]) == std::string_view::npos)
            token_.text += text_[at_++];
    }

    void quoted() {
        token_.kind = Token::Kind::quoted;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            token_.text += text_[at_];
        }
        if (at_ == text_.size())
            refuse(
                "invalid_filter",
                fmt::format("has a text without its closing \" from character {}", token_.at)
            );
        ++at_;
    }

    FilterNode any(int depth) {
        FilterNode made{.kind = FilterNode::Kind::any};
        made.parts.push_back(all(depth));
        while (token_.is_word("or")) {
            next();
            made.parts.push_back(all(depth));
        }
        return made.parts.size() == 1 ? std::move(made.parts.front()) : std::move(made);
    }

    FilterNode all(int depth) {
        FilterNode made{.kind = FilterNode::Kind::all};
        made.parts.push_back(part(depth));
        while (token_.is_word("and")) {
            next();
            made.parts.push_back(part(depth));
        }
        return made.parts.size() == 1 ? std::move(made.parts.front()) : std::move(made);
    }

    FilterNode part(int depth) {
        if (depth == max_filter_depth) refuse("too_long", "has too many levels; " + limits());
        if (token_.is_word("not")) {
            next();
            return none(part(depth + 1));
        }
        if (!token_.is_sign("(")) return test();
        next();
        auto inner = any(depth + 1);
        if (!token_.is_sign(")")) expected("and, or, or )");
        next();
        return inner;
    }

    static FilterNode none(FilterNode inner) {
        FilterNode made{.kind = FilterNode::Kind::none};
        made.parts.push_back(std::move(inner));
        return made;
    }

    FilterNode test() {
        if (token_.kind != Token::Kind::word) expected("the name of a field");
        FilterNode made;
        made.test.field = token_.text;
        next();
        if (token_.is_word("in")) {
            next();
            token_.is_sign("(") ? list(made.test) : range(made.test);
            return made;
        }
        if (token_.kind != Token::Kind::sign) expected("=, !=, <, <=, >, >= or in");
        const auto sign = token_.text;
        if (sign == "<")
            made.test.comparison = Comparison::less;
        else if (sign == "<=")
            made.test.comparison = Comparison::at_most;
        else if (sign == ">")
            made.test.comparison = Comparison::more;
        else if (sign == ">=")
            made.test.comparison = Comparison::at_least;
        else if (sign != "=" && sign != "!=")
            expected("=, !=, <, <=, >, >= or in");
        next();
        made.test.values.push_back(value());
        return sign == "!=" ? none(std::move(made)) : made;
    }

    void list(FilterTest& test) {
        do {
            next();
            test.values.push_back(value());
        } while (token_.is_sign(","));
        if (!token_.is_sign(")")) expected(", or )");
        next();
    }

    // "2026-01-01..2026-03-31" is one word to the reader of tokens.
    void range(FilterTest& test) {
        const auto dots = token_.text.find("..");
        const bool is_range = token_.kind == Token::Kind::word && dots != std::string::npos &&
                              dots > 0 && dots + 2 < token_.text.size();
        if (!is_range) expected("( and a list, or a range such as 2026-01-01..2026-03-31");
        auto both = value();
        test.values.push_back({both.text.substr(0, dots), false});
        test.up_to = FilterValue{both.text.substr(dots + 2), false};
    }

    FilterValue value() {
        if (token_.kind != Token::Kind::word && token_.kind != Token::Kind::quoted)
            expected("a value");
        if (++values_ > max_filter_values) refuse("too_long", "has too many values; " + limits());
        FilterValue made{token_.text, token_.kind == Token::Kind::quoted};
        next();
        return made;
    }

    std::string_view text_;
    const std::string& pointer_;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    Token token_;
};

} // namespace

FilterNode parse_filter(std::string_view text, const std::string& pointer) {
    return Parser(text, pointer).whole();
}

} // namespace kansli::cases
