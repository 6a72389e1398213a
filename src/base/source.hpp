// Documents that people write, read into JSON values together with the line of every value, so that
// each problem is told as file:line. JSON is read here, YAML in yaml.hpp; both build the same.
#pragma once

#include "base/json.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::base {

constexpr std::size_t max_source_size = 1024 * 1024;
constexpr std::size_t max_source_depth = 32;
constexpr std::size_t max_source_key = 256; // bytes

// The line of a value and of what is below it; a list's entries are called "0", "1", …
struct SourceLines {
    int line = 1;
    std::map<std::string, SourceLines, std::less<>> below{};
};

struct SourceProblem {
    int line = 1;
    Problem problem;
};

struct SourceDocument {
    JsonValue value;
    SourceLines lines;
    // What is wrong with the writing itself: no YAML or JSON, a key twice, over a limit. The value
    // is whole only when there is none.
    std::vector<SourceProblem> problems;

    // The line of the value at a JSON Pointer; of the nearest value above where there is none.
    int line_of(std::string_view pointer) const;
};

// Reads JSON (RFC 8259); never throws for what the text holds.
SourceDocument parse_json_source(std::string_view text);

// The whole file; Error{not_found} when it cannot be read, Error{too_large} over max_source_size.
std::string read_source_file(const std::filesystem::path& path);

// "path:line: /pointer message" for each problem.
std::vector<Problem>
told_with_lines(std::string_view path, const std::vector<SourceProblem>& problems);

// Reads a described struct and appends what is wrong, each with its line.
template <class T>
T read_source(const SourceDocument& document, std::vector<SourceProblem>& problems) {
    T out{};
    problems.insert(problems.end(), document.problems.begin(), document.problems.end());
    if (!document.problems.empty()) return out;
    JsonReader reader;
    reader.read(document.value, out, JsonPath());
    for (auto& problem : reader.take_problems()) {
        const auto line = document.line_of(problem.pointer);
        problems.push_back({line, std::move(problem)});
    }
    return out;
}

// Puts a document together from a parser's events; what cannot be followed further throws Stop.
class SourceBuilder {
public:
    struct Stop {
        int line;
        std::string message;
    };

    explicit SourceBuilder(SourceDocument& out) : out_(out) {}

    // True where the next thing in a map must be a key.
    bool wants_key() const { return !open_.empty() && open_.back().value.is_object() && !has_key_; }

    void key(std::string text, int line);
    void scalar(JsonValue value, int line);
    // `empty` is an empty object or array.
    void begin(JsonValue empty, int line);
    void end();

private:
    struct Open {
        JsonValue value;
        SourceLines* lines;
        std::string key; // under which it stands in its parent
    };

    SourceLines& place(int line);
    void put(JsonValue value);
    std::string pointer_to(std::string_view key) const;

    SourceDocument& out_;
    std::vector<Open> open_;
    std::string key_;
    int key_line_ = 1;
    bool has_key_ = false;
};

// Runs a parser of text within the limits and notes where it had to stop.
SourceDocument build_source(std::string_view text, void (*read)(std::string_view, SourceDocument&));

} // namespace kansli::base
