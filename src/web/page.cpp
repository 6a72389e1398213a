#include "web/call.hpp"
#include "web/result.hpp"
#include "web/target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::web::detail {

namespace {

struct Paging {
    std::int64_t limit = PageRequest{}.limit;
    std::int64_t page = 1;
    bool has_cursor = false;
    std::vector<Parameter> others; // every parameter but page and cursor
};

Paging paging_of(const Request& request) {
    Paging paging;
    for (auto& parameter : parse_query(request.query())) {
        const auto number = field_from_text<std::int64_t>(parameter.value);
        if (parameter.name == "limit" && number) paging.limit = *number.value;
        if (parameter.name == "page" && number) paging.page = *number.value;
        if (parameter.name == "cursor") paging.has_cursor = true;
        if (parameter.name != "page" && parameter.name != "cursor")
            paging.others.push_back(std::move(parameter));
    }
    return paging;
}

// Link Description Objects as Digg's profile wants them (HYP.11-16, FNS.10-12).
class Links {
public:
    explicit Links(const Request& request, const Paging& paging)
        : request_(request), paging_(paging) {}

    void add(std::string_view rel, std::string_view name, std::string value) {
        auto parameters = paging_.others;
        parameters.push_back({std::string(name), std::move(value)});
        add_url(rel, format_query(parameters));
    }

    void add_page(std::string_view rel, std::int64_t page) {
        add(rel, "page", std::to_string(page));
    }

    void add_url(std::string_view rel, std::string_view query) {
        if (out_.size() > 1) out_ += ',';
        auto href = request_.origin + std::string(request_.path());
        if (!query.empty()) href.append("?").append(query);
        base::append_json_string(out_, rel);
        out_ += ":{\"href\":";
        base::append_json_string(out_, href);
        out_ += ",\"rel\":";
        base::append_json_string(out_, rel);
        out_ += fmt::format(",\"method\":\"{}\"}}", method_name(shown_method()));
    }

    std::string take() { return std::move(out_) + '}'; }

private:
    Method shown_method() const {
        return request_.method == Method::head ? Method::get : request_.method;
    }

    const Request& request_;
    const Paging& paging_;
    std::string out_ = "{";
};

} // namespace

std::string page_body(
    const Call& call,
    std::string items,
    std::size_t count,
    std::int64_t total,
    bool total_capped,
    const std::optional<std::string>& next_cursor
) {
    const auto paging = paging_of(call.request);
    const auto shown = static_cast<std::int64_t>(count);
    const auto last_page = std::max<std::int64_t>(1, (total + paging.limit - 1) / paging.limit);
    const bool has_more = total_capped ? shown == paging.limit : paging.page * paging.limit < total;
    const bool next_is_numbered = (paging.page + 1) * paging.limit <= max_counted;

    Links links(call.request, paging);
    links.add_url("self", call.request.query());
    links.add_page("first", 1);
    if (!total_capped) links.add_page("last", last_page);
    if (!paging.has_cursor) {
        if (paging.page > 1) links.add_page("prev", paging.page - 1);
        if (has_more && next_is_numbered)
            links.add_page("next", paging.page + 1);
        else if (has_more && next_cursor)
            links.add("next", "cursor", *next_cursor);
    } else if (next_cursor) {
        links.add("next", "cursor", *next_cursor);
    }
    return fmt::format(
        R"({{"items":{},"_meta":{{"total_records":{},"total_capped":{},"page":{},"limit":{},)"
        R"("count":{}}},"_links":{}}})",
        items,
        total,
        total_capped,
        paging.page,
        paging.limit,
        count,
        links.take()
    );
}

void describe_page(OperationShape& shape, Schema item, base::JsonValue item_example) {
    const Schema link{
        {"type", "object"},
        {"properties",
         {{"href", {{"type", "string"}, {"format", "uri"}}},
          {"rel", {{"type", "string"}}},
          {"method", {{"type", "string"}}}}},
        {"required", {"href", "rel", "method"}}};
    const Schema number{{"type", "integer"}};
    const Schema meta{
        {"type", "object"},
        {"properties",
         {{"total_records", number},
          {"total_capped", {{"type", "boolean"}}},
          {"page", number},
          {"limit", number},
          {"count", number}}},
        {"required", {"total_records", "total_capped", "page", "limit", "count"}}};
    const Schema links{
        {"type", "object"},
        {"properties",
         {{"self", link}, {"first", link}, {"last", link}, {"next", link}, {"prev", link}}},
        {"required", {"self", "first"}}};
    shape.statuses = {200};
    shape.result = Schema{
        {"type", "object"},
        {"properties",
         {{"items", {{"type", "array"}, {"items", std::move(item)}}},
          {"_meta", meta},
          {"_links", links}}},
        {"required", {"items", "_meta", "_links"}}};
    const boost::json::object self{
        {"href", "https://example.se/resources?limit=20"}, {"rel", "self"}, {"method", "GET"}};
    shape.result_example = {
        {"items", boost::json::array{std::move(item_example)}},
        {"_meta",
         {{"total_records", 1}, {"total_capped", false}, {"page", 1}, {"limit", 20}, {"count", 1}}},
        {"_links", {{"self", self}, {"first", self}}}};
}

} // namespace kansli::web::detail
