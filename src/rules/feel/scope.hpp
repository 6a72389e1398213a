// The names that an expression may use, and the slot of each in the variables that it is evaluated
// with. Names may hold spaces and operators; the longest that fits the text is meant (DMN 1.5
// §10.3.1.4).
#pragma once

#include "rules/feel/type.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

class Scope {
public:
    struct Variable {
        std::string name;
        Type type;                       // Any when it is not known
        std::vector<std::string> tokens; // the name as the lexer reads it
    };

    // Gives the slot: the number of variables before it. A later one hides an earlier one of the
    // same name. The type tells the compiler which members a path may name, spaces included.
    std::size_t add(std::string_view name, Type type = {});

    // Item definitions for `instance of` and the parameters of lambdas; "import.tName" for those of
    // an import.
    void add_type(std::string_view name, Type type);

    const std::vector<Variable>& variables() const { return variables_; }

    // Null pointers when there is none.
    const Variable* find(std::string_view name) const;
    const Type* find_type(std::string_view name) const;

    const std::map<std::string, Type, std::less<>>& types() const { return types_; }

    std::size_t size() const { return variables_.size(); }

private:
    std::vector<Variable> variables_;
    std::map<std::string, Type, std::less<>> types_;
};

} // namespace kansli::rules::feel
