// For the tests of this room: the sandbox's organisation in a fresh database, three parties that
// the test decides about, a clock that it owns, and the API behind a router.
#pragma once

#include "base/yaml.hpp"
#include "identity/callers.hpp"
#include "identity/machine_token.hpp"
#include "identity/session_routes.hpp"
#include "storage/test_database.hpp"
#include "web/router.hpp"

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kansli::identity {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using storage::Transaction;
using web::Face;
using web::Method;

class IdentityTest : public storage::DatabaseTest {
protected:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    struct Login {
        std::string cookie; // "name=token"
        std::string token;
        std::string csrf;
        base::JsonValue view;
    };

    IdentityTest() {
        organisation =
            base::read_yaml_file<OrganisationDocument>("sandbox/external/organisation.yaml");
        import(organisation);
        open_router(true);
    }

    ImportCounts import(const OrganisationDocument& told) {
        return write([&](Transaction& tx) { return import_organisation(tx, told, now); });
    }

    void open_router(bool is_sandbox) {
        const base::Clock clock = [this] { return now; };
        callers = std::make_unique<Callers>(
            database(),
            IdentitySettings{
                .installation = "external",
                .municipalities = {sundsvall, ange},
                .is_sandbox = is_sandbox,
                .clock = clock},
            party_functions()
        );
        std::vector<web::Api> apis;
        apis.push_back(identity_api(
            *callers,
            [](Transaction&) {
                return std::vector<SandboxLogin>{
                    {.name = "Anna", .personal_number = "198501032398"}};
            },
            [this](Transaction&, const base::MunicipalityId&, const std::vector<base::Uuid>&) {
                return case_numbers;
            }
        ));
        router = std::make_unique<web::Router>(
            web::RouterSettings{
                .municipalities = {sundsvall, ange},
                .head = {.public_urls = {{Face::portal, portal_url}, {Face::desk, desk_url}}},
                .clock = clock},
            database(),
            std::move(apis),
            [this](const web::Request& request) { return callers->find(request); }
        );
    }

    web::Response
    ask(Face face,
        Method method,
        const std::string& path,
        const Fields& fields = {},
        const std::string& body = {}) {
        web::Request request;
        request.face = face;
        request.method = method;
        request.target = "/identity/v1/2281" + path;
        request.peer = "192.0.2.1";
        request.body = body;
        if (!body.empty()) request.headers.add("content-type", "application/json");
        for (const auto& [name, value] : fields) request.headers.add(name, value);
        return router->handle(std::move(request));
    }

    Login log_in(Face face, const std::string& who, const Fields& fields = {}) {
        const auto* key = face == Face::portal ? "personal_number" : "user_name";
        const auto body = std::string("{\"") + key + "\":\"" + who + "\"}";
        const auto response = ask(face, Method::post, "/sessions", fields, body);
        EXPECT_EQ(response.status, 201) << response.body;
        Login login;
        const auto set = std::string(response.headers.get("set-cookie"));
        login.cookie = set.substr(0, set.find(';'));
        login.token = login.cookie.substr(login.cookie.find('=') + 1);
        login.view = boost::json::parse(response.body);
        login.csrf = login.view.at("csrf_token").as_string();
        return login;
    }

    Login citizen() { return log_in(Face::portal, "198501032398"); }

    Login staff(const std::string& name) { return log_in(Face::desk, name); }

    static Fields with(const Login& login) {
        return {{"cookie", login.cookie}, {"x-csrf-token", login.csrf}};
    }

    static Fields reading(const Login& login) { return {{"cookie", login.cookie}}; }

    // The status of asking who one is, at that face.
    int who(Face face, const Fields& fields) {
        return ask(face, Method::get, "/sessions/current", fields).status;
    }

    CreatedMachineToken make_token(const RoleGrant& grant, std::int64_t days = 30) {
        return write([&](Transaction& tx) {
            return create_machine_token(
                tx, {base::field<base::Text<1, 100>>("e-services"), grant, {days}}, now
            );
        });
    }

    static Fields bearing(const std::string& token) {
        return {{"authorization", "Bearer " + token}};
    }

    const base::MunicipalityId sundsvall = base::field<base::MunicipalityId>("2281");
    const base::MunicipalityId ange = base::field<base::MunicipalityId>("2260");
    const std::string portal_url = "https://minasidor.example";
    const std::string desk_url = "https://desk.example";
    const base::PartyId anna = base::PartyId::make();
    const base::PartyId firm = base::PartyId::make();
    base::Timestamp now = base::field<base::Timestamp>("2026-03-02T08:00:00Z");
    std::vector<Represented> represented;
    std::map<base::Uuid, std::string> case_numbers;
    OrganisationDocument organisation;
    std::unique_ptr<Callers> callers;
    std::unique_ptr<web::Router> router;

private:
    PartyFunctions party_functions() {
        return {
            .represented_by = [this](
                                  Transaction&, base::PartyId who, base::Timestamp
                              ) { return who == anna ? represented : std::vector<Represented>(); },
            .find_person = [this](Transaction&, base::PartyId id) -> std::optional<Person> {
                if (id != anna) return std::nullopt;
                return Person{anna, "Anna Lindqvist", "Skyddad identitet"};
            },
            .person_of = [this](
                             Transaction&,
                             const PersonClaims& claims,
                             const base::MunicipalityId&,
                             base::Timestamp
                         ) -> std::optional<Person> {
                if (claims.personal_number != "198501032398") return std::nullopt;
                return Person{anna, "Anna Lindqvist", "Skyddad identitet"};
            }};
    }
};

} // namespace kansli::identity
