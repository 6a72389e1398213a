#include "rules/feel/range_text.hpp"

#include "rules/feel/lexer.hpp"
#include "rules/feel/temporal_literal.hpp"

#include <array>
#include <span>

namespace kansli::rules::feel {

namespace {

template <class T>
Value read_as(std::string_view text) {
    const auto parsed = T::parse(text);
    return parsed ? Value(*parsed) : Value();
}

Value duration_of(std::string_view text) {
    auto months = read_as<YearsMonths>(text);
    return months.is_null() ? read_as<DaysTime>(text) : months;
}

// A call with one string, such as date("2024-01-01").
struct Constructor {
    std::string_view name;
    Value (*read)(std::string_view);
};

constexpr std::array<Constructor, 4> constructors{{
    {"date", read_as<Date>},
    {"time", read_as<Time>},
    {"dateandtime", read_as<DateTime>},
    {"duration", duration_of},
}};

class RangeReader {
public:
    explicit RangeReader(std::span<const Token> tokens) : tokens_(tokens) {}

    std::optional<RangeText> read() {
        RangeText found{};
        if (take("["))
            found.start = Range::End::closed;
        else if (!take("(") && !take("]"))
            return std::nullopt;
        found.low = literal();
        if (found.low.is_null() || !take("..")) return std::nullopt;
        found.high = literal();
        if (found.high.is_null()) return std::nullopt;
        if (take("]"))
            found.end = Range::End::closed;
        else if (!take(")") && !take("["))
            return std::nullopt;
        if (tokens_.front().kind != TokenKind::end) return std::nullopt;
        return found;
    }

private:
    bool take(std::string_view wanted) {
        if (!tokens_.front().is(wanted)) return false;
        tokens_ = tokens_.subspan(1);
        return true;
    }

    Token next() {
        auto token = tokens_.front();
        if (token.kind != TokenKind::end) tokens_ = tokens_.subspan(1);
        return token;
    }

    // Null when it is none.
    Value literal() {
        if (take("-")) {
            const auto number = Number::parse(next().text);
            return number ? Value(-*number) : Value();
        }
        if (tokens_.front().kind == TokenKind::word) return constructed();
        const auto token = next();
        if (token.kind == TokenKind::number) return read_as<Number>(token.text);
        if (token.kind == TokenKind::string) return Value::string(token.content);
        if (token.kind == TokenKind::at) return temporal_literal(token.content);
        return {};
    }

    Value constructed() {
        std::string name;
        while (tokens_.front().kind == TokenKind::word) name += next().text;
        if (!take("(")) return {};
        const auto argument = next();
        if (argument.kind != TokenKind::string || !take(")")) return {};
        for (const auto& constructor : constructors)
            if (constructor.name == name) return constructor.read(argument.content);
        return {};
    }

    std::span<const Token> tokens_;
};

} // namespace

std::optional<RangeText> read_range(std::string_view text) {
    try {
        return RangeReader(tokenize(text)).read();
    } catch (const SyntaxError&) {
        return std::nullopt;
    }
}

} // namespace kansli::rules::feel
