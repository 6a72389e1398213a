#include "identity/test_identity.hpp"

namespace kansli::identity {
namespace {

using testing::HasSubstr;

class SessionTest : public IdentityTest {};

KANSLI_ON_EACH_DATABASE(SessionTest);

TEST_P(SessionTest, a_login_gives_a_cookie_that_scripts_and_other_sites_cannot_use) {
    const auto response =
        ask(Face::desk, Method::post, "/sessions", {}, R"({"user_name":"Karin.Lund"})");

    const auto cookie = std::string(response.headers.get("set-cookie"));
    EXPECT_THAT(cookie, HasSubstr("kansli-external-desk="));
    for (const auto* attribute : {"; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/"})
        EXPECT_THAT(cookie, HasSubstr(attribute));
    EXPECT_THAT(cookie, testing::Not(HasSubstr("Domain")));
    const auto view = boost::json::parse(response.body);
    EXPECT_EQ(view.at("name").as_string(), "Karin Lund");
    EXPECT_EQ(view.at("roles"), boost::json::parse(R"(["handler"])"));
    EXPECT_TRUE(view.at("sandbox").as_bool());
}

TEST_P(SessionTest, a_session_is_refused_at_the_other_face) {
    const auto portal = citizen();
    const auto desk = staff("karin.lund");
    ASSERT_EQ(who(Face::portal, reading(portal)), 200);
    ASSERT_EQ(who(Face::desk, reading(desk)), 200);

    EXPECT_EQ(who(Face::desk, reading(portal)), 401);
    EXPECT_EQ(who(Face::portal, reading(desk)), 401);
    EXPECT_EQ(who(Face::desk, {{"cookie", "kansli-external-desk=" + portal.token}}), 401);
    EXPECT_EQ(who(Face::portal, {{"cookie", "kansli-external-portal=" + desk.token}}), 401);
    EXPECT_EQ(who(Face::desk, bearing(portal.token)), 401);
    EXPECT_EQ(who(Face::desk, bearing(desk.token)), 401) << "a cookie is no bearer token";
}

TEST_P(SessionTest, a_change_needs_the_sessions_own_csrf_token) {
    const auto login = citizen();
    const auto other = citizen();
    const auto leave = [&](const Fields& fields) {
        return ask(Face::portal, Method::delete_, "/sessions/current", fields).status;
    };

    EXPECT_EQ(leave({{"cookie", login.cookie}}), 403);
    EXPECT_EQ(leave({{"cookie", login.cookie}, {"x-csrf-token", other.csrf}}), 403);
    EXPECT_EQ(leave({{"cookie", login.cookie}, {"x-csrf-token", login.token}}), 403);
    EXPECT_EQ(leave(with(login)), 204);
}

TEST_P(SessionTest, a_change_asked_for_by_another_site_is_refused) {
    const auto login = citizen();
    const auto leave = [&](const std::string& name, const std::string& value) {
        auto fields = with(login);
        fields.emplace_back(name, value);
        return ask(Face::portal, Method::delete_, "/sessions/current", fields).status;
    };

    EXPECT_EQ(leave("sec-fetch-site", "cross-site"), 403);
    EXPECT_EQ(leave("sec-fetch-site", "same-site"), 403);
    EXPECT_EQ(leave("origin", "https://evil.example"), 403);
    EXPECT_EQ(leave("origin", "null"), 403);
    EXPECT_EQ(leave("origin", portal_url), 204);
    EXPECT_EQ(
        ask(Face::portal,
            Method::post,
            "/sessions",
            {{"origin", "https://evil.example"}},
            R"({"personal_number":"198501032398"})")
            .status,
        403
    ) << "nor may another site log somebody in";
}

TEST_P(SessionTest, a_session_ends_after_half_an_hour_of_silence) {
    const auto login = citizen();

    now = now + minutes(29);
    EXPECT_EQ(who(Face::portal, reading(login)), 200);
    database().write(storage::lane_key("sessions"), [](Transaction&) {});
    now = now + minutes(29);
    EXPECT_EQ(who(Face::portal, reading(login)), 200) << "each use prolongs it";
    database().write(storage::lane_key("sessions"), [](Transaction&) {});
    now = now + minutes(30);
    EXPECT_EQ(who(Face::portal, reading(login)), 401);
}

TEST_P(SessionTest, a_session_ends_after_twelve_hours_however_busy) {
    const auto login = citizen();
    for (int i = 0; i < 35; ++i) {
        now = now + minutes(20);
        ASSERT_EQ(who(Face::portal, reading(login)), 200) << i;
        database().write(storage::lane_key("sessions"), [](Transaction&) {});
    }

    now = now + minutes(20);

    EXPECT_EQ(who(Face::portal, reading(login)), 401);
}

TEST_P(SessionTest, last_seen_is_written_once_a_minute_at_most) {
    const auto login = citizen();
    const auto begun = now;
    const auto last_seen = [&] {
        database().write(storage::lane_key("sessions"), [](Transaction&) {});
        return read([](Transaction& tx) {
            return tx.one<base::Timestamp>("SELECT last_seen_at FROM login_session");
        });
    };

    now = begun + seconds(59);
    who(Face::portal, reading(login));
    EXPECT_EQ(last_seen(), begun);

    now = begun + seconds(65);
    who(Face::portal, reading(login));
    EXPECT_EQ(last_seen(), begun + seconds(65));
}

TEST_P(SessionTest, the_token_is_never_stored) {
    const auto login = citizen();

    const auto session = read([&](Transaction& tx) {
        return find_session(tx, secret_hash(login.token), Face::portal, now);
    });
    ASSERT_TRUE(session);
    EXPECT_EQ(session->token_hash.bytes.size(), 32U);
    const auto columns = read([](Transaction& tx) {
        return tx.query<std::string>("SELECT method || level || municipality_id FROM login_session"
        );
    });
    EXPECT_THAT(columns, testing::Each(testing::Not(HasSubstr(login.token))));
    EXPECT_GE(login.token.size(), 43U) << "256 random bits";
    EXPECT_FALSE(login.csrf.find(login.token) != std::string::npos);
}

TEST_P(SessionTest, a_login_takes_over_no_token_and_ends_the_session_that_was_there) {
    const auto first = citizen();
    const auto planted = std::string("kansli-external-portal=chosen-by-somebody-else");

    const auto second = log_in(Face::portal, "198501032398", with(first));
    const auto third = log_in(Face::portal, "198501032398", {{"cookie", planted}});

    EXPECT_NE(second.token, first.token);
    EXPECT_EQ(who(Face::portal, reading(first)), 401);
    EXPECT_EQ(who(Face::portal, reading(second)), 200);
    EXPECT_NE(third.cookie, planted);
    EXPECT_EQ(who(Face::portal, {{"cookie", planted}}), 401);
}

TEST_P(SessionTest, a_logout_counts_at_once_and_clears_the_cookie) {
    const auto login = staff("karin.lund");
    ASSERT_EQ(who(Face::desk, reading(login)), 200);

    const auto response = ask(Face::desk, Method::delete_, "/sessions/current", with(login));

    EXPECT_EQ(response.status, 204);
    EXPECT_THAT(std::string(response.headers.get("set-cookie")), HasSubstr("Max-Age=0"));
    EXPECT_EQ(who(Face::desk, reading(login)), 401);
}

TEST_P(SessionTest, acting_for_an_organisation_needs_a_mandate) {
    const auto login = citizen();
    const auto choose = [&](base::PartyId id) {
        return ask(
            Face::portal,
            Method::put,
            "/sessions/current/acting-for",
            with(login),
            R"({"party_id":")" + id.to_text() + "\"}"
        );
    };
    EXPECT_EQ(choose(firm).status, 403);

    represented = {{firm, "Alnö Bygg AB"}};
    const auto chosen = choose(firm);

    ASSERT_EQ(chosen.status, 200) << chosen.body;
    EXPECT_EQ(boost::json::parse(chosen.body).at("acting_for_name").as_string(), "Alnö Bygg AB");
    web::Request request;
    request.headers.add("cookie", login.cookie);
    const auto caller = callers->find(request);
    EXPECT_EQ(caller.acting_for, firm);
    EXPECT_EQ(caller.party_id, anna);
    EXPECT_EQ(caller.role, "agent");
    EXPECT_EQ(choose(anna).status, 200);
    EXPECT_EQ(callers->find(request).role, "applicant") << "the change is seen at once";
}

TEST_P(SessionTest, a_mandate_is_worth_no_more_than_it_says) {
    represented = {{firm, "Alnö Bygg AB", sundsvall, "building-permit"}};
    const auto login = citizen();
    ask(Face::portal,
        Method::put,
        "/sessions/current/acting-for",
        with(login),
        R"({"party_id":")" + firm.to_text() + "\"}");

    web::Request request;
    request.headers.add("cookie", login.cookie);
    const auto caller = callers->find(request);

    EXPECT_TRUE(caller.may(web::Permission::own_cases, sundsvall));
    EXPECT_FALSE(caller.may(web::Permission::own_cases, ange));
    ASSERT_EQ(caller.grants.size(), 1U);
    EXPECT_EQ(caller.grants[0].case_type, "building-permit");
}

TEST_P(SessionTest, a_session_does_not_outlive_the_mandate_it_acts_under) {
    represented = {{firm, "Alnö Bygg AB"}};
    const auto login = citizen();
    ask(Face::portal,
        Method::put,
        "/sessions/current/acting-for",
        with(login),
        R"({"party_id":")" + firm.to_text() + "\"}");
    ASSERT_EQ(who(Face::portal, reading(login)), 200);

    represented.clear();

    EXPECT_EQ(who(Face::portal, reading(login)), 200) << "remembered for up to five seconds";
    now = now + seconds(5);
    EXPECT_EQ(who(Face::portal, reading(login)), 401);
}

TEST_P(SessionTest, a_protected_name_is_for_the_persons_own_eyes) {
    const auto login = citizen();
    web::Request request;
    request.headers.add("cookie", login.cookie);

    EXPECT_EQ(login.view.at("name").as_string(), "Anna Lindqvist");
    EXPECT_EQ(callers->find(request).name, "Skyddad identitet");
}

TEST_P(SessionTest, the_sandbox_login_is_not_there_in_production) {
    open_router(false);

    for (const auto face : {Face::portal, Face::desk}) {
        EXPECT_EQ(
            ask(face, Method::post, "/sessions", {}, R"({"user_name":"karin.lund"})").status, 404
        );
        EXPECT_EQ(ask(face, Method::get, "/sandbox-logins").status, 404);
    }
    EXPECT_EQ(who(Face::desk, {}), 401) << "the rest of the API is there";
    web::Api api("identity", "Identitet", "Identity");
    EXPECT_THROW(add_sandbox_routes(api, *callers, nullptr), std::logic_error);
}

TEST_P(SessionTest, the_sandbox_login_takes_only_what_its_face_is_for) {
    const auto status = [&](Face face, const char* body) {
        return ask(face, Method::post, "/sessions", {}, body).status;
    };

    EXPECT_EQ(status(Face::portal, R"({"user_name":"karin.lund"})"), 400);
    EXPECT_EQ(status(Face::desk, R"({"personal_number":"198501032398"})"), 400);
    EXPECT_EQ(status(Face::desk, R"({"user_name":"nobody"})"), 422);
    EXPECT_EQ(status(Face::portal, R"({"personal_number":"197601032399"})"), 422);
}

TEST_P(SessionTest, the_sandbox_says_whom_one_may_be) {
    const auto portal = ask(Face::portal, Method::get, "/sandbox-logins");
    const auto desk = ask(Face::desk, Method::get, "/sandbox-logins");

    EXPECT_THAT(portal.body, HasSubstr(R"("personal_number":"198501032398")"));
    EXPECT_THAT(desk.body, HasSubstr(R"("user_name":"karin.lund","roles":["handler"])"));
    EXPECT_THAT(desk.body, testing::Not(HasSubstr("personal_number")));
}

TEST_P(SessionTest, guessing_is_stopped_after_a_while) {
    const auto guess = [&] {
        return ask(Face::desk, Method::post, "/sessions", {}, R"({"user_name":"nobody"})").status;
    };
    for (int i = 0; i < FailureLimit::max_failures; ++i) ASSERT_EQ(guess(), 422);

    EXPECT_EQ(guess(), 503);
    EXPECT_EQ(who(Face::desk, bearing("kansli_guessed")), 503);
    now = now + minutes(1);
    EXPECT_EQ(guess(), 422);
}

TEST_P(SessionTest, sessions_that_are_over_are_swept) {
    citizen();
    now = now + minutes(20);
    citizen();
    now = now + minutes(10);

    EXPECT_EQ(write([&](Transaction& tx) { return sweep_sessions(tx, now); }), 1);
    EXPECT_EQ(write([&](Transaction& tx) { return sweep_sessions(tx, now); }), 0);
}

TEST_P(SessionTest, who_has_no_session_is_nobody_and_may_read_what_is_open) {
    web::Request request;
    request.headers.add("cookie", "kansli-external-portal=stale");

    const auto caller = callers->find(request);

    EXPECT_EQ(caller.kind, web::ActorKind::anonymous);
    EXPECT_TRUE(caller.grants.empty());
}

} // namespace
} // namespace kansli::identity
