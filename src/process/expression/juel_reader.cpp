#include "process/expression/juel.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kansli::process {

namespace {

constexpr int max_depth = 40;

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Refused {
    std::string why;
};

// Recursive descent over one expression; Refused where it is not understood.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    JuelNode whole() {
        at_ = 2; // the ${
        auto node = any();
        skip();
        if (!take("}")) refuse("} is expected");
        return node;
    }

    std::size_t at() const { return at_; }

private:
    [[noreturn]] void refuse(const std::string& why) const {
        throw Refused{fmt::format("{} at \"{}\"", why, text_.substr(at_, 20))};
    }

    void skip() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos)
            ++at_;
    }

    bool take(std::string_view token) {
        skip();
        if (!text_.substr(at_).starts_with(token)) return false;
        at_ += token.size();
        return true;
    }

    // A word that is not the beginning of a longer one.
    bool take_word(std::string_view word) {
        skip();
        const auto rest = text_.substr(at_);
        if (!rest.starts_with(word)) return false;
        if (rest.size() > word.size() &&
            (is_name_start(rest[word.size()]) || is_digit(rest[word.size()])))
            return false;
        at_ += word.size();
        return true;
    }

    static JuelNode made(JuelOperator kind, JuelNode left, JuelNode right) {
        JuelNode node{kind, {}, {}, {}};
        node.operands.push_back(std::move(left));
        node.operands.push_back(std::move(right));
        return node;
    }

    JuelNode any() {
        if (++depth_ > max_depth) refuse("is nested too deep");
        auto node = all();
        for (int count = 0; take("||") || take_word("or"); ++count) {
            if (count > 100) refuse("has over 100 alternatives");
            node = made(JuelOperator::any, std::move(node), all());
        }
        --depth_;
        return node;
    }

    JuelNode all() {
        auto node = equality();
        for (int count = 0; take("&&") || take_word("and"); ++count) {
            if (count > 100) refuse("has over 100 conditions");
            node = made(JuelOperator::all, std::move(node), equality());
        }
        return node;
    }

    JuelNode equality() {
        auto node = relation();
        if (take("==") || take_word("eq"))
            return made(JuelOperator::equal, std::move(node), relation());
        if (take("!=") || take_word("ne"))
            return made(JuelOperator::not_equal, std::move(node), relation());
        return node;
    }

    JuelNode relation() {
        auto node = unary();
        if (take("<=") || take_word("le"))
            return made(JuelOperator::less_or_equal, std::move(node), unary());
        if (take(">=") || take_word("ge"))
            return made(JuelOperator::greater_or_equal, std::move(node), unary());
        if (take("<") || take_word("lt")) return made(JuelOperator::less, std::move(node), unary());
        if (take(">") || take_word("gt"))
            return made(JuelOperator::greater, std::move(node), unary());
        return node;
    }

    JuelNode unary() {
        if (++depth_ > max_depth) refuse("is nested too deep");
        JuelNode node;
        skip();
        const bool is_negation =
            text_.substr(at_).starts_with('!') && !text_.substr(at_).starts_with("!=") && take("!");
        if (is_negation || take_word("not")) {
            node.kind = JuelOperator::negate;
            node.operands.push_back(unary());
        } else if (take_word("empty")) {
            node.kind = JuelOperator::empty;
            node.operands.push_back(unary());
        } else {
            node = primary();
        }
        --depth_;
        return node;
    }

    JuelNode primary() {
        skip();
        if (at_ >= text_.size()) refuse("ends too early");
        const char first = text_[at_];
        if (first == '(') {
            ++at_;
            auto node = any();
            if (!take(")")) refuse(") is expected");
            return node;
        }
        if (first == '\'' || first == '"') return literal(base::JsonValue(string()));
        if (is_digit(first) || first == '-') return literal(number());
        if (take_word("true")) return literal(base::JsonValue(true));
        if (take_word("false")) return literal(base::JsonValue(false));
        if (take_word("null")) return literal(base::JsonValue());
        if (!is_name_start(first)) refuse("is not understood");
        return named();
    }

    static JuelNode literal(base::JsonValue value) {
        JuelNode node;
        node.literal = std::move(value);
        return node;
    }

    std::string name() {
        skip();
        const auto begin = at_;
        while (at_ < text_.size() && (is_name_start(text_[at_]) || is_digit(text_[at_]))) ++at_;
        if (begin == at_) refuse("a name is expected");
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string string() {
        const char quote = text_[at_++];
        std::string out;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            out += text_[at_++];
        }
        if (at_ >= text_.size()) refuse("a text does not end");
        ++at_;
        return out;
    }

    base::JsonValue number() {
        const auto begin = at_;
        bool is_whole = true;
        if (text_[at_] == '-') ++at_;
        for (; at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.'); ++at_)
            is_whole = is_whole && text_[at_] != '.';
        const auto digits = text_.substr(begin, at_ - begin);
        const auto* end = digits.data() + digits.size();
        std::int64_t whole = 0;
        double real = 0;
        const auto read = is_whole ? std::from_chars(digits.data(), end, whole)
                                   : std::from_chars(digits.data(), end, real);
        if (read.ec != std::errc() || read.ptr != end) refuse("is not a number");
        return is_whole ? base::JsonValue(whole) : base::JsonValue(real);
    }

    JuelNode named() {
        JuelNode node{JuelOperator::variable, {}, name(), {}};
        if (node.name == "execution") return of_execution();
        while (take(".")) {
            JuelNode member{JuelOperator::member, {}, name(), {}};
            member.operands.push_back(std::move(node));
            node = std::move(member);
            if (member.operands.size() > 100) refuse("is nested too deep");
        }
        if (take("(") || take("[")) refuse("functions and [ ] are not understood");
        return node;
    }

    JuelNode of_execution() {
        if (!take(".")) refuse("execution is not understood alone");
        const auto function = name();
        JuelNode node;
        if (function == "setVariable")
            node.kind = JuelOperator::set_variable;
        else if (function == "getVariable")
            node.kind = JuelOperator::get_variable;
        else if (function == "hasVariable")
            node.kind = JuelOperator::has_variable;
        else
            refuse("execution." + function + " is not understood");
        if (!take("(")) refuse("( is expected");
        node.operands.push_back(any());
        if (node.kind == JuelOperator::set_variable) {
            if (!take(",")) refuse(", is expected");
            node.operands.push_back(any());
        }
        if (!take(")")) refuse(") is expected");
        return node;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

} // namespace

JuelText read_juel(std::string_view text) {
    Reader reader(text);
    JuelText read;
    try {
        read.node = reader.whole();
        read.length = reader.at();
    } catch (const Refused& refused) {
        read.problem = refused.why;
    }
    return read;
}

} // namespace kansli::process
