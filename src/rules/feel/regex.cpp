#include "rules/feel/regex.hpp"

#include "rules/feel/regex_translator.hpp"

#include <fmt/format.h>
#include <unicode/regex.h>

#include <algorithm>
#include <map>

namespace kansli::rules::feel {

struct Regex::Compiled {
    std::unique_ptr<const icu::RegexPattern> pattern;
    RegexFlags flags;
    int groups = 0;
};

namespace {

constexpr std::size_t max_pattern_bytes = 10'000;
// ICU tells each time that its machine has made so many steps.
constexpr std::uint64_t steps_per_unit = 10'000;
constexpr std::uint64_t max_units = 300; // of one call: some 0.3 s on a slow processor
constexpr std::int32_t max_stack_bytes = 8'000'000;
constexpr std::size_t kept_patterns = 64;

constexpr auto too_long = "the regular expression takes too long on this text";

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))
    );
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

void append_part(std::string& to, const icu::UnicodeString& text, int begin, int end) {
    if (end > begin) text.tempSubStringBetween(begin, end).toUTF8String(to);
}

// A matcher over a text that must live as long.
class Search {
public:
    Search(const icu::RegexPattern& pattern, const icu::UnicodeString& text)
        : matcher_(pattern.matcher(text, status_)) {
        if (U_FAILURE(status_)) return;
        matcher_->setMatchCallback(&Search::may_go_on, this, status_);
        matcher_->setStackLimit(max_stack_bytes, status_);
    }

    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    bool next() { return U_SUCCESS(status_) && matcher_->find(status_) && U_SUCCESS(status_); }

    bool failed() const { return U_FAILURE(status_); }

    int begin(int group = 0) { return matcher_->start(group, status_); }

    int end(int group = 0) { return matcher_->end(group, status_); }

    std::uint64_t steps() const { return units_ * steps_per_unit; }

private:
    // Counts over all searches of this matcher, which ICU's own limit does not.
    static UBool may_go_on(const void* search, std::int32_t) {
        auto& units = static_cast<const Search*>(search)->units_;
        return ++units <= max_units ? 1 : 0;
    }

    mutable std::uint64_t units_ = 0;
    UErrorCode status_ = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> matcher_;
};

// A piece of a replacement: text, or the number of a group when there is one.
struct Piece {
    std::string text;
    int group = -1;
};

// F&O 3.1 §5.6.3: as many digits as still name a group; a number without a group gives nothing.
int group_number(std::string_view digits, std::size_t& at, int groups) {
    int number = digits[at] - '0';
    while (at + 1 < digits.size() && digits[at + 1] >= '0' && digits[at + 1] <= '9' &&
           number * 10 + (digits[at + 1] - '0') <= groups)
        number = number * 10 + (digits[++at] - '0');
    return number;
}

std::optional<std::vector<Piece>> pieces_of(std::string_view replacement, int groups) {
    std::vector<Piece> pieces{{}};
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const char c = replacement[i];
        if (c != '$' && c != '\\') {
            pieces.back().text += c;
            continue;
        }
        if (++i == replacement.size()) return std::nullopt;
        const char next = replacement[i];
        if (c == '\\') {
            if (next != '\\' && next != '$') return std::nullopt;
            pieces.back().text += next;
            continue;
        }
        if (next < '0' || next > '9') return std::nullopt;
        const int group = group_number(replacement, i, groups);
        if (group <= groups) pieces.push_back({"", group});
        pieces.emplace_back();
    }
    return pieces;
}

} // namespace

Regex::Regex(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

RegexResult<Regex> Regex::compile(std::string_view pattern, std::string_view flags) {
    if (pattern.size() > max_pattern_bytes)
        return {{}, fmt::format("a pattern has at most {} bytes", max_pattern_bytes)};
    thread_local std::map<std::pair<std::string, std::string>, Regex> kept;
    auto key = std::make_pair(std::string(pattern), std::string(flags));
    if (const auto found = kept.find(key); found != kept.end()) return {found->second, ""};

    const auto read = RegexFlags::parse(flags);
    if (!read) return {{}, "the flags are of the letters s, m, i, x and q"};
    auto translated = translate_regex(pattern, *read);
    if (!translated.problem.empty()) return {{}, translated.problem};
    UErrorCode status = U_ZERO_ERROR;
    auto compiled = std::make_shared<Compiled>();
    compiled->flags = *read;
    compiled->groups = translated.groups;
    const auto options = read->ignore_case ? std::uint32_t{UREGEX_CASE_INSENSITIVE} : 0;
    compiled->pattern.reset(icu::RegexPattern::compile(utf16(translated.pattern), options, status));
    if (U_FAILURE(status)) return {{}, "the pattern is too complicated"};
    const Regex made(std::move(compiled));
    if (kept.size() >= kept_patterns) kept.clear();
    kept.emplace(std::move(key), made);
    return {made, ""};
}

RegexResult<bool> Regex::matches(std::string_view text) const {
    const auto input = utf16(text);
    Search search(*compiled_->pattern, input);
    const bool found = search.next();
    if (search.failed()) return {{}, too_long, search.steps()};
    return {found, "", search.steps()};
}

RegexResult<std::string>
Regex::replace(std::string_view text, std::string_view replacement, std::size_t max_bytes) const {
    const auto empty = matches("");
    if (!empty.value) return {{}, empty.problem};
    if (*empty.value) return {{}, "the pattern matches an empty text"};
    auto pieces = pieces_of(replacement, compiled_->groups);
    if (compiled_->flags.literal) pieces = std::vector<Piece>{{std::string(replacement), -1}};
    if (!pieces) return {{}, "a $ in the replacement must be followed by a digit"};

    const auto input = utf16(text);
    Search search(*compiled_->pattern, input);
    std::string result;
    int done = 0;
    while (search.next()) {
        append_part(result, input, done, search.begin());
        for (const auto& piece : *pieces) {
            if (piece.group >= 0)
                append_part(result, input, search.begin(piece.group), search.end(piece.group));
            result += piece.text;
        }
        done = search.end();
        if (result.size() > max_bytes) return {{}, "the result is too long", search.steps()};
    }
    if (search.failed()) return {{}, too_long, search.steps()};
    append_part(result, input, done, input.length());
    return {std::move(result), "", search.steps()};
}

RegexResult<std::vector<std::string>>
Regex::split(std::string_view text, std::size_t max_parts) const {
    const auto input = utf16(text);
    Search search(*compiled_->pattern, input);
    std::vector<std::string> parts;
    int done = 0;
    while (search.next()) {
        const bool splits = search.end() > search.begin() ||
                            (search.begin() > done && search.begin() < input.length());
        if (!splits) continue;
        parts.push_back(utf8(input.tempSubStringBetween(done, search.begin())));
        done = search.end();
        if (parts.size() >= max_parts) return {{}, "the text has too many parts", search.steps()};
    }
    if (search.failed()) return {{}, too_long, search.steps()};
    parts.push_back(utf8(input.tempSubStringBetween(done, input.length())));
    return {std::move(parts), "", search.steps()};
}

} // namespace kansli::rules::feel
