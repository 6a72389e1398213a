// Finds the route of a method and a path: roots of APIs first, then segment by segment, a literal
// before a {value}. Knows nothing of what a route does.
#pragma once

#include "web/call.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

class Api;
struct Route;

// What an API answers about itself.
enum class SelfDescription { none, openapi, api_info };

struct RouteMatch {
    const Api* api = nullptr;
    const Route* route = nullptr;
    SelfDescription description = SelfDescription::none;
    std::string_view municipality; // as sent; empty where the pattern has none
    std::array<std::string_view, max_path_values> values{};
    std::string allow; // where the path is known and the method is not: "GET, HEAD, OPTIONS"
};

class RouteTable {
public:
    // Takes addresses: the APIs must stay where they are. std::logic_error for a bad pattern.
    explicit RouteTable(const std::vector<Api>& apis);

    RouteMatch match(Face face, Method method, std::string_view path) const;

private:
    struct Entry {
        const Route* route = nullptr;
        std::vector<std::string> segments; // empty text for a {value}
    };

    struct Table {
        const Api* api = nullptr;
        std::vector<Entry> entries; // literal before {value}
    };

    static Entry entry_of(const Route& route);
    static bool match_in(
        const Table& table,
        Method method,
        const std::vector<std::string_view>& segments,
        RouteMatch& match
    );

    std::vector<Table> tables_; // the longest root first
};

} // namespace kansli::web
