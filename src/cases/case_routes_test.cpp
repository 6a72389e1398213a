#include "cases/case_routes.hpp"
#include "cases/test_session.hpp"
#include "web/test_app.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

std::vector<web::Api> api_of(const CaseServices& services) {
    web::Api api("case-management", "Ärendehantering", "Case management", "1.0.0");
    add_work_list_routes(api, services);
    add_case_routes(api, services);
    add_case_content_routes(api, services);
    std::vector<web::Api> apis;
    apis.push_back(std::move(api));
    return apis;
}

} // namespace

// What the routes add to the verbs: versions that were seen, searches in bodies, the access log.
class CaseRoutesTest : public CaseTest {
protected:
    CaseRoutesTest()
        : blobs_(storage::BlobStore::open(
              database(),
              test_database.settings(),
              test_database.folder() / "blobs"
          )),
          services_{
              .types = types,
              .blobs = *blobs_,
              .may_handle = [](auto&, auto, auto&) { return true; },
              .counts = counts_,
              .database = database()},
          app_(database(), api_of(services_)) {
        app_.caller = karin;
    }

    static std::string path(CaseId id, const std::string& rest = {}) {
        return "/case-management/v1/2281/cases/" + id.to_text() + rest;
    }

    web::Response search(const std::string& json) {
        return app_.post("/case-management/v1/2281/cases/searches", json);
    }

    static base::JsonValue items(const web::Response& response) {
        return web::json_of(response).at("items");
    }

    web::Response set_status(CaseId id, const std::string& status) {
        return app_.put(
            path(id, "/status"),
            fmt::format(R"({{"status": "{}"}})", status),
            {{"if-match", fmt::format("\"{}\"", row_of(id).version)}}
        );
    }

    std::unique_ptr<storage::BlobStore> blobs_;
    LargeCounts counts_;
    CaseServices services_;
    web::TestApp app_;
};

KANSLI_ON_EACH_DATABASE(CaseRoutesTest);

TEST_P(CaseRoutesTest, case_is_found_by_its_number_and_by_that_of_a_person) {
    const auto erik = person("197601032399", "Erik Sjödin");
    register_case();
    const auto id = register_case("parking-permit", erik);

    for (const auto& query :
         {fmt::format(R"({{"number": "{}"}})", row_of(id).number),
          std::string(R"({"party_number": "760103-2399"})"),
          std::string(R"({"party_number": "197601032399"})")}) {
        const auto found = items(search(query));
        ASSERT_EQ(found.as_array().size(), 1U) << query;
        EXPECT_EQ(found.at(0).at("id").as_string(), id.to_text());
    }
    EXPECT_TRUE(items(search(R"({"party_number": "199201022382"})")).as_array().empty());
    EXPECT_TRUE(items(search(R"({"number": "PRH-2026-000999"})")).as_array().empty());
}

TEST_P(CaseRoutesTest, search_needs_something_to_search_for) {
    EXPECT_EQ(search("{}").status, 400);
    EXPECT_EQ(search(R"({"party_number": "197601032390"})").status, 400);
}

TEST_P(CaseRoutesTest, search_finds_nothing_beyond_the_callers_reach) {
    register_case();
    app_.caller = staff_with_grants({grant(Permission::case_read, "building")});

    EXPECT_TRUE(items(search(R"({"party_number": "198501032398"})")).as_array().empty());
    EXPECT_TRUE(items(search(R"({"number": "PRH-2026-000001"})")).as_array().empty());
}

TEST_P(CaseRoutesTest, search_and_list_are_in_the_access_log) {
    register_case();

    search(R"({"party_number": "198501032398"})");
    app_.get("/case-management/v1/2281/cases");
    app_.get(path(register_case()));

    const auto shown = read([](auto& tx) {
        return tx.template query<std::string>("SELECT party_ids FROM access_log");
    });
    ASSERT_EQ(shown.size(), 3U);
    for (const auto& ids : shown)
        EXPECT_THAT(ids, testing::HasSubstr(person("198501032398").to_text()));
}

TEST_P(CaseRoutesTest, change_needs_the_version_that_was_seen) {
    const auto id = register_case();
    const auto* title = R"({"title": "Brådskande"})";

    EXPECT_EQ(app_.patch(path(id), title).status, 428);
    EXPECT_EQ(app_.patch(path(id), title, {{"if-match", "\"7\""}}).status, 412);
    const auto changed = app_.patch(path(id), title, {{"if-match", "\"1\""}});

    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.headers.get("etag"), "\"2\"");
    EXPECT_EQ(row_of(id).title, "Brådskande");
    EXPECT_EQ(count_events(id, EventType::changed), 1);
}

TEST_P(CaseRoutesTest, change_to_what_it_was_is_no_event) {
    const auto id = register_case();
    const auto title = row_of(id).title.str();

    const auto reply =
        app_.patch(path(id), fmt::format(R"({{"title": "{}"}})", title), {{"if-match", "\"1\""}});

    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(row_of(id).version, 1);
    EXPECT_EQ(count_events(id, EventType::changed), 0);
}

TEST_P(CaseRoutesTest, status_is_one_of_the_type_and_never_the_end) {
    const auto id = register_case();

    EXPECT_EQ(set_status(id, "under_investigation").status, 200);
    EXPECT_EQ(set_status(id, "flying").status, 400);
    EXPECT_EQ(set_status(id, "closed").status, 400);
    EXPECT_EQ(row_of(id).status, "under_investigation");
}

TEST_P(CaseRoutesTest, nobody_is_told_of_a_decision_that_was_not_made) {
    const auto id = register_case();

    for (const auto* status : {"decided", "making_card", "appealed"})
        EXPECT_EQ(set_status(id, status).status, 422) << status;

    EXPECT_EQ(row_of(id).public_status, PublicStatus::submitted);
}

TEST_P(CaseRoutesTest, reader_may_look_and_not_touch) {
    const auto id = register_case();
    app_.caller = staff_with_grants(
        {grant(Permission::case_read, "traffic"), grant(Permission::case_handle, "building")}
    );

    EXPECT_EQ(app_.get(path(id)).status, 200);
    EXPECT_EQ(app_.post(path(id, "/notes"), R"({"text": "Hej"})").status, 403);
    EXPECT_EQ(count("note"), 0);
}

TEST_P(CaseRoutesTest, what_one_may_not_read_is_not_there) {
    const auto id = register_case();
    app_.caller = staff_with_grants(
        {grant(Permission::case_read, "building"), grant(Permission::case_handle, "traffic")}
    );

    EXPECT_EQ(app_.get(path(id)).status, 404);
    EXPECT_EQ(app_.get(path(id, "/events")).status, 404);
    EXPECT_EQ(app_.get(path(id, "/attachments")).status, 404);
    EXPECT_EQ(app_.post(path(id, "/notes"), R"({"text": "Hej"})").status, 404);
}

} // namespace kansli::cases
