// A model's own texts by language. In any text of a model, `sv:` and `en:` begin the text of that
// language where they stand first, on a new line or after `|`; a text without them is for all.
#pragma once

#include "base/language.hpp"
#include "rules/dmn/syntax.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace kansli::rules::dmn {

using base::Language;

class Texts {
public:
    Texts() = default;
    // Reads the marks; leaves out what is empty.
    explicit Texts(std::string_view text);

    void set(Language language, std::string_view text);

    // In that language, else in all, else in the other one; empty when there is none.
    const std::string& in(Language language) const;

    bool empty() const;

private:
    std::string common_;
    std::array<std::string, 2> by_language_;
};

// What a rule says of itself: annotation columns called `sv`, `en` or ending in `(sv)`, `(en)`;
// else the other columns and the rule's description, by their marks.
Texts rule_texts(const DecisionTable& table, const Rule& rule);

// Words for values such as "DRIVER": lines `DRIVER = sv: förare | en: driver` in the description of
// an item definition or of a component.
class ValueTexts {
public:
    void add(const Definitions& definitions);

    // Null pointer when the model has no word for it; `type` is the name of the value's type.
    const Texts* find(std::string_view type, std::string_view value) const;

private:
    void add(const ItemDefinition& definition, const std::string& type);

    using Words = std::map<std::string, Texts, std::less<>>;
    std::map<std::string, Words, std::less<>> by_type_;
    Words all_;
};

} // namespace kansli::rules::dmn
