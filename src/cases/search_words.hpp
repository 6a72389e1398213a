// Words for the text search, the same from a text that is searched and from what somebody looks
// for: lower case, without accents other than those of å, ä and ö, letters and digits only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

constexpr std::size_t max_search_word = 40; // characters; what is longer is cut

// In the order of the text, each as often as it stands there.
std::vector<std::string> search_words_in(std::string_view text);

// The stem of a Swedish word: "parkeringarna" and "parkering" are one.
std::string swedish_stem(const std::string& word);

bool has_digit(std::string_view word);

} // namespace kansli::cases
