#include "web/test_notes.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace kansli::web::notes {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RouterTest : public NotesTest {};

KANSLI_ON_EACH_DATABASE(RouterTest);

std::string pointers_of(const Response& response) {
    std::string pointers;
    const auto document = json_of(response);
    for (const auto& problem : document.at("problems").as_array())
        pointers.append(problem.at("pointer").as_string())
            .append(" ")
            .append(problem.at("code").as_string())
            .append("; ");
    return pointers;
}

TEST_P(RouterTest, body_becomes_a_struct_and_the_result_a_resource_with_location_and_etag) {
    const auto reply = app.post(folder() + "/notes", R"({"text":"Hej","tone":"urgent"})");

    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(json_of(reply).at("tone").as_string(), "urgent");
    EXPECT_EQ(reply.headers.get("etag"), "\"1\"");
    const auto location = std::string(reply.headers.get("location"));
    EXPECT_THAT(location, HasSubstr("http://localhost/notes/v1/2281/folders/"));
    EXPECT_EQ(app.get(location.substr(16)).status, 200);
}

TEST_P(RouterTest, every_wrong_field_of_body_and_query_is_named_at_once) {
    const auto reply = app.post(
        folder() + "/notes?colour=red", R"({"text":"","tone":"shrill","reply_to":7,"extra":1})"
    );

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.media_type, "application/problem+json");
    EXPECT_EQ(
        pointers_of(reply),
        "/text too_short; /tone not_allowed; /reply_to wrong_type; "
        "/extra unknown_field; ?colour unknown_parameter; "
    );
}

TEST_P(RouterTest, every_wrong_parameter_is_named) {
    const auto reply = app.get(folder() + "/notes?limit=1000&page=x&tone=loud&tone=plain&a%20b=1");

    EXPECT_EQ(
        pointers_of(reply),
        "?limit out_of_range; ?page wrong_type; ?tone not_allowed; "
        "?tone repeated; ?a b unknown_parameter; "
    );
    EXPECT_EQ(app.get(folder() + "/notes?words=a&words=b").status, 200);
    EXPECT_EQ(app.get(folder() + "/notes?tone=%zz").status, 400);
}

TEST_P(RouterTest, an_id_that_cannot_be_one_is_not_found) {
    EXPECT_EQ(app.get("/notes/v1/2281/folders/7/notes").status, 404);
    EXPECT_EQ(app.get("/notes/v1/2281/folders/%ff/notes").status, 404);
    EXPECT_EQ(app.get("/notes/v1/2281/folders//notes").status, 404);
}

TEST_P(RouterTest, only_served_municipalities_exist) {
    const auto other = "/notes/v1/0180/folders/" + folder_id().to_text() + "/notes";

    EXPECT_EQ(app.get(other).status, 404);
    EXPECT_EQ(app.get("/notes/v1/228/folders").status, 404);
}

TEST_P(RouterTest, a_permission_counts_in_its_own_municipality) {
    const auto here = folder() + "/notes";
    const auto there = "/notes/v1/2260/folders/" + folder_id().to_text() + "/notes";

    EXPECT_EQ(app.get(here).status, 200);
    EXPECT_EQ(app.get(there).status, 403);
    app.caller = staff_with({Permission::case_read});
    EXPECT_EQ(app.post(here, R"({"text":"Hej","tone":"plain"})").status, 403);
    app.caller = {};
    const auto reply = app.get(here);
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.headers.get("www-authenticate"), "Bearer");
}

TEST_P(RouterTest, one_s_own_is_for_portal_sessions_of_a_person) {
    app.face = Face::portal;
    app.caller = citizen();
    EXPECT_EQ(app.get("/notes/v1/2281/mine").status, 200);

    app.caller = staff_with({Permission::case_read});
    EXPECT_EQ(app.get("/notes/v1/2281/mine").status, 403);
}

TEST_P(RouterTest, permission_is_asked_before_the_body_is_looked_at) {
    app.caller = {};

    EXPECT_EQ(app.post(folder() + "/notes", "not json").status, 401);
}

TEST_P(RouterTest, a_method_that_is_not_there_is_405_and_allow_lists_the_others) {
    const auto reply = app.del(folder() + "/notes");

    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.headers.get("allow"), "POST, GET, HEAD, OPTIONS");
    const auto options = app.send(Method::options, folder() + "/notes");
    EXPECT_EQ(options.status, 204);
    EXPECT_EQ(options.headers.get("allow"), "POST, GET, HEAD, OPTIONS");
    EXPECT_EQ(app.del("/notes/v1/openapi.json").status, 405);
}

TEST_P(RouterTest, only_json_is_taken_where_json_is_read) {
    const auto body = R"({"text":"Hej","tone":"plain"})";
    const auto send = [&](const TestApp::Fields& fields) {
        return app.send(Method::post, folder() + "/notes", fields, body).status;
    };

    EXPECT_EQ(send({}), 415);
    EXPECT_EQ(send({{"content-type", "text/xml"}}), 415);
    EXPECT_EQ(send({{"content-type", "application/json; charset=utf-8"}}), 201);
    EXPECT_EQ(app.post(folder() + "/notes", "").status, 400);
    EXPECT_EQ(app.post(folder() + "/notes", "{\"text\":").status, 400);
    EXPECT_EQ(app.send(Method::delete_, added(), {}, "{}").status, 400);
}

TEST_P(RouterTest, a_change_names_the_version_it_changes) {
    const auto note = added();
    const auto body = R"({"text":"Ny","tone":"plain"})";

    EXPECT_EQ(app.put(note, body).status, 428);
    EXPECT_EQ(app.put(note, body, {{"if-match", "*"}}).status, 428);
    EXPECT_EQ(app.put(note, body, {{"if-match", "\"7\""}}).status, 412);
    EXPECT_EQ(app.put(note, body, {{"if-match", "\"abc\""}}).status, 412);
    const auto changed = app.put(note, body, {{"if-match", "\"1\""}});
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.headers.get("etag"), "\"2\"");
    EXPECT_EQ(app.put(note, body, {{"if-match", "\"1\""}}).status, 412);
}

TEST_P(RouterTest, what_has_not_changed_is_not_sent_again) {
    const auto note = added();

    EXPECT_EQ(app.get(note, {{"if-none-match", "\"7\", W/\"1\""}}).status, 304);
    EXPECT_EQ(app.get(note, {{"if-none-match", "\"11\""}}).status, 200);
    EXPECT_TRUE(app.get(note, {{"if-none-match", "*"}}).body.empty());
}

TEST_P(RouterTest, void_is_204_and_head_is_a_get) {
    const auto note = added();

    EXPECT_EQ(app.send(Method::head, note).status, 200);
    EXPECT_EQ(app.del(note).status, 204);
    EXPECT_EQ(app.del(note).status, 404);
}

TEST_P(RouterTest, each_error_has_its_status_and_type) {
    const std::vector<std::pair<base::ErrorCode, int>> expected{
        {base::ErrorCode::invalid, 400},
        {base::ErrorCode::forbidden, 403},
        {base::ErrorCode::not_found, 404},
        {base::ErrorCode::conflict, 409},
        {base::ErrorCode::stale, 412},
        {base::ErrorCode::too_large, 413},
        {base::ErrorCode::rejected, 422},
        {base::ErrorCode::precondition_required, 428},
        {base::ErrorCode::busy, 503},
        {base::ErrorCode::unavailable, 503},
    };
    for (const auto& [code, status] : expected) {
        const auto target = "/notes/v1/2281/failures/" + std::to_string(static_cast<int>(code));
        const auto reply = app.get(target, {{"x-request-id", "req-1"}});
        const auto problem = json_of(reply);
        EXPECT_EQ(reply.status, status);
        EXPECT_EQ(problem.at("status").as_int64(), status);
        EXPECT_EQ(problem.at("detail").as_string(), "As asked for.");
        EXPECT_EQ(problem.at("instance").as_string(), "/requests/req-1");
        EXPECT_TRUE(problem.at("type").as_string().starts_with("/problems/"));
    }
    EXPECT_EQ(app.get("/notes/v1/2281/failures/11").headers.get("retry-after"), "1");
}

TEST_P(RouterTest, an_unknown_exception_tells_the_caller_nothing) {
    const auto reply = app.get("/notes/v1/2281/failures/-1");

    EXPECT_EQ(reply.status, 500);
    EXPECT_THAT(reply.body, Not(HasSubstr("secret")));
}

TEST_P(RouterTest, a_reply_may_have_headers_of_its_own) {
    app.caller = {};
    const auto reply =
        app.send(Method::post, "/notes/v1/session", {{"cookie", "a=1; session=old"}});

    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.headers.get("set-cookie"), "session=new-after-old; HttpOnly");
}

TEST_P(RouterTest, an_api_is_there_on_its_faces_only) {
    TestApp desk(database(), Api("desk-only", "Bord", "Desk", "1.0.0", {Face::desk}));

    EXPECT_EQ(desk.get("/desk-only/v1/api-info").status, 200);
    desk.face = Face::portal;
    EXPECT_EQ(desk.get("/desk-only/v1/api-info").status, 404);
}

TEST_P(RouterTest, errors_may_have_the_form_of_another_api) {
    Api engine("engine-rest", "Motor", "Engine");
    engine.root("/engine-rest").errors([](const base::Error& error, const Request&) {
        return Response{.status = 500, .media_type = "application/json", .body = error.what()};
    });
    engine
        .get(
            "/version", Permission::open, [](Session&) -> base::JsonValue { return "7"; }, "Tells."
        )
        .without_municipality();
    TestApp engine_app(database(), std::move(engine));

    EXPECT_EQ(engine_app.get("/engine-rest/version").body, "\"7\"");
    EXPECT_EQ(engine_app.get("/engine-rest/version?a=1").media_type, "application/json");
    EXPECT_EQ(engine_app.get("/engine-rest/nothing").body, "There is no such resource.");
}

TEST_P(RouterTest, a_foreign_page_is_let_in_only_where_it_is_listed) {
    auto settings = test_router_settings();
    settings.allowed_origins = {"https://portal.example.se"};
    TestApp portal(database(), make_api(), settings);
    portal.face = Face::portal;
    const TestApp::Fields listed{{"origin", "https://portal.example.se"}};
    const TestApp::Fields other{{"origin", "https://evil.example"}};

    const auto asked = portal.send(Method::options, "/notes/v1/2281/mine", listed);
    EXPECT_EQ(asked.headers.get("access-control-allow-origin"), "https://portal.example.se");
    EXPECT_TRUE(asked.headers.has("access-control-allow-headers"));
    EXPECT_TRUE(portal.get("/notes/v1/2281/mine", listed).headers.has("access-control-allow-origin")
    );
    EXPECT_FALSE(portal.get("/notes/v1/2281/mine", other).headers.has("access-control-allow-origin")
    );
    portal.face = Face::desk;
    EXPECT_FALSE(
        portal.get("/notes/v1/2281/mine", listed).headers.has("access-control-allow-origin")
    );
}

TEST_P(RouterTest, files_are_answered_outside_every_api) {
    auto settings = test_router_settings();
    settings.files = [](const Request& request) -> std::optional<Response> {
        if (request.path() != "/index.html") return std::nullopt;
        return Response{.media_type = "text/html", .body = "<p>"};
    };
    TestApp with_files(database(), make_api(), settings);

    EXPECT_EQ(with_files.get("/index.html").body, "<p>");
    EXPECT_EQ(with_files.get("/other.html").status, 404);
}

TEST_P(RouterTest, a_write_that_is_parked_is_run_again_and_then_answered) {
    std::thread later;
    const auto wait = [&later](Session& session, const Request&) {
        Response response{.status = 202, .body = session.parked_at ? "again" : "first"};
        if (!session.parked_at)
            response.park = [&later](std::function<void()> again) {
                later = std::thread(std::move(again));
                return std::function<void()>();
            };
        return response;
    };
    Api api("waiting", "Väntan", "Waiting");
    api.post("/waits", Permission::open, wait, "Waits once.").without_municipality();
    TestApp waiting(database(), std::move(api));

    const auto reply = waiting.send(Method::post, "/waiting/v1/waits");
    later.join();

    EXPECT_EQ(reply.status, 202);
    EXPECT_EQ(reply.body, "again");
}

TEST_P(RouterTest, a_route_that_cannot_work_is_refused_at_the_start) {
    Api api("bad", "Fel", "Bad");
    api.get("/things", Permission::open, get_note, "Takes two values that the pattern lacks.");

    EXPECT_THROW(TestApp(database(), std::move(api)), std::logic_error);
}

} // namespace

} // namespace kansli::web::notes
