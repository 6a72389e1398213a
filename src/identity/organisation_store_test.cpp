#include "identity/staff.hpp"
#include "identity/test_identity.hpp"
#include "web/access_log.hpp"

namespace kansli::identity {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class OrganisationStoreTest : public IdentityTest {
protected:
    void log(const char* user_name, const char* at, const std::string& case_id) {
        write([&](Transaction& tx) {
            web::AccessLogRow row;
            row.id = base::Uuid::make();
            row.municipality_id = sundsvall;
            row.at = base::field<base::Timestamp>(at);
            row.user_id = find_staff_user(tx, user_name)->id;
            row.role = "handler";
            row.method = "GET";
            row.route = "/case-management/v1/cases/{case_id}";
            row.resource_id = case_id;
            row.party_ids.text = "[]";
            row.request_id = "r1";
            row.status = 200;
            insert_access_log(tx, row);
        });
    }

    std::string codes_of(const OrganisationDocument& told) {
        try {
            import(told);
        } catch (const base::Error& error) {
            std::string codes;
            for (const auto& problem : error.problems())
                codes += problem.pointer + ' ' + problem.code + '\n';
            return codes;
        }
        return {};
    }
};

KANSLI_ON_EACH_DATABASE(OrganisationStoreTest);

TEST_P(OrganisationStoreTest, an_import_can_be_repeated) {
    const auto everything = [&] {
        return read([](Transaction& tx) {
            auto rows =
                tx.query<std::string>("SELECT user_name || name FROM staff_user ORDER BY 1");
            for (const auto& grant :
                 tx.query<std::string>("SELECT role || municipality_id || unit || case_type FROM "
                                       "role_grant ORDER BY 1"))
                rows.push_back(grant);
            return rows;
        });
    };
    const auto before = everything();
    const auto id = read([](Transaction& tx) { return find_staff_user(tx, "karin.lund")->id; });

    const auto counts = import(organisation);

    EXPECT_EQ(everything(), before);
    EXPECT_EQ(counts.disabled, 0);
    EXPECT_EQ(counts.users, static_cast<int>(organisation.users.size()));
    EXPECT_EQ(read([](Transaction& tx) { return find_staff_user(tx, "KARIN.LUND")->id; }), id)
        << "a person keeps their id";
}

TEST_P(OrganisationStoreTest, who_left_the_file_is_out_and_may_come_back) {
    const auto login = staff("karin.lund");
    auto without = organisation;
    std::erase_if(without.users, [](const auto& user) { return user.user_name == "karin.lund"; });

    EXPECT_EQ(import(without).disabled, 1);
    callers->forget_all();
    EXPECT_EQ(who(Face::desk, reading(login)), 401);
    EXPECT_FALSE(read([](Transaction& tx) { return find_staff_user(tx, "karin.lund"); }));

    import(organisation);
    EXPECT_EQ(who(Face::desk, reading(login)), 401) << "but not by the old session";
    EXPECT_EQ(who(Face::desk, reading(staff("karin.lund"))), 200);
}

TEST_P(OrganisationStoreTest, a_document_that_cannot_be_is_refused_with_every_reason) {
    auto told = organisation;
    told.entities[0].units[1].parent = base::field<base::Slug>("nowhere");
    told.entities[0].units[0].parent = told.entities[0].units[4].code;
    told.entities[1].units[2].code = told.entities[1].units[1].code;
    told.users[0].roles[0].unit = base::field<base::Slug>("nowhere");
    told.users[1].user_name = told.users[2].user_name;

    const auto codes = codes_of(told);

    EXPECT_THAT(codes, HasSubstr("/entities/0/units/1/parent unknown_unit"));
    EXPECT_THAT(codes, HasSubstr("/entities/0/units/0/parent circular"));
    EXPECT_THAT(codes, HasSubstr("/entities/1/units/2/code repeated"));
    EXPECT_THAT(codes, HasSubstr("/users/0/roles/0/unit unknown_unit"));
    EXPECT_THAT(codes, HasSubstr("/users/2/user_name repeated"));
}

TEST_P(OrganisationStoreTest, both_sandboxes_have_an_organisation_that_can_be) {
    const auto internal =
        base::read_yaml_file<OrganisationDocument>("sandbox/internal/organisation.yaml");

    EXPECT_EQ(codes_of(internal), "");
    const auto rights =
        read([](Transaction& tx) { return rights_of(tx, find_staff_user(tx, "lars.oden")->id); });
    for (const auto& grant : rights.grants)
        EXPECT_THAT(grant.unit, Not(testing::StartsWith("energy")))
            << "the company is another legal entity";
}

TEST_P(OrganisationStoreTest, a_role_counts_in_its_unit_case_type_and_municipality) {
    const auto login = staff("tove.skog");
    web::Request request;
    request.face = Face::desk;
    request.headers.add("cookie", login.cookie);
    request.target = "/case-management/v1/2260/cases";
    EXPECT_EQ(callers->find(request).role, "handler");
    request.target = "/case-management/v1/2281/cases";
    const auto caller = callers->find(request);

    EXPECT_EQ(caller.role, "reader");
    EXPECT_TRUE(caller.may(web::Permission::case_handle, ange));
    EXPECT_FALSE(caller.may(web::Permission::case_handle, sundsvall));
}

TEST_P(OrganisationStoreTest, the_desk_lists_units_and_those_who_may_handle) {
    const auto login = staff("karin.lund");

    const auto units = ask(Face::desk, Method::get, "/units", reading(login)).body;
    EXPECT_THAT(units, HasSubstr(R"("code":"traffic")"));
    const auto names = [&](const char* query) {
        const auto reply =
            boost::json::parse(ask(Face::desk, Method::get, query, reading(login)).body);
        std::vector<std::string> found;
        for (const auto& user : reply.at("users").as_array())
            found.emplace_back(user.at("name").as_string());
        return found;
    };
    EXPECT_THAT(names("/users?unit=traffic"), ElementsAre("David Strand", "Karin Lund"));
    EXPECT_THAT(names("/users?unit=traffic&case_type=other"), ElementsAre("David Strand"));
    EXPECT_THAT(names("/users?unit=environment"), ElementsAre("Mikael Ros", "Sofia Granat"));
}

TEST_P(OrganisationStoreTest, an_auditor_reads_the_access_log_and_is_in_it) {
    const auto numbered = base::Uuid::make();
    case_numbers = {{numbered, "PRH-2026-000001"}};
    const std::string one = numbered.to_text();
    const std::string other = base::Uuid::make().to_text();
    log("karin.lund", "2026-03-01T08:00:00Z", one);
    log("karin.lund", "2026-03-01T09:00:00Z", other);
    log("david.strand", "2026-03-01T10:00:00Z", one);
    const auto login = staff("astrid.nyman");
    const auto ask_log = [&](const std::string& query) {
        return boost::json::parse(
            ask(Face::desk, Method::get, "/access-log" + query, reading(login)).body
        );
    };

    const auto of_case = ask_log("?case_id=" + one).at("items").as_array();
    ASSERT_EQ(of_case.size(), 2U);
    EXPECT_EQ(of_case[0].at("user_name").as_string(), "David Strand") << "the latest first";
    EXPECT_EQ(of_case[0].at("case_number").as_string(), "PRH-2026-000001");
    EXPECT_EQ(
        ask_log("?to=2026-03-01T10:00:00Z&from=2026-03-01T09:00:00Z").at("items").as_array().size(),
        1U
    );
    EXPECT_EQ(ask_log("?limit=2").at("items").as_array().size(), 2U);
    const auto of_other = ask_log("?case_id=" + other).at("items").as_array();
    ASSERT_EQ(of_other.size(), 1U);
    EXPECT_EQ(of_other[0].as_object().count("case_number"), 0U) << "what is no case has none";
    const auto logged = ask_log("").at("items").as_array();
    EXPECT_EQ(logged[0].at("user_name").as_string(), "Astrid Nyman");
    EXPECT_EQ(ask(Face::desk, Method::get, "/access-log?cursor=x", reading(login)).status, 400);
    EXPECT_EQ(
        ask(Face::desk, Method::get, "/access-log", reading(staff("karin.lund"))).status, 403
    );
}

TEST_P(OrganisationStoreTest, somebody_may_where_a_role_reaches_the_unit) {
    const auto may = [&](const std::string& unit, const std::string& case_type) {
        return read([&](Transaction& tx) {
            return somebody_may(tx, {web::Permission::case_handle, sundsvall, unit, case_type});
        });
    };

    EXPECT_TRUE(may("traffic", "parking-permit"));
    EXPECT_FALSE(may("moon", "parking-permit"));
    write([](Transaction& tx) { tx.exec("UPDATE staff_user SET disabled_at = created_at"); });
    EXPECT_FALSE(may("traffic", "parking-permit"));
}

} // namespace
} // namespace kansli::identity
