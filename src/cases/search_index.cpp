#include "cases/search_index.hpp"

#include "cases/search_words.hpp"

namespace kansli::cases {

const SearchIndex& SearchIndex::of(storage::Backend backend) {
    return backend == storage::Backend::sqlite ? sqlite_search_index() : postgres_search_index();
}

std::string dictionary_words(const IndexedCase& one) {
    boost::json::array words;
    for (const auto& word : one.words)
        if (!word.starts_with('=') && !has_digit(word)) words.push_back(boost::json::string(word));
    return boost::json::serialize(words);
}

} // namespace kansli::cases
