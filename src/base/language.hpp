// The two languages that people here are spoken to in, and a sentence in both: it is written in
// one place, beside the rule that says it, so that neither can be forgotten.
#pragma once

#include <boost/describe/enum.hpp>

#include <string>

namespace kansli::base {

enum class Language { sv, en };
BOOST_DESCRIBE_ENUM(Language, sv, en)

struct Sentence {
    std::string en;
    std::string sv;

    const std::string& in(Language language) const { return language == Language::sv ? sv : en; }
};

} // namespace kansli::base
