#include "process/expression/expression.hpp"

#include "base/text.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/feel/expression.hpp"

#include <fmt/format.h>

#include <set>

namespace kansli::process {

namespace feel = rules::feel;

namespace {

// A condition that needs more than this is not one; the house's own limits are for decisions.
constexpr feel::Limits feel_limits{.steps = 1'000'000, .memory = 32'000'000};

feel::Value feel_value_of(const base::JsonValue& variable) {
    const auto& plain = plain_value(variable);
    if (mark_of(variable) == "date" && plain.is_string())
        return rules::dmn::value_from_json(plain, feel::Type::of(feel::TypeKind::date_time));
    return rules::dmn::value_from_json(plain, feel::Type());
}

feel::DateTime feel_time(base::Timestamp now) {
    constexpr std::int64_t second = 1'000'000;
    const auto micros = now.micros() % second;
    const auto made = feel::DateTime::of_moment(
        now.micros() / second, (micros < 0 ? micros + second : micros) * 1000, feel::Zone::utc()
    );
    return made.value_or(feel::DateTime());
}

// A value that is nested deeper than variables may be is a fault.
Evaluated json_of(const feel::Value& value) {
    try {
        return {base::parse_json(rules::dmn::to_json_text(value).text), {}, {}};
    } catch (const base::Error& error) {
        return {{}, error.what(), {}};
    }
}

} // namespace

// One of the three: a FEEL expression, or pieces of which those with a node are ${…}.
struct Expression::Content {
    struct Piece {
        std::string text;
        std::optional<JuelNode> node;
    };

    std::string source;
    std::shared_ptr<const feel::Expression> feel;
    std::vector<std::string> names; // by FEEL slot
    std::vector<Piece> pieces;

    Evaluated evaluate_feel(const VariableSource& variables, base::Timestamp now) const;
    Evaluated evaluate_pieces(const VariableSource& variables) const;
};

class ExpressionReader {
public:
    static ReadExpression feel(std::string_view text);
    static ReadExpression pieces(std::string_view text);
};

namespace {

// Where FEEL's compiler met a name that it does not know: the name begins there.
std::string name_at(std::string_view text, feel::Position position) {
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < position.line && at < text.size(); ++at)
        if (text[at] == '\n') ++line;
    for (std::uint32_t column = 1; column < position.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    }
    const auto is_part = [](char c) {
        return std::string_view(" \t\r\n.,;:()[]{}<>=!+-*/\"'@?|&").find(c) ==
               std::string_view::npos;
    };
    const auto begin = at;
    while (at < text.size() && is_part(text[at])) ++at;
    return std::string(text.substr(begin, at - begin));
}

} // namespace

ReadExpression ExpressionReader::feel(std::string_view text) {
    // Which variables there will be is not known: every name that is not FEEL's own is one.
    auto content = std::make_shared<Expression::Content>();
    content->source = text;
    feel::Scope scope;
    std::set<std::string, std::less<>> known;
    for (int round = 0; round < 20; ++round) {
        auto compiled = feel::compile(text, scope);
        std::vector<std::string> added;
        for (const auto& problem : compiled.problems) {
            if (problem.reason != feel::Reason::unknown_name || known.size() > 200) continue;
            auto name = name_at(text, problem.position);
            if (!name.empty() && known.insert(name).second) added.push_back(std::move(name));
        }
        for (const auto& name : added) {
            scope.add(name);
            content->names.push_back(name);
        }
        if (!added.empty()) continue;
        if (!compiled.problems.empty() || !compiled.expression)
            return {
                {},
                fmt::format(
                    "is not FEEL: {}",
                    compiled.problems.empty() ? "no expression" : compiled.problems[0].message
                )};
        content->feel = std::move(compiled.expression);
        return {Expression(std::move(content)), {}};
    }
    return {{}, "has too many names"};
}

ReadExpression ExpressionReader::pieces(std::string_view text) {
    auto content = std::make_shared<Expression::Content>();
    content->source = text;
    while (!text.empty()) {
        const auto begin = std::min(text.find("${"), text.find("#{"));
        if (begin != 0) content->pieces.push_back({std::string(text.substr(0, begin)), {}});
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        auto read = read_juel(text);
        if (!read.node) return {{}, "is not understood: " + read.problem};
        content->pieces.push_back({std::string(), std::move(*read.node)});
        text.remove_prefix(read.length);
    }
    return {Expression(std::move(content)), {}};
}

ReadExpression read_feel(std::string_view text) {
    if (text.size() > max_expression_bytes) return {{}, "is too long"};
    return ExpressionReader::feel(text);
}

ReadExpression read_expression(std::string_view text, PlainText plain) {
    if (text.size() > max_expression_bytes) return {{}, "is too long"};
    const auto bare = base::trimmed(text);
    const bool has_juel = bare.find("${") != text.npos || bare.find("#{") != text.npos;
    if (!has_juel && bare.starts_with('=')) return ExpressionReader::feel(bare.substr(1));
    if (!has_juel && plain == PlainText::is_feel) return ExpressionReader::feel(bare);
    return ExpressionReader::pieces(bare.starts_with("${") || bare.starts_with("#{") ? bare : text);
}

Evaluated
Expression::Content::evaluate_feel(const VariableSource& variables, base::Timestamp now) const {
    std::vector<feel::Value> slots(names.size());
    for (const auto slot : feel->used_variables())
        if (const auto* found = variables.find(names[slot])) slots[slot] = feel_value_of(*found);
    feel::Evaluation evaluation(feel_time(now), feel_limits);
    const auto value = evaluation.run([&] { return feel->evaluate(slots, evaluation); });
    Evaluated evaluated;
    if (value.is_null() && !evaluation.diagnostics().empty())
        evaluated.fault = evaluation.diagnostics()[0].message;
    else
        evaluated = json_of(value);
    return evaluated;
}

Evaluated Expression::Content::evaluate_pieces(const VariableSource& variables) const {
    Evaluated evaluated;
    std::string joined;
    for (const auto& piece : pieces) {
        if (!piece.node) {
            joined += piece.text;
            continue;
        }
        auto result = evaluate_juel(*piece.node, variables);
        if (!result.fault.empty() && evaluated.fault.empty()) evaluated.fault = result.fault;
        for (auto& assignment : result.assignments)
            evaluated.assignments.push_back(std::move(assignment));
        if (pieces.size() == 1) {
            evaluated.value = std::move(result.value);
            return evaluated;
        }
        joined += text_of(result.value);
    }
    evaluated.value = base::JsonValue(joined);
    return evaluated;
}

Evaluated Expression::evaluate(const VariableSource& variables, base::Timestamp now) const {
    if (!content_) return {};
    auto evaluated = content_->feel ? content_->evaluate_feel(variables, now)
                                    : content_->evaluate_pieces(variables);
    if (!evaluated.fault.empty())
        evaluated.fault = fmt::format("\"{}\": {}", content_->source, evaluated.fault);
    return evaluated;
}

const std::string& Expression::source() const {
    static const std::string none;
    return content_ ? content_->source : none;
}

Truth truth_of(const Expression& condition, const VariableSource& variables, base::Timestamp now) {
    const auto evaluated = condition.evaluate(variables, now);
    if (!evaluated.fault.empty()) return {false, evaluated.fault};
    const auto& value = evaluated.value;
    if (value.is_bool() || value.is_string()) return {is_truth(value), {}};
    return {
        false,
        fmt::format(
            "\"{}\" is neither true nor false but {}", condition.source(), base::to_json(value)
        )};
}

} // namespace kansli::process
