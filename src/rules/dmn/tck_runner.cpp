#include "rules/dmn/tck_runner.hpp"

#include "base/error.hpp"
#include "rules/dmn/model_file.hpp"
#include "rules/dmn/tck_compare.hpp"
#include "rules/dmn/xml.hpp"
#include "rules/feel/print.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <map>

namespace kansli::rules::dmn {

namespace fs = std::filesystem;

namespace {

using feel::Value;

// The suite's clock: no case asserts it, but now() has to give something.
const auto suite_clock = *feel::DateTime::parse("2024-01-01T12:00:00Z");

std::vector<fs::path> files_of(const fs::path& folder, const char* extension) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == extension)
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

class FolderRunner {
public:
    FolderRunner(const fs::path& folder, TckReport& report) : folder_(folder), report_(report) {
        result_.name = folder.filename().string();
        result_.level = folder.parent_path().filename().string();
    }

    void run() {
        for (const auto& path : files_of(folder_, ".xml")) {
            try {
                run_file(read_tck_file(read_text_file(path, XmlLimits().bytes)));
            } catch (const base::Error& failed) {
                fail(path.filename().string(), failed.what());
                ++result_.cases;
            }
        }
        if (result_.cases > 0) report_.folders.push_back(result_);
    }

private:
    void run_file(const TckFile& file) {
        const auto compilation = compile_model_file(folder_ / fs::path(file.model).filename());
        for (const auto& one : file.cases) {
            ++result_.cases;
            if (!compilation.model) {
                fail(one.id, compilation.problems.at(0).message);
                continue;
            }
            auto match = TckMatch::exact;
            for (const auto& result : one.results)
                match = std::min(match, run_result(*compilation.model, one, result));
            if (match != TckMatch::none) ++result_.passed;
            if (match == TckMatch::exact) ++result_.passed_strictly;
        }
    }

    TckMatch run_result(const Model& model, const TckCase& one, const TckExpectation& expected) {
        if (!expected.value) return TckMatch::exact;
        feel::Evaluation evaluation(suite_clock);
        const auto actual = evaluate(model, one, expected, evaluation);
        if (!actual) {
            fail(one.id, fmt::format("there is no {}", expected.name));
            return TckMatch::none;
        }
        const auto match = tck_match(*expected.value, *actual);
        if (match == TckMatch::none) {
            auto what = fmt::format(
                "{}: expected {}, found {}",
                expected.name,
                feel::to_source(*expected.value),
                feel::to_source(*actual)
            );
            for (const auto& diagnostic : evaluation.diagnostics())
                what += fmt::format("\n      {}: {}", diagnostic.where, diagnostic.message);
            fail(one.id, std::move(what));
        }
        return match;
    }

    static std::optional<Value> evaluate(
        const Model& model,
        const TckCase& one,
        const TckExpectation& expected,
        feel::Evaluation& evaluation
    ) {
        std::vector<NamedValue> inputs;
        for (const auto& input : one.inputs) inputs.push_back({input.name, input.value, input.uri});
        if (one.kind == TckKind::decision_service) {
            const auto service = model.find_service(one.invocable);
            if (!service) return std::nullopt;
            const auto result = model.evaluate_service(*service, inputs, evaluation);
            if (model.program().services[*service].outputs.size() == 1) return result;
            const auto* part =
                result.is(feel::Kind::context) ? result.context().find(expected.name) : nullptr;
            return part == nullptr ? Value() : *part;
        }
        if (one.kind == TckKind::knowledge_model) {
            const auto knowledge = model.find_knowledge(one.invocable);
            if (!knowledge) return std::nullopt;
            return model.invoke_knowledge(*knowledge, inputs, evaluation);
        }
        if (const auto decision = model.find_decision(expected.name, expected.uri))
            return model.evaluate(*decision, inputs, evaluation);
        // Some cases ask for a decision service without saying so.
        if (const auto service = model.find_service(expected.name, expected.uri))
            return model.evaluate_service(*service, inputs, evaluation);
        return std::nullopt;
    }

    void fail(std::string id, std::string what) {
        report_.failures.push_back({result_.name, std::move(id), std::move(what)});
    }

    fs::path folder_;
    TckReport& report_;
    TckFolder result_;
};

struct Sum {
    int cases = 0;
    int passed = 0;
    int strictly = 0;
    int folders = 0;

    void add(const TckFolder& folder) {
        cases += folder.cases;
        passed += folder.passed;
        strictly += folder.passed_strictly;
        ++folders;
    }
};

void print_row(std::ostream& out, const std::string& name, int cases, int passed, int strictly) {
    fmt::print(
        out,
        "{:<44} {:>6} {:>6} {:>6} {:>7.2f} %\n",
        name,
        cases,
        passed,
        strictly,
        cases == 0 ? 0.0 : 100.0 * passed / cases
    );
}

} // namespace

TckReport run_tck(const fs::path& root) {
    TckReport report;
    std::vector<fs::path> folders{root};
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    for (const auto& folder : folders) FolderRunner(folder, report).run();
    return report;
}

void print(const TckReport& report, TckDetail detail, std::ostream& out) {
    fmt::print(out, "{:<44} {:>6} {:>6} {:>6}\n", "", "cases", "passed", "strict");
    if (detail != TckDetail::levels)
        for (const auto& folder : report.folders)
            print_row(
                out,
                folder.level + '/' + folder.name,
                folder.cases,
                folder.passed,
                folder.passed_strictly
            );
    std::map<std::string, Sum> levels;
    Sum all;
    for (const auto& folder : report.folders) {
        levels[folder.level].add(folder);
        all.add(folder);
    }
    for (const auto& [level, sum] : levels)
        print_row(
            out,
            fmt::format("{} ({} folders)", level, sum.folders),
            sum.cases,
            sum.passed,
            sum.strictly
        );
    print_row(
        out, fmt::format("all ({} folders)", all.folders), all.cases, all.passed, all.strictly
    );
    if (detail == TckDetail::failures)
        for (const auto& failure : report.failures)
            fmt::print(out, "{}/{}: {}\n", failure.folder, failure.id, failure.what);
}

} // namespace kansli::rules::dmn
