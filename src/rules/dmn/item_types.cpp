#include "rules/dmn/item_types.hpp"

#include "rules/feel/expression.hpp"

#include <fmt/format.h>

#include <utility>

namespace kansli::rules::dmn {

using feel::Type;

namespace {

// Names of FEEL's types that older versions of DMN used, and XML Schema's that tools write.
constexpr std::pair<std::string_view, std::string_view> aliases[] = {
    {"dateTime", "date and time"},
    {"dayTimeDuration", "days and time duration"},
    {"yearMonthDuration", "years and months duration"},
    {"integer", "number"},
    {"int", "number"},
    {"long", "number"},
    {"decimal", "number"},
    {"double", "number"},
    {"any", "Any"}};

std::optional<Type> simple_type(std::string_view name) {
    for (const auto& [alias, meant] : aliases)
        if (name == alias) name = meant;
    Type found;
    if (feel::find_simple_type(name, found)) return found;
    return std::nullopt;
}

constexpr std::size_t max_types = 2'000;
constexpr std::size_t max_type_depth = 100; // of definitions that refer to each other

bool is_feel_uri(std::string_view uri) {
    return uri.find("FEEL") != std::string_view::npos || uri == "http://www.w3.org/2001/XMLSchema";
}

void add_problem(
    ModelProblems& problems,
    std::string code,
    std::string message,
    const std::string& id,
    std::string place,
    int line
) {
    problems.push_back(
        {Severity::error, std::move(code), std::move(message), id, std::move(place), line, ""}
    );
}

} // namespace

AllowedTests::AllowedTests(
    std::shared_ptr<const feel::Expression> tests,
    const feel::AllowedValues* also,
    Type keeps_alive
)
    : tests_(std::move(tests)), also_(also), keeps_alive_(std::move(keeps_alive)) {}

bool AllowedTests::allows(const feel::Value& value, feel::Evaluation& evaluation) const {
    if (also_ != nullptr && !also_->allows(value, evaluation)) return false;
    return tests_->test(value, {}, evaluation).is_true();
}

// Definitions refer to each other in any order, so each is built when it is first asked for.
class ItemTypes::Builder {
public:
    Builder(ItemTypes& types, const Definitions& definitions, ModelProblems& problems)
        : types_(types), problems_(problems) {
        for (const auto& definition : definitions.types) {
            if (definitions_.size() == max_types) {
                problem(
                    definition,
                    "too_large",
                    fmt::format("there are over {} item definitions", max_types)
                );
                break;
            }
            if (definition.name.empty())
                problem(definition, "missing_name", "the item definition has no name");
            else if (!definitions_.emplace(definition.name, &definition).second)
                problem(definition, "duplicate_name", "there are two of this name");
        }
    }

    void build_all() {
        for (const auto& [name, definition] : definitions_) own(name);
    }

private:
    void problem(const ItemDefinition& at, std::string code, std::string message) {
        add_problem(
            problems_,
            std::move(code),
            std::move(message),
            at.id,
            fmt::format("item definition {}", at.name),
            at.line
        );
    }

    Type own(const std::string& name) {
        if (const auto built = types_.own_.find(name); built != types_.own_.end())
            return built->second;
        const auto& definition = *definitions_.at(name);
        if (open_.size() == max_type_depth) {
            problem(definition, "too_deep", "types refer to each other too deep");
            return {};
        }
        if (!open_.insert(name).second) {
            problem(definition, "type_cycle", "the type contains itself");
            return {};
        }
        auto type = build(definition).named(name);
        open_.erase(name);
        types_.own_.emplace(name, type);
        return type;
    }

    Type referred(const ItemDefinition& at, const TypeRef& reference) {
        const bool is_own = (reference.uri.empty() || reference.uri == types_.uri_) &&
                            definitions_.count(reference.name) > 0;
        if (is_own) return own(reference.name);
        if (const auto found = types_.find(reference)) return *found;
        if (!reference.empty())
            problem(at, "unknown_type", fmt::format("there is no type {}", reference.name));
        return {};
    }

    Type build(const ItemDefinition& definition) {
        Type type;
        if (definition.is_function)
            return Type::function(entries(definition), referred(definition, definition.result));
        if (!definition.components.empty())
            type = Type::context(entries(definition));
        else
            type = referred(definition, definition.type);
        type = restricted(definition, std::move(type), definition.allowed_values);
        if (definition.is_collection) type = Type::list(std::move(type));
        return restricted(definition, std::move(type), definition.type_constraint);
    }

    std::vector<feel::TypeEntry> entries(const ItemDefinition& definition) {
        std::vector<feel::TypeEntry> entries;
        for (const auto& component : definition.components)
            entries.push_back({component.name, build(component)});
        return entries;
    }

    Type restricted(const ItemDefinition& definition, Type type, const Text& tests) {
        if (tests.empty()) return type;
        auto compiled = feel::compile_unary_tests(tests.text, feel::Scope(), type);
        for (const auto& found : compiled.problems)
            problem(definition, "allowed_values", found.message);
        if (!compiled.expression) return type;
        auto keeps = type;
        const auto* also = type.allowed();
        return type.restricted(
            std::make_shared<AllowedTests>(compiled.expression, also, std::move(keeps))
        );
    }

    ItemTypes& types_;
    ModelProblems& problems_;
    std::map<std::string, const ItemDefinition*> definitions_;
    std::set<std::string> open_;
};

ItemTypes::ItemTypes(
    const Definitions& definitions,
    std::vector<Imported> imports,
    ModelProblems& problems
)
    : uri_(definitions.uri), imports_(std::move(imports)) {
    Builder(*this, definitions, problems).build_all();
}

std::optional<Type> ItemTypes::find(const TypeRef& reference) const {
    if (reference.empty()) return Type();
    const auto in = [&](const ItemTypes& types, const std::string& name) -> std::optional<Type> {
        const auto found = types.own_.find(name);
        if (found == types.own_.end()) return std::nullopt;
        return found->second;
    };
    if (!reference.uri.empty() && reference.uri != uri_) {
        for (const auto& import : imports_)
            if (import.uri == reference.uri) return in(*import.types, reference.name);
        if (is_feel_uri(reference.uri)) return simple_type(reference.name);
    }
    if (const auto found = in(*this, reference.name)) return found;
    if (const auto found = simple_type(reference.name)) return found;
    for (const auto& import : imports_) {
        if (import.name.empty()) {
            if (const auto found = in(*import.types, reference.name)) return found;
        } else if (reference.name.starts_with(import.name + '.')) {
            const auto name = reference.name.substr(import.name.size() + 1);
            if (const auto found = in(*import.types, name)) return found;
        }
    }
    return std::nullopt;
}

Type ItemTypes::resolve(const TypeRef& reference, ModelProblems& problems) const {
    if (auto found = find(reference)) return *std::move(found);
    add_problem(
        problems,
        "unknown_type",
        fmt::format("there is no type {}", reference.name),
        "",
        "",
        reference.line
    );
    return {};
}

void ItemTypes::add_to(feel::Scope& scope) const {
    for (const auto& import : imports_)
        for (const auto& [name, type] : import.types->own_)
            scope.add_type(import.name.empty() ? name : import.name + '.' + name, type);
    for (const auto& [name, type] : own_) scope.add_type(name, type);
}

} // namespace kansli::rules::dmn
