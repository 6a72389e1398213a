#include "web/language.hpp"

#include "base/text.hpp"
#include "web/headers.hpp"

#include <algorithm>
#include <optional>

namespace kansli::web {

namespace {

constexpr int max_listed = 20; // what a longer list says after these is not read

// "0.8" in thousandths; nothing for what is no quality value.
std::optional<int> quality_from(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int thousandths = (text[0] - '0') * 1000;
    int unit = 100;
    for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (digit < '0' || digit > '9') return std::nullopt;
        thousandths += (digit - '0') * unit;
        unit /= 10;
    }
    return thousandths > 1000 ? std::nullopt : std::optional(thousandths);
}

struct Range {
    std::string_view language; // "sv" of "sv-SE"
    int quality = 0;
};

Range range_of(std::string_view element) {
    const auto semicolon = element.find(';');
    const auto tag = base::trimmed(element.substr(0, semicolon));
    Range range{tag.substr(0, tag.find('-')), 1000};
    if (semicolon == std::string_view::npos) return range;
    const auto weight = base::trimmed(element.substr(semicolon + 1));
    const bool is_weight = weight.size() > 2 && equal_ignoring_case(weight.substr(0, 2), "q=");
    range.quality = is_weight ? quality_from(weight.substr(2)).value_or(0) : 0;
    return range;
}

struct Liking {
    int quality = -1; // it is not named
    int place = max_listed;

    void hear(const Range& range, int at) {
        if (range.quality <= quality) return;
        quality = range.quality;
        place = at;
    }

    Liking or_else(const Liking& any) const { return quality < 0 ? any : *this; }
};

} // namespace

base::Language preferred_language(std::string_view accept_language) {
    Liking swedish;
    Liking english;
    Liking any;
    for (int at = 0; at < max_listed && !accept_language.empty(); ++at) {
        const auto comma = std::min(accept_language.find(','), accept_language.size());
        const auto range = range_of(accept_language.substr(0, comma));
        if (equal_ignoring_case(range.language, "sv")) swedish.hear(range, at);
        if (equal_ignoring_case(range.language, "en")) english.hear(range, at);
        if (range.language == "*") any.hear(range, at);
        accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    }
    swedish = swedish.or_else(any);
    english = english.or_else(any);
    const bool is_swedish = swedish.quality > 0 &&
                            (swedish.quality > english.quality ||
                             (swedish.quality == english.quality && swedish.place < english.place));
    return is_swedish ? base::Language::sv : base::Language::en;
}

base::Language language_of(const Request& request) {
    return preferred_language(request.headers.get("accept-language"));
}

} // namespace kansli::web
