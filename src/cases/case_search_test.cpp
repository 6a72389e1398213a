#include "cases/case_export.hpp"
#include "cases/case_list.hpp"
#include "cases/case_statistics.hpp"
#include "cases/closure.hpp"
#include "cases/note.hpp"
#include "cases/search_words.hpp"
#include "cases/test_session.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string all_of(storage::BlobReader& reader) {
    std::string text;
    for (auto piece = reader.read(); !piece.empty(); piece = reader.read()) text += piece;
    return text;
}

} // namespace

class CaseSearchTest : public CaseTest {
protected:
    CaseSearchTest() {
        for (const auto* unit : {"traffic", "building", "it-service"})
            karin.grants.push_back(grant(Permission::case_export, unit));
    }

    void write_note(CaseId id, const std::string& text) {
        change(id, [&](auto& session, auto& opened) {
            return add_note(session, opened, {base::field<LongText>(text)}).id;
        });
    }

    std::vector<CaseId>
    found_by(const web::Caller& caller, const CaseQuery& query, const std::string& text) {
        follow_cases(database(), types);
        return look(caller, [&](auto& session) {
            std::vector<CaseId> ids;
            const auto page = search_cases(session, query, base::field<SearchText>(text), lists());
            for (const auto& item : page.items) ids.push_back(item.id);
            return ids;
        });
    }

    std::vector<CaseId> found(const std::string& text) { return found_by(karin, {}, text); }

    std::vector<CaseRow> insert_cases(const std::string& unit, int count) {
        std::vector<CaseRow> rows;
        for (int i = 0; i < count; ++i) {
            CaseRow row;
            row.id = CaseId::make();
            row.municipality_id = home;
            row.number = "PRH-2026-" + std::to_string(100'000 + inserted_++);
            row.case_type = "parking-permit";
            row.case_type_version = shipped_package(row.case_type)->type.version;
            row.title = base::field<Title>("Ett ärende");
            row.unit = unit;
            row.status = "received";
            row.created_at = now;
            row.updated_at = now;
            rows.push_back(row);
        }
        write([&](auto& tx) { tx.insert_all("cases", rows); });
        return rows;
    }

    std::string exported(const NewExport& wanted) {
        return act(karin, [&](auto& session) {
            const auto stream = export_cases(session, wanted, {database(), types});
            return all_of(*stream.content);
        });
    }

private:
    int inserted_ = 0;
};

KANSLI_ON_EACH_DATABASE(CaseSearchTest);

TEST(SearchWords, words_are_letters_and_digits_in_lower_case) {
    EXPECT_THAT(
        search_words_in("\u201dIdé\u201d \u2013 ÅNGE, kv. Balder 1:23; 10 km\u00B2!"),
        ElementsAre("ide", "ånge", "kv", "balder", "1", "23", "10", "km2")
    );
    EXPECT_EQ(search_words_in("A\u030Angstro\u0308m").front(), "ångström");
    EXPECT_THAT(search_words_in(" -- "), IsEmpty());
}

TEST(SearchWords, forms_of_a_word_have_one_stem) {
    for (const auto* word : {"parkering", "parkeringar", "parkeringarna", "parkeringens"})
        EXPECT_EQ(swedish_stem(word), "parkering") << word;
}

TEST(DurationClass, middle_of_a_class_is_within_two_percent) {
    for (std::int64_t seconds = 0; seconds < 400'000'000; seconds += seconds / 7 + 1) {
        const auto middle = seconds_of_class(duration_class(std::chrono::seconds(seconds)));
        EXPECT_LE(std::abs(middle - seconds) * 50, seconds) << seconds;
    }
    EXPECT_EQ(
        duration_class(std::chrono::seconds(63)) + 1, duration_class(std::chrono::seconds(64))
    );
}

TEST(Formula, what_begins_like_one_is_shown_as_text) {
    for (const auto* text : {"=1+1", "+46", "-1", "@SUM(A1)", "\tx", "\rx"})
        EXPECT_EQ(without_formula(text), '\'' + std::string(text));
    EXPECT_EQ(without_formula("1=1"), "1=1");
    EXPECT_EQ(without_formula(""), "");
}

TEST_P(CaseSearchTest, word_is_found_in_any_form_and_as_a_part) {
    const auto first = register_case();
    now = now + std::chrono::minutes(1);
    const auto second = register_case("it-support");
    write_note(first, "Bilparkeringen vid badhuset");
    write_note(second, "Flera parkeringar i Ånge");

    EXPECT_THAT(found("parkeringarna"), ElementsAre(second, first));
    EXPECT_THAT(found("bilpark"), ElementsAre(first));
    EXPECT_THAT(found("BADHUS Parkering"), ElementsAre(first));
    EXPECT_THAT(found("ån"), ElementsAre(second));
    EXPECT_THAT(found("ang"), IsEmpty());
    EXPECT_THAT(found("parkering simhall"), IsEmpty());
    EXPECT_THAT(found("lindq"), ElementsAre(second, first));
    EXPECT_THAT(found("850103-2398"), ElementsAre(second, first));
    EXPECT_THAT(found("2026"), ElementsAre(second, first));
    EXPECT_THAT(found(row_of(first).number), ElementsAre(first));
    EXPECT_THAT(found("\" OR * NEAR( ' & | ! :* b\\"), IsEmpty());
}

TEST_P(CaseSearchTest, what_was_changed_is_found_as_it_is_now) {
    const auto id = register_case();
    change(id, [&](auto& session, auto& opened) {
        opened.row.title = base::field<Title>("Hiss");
        store(session, opened.row);
    });
    EXPECT_THAT(found("hiss"), ElementsAre(id));
    change(id, [&](auto& session, auto& opened) {
        opened.row.title = base::field<Title>("Rulltrappa");
        store(session, opened.row);
    });

    EXPECT_THAT(found("hiss"), IsEmpty());
    EXPECT_THAT(found("rulltrappor"), ElementsAre(id));
    EXPECT_EQ(count("case_change"), 0);
}

TEST_P(CaseSearchTest, nothing_beyond_the_callers_reach_is_found) {
    const auto id = register_case();
    write_note(id, "Hemlig verkstad");

    EXPECT_THAT(
        found_by(staff_with_grants({grant(Permission::case_read, "building")}), {}, "verkstad"),
        IsEmpty()
    );
    EXPECT_THAT(
        found_by(
            staff_with_grants({grant(Permission::case_read, "traffic", "other-type")}),
            {},
            "verkstad"
        ),
        IsEmpty()
    );
    const auto reader =
        staff_with_grants({grant(Permission::case_read, "traffic", "parking-permit")});
    EXPECT_THAT(found_by(reader, {}, "verkstad"), ElementsAre(id));
    EXPECT_THAT(found_by(reader, {.bucket = Bucket::closed}, "verkstad"), IsEmpty());
    where = municipality("2260");
    EXPECT_THAT(found_by(reader, {}, "verkstad"), IsEmpty());
}

TEST_P(CaseSearchTest, a_case_is_found_behind_many_newer_ones_beyond_the_callers_reach) {
    const auto within = insert_cases("building", 1).front().id;
    insert_cases("traffic", 1100);
    while (follow_cases(database(), types) > 0) {
    }

    const auto builder = staff_with_grants({grant(Permission::case_read, "building")});

    EXPECT_THAT(found_by(builder, {}, "ärende"), ElementsAre(within));
}

TEST_P(CaseSearchTest, protected_person_is_not_found_by_name_or_number) {
    parties::NewParty lena;
    lena.number = base::field<parties::PartyNumber>("198801042386");
    lena.given_name = base::field<parties::PersonName>("Lena");
    lena.family_name = base::field<parties::PersonName>("Öberg");
    const auto id = register_case("parking-permit", party(lena));
    write_note(
        id, "Lenas intyg (880104-2386, lena.oberg@example.com) kom från lasarettet, sade Öberg"
    );
    EXPECT_THAT(found("öberg"), ElementsAre(id));

    write([&](auto& tx) {
        lena.protected_identity = true;
        return parties::refresh_party(tx, lena, now).version;
    });

    for (const auto* text :
         {"öberg", "lena", "Lenas", "198801042386", "880104-2386", "8801042386", "öb"})
        EXPECT_THAT(found(text), IsEmpty()) << text;
    EXPECT_THAT(found("lasarettet"), ElementsAre(id));
}

TEST_P(CaseSearchTest, pages_follow_each_other_by_cursor) {
    std::vector<CaseId> ids;
    for (int i = 0; i < 12; ++i) {
        now = now + std::chrono::seconds(1);
        ids.insert(ids.begin(), register_case("it-support"));
    }
    follow_cases(database(), types);
    CaseQuery query{.limit = base::Whole<1, 100>{5}};
    std::vector<CaseId> seen;
    for (int page = 0; page < 3; ++page) {
        look(karin, [&](auto& session) {
            const auto got =
                search_cases(session, query, base::field<SearchText>("lindqvist"), lists());
            for (const auto& item : got.items) seen.push_back(item.id);
            query.cursor = Cursor{got.items.back().created_at, got.items.back().id}.to_text();
        });
    }

    EXPECT_EQ(seen, ids);
}

TEST_P(CaseSearchTest, search_needs_words_and_not_too_many) {
    EXPECT_EQ(code_of([&] { found("!!"); }), base::ErrorCode::invalid);
    EXPECT_EQ(code_of([&] { found("a b c d e f g h i j k"); }), base::ErrorCode::invalid);
}

TEST_P(CaseSearchTest, export_neutralises_formulas_and_masks_the_protected) {
    parties::NewParty lena;
    lena.given_name = base::field<parties::PersonName>("Lena");
    lena.family_name = base::field<parties::PersonName>("Öberg");
    lena.protected_identity = true;
    const auto hidden = register_case("parking-permit", party(lena));
    const auto open = register_case();
    for (const auto id : {hidden, open})
        change(id, [&](auto& session, auto& opened) {
            opened.row.title = base::field<Title>("=HYPERLINK(\"x\";1)");
            opened.row.form_data.text =
                R"({"can_be_alone_note": "Bor på Storgatan 1", "walking_distance_max_m": -5})";
            store(session, opened.row);
        });
    NewExport wanted;
    wanted.columns.emplace();
    for (const auto* name :
         {"title", "applicant_id", "form.can_be_alone_note", "form.walking_distance_max_m"})
        wanted.columns->push_back(base::field<FieldName>(name));

    const auto csv = exported(wanted);

    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFRubrik;Sökande;"));
    EXPECT_THAT(
        csv, HasSubstr("\r\n\"'=HYPERLINK(\"\"x\"\";1)\";Anna Lindqvist;Bor på Storgatan 1;-5\r\n")
    );
    EXPECT_THAT(csv, HasSubstr(";Skyddad identitet;Skyddad identitet;-5\r\n"));
    EXPECT_THAT(csv, Not(HasSubstr("Öberg")));
    wanted.columns->push_back(base::field<FieldName>("colour"));
    EXPECT_EQ(code_of([&] { exported(wanted); }), base::ErrorCode::invalid);
    wanted.columns->pop_back();
    wanted.format = ExportFormat::xlsx;
    EXPECT_TRUE(exported(wanted).starts_with("PK"));
}

TEST_P(CaseSearchTest, export_goes_on_over_many_pieces) {
    insert_cases("traffic", 1203);

    const auto listed = exported({});
    while (follow_cases(database(), types) > 0) {
    }
    const auto searched = exported({.text = base::field<SearchText>("ärenden")});

    EXPECT_EQ(std::count(listed.begin(), listed.end(), '\n'), 1204);
    EXPECT_EQ(std::count(searched.begin(), searched.end(), '\n'), 1204);
}

TEST_P(CaseSearchTest, statistics_tell_what_happened_when_and_how_long_it_took) {
    const auto start = now;
    std::vector<CaseId> ids;
    for (int i = 0; i < 10; ++i) ids.push_back(register_case("it-support"));
    for (int i = 0; i < 10; ++i) {
        now = start + std::chrono::hours(24 * (i + 1));
        change(ids[static_cast<std::size_t>(i)], [&](auto& session, auto& opened) {
            close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
        });
        if (i == 4) follow_cases(database(), types);
    }
    follow_cases(database(), types);
    follow_cases(database(), types);

    const auto told = look(karin, [&](auto& session) { return statistics_of(session, {}); });

    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].period, "2026-03");
    EXPECT_EQ(told[0].received, 10);
    EXPECT_EQ(told[0].closed, 10);
    ASSERT_EQ(told[0].statuses.size(), 1U);
    EXPECT_EQ(told[0].statuses[0].count, 10);
    EXPECT_NEAR(static_cast<double>(told[0].statuses[0].median_s), 5 * 86'400.0, 5 * 86'400 * 0.02);
    EXPECT_NEAR(static_cast<double>(told[0].statuses[0].p90_s), 9 * 86'400.0, 9 * 86'400 * 0.02);
    const auto other = staff_with_grants({grant(Permission::case_read, "traffic")});
    EXPECT_THAT(look(other, [&](auto& session) { return statistics_of(session, {}); }), IsEmpty());
}

} // namespace kansli::cases
