// From the regular expressions of XPath (F&O 3.1 §5.6.1, which DMN 1.5 §10.3.4.3 refers to) to
// those of ICU. It checks the whole syntax itself: ICU accepts much that XPath refuses, and reads
// some of it in another way (`.`, `$`, `\s`, `\w`, `\i`, class subtraction).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

// The letters of XPath: `s` lets `.` match everything, `m` lets `^` and `$` match at lines, `i`
// ignores case, `x` strips white space from the pattern, `q` takes the pattern as plain text.
struct RegexFlags {
    bool dot_matches_all = false;
    bool lines = false;
    bool ignore_case = false;
    bool strip_space = false;
    bool literal = false;

    // nullopt when there is another letter.
    static std::optional<RegexFlags> parse(std::string_view letters);
};

struct TranslatedRegex {
    std::string pattern; // UTF-8, empty when there is a problem
    int groups = 0;
    std::string problem;
};

// The pattern must be valid UTF-8.
TranslatedRegex translate_regex(std::string_view pattern, const RegexFlags& flags);

} // namespace kansli::rules::feel
