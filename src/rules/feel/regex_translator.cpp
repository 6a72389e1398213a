#include "rules/feel/regex_translator.hpp"

#include "rules/feel/regex_classes.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <vector>

namespace kansli::rules::feel {

namespace {

constexpr int max_depth = 100;
constexpr int max_repetitions = 1000;

class Fault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::u32string code_points(std::string_view text) {
    const auto read = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))
    );
    std::u32string points;
    for (std::int32_t i = 0; i < read.length(); i = read.moveIndex32(i, 1))
        points.push_back(static_cast<char32_t>(read.char32At(i)));
    return points;
}

// Flag x: white space goes, except inside a character class; behind a backslash too.
std::u32string without_space(const std::u32string& pattern) {
    std::u32string kept;
    int depth = 0;
    bool escaped = false;
    for (const auto c : pattern) {
        if (depth == 0 && is_space(c)) continue;
        kept.push_back(c);
        if (!escaped && c == '[') ++depth;
        if (!escaped && c == ']' && depth > 0) --depth;
        escaped = !escaped && c == '\\';
    }
    return kept;
}

class Translator {
public:
    Translator(std::u32string pattern, const RegexFlags& flags)
        : pattern_(std::move(pattern)), flags_(flags) {}

    TranslatedRegex translate() {
        alternatives(0);
        if (!at_end()) throw Fault("there is a ) without its (");
        return {out_, groups_, ""};
    }

private:
    bool at_end() const { return at_ == pattern_.size(); }

    char32_t peek() const { return at_end() ? 0 : pattern_[at_]; }

    bool take(char32_t c) {
        if (at_end() || pattern_[at_] != c) return false;
        ++at_;
        return true;
    }

    char32_t next(const char* missing) {
        if (at_end()) throw Fault(missing);
        return pattern_[at_++];
    }

    void alternatives(int depth) {
        if (depth > max_depth) throw Fault("its groups are too deep");
        while (!at_end() && peek() != ')') {
            if (take('|'))
                out_ += '|';
            else
                piece(depth);
        }
    }

    void piece(int depth) {
        const auto begin = out_.size();
        atom(depth);
        quantifier(begin);
    }

    void atom(int depth) {
        const auto c = next("");
        switch (c) {
        case '(':
            group(depth);
            break;
        case '[':
            out_ += character_class(depth);
            break;
        case '.':
            out_ += flags_.dot_matches_all ? any_character : any_but_line_end;
            break;
        case '^':
            out_ += flags_.lines ? line_begin : text_begin;
            break;
        case '$':
            out_ += flags_.lines ? line_end : text_end;
            break;
        case '\\':
            escape();
            break;
        case '?':
        case '*':
        case '+':
        case '{':
            throw Fault("there is nothing to repeat");
        case ']':
        case '}':
            throw Fault("a bracket that does not open must be written with a backslash");
        default:
            out_ += regex_literal(c);
        }
    }

    void group(int depth) {
        if (take('?')) {
            if (!take(':')) throw Fault("( may be followed by ?: but by no other ?");
            out_ += "(?:";
            alternatives(depth + 1);
        } else {
            const int number = ++groups_;
            out_ += '(';
            alternatives(depth + 1);
            closed_.push_back(number);
        }
        if (!take(')')) throw Fault("there is a ( without its )");
        out_ += ')';
    }

    void escape() {
        const auto c = next("it ends with a backslash");
        if (c == '0') throw Fault("\\0 is no group");
        if (is_digit(c)) return back_reference(static_cast<int>(c - '0'));
        if (const auto simple = simple_escape(c)) {
            out_ += regex_literal(*simple);
            return;
        }
        // Categories are what they are, whatever the case of the input.
        out_ += flags_.ignore_case ? "(?-i:" + class_escape(c) + ")" : class_escape(c);
    }

    // As many digits as still name a group; it must be closed by now.
    void back_reference(int number) {
        while (is_digit(peek()) && number * 10 + static_cast<int>(peek() - '0') <= groups_)
            number = number * 10 + static_cast<int>(pattern_[at_++] - '0');
        for (const int closed : closed_)
            if (closed == number) {
                out_ += fmt::format("(?:\\{})", number);
                return;
            }
        throw Fault(fmt::format("\\{} names a group that is not there yet", number));
    }

    std::string class_escape(char32_t c) {
        if (c == 'p' || c == 'P') {
            const auto name = property_name();
            const auto property = regex_property(name, c == 'P');
            if (!property) throw Fault(fmt::format("\\p{{{}}} is no category or block", name));
            return *property;
        }
        const auto found = multi_character_escape(c);
        if (!found) throw Fault("a backslash stands before a letter without a meaning");
        return *found;
    }

    std::string property_name() {
        if (!take('{')) throw Fault("\\p must be followed by {");
        std::string name;
        while (true) {
            const auto c = next("\\p{ has no }");
            if (c == '}') return name;
            if (c > 0x7E) throw Fault("\\p{…} names no category or block");
            name.push_back(static_cast<char>(c));
        }
    }

    // Behind [; nested only as what is subtracted.
    std::string character_class(int depth) {
        if (depth > max_depth) throw Fault("its character classes are too deep");
        std::string members = take('^') ? "[^" : "[";
        const auto empty = members.size();
        while (true) {
            if (take(']')) break;
            if (members.size() > empty && peek() == '-' && at_ + 1 < pattern_.size() &&
                pattern_[at_ + 1] == '[') {
                at_ += 2;
                const auto subtracted = character_class(depth + 1);
                if (!take(']')) throw Fault("a subtraction must end its character class");
                return "[" + members + "]--" + subtracted + "]";
            }
            members += member();
        }
        if (members.size() == empty) throw Fault("a character class is empty");
        return members + "]";
    }

    std::string member() {
        const auto first = single_member();
        if (!first.single) return first.text;
        const bool ranges = peek() == '-' && at_ + 1 < pattern_.size() &&
                            pattern_[at_ + 1] != ']' && pattern_[at_ + 1] != '[';
        if (!ranges) return first.text;
        ++at_;
        const auto last = single_member();
        if (!last.single) throw Fault("a range must end with a character");
        if (*last.single < *first.single) throw Fault("a range ends before it begins");
        return first.text + "-" + last.text;
    }

    struct Member {
        std::optional<char32_t> single;
        std::string text;
    };

    Member single_member() {
        const auto c = next("a character class has no ]");
        if (c == '[') throw Fault("[ inside a character class must be written with a backslash");
        if (c != '\\') return {c, regex_literal(c)};
        const auto escaped = next("it ends with a backslash");
        if (is_digit(escaped)) throw Fault("a character class cannot name a group");
        if (const auto simple = simple_escape(escaped)) return {simple, regex_literal(*simple)};
        return {std::nullopt, class_escape(escaped)};
    }

    void quantifier(std::size_t begin) {
        std::string text;
        if (take('?') || take('*') || take('+'))
            text = static_cast<char>(pattern_[at_ - 1]);
        else if (take('{'))
            text = repetitions();
        else
            return;
        if (take('?')) text += '?';
        if (peek() == '?' || peek() == '*' || peek() == '+' || peek() == '{')
            throw Fault("a repetition is repeated");
        out_.insert(begin, "(?:");
        out_ += ")" + text;
    }

    std::string repetitions() {
        const int least = count();
        if (take('}')) return fmt::format("{{{}}}", least);
        if (!take(',')) throw Fault("a repetition is {n}, {n,} or {n,m}");
        if (take('}')) return fmt::format("{{{},}}", least);
        const int most = count();
        if (!take('}')) throw Fault("a repetition is {n}, {n,} or {n,m}");
        if (most < least) throw Fault("a repetition has its larger number first");
        return fmt::format("{{{},{}}}", least, most);
    }

    int count() {
        if (!is_digit(peek())) throw Fault("a repetition is {n}, {n,} or {n,m}");
        int value = 0;
        while (is_digit(peek())) {
            value = value * 10 + static_cast<int>(pattern_[at_++] - '0');
            if (value > max_repetitions) throw Fault("more than 1,000 repetitions");
        }
        return value;
    }

    static constexpr auto any_character = "[\\x{0}-\\x{10FFFF}]";
    static constexpr auto any_but_line_end = "[^\\n\\r]";
    static constexpr auto text_begin = "\\A";
    static constexpr auto text_end = "\\z";
    // A line begins behind each newline but one at the very end.
    static constexpr auto line_begin = "(?:\\A|(?<=\\n)(?!\\z))";
    static constexpr auto line_end = "(?=\\n|\\z)";

    std::u32string pattern_;
    RegexFlags flags_;
    std::size_t at_ = 0;
    std::string out_;
    int groups_ = 0;
    std::vector<int> closed_;
};

} // namespace

std::optional<RegexFlags> RegexFlags::parse(std::string_view letters) {
    RegexFlags flags;
    for (const char letter : letters) {
        switch (letter) {
        case 's':
            flags.dot_matches_all = true;
            break;
        case 'm':
            flags.lines = true;
            break;
        case 'i':
            flags.ignore_case = true;
            break;
        case 'x':
            flags.strip_space = true;
            break;
        case 'q':
            flags.literal = true;
            break;
        default:
            return std::nullopt;
        }
    }
    return flags;
}

TranslatedRegex translate_regex(std::string_view pattern, const RegexFlags& flags) {
    auto points = code_points(pattern);
    if (flags.literal) {
        std::string text;
        for (const auto c : points) text += regex_literal(c);
        return {text, 0, ""};
    }
    if (flags.strip_space) points = without_space(points);
    try {
        return Translator(std::move(points), flags).translate();
    } catch (const Fault& fault) {
        return {"", 0, fault.what()};
    }
}

} // namespace kansli::rules::feel
