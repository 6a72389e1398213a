#include "web/language.hpp"
#include "web/problem.hpp"

#include <gmock/gmock.h>

namespace kansli::web {

namespace {

using base::Language;
using ::testing::HasSubstr;

TEST(LanguageTest, the_better_liked_language_is_spoken) {
    EXPECT_EQ(preferred_language("sv"), Language::sv);
    EXPECT_EQ(preferred_language("sv-SE, sv;q=0.9, en;q=0.8"), Language::sv);
    EXPECT_EQ(preferred_language("SV-fi"), Language::sv);
    EXPECT_EQ(preferred_language("en-GB, sv;q=0.9"), Language::en);
    EXPECT_EQ(preferred_language("en;q=0.2,sv;q=0.201"), Language::sv);
    EXPECT_EQ(preferred_language("de, fi;q=0.9 , sv ; q=0.1"), Language::sv);
}

TEST(LanguageTest, of_two_that_are_liked_alike_the_first_is_spoken) {
    EXPECT_EQ(preferred_language("sv, en"), Language::sv);
    EXPECT_EQ(preferred_language("en, sv"), Language::en);
    EXPECT_EQ(preferred_language("sv;q=0.5, en;q=0.5"), Language::sv);
}

TEST(LanguageTest, who_names_neither_is_spoken_to_in_english) {
    EXPECT_EQ(preferred_language(""), Language::en);
    EXPECT_EQ(preferred_language("de, fi"), Language::en);
    EXPECT_EQ(preferred_language("*"), Language::en);
    EXPECT_EQ(preferred_language("svt, sverige"), Language::en);
}

TEST(LanguageTest, what_is_not_wanted_is_not_spoken) {
    EXPECT_EQ(preferred_language("sv;q=0"), Language::en);
    EXPECT_EQ(preferred_language("*, en;q=0"), Language::sv);
    EXPECT_EQ(preferred_language("sv;q=0.5, *"), Language::en);
}

TEST(LanguageTest, a_quality_that_is_none_does_not_count) {
    for (const auto* quality : {"q=2", "q=1.001", "q=0.1234", "q=-1", "q=.5", "q=", "x=1"})
        EXPECT_EQ(preferred_language(std::string("sv;") + quality + ", en;q=0.1"), Language::en)
            << quality;
    EXPECT_EQ(preferred_language("sv;q=1.000, en"), Language::sv);
    EXPECT_EQ(preferred_language(",,;q=,sv"), Language::sv);
}

TEST(LanguageTest, a_list_without_end_is_read_no_further_than_twenty_languages) {
    std::string many;
    for (int i = 0; i < 20; ++i) many += "de,";

    EXPECT_EQ(preferred_language(many + "sv"), Language::en);
    EXPECT_EQ(preferred_language("sv," + many), Language::sv);
}

Request asked_in(std::string_view languages) {
    Request request;
    request.request_id = "req-1";
    if (!languages.empty()) request.headers.add("accept-language", languages);
    return request;
}

TEST(LanguageTest, a_sentence_for_people_is_told_in_their_language) {
    const base::Error refusal(
        base::ErrorCode::rejected, base::Sentence{"The case is closed.", "Ärendet är avslutat."}
    );

    const auto swedish = problem_response(refusal, asked_in("sv-SE"));
    EXPECT_THAT(swedish.body, HasSubstr(R"("detail":"Ärendet är avslutat.")"));
    EXPECT_THAT(swedish.body, HasSubstr(R"("title":"En regel säger nej")"));
    EXPECT_EQ(swedish.headers.get("content-language"), "sv");
    EXPECT_EQ(swedish.headers.get("vary"), "accept-language");

    for (const auto* languages : {"", "en", "de"}) {
        const auto english = problem_response(refusal, asked_in(languages));
        EXPECT_THAT(english.body, HasSubstr(R"("detail":"The case is closed.")"));
        EXPECT_THAT(english.body, HasSubstr(R"("title":"A rule says no")"));
        EXPECT_EQ(english.headers.get("content-language"), "en");
        EXPECT_EQ(english.headers.get("vary"), "accept-language");
    }
}

TEST(LanguageTest, what_is_for_developers_is_english_and_says_no_language) {
    const base::Error refusal(base::ErrorCode::invalid, "The filter cannot be used.");

    const auto reply = problem_response(refusal, asked_in("sv"));
    EXPECT_THAT(reply.body, HasSubstr(R"("detail":"The filter cannot be used.")"));
    EXPECT_THAT(reply.body, HasSubstr(R"("title":"The request is not valid")"));
    EXPECT_FALSE(reply.headers.has("content-language"));
    EXPECT_FALSE(reply.headers.has("vary"));
}

TEST(LanguageTest, fields_that_are_told_in_sentences_are_told_as_one) {
    const base::Problem first{"/from", "required", "is required", {"Say when.", "Säg när."}};
    const base::Problem second{"/to", "required", "is required", {"And until.", "Och till."}};
    const base::Problem bare{"/x", "required", "is required"};

    try {
        base::throw_if_any({first, second});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_STREQ(error.what(), "Say when. And until.");
        EXPECT_EQ(error.text(Language::sv), "Säg när. Och till.");
        EXPECT_EQ(error.problems().size(), 2U);
    }
    try {
        base::throw_if_any({first, bare});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_FALSE(error.is_for_people());
        EXPECT_EQ(error.text(Language::sv), "2 fields are wrong; see problems.");
    }
}

} // namespace

} // namespace kansli::web
