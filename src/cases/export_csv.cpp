// Exports as CSV (RFC 4180), made as they are read.
#include "cases/case_export.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Excel with Swedish settings takes the comma for the decimal sign.
std::string number_text(double number) {
    auto text = fmt::format("{}", number);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    if (const auto dot = text.find('.'); dot != std::string::npos) text[dot] = ',';
    return text;
}

void append_text(std::string& out, const std::string& text) {
    const auto safe = without_formula(text);
    if (safe.find_first_of(";\"\r\n") == std::string::npos) {
        out += safe;
        return;
    }
    out += '"';
    for (const char c : safe) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_row(std::string& out, const ExportRow& row) {
    std::string_view before;
    for (const auto& cell : row) {
        out += before;
        if (const auto* number = std::get_if<double>(&cell))
            out += number_text(*number);
        else
            append_text(out, std::get<std::string>(cell));
        before = ";";
    }
    out += "\r\n";
}

class CsvReader final : public storage::BlobReader {
public:
    explicit CsvReader(ExportRows rows) : rows_(std::move(rows)) {
        made_ = utf8_mark;
        ExportRow headings;
        for (auto& heading : rows_.headings()) headings.emplace_back(std::move(heading));
        append_row(made_, headings);
    }

    std::int64_t size() const override { return -1; }

    std::string_view read() override {
        if (given_ == made_.size()) {
            made_.clear();
            given_ = 0;
            for (const auto& row : rows_.next()) append_row(made_, row);
        }
        const auto piece = std::string_view(made_).substr(given_, storage::blob_piece);
        given_ += piece.size();
        return piece;
    }

private:
    ExportRows rows_;
    std::string made_;
    std::size_t given_ = 0;
};

} // namespace

std::unique_ptr<storage::BlobReader> csv_reader(ExportRows rows) {
    return std::make_unique<CsvReader>(std::move(rows));
}

} // namespace kansli::cases
