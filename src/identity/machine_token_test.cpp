#include "identity/machine_token.hpp"
#include "identity/test_identity.hpp"

namespace kansli::identity {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class MachineTokenTest : public IdentityTest {
protected:
    RoleGrant integration() const { return {Role::integration, sundsvall, "traffic"}; }

    web::Caller caller(const std::string& token) {
        web::Request request;
        request.face = Face::desk;
        request.target = "/intake/v1/2281/submissions";
        request.method = Method::post;
        request.headers.add("authorization", "bearer " + token);
        return callers->find(request);
    }
};

KANSLI_ON_EACH_DATABASE(MachineTokenTest);

TEST_P(MachineTokenTest, a_token_may_what_its_role_says_where_it_says) {
    auto grant = integration();
    grant.case_type = "parking-permit";

    const auto found = caller(make_token(grant).token);

    EXPECT_EQ(found.kind, web::ActorKind::machine);
    EXPECT_EQ(found.name, "e-services");
    EXPECT_EQ(found.role, "integration");
    EXPECT_TRUE(found.may(web::Permission::intake_submit, sundsvall));
    EXPECT_FALSE(found.may(web::Permission::intake_submit, ange));
    EXPECT_FALSE(found.may(web::Permission::case_handle, sundsvall));
    for (const auto& given : found.grants) {
        EXPECT_EQ(given.unit, "traffic");
        EXPECT_EQ(given.case_type, "parking-permit");
    }
}

TEST_P(MachineTokenTest, a_token_that_is_too_narrow_is_forbidden) {
    const auto made = make_token(integration());

    EXPECT_EQ(ask(Face::desk, Method::get, "/units", bearing(made.token)).status, 200);
    EXPECT_EQ(ask(Face::desk, Method::get, "/access-log", bearing(made.token)).status, 403);
}

TEST_P(MachineTokenTest, a_token_ends_on_its_day) {
    const auto made = make_token(integration(), 1);

    now = now + hours(24) - seconds(2);
    EXPECT_EQ(ask(Face::desk, Method::get, "/units", bearing(made.token)).status, 200);
    now = now + seconds(2);
    const auto response = ask(Face::desk, Method::get, "/units", bearing(made.token));
    EXPECT_EQ(response.status, 401);
    EXPECT_THAT(response.body, HasSubstr("has expired"));
}

TEST_P(MachineTokenTest, a_revoked_token_is_refused) {
    const auto made = make_token(integration());
    ASSERT_EQ(ask(Face::desk, Method::get, "/units", bearing(made.token)).status, 200);

    write([&](Transaction& tx) { revoke_machine_token(tx, made.id, now); });
    callers->forget_all();

    const auto response = ask(Face::desk, Method::get, "/units", bearing(made.token));
    EXPECT_EQ(response.status, 401);
    EXPECT_THAT(response.body, HasSubstr("has been revoked"));
    EXPECT_THROW(
        write([&](Transaction& tx) { revoke_machine_token(tx, made.id, now); }), base::Error
    );
}

TEST_P(MachineTokenTest, a_token_counts_at_the_desk_only_and_alone) {
    const auto made = make_token(integration());

    EXPECT_EQ(ask(Face::portal, Method::get, "/units", bearing(made.token)).status, 401);
    EXPECT_EQ(ask(Face::desk, Method::get, "/units", bearing(made.token + "x")).status, 401);
    EXPECT_EQ(
        ask(Face::desk, Method::get, "/units", {{"authorization", "Basic " + made.token}}).status,
        401
    );
    EXPECT_EQ(
        ask(Face::desk, Method::get, "/units", {{"cookie", "kansli-external-desk=" + made.token}}
        ).status,
        401
    ) << "a token is no session";
}

TEST_P(MachineTokenTest, only_its_hash_is_kept) {
    const auto made = make_token(integration());

    EXPECT_THAT(made.token, testing::StartsWith("kansli_"));
    const auto kept = read([](Transaction& tx) { return machine_tokens(tx); });
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_THAT(base::to_json(kept[0]), testing::Not(HasSubstr(made.token)));
    EXPECT_EQ(
        read([](Transaction& tx) {
            return tx.one<storage::Blob>("SELECT token_hash FROM machine_token");
        }).bytes,
        secret_hash(made.token)
    );
}

TEST_P(MachineTokenTest, no_machine_decides_and_no_token_is_for_nowhere) {
    EXPECT_THROW(make_token({Role::decider, sundsvall, "traffic"}), base::Error);
    EXPECT_THROW(make_token({Role::handler, sundsvall, "traffic"}), base::Error);
    EXPECT_THROW(make_token({Role::robot, sundsvall, "no-such-unit"}), base::Error);
    EXPECT_THAT(read([](Transaction& tx) { return machine_tokens(tx); }), SizeIs(0));
}

} // namespace
} // namespace kansli::identity
