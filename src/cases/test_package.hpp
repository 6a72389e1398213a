// For tests: a small package that passes the check, and what is told of it when a part is replaced.
// Never part of an installation.
#pragma once

#include "cases/case_type_package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

inline const char* const good_yaml = R"(id: bus-card
installation: external
version: 1
names: {sv: Busskort, en: Bus card}
descriptions: {sv: Ansök om busskort., en: Apply for a bus card.}
unit: school
number_series: BUS
automation_level: A
statuses:
  - id: received
    names: {sv: Inkommet, en: Received}
    public_status: submitted
    initial: true
    on: [received]
  - id: waiting
    names: {sv: Väntar, en: Waiting}
    public_status: completion_needed
    on: [completion_requested]
  - id: decided
    names: {sv: Beslutat, en: Decided}
    public_status: decided
    on: [decided]
  - id: closed
    names: {sv: Avslutat, en: Closed}
    public_status: closed
    final: true
    on: [closed]
stakeholder_roles:
  - id: applicant
    names: {sv: Sökande, en: Applicant}
    required: true
    kinds: [person]
  - id: guardian
    names: {sv: Vårdnadshavare, en: Guardian}
    kinds: [person, organisation]
attachment_kinds:
  - {id: photo, names: {sv: Foto, en: Photo}, max_size_mb: 10, media_types: [image/png]}
decision:
  outcomes: [approved, rejected]
  legal_basis: [10 kap. 32 § skollagen]
  appeal: merits
  validity: {outcomes: [approved], max_years: 1}
completion: {days: 14}
deadline: {weeks: 4, starts: received}
permit:
  names: {sv: Busskort, en: Bus card}
retention: {years: 2, after: closed, legal_basis: dokumenthanteringsplanen}
access: {}
)";

inline const char* const good_schema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "additionalProperties": false,
  "required": ["kind", "start"],
  "properties": {
    "kind": {"type": "string", "enum": ["new", "lost"]},
    "start": {"type": "string", "format": "date"},
    "school": {"type": "string", "maxLength": 100},
    "code": {"type": "string", "maxLength": 8, "pattern": "^[0-9]{8}$"},
    "distance_m": {"type": "integer", "minimum": 0, "maximum": 100000},
    "stops": {
      "type": "array",
      "maxItems": 5,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": {"name": {"type": "string", "maxLength": 50}}
      }
    }
  },
  "allOf": [
    {
      "if": {"required": ["kind"], "properties": {"kind": {"const": "lost"}}},
      "then": {"required": ["code"]}
    }
  ]
}
)";

inline const char* const good_ui = R"({
  "sections": [
    {
      "title": {"sv": "Kort", "en": "Card"},
      "fields": ["/kind", "/start", "/school", "/code", "/distance_m", "/stops"]
    }
  ],
  "texts": {
    "/kind": {
      "label": {"sv": "Slag", "en": "Kind"},
      "options": {
        "new": {"sv": "Nytt", "en": "New"},
        "lost": {"sv": "Förlorat", "en": "Lost"}
      }
    },
    "/start": {"label": {"sv": "Start", "en": "Start"}},
    "/school": {"label": {"sv": "Skola", "en": "School"}},
    "/code": {
      "label": {"sv": "Kod", "en": "Code"},
      "show_when": {"field": "/kind", "equals": ["lost"]}
    },
    "/distance_m": {"label": {"sv": "Avstånd", "en": "Distance"}},
    "/stops": {"label": {"sv": "Hållplatser", "en": "Stops"}},
    "/stops/*/name": {"label": {"sv": "Namn", "en": "Name"}}
  }
}
)";

inline PackageFiles good_package() {
    return {
        {"case-type.yaml", good_yaml},
        {"form.schema.json", good_schema},
        {"form.ui.json", good_ui}};
}

inline int line_of(std::string_view text, std::string_view part) {
    const auto at = text.find(part);
    EXPECT_NE(at, std::string_view::npos) << part;
    const auto before = text.substr(0, at);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

inline std::vector<std::string> problems_of(const PackageFiles& files) {
    std::vector<std::string> lines;
    for (const auto& problem : check_package(files).problems) lines.push_back(told(problem));
    return lines;
}

// The good package with `from` replaced by `to` has a problem in the line where `at` stands.
struct Replaced {
    std::string file;
    std::string from;
    std::string to;
    std::string message;
    std::string at{}; // empty: where `to` stands
};

inline void expect_problem(const Replaced& replaced) {
    auto files = good_package();
    auto& text = files.at(replaced.file);
    const auto from = text.find(replaced.from);
    ASSERT_NE(from, std::string::npos) << replaced.from;
    text.replace(from, replaced.from.size(), replaced.to);
    const auto line = line_of(text, replaced.at.empty() ? replaced.to : replaced.at);

    const auto problems = problems_of(files);

    const auto expected = replaced.file + ":" + std::to_string(line) + ": " + replaced.message;
    EXPECT_THAT(problems, testing::Contains(expected));
}

inline void in_yaml(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"case-type.yaml", std::move(from), std::move(to), std::move(message), at});
}

inline void in_schema(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"form.schema.json", std::move(from), std::move(to), std::move(message), at});
}

inline void in_ui(std::string from, std::string to, std::string message, std::string at = {}) {
    SCOPED_TRACE(message);
    expect_problem({"form.ui.json", std::move(from), std::move(to), std::move(message), at});
}

} // namespace kansli::cases
