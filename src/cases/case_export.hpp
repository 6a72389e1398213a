// A list as a file for a spreadsheet: CSV or XLSX, streamed with flat memory however long it is.
#pragma once

#include "cases/export_rows.hpp"
#include "web/reply.hpp"

namespace kansli::cases {

enum class ExportFormat { csv, xlsx };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, xlsx)

constexpr std::int64_t max_export_rows = 1'000'000; // a sheet holds little more

// What is exported: as a search, with the columns of the view or of one's own.
struct NewExport {
    ExportFormat format = ExportFormat::csv;
    std::optional<Language> language{}; // Swedish by default
    std::optional<SearchText> text{};
    std::optional<FilterText> filter{};
    std::optional<ViewId> view{};
    std::optional<Bucket> bucket{};
    std::optional<CaseSort> sort{};
    std::optional<std::vector<FieldName>> columns{};
};
BOOST_DESCRIBE_STRUCT(NewExport, (), (format, language, text, filter, view, bucket, sort, columns))

struct ExportContext {
    storage::Database& database;
    CaseTypes& types;
};

// The cases within the caller's reach of case_export. Error{rejected} for more than
// max_export_rows, Error{invalid} for a column or filter that cannot be.
web::Stream
export_cases(web::Session& session, const NewExport& given, const ExportContext& context);

// The two formats. CSV as Swedish spreadsheets read it: UTF-8 with its mark, semicolons, CRLF.
std::unique_ptr<storage::BlobReader> csv_reader(ExportRows rows);
// Written to a private file first, in the first read, because a ZIP names its sizes: it is gone
// when the reader is.
std::unique_ptr<storage::BlobReader> xlsx_reader(ExportRows rows);

} // namespace kansli::cases
