#include "rules/feel/print.hpp"

#include "rules/feel/function.hpp"
#include "rules/feel/lexer.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

enum class Strings { plain, quoted };

void append(std::string& text, const Value& value, Strings strings);

void append_quoted(std::string& text, std::string_view content) {
    text += '"';
    for (const auto c : content) {
        if (c == '"' || c == '\\') text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    text += '"';
}

// Whether the parser reads the key as it stands.
bool is_plain_key(const std::string& key) {
    try {
        const auto tokens = tokenize(key);
        std::string read;
        for (const auto& token : tokens) {
            if (token.offset > read.size()) read += ' ';
            const bool part = token.kind == TokenKind::word ||
                              (token.offset > 0 && token.kind != TokenKind::string &&
                               token.kind != TokenKind::at && !token.is(",") && !token.is(":") &&
                               !token.is("{") && !token.is("}"));
            if (!part) return false;
            read += token.text;
        }
        return read == key;
    } catch (const SyntaxError&) {
        return false;
    }
}

void append_range(std::string& text, const Range& range) {
    if (range.form() == Range::Form::interval) {
        text += range.low_included() ? '[' : '(';
        append(text, range.low(), Strings::quoted);
        text += "..";
        append(text, range.high(), Strings::quoted);
        text += range.high_included() ? ']' : ')';
        return;
    }
    static constexpr std::string_view operators[] = {"", "<", "<=", ">", ">=", "=", "!="};
    text += '(';
    text += operators[static_cast<std::size_t>(range.form())];
    append(text, range.operand(), Strings::quoted);
    text += ')';
}

void append_temporal(std::string& text, const std::string& written, Strings strings) {
    text += strings == Strings::quoted ? "@\"" + written + "\"" : written;
}

void append_parts(std::string& text, const Value& value) {
    if (value.is(Kind::list)) {
        text += '[';
        for (const auto& item : value.items()) {
            if (&item != &value.items().front()) text += ", ";
            append(text, item, Strings::quoted);
        }
        text += ']';
        return;
    }
    text += '{';
    for (const auto& entry : value.context().entries()) {
        if (&entry != &value.context().entries().front()) text += ", ";
        if (is_plain_key(entry.key->str()))
            text += entry.key->str();
        else
            append_quoted(text, entry.key->str());
        text += ": ";
        append(text, entry.value, Strings::quoted);
    }
    text += '}';
}

void append(std::string& text, const Value& value, Strings strings) {
    switch (value.kind()) {
    case Kind::null:
        text += "null";
        break;
    case Kind::boolean:
        text += value.boolean() ? "true" : "false";
        break;
    case Kind::number:
        text += value.number().to_text();
        break;
    case Kind::date:
        return append_temporal(text, value.date().to_text(), strings);
    case Kind::time:
        return append_temporal(text, value.time().to_text(), strings);
    case Kind::date_time:
        return append_temporal(text, value.date_time().to_text(), strings);
    case Kind::years_months:
        return append_temporal(text, value.years_months().to_text(), strings);
    case Kind::days_time:
        return append_temporal(text, value.days_time().to_text(), strings);
    case Kind::string:
        if (strings == Strings::quoted)
            append_quoted(text, value.string());
        else
            text += value.string();
        break;
    case Kind::list:
    case Kind::context:
        return append_parts(text, value);
    case Kind::range:
        return append_range(text, value.range());
    case Kind::function: {
        text += "function(";
        for (const auto& parameter : value.function().parameters())
            text +=
                (&parameter == &value.function().parameters().front() ? "" : ", ") + parameter.name;
        text += ')';
        break;
    }
    }
}

} // namespace

std::string to_text(const Value& value) {
    std::string text;
    append(text, value, Strings::plain);
    return text;
}

std::string to_source(const Value& value) {
    std::string text;
    append(text, value, Strings::quoted);
    return text;
}

} // namespace kansli::rules::feel
