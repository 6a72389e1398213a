// Measures the rules engine alone, on one core: tables, models and expressions as they stand in
// bench/rules, beside the npm package feelin on the same expressions.
//   bench_rules SECONDS FEELIN_RESULTS [SUITE]
// FEELIN_RESULTS is what feelin.mjs prints, SUITE a folder with models, of which the largest is
// read. Prints tables in Markdown; fails when the two engines disagree.
#include "base/error.hpp"
#include "base/json.hpp"
#include "bench/rules/measure.hpp"
#include "rules/dmn/explanation.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/model_file.hpp"
#include "rules/dmn/sentences.hpp"
#include "rules/feel/expression.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
namespace base = kansli::base;
namespace dmn = kansli::rules::dmn;
namespace feel = kansli::rules::feel;
using feel::Value;
using kansli::bench::per_second;

const fs::path folder = "bench/rules";
const auto now = *feel::DateTime::parse("2026-03-01T08:30:00Z");

std::shared_ptr<const dmn::Model> model_of(const fs::path& file) {
    auto compilation = dmn::compile_model_file(file);
    if (!compilation.model || dmn::has_errors(compilation.problems))
        throw std::runtime_error(file.string() + " has errors");
    return compilation.model;
}

// A model's decision and the inputs that it is asked with, one row after the other.
struct Question {
    std::shared_ptr<const dmn::Model> model;
    std::uint32_t decision = 0;
    std::vector<std::vector<Value>> rows{};

    const std::vector<Value>& row(std::size_t n) const { return rows[n % rows.size()]; }

    void ask(std::size_t n) const {
        feel::Evaluation evaluation(now);
        const auto result = model->evaluate(decision, row(n), evaluation);
        if (result.is_null()) throw std::runtime_error("an evaluation gave null");
    }

    template <class Tell>
    void explain(std::size_t n, const Tell& tell) const {
        feel::Evaluation evaluation(now);
        dmn::Trace trace;
        const auto result = model->evaluate(decision, row(n), evaluation, &trace);
        tell(dmn::Told{*model, decision, result, trace, evaluation});
    }
};

Question parking_fee() {
    auto model = model_of(folder / "parking-fee.dmn");
    Question question{model, model->find_decision("fee").value()};
    for (int i = 0; i < 1000; ++i)
        question.rows.push_back(
            {Value::string(std::string(1, static_cast<char>('A' + i % 5))),
             feel::Number(i / 5 % 12)}
        );
    return question;
}

Question home_care_fee() {
    auto model = model_of(folder / "home-care-fee.dmn");
    Question question{model, model->find_decision("fee").value()};
    for (int i = 0; i < 1000; ++i)
        question.rows.push_back(
            {feel::Number(9000 + i * 17),
             feel::Number(4000 + i % 50 * 90),
             Value::string(i % 2 == 0 ? "single" : "couple"),
             feel::Number(25 + i % 70),
             feel::Number(i % 60),
             feel::Number(i % 31),
             Value(i % 3 == 0),
             feel::Number(i % 10)}
        );
    return question;
}

void print_rate(std::string_view what, double rate) { fmt::print("| {} | {:.0f} |\n", what, rate); }

void print_tables(double seconds) {
    const auto table = parking_fee();
    const auto model = home_care_fee();
    fmt::print("| one core | evaluations a second |\n| --- | --- |\n");
    print_rate("table of 20 rules", per_second(seconds, [&](std::size_t n) { table.ask(n); }));
    print_rate("the same with the explanation as data", per_second(seconds, [&](std::size_t n) {
                   table.explain(n, [](const dmn::Told& told) {
                       dmn::explain(
                           told.model, told.decision, told.result, told.trace, told.evaluation
                       );
                   });
               }));
    print_rate(
        "the same with the explanation as sentences",
        per_second(
            seconds,
            [&](std::size_t n) {
                table.explain(n, [](const dmn::Told& told) {
                    dmn::sentences(told, dmn::Language::sv);
                });
            }
        )
    );
    print_rate("model of 11 decisions", per_second(seconds, [&](std::size_t n) { model.ask(n); }));
    const auto times = kansli::bench::latency(1'000'000, [&](std::size_t n) { table.ask(n); });
    fmt::print(
        "\nThe table, each of a million alone: median {:.2f} µs, p99 {:.2f} µs, p99.9 {:.2f} µs.\n",
        times.median,
        times.p99,
        times.p999
    );
}

std::size_t heap_bytes() { return mallinfo2().uordblks; }

std::size_t resident_kb() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("VmRSS:")) return std::stoul(line.substr(6));
    return 0;
}

void print_memory() {
    constexpr std::size_t copies = 50;
    for (const auto* name : {"parking-fee.dmn", "home-care-fee.dmn"}) {
        std::vector<std::shared_ptr<const dmn::Model>> models;
        models.reserve(copies);
        const auto before = heap_bytes();
        for (std::size_t i = 0; i < copies; ++i) models.push_back(model_of(folder / name));
        fmt::print(
            "A compiled {} of {} kB takes {} kB.\n",
            name,
            fs::file_size(folder / name) / 1000,
            (heap_bytes() - before) / copies / 1000
        );
    }
    const auto table = parking_fee();
    constexpr std::size_t evaluations = 10'000'000;
    std::size_t early = 0;
    for (std::size_t n = 0; n < evaluations; ++n) {
        if (n == evaluations / 10) early = resident_kb();
        table.ask(n);
    }
    fmt::print(
        "Resident memory after one million evaluations {} kB, after ten million {} kB.\n",
        early,
        resident_kb()
    );
}

void print_largest(const fs::path& suite) {
    fs::path largest;
    for (const auto& entry : fs::recursive_directory_iterator(suite))
        if (entry.path().extension() == ".dmn" &&
            (largest.empty() || entry.file_size() > fs::file_size(largest)))
            largest = entry.path();
    if (largest.empty()) return;
    const auto rate = per_second(2, [&](std::size_t) { return dmn::compile_model_file(largest); });
    fmt::print(
        "The suite's largest model, {} of {} kB, is read and compiled in {:.2f} ms.\n",
        largest.filename().string(),
        fs::file_size(largest) / 1000,
        1000 / rate
    );
}

std::string text_of(const boost::json::value& json) { return std::string(json.as_string()); }

base::JsonValue json_of(const fs::path& file) {
    return base::parse_json(dmn::read_text_file(file, 1'000'000));
}

struct Peer {
    double per_second = 0;
    std::string result;
};

std::map<std::string, Peer> peers(const fs::path& file) {
    std::map<std::string, Peer> found;
    std::istringstream lines(dmn::read_text_file(file, 1'000'000));
    std::string line;
    while (std::getline(lines, line)) {
        const auto json = base::parse_json(line).as_object();
        found[text_of(json.at("name"))] = {
            json.at("per_second").to_number<double>(), text_of(json.at("result"))};
    }
    return found;
}

void print_expressions(double seconds, const fs::path& peer_results) {
    const auto others = peers(peer_results);
    feel::Scope scope;
    std::vector<Value> variables;
    const auto context = json_of(folder / "context.json");
    for (const auto& [name, json] : context.as_object()) {
        variables.push_back(dmn::value_from_json(json, {}));
        scope.add(std::string(name), feel::type_of(variables.back()));
    }
    fmt::print("\n| expression | compiled | with compiling | feelin, which compiles each time |\n"
               "| --- | --- | --- | --- |\n");
    const auto expressions = json_of(folder / "expressions.json");
    for (const auto& one : expressions.as_array()) {
        const auto name = text_of(one.at("name"));
        const auto text = text_of(one.at("expression"));
        const auto evaluate = [&](const feel::Expression& expression) {
            feel::Evaluation evaluation(now);
            return expression.evaluate(variables, evaluation);
        };
        const auto compiled = feel::compile(text, scope);
        const auto result = dmn::to_json_text(evaluate(*compiled.expression)).text;
        const auto& other = others.at(name);
        if (base::parse_json(result) != base::parse_json(other.result))
            throw std::runtime_error(
                fmt::format("{}: {} here, {} by feelin", name, result, other.result)
            );
        const auto rate = per_second(seconds, [&](std::size_t) { evaluate(*compiled.expression); });
        const auto with_compiling = per_second(seconds, [&](std::size_t) {
            evaluate(*feel::compile(text, scope).expression);
        });
        fmt::print(
            "| {} | {:.0f} | {:.0f} | {:.0f} |\n", name, rate, with_compiling, other.per_second
        );
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: bench_rules SECONDS FEELIN_RESULTS [SUITE]\n";
        return 2;
    }
    try {
        const auto seconds = std::stod(argv[1]);
        print_tables(seconds);
        print_memory();
        if (argc > 3 && fs::is_directory(argv[3])) print_largest(argv[3]);
        print_expressions(seconds, argv[2]);
        return 0;
    } catch (const std::exception& failed) {
        std::cerr << "bench_rules: " << failed.what() << '\n';
        return 1;
    }
}
