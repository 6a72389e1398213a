#include "cases/search_words.hpp"

#include "base/text.hpp"

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace kansli::cases {

namespace {

const icu::Normalizer2& casefold() {
    UErrorCode failed = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFKCCasefoldInstance(failed);
    if (U_FAILURE(failed)) throw std::logic_error("ICU has no NFKC casefold");
    return *found;
}

const icu::Normalizer2& decomposition() {
    UErrorCode failed = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFDInstance(failed);
    if (U_FAILURE(failed)) throw std::logic_error("ICU has no NFD");
    return *found;
}

// "é" is "e"; å, ä and ö are letters of their own.
UChar32 without_accent(UChar32 letter) {
    constexpr UChar32 a_ring = 0xE5;
    constexpr UChar32 a_dots = 0xE4;
    constexpr UChar32 o_dots = 0xF6;
    if (letter < 0x80 || letter == a_ring || letter == a_dots || letter == o_dots) return letter;
    icu::UnicodeString parts;
    if (!decomposition().getDecomposition(letter, parts)) return letter;
    return parts.char32At(0);
}

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

} // namespace

std::vector<std::string> search_words_in(std::string_view text) {
    UErrorCode failed = U_ZERO_ERROR;
    const auto folded = casefold().normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), failed
    );
    if (U_FAILURE(failed)) return {};
    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto finish = [&] {
        if (word.isEmpty()) return;
        std::string utf8;
        word.toUTF8String(utf8);
        words.push_back(base::cut_to_length(utf8, max_search_word));
        word.remove();
    };
    for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        const auto letter = folded.char32At(at);
        if (u_isalnum(letter))
            word.append(without_accent(letter));
        else if (u_getCombiningClass(letter) == 0)
            finish();
    }
    finish();
    return words;
}

std::string swedish_stem(const std::string& word) {
    // A stemmer is not for two threads at once.
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(
        sb_stemmer_new("swedish", "UTF_8")
    );
    if (!stemmer) throw std::logic_error("libstemmer knows no Swedish");
    const auto* stem = sb_stemmer_stem(
        stemmer.get(),
        reinterpret_cast<const sb_symbol*>(word.data()),
        static_cast<int>(word.size())
    );
    if (stem == nullptr) throw std::bad_alloc();
    return {
        reinterpret_cast<const char*>(stem),
        static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace kansli::cases
