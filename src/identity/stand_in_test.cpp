#include "base/error.hpp"
#include "identity/staff.hpp"
#include "identity/stand_in.hpp"
#include "identity/test_identity.hpp"

namespace kansli::identity {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class StandInTest : public IdentityTest {
protected:
    base::UserId user(const char* name) {
        return read([&](Transaction& tx) { return find_staff_user(tx, name)->id; });
    }

    web::Response name_for(const Login& absent, const std::string& json) {
        return ask(Face::desk, Method::post, "/stand-ins", with(absent), json);
    }

    std::string period(base::UserId stand_in, const char* from, const char* to) {
        return R"({"stand_in_id": ")" + stand_in.to_text() + R"(", "from_day": ")" + from +
               R"(", "to_day": ")" + to + "\"}";
    }

    web::Caller caller_of(const Login& login) {
        web::Request request;
        request.face = Face::desk;
        request.headers.add("cookie", login.cookie);
        request.target = "/case-management/v1/2281/cases";
        return callers->find(request);
    }

    static std::vector<std::string> units_of_handling(const web::Caller& caller) {
        std::vector<std::string> units;
        for (const auto& grant : caller.grants)
            if (grant.permission == web::Permission::case_handle) units.push_back(grant.unit);
        return units;
    }
};

KANSLI_ON_EACH_DATABASE(StandInTest);

TEST_P(StandInTest, stand_in_holds_the_absent_ones_roles_for_the_days) {
    const auto karin = staff("karin.lund");
    const auto mikael = staff("mikael.ros");
    EXPECT_THAT(units_of_handling(caller_of(mikael)), ElementsAre("environment"));

    const auto made = name_for(karin, period(user("mikael.ros"), "2026-03-02", "2026-03-03"));

    EXPECT_EQ(made.status, 201) << made.body;
    EXPECT_THAT(made.body, HasSubstr(R"("stand_in_name":"Mikael Ros")"));
    const auto caller = caller_of(mikael);
    EXPECT_THAT(units_of_handling(caller), ElementsAre("environment", "traffic"));
    EXPECT_THAT(caller.stands_in_for, ElementsAre(user("karin.lund")));
    EXPECT_EQ(caller.grants.back().stands_in_for, user("karin.lund"));
    EXPECT_EQ(caller.role, "handler");
    const auto view = ask(Face::desk, Method::get, "/sessions/current", reading(mikael)).body;
    EXPECT_THAT(view, HasSubstr("\"stands_in_for\":[\"" + user("karin.lund").to_text()));

    now = now + hours(48);
    callers->forget_all();
    EXPECT_THAT(caller_of(staff("mikael.ros")).stands_in_for, IsEmpty()) << "it is over";
}

TEST_P(StandInTest, what_is_not_work_with_cases_is_not_lent) {
    name_for(staff("otto.frid"), period(user("mikael.ros"), "2026-03-02", "2026-03-03"));
    name_for(staff("astrid.nyman"), period(user("mikael.ros"), "2026-03-02", "2026-03-03"));

    const auto caller = caller_of(staff("mikael.ros"));

    EXPECT_EQ(caller.stands_in_for.size(), 2U);
    EXPECT_FALSE(caller.may(web::Permission::operate, sundsvall));
    EXPECT_FALSE(caller.may(web::Permission::audit, sundsvall));
}

TEST_P(StandInTest, it_does_not_pass_on_and_ends_when_it_is_ended) {
    const auto karin = staff("karin.lund");
    const auto mikael = staff("mikael.ros");
    const auto sofia = staff("sofia.granat");
    const auto made = name_for(karin, period(user("mikael.ros"), "2026-03-02", "2026-03-09"));
    name_for(mikael, period(user("sofia.granat"), "2026-03-02", "2026-03-09"));
    EXPECT_THAT(caller_of(sofia).stands_in_for, ElementsAre(user("mikael.ros")));

    const auto id = std::string(base::parse_json(made.body).at("id").as_string());
    EXPECT_EQ(ask(Face::desk, Method::delete_, "/stand-ins/" + id, with(mikael)).status, 404)
        << "it is karin's to end";
    EXPECT_EQ(ask(Face::desk, Method::delete_, "/stand-ins/" + id, with(karin)).status, 204);
    EXPECT_THAT(caller_of(mikael).stands_in_for, IsEmpty());
    EXPECT_THAT(
        ask(Face::desk, Method::get, "/stand-ins", reading(mikael)).body, HasSubstr("ended_at")
    );
}

TEST_P(StandInTest, what_can_not_be_is_refused_with_its_reason) {
    const auto karin = staff("karin.lund");
    const auto mikael = user("mikael.ros");
    const auto refused = [&](const std::string& json) { return name_for(karin, json).body; };

    EXPECT_THAT(
        refused(period(user("karin.lund"), "2026-03-02", "2026-03-03")), HasSubstr("is yourself")
    );
    EXPECT_THAT(
        refused(period(base::UserId::make(), "2026-03-02", "2026-03-03")), HasSubstr("no member")
    );
    EXPECT_THAT(refused(period(mikael, "2026-03-04", "2026-03-03")), HasSubstr("before from_day"));
    EXPECT_THAT(refused(period(mikael, "2026-02-01", "2026-03-01")), HasSubstr("has passed"));
    EXPECT_THAT(refused(period(mikael, "2026-03-02", "2028-03-03")), HasSubstr("over a year"));
    EXPECT_EQ(name_for(karin, period(mikael, "2026-03-02", "2026-03-09")).status, 201);
    EXPECT_EQ(name_for(karin, period(mikael, "2026-03-09", "2026-03-12")).status, 409);
    const auto by_citizen =
        ask(Face::portal,
            Method::post,
            "/stand-ins",
            with(citizen()),
            period(mikael, "2026-03-02", "2026-03-09"));
    EXPECT_EQ(by_citizen.status, 403);
}

} // namespace
} // namespace kansli::identity
