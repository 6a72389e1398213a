#include "cases/case_type_command.hpp"
#include "cases/case_type_store.hpp"
#include "storage/test_database.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace kansli::cases {

namespace {

const auto now = base::Timestamp::from_micros(1'800'000'000'000'000);

// A shipped package, in another version or with another number series.
std::shared_ptr<const PublishedCaseType> package(int version, const std::string& series = "PRH") {
    auto files = read_package_files("case-types/parking-permit");
    auto& text = files.at("case-type.yaml");
    text.replace(text.find("version: "), 10, "version: " + std::to_string(version));
    text.replace(text.find("number_series: PRH"), 18, "number_series: " + series);
    auto check = check_package(files);
    EXPECT_TRUE(check.problems.empty());
    return check.package;
}

base::ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& failed) {
        return failed.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return base::ErrorCode::internal;
}

} // namespace

class CaseTypeStoreTest : public storage::DatabaseTest {
protected:
    bool publish(const PublishedCaseType& published) {
        return write([&](storage::Transaction& tx) {
            return publish_case_type(tx, published, "test", now);
        });
    }
};

KANSLI_ON_EACH_DATABASE(CaseTypeStoreTest);

TEST_P(CaseTypeStoreTest, published_package_is_found_whole) {
    publish(*package(1));

    const CaseTypes types(database());
    const auto found = types.current("parking-permit");

    EXPECT_EQ(found->type.number_series.str(), "PRH");
    EXPECT_EQ(found->hash, package(1)->hash);
    EXPECT_EQ(found->files, package(1)->files);
    EXPECT_FALSE(found->form.problems(base::parse_json("{}")).empty());
    EXPECT_EQ(types.all_current().size(), 1U);
}

TEST_P(CaseTypeStoreTest, publishing_the_same_package_again_changes_nothing) {
    EXPECT_TRUE(publish(*package(1)));

    EXPECT_FALSE(publish(*package(1)));

    const auto versions = read([](auto& tx) { return versions_of(tx, "parking-permit"); });
    ASSERT_EQ(versions.size(), 1U);
    EXPECT_EQ(versions[0].published_by, "test");
    EXPECT_EQ(versions[0].published_at, now);
}

TEST_P(CaseTypeStoreTest, published_version_never_changes) {
    publish(*package(1));

    const auto code = code_of([&] { publish(*package(1, "PRX")); });

    EXPECT_EQ(code, base::ErrorCode::conflict);
    EXPECT_EQ(CaseTypes(database()).current("parking-permit")->type.number_series.str(), "PRH");
}

TEST_P(CaseTypeStoreTest, version_below_the_newest_is_refused) {
    publish(*package(3));

    EXPECT_EQ(code_of([&] { publish(*package(2)); }), base::ErrorCode::conflict);
}

TEST_P(CaseTypeStoreTest, older_version_stays_for_running_cases) {
    publish(*package(1, "PRA"));
    publish(*package(2, "PRB"));

    const CaseTypes types(database());

    EXPECT_EQ(types.current("parking-permit")->type.number_series.str(), "PRB");
    EXPECT_EQ(types.at("parking-permit", 1)->type.number_series.str(), "PRA");
}

TEST_P(CaseTypeStoreTest, unknown_case_type_and_version_are_not_found) {
    publish(*package(1));
    const CaseTypes types(database());

    EXPECT_EQ(code_of([&] { (void)types.current("parking"); }), base::ErrorCode::not_found);
    EXPECT_EQ(
        code_of([&] { (void)types.current("parking-permit-x"); }), base::ErrorCode::not_found
    );
    EXPECT_EQ(code_of([&] { (void)types.at("parking-permit", 2); }), base::ErrorCode::not_found);
}

TEST_P(CaseTypeStoreTest, what_another_node_published_is_seen) {
    CaseTypes types(database());
    publish(*package(1));

    const auto in_case = read([&](auto& tx) { return types.at(tx, "parking-permit", 1); });
    publish(*package(2));
    types.refresh();

    EXPECT_EQ(in_case->type.version, 1);
    EXPECT_EQ(types.current("parking-permit")->type.version, 2);
}

TEST_P(CaseTypeStoreTest, refresh_happens_by_itself) {
    const CaseTypes types(database());
    publish(*package(1));

    for (int i = 0; i < 100 && types.all_current().empty(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));

    EXPECT_EQ(types.all_current().size(), 1U);
}

TEST_P(CaseTypeStoreTest, command_publishes_for_its_installation_only) {
    std::ostringstream out;
    const auto run = [&](Installation installation) {
        return publish_case_type_command(
            "case-types/premises", database(), installation, "test", now, out
        );
    };

    EXPECT_EQ(run(Installation::external), 1);
    EXPECT_EQ(run(Installation::internal), 0);
    EXPECT_EQ(run(Installation::internal), 0);

    EXPECT_EQ(
        out.str(),
        "case-types/premises: is for the internal installation\n"
        "case-types/premises: premises version 3 is published\n"
        "case-types/premises: premises version 3 was published before\n"
    );
}

} // namespace kansli::cases
