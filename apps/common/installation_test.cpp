#include "common/installation.hpp"
#include "common/test_installation.hpp"
#include "common/test_visitor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <memory>

namespace kansli::apps {

namespace {

using testing::HasSubstr;
using testing::Not;
using web::Face;

constexpr auto anna = "198501032398";
constexpr auto karin = "karin.lund";
constexpr auto current_session = "/identity/v1/2281/sessions/current";

class InstallationTest : public testing::TestWithParam<storage::Backend> {
protected:
    void start() { running_ = std::make_unique<RunningInstallation>(installation_.config()); }

    void stop() { running_.reset(); }

    std::uint16_t port(Face face) const { return running_->port(face); }

    int status_with_cookie(Face face, const std::string& cookie) const {
        return web::TestClient(port(face)).get(current_session, {{"cookie", cookie}}).status;
    }

    // The token under the name of the other face's cookie.
    static std::string renamed(std::string cookie, const std::string& from, const std::string& to) {
        return cookie.replace(cookie.find(from), from.size(), to);
    }

    TestInstallation installation_{GetParam()};
    std::unique_ptr<RunningInstallation> running_;
};

} // namespace

KANSLI_ON_EACH_DATABASE(InstallationTest);

TEST_P(InstallationTest, login_without_proof_is_for_the_sandbox_alone) {
    const TestInstallation production(GetParam(), production_settings);
    const RunningInstallation running(production.config());

    for (const auto face : {Face::portal, Face::desk}) {
        web::TestClient client(running.port(face));
        const auto login = face == Face::portal ? R"({"personal_number": "198501032398"})"
                                                : R"({"user_name": "karin.lund"})";
        EXPECT_EQ(client.post("/identity/v1/2281/sessions", login).status, 404);
        EXPECT_EQ(client.get("/identity/v1/2281/sandbox-logins").status, 404);
        EXPECT_EQ(client.get(current_session).status, 401);
        EXPECT_THAT(client.get("/").body, Not(HasSubstr("Sandlåda")));
        EXPECT_THAT(client.get("/identity/v1/openapi.json").body, Not(HasSubstr("sandbox-logins")));
    }
}

TEST_P(InstallationTest, sandbox_says_that_it_is_one) {
    start();

    for (const auto face : {Face::portal, Face::desk})
        EXPECT_THAT(web::TestClient(port(face)).get("/").body, HasSubstr("Sandlåda"));
    Visitor visitor(port(Face::portal), Face::portal, anna);
    EXPECT_THAT(visitor.get(current_session).body, HasSubstr(R"("sandbox":true)"));
}

TEST_P(InstallationTest, portal_session_is_nobody_at_the_desk) {
    start();
    const Visitor visitor(port(Face::portal), Face::portal, anna);
    ASSERT_EQ(status_with_cookie(Face::portal, visitor.cookie()), 200);

    EXPECT_EQ(status_with_cookie(Face::desk, visitor.cookie()), 401);
    EXPECT_EQ(status_with_cookie(Face::desk, renamed(visitor.cookie(), "-portal=", "-desk=")), 401);
}

TEST_P(InstallationTest, desk_session_is_nobody_at_the_portal) {
    start();
    const Visitor visitor(port(Face::desk), Face::desk, karin);
    ASSERT_EQ(status_with_cookie(Face::desk, visitor.cookie()), 200);

    EXPECT_EQ(status_with_cookie(Face::portal, visitor.cookie()), 401);
    EXPECT_EQ(
        status_with_cookie(Face::portal, renamed(visitor.cookie(), "-desk=", "-portal=")), 401
    );
}

TEST_P(InstallationTest, each_face_has_its_own_apis) {
    start();
    Visitor citizen(port(Face::portal), Face::portal, anna);
    Visitor handler(port(Face::desk), Face::desk, karin);

    EXPECT_EQ(citizen.get("/my-cases/v1/2281/cases").status, 200);
    EXPECT_EQ(citizen.get("/case-management/v1/2281/cases").status, 404);
    EXPECT_EQ(citizen.get("/operations/v1/2281/metrics").status, 404);
    EXPECT_EQ(handler.get("/case-management/v1/2281/cases").status, 200);
    EXPECT_EQ(handler.get("/my-cases/v1/2281/cases").status, 404);
}

TEST_P(InstallationTest, session_and_data_outlive_a_restart) {
    start();
    std::string cookie;
    std::string id;
    {
        Visitor visitor(port(Face::portal), Face::portal, anna);
        cookie = visitor.cookie();
        const auto draft = visitor.post(
            "/my-cases/v1/2281/drafts", R"({"case_type": "parking-permit", "form_data": {}})"
        );
        ASSERT_EQ(draft.status, 201) << draft.body;
        id = text_at(draft, "id");
    }

    stop();
    start();

    web::TestClient client(port(Face::portal));
    EXPECT_EQ(client.get("/my-cases/v1/2281/drafts/" + id, {{"cookie", cookie}}).status, 200);
}

TEST_P(InstallationTest, stopping_finishes_a_request_that_began) {
    start();
    const Visitor visitor(port(Face::portal), Face::portal, anna);
    web::TestClient client(port(Face::portal));
    // More than the sockets hold between them: when the first part is written, the head is read.
    const std::string body(64'000'000, 'x');
    const web::TestHeaders headers{
        {"content-type", "text/plain"},
        {"cookie", visitor.cookie()},
        {"x-csrf-token", visitor.csrf_token()}};
    client.write(
        web::TestClient::head("POST", "/my-cases/v1/2281/uploads", headers, body.size()) +
        body.substr(0, 40'000'000)
    );
    const auto stopped_port = port(Face::portal);

    auto stopping = std::async(std::launch::async, [this] { stop(); });
    while (true) { // until nobody else is let in
        try {
            web::TestClient another(stopped_port);
        } catch (const std::runtime_error&) {
            break;
        }
    }
    client.write(body.substr(40'000'000));
    const auto reply = client.read_reply();
    stopping.get();

    EXPECT_EQ(reply.status, 201);
    EXPECT_THAT(reply.body, HasSubstr(R"("size":64000000)"));
    start();
    Visitor again(port(Face::portal), Face::portal, anna);
    EXPECT_EQ(again.get(current_session).status, 200);
}

TEST_P(InstallationTest, port_that_is_taken_is_told) {
    start();
    const TestInstallation other(
        GetParam(),
        "mode: production\n"
        "portal: {port: " +
            std::to_string(port(Face::portal)) +
            ", public_url: \"https://minasidor.example.se\"}\n"
            "desk: {port: 0, public_url: \"https://kansli.example.se\"}\n"
    );

    try {
        const RunningInstallation refused(other.config());
        ADD_FAILURE() << "it listens";
    } catch (const base::Error& refused) {
        EXPECT_EQ(refused.code(), base::ErrorCode::unavailable);
        EXPECT_THAT(refused.what(), HasSubstr("Cannot listen on 127.0.0.1 port"));
    }
}

} // namespace kansli::apps
