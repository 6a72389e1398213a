#include "web/request.hpp"

#include <array>

namespace kansli::web {

namespace {

constexpr std::array<std::string_view, 7>
    names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

} // namespace

std::string_view method_name(Method method) {
    const auto index = static_cast<std::size_t>(method);
    return index < names.size() ? names[index] : "?";
}

Method method_from_name(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Method>(i);
    return Method::other;
}

bool is_safe(Method method) {
    return method == Method::get || method == Method::head || method == Method::options;
}

} // namespace kansli::web
