// YAML 1.2 as people write it in configuration and packages. Anchors, aliases and tags are refused:
// they save little, and with them a small file can grow without limit.
#pragma once

#include "base/source.hpp"

#include <filesystem>
#include <string_view>

namespace kansli::base {

// Plain scalars are typed as the core schema says, what is quoted is text. Never throws for what
// the text holds.
SourceDocument parse_yaml(std::string_view text);

// The struct of a YAML file; Error{invalid} whose problems say path:line.
template <class T>
T read_yaml_file(const std::filesystem::path& path) {
    std::vector<SourceProblem> problems;
    T out = read_source<T>(parse_yaml(read_source_file(path)), problems);
    throw_if_any(told_with_lines(path.string(), problems));
    return out;
}

} // namespace kansli::base
