#include "base/error.hpp"
#include "common/test_installation.hpp"
#include "common/user_interface.hpp"

#include <gtest/gtest.h>

namespace kansli::apps {
namespace {

namespace fs = std::filesystem;

class UserInterfaceTest : public testing::Test {
protected:
    UserInterfaceTest() {
        fs::create_directories(installation_.folder() / "portal");
        std::ofstream(installation_.folder() / "portal/index.html") << "<title>Mina sidor</title>";
    }

    web::Response get(web::Face face, const std::string& target) {
        web::Request request{.method = web::Method::get, .target = target};
        request.face = face;
        auto response = user_interface(config_)(request);
        return response ? *std::move(response) : web::Response{.status = 404};
    }

    TestInstallation installation_;
    Configuration config_ = installation_.config();
};

TEST_F(UserInterfaceTest, a_face_with_files_shows_them_and_what_its_pages_must_know) {
    config_.portal.files = (installation_.folder() / "portal").string();

    EXPECT_EQ(get(web::Face::portal, "/").body, "<title>Mina sidor</title>");
    EXPECT_EQ(
        get(web::Face::portal, "/settings.json").body,
        R"({"installation":"external","mode":"sandbox","face":"portal",)"
        R"("municipalities":["2281","2260"],"authorities":[]})"
    );
}

TEST_F(UserInterfaceTest, pages_know_where_an_authority_is_written_to) {
    config_.portal.files = (installation_.folder() / "portal").string();
    config_.authorities = {AuthorityConfig{
        .municipality_id = base::field<base::MunicipalityId>("2281"),
        .name = base::field<base::Text<1, 200>>("Sundsvalls kommun"),
        .postal_code = base::field<parties::PostalCode>("851 85"),
        .city = base::field<base::Text<1, 100>>("Sundsvall"),
        .email = base::field<base::Email>("registrator@example.se")}};

    const auto settings = get(web::Face::portal, "/settings.json").body;

    EXPECT_NE(
        settings.find(R"("authorities":[{"municipality_id":"2281","name":"Sundsvalls kommun",)"
                      R"("postal_code":"85185","city":"Sundsvall",)"
                      R"("email":"registrator@example.se"}])"),
        std::string::npos
    ) << settings;
}

TEST_F(UserInterfaceTest, a_face_without_files_shows_the_page_that_names_its_apis) {
    config_.portal.files = (installation_.folder() / "portal").string();

    EXPECT_NE(get(web::Face::desk, "/").body.find("/case-management/v1"), std::string::npos);
    EXPECT_EQ(get(web::Face::desk, "/settings.json").status, 404);
}

TEST_F(UserInterfaceTest, a_folder_that_is_not_there_is_told_at_start) {
    config_.desk.files = (installation_.folder() / "desk").string();

    EXPECT_THROW(user_interface(config_), base::Error);
}

} // namespace
} // namespace kansli::apps
