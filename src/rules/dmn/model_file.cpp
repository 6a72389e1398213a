#include "rules/dmn/model_file.hpp"

#include "base/error.hpp"
#include "rules/dmn/reader.hpp"
#include "rules/dmn/xml.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace kansli::rules::dmn {

namespace fs = std::filesystem;

std::string read_text_file(const fs::path& path, std::size_t limit) {
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (!failed && size > limit)
        throw base::Error(base::ErrorCode::too_large, path.string() + " is too large.");
    std::ifstream file(path, std::ios::binary);
    if (failed || !file)
        throw base::Error(base::ErrorCode::not_found, "Cannot read " + path.string() + ".");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

ImportReader imports_from(fs::path folder) {
    return [folder = std::move(folder)](const Import& import) -> std::optional<std::string> {
        std::vector<fs::path> files;
        std::error_code failed;
        for (const auto& entry : fs::directory_iterator(folder, failed))
            if (entry.is_regular_file() && entry.path().extension() == ".dmn")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& path : files) {
            auto text = read_text_file(path, XmlLimits().bytes);
            const auto read = read_model(text);
            if (read.definitions && read.definitions->uri == import.uri) return text;
        }
        return std::nullopt;
    };
}

Compilation compile_model_file(const fs::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    return compile_model(read_text_file(path, XmlLimits().bytes), imports_from(folder));
}

} // namespace kansli::rules::dmn
