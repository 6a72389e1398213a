// Texts that a handler begins with - reasons of a decision, a completion request, a message - as a
// case type's package gives them, and filled in for a case. Placeholders are a closed list: the
// check of a package finds an unknown one before anybody reads it in a letter.
#pragma once

#include "base/language.hpp"
#include "cases/case_store.hpp"
#include "cases/form_check.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

using base::Language;

struct TextSummary {
    Code id;
    TextUse use = TextUse::message;
    Names names;
};
BOOST_DESCRIBE_STRUCT(TextSummary, (), (id, use, names))

struct FilledText {
    Code id;
    TextUse use = TextUse::message;
    Language language = Language::sv;
    std::string text;
    std::vector<std::string> missing; // placeholders that the case has nothing for: "…" in the text
};
BOOST_DESCRIBE_STRUCT(FilledText, (), (id, use, language, text, missing))

// Every unknown placeholder of the type's texts, with a pointer into case-type.yaml. A placeholder
// is {{case_number}} and the like, or {{form:/heat_pump/model}} for a field of the form.
std::vector<base::Problem>
text_problems(const CaseType& type, const std::vector<FormField>& fields);

std::vector<TextSummary> texts_of(const CaseType& type);
// Error{not_found} for a text that the type has not. A protected identity stays hidden.
FilledText
fill_text(web::Session& session, const OpenedCase& opened, const Code& id, Language language);

} // namespace kansli::cases
