#include "web/files.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"

#include <array>
#include <fstream>
#include <sstream>

namespace kansli::web {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_files = 2'000;
constexpr std::uintmax_t max_bytes = 64ULL * 1024 * 1024;

// Scripts and styles are files of ours alone: nothing inline, no other host. Pictures may be data:,
// which the framework's style sheet draws its arrows with.
constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

struct Kind {
    std::string_view extension;
    std::string_view media_type;
};

constexpr std::array kinds{
    Kind{".html", "text/html; charset=utf-8"},
    Kind{".js", "text/javascript; charset=utf-8"},
    Kind{".css", "text/css; charset=utf-8"},
    Kind{".json", "application/json"},
    Kind{".svg", "image/svg+xml"},
    Kind{".png", "image/png"},
    Kind{".ico", "image/x-icon"},
    Kind{".woff2", "font/woff2"},
    Kind{".txt", "text/plain; charset=utf-8"},
};

std::string_view media_type_of(const fs::path& path) {
    for (const auto& kind : kinds)
        if (path.extension() == kind.extension) return kind.media_type;
    return {};
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& why) {
    throw base::Error(base::ErrorCode::invalid, "The files of " + folder.string() + ": " + why);
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return std::move(content).str();
}

std::string etag_of(std::string_view body) {
    return '"' + base::to_hex(base::sha256(body)).substr(0, 32) + '"';
}

bool accepts(std::string_view codings, std::string_view coding) {
    const auto at = codings.find(coding);
    return at != codings.npos && !codings.substr(at + coding.size()).starts_with(";q=0");
}

// The build names a file under /assets/ after its content: it never changes.
std::string_view cache_rule(std::string_view path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

bool is_page(const Request& request) {
    const auto path = request.path();
    const auto last = path.substr(path.rfind('/') + 1);
    return last.find('.') == last.npos &&
           request.headers.get("accept").find("text/html") != std::string_view::npos;
}

} // namespace

Files::Files(const fs::path& folder) {
    if (!fs::is_directory(folder)) refuse(folder, "there is no such folder");
    std::uintmax_t bytes = 0;
    std::map<std::string, fs::path> packed;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        bytes += entry.file_size();
        if (files_.size() + packed.size() >= max_files || bytes > max_bytes)
            refuse(folder, "more than 2,000 files or 64 MB; is this the built user interface?");
        const auto path = "/" + entry.path().lexically_relative(folder).generic_string();
        if (path.ends_with(".gz") || path.ends_with(".br")) {
            packed.emplace(path, entry.path());
            continue;
        }
        const auto media_type = media_type_of(entry.path());
        if (media_type.empty()) refuse(folder, path + " is of a kind that is not served");
        add(path, media_type, content_of(entry.path()));
    }
    for (const auto& [path, source] : packed) {
        const auto found = files_.find(path.substr(0, path.size() - 3));
        if (found == files_.end()) refuse(folder, path + " has no file that it is the form of");
        (path.ends_with(".gz") ? found->second.gzip : found->second.brotli) = content_of(source);
    }
    if (files_.find("/index.html") == files_.end()) refuse(folder, "there is no index.html");
}

void Files::add(std::string_view path, std::string_view media_type, std::string body) {
    File file{.media_type = std::string(media_type), .body = std::move(body)};
    file.etag = etag_of(file.body);
    files_.insert_or_assign(std::string(path), std::move(file));
}

const Files::File* Files::find(const Request& request) const {
    const auto path = request.path();
    if (const auto found = files_.find(path); found != files_.end()) return &found->second;
    const bool is_index = path == "/" || is_page(request);
    return is_index ? &files_.find("/index.html")->second : nullptr;
}

Response Files::respond(const File& file, const Request& request) {
    Response made;
    made.headers.add("Cache-Control", cache_rule(request.path()));
    made.headers.add("Content-Security-Policy", page_policy);
    made.headers.add("ETag", file.etag);
    made.headers.add("Vary", "Accept-Encoding");
    if (request.headers.get("if-none-match") == file.etag) {
        made.status = 304;
        return made;
    }
    made.media_type = file.media_type;
    const auto codings = request.headers.get("accept-encoding");
    if (!file.brotli.empty() && accepts(codings, "br")) {
        made.headers.add("Content-Encoding", "br");
        made.body = file.brotli;
    } else if (!file.gzip.empty() && accepts(codings, "gzip")) {
        made.headers.add("Content-Encoding", "gzip");
        made.body = file.gzip;
    } else {
        made.body = file.body;
    }
    return made;
}

std::optional<Response> Files::answer(const Request& request) const {
    const auto* file = find(request);
    if (file == nullptr) return std::nullopt;
    return respond(*file, request);
}

} // namespace kansli::web
