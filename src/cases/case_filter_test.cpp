#include "cases/case_list.hpp"
#include "cases/case_routes.hpp"
#include "cases/test_session.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::string problem_of(std::string_view text) {
    const auto refused = error_of([&] { parse_filter(text, "/filter"); });
    return refused.problems().empty() ? "" : refused.problems().front().message;
}

} // namespace

class CaseFilterTest : public CaseTest {
protected:
    CaseId with_form(const std::string& type, const std::string& form) {
        const auto id = register_case(type);
        write([&](auto& tx) { tx.exec("UPDATE cases SET form_data = $1 WHERE id = $2", form, id); }
        );
        return id;
    }

    std::vector<CaseId> found(const std::string& filter) {
        return look(karin, [&](auto& session) {
            const auto page = list_cases(session, {.filter = filter}, lists());
            std::vector<CaseId> ids;
            for (const auto& item : page.items) ids.push_back(item.id);
            return ids;
        });
    }

    base::Problem problem(const std::string& filter, FilterPlace place = FilterPlace::body) {
        const auto refused = error_of([&] {
            look(karin, [&](auto& session) {
                return list_cases(session, {.filter = filter}, lists(place)).total;
            });
        });
        EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
        return refused.problems().empty() ? base::Problem{} : refused.problems().front();
    }
};

KANSLI_ON_EACH_DATABASE(CaseFilterTest);

TEST(FilterText, and_binds_closer_than_or) {
    const auto tree = parse_filter("a = 1 or b = 2 and not (c in (3, \"f o\\\"ur\"))", "/filter");

    ASSERT_EQ(tree.kind, FilterNode::Kind::any);
    ASSERT_EQ(tree.parts.at(1).kind, FilterNode::Kind::all);
    const auto& inner = tree.parts.at(1).parts.at(1);
    ASSERT_EQ(inner.kind, FilterNode::Kind::none);
    EXPECT_EQ(inner.parts.at(0).test.values.at(1).text, "f o\"ur");
}

TEST(FilterText, what_is_wrong_is_told_with_its_place) {
    EXPECT_EQ(
        problem_of("a = 1 and"), "needs the name of a field at character 10, where the end stands"
    );
    EXPECT_EQ(
        problem_of("a b"), "needs =, !=, <, <=, >, >= or in at character 3, where 'b' stands"
    );
    EXPECT_THAT(problem_of("a = \"b"), HasSubstr("without its closing \" from character 5"));
    EXPECT_THAT(problem_of("a in 3"), HasSubstr("a range such as"));
    EXPECT_THAT(problem_of("(a = 1"), HasSubstr("needs and, or, or )"));
    EXPECT_THAT(problem_of(""), HasSubstr("needs the name of a field"));
}

TEST(FilterText, limits_are_told) {
    std::string many = "a in (1";
    for (int i = 0; i < 100; ++i) many += ",1";
    EXPECT_THAT(problem_of(many + ")"), HasSubstr("at most 10000 characters, 100 values"));
    EXPECT_THAT(problem_of(std::string(30, '(') + "a=1"), HasSubstr("20 levels"));
    EXPECT_THAT(problem_of(std::string(20'000, ' ')), HasSubstr("has 20000 characters"));
}

TEST_P(CaseFilterTest, fields_of_a_case_are_compared_by_their_type) {
    const auto old = register_case();
    now = at("2026-03-12T23:30:00Z"); // the 13th in Sweden
    const auto late = register_case("it-support");

    EXPECT_THAT(found("created_at = 2026-03-13"), ElementsAre(late));
    EXPECT_THAT(found("created_at <= 2026-03-12"), ElementsAre(old));
    EXPECT_THAT(
        found("created_at in today-3..today and case_type = parking-permit"), ElementsAre(old)
    );
    EXPECT_THAT(found("created_at > 2026-03-10T09:00:00Z"), ElementsAre(late));
    EXPECT_THAT(found("assigned_to = none"), ElementsAre(late, old));
    EXPECT_THAT(found("assigned_to != none"), IsEmpty());
    EXPECT_THAT(found("not assigned_to = me and unit in (traffic, building)"), ElementsAre(old));
    EXPECT_THAT(found("outcome != approved and decided_at = none"), ElementsAre(late, old));
    EXPECT_THAT(found("title = \"'; DROP TABLE cases; --\""), IsEmpty());
    const auto party = person("198501032398").to_text();
    EXPECT_THAT(found("unit = traffic and stakeholder.applicant = " + party), ElementsAre(old));
    EXPECT_THAT(found("party_id = " + party), ElementsAre(late, old));
}

TEST_P(CaseFilterTest, fields_of_a_form_are_compared_by_its_schema) {
    const auto near = with_form(
        "parking-permit",
        R"({"walking_distance_max_m": 50, "aids": ["crutch", "none"], "capacity": "driver"})"
    );
    const auto far = with_form(
        "parking-permit",
        R"({"walking_distance_max_m": 250, "aids": ["walker"], "walking_ability": true})"
    );
    const auto other =
        with_form("parking-permit", R"({"walking_distance_max_m": "50", "aids": 7})");

    EXPECT_THAT(found("form.walking_distance_max_m < 100"), ElementsAre(near));
    EXPECT_THAT(found("form.walking_distance_max_m in 50..250"), ElementsAre(far, near));
    EXPECT_THAT(found("form.aids in (crutch, wheelchair)"), ElementsAre(near));
    EXPECT_THAT(found("form.aids = \"none\""), ElementsAre(near));
    EXPECT_THAT(found("form.aids = none"), ElementsAre(other));
    EXPECT_THAT(found("form.walking_ability = true"), ElementsAre(far));
    EXPECT_THAT(found("form.capacity != driver"), ElementsAre(other, far));
}

TEST_P(CaseFilterTest, lists_of_objects_are_looked_into) {
    types.add(shipped_package("heat-pump-notification"));
    const auto id = with_form(
        "parking-permit",
        R"({"boreholes": [{"length_m": 100}, {"length_m": 212.5}], "heat_pump": {"model": "A"}})"
    );

    EXPECT_THAT(found("form.boreholes.length_m > 200"), ElementsAre(id));
    EXPECT_THAT(found("form.boreholes.length_m > 300"), IsEmpty());
    EXPECT_THAT(found("form.heat_pump.model = A"), ElementsAre(id));
}

TEST_P(CaseFilterTest, what_cannot_be_is_refused_with_what_can) {
    EXPECT_THAT(problem("colour = red").message, HasSubstr("the fields are number, case_type"));
    EXPECT_EQ(problem("colour = red").code, "unknown_field");
    EXPECT_THAT(
        problem("case_type = parking-permit and form.nothing = 1").message,
        HasSubstr("form.walking_distance_max_m")
    );
    EXPECT_THAT(problem("public_status = lost").message, HasSubstr("submitted, in_progress"));
    EXPECT_THAT(problem("created_at in 2026-01-01..soon").message, HasSubstr("not 'soon'"));
    EXPECT_THAT(problem("created_at > soon").message, HasSubstr("a day such as"));
    EXPECT_THAT(problem("form.walking_distance_max_m = far").message, HasSubstr("a number"));
    EXPECT_THAT(problem("assigned_to = karin").message, HasSubstr("an id, me or none"));
    EXPECT_THAT(problem("status > received").message, HasSubstr("no order"));
    EXPECT_THAT(problem("title = a", FilterPlace::address).message, HasSubstr("free text"));
    EXPECT_EQ(problem("title = a", FilterPlace::address).pointer, "?filter");
}

TEST_P(CaseFilterTest, buckets_do_not_overlap_and_are_counted_at_once) {
    const auto fresh = register_case();
    const auto mine = register_case();
    change(mine, [&](auto& session, auto& opened) {
        opened.row.assigned_to = session.caller.user_id;
        opened.row.public_status = PublicStatus::in_progress;
        store(session, opened.row);
    });
    const auto closed = register_case();
    change(closed, [&](auto& session, auto& opened) {
        opened.row.assigned_to = session.caller.user_id;
        opened.row.public_status = PublicStatus::closed;
        store(session, opened.row);
    });

    const auto counts = look(karin, [&](auto& session) {
        return count_buckets(
            session, {.case_type = base::field<base::Slug>("parking-permit")}, lists()
        );
    });

    std::map<Bucket, std::int64_t> by_bucket;
    for (const auto& one : counts) by_bucket[one.bucket] = one.count;
    EXPECT_EQ(by_bucket.at(Bucket::new_), 1);
    EXPECT_EQ(by_bucket.at(Bucket::open), 1);
    EXPECT_EQ(by_bucket.at(Bucket::assigned_to_me), 1);
    EXPECT_EQ(by_bucket.at(Bucket::closed), 1);
    const auto listed = look(karin, [&](auto& session) {
        return list_cases(session, {.bucket = Bucket::new_}, lists()).items.front().id;
    });
    EXPECT_EQ(listed, fresh);
}

TEST_P(CaseFilterTest, view_is_seen_by_its_owner_or_by_its_unit) {
    const FilterFields fields(types.all_current());
    const NewView given{.name = base::field<base::Text<1, 100>>("Min vy")};
    auto shared = given;
    shared.unit = base::field<base::Slug>("traffic");
    const auto own =
        act(karin, [&](auto& session) { return save_view(session, given, {fields}).id; });
    EXPECT_EQ(
        code_of([&] { act(karin, [&](auto& s) { return save_view(s, shared, {fields}).version; }); }
        ),
        base::ErrorCode::forbidden
    );
    auto head = karin;
    head.user_id = UserId::make();
    head.grants.push_back(grant(Permission::view_share, "traffic"));
    const auto theirs =
        act(head, [&](auto& session) { return save_view(session, shared, {fields}).id; });

    const auto names = [&](const web::Caller& caller) {
        return look(caller, [](auto& session) {
            std::vector<ViewId> ids;
            for (const auto& view : views_of(session)) ids.push_back(view.id);
            return ids;
        });
    };
    EXPECT_THAT(names(karin), UnorderedElementsAre(own, theirs));
    EXPECT_THAT(names(head), ElementsAre(theirs));
    EXPECT_THAT(names(staff_with_grants({grant(Permission::case_read, "building")})), IsEmpty());
}

} // namespace kansli::cases
