#include "rules/dmn/compiler.hpp"

#include "rules/dmn/program_compiler.hpp"

#include <set>
#include <tuple>

namespace kansli::rules::dmn {

namespace {

// A type that is referred to in two ways is missed twice.
void keep_first_of_each(ModelProblems& problems) {
    std::set<std::tuple<std::string, int, std::string, std::string>> seen;
    std::erase_if(problems, [&](const ModelProblem& problem) {
        return !seen.insert({problem.file, problem.line, problem.place, problem.message}).second;
    });
}

} // namespace

Compilation compile_model(std::string_view text, const ImportReader& imports) {
    Compilation compilation;
    auto models = load_models(text, imports, compilation.problems);
    if (models.empty()) return compilation;
    if (const auto program = ProgramCompiler(models).compile())
        compilation.model = std::make_shared<const Model>(program);
    for (auto& model : models)
        for (auto& problem : model.problems) {
            if (&model != &models.front()) problem.file = model.definitions->name;
            compilation.problems.push_back(std::move(problem));
        }
    keep_first_of_each(compilation.problems);
    return compilation;
}

} // namespace kansli::rules::dmn
