#include "cases/large_counts.hpp"

#include <gtest/gtest.h>

namespace kansli::cases {
namespace {

storage::SqlText statement(std::string_view unit) {
    storage::SqlText sql;
    sql.add("SELECT count(*) FROM cases c WHERE c.unit = ").bind(unit);
    return sql;
}

const auto now = base::Timestamp::from_micros(1'800'000'000'000'000);

TEST(LargeCounts, a_large_count_is_remembered_for_a_second) {
    LargeCounts counts;

    counts.keep(statement("traffic"), 5000, now);

    EXPECT_EQ(counts.find(statement("traffic"), now + LargeCounts::max_age), 5000);
    EXPECT_FALSE(counts.find(statement("traffic"), now + LargeCounts::max_age + base::Duration(1)));
}

TEST(LargeCounts, one_counts_again_and_the_others_get_the_old_count_meanwhile) {
    LargeCounts counts;
    counts.keep(statement("traffic"), 5000, now);
    const auto later = now + std::chrono::minutes(1);

    EXPECT_FALSE(counts.find(statement("traffic"), later));
    EXPECT_EQ(counts.find(statement("traffic"), later), 5000);
    counts.keep(statement("traffic"), 6000, later);
    EXPECT_EQ(counts.find(statement("traffic"), later), 6000);
}

TEST(LargeCounts, a_small_count_is_always_counted_anew) {
    LargeCounts counts;

    counts.keep(statement("traffic"), LargeCounts::smallest - 1, now);

    EXPECT_FALSE(counts.find(statement("traffic"), now));
}

TEST(LargeCounts, a_count_that_has_become_small_is_no_longer_told) {
    LargeCounts counts;
    counts.keep(statement("traffic"), 5000, now);
    const auto later = now + std::chrono::minutes(1);
    ASSERT_FALSE(counts.find(statement("traffic"), later));

    counts.keep(statement("traffic"), LargeCounts::smallest - 1, later);

    EXPECT_FALSE(counts.find(statement("traffic"), later));
}

TEST(LargeCounts, another_reach_is_another_count) {
    LargeCounts counts;

    counts.keep(statement("traffic"), 5000, now);

    EXPECT_FALSE(counts.find(statement("building"), now));
}

TEST(LargeCounts, memory_is_bounded) {
    LargeCounts counts;

    for (std::size_t i = 0; i < 3 * LargeCounts::max_entries; ++i)
        counts.keep(statement(std::to_string(i)), 5000, now);

    const auto last = statement(std::to_string(3 * LargeCounts::max_entries - 1));
    EXPECT_EQ(counts.find(last, now), 5000);
    EXPECT_FALSE(counts.find(statement("0"), now));
}

} // namespace
} // namespace kansli::cases
