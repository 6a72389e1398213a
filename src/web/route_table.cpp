#include "web/route_table.hpp"

#include "web/router.hpp"

#include <algorithm>
#include <stdexcept>

namespace kansli::web {

namespace {

constexpr std::size_t max_segments = 16;

// "/a/b" to "a", "b". More than max_segments match nothing.
void split_path(std::string_view path, std::vector<std::string_view>& segments) {
    while (!path.empty() && segments.size() <= max_segments) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
}

bool accepts(Method of_route, Method asked) {
    return of_route == asked || (of_route == Method::get && asked == Method::head);
}

void add_allowed(std::string& allow, Method method) {
    const auto add = [&](std::string_view name) {
        if (allow.find(name) == std::string::npos)
            allow.append(allow.empty() ? "" : ", ").append(name);
    };
    add(method_name(method));
    if (method == Method::get) add("HEAD");
}

} // namespace

RouteTable::RouteTable(const std::vector<Api>& apis) {
    for (const auto& api : apis) {
        Table table{.api = &api};
        for (const auto& entry : api.routes()) table.entries.push_back(entry_of(entry.route()));
        std::stable_sort(
            table.entries.begin(),
            table.entries.end(),
            [](const Entry& a, const Entry& b) { return a.segments > b.segments; }
        );
        tables_.push_back(std::move(table));
    }
    std::stable_sort(tables_.begin(), tables_.end(), [](const Table& a, const Table& b) {
        return a.api->root().size() > b.api->root().size();
    });
}

RouteTable::Entry RouteTable::entry_of(const Route& route) {
    const auto refuse = [&](const char* why) {
        throw std::logic_error("route " + route.pattern + ": " + why);
    };
    if (!route.pattern.starts_with('/')) refuse("a pattern begins with /");
    Entry entry{.route = &route};
    if (route.has_municipality) entry.segments.emplace_back();
    std::vector<std::string_view> segments;
    split_path(route.pattern, segments);
    std::size_t values = 0;
    for (const auto segment : segments) {
        const bool is_value = segment.starts_with('{') && segment.ends_with('}');
        if (is_value) ++values;
        entry.segments.emplace_back(is_value ? "" : segment);
    }
    if (values != route.path_values) refuse("the handler takes another number of Path<T>");
    if (values > max_path_values) refuse("too many values");
    if (entry.segments.size() > max_segments) refuse("too many segments");
    if (route.takes_blob != (route.max_upload > 0)) refuse("BlobRef and upload() go together");
    return entry;
}

bool RouteTable::match_in(
    const Table& table,
    Method method,
    const std::vector<std::string_view>& segments,
    RouteMatch& match
) {
    for (const auto& entry : table.entries) {
        const auto fits = [](const std::string& wanted, std::string_view sent) {
            return wanted.empty() ? !sent.empty() : wanted == sent;
        };
        if (!std::equal(
                entry.segments.begin(), entry.segments.end(), segments.begin(), segments.end(), fits
            ))
            continue;
        match.api = table.api;
        add_allowed(match.allow, entry.route->method);
        if (!accepts(entry.route->method, method)) continue;
        match.route = entry.route;
        std::size_t value = 0;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (!entry.segments[i].empty()) continue;
            if (i == 0 && entry.route->has_municipality)
                match.municipality = segments[0];
            else
                match.values[value++] = segments[i];
        }
        return true;
    }
    return !match.allow.empty();
}

RouteMatch RouteTable::match(Face face, Method method, std::string_view path) const {
    RouteMatch match;
    std::vector<std::string_view> segments;
    for (const auto& table : tables_) {
        const auto& root = table.api->root();
        if (!table.api->is_on(face) || !path.starts_with(root)) continue;
        const auto rest = path.substr(root.size());
        if (!rest.starts_with('/')) continue;
        match.api = table.api;
        segments.clear();
        split_path(rest, segments);
        if (match_in(table, method, segments, match)) return match;
        const auto last = segments.back();
        if (segments.size() > 2 || (segments.size() == 2 && last != "openapi.json")) continue;
        if (last == "openapi.json") match.description = SelfDescription::openapi;
        if (last == "api-info") match.description = SelfDescription::api_info;
        if (match.description == SelfDescription::none) continue;
        if (segments.size() == 2) match.municipality = segments[0];
        if (!accepts(Method::get, method)) match.allow = "GET, HEAD";
        return match;
    }
    return match;
}

} // namespace kansli::web
