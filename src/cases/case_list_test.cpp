#include "cases/case_list.hpp"
#include "cases/test_session.hpp"

#include <algorithm>
#include <limits>

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t per_page = 7;

// Before every row of an order: what a list would give after a row that came ahead of all others.
std::string cursor_before_all(bool descending) {
    if (!descending) return "0.00000000-0000-0000-0000-000000000000";
    return std::to_string(std::numeric_limits<std::int64_t>::max()) +
           ".ffffffff-ffff-ffff-ffff-ffffffffffff";
}

} // namespace

class CaseListTest : public CaseTest {
protected:
    // Cases of three units that tie on both of their times, the first of which the caller may read
    // by two overlapping grants, the second for one case type, and the third not at all.
    void fill() {
        for (int i = 0; i < 70; ++i) {
            CaseRow row;
            row.id = CaseId::make();
            row.municipality_id = home;
            row.number = "PRH-2026-" + std::to_string(100'000 + i);
            row.case_type = i % 3 == 0 ? "it-support" : "parking-permit";
            row.title = base::field<Title>("Ett ärende");
            row.unit = i % 7 == 0 ? "building" : (i % 2 == 0 ? "traffic" : "it-service");
            row.status = "received";
            row.created_at = now + std::chrono::seconds(i % 4);
            row.updated_at = now + std::chrono::seconds(i % 5);
            if (i % 2 == 0) row.due_at = now + std::chrono::hours(i % 6);
            rows_.push_back(row);
        }
        write([&](auto& tx) { tx.insert_all("cases", rows_); });
    }

    static std::optional<base::Timestamp> time_of(const CaseRow& row, CaseSort sort) {
        if (sort == CaseSort::due) return row.due_at;
        const bool by_change = sort == CaseSort::latest_change || sort == CaseSort::earliest_change;
        return by_change ? row.updated_at : row.created_at;
    }

    std::vector<CaseId> expected(CaseSort sort) const {
        std::vector<std::pair<base::Timestamp, CaseId>> places;
        for (const auto& row : rows_)
            if (row.unit == "traffic" ||
                (row.unit == "it-service" && row.case_type == "parking-permit"))
                if (const auto time = time_of(row, sort)) places.emplace_back(*time, row.id);
        std::sort(places.begin(), places.end());
        if (is_descending(sort)) std::reverse(places.begin(), places.end());
        std::vector<CaseId> ids;
        for (const auto& [time, id] : places) ids.push_back(id);
        return ids;
    }

    static bool is_descending(CaseSort sort) {
        return sort == CaseSort::newest || sort == CaseSort::latest_change;
    }

    web::Page<CaseSummary> list(const CaseQuery& query) {
        return look(reader_, [&](auto& session) { return list_cases(session, query, lists()); });
    }

    std::vector<CaseId> all_by_page(CaseSort sort) {
        std::vector<CaseId> ids;
        for (std::int64_t page = 1; page < 100; ++page) {
            const auto found = list(
                {.sort = sort,
                 .limit = base::Whole<1, 100>{per_page},
                 .page = base::Whole<1, 1'000'000>{page}}
            );
            if (found.items.empty()) break;
            for (const auto& item : found.items) ids.push_back(item.id);
        }
        return ids;
    }

    std::vector<CaseId> all_by_cursor(CaseSort sort) {
        std::vector<CaseId> ids;
        std::optional<std::string> cursor = cursor_before_all(is_descending(sort));
        while (cursor && ids.size() <= rows_.size()) {
            const auto found =
                list({.sort = sort, .limit = base::Whole<1, 100>{per_page}, .cursor = cursor});
            for (const auto& item : found.items) ids.push_back(item.id);
            cursor = found.next_cursor;
        }
        return ids;
    }

    std::size_t matches(const CaseQuery& query) {
        const auto page = list(query);
        EXPECT_EQ(page.total, static_cast<std::int64_t>(page.items.size()));
        return page.items.size();
    }

    std::vector<CaseRow> rows_;
    web::Caller reader_ = staff_with_grants(
        {grant(Permission::case_read, "traffic"),
         grant(Permission::case_read, "traffic", "parking-permit"),
         grant(Permission::case_read, "it-service", "parking-permit")}
    );
};

KANSLI_ON_EACH_DATABASE(CaseListTest);

TEST_P(CaseListTest, paging_gives_every_row_once_in_every_order) {
    fill();

    for (const auto sort :
         {CaseSort::newest,
          CaseSort::oldest,
          CaseSort::latest_change,
          CaseSort::earliest_change,
          CaseSort::due}) {
        SCOPED_TRACE(base::enum_name(sort));
        EXPECT_EQ(all_by_page(sort), expected(sort));
        EXPECT_EQ(all_by_cursor(sort), expected(sort));
    }
}

TEST_P(CaseListTest, newest_come_first_unless_asked_otherwise) {
    fill();

    const auto page = list({.limit = base::Whole<1, 100>{100}});

    ASSERT_EQ(page.items.size(), expected(CaseSort::newest).size());
    EXPECT_EQ(page.items.front().id, expected(CaseSort::newest).front());
    EXPECT_EQ(page.total, static_cast<std::int64_t>(page.items.size()));
    EXPECT_FALSE(page.total_capped);
}

TEST_P(CaseListTest, total_is_the_same_on_every_page_and_past_the_last) {
    fill();
    const auto all = static_cast<std::int64_t>(expected(CaseSort::newest).size());

    for (const std::int64_t page : {1, 2, 5, 6, 7, 50})
        EXPECT_EQ(
            list({.limit = base::Whole<1, 100>{per_page}, .page = base::Whole<1, 1'000'000>{page}}
            ).total,
            all
        );
    const auto by_cursor =
        list({.limit = base::Whole<1, 100>{per_page}, .cursor = cursor_before_all(true)});
    EXPECT_EQ(by_cursor.total, all);
}

TEST_P(CaseListTest, case_that_comes_in_meanwhile_does_not_shift_what_a_cursor_gives) {
    fill();
    const auto first =
        list({.limit = base::Whole<1, 100>{per_page}, .cursor = cursor_before_all(true)});
    now = now + std::chrono::hours(1);
    register_case();

    const auto second = list({.limit = base::Whole<1, 100>{per_page}, .cursor = first.next_cursor});

    EXPECT_EQ(second.items.front().id, expected(CaseSort::newest)[per_page]);
}

TEST_P(CaseListTest, cursor_that_no_list_gave_is_refused) {
    for (const auto* cursor : {"", "1", "1.", ".", "x.00000000-0000-0000-0000-000000000000", "1.2"})
        EXPECT_THAT(
            told(error_of([&] { list({.cursor = cursor}); }).problems()),
            ElementsAre("?cursor invalid_cursor")
        );
}

TEST_P(CaseListTest, numbered_pages_end_at_ten_thousand_rows) {
    EXPECT_EQ(
        code_of([&] {
            list({.limit = base::Whole<1, 100>{100}, .page = base::Whole<1, 1'000'000>{101}});
        }),
        base::ErrorCode::invalid
    );
}

TEST_P(CaseListTest, filters_must_all_hold) {
    const auto anna = person("198501032398");
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto first = register_case("parking-permit", anna);
    now = now + std::chrono::hours(1);
    const auto second = register_case("parking-permit", erik);
    change(first, [&](auto& session, auto& opened) {
        opened.row.assigned_to = karin.user_id;
        move_to(session, opened, *find_status(opened.type(), "under_review"));
        store(session, opened.row);
    });
    const auto received = base::field<Code>("received");

    EXPECT_EQ(matches({}), 2U);
    EXPECT_EQ(matches({.case_type = base::field<base::Slug>("it-support")}), 0U);
    EXPECT_EQ(matches({.status = received}), 1U);
    EXPECT_EQ(matches({.public_status = PublicStatus::in_progress}), 1U);
    EXPECT_EQ(matches({.unit = base::field<base::Slug>("traffic")}), 2U);
    EXPECT_EQ(matches({.unit = base::field<base::Slug>("building")}), 0U);
    EXPECT_EQ(matches({.assigned_to = karin.user_id}), 1U);
    EXPECT_EQ(matches({.unassigned = true}), 1U);
    EXPECT_EQ(matches({.unassigned = false}), 1U);
    EXPECT_EQ(matches({.party_id = erik}), 1U);
    EXPECT_EQ(matches({.created_from = now}), 1U);
    EXPECT_EQ(matches({.created_before = now}), 1U);
    EXPECT_EQ(matches({.status = received, .party_id = anna}), 0U);
    const auto number = base::field<base::Text<6, 40>>(row_of(second).number);
    EXPECT_EQ(list({.number = number}).items.front().id, second);
}

TEST_P(CaseListTest, unassigned_and_assigned_to_exclude_each_other) {
    EXPECT_THAT(
        told(error_of([&] { list({.assigned_to = karin.user_id, .unassigned = true}); }).problems()
        ),
        ElementsAre("?unassigned not_allowed")
    );
}

TEST_P(CaseListTest, removed_stakeholder_is_not_found_by) {
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto id = register_case();
    const auto added = change(id, [&](auto& session, auto& opened) {
        auto made = add_stakeholder(
            session, opened, {.role = base::field<Code>("contact"), .party_id = erik}
        );
        store(session, opened.row);
        return made.id;
    });
    EXPECT_EQ(matches({.party_id = erik}), 1U);

    change(id, [&](auto& session, auto& opened) {
        remove_stakeholder(session, opened, added);
        store(session, opened.row);
    });

    EXPECT_EQ(matches({.party_id = erik}), 0U);
}

TEST_P(CaseListTest, counts_say_what_stands_where_and_what_is_mine) {
    const auto first = register_case();
    register_case();
    register_case("it-support");
    reader_.user_id = karin.user_id;
    change(first, [&](auto& session, auto& opened) {
        opened.row.assigned_to = karin.user_id;
        move_to(session, opened, *find_status(opened.type(), "under_review"));
        store(session, opened.row);
    });

    const auto counts =
        look(reader_, [&](auto& session) { return count_cases(session, {}, lists()); });

    ASSERT_EQ(counts.statuses.size(), 2U);
    EXPECT_EQ(
        base::to_json(counts.statuses[0]),
        R"({"case_type":"parking-permit","status":"received","count":1})"
    );
    EXPECT_EQ(counts.statuses[1].status, "under_review");
    EXPECT_EQ(counts.assigned_to_me, 1);
}

TEST_P(CaseListTest, own_cases_are_open_or_closed) {
    const auto anna = person("198501032398");
    const auto id = register_case("it-support", anna);
    register_case("parking-permit", anna);
    const auto mine = [&](const MyCaseQuery& query) {
        return look(applicant(anna), [&](auto& session) {
            return list_my_cases(session, query).items.size();
        });
    };
    change(id, [](auto& session, auto& opened) {
        move_to(session, opened, *find_status(opened.type(), "solved"));
        store(session, opened.row);
    });

    EXPECT_EQ(mine({}), 2U);
    EXPECT_EQ(mine({.closed = true}), 1U);
    EXPECT_EQ(mine({.closed = false}), 1U);
    EXPECT_EQ(mine({.case_type = base::field<base::Slug>("it-support"), .closed = false}), 0U);
    EXPECT_EQ(mine({.case_type = base::field<base::Slug>("it-support")}), 1U);
}

} // namespace kansli::cases
