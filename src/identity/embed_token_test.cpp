#include "identity/embed_token.hpp"
#include "identity/test_identity.hpp"

namespace kansli::identity {

namespace {

const std::string own_cases = "/my-cases/v1/2281/cases";

} // namespace

class EmbedTokenTest : public IdentityTest {
protected:
    std::string made_by(const Login& login) {
        const auto reply =
            ask(Face::portal, Method::post, "/sessions/current/embed-tokens", with(login));
        EXPECT_EQ(reply.status, 200) << reply.body;
        return std::string(boost::json::parse(reply.body).at("token").as_string());
    }

    std::string portal_token() {
        return make_token({Role::embedder, sundsvall, "traffic", "*"}).token;
    }

    web::Response made_for(const std::string& number, const std::string& machine) {
        const auto body = R"({"personal_number":")" + number + "\"}";
        return ask(Face::desk, Method::post, "/embed-tokens", bearing(machine), body);
    }

    web::Caller
    find(const std::string& token, Method method = Method::get, std::string path = own_cases) {
        web::Request request;
        request.face = Face::portal;
        request.method = method;
        request.target = std::move(path);
        request.peer = "192.0.2.7";
        request.headers.add("authorization", "Bearer " + token);
        return callers->find(request);
    }

    base::ErrorCode refusal(const std::function<void()>& work) {
        try {
            work();
        } catch (const base::Error& error) {
            return error.code();
        }
        ADD_FAILURE() << "nothing was refused";
        return base::ErrorCode::internal;
    }
};

KANSLI_ON_EACH_DATABASE(EmbedTokenTest);

TEST_P(EmbedTokenTest, it_reads_the_cases_of_whoever_made_it) {
    const auto caller = find(made_by(citizen()));

    EXPECT_EQ(caller.kind, web::ActorKind::citizen);
    EXPECT_EQ(caller.party_id, anna);
    EXPECT_TRUE(caller.may(web::Permission::own_cases, sundsvall));
    EXPECT_FALSE(caller.may(web::Permission::own_cases, ange)) << "made in another municipality";
}

TEST_P(EmbedTokenTest, it_changes_nothing_and_opens_no_other_API) {
    const auto token = made_by(citizen());

    EXPECT_EQ(refusal([&] { find(token, Method::post); }), base::ErrorCode::forbidden);
    EXPECT_EQ(
        refusal([&] { find(token, Method::get, "/my-permits/v1/2281/permits"); }),
        base::ErrorCode::forbidden
    );
    EXPECT_EQ(who(Face::portal, bearing(token)), 403);
    EXPECT_EQ(who(Face::desk, bearing(token)), 401);
}

TEST_P(EmbedTokenTest, it_is_void_after_a_quarter_of_an_hour_and_is_swept) {
    const auto token = made_by(citizen());
    now = now + embed_time;

    EXPECT_EQ(refusal([&] { find(token); }), base::ErrorCode::unauthenticated);
    EXPECT_EQ(write([&](auto& tx) { return sweep_embed_tokens(tx, now); }), 1);
}

TEST_P(EmbedTokenTest, it_ends_with_the_session_that_made_it) {
    const auto login = citizen();
    const auto token = made_by(login);
    ASSERT_EQ(ask(Face::portal, Method::delete_, "/sessions/current", with(login)).status, 204);

    EXPECT_EQ(refusal([&] { find(token); }), base::ErrorCode::unauthenticated);
}

TEST_P(EmbedTokenTest, it_acts_for_whom_the_session_did_while_the_mandate_lasts) {
    represented = {{firm, "Alnö Bygg & Betong AB", std::nullopt, "building-permit"}};
    const auto login = citizen();
    const auto body = R"({"party_id":")" + firm.to_text() + "\"}";
    ASSERT_EQ(
        ask(Face::portal, Method::put, "/sessions/current/acting-for", with(login), body).status,
        200
    );
    const auto token = made_by(login);

    EXPECT_EQ(find(token).acting_for, firm);
    represented.clear();
    EXPECT_EQ(refusal([&] { find(token); }), base::ErrorCode::unauthenticated);
}

TEST_P(EmbedTokenTest, another_portal_gets_one_for_whom_it_has_logged_in) {
    const auto reply = made_for("198501032398", portal_token());
    ASSERT_EQ(reply.status, 200) << reply.body;

    const auto token = std::string(boost::json::parse(reply.body).at("token").as_string());
    EXPECT_EQ(find(token).acting_for, anna);
    EXPECT_EQ(made_for("197601032399", portal_token()).status, 404) << "has no case here";
}

TEST_P(EmbedTokenTest, no_other_machine_and_no_handler_gets_one_for_a_person) {
    const auto robot = make_token({Role::robot, sundsvall, "traffic", "*"}).token;

    EXPECT_EQ(made_for("198501032398", robot).status, 403);
    const auto body = R"({"personal_number":"198501032398"})";
    const auto karin = with(staff("karin.lund"));
    EXPECT_EQ(ask(Face::desk, Method::post, "/embed-tokens", karin, body).status, 403);
    const auto embedder = portal_token();
    EXPECT_EQ(
        ask(Face::desk, Method::post, "/sessions/current/embed-tokens", bearing(embedder)).status,
        403
    );
}

TEST_P(EmbedTokenTest, the_database_holds_its_hash_alone) {
    const auto token = made_by(citizen());
    const auto hash = read([](auto& tx) {
        return tx.template one<storage::Blob>("SELECT token_hash FROM embed_token");
    });

    EXPECT_EQ(hash.bytes, secret_hash(token));
}

TEST_P(EmbedTokenTest, looking_again_neither_lengthens_a_session_nor_outlives_it) {
    const auto login = citizen();
    web::Request request;
    request.face = Face::portal;
    request.headers.add("cookie", login.cookie);
    now = now + idle_time - minutes(1);

    EXPECT_EQ(callers->look_again(request).party_id, anna);
    now = now + minutes(1);
    EXPECT_EQ(callers->look_again(request).kind, web::ActorKind::anonymous);
}

} // namespace kansli::identity
