#include "rules/feel/builtin.hpp"

#include "rules/feel/builtin_tables.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

std::vector<Builtin> all_builtins() {
    std::vector<Builtin> all;
    for (auto* family :
         {conversion_builtins,
          logic_builtins,
          string_builtins,
          pattern_builtins,
          list_builtins,
          list_search_builtins,
          statistics_builtins,
          number_builtins,
          temporal_builtins,
          sort_builtins,
          context_builtins,
          range_builtins})
        for (auto& builtin : family()) all.push_back(std::move(builtin));
    std::sort(all.begin(), all.end(), [](const Builtin& a, const Builtin& b) {
        return a.name < b.name;
    });
    return all;
}

} // namespace

const std::vector<Builtin>& builtins() {
    static const std::vector<Builtin> all = all_builtins();
    return all;
}

const Builtin* find_builtin(std::string_view name) {
    const auto& all = builtins();
    const auto found = std::lower_bound(
        all.begin(),
        all.end(),
        name,
        [](const Builtin& builtin, std::string_view wanted) { return builtin.name < wanted; }
    );
    return found != all.end() && found->name == name ? &*found : nullptr;
}

} // namespace kansli::rules::feel
