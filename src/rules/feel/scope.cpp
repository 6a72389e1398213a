#include "rules/feel/scope.hpp"

#include "rules/feel/lexer.hpp"

#include <algorithm>

namespace kansli::rules::feel {

std::size_t Scope::add(std::string_view name, Type type) {
    variables_.push_back({std::string(name), std::move(type), name_tokens(name)});
    return variables_.size() - 1;
}

void Scope::add_type(std::string_view name, Type type) {
    types_.insert_or_assign(std::string(name), std::move(type));
}

const Scope::Variable* Scope::find(std::string_view name) const {
    const auto found =
        std::find_if(variables_.rbegin(), variables_.rend(), [&](const Variable& variable) {
            return variable.name == name;
        });
    return found == variables_.rend() ? nullptr : &*found;
}

const Type* Scope::find_type(std::string_view name) const {
    const auto found = types_.find(name);
    return found == types_.end() ? nullptr : &found->second;
}

} // namespace kansli::rules::feel
