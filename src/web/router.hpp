// The routes of an installation: each API lists its own with verb, pattern, permission, function
// and a sentence, and the router turns a request into the call of one of them. Deny by default: a
// route does not compile without a permission. How a request travels stands in router.cpp.
#pragma once

#include "base/time.hpp"
#include "storage/database.hpp"
#include "web/call.hpp"
#include "web/head.hpp"
#include "web/metrics.hpp"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

struct Route {
    Method method = Method::get;
    std::string pattern; // "/cases/{case_id}/notes"
    Permission permission = Permission::open;
    std::string summary;
    std::string description{};
    std::string lane{};          // empty: the first value of the path
    std::int64_t max_upload = 0; // over 0: the body is staged in the blob store
    bool has_municipality = true;
    bool shows_personal_data = false;
    bool only_reads = false;  // runs on the readers with a read-only transaction
    bool keeps_reply = false; // an Idempotency-Key is honoured
    bool takes_json = false;
    bool takes_blob = false;
    bool takes_request = false; // may read a body of any kind itself
    std::size_t path_values = 0;
    Decode decode{};
    Describe describe = nullptr;
};

// Returned by Api::get, post, …: says what is special about a route.
class RouteEntry {
public:
    explicit RouteEntry(Route route) : route_(std::move(route)) {}

    // Staff and machines that call it are written to the access log before the reply leaves.
    RouteEntry& personal_data();
    // Its writes all go down one lane: the creations of a number series. By default the lane is
    // chosen by the first value of the path, so that all writes to one case follow each other.
    RouteEntry& lane(std::string_view key);
    // The body, of any media type, is staged in the blob store; the handler takes const BlobRef&.
    RouteEntry& upload(std::int64_t max_bytes);
    // The route stands directly under /{api}/v{major}.
    RouteEntry& without_municipality();
    // A POST that changes nothing, such as …/searches: it runs on the readers, not in a lane.
    RouteEntry& only_reads();
    // An Idempotency-Key is not honoured: the reply holds a secret, or the API has its own way.
    RouteEntry& without_idempotency();
    // More than the summary says, for the API's description.
    RouteEntry& describe(std::string_view text);

    const Route& route() const { return route_; }

private:
    Route route_;
};

// One API, the entrance to one well-bounded function: /{name}/v{major}/{municipality_id}/…
class Api {
public:
    Api(std::string name,
        std::string title_sv,
        std::string title_en,
        std::string version = "1.0.0",
        std::vector<Face> faces = {Face::portal, Face::desk});

    // A handler is a function or callable `Result (Session&, Path<T>, Query<T>, IfMatch, const
    // Body&)` with what it needs of these; handler.hpp and reply.hpp hold the whole list.
    template <class Handler>
    RouteEntry&
    get(std::string_view pattern, Permission permission, Handler handler, std::string_view summary
    ) {
        return add(Method::get, pattern, permission, std::move(handler), summary);
    }

    template <class Handler>
    RouteEntry& post(
        std::string_view pattern,
        Permission permission,
        Handler handler,
        std::string_view summary
    ) {
        return add(Method::post, pattern, permission, std::move(handler), summary);
    }

    template <class Handler>
    RouteEntry&
    put(std::string_view pattern, Permission permission, Handler handler, std::string_view summary
    ) {
        return add(Method::put, pattern, permission, std::move(handler), summary);
    }

    template <class Handler>
    RouteEntry& patch(
        std::string_view pattern,
        Permission permission,
        Handler handler,
        std::string_view summary
    ) {
        return add(Method::patch, pattern, permission, std::move(handler), summary);
    }

    template <class Handler>
    RouteEntry&
    del(std::string_view pattern, Permission permission, Handler handler, std::string_view summary
    ) {
        return add(Method::delete_, pattern, permission, std::move(handler), summary);
    }

    // What the API is for, in both languages, for its OpenAPI description.
    Api& describe(std::string sv, std::string en);
    // The day on which this version was published, for api-info.
    Api& released(std::string day);
    // Another root than /{name}/v{major}: engine-rest follows Camunda's paths.
    Api& root(std::string path);
    // Another form of errors than RFC 9457's: engine-rest answers as Camunda does.
    using FormatError = std::function<Response(const base::Error&, const Request&)>;
    Api& errors(FormatError format);

    const std::string& name() const { return name_; }

    const std::string& title_sv() const { return title_sv_; }

    const std::string& title_en() const { return title_en_; }

    const std::string& description_sv() const { return description_sv_; }

    const std::string& description_en() const { return description_en_; }

    const std::string& version() const { return version_; }

    const std::string& released() const { return released_; }

    const std::string& root() const { return root_; }

    const FormatError& format_error() const { return format_error_; }

    bool is_on(Face face) const;

    const std::deque<RouteEntry>& routes() const { return routes_; }

private:
    template <class Handler>
    RouteEntry&
    add(Method method,
        std::string_view pattern,
        Permission permission,
        Handler handler,
        std::string_view summary) {
        using Signature = detail::Signature<Handler>;
        Route route{
            .method = method,
            .pattern = std::string(pattern),
            .permission = permission,
            .summary = std::string(summary)};
        route.takes_json = Signature::takes_json;
        route.takes_blob = Signature::takes_blob;
        route.takes_request = Signature::takes_request;
        route.path_values = Signature::path_values;
        route.decode = Signature::decoder(std::move(handler));
        route.describe = &Signature::describe;
        return add(std::move(route));
    }

    RouteEntry& add(Route route);

    std::string name_;
    std::string title_sv_;
    std::string title_en_;
    std::string description_sv_;
    std::string description_en_;
    std::string version_;
    std::string released_ = "2026-01-01";
    std::string root_;
    std::vector<Face> faces_;
    FormatError format_error_;
    std::deque<RouteEntry> routes_; // RouteEntry& stays good while more are added
};

// Whom the published descriptions name.
struct Publisher {
    std::string name = "Kansli";
    std::string email = "kansli@example.se";
    std::string url = "https://example.se/kansli";
    std::string licence = "MIT";
};

struct RouterSettings {
    std::vector<base::MunicipalityId> municipalities; // served here; any other is 404
    HeadSettings head{};
    // Foreign pages that may call the portal's APIs with a token of their own (CORS).
    std::vector<std::string> allowed_origins{};
    Publisher publisher{};
    base::Clock clock = base::system_now;
    // Answers GET outside every API, from memory: the built user interface. Must not block.
    std::function<std::optional<Response>(const Request&)> files{};
};

// Who asks; an Error{unauthenticated} or Error{forbidden} ends the request.
using FindCaller = std::function<Caller(const Request&)>;

class RouteTable;

// Takes a request through its steps. A step that fails has put a problem document in the call.
class Router {
public:
    using Done = std::function<void()>;

    // std::logic_error for a route that cannot work, such as a pattern its handler does not fit.
    Router(
        RouterSettings settings,
        storage::Database& database,
        std::vector<Api> apis,
        FindCaller find_caller
    );
    ~Router();

    // First: finds the route without blocking. False when the call's response stands already.
    bool find(Call& call) const;
    // Second, may block: who asks, may they, and is the head in order. False when the call was
    // refused; then done is called, on any thread, once the response may leave.
    bool admit(const std::shared_ptr<Call>& call, const Done& done) const;
    // Third, may block: decodes the body and runs the handler; done as above. Where the response
    // then asks to be parked, it is run again when that is over.
    void run(const std::shared_ptr<Call>& call, const Done& done) const;
    // Ends a call with an error from outside the router, such as a body over its limit.
    void fail(const std::shared_ptr<Call>& call, const base::Error& error, const Done& done) const;

    // All steps, waited for: for tests.
    Response handle(Request request) const;

    const std::vector<Api>& apis() const { return apis_; }

    // The OpenAPI description of an API as it is served to someone at that origin.
    std::string openapi(const Api& api, const std::string& origin) const;

    Metrics& metrics() const { return *metrics_; }

private:
    bool answer(Call& call, Response response) const;
    void authorize(const Call& call) const;
    void check_head(const Call& call) const;
    void read(Call& call) const;
    void write(storage::Transaction& tx, Call& call) const;
    void submit(const std::shared_ptr<Call>& call, const Done& done) const;
    void be_parked(Call& call, const Done& done) const;
    void finish(const std::shared_ptr<Call>& call, const Done& done) const;
    void log_access(const std::shared_ptr<Call>& call, const Done& done) const;
    Response error_response(const Call& call, const base::Error& error) const;
    void allow_origin(Call& call) const;
    Session session_for(storage::Transaction& tx, const Call& call) const;

    RouterSettings settings_;
    storage::Database& database_;
    std::vector<Api> apis_;
    FindCaller find_caller_;
    std::unique_ptr<RouteTable> table_;
    std::unique_ptr<Metrics> metrics_;
    mutable std::mutex descriptions_mutex_; // guards descriptions_
    mutable std::map<const Api*, std::string> descriptions_;
};

} // namespace kansli::web
