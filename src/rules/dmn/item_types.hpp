// A model's item definitions as FEEL types (DMN 1.5 §7.3.2), and how its type references are
// resolved: FEEL's own types, the model's, and those of its imports.
#pragma once

#include "rules/dmn/problem.hpp"
#include "rules/dmn/syntax.hpp"
#include "rules/feel/scope.hpp"
#include "rules/feel/type.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace kansli::rules::feel {
class Expression;
}

namespace kansli::rules::dmn {

// `allowedValues` and `typeConstraint`, as unary tests.
class AllowedTests : public feel::AllowedValues {
public:
    AllowedTests(
        std::shared_ptr<const feel::Expression> tests,
        const feel::AllowedValues* also,
        feel::Type keeps_alive
    );
    bool allows(const feel::Value& value, feel::Evaluation& evaluation) const override;

    const feel::Expression& tests() const { return *tests_; }

private:
    std::shared_ptr<const feel::Expression> tests_;
    const feel::AllowedValues* also_; // owned by the type below
    feel::Type keeps_alive_;
};

class ItemTypes {
public:
    // `imports`: the types of each imported model under its name ("" adds them to the own ones).
    struct Imported {
        std::string name;
        std::string uri;
        const ItemTypes* types = nullptr;
    };

    ItemTypes(
        const Definitions& definitions,
        std::vector<Imported> imports,
        ModelProblems& problems
    );

    // Any, with a problem, when there is no such type; Any when the reference is empty.
    feel::Type resolve(const TypeRef& reference, ModelProblems& problems) const;

    // The types by the names that FEEL expressions of the model use.
    void add_to(feel::Scope& scope) const;

    const std::map<std::string, feel::Type, std::less<>>& own() const { return own_; }

private:
    class Builder;
    std::optional<feel::Type> find(const TypeRef& reference) const;

    std::string uri_;
    std::map<std::string, feel::Type, std::less<>> own_;
    std::vector<Imported> imports_;
};

} // namespace kansli::rules::dmn
