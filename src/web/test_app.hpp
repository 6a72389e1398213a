// For the route tests of every room: a router over a database and some APIs, asked without sockets,
// or with a server before it. Never part of an installation.
//
//   web::Api api("notes", "Anteckningar", "Notes");
//   add_note_routes(api);
//   web::TestApp app(database(), std::move(api));
//   app.caller = web::staff_with({web::Permission::case_handle});
//   const auto reply = app.post("/notes/v1/2281/cases/…/notes", R"({"text": "Hej"})");
#pragma once

#include "base/json.hpp"
#include "base/text.hpp"
#include "web/router.hpp"
#include "web/server.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kansli::web {

constexpr std::string_view test_municipality = "2281";

// A member of staff with these permissions in every unit of the test municipality.
inline Caller staff_with(const std::vector<Permission>& permissions) {
    Caller caller{.kind = ActorKind::staff, .face = Face::desk};
    caller.user_id = base::UserId::make();
    caller.name = "Test Handler";
    caller.role = "handler";
    for (const auto permission : permissions)
        caller.grants.push_back(
            {permission, base::field<base::MunicipalityId>(test_municipality), "*", "*"}
        );
    return caller;
}

// A citizen who acts for themself.
inline Caller citizen(base::PartyId party = base::PartyId::make()) {
    Caller caller{.kind = ActorKind::citizen, .face = Face::portal};
    caller.party_id = party;
    caller.acting_for = party;
    caller.role = "applicant";
    caller.grants.push_back(
        {Permission::own_cases, base::field<base::MunicipalityId>(test_municipality), "*", "*"}
    );
    return caller;
}

inline RouterSettings test_router_settings() {
    RouterSettings settings;
    for (const auto* code : {"2281", "2260"})
        settings.municipalities.push_back(base::field<base::MunicipalityId>(code));
    return settings;
}

class TestApp {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    // Whom the next requests come from; set `find` for what depends on the request.
    Caller caller;
    FindCaller find = [this](const Request&) { return caller; };
    Face face = Face::desk;

    TestApp(
        storage::Database& database,
        std::vector<Api> apis,
        RouterSettings settings = test_router_settings()
    )
        : router_(std::move(settings), database, std::move(apis), [this](const Request& request) {
              return find(request);
          }) {}

    TestApp(storage::Database& database, Api api, RouterSettings settings = test_router_settings())
        : TestApp(database, std::vector<Api>{std::move(api)}, std::move(settings)) {}

    Response
    send(Method method, std::string target, const Fields& headers = {}, std::string body = {}) {
        Request request{.method = method, .target = std::move(target), .body = std::move(body)};
        for (const auto& [name, value] : headers) request.headers.add(name, value);
        request.face = face;
        request.peer = "192.0.2.1";
        return router_.handle(std::move(request));
    }

    Response get(std::string target, const Fields& headers = {}) {
        return send(Method::get, std::move(target), headers);
    }

    Response post(std::string target, std::string json, Fields headers = {}) {
        return with_json(Method::post, std::move(target), std::move(json), std::move(headers));
    }

    Response put(std::string target, std::string json, Fields headers = {}) {
        return with_json(Method::put, std::move(target), std::move(json), std::move(headers));
    }

    Response patch(std::string target, std::string json, Fields headers = {}) {
        return with_json(Method::patch, std::move(target), std::move(json), std::move(headers));
    }

    Response del(std::string target, const Fields& headers = {}) {
        return send(Method::delete_, std::move(target), headers);
    }

    // An upload whose body was staged already.
    Response upload(
        Method method,
        std::string target,
        const storage::BlobRef& blob,
        const Fields& headers = {}
    ) {
        Request request{.method = method, .target = std::move(target), .blob = blob};
        for (const auto& [name, value] : headers) request.headers.add(name, value);
        request.face = face;
        return router_.handle(std::move(request));
    }

    Router& router() { return router_; }

    // Starts a server before the router, with both faces on free ports; stops with the app.
    Server& serve(storage::BlobStore* blobs = nullptr, ServerSettings settings = {}) {
        settings.listeners = {{.face = Face::portal}, {.face = Face::desk}};
        settings.workers = 4;
        server_ = std::make_unique<Server>(std::move(settings), router_, blobs);
        server_->start();
        return *server_;
    }

private:
    Response with_json(Method method, std::string target, std::string json, Fields headers) {
        headers.emplace_back("content-type", "application/json");
        return send(method, std::move(target), headers, std::move(json));
    }

    Router router_;
    std::unique_ptr<Server> server_;
};

// The JSON of a reply; null when it has none.
inline base::JsonValue json_of(const Response& response) {
    return response.body.empty() ? base::JsonValue() : base::parse_json(response.body);
}

} // namespace kansli::web
