// The rows of an export: cases of a selection in pieces, each read on its own, as cells of the
// columns that were asked for. Protected identities are masked in names and in what an applicant
// wrote freely.
#pragma once

#include "base/language.hpp"
#include "cases/case_search.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kansli::cases {

using base::Language;

// A text as it is, or a number; formulas are the formats' to neutralise.
using ExportCell = std::variant<std::string, double>;
using ExportRow = std::vector<ExportCell>;

// What an export goes on with after its request has ended.
struct ExportPlan {
    Listing listing;
    std::vector<FilterField> columns;
    Language language = Language::sv;
    std::optional<std::vector<SearchTerm>> terms{}; // of a text search
};

class ExportRows {
public:
    // Database and types must outlive it.
    ExportRows(ExportPlan plan, storage::Database& database, CaseTypes& types)
        : plan_(std::move(plan)), database_(database), types_(types) {}

    std::vector<std::string> headings() const;
    // The next rows, a few hundred; none at the end. Reads the database on this thread.
    std::vector<ExportRow> next();

private:
    std::vector<ExportRow> next_piece();

    ExportPlan plan_;
    storage::Database& database_;
    CaseTypes& types_;
    bool is_through_ = false;
};

// "=1+1" as a spreadsheet shows it rather than reckons with it: an apostrophe before what begins
// like a formula (OWASP, CSV injection).
std::string without_formula(std::string text);

} // namespace kansli::cases
