// Models in files, for commands and tests: the engine itself reads none.
#pragma once

#include "rules/dmn/compiler.hpp"

#include <filesystem>
#include <string>

namespace kansli::rules::dmn {

// The whole file; Error{not_found} when it cannot be read, Error{too_large} over `limit` bytes.
std::string read_text_file(const std::filesystem::path& path, std::size_t limit);

// Finds an imported model among the files in the folder: by its namespace.
ImportReader imports_from(std::filesystem::path folder);

// The model of a file, with the models that it imports from the same folder.
Compilation compile_model_file(const std::filesystem::path& path);

} // namespace kansli::rules::dmn
