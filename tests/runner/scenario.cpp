#include "runner/scenario.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace kansli::scenarios {

namespace {

constexpr std::array<std::string_view, 6> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};

struct Line {
    int number = 0;
    std::string_view text;
};

// Takes words off the front of a line.
std::string_view next_word(std::string_view& rest) {
    rest = base::trimmed(rest);
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    const auto word = rest.substr(0, end);
    rest = base::trimmed(rest.substr(end));
    return word;
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Header> header_of(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) return std::nullopt;
    const auto name = line.substr(0, colon);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
    if (!is_name) return std::nullopt;
    return Header(name, base::trimmed(line.substr(colon + 1)));
}

class ScenarioParser {
public:
    ScenarioParser(const std::string& file, std::string_view text) : file_(file) {
        int number = 0;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            auto line = text.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            lines_.push_back({++number, line});
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    Scenario parse() {
        Scenario scenario{.file = file_, .steps = {}};
        while (at_ < lines_.size()) {
            const auto line = lines_[at_++];
            if (is_silent(line)) continue;
            if (line.text.starts_with("###")) {
                begin_step(line);
                continue;
            }
            if (is_setting(line)) continue;
            scenario.steps.push_back(parse_step(line));
            is_name_used_ = true;
            repeat_ = 1;
        }
        if (!is_name_used_) fail(lines_.back(), "the step \"" + name_ + "\" does nothing");
        if (scenario.steps.empty()) fail({1, {}}, "nothing happens in this file");
        return scenario;
    }

private:
    [[noreturn]] void fail(const Line& line, const std::string& what) const {
        throw base::Error(
            base::ErrorCode::invalid, fmt::format("{}:{}: {}", file_, line.number, what)
        );
    }

    static bool is_silent(const Line& line) {
        return base::trimmed(line.text).empty() ||
               (line.text.starts_with('#') && !line.text.starts_with("###"));
    }

    void begin_step(const Line& line) {
        if (!is_name_used_) fail(line, "the step \"" + name_ + "\" does nothing");
        name_ = base::trimmed(line.text.substr(3));
        is_name_used_ = false;
        if (name_.empty()) fail(line, "a step has a name");
    }

    // Lines that say where, as whom and how often.
    bool is_setting(const Line& line) {
        auto rest = line.text;
        const auto first = next_word(rest);
        if (first.starts_with('@')) {
            installation_ = first.substr(1);
            face_ = next_word(rest);
            if (installation_ != "external" && installation_ != "internal")
                fail(line, "the installations are @external and @internal");
            if (face_ != "portal" && face_ != "desk") fail(line, "the faces are portal and desk");
        } else if (first == "as") {
            set_user(line, rest);
        } else if (first == "repeat") {
            const auto times = whole(next_word(rest));
            if (!times || *times < 1 || *times > 1000 || rest != "parallel")
                fail(line, "expected: repeat 20 parallel");
            repeat_ = *times;
        } else {
            return false;
        }
        return true;
    }

    // "anna", "nobody", "anna login 198501032398", "robot bearer {{token}}"
    void set_user(const Line& line, std::string_view rest) {
        user_ = next_word(rest);
        login_.clear();
        bearer_.clear();
        if (user_.empty()) fail(line, "as whom?");
        if (user_ == "nobody") user_.clear();
        if (rest.empty()) return;
        const auto how = next_word(rest);
        if (how == "login") login_ = rest;
        if (how == "bearer") bearer_ = rest;
        if (login_.empty() && bearer_.empty())
            fail(line, "expected: as anna login 198501032398, or as robot bearer {{token}}");
    }

    Step parse_step(const Line& line) {
        Step step{
            .line = line.number,
            .name = name_.empty() ? std::string(line.text) : name_,
            .installation = installation_,
            .face = face_,
            .user = user_,
            .login = login_,
            .bearer = bearer_,
            .repeat = repeat_};
        if (installation_.empty()) fail(line, "where? @external portal, @internal desk, …");
        auto rest = line.text;
        const auto first = next_word(rest);
        if (first == "restart" && rest.empty()) {
            step.kind = Step::Kind::restart;
        } else if (first == "$") {
            step.kind = Step::Kind::command;
            step.command = rest;
            if (rest.empty()) fail(line, "which command?");
            parse_output(step);
        } else if (std::find(methods.begin(), methods.end(), first) != methods.end()) {
            step.method = first;
            step.target = rest;
            if (!rest.starts_with('/')) fail(line, "a path begins with /");
            parse_request(step);
        } else {
            fail(line, "expected a request such as GET /path, a $ command or restart");
        }
        parse_saves(step);
        return step;
    }

    // Every line that begins something new begins in the first column.
    bool at_end_of_body() const {
        if (at_ == lines_.size()) return true;
        const auto text = lines_[at_].text;
        constexpr std::array<std::string_view, 7> beginnings{
            "###", "HTTP ", "> ", "@", "as ", "$ ", "repeat "};
        return std::any_of(
                   beginnings.begin(),
                   beginnings.end(),
                   [&](auto beginning) { return text.starts_with(beginning); }
               ) ||
               text == "restart" || times_of(text) || is_request(text);
    }

    static bool is_request(std::string_view text) {
        const auto method = next_word(text);
        return text.starts_with('/') &&
               std::find(methods.begin(), methods.end(), method) != methods.end();
    }

    // "19 x HTTP 409"
    static std::optional<int> times_of(std::string_view text) {
        const auto x = text.find(" x HTTP ");
        return x == std::string_view::npos ? std::nullopt : whole(text.substr(0, x));
    }

    std::vector<Header> parse_headers() {
        std::vector<Header> headers;
        for (; at_ < lines_.size(); ++at_) {
            if (lines_[at_].text.starts_with('#') && is_silent(lines_[at_])) continue;
            auto header = header_of(lines_[at_].text);
            if (!header) break;
            headers.push_back(*std::move(header));
        }
        return headers;
    }

    // The lines up to the next part, less comments and the empty lines around.
    std::string parse_text() {
        std::string text;
        for (; !at_end_of_body(); ++at_) {
            const auto line = lines_[at_].text;
            if (!line.starts_with('#')) text.append(line);
            text += '\n';
        }
        return text;
    }

    Body parse_body() {
        const auto first = lines_[std::min(at_, lines_.size() - 1)];
        const auto text = std::string(base::trimmed(parse_text()));
        if (text.empty()) return {};
        if (!text.starts_with('<')) return {.kind = Body::Kind::text, .text = text};
        std::string_view rest = text;
        next_word(rest);
        const auto path = std::string(rest);
        const auto size = whole(next_word(rest));
        if (size && rest == "zeros")
            return {.kind = Body::Kind::zeros, .size = static_cast<std::size_t>(*size)};
        if (path.empty() || path.find('\n') != std::string::npos)
            fail(first, "expected: < file, or < 100000 zeros");
        return {.kind = Body::Kind::file, .text = path};
    }

    void parse_request(Step& step) {
        step.headers = parse_headers();
        step.body = parse_body();
        while (at_ < lines_.size()) {
            const auto line = lines_[at_];
            const auto times = times_of(line.text);
            if (!times && !line.text.starts_with("HTTP ")) break;
            ++at_;
            parse_expected(step, line, times);
        }
        if (step.expected.empty()) fail({step.line, {}}, "which reply is expected? HTTP 200, …");
        const bool counted =
            std::all_of(step.expected.begin(), step.expected.end(), [](const auto& reply) {
                return reply.times;
            });
        if (step.expected.size() > 1 && !counted)
            fail({step.line, {}}, "several replies are counted: 1 x HTTP 201, 19 x HTTP 409");
    }

    // "HTTP 200 within 5 s"
    void parse_expected(Step& step, const Line& line, std::optional<int> times) {
        auto rest = line.text.substr(line.text.find("HTTP ") + 5);
        const auto status = whole(next_word(rest));
        if (!status || *status < 100 || *status > 599) fail(line, "expected a status, HTTP 200");
        if (next_word(rest) == "within") {
            const auto seconds = whole(next_word(rest));
            if (!seconds || rest != "s") fail(line, "expected: HTTP 200 within 5 s");
            step.within = std::chrono::seconds(*seconds);
        } else if (!rest.empty()) {
            fail(line, "expected: HTTP 200 within 5 s");
        }
        ExpectedReply reply{.line = line.number, .status = *status, .times = times};
        reply.headers = parse_headers();
        while (!at_end_of_body() && is_silent(lines_[at_])) ++at_;
        reply.body_line = at_ < lines_.size() ? lines_[at_].number : line.number;
        reply.body = parse_text();
        if (base::trimmed(reply.body).empty()) reply.body.clear();
        step.expected.push_back(std::move(reply));
    }

    // "exit 1" where it is to fail; what it prints is expected as a reply's body is.
    void parse_output(Step& step) {
        if (at_ < lines_.size() && lines_[at_].text.starts_with("exit ")) {
            const auto status = whole(lines_[at_].text.substr(5));
            if (!status) fail(lines_[at_], "expected: exit 1");
            step.exit_status = *status;
            ++at_;
        }
        while (!at_end_of_body() && is_silent(lines_[at_])) ++at_;
        ExpectedReply output{.line = step.line};
        output.body_line = at_ < lines_.size() ? lines_[at_].number : step.line;
        output.body = parse_text();
        if (!base::trimmed(output.body).empty()) step.expected.push_back(std::move(output));
    }

    void parse_saves(Step& step) {
        for (; at_ < lines_.size(); ++at_) {
            const auto line = lines_[at_];
            if (is_silent(line)) continue;
            if (!line.text.starts_with("> ")) return;
            auto rest = line.text.substr(2);
            const auto name = next_word(rest);
            if (name.empty() || next_word(rest) != "=" || rest.empty())
                fail(line, "expected: > case_id = /id, or > version = ETag");
            if (step.repeat > 1) fail(line, "of several replies nothing is kept");
            step.saves.push_back({line.number, std::string(name), std::string(rest)});
        }
    }

    std::string file_;
    std::vector<Line> lines_;
    std::size_t at_ = 0;
    std::string name_; // of the steps from here on
    bool is_name_used_ = true;
    std::string installation_;
    std::string face_;
    std::string user_;
    std::string login_;
    std::string bearer_;
    int repeat_ = 1;
};

} // namespace

Scenario parse_scenario(const std::string& file, std::string_view text) {
    return ScenarioParser(file, text).parse();
}

} // namespace kansli::scenarios
