// A request's way: find (no blocking) - admit (caller, permission, head) - run (body, handler,
// commit)
// - finish (conditional reply, access log). Reads run on the caller's thread, writes on their
// lane's.
#include "web/router.hpp"

#include "base/text.hpp"
#include "web/access_log.hpp"
#include "web/idempotency.hpp"
#include "web/language.hpp"
#include "web/openapi.hpp"
#include "web/problem.hpp"
#include "web/route_table.hpp"

#include <algorithm>
#include <future>

namespace kansli::web {

namespace {

std::string_view media_type_of(std::string_view content_type) {
    auto type = content_type.substr(0, content_type.find(';'));
    while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
    return type;
}

bool is_json(std::string_view content_type) {
    const auto type = media_type_of(content_type);
    return equal_ignoring_case(type, "application/json") ||
           (type.size() > 5 && equal_ignoring_case(type.substr(type.size() - 5), "+json"));
}

// RFC 9110 §13.1.2: any of the listed tags, compared weakly, or "*".
bool names_tag(std::string_view if_none_match, std::string_view etag) {
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    return !etag.empty() &&
           (if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos);
}

bool may_anywhere(const Caller& caller, Permission permission) {
    return std::any_of(caller.grants.begin(), caller.grants.end(), [&](const Grant& grant) {
        return grant.permission == permission;
    });
}

storage::LaneKey lane_of(const Call& call) {
    const auto& route = *call.route;
    if (!route.lane.empty()) return storage::lane_key(route.lane);
    if (route.path_values == 0) return storage::lane_key(route.pattern);
    // However an id is spelled, its writes go down one lane.
    return storage::lane_key(
        base::lower_ascii(decoded_segment(call.path_values[0]).value_or(std::string()))
    );
}

} // namespace

Router::Router(
    RouterSettings settings,
    storage::Database& database,
    std::vector<Api> apis,
    FindCaller find_caller
)
    : settings_(std::move(settings)),
      database_(database),
      apis_(std::move(apis)),
      find_caller_(std::move(find_caller)),
      table_(std::make_unique<RouteTable>(apis_)),
      metrics_(std::make_unique<Metrics>()) {}

Router::~Router() = default;

std::string Router::openapi(const Api& api, const std::string& origin) const {
    std::string text;
    {
        const std::lock_guard lock(descriptions_mutex_);
        auto& made = descriptions_[&api];
        if (made.empty()) made = openapi_of(api, settings_);
        text = made;
    }
    const auto at = text.find(origin_placeholder);
    return text.replace(at, origin_placeholder.size(), origin);
}

bool Router::answer(Call& call, Response response) const {
    call.response = std::move(response);
    allow_origin(call);
    return false;
}

bool Router::find(Call& call) const {
    auto& request = call.request;
    settle_head(request, settings_.head);
    const auto match = table_->match(request.face, request.method, request.path());
    call.api = match.api;
    const auto refuse = [&](base::ErrorCode code, const char* message) {
        return answer(call, error_response(call, base::Error(code, message)));
    };
    if (!match.municipality.empty()) {
        const auto& served = settings_.municipalities;
        const auto found = std::find_if(served.begin(), served.end(), [&](const auto& id) {
            return id.to_text() == match.municipality;
        });
        if (found == served.end())
            return refuse(base::ErrorCode::not_found, "This municipality is not served here.");
        call.municipality_id = *found;
    }
    if (match.route == nullptr && !match.allow.empty()) {
        const bool is_asked = request.method == Method::options;
        if (is_asked)
            answer(call, {.status = 204});
        else
            refuse(base::ErrorCode::method_not_allowed, "This resource does not take that method.");
        call.response.headers.add("allow", match.allow + ", OPTIONS");
        return false;
    }
    if (match.description == SelfDescription::openapi)
        return answer(call, detail::json_response(200, openapi(*match.api, request.origin)));
    if (match.description == SelfDescription::api_info)
        return answer(call, detail::json_response(200, api_info_of(*match.api, request.origin)));
    if (match.route == nullptr) {
        if (settings_.files && call.api == nullptr && is_safe(request.method))
            if (auto file = settings_.files(request)) return answer(call, *std::move(file));
        return refuse(base::ErrorCode::not_found, "There is no such resource.");
    }
    call.route = match.route;
    call.path_values = match.values;
    return true;
}

void Router::authorize(const Call& call) const {
    const auto permission = call.route->permission;
    const auto& caller = call.caller;
    if (permission == Permission::open) return;
    if (caller.kind == ActorKind::anonymous)
        throw base::Error(base::ErrorCode::unauthenticated, "Log in first.");
    if (permission == Permission::login) return;
    const bool may = call.route->has_municipality ? caller.may(permission, call.municipality_id)
                                                  : may_anywhere(caller, permission);
    const bool is_here = permission != Permission::own_cases || caller.face == Face::portal;
    if (!may || !is_here) throw base::Error(base::ErrorCode::forbidden, "You may not do this.");
}

void Router::check_head(const Call& call) const {
    if (call.route->takes_json && !is_json(call.request.headers.get("content-type")))
        throw base::Error(
            base::ErrorCode::unsupported_media_type, "Content-Type must be application/json."
        );
    check_idempotency_key(call);
}

bool Router::admit(const std::shared_ptr<Call>& call, const Done& done) const {
    try {
        call->caller = find_caller_(call->request);
        authorize(*call);
        check_head(*call);
        return true;
    } catch (...) {
        fail(call, error_of(std::current_exception(), call->request.request_id), done);
        return false;
    }
}

void Router::run(const std::shared_ptr<Call>& call, const Done& done) const {
    try {
        const auto& route = *call->route;
        if (!route.takes_json && !route.takes_request && !call->request.body.empty())
            throw base::Error(base::ErrorCode::invalid, "This request takes no body.");
        call->work = route.decode(*call);
        if (!route.only_reads) return submit(call, done);
        read(*call);
        if (call->response.park) return be_parked(*call, done);
    } catch (...) {
        return fail(call, error_of(std::current_exception(), call->request.request_id), done);
    }
    finish(call, done);
}

Session Router::session_for(storage::Transaction& tx, const Call& call) const {
    Session session{
        call.caller, tx, settings_.clock(), call.municipality_id, call.request.request_id};
    session.language = language_of(call.request);
    return session;
}

void Router::read(Call& call) const {
    database_.read([&](storage::Transaction& tx) {
        auto session = session_for(tx, call);
        session.parked_at = call.parked_at;
        call.response = call.work(session, call);
        call.shown_parties = std::move(session.shown_parties);
    });
}

void Router::write(storage::Transaction& tx, Call& call) const {
    call.was_logged = false;
    auto session = session_for(tx, call);
    session.parked_at = call.parked_at;
    const auto key = idempotency_key_of(call);
    if (key) {
        if (auto kept = claim_key(tx, *key, session.now)) {
            call.response = *std::move(kept);
            return;
        }
    }
    call.response = call.work(session, call);
    call.shown_parties = std::move(session.shown_parties);
    if (key) keep_reply(tx, *key, call.response);
    if (!call.response.park && must_log_access(call)) {
        insert_access_log(tx, access_log_row(call, session.now));
        call.was_logged = true;
    }
}

void Router::submit(const std::shared_ptr<Call>& call, const Done& done) const {
    storage::WriteTask task;
    task.work = [this, call](storage::Transaction& tx) { write(tx, *call); };
    task.done = [this, call, done](const std::exception_ptr& failed) {
        if (!failed && call->response.park) return be_parked(*call, done);
        if (!failed) return finish(call, done);
        call->was_logged = false;
        fail(call, error_of(failed, call->request.request_id), done);
    };
    database_.submit(lane_of(*call), std::move(task));
}

void Router::be_parked(Call& call, const Done& done) const {
    if (!call.parked_at) call.parked_at = settings_.clock();
    done();
}

void Router::fail(const std::shared_ptr<Call>& call, const base::Error& error, const Done& done)
    const {
    call->response = error_response(*call, error);
    finish(call, done);
}

void Router::finish(const std::shared_ptr<Call>& call, const Done& done) const {
    auto& response = call->response;
    const auto& headers = call->request.headers;
    if (is_safe(call->request.method) && response.status == 200 &&
        names_tag(headers.get("if-none-match"), response.headers.get("etag"))) {
        response.status = 304;
        response.body.clear();
        response.stream.reset();
    }
    allow_origin(*call);
    if (must_log_access(*call))
        log_access(call, done);
    else
        done();
}

void Router::log_access(const std::shared_ptr<Call>& call, const Done& done) const {
    // What cannot be logged is not shown. A refusal, which shows nothing, leaves all the same.
    const auto failed = [this, call](const std::exception_ptr& thrown) {
        const auto error = error_of(thrown, call->request.request_id);
        if (call->response.status >= 400) return;
        call->response = error_response(*call, error);
        allow_origin(*call);
    };
    try {
        const auto row = access_log_row(*call, settings_.clock());
        storage::WriteTask task;
        task.work = [row](storage::Transaction& tx) { insert_access_log(tx, row); };
        task.done = [failed, done](const std::exception_ptr& thrown) {
            if (thrown) failed(thrown);
            done();
        };
        // Rows need no order among themselves: any lane will do, and rows that wait share a commit.
        database_.submit(storage::lane_key(call->request.request_id), std::move(task));
    } catch (...) {
        failed(std::current_exception());
        done();
    }
}

Response Router::error_response(const Call& call, const base::Error& error) const {
    if (call.api != nullptr && call.api->format_error())
        return call.api->format_error()(error, call.request);
    return problem_response(error, call.request);
}

void Router::allow_origin(Call& call) const {
    const auto origin = call.request.headers.get("origin");
    const auto& allowed = settings_.allowed_origins;
    if (call.request.face != Face::portal || origin.empty() ||
        std::find(allowed.begin(), allowed.end(), origin) == allowed.end())
        return;
    auto& headers = call.response.headers;
    headers.set("access-control-allow-origin", origin);
    headers.set("access-control-expose-headers", "etag, location, x-request-id");
    const bool varies = headers.has("vary"); // an error, by its language
    headers.set("vary", varies ? std::string(headers.get("vary")) + ", origin" : "origin");
    if (call.request.method != Method::options) return;
    headers.set("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
    headers.set(
        "access-control-allow-headers",
        "authorization, content-type, if-match, if-none-match, idempotency-key, x-request-id"
    );
    headers.set("access-control-max-age", "600");
}

Response Router::handle(Request request) const {
    const auto call = std::make_shared<Call>();
    call->request = std::move(request);
    if (!find(*call)) return std::move(call->response);
    const auto wait_for = [](const auto& start) {
        const auto happened = std::make_shared<std::promise<void>>();
        start([happened] { happened->set_value(); });
        happened->get_future().wait();
    };
    wait_for([&](const Done& done) {
        if (admit(call, done)) run(call, done);
    });
    while (const auto park = std::exchange(call->response.park, {})) {
        wait_for(park);
        wait_for([&](const Done& done) { run(call, done); });
    }
    return std::move(call->response);
}

} // namespace kansli::web
