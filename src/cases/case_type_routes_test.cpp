#include "cases/case_type_routes.hpp"
#include "cases/test_package.hpp"
#include "storage/test_database.hpp"
#include "web/test_app.hpp"

#include <gtest/gtest.h>

namespace kansli::cases {

namespace {

std::string upload(const PackageFiles& files) {
    return R"({"files": )" + base::to_json(files) + "}";
}

std::string in_version(const std::string& version) {
    auto files = good_package();
    auto& text = files.at("case-type.yaml");
    text.replace(text.find("version: 1"), 10, "version: " + version);
    return upload(files);
}

} // namespace

class CaseTypeRoutesTest : public storage::DatabaseTest {
protected:
    CaseTypeRoutesTest() {
        web::Api api("case-types", "Ärendetyper", "Case types");
        add_case_type_routes(api, types, Installation::external);
        app.emplace(database(), std::move(api));
        app->caller =
            web::staff_with({web::Permission::case_type_read, web::Permission::case_type_publish});
    }

    CaseTypes types{database()};
    std::optional<web::TestApp> app;
    const std::string root = "/case-types/v1/2281/case-types";
};

KANSLI_ON_EACH_DATABASE(CaseTypeRoutesTest);

TEST_P(CaseTypeRoutesTest, published_case_type_is_shown_at_once) {
    const auto published = app->post(root, upload(good_package()));
    app->caller = {};
    const auto list = base::parse_json(app->get(root).body);
    const auto one = base::parse_json(app->get(root + "/bus-card").body);
    const auto form = base::parse_json(app->get(root + "/bus-card/versions/1/form").body);

    EXPECT_EQ(published.status, 201);
    EXPECT_EQ(list.at("_meta").at("total_records").as_int64(), 1);
    EXPECT_EQ(one.at("number_series").as_string(), "BUS");
    EXPECT_EQ(form.at("case_type_version").as_int64(), 1);
    EXPECT_EQ(form.at("schema").at("type").as_string(), "object");
    EXPECT_EQ(form.at("ui").at("sections").as_array().size(), 1U);
}

TEST_P(CaseTypeRoutesTest, publishing_again_is_the_same_and_a_change_is_a_conflict) {
    app->post(root, upload(good_package()));
    auto changed = good_package();
    changed["form.ui.json"] += "\n";

    EXPECT_EQ(app->post(root, upload(good_package())).status, 200);
    EXPECT_EQ(app->post(root, upload(changed)).status, 409);
    EXPECT_EQ(app->post(root, in_version("2")).status, 201);

    const auto versions = base::parse_json(app->get(root + "/bus-card/versions").body);
    EXPECT_EQ(versions.at("_meta").at("total_records").as_int64(), 2);
    EXPECT_EQ(versions.at("items").at(0).at("version").as_int64(), 2);
    const auto second = base::parse_json(app->get(root + "/bus-card/versions?limit=1&page=2").body);
    EXPECT_EQ(second.at("items").as_array().size(), 1U);
    EXPECT_EQ(second.at("items").at(0).at("version").as_int64(), 1);
    EXPECT_EQ(types.current("bus-card")->type.version, 2);
}

TEST_P(CaseTypeRoutesTest, a_file_of_a_package_is_shown_and_rules_also_as_dmn_1_3) {
    app->post(root, upload(good_package()));
    const auto in_files = root + "/bus-card/versions/1/files/";

    const auto file = app->get(in_files + "form.ui.json");
    EXPECT_EQ(file.media_type, "text/plain; charset=utf-8");
    EXPECT_EQ(file.body, good_package().at("form.ui.json"));
    EXPECT_EQ(app->get(in_files + "none.json").status, 404);
    EXPECT_EQ(app->get(in_files + "form.ui.json?view=dmn_1_3").status, 400);

    auto with_rules = good_package();
    with_rules["rules.dmn"] =
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="M"/>)";
    types.add(stored_package(with_rules));
    const auto rules = app->get(in_files + "rules.dmn?view=dmn_1_3");
    EXPECT_EQ(rules.media_type, "application/xml; charset=utf-8");
    EXPECT_NE(rules.body.find("DMN/20191111/MODEL/"), std::string::npos) << rules.body;
    EXPECT_NE(app->get(in_files + "rules.dmn").body.find("DMN/20230324/MODEL/"), std::string::npos);

    app->caller = {};
    EXPECT_EQ(app->get(in_files + "form.ui.json").status, 401);
}

TEST_P(CaseTypeRoutesTest, check_reports_file_and_line) {
    auto files = good_package();
    files["case-type.yaml"].replace(0, 12, "id: Bus Card");

    const auto reply = app->post(root + "/checks", upload(files));
    const auto report = base::parse_json(reply.body);

    EXPECT_EQ(reply.status, 200);
    ASSERT_EQ(report.at("problems").as_array().size(), 1U);
    EXPECT_EQ(report.at("problems").at(0).at("file").as_string(), "case-type.yaml");
    EXPECT_EQ(report.at("problems").at(0).at("line").as_int64(), 1);
    EXPECT_EQ(report.at("problems").at(0).at("pointer").as_string(), "/id");
}

TEST_P(CaseTypeRoutesTest, package_with_problems_is_not_published) {
    auto files = good_package();
    files.erase("form.ui.json");

    const auto reply = app->post(root, upload(files));

    EXPECT_EQ(reply.status, 400);
    EXPECT_NE(reply.body.find("form.ui.json:1: the package has no such file"), std::string::npos);
    EXPECT_EQ(app->get(root + "/bus-card").status, 404);
}

TEST_P(CaseTypeRoutesTest, package_of_the_other_installation_is_refused) {
    auto files = good_package();
    auto& text = files.at("case-type.yaml");
    text.replace(text.find("external"), 8, "internal");

    EXPECT_EQ(app->post(root, upload(files)).status, 422);
}

TEST_P(CaseTypeRoutesTest, publishing_needs_its_permission) {
    app->caller = web::staff_with({web::Permission::case_type_read});

    EXPECT_EQ(app->post(root, upload(good_package())).status, 403);
    EXPECT_EQ(app->post(root + "/checks", upload(good_package())).status, 403);
}

} // namespace kansli::cases
