#include "rules/feel/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::feel {

namespace {

const Value nothing;

} // namespace

std::string Kinds::to_text() const {
    std::vector<std::string_view> names;
    for (auto kind = Kind::null; kind <= Kind::function;
         kind = static_cast<Kind>(static_cast<int>(kind) + 1))
        if (has(kind)) names.push_back(kind_name(kind));
    std::string text(names.front());
    for (std::size_t i = 1; i < names.size(); ++i)
        text += fmt::format("{}{}", i + 1 == names.size() ? " or " : ", ", names[i]);
    return text;
}

Arguments::Arguments(
    std::string_view function,
    std::span<const Value> given,
    Evaluation& evaluation
)
    : function_(function), given_(given), evaluation_(evaluation) {
    for (const auto& value : given)
        if (value.is(Kind::string)) evaluation.charge(value.string().size() / 64);
}

bool Arguments::fit(std::initializer_list<Parameter> parameters) {
    std::size_t index = 0;
    for (const auto& parameter : parameters)
        if (!fits(index++, parameter)) return false;
    return true;
}

bool Arguments::fits(std::size_t index, const Parameter& parameter) {
    if (index >= given_.size() && parameter.presence != Presence::required) return true;
    const auto& value = (*this)[index];
    if (parameter.kinds.has(value.kind())) return true;
    if (value.is_null() && parameter.presence == Presence::nullable) return true;
    if (!value.is_null() && parameter.kinds.has(Kind::list)) return true;
    if (value.is(Kind::list) && value.items().size() == 1 &&
        parameter.kinds.has(value.items().front().kind())) {
        if (converted_.empty()) converted_.assign(given_.begin(), given_.end());
        converted_[index] = Value(value.items().front());
        return true;
    }
    misfit(parameter.name, parameter.kinds, value);
    return false;
}

bool Arguments::elements_fit(Kinds kinds) {
    if (given_.size() == 1 && given_.front().is_null()) {
        misfit("list", Kind::list, given_.front());
        return false;
    }
    evaluation_.charge(elements().size());
    for (const auto& element : elements())
        if (!kinds.has(element.kind())) {
            misfit("element", kinds, element);
            return false;
        }
    return true;
}

const Value& Arguments::operator[](std::size_t index) const {
    if (index >= given_.size()) return nothing;
    return converted_.empty() ? given_[index] : converted_[index];
}

std::span<const Value> Arguments::items(std::size_t index) const {
    const auto& value = (*this)[index];
    if (value.is(Kind::list)) return value.items();
    return {&value, 1};
}

std::span<const Value> Arguments::elements() const {
    return given_.size() == 1 ? items(0) : given_;
}

std::optional<std::int64_t> Arguments::whole(std::size_t index) const {
    return (*this)[index].number().to_integer(Rounding::down).to_int64();
}

Value Arguments::wrong_value(std::string_view message) const {
    return evaluation_.wrong_value(fmt::format("{}: {}", function_, message));
}

Value Arguments::wrong_type(std::string_view message) const {
    return evaluation_.wrong_type(fmt::format("{}: {}", function_, message));
}

void Arguments::misfit(std::string_view name, Kinds wanted, const Value& found) const {
    wrong_type(fmt::format(
        "{} must be of type {}, not {}", name, wanted.to_text(), kind_name(found.kind())
    ));
}

} // namespace kansli::rules::feel
