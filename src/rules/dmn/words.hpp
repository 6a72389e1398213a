// Values and the tests of cells in words, in Swedish and English.
#pragma once

#include "rules/dmn/texts.hpp"
#include "rules/feel/expression.hpp"
#include "rules/feel/value.hpp"

#include <string>
#include <string_view>

namespace kansli::rules::dmn {

// Speaks one language about one model.
class Words {
public:
    Words(Language language, const ValueTexts& values) : language_(language), values_(values) {}

    Language language() const { return language_; }

    // "ja", "800", "förare"; `type` is the name of the value's type.
    std::string value(const feel::Value& value, std::string_view type = {}) const;

    // What a cell asks for: "högst 500", "ja", "förare eller passagerare", "från 1 till 5"; the
    // cell as it is written when it is more than constants.
    std::string
    test(const feel::Expression& test, std::string_view source, std::string_view type) const;

    // The one of these that is of the language.
    std::string_view say(std::string_view swedish, std::string_view english) const {
        return language_ == Language::sv ? swedish : english;
    }

private:
    std::string size(const feel::Value& value) const;
    std::string accepted(const feel::Value& value, std::string_view type) const;
    std::string range(const feel::Range& range, std::string_view type) const;
    std::string months(std::int64_t months) const;
    std::string seconds(const feel::DaysTime& duration) const;

    Language language_;
    const ValueTexts& values_;
};

} // namespace kansli::rules::dmn
