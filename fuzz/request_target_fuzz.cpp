// What a client may put into a request's target and headers: escapes, query, route, cookies. What
// was decoded is valid text, and what was written is read again as the same.
#include "base/text.hpp"
#include "web/head.hpp"
#include "web/query.hpp"
#include "web/route_table.hpp"
#include "web/router.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

namespace web = kansli::web;
namespace base = kansli::base;

struct ListQuery {
    std::optional<base::Whole<1, 100>> limit;
    std::vector<base::Text<1, 20>> words;
    std::optional<base::Timestamp> since;
    bool open = false;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (), (limit, words, since, open))

void check(bool holds) {
    if (!holds) std::abort();
}

const std::vector<web::Api>& apis() {
    static const auto made = [] {
        const auto tell = [](web::Session&, web::Path<base::Uuid>) -> base::JsonValue {
            return {};
        };
        const auto list = [](web::Session&) -> base::JsonValue { return {}; };
        std::vector<web::Api> all;
        auto& api = all.emplace_back("cases", "Ärenden", "Cases");
        api.get("/cases/{case_id}", web::Permission::open, tell, "One.");
        api.get("/cases/newest", web::Permission::open, list, "Newest.");
        all.emplace_back("engine", "Motor", "Engine").root("/engine");
        return all;
    }();
    return made;
}

void check_target(const std::string& target) {
    web::Request request{.target = target};
    static const web::RouteTable table(apis());
    const auto match = table.match(web::Face::desk, web::Method::get, request.path());
    check(match.route == nullptr || match.api == &apis().front());
    if (const auto segment = web::decoded_segment(request.path())) {
        check(base::utf8_length(*segment).has_value());
        check(web::decoded_segment(web::percent_encoded(*segment)) == segment);
    }
    try {
        const auto parameters = web::parse_query(request.query());
        const auto written = web::format_query(parameters);
        check(web::format_query(web::parse_query(written)) == written);
        ListQuery query;
        std::vector<base::Problem> problems;
        web::read_query(parameters, query, problems);
    } catch (const base::Error& error) {
        check(error.code() == base::ErrorCode::invalid);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check_target(text);
    check_target("/cases/v1/" + text);
    web::Request request{.peer = "127.0.0.1"};
    for (const auto* name :
         {"cookie", "forwarded", "x-forwarded-for", "host", "traceparent", "x-request-id"})
        request.headers.add(name, text);
    web::settle_head(request, {});
    check(request.origin.find_first_of("\r\n\"<>") == std::string::npos);
    web::cookie(request.headers, "session");
    web::header_parameter(text, "filename*");
    return 0;
}
