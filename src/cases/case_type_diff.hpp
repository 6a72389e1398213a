// What differs between two packages of a case type, in plain terms: a process owner reads it before
// a new version is published, and an auditor years later.
#pragma once

#include "cases/case_type_package.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

enum class DifferenceKind { added, removed, changed, reordered };
BOOST_DESCRIBE_ENUM(DifferenceKind, added, removed, changed, reordered)

struct DifferenceText {
    std::string sv;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(DifferenceText, (), (sv, en))

struct PackageDifference {
    std::string file;
    std::string pointer; // an entry of a list that has an id stands there by it: /statuses/decided
    DifferenceKind kind = DifferenceKind::changed;
    std::optional<base::JsonValue> before{};
    std::optional<base::JsonValue> after{};
    DifferenceText text;
};
BOOST_DESCRIBE_STRUCT(PackageDifference, (), (file, pointer, kind, before, after, text))

constexpr std::size_t max_differences = 1000; // told at once

// In the order of files and pointers. The number of the version itself is no difference.
std::vector<PackageDifference> differences(const PackageFiles& before, const PackageFiles& after);

} // namespace kansli::cases
