// The files of a folder, such as a built user interface, answered from memory to GET outside every
// API. What stood there at start with a kind we know is served and nothing else: no path of a
// request is ever given to the file system.
#pragma once

#include "web/request.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::web {

class Files {
public:
    // Reads the folder: at most 2,000 files and 64 MB. `NAME.gz` and `NAME.br` beside NAME are its
    // compressed forms. Error{invalid} that says what is wrong with the folder: it is not there, it
    // has no index.html, it holds a file of a kind we do not know, or it is too large.
    explicit Files(const std::filesystem::path& folder);
    // One more file, made by ourselves.
    void add(std::string_view path, std::string_view media_type, std::string body);

    // The file of that path; index.html for the address of a page, which is one that asks for HTML
    // and has no dot in its last part; nothing otherwise.
    std::optional<Response> answer(const Request& request) const;

private:
    struct File {
        std::string media_type;
        std::string body;
        std::string gzip;   // empty: there is none
        std::string brotli; // the same
        std::string etag;
    };

    static Response respond(const File& file, const Request& request);
    const File* find(const Request& request) const;

    std::map<std::string, File, std::less<>> files_; // by path, "/assets/app-Xy12.js"
};

} // namespace kansli::web
