#include "runner/player.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "runner/pattern.hpp"
#include "runner/variables.hpp"
#include "web/test_client.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <latch>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <tuple>
#include <vector>

namespace kansli::scenarios {

namespace {

using Steady = std::chrono::steady_clock;

// Thrown where the story ends: what was expected, and what happened.
struct Failure {
    int line = 0;
    std::string what;
};

// What a person's browser keeps, for one face of one installation.
struct Jar {
    std::map<std::string, std::string> cookies;
    std::string csrf_token;

    std::string cookie_header() const {
        std::string header;
        for (const auto& [name, value] : cookies)
            header += fmt::format("{}{}={}", header.empty() ? "" : "; ", name, value);
        return header;
    }

    void keep(const web::TestReply& reply) {
        reply.headers.each([&](std::string_view name, std::string_view value) {
            if (!web::equal_ignoring_case(name, "set-cookie")) return;
            const auto pair = value.substr(0, value.find(';'));
            const auto equals = std::min(pair.find('='), pair.size());
            const std::string key(pair.substr(0, equals));
            if (value.find("Max-Age=0") != std::string_view::npos)
                cookies.erase(key);
            else
                cookies[key] = pair.substr(std::min(equals + 1, pair.size()));
        });
        if (reply.body.find("\"csrf_token\"") == std::string::npos) return;
        const auto json = base::parse_json(reply.body);
        if (const auto* token = json.as_object().if_contains("csrf_token"))
            csrf_token = token->as_string();
    }
};

struct Exchange {
    std::string method;
    std::string target;
    web::TestHeaders headers;
    std::string body;
    web::TestReply reply;

    std::string shown() const {
        auto text = fmt::format("--- request\n{} {}\n", method, target);
        for (const auto& [name, value] : headers) text += fmt::format("{}: {}\n", name, value);
        if (!body.empty()) text += "\n" + shortened(body) + "\n";
        text += fmt::format("--- reply\nHTTP {}\n", reply.status);
        reply.headers.each([&](std::string_view name, std::string_view value) {
            text += fmt::format("{}: {}\n", name, value);
        });
        if (!reply.body.empty()) text += "\n" + shortened(reply.body) + "\n";
        return text;
    }

    static std::string shortened(const std::string& body) {
        constexpr std::size_t longest = 4000;
        return body.size() <= longest ? body : body.substr(0, longest) + "…";
    }
};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "  " + line + "\n";
    return text;
}

class Player {
public:
    Player(const Scenario& scenario, const ProgramSettings& settings)
        : scenario_(scenario), settings_(settings) {
        variables_["folder"] = "";
    }

    void play() {
        for (const auto& step : scenario_.steps) {
            try {
                play(step);
            } catch (const Failure& failure) {
                throw std::runtime_error(fmt::format(
                    "{}:{}: {}\n{}{}", scenario_.file, failure.line, step.name, failure.what, logs()
                ));
            } catch (const std::exception& error) {
                throw std::runtime_error(fmt::format(
                    "{}:{}: {}\n  {}\n{}",
                    scenario_.file,
                    step.line,
                    step.name,
                    error.what(),
                    logs()
                ));
            }
        }
        for (auto& [name, program] : programs_) {
            const int status = program->stop();
            if (status != 0)
                throw std::runtime_error(fmt::format(
                    "{}: kansli-{} ended with {}\n{}", scenario_.file, name, status, logs()
                ));
        }
    }

private:
    void play(const Step& step) {
        auto& program = program_of(step);
        if (step.kind == Step::Kind::restart) return program.restart();
        if (step.kind == Step::Kind::command) return run_command(step, program);
        jar_of(step); // made before threads read it
        log_in(step, program);
        if (step.repeat > 1) return send_in_parallel(step, program);
        const auto end = Steady::now() + step.within;
        while (true) {
            const auto exchange = send(step, program, variables_);
            const auto wrong = compare(step.expected[0], exchange.reply);
            if (wrong.empty()) return save(step, exchange);
            if (Steady::now() >= end)
                throw Failure{step.expected[0].line, joined(wrong) + exchange.shown()};
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }

    Program& program_of(const Step& step) {
        auto& program = programs_[step.installation];
        if (!program) {
            program = std::make_unique<Program>(settings_, step.installation);
            variables_["folder"] = program->folder();
        }
        return *program;
    }

    Jar& jar_of(const Step& step) { return jars_[{step.installation, step.face, step.user}]; }

    const Jar& jar_of(const Step& step) const {
        return jars_.at({step.installation, step.face, step.user});
    }

    void log_in(const Step& step, Program& program) {
        if (step.login.empty() || !jar_of(step).cookies.empty()) return;
        Step login = step;
        login.method = "POST";
        login.target = "/identity/v1/2281/sessions";
        login.headers.clear();
        const auto* name = step.face == "portal" ? "personal_number" : "user_name";
        login.body = {
            .kind = Body::Kind::text, .text = fmt::format(R"({{"{}": "{}"}})", name, step.login)};
        const auto exchange = send(login, program, variables_);
        if (exchange.reply.status != 201)
            throw Failure{step.line, "  nobody can log in as that\n" + exchange.shown()};
        jar_of(step).keep(exchange.reply);
    }

    std::string body_of(const Step& step, const Variables& variables) const {
        switch (step.body.kind) {
        case Body::Kind::none:
            return {};
        case Body::Kind::text:
            return interpolated(step.body.text, variables);
        case Body::Kind::zeros:
            return std::string(step.body.size, '0');
        case Body::Kind::file:
            break;
        }
        const auto path = std::filesystem::path(scenario_.file).parent_path() /
                          interpolated(step.body.text, variables);
        std::ifstream file(path, std::ios::binary);
        if (!file) throw std::runtime_error("there is no file " + path.string());
        std::ostringstream content;
        content << file.rdbuf();
        return content.str();
    }

    Exchange send(const Step& step, const Program& program, const Variables& variables) const {
        Exchange exchange{
            .method = step.method, .target = interpolated(step.target, variables), .headers = {}};
        bool has_type = false;
        for (const auto& [name, value] : step.headers) {
            exchange.headers.emplace_back(name, interpolated(value, variables));
            has_type = has_type || web::equal_ignoring_case(name, "content-type");
        }
        exchange.body = body_of(step, variables);
        if (!has_type && step.body.kind == Body::Kind::text)
            exchange.headers.emplace_back("Content-Type", "application/json");
        add_identity(step, exchange, variables);
        web::TestClient client(program.port(step.face), std::chrono::seconds(60));
        exchange.reply =
            client.send(exchange.method, exchange.target, exchange.headers, exchange.body);
        return exchange;
    }

    void add_identity(const Step& step, Exchange& exchange, const Variables& variables) const {
        if (!step.bearer.empty())
            exchange.headers.emplace_back(
                "Authorization", "Bearer " + interpolated(step.bearer, variables)
            );
        const auto& jar = jar_of(step);
        if (step.user.empty() || jar.cookies.empty()) return;
        exchange.headers.emplace_back("Cookie", jar.cookie_header());
        const bool is_safe = step.method == "GET" || step.method == "HEAD";
        if (!is_safe && !jar.csrf_token.empty())
            exchange.headers.emplace_back("X-CSRF-Token", jar.csrf_token);
    }

    std::vector<std::string>
    compare(const ExpectedReply& expected, const web::TestReply& reply) const {
        std::vector<std::string> wrong;
        if (reply.status != expected.status)
            wrong.push_back(fmt::format("expected HTTP {}, got {}", expected.status, reply.status));
        for (const auto& [name, value] : expected.headers) {
            const std::string found(reply.headers.get(name));
            const auto difference = text_difference(
                interpolated(value, variables_), reply.headers.has(name) ? &found : nullptr
            );
            if (!difference.empty()) wrong.push_back(name + ": " + difference);
        }
        for (auto& difference : compare_text(expected, reply.body))
            wrong.push_back(std::move(difference));
        return wrong;
    }

    // A body of JSON against a pattern; a text that is none against a regular expression.
    std::vector<std::string>
    compare_text(const ExpectedReply& expected, const std::string& text) const {
        if (expected.body.empty()) return {};
        Pattern pattern;
        try {
            pattern = parse_pattern(interpolated(expected.body, variables_));
        } catch (const base::Error& error) {
            throw Failure{expected.body_line, fmt::format("  {}\n", error.what())};
        }
        try {
            return differences(pattern, base::parse_json(text));
        } catch (const base::Error&) {
            return differences(pattern, base::JsonValue(text));
        }
    }

    void save(const Step& step, const Exchange& exchange) {
        if (!step.user.empty()) jar_of(step).keep(exchange.reply);
        for (const auto& save : step.saves) {
            if (save.source.starts_with('/')) {
                keep(save, exchange.reply.body);
                continue;
            }
            if (!exchange.reply.headers.has(save.source))
                throw Failure{save.line, "  no such header\n" + exchange.shown()};
            variables_[save.name] = exchange.reply.headers.get(save.source);
        }
    }

    void keep(const Save& save, const std::string& json) {
        boost::json::error_code failed;
        const auto value = base::parse_json(json);
        const auto* found = value.find_pointer(interpolated(save.source, variables_), failed);
        if (found == nullptr) throw Failure{save.line, "  not there in\n" + json + "\n"};
        variables_[save.name] =
            found->is_string() ? std::string(found->get_string()) : boost::json::serialize(*found);
    }

    // All threads are at the door before one goes in.
    void send_in_parallel(const Step& step, Program& program) {
        std::vector<Exchange> exchanges(static_cast<std::size_t>(step.repeat));
        std::vector<std::thread> threads;
        std::vector<std::string> errors(exchanges.size());
        std::latch all_ready(step.repeat);
        for (std::size_t i = 0; i < exchanges.size(); ++i)
            threads.emplace_back([&, i] {
                try {
                    auto variables = variables_;
                    variables["n"] = std::to_string(i + 1);
                    all_ready.arrive_and_wait();
                    exchanges[i] = send(step, program, variables);
                } catch (const std::exception& error) {
                    errors[i] = error.what();
                }
            });
        for (auto& thread : threads) thread.join();
        for (const auto& error : errors)
            if (!error.empty()) throw std::runtime_error(error);
        count_replies(step, exchanges);
    }

    void count_replies(const Step& step, const std::vector<Exchange>& exchanges) const {
        std::vector<int> counts(step.expected.size());
        for (const auto& exchange : exchanges) {
            std::string wrong;
            bool is_expected = false;
            for (std::size_t i = 0; i < step.expected.size() && !is_expected; ++i) {
                const auto differences = compare(step.expected[i], exchange.reply);
                is_expected = differences.empty();
                if (is_expected) ++counts[i];
                wrong += joined(differences);
            }
            if (!is_expected) throw Failure{step.line, wrong + exchange.shown()};
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const auto& expected = step.expected[i];
            if (expected.times && *expected.times != counts[i])
                throw Failure{expected.line, fmt::format("  {} replies were so\n", counts[i])};
        }
    }

    void run_command(const Step& step, const Program& program) {
        const auto outcome = program.run(interpolated(step.command, variables_));
        const auto shown = fmt::format("--- output\n{}", outcome.output);
        if (outcome.status != step.exit_status)
            throw Failure{
                step.line,
                fmt::format(
                    "  expected exit {}, got {}\n{}", step.exit_status, outcome.status, shown
                )};
        const std::string output(base::trimmed(outcome.output));
        for (const auto& expected : step.expected) {
            const auto wrong = compare_text(expected, output);
            if (!wrong.empty()) throw Failure{expected.body_line, joined(wrong) + shown};
        }
        for (const auto& save : step.saves) {
            if (save.source == "output")
                variables_[save.name] = output;
            else
                keep(save, output);
        }
    }

    std::string logs() const {
        std::string text;
        for (const auto& [name, program] : programs_)
            if (program)
                text += fmt::format("--- log of kansli-{}\n{}", name, program->end_of_log());
        return text;
    }

    const Scenario& scenario_;
    const ProgramSettings& settings_;
    std::map<std::string, std::unique_ptr<Program>> programs_;
    std::map<std::tuple<std::string, std::string, std::string>, Jar> jars_;
    Variables variables_;
};

} // namespace

std::optional<std::string> play(const Scenario& scenario, const ProgramSettings& settings) {
    try {
        Player(scenario, settings).play();
        return std::nullopt;
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace kansli::scenarios
