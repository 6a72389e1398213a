// A scenario file: a story told as an HTTP conversation with the installations. tests/scenarios/
// README.md describes how it is written; here it becomes steps. Nothing is interpolated yet.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::scenarios {

using Header = std::pair<std::string, std::string>;

// "HTTP 201" with the headers and the body that belong to it. Of parallel requests `times` of the
// replies look so; without a number all of them.
struct ExpectedReply {
    int line = 0;
    int status = 0;
    std::optional<int> times{};
    std::vector<Header> headers{};
    int body_line = 0;
    std::string body{};
};

// "> case_id = /id" from the reply's JSON, "> version = ETag" from its head.
struct Save {
    int line = 0;
    std::string name;
    std::string source;
};

struct Body {
    enum class Kind { none, text, file, zeros };
    Kind kind = Kind::none;
    std::string text{}; // or the file's path, from the scenario's folder
    std::size_t size = 0;
};

struct Step {
    enum class Kind { request, command, restart };
    int line = 0;
    Kind kind = Kind::request;
    std::string name;
    std::string installation; // "external" or "internal"
    std::string face;         // "portal" or "desk"
    std::string user;         // whose cookies it sends and keeps; empty: nobody's
    std::string login;        // who that is to the sandbox's login; empty: the file logs in itself
    std::string bearer;       // a machine's token

    std::string method{};
    std::string target{};
    std::vector<Header> headers{};
    Body body{};
    int repeat = 1;                      // in parallel
    std::chrono::milliseconds within{0}; // asked again until the reply is the expected one

    std::string command{}; // "token create --name robot", after the program's name
    int exit_status = 0;
    std::vector<ExpectedReply> expected{};
    std::vector<Save> saves{};
};

struct Scenario {
    std::string file;
    std::vector<Step> steps;
};

// Error{invalid} with "file:line: what is wrong".
Scenario parse_scenario(const std::string& file, std::string_view text);

} // namespace kansli::scenarios
