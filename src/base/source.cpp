#include "base/source.hpp"

#include "base/text.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace kansli::base {

namespace {

// Boost.JSON does not say where it stands, so it is fed line by line and asked for nothing else.
struct JsonEvents {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    using Text = boost::json::string_view;
    using Failed = boost::json::error_code;

    explicit JsonEvents(SourceDocument& out) : builder(out) {}

    bool on_document_begin(Failed&) { return true; }

    bool on_document_end(Failed&) { return true; }

    bool on_object_begin(Failed&) { return begin(boost::json::object()); }

    bool on_object_end(std::size_t, Failed&) { return end(); }

    bool on_array_begin(Failed&) { return begin(boost::json::array()); }

    bool on_array_end(std::size_t, Failed&) { return end(); }

    bool on_key_part(Text part, std::size_t, Failed&) { return add(part); }

    bool on_key(Text part, std::size_t, Failed&) {
        add(part);
        builder.key(std::move(text), line);
        text.clear();
        return true;
    }

    bool on_string_part(Text part, std::size_t, Failed&) { return add(part); }

    bool on_string(Text part, std::size_t, Failed&) {
        add(part);
        builder.scalar(JsonValue(text), line);
        text.clear();
        return true;
    }

    bool on_number_part(Text, Failed&) { return true; }

    bool on_int64(std::int64_t number, Text, Failed&) { return scalar(number); }

    bool on_uint64(std::uint64_t number, Text, Failed&) { return scalar(number); }

    bool on_double(double number, Text digits, Failed&) {
        // Boost.JSON 1.81 reads 1e999 as infinity and 0e999 as no number at all.
        if (!std::isfinite(number))
            throw SourceBuilder::Stop{
                line, std::string(digits) + " is not a number that can be used"};
        return scalar(number);
    }

    bool on_bool(bool truth, Failed&) { return scalar(truth); }

    bool on_null(Failed&) { return scalar(nullptr); }

    bool on_comment_part(Text, Failed&) { return true; }

    bool on_comment(Text, Failed&) { return true; }

    bool add(Text part) {
        text.append(part.data(), part.size());
        return true;
    }

    bool scalar(JsonValue value) {
        builder.scalar(std::move(value), line);
        return true;
    }

    bool begin(JsonValue empty) {
        builder.begin(std::move(empty), line);
        return true;
    }

    bool end() {
        builder.end();
        return true;
    }

    SourceBuilder builder;
    std::string text;
    int line = 1;
};

void read_json_lines(std::string_view text, SourceDocument& out) {
    boost::json::parse_options options;
    options.max_depth = max_source_depth + 1; // ours speaks first
    boost::json::basic_parser<JsonEvents> parser(options, out);
    auto& line = parser.handler().line;
    boost::json::error_code failed;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        const auto piece = text.substr(0, size);
        const auto read = parser.write_some(true, piece.data(), size, failed);
        if (failed) throw SourceBuilder::Stop{line, "is not valid JSON: " + failed.message()};
        // After the document's end only white space may come, and it is not read.
        if (!trimmed(piece.substr(read)).empty())
            throw SourceBuilder::Stop{line, "is not valid JSON: there is more after its end"};
        if (size == text.size()) break;
        text.remove_prefix(size);
        ++line;
    }
    if (parser.done()) return;
    parser.write_some(false, "", 0, failed);
    if (failed) throw SourceBuilder::Stop{line, "is not valid JSON: " + failed.message()};
}

} // namespace

void SourceBuilder::key(std::string text, int line) {
    if (text.size() > max_source_key)
        throw Stop{line, fmt::format("a key is over {} bytes", max_source_key)};
    if (open_.back().value.get_object().contains(text))
        out_.problems.push_back({line, {pointer_to(text), "duplicate_key", "is there twice"}});
    key_ = std::move(text);
    key_line_ = line;
    has_key_ = true;
}

void SourceBuilder::scalar(JsonValue value, int line) {
    place(line);
    put(std::move(value));
}

void SourceBuilder::begin(JsonValue empty, int line) {
    if (open_.size() == max_source_depth)
        throw Stop{line, fmt::format("is over {} levels deep", max_source_depth)};
    auto& lines = place(line);
    open_.push_back({std::move(empty), &lines, std::move(key_)});
    has_key_ = false;
}

void SourceBuilder::end() {
    auto done = std::move(open_.back());
    open_.pop_back();
    key_ = std::move(done.key);
    put(std::move(done.value));
}

// Notes the line of the value that comes next; in a map the line of its key.
SourceLines& SourceBuilder::place(int line) {
    if (open_.empty()) {
        out_.lines.line = line;
        return out_.lines;
    }
    auto& parent = open_.back();
    const bool in_list = parent.value.is_array();
    auto& lines =
        parent.lines->below[in_list ? std::to_string(parent.value.get_array().size()) : key_];
    lines.line = in_list ? line : key_line_;
    return lines;
}

void SourceBuilder::put(JsonValue value) {
    if (open_.empty())
        out_.value = std::move(value);
    else if (open_.back().value.is_array())
        open_.back().value.get_array().push_back(std::move(value));
    else
        open_.back().value.get_object().insert_or_assign(key_, std::move(value));
    has_key_ = false;
}

std::string SourceBuilder::pointer_to(std::string_view key) const {
    const JsonPath root;
    std::string pointer;
    for (std::size_t i = 1; i < open_.size(); ++i) {
        const auto& parent = open_[i - 1].value;
        pointer += parent.is_array() ? JsonPath(root, parent.get_array().size()).pointer()
                                     : JsonPath(root, std::string_view(open_[i].key)).pointer();
    }
    return pointer + JsonPath(root, key).pointer();
}

SourceDocument
build_source(std::string_view text, void (*read)(std::string_view, SourceDocument&)) {
    SourceDocument out;
    try {
        if (text.size() > max_source_size)
            throw SourceBuilder::Stop{1, fmt::format("is over {} bytes", max_source_size)};
        if (!utf8_length(text)) throw SourceBuilder::Stop{1, "is not valid UTF-8"};
        read(text, out);
    } catch (const SourceBuilder::Stop& stop) {
        out.problems.push_back({stop.line, {"", "invalid_syntax", stop.message}});
    }
    return out;
}

SourceDocument parse_json_source(std::string_view text) {
    return build_source(text, read_json_lines);
}

int SourceDocument::line_of(std::string_view pointer) const {
    const auto* at = &lines;
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const auto end = std::min(pointer.find('/'), pointer.size());
        std::string name;
        for (std::size_t i = 0; i < end; ++i) {
            const bool escaped = pointer[i] == '~' && i + 1 < end;
            name += escaped ? (pointer[++i] == '1' ? '/' : '~') : pointer[i];
        }
        const auto found = at->below.find(name);
        if (found == at->below.end()) break;
        at = &found->second;
        pointer.remove_prefix(end);
    }
    return at->line;
}

std::string read_source_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(max_source_size + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.eof() && !file.good())
        throw Error(ErrorCode::not_found, "Cannot read " + path.string() + ".");
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > max_source_size)
        throw Error(ErrorCode::too_large, path.string() + " is over the limit of 1 MB.");
    return text;
}

std::vector<Problem>
told_with_lines(std::string_view path, const std::vector<SourceProblem>& problems) {
    std::vector<Problem> told;
    for (const auto& [line, problem] : problems) {
        auto message = fmt::format("{}:{}: ", path, line);
        if (!problem.pointer.empty()) message += problem.pointer + ' ';
        told.push_back({problem.pointer, problem.code, message + problem.message});
    }
    return told;
}

} // namespace kansli::base
