#include "process/rest/engine_rest.hpp"

namespace kansli::process {

namespace {

struct RestError {
    int status;
    std::string_view type;
};

RestError rest_error(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::invalid:
    case base::ErrorCode::rejected:
    case base::ErrorCode::conflict:
    case base::ErrorCode::too_large:
    case base::ErrorCode::unsupported_media_type:
        return {400, "InvalidRequestException"};
    case base::ErrorCode::unauthenticated:
        return {401, "AuthenticationException"};
    case base::ErrorCode::forbidden:
        return {403, "AuthorizationException"};
    case base::ErrorCode::not_found:
        return {404, "RestException"};
    case base::ErrorCode::method_not_allowed:
        return {405, "RestException"};
    case base::ErrorCode::busy:
    case base::ErrorCode::unavailable:
        return {503, "RestException"};
    default:
        return {500, "ProcessEngineException"};
    }
}

web::Response answer_error(const base::Error& error, const web::Request&) {
    const auto [status, type] = rest_error(error.code());
    return rest_json(
        boost::json::object{{"type", type}, {"message", error.what()}, {"code", 0}}, status
    );
}

} // namespace

web::Response rest_json(const base::JsonValue& value, int status) {
    web::Response response;
    response.status = status;
    response.media_type = "application/json";
    response.body = boost::json::serialize(value);
    return response;
}

web::Api engine_rest_api(const ProcessStore& store, FetchWaiters& waiters) {
    web::Api api("engine-rest", "Processmotor", "Process engine", "1.0.0", {web::Face::desk});
    api.root("/engine-rest").errors(answer_error);
    api.describe(
        "Arbete för robotar och andra arbetare, på samma sätt som Camunda 7 och Operaton.",
        "Work for robots and other workers, in the way of Camunda 7 and Operaton."
    );
    add_external_task_routes(api, store, waiters);
    add_instance_routes(api, store);
    add_variable_routes(api, store);
    add_definition_routes(api, store);
    add_history_routes(api);
    return api;
}

} // namespace kansli::process
