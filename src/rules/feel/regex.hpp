// Regular expressions as FEEL's matches, replace and split use them (DMN 1.5 §10.3.4.3): the
// flavour of XPath, run by ICU within a limit of steps, so that no pattern and text can take more
// than a fraction of a second. What cannot be done is a problem in words, never an exception.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

template <class T>
struct RegexResult {
    std::optional<T> value;
    std::string problem;     // when there is no value
    std::uint64_t steps = 0; // that the search took, for who counts them
};

class Regex {
public:
    // At most 10,000 bytes of pattern. The last ones compiled in a thread are kept.
    static RegexResult<Regex> compile(std::string_view pattern, std::string_view flags);

    // Whether it matches somewhere in the text.
    RegexResult<bool> matches(std::string_view text) const;

    // All matches, from the left. In the replacement `$N` is what group N matched, `$0` the whole
    // match, `\$` and `\\` are the signs themselves; with the flag q it is plain text. A problem
    // when the pattern matches an empty text or the result is longer than `max_bytes`.
    RegexResult<std::string>
    replace(std::string_view text, std::string_view replacement, std::size_t max_bytes) const;

    // The text between the matches; an empty match splits between two characters. At most
    // `max_parts`.
    RegexResult<std::vector<std::string>> split(std::string_view text, std::size_t max_parts) const;

private:
    struct Compiled;
    explicit Regex(std::shared_ptr<const Compiled> compiled);

    std::shared_ptr<const Compiled> compiled_;
};

} // namespace kansli::rules::feel
