// Exports as an Excel workbook, by libxlsxwriter in its mode of constant memory: rows go to a file
// as they come.
#include "base/error.hpp"
#include "cases/case_export.hpp"

#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>

namespace kansli::cases {

namespace {

namespace fs = std::filesystem;

constexpr double column_width = 20; // characters
constexpr std::size_t max_cell = 32'767;

void check(lxw_error failed) {
    if (failed != LXW_NO_ERROR)
        throw base::Error(
            base::ErrorCode::unavailable,
            std::string("The workbook could not be written: ") + lxw_strerror(failed)
        );
}

// A folder that nobody else can look into, gone with what is in it.
class PrivateFolder {
public:
    PrivateFolder() {
        auto name = (fs::temp_directory_path() / "kansli-export-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw base::Error(base::ErrorCode::unavailable, "There is no room for the export.");
        path_ = name;
    }

    ~PrivateFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ExportCell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return check(worksheet_write_number(sheet, row, column, *number, nullptr));
    const auto text = base::cut_to_length(without_formula(std::get<std::string>(cell)), max_cell);
    if (text.empty()) return;
    check(worksheet_write_string(sheet, row, column, text.c_str(), nullptr));
}

void write_rows(lxw_workbook* book, ExportRows& rows) {
    auto* sheet = workbook_add_worksheet(book, nullptr);
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    const auto headings = rows.headings();
    const auto last = static_cast<lxw_col_t>(headings.size() - 1);
    check(worksheet_set_column(sheet, 0, last, column_width, nullptr));
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t i = 0; i < headings.size(); ++i)
        check(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), headings[i].c_str(), bold)
        );
    lxw_row_t at = 1;
    for (auto piece = rows.next(); !piece.empty(); piece = rows.next())
        for (const auto& row : piece) {
            for (std::size_t i = 0; i < row.size(); ++i)
                write_cell(sheet, at, static_cast<lxw_col_t>(i), row[i]);
            ++at;
        }
}

class XlsxReader final : public storage::BlobReader {
public:
    explicit XlsxReader(ExportRows rows) : rows_(std::move(rows)) {}

    std::int64_t size() const override { return -1; }

    std::string_view read() override {
        if (!file_.is_open()) {
            write();
            file_.open(name(), std::ios::binary);
        }
        piece_.resize(storage::blob_piece);
        file_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        piece_.resize(static_cast<std::size_t>(file_.gcount()));
        return piece_;
    }

private:
    std::string name() const { return folder_.path() + "/export.xlsx"; }

    void write() {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        auto folder = folder_.path();
        options.tmpdir = folder.data();
        const auto path = name();
        auto* book = workbook_new_opt(path.c_str(), &options);
        if (book == nullptr) throw std::bad_alloc();
        try {
            write_rows(book, rows_);
        } catch (...) {
            workbook_close(book); // which also frees it
            throw;
        }
        check(workbook_close(book));
    }

    ExportRows rows_;
    PrivateFolder folder_;
    std::ifstream file_;
    std::string piece_;
};

} // namespace

std::unique_ptr<storage::BlobReader> xlsx_reader(ExportRows rows) {
    return std::make_unique<XlsxReader>(std::move(rows));
}

} // namespace kansli::cases
