#include "cases/case_store.hpp"
#include "cases/test_session.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

namespace kansli::cases {

class CaseNumberTest : public CaseTest {
protected:
    std::string next(const std::string& prefix = "PRH") {
        return act(karin, [&](auto& session) { return next_case_number(session, prefix); });
    }

    // Takes `each` numbers on each of eight threads, every third of them in vain, and gives those
    // that were kept, sorted. `lane_of` says which lane a thread writes in.
    std::vector<std::string>
    take_in_threads(int each, const std::function<std::string(int)>& lane_of) {
        std::vector<std::vector<std::string>> kept(8);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 8; ++thread)
            threads.emplace_back([&, thread] {
                auto& mine = kept[static_cast<std::size_t>(thread)];
                for (int i = 0; i < each; ++i) take(lane_of(thread), (i + thread) % 3 != 0, mine);
            });
        for (auto& thread : threads) thread.join();
        std::vector<std::string> all;
        for (const auto& mine : kept) all.insert(all.end(), mine.begin(), mine.end());
        std::sort(all.begin(), all.end());
        return all;
    }

    void take(const std::string& lane, bool keeps, std::vector<std::string>& kept) {
        std::string number;
        try {
            database().write(storage::lane_key(lane), [&](storage::Transaction& tx) {
                web::Session session{karin, tx, now, where, "test", {}};
                number = next_case_number(session, "PRH");
                if (!keeps) throw base::Error(base::ErrorCode::rejected, "not this time");
            });
            kept.push_back(number);
        } catch (const base::Error& refused) {
            EXPECT_EQ(refused.code(), base::ErrorCode::rejected) << refused.what();
        }
    }

    static std::vector<std::string> series(std::size_t count) {
        std::vector<std::string> numbers;
        for (std::size_t i = 1; i <= count; ++i)
            numbers.push_back(fmt::format("PRH-2026-{:06}", i));
        return numbers;
    }
};

KANSLI_ON_EACH_DATABASE(CaseNumberTest);

TEST_P(CaseNumberTest, series_begins_at_one_in_each_year_municipality_and_prefix) {
    EXPECT_EQ(next(), "PRH-2026-000001");
    EXPECT_EQ(next(), "PRH-2026-000002");
    EXPECT_EQ(next("BYG"), "BYG-2026-000001");

    where = municipality("2260");
    EXPECT_EQ(next(), "PRH-2026-000001");

    where = home;
    now = at("2027-02-01T12:00:00Z");
    EXPECT_EQ(next(), "PRH-2027-000001");
}

TEST_P(CaseNumberTest, year_is_that_of_sweden) {
    now = at("2026-12-31T22:59:59Z");
    EXPECT_EQ(next(), "PRH-2026-000001");

    now = at("2026-12-31T23:00:00Z");
    EXPECT_EQ(next(), "PRH-2027-000001");
}

TEST_P(CaseNumberTest, number_of_a_creation_that_failed_goes_to_the_next) {
    const auto first = row_of(register_case()).number;
    auto given = paper_case("parking-permit", person("198501032398"));
    given.attachments.emplace().push_back(
        {UploadId::make(), base::field<Code>("other"), base::field<base::Text<1, 200>>("a.pdf")}
    );
    EXPECT_EQ(
        code_of([&] { act(karin, [&](auto& session) { create_case(session, types, given); }); }),
        base::ErrorCode::invalid
    );

    const auto second = row_of(register_case()).number;

    EXPECT_EQ(first, "PRH-2026-000001");
    EXPECT_EQ(second, "PRH-2026-000002");
}

TEST_P(CaseNumberTest, numbers_have_no_gap_under_load_and_failures) {
    const auto kept = take_in_threads(25, [](int) { return std::string(number_lane); });

    EXPECT_GT(kept.size(), 100U);
    EXPECT_EQ(kept, series(kept.size()));
}

TEST_P(CaseNumberTest, numbers_have_no_gap_across_lanes) {
    const auto kept =
        take_in_threads(10, [](int thread) { return "lane " + std::to_string(thread); });

    EXPECT_EQ(kept, series(kept.size()));
}

TEST_P(CaseNumberTest, change_of_an_older_row_runs_again_on_the_newer) {
    const auto id = register_case();
    auto older = row_of(id);
    change(id, [&](auto& session, auto& opened) { store(session, opened.row); });

    const auto store_older = [&] { act(karin, [&](auto& session) { store(session, older); }); };

    EXPECT_ANY_THROW(store_older());
    EXPECT_EQ(row_of(id).version, 2);
}

} // namespace kansli::cases
