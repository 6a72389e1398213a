#include "rules/dmn/check.hpp"

#include "rules/dmn/table_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kansli::rules::dmn {

namespace {

class Checker {
public:
    Checker(const Program& program, ModelProblems& problems)
        : program_(program), model_(*program.models.front()), problems_(problems) {}

    void check() {
        check_names();
        check_references();
        check_use();
        check_logic();
        add_hints();
    }

private:
    void problem(
        Severity severity,
        const char* code,
        std::string message,
        const Element& at,
        std::string place
    ) {
        problems_.push_back(
            {severity, code, std::move(message), at.id, std::move(place), at.line, ""}
        );
    }

    template <class Visit>
    void each_element(Visit visit) const {
        for (const auto& element : model_.inputs) visit(element, "input", &element.variable);
        for (const auto& element : model_.decisions) visit(element, "decision", &element.variable);
        for (const auto& element : model_.knowledge)
            visit(element, "business knowledge model", &element.variable);
        for (const auto& element : model_.services)
            visit(element, "decision service", &element.variable);
    }

    static std::string place_of(const char* kind, const Element& element) {
        return fmt::format("{} {}", kind, element.name);
    }

    void check_names() {
        std::map<std::string, int> names;
        std::map<std::string, int> ids;
        each_element([&](const Element& element, const char* kind, const Variable* variable) {
            const auto place = place_of(kind, element);
            if (element.name.empty())
                problem(Severity::error, "missing_name", "has no name", element, place);
            else if (const auto known = names.emplace(element.name, element.line); !known.second)
                problem(
                    Severity::error,
                    "duplicate_name",
                    fmt::format("has the name of the element in line {}", known.first->second),
                    element,
                    place
                );
            if (variable->name != element.name)
                problem(
                    Severity::warning,
                    "variable_name",
                    fmt::format("its variable is called {}", variable->name),
                    element,
                    place
                );
            if (element.id.empty())
                problem(Severity::warning, "missing_id", "has no id", element, place);
            else if (const auto known = ids.emplace(element.id, element.line); !known.second)
                problem(
                    Severity::error,
                    "duplicate_id",
                    fmt::format("has the id of the element in line {}", known.first->second),
                    element,
                    place
                );
        });
    }

    void check_references() {
        std::set<std::string> ids(model_.other_ids.begin(), model_.other_ids.end());
        each_element([&](const Element& element, const char*, const Variable*) {
            ids.insert(element.id);
        });
        for (const auto& reference : model_.other_references) {
            if (!reference.uri.empty() || ids.count(reference.id) > 0) continue;
            Element at;
            at.line = reference.line;
            problem(
                Severity::warning,
                "dangling_reference",
                fmt::format("refers to #{}, which is not there", reference.id),
                at,
                "requirement"
            );
        }
    }

    void check_use() {
        std::set<ElementRef> required;
        const auto note = [&](const Body& body) {
            for (const auto& source : body.sources) required.insert(source.element);
        };
        for (const auto& decision : program_.decisions) {
            note(decision.body);
            if (decision.model == 0) check_used(decision.body, *decision.syntax, decision.where);
        }
        for (const auto& service : program_.services)
            required.insert(service.parameters.begin(), service.parameters.end());
        for (std::uint32_t i = 0; i < program_.inputs.size(); ++i) {
            const auto& input = program_.inputs[i];
            if (input.model == 0 && required.count({ElementKind::input, i}) == 0)
                problem(
                    Severity::warning,
                    "unused_input",
                    "no decision requires it",
                    *input.syntax,
                    place_of("input", *input.syntax)
                );
        }
    }

    void check_used(const Body& body, const Element& element, const std::string& where) {
        for (const auto slot : body.unused)
            problem(
                Severity::warning,
                "unused_requirement",
                fmt::format("requires {}, which its logic does not use", body.names[slot]),
                element,
                where
            );
    }

    void check_logic() {
        for (const auto& decision : program_.decisions) {
            if (decision.model != 0) continue;
            if (!decision.syntax->logic)
                problem(
                    Severity::error,
                    "missing_logic",
                    "has no logic",
                    *decision.syntax,
                    decision.where
                );
            for (const auto* table : decision.body.tables) check_table(*table, problems_);
        }
        for (const auto& knowledge : program_.knowledge) {
            if (knowledge.model != 0) continue;
            for (const auto* table : knowledge.body.tables) check_table(*table, problems_);
        }
    }

    // An unknown name that is an element's is most often a requirement that was not drawn.
    void add_hints() {
        for (auto& problem : problems_) {
            if (problem.code != "unknown_name" || !problem.file.empty()) continue;
            each_element([&](const Element&, const char* kind, const Variable* variable) {
                const auto at = problem.message.find("called " + variable->name);
                if (variable->name.empty() || at == std::string::npos) return;
                const auto rest = problem.message.substr(at + 7 + variable->name.size());
                if (!rest.empty() && !rest.starts_with(" (column")) return;
                problem.code = "missing_requirement";
                problem.message += fmt::format("; there is a {} of that name: require it", kind);
            });
        }
    }

    const Program& program_;
    const Definitions& model_;
    ModelProblems& problems_;
};

} // namespace

ModelProblems check_model(const Compilation& compilation) {
    auto problems = compilation.problems;
    if (compilation.model) Checker(compilation.model->program(), problems).check();
    std::stable_sort(problems.begin(), problems.end(), [](const auto& left, const auto& right) {
        return left.file != right.file ? left.file < right.file : left.line < right.line;
    });
    return problems;
}

} // namespace kansli::rules::dmn
