// sort (DMN 1.5 §10.3.4.7).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/function.hpp"

namespace kansli::rules::feel {

namespace {

// A merge sort of our own: a `precedes` that contradicts itself may give any order, but must not
// lead astray as it does in the standard library's.
class Sorter {
public:
    Sorter(const Function& precedes, Evaluation& evaluation)
        : precedes_(precedes), evaluation_(evaluation) {}

    // False when `precedes` gives something else than true or false.
    bool sort(std::vector<Value>& items) {
        std::vector<Value> merged(items.size());
        for (std::size_t width = 1; width < items.size(); width *= 2) {
            for (std::size_t from = 0; from < items.size(); from += 2 * width) {
                const auto middle = std::min(from + width, items.size());
                const auto to = std::min(from + 2 * width, items.size());
                if (!merge(items, {from, middle, to}, merged)) return false;
            }
            items.swap(merged);
        }
        return true;
    }

private:
    struct Halves {
        std::size_t from;
        std::size_t middle;
        std::size_t to;
    };

    bool merge(const std::vector<Value>& items, const Halves& halves, std::vector<Value>& merged) {
        auto left = halves.from;
        auto right = halves.middle;
        for (auto next = halves.from; next < halves.to; ++next) {
            bool take_right = left == halves.middle;
            if (!take_right && right < halves.to) {
                const std::vector<Value> asked{items[right], items[left]};
                const auto answer = evaluation_.call(precedes_, asked);
                if (!answer.is(Kind::boolean)) return false;
                take_right = answer.is_true();
            }
            merged[next] = items[take_right ? right++ : left++];
        }
        return true;
    }

    const Function& precedes_;
    Evaluation& evaluation_;
};

Value sort(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("sort", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}, {"precedes", Kind::function}})) return {};
    const auto list = arguments.items(0);
    const auto& precedes = arguments[1].function();
    if (precedes.parameters().size() != 2)
        return arguments.wrong_type("precedes must be a function of two parameters");
    std::vector<Value> items(list.begin(), list.end());
    if (!Sorter(precedes, evaluation).sort(items))
        return arguments.wrong_type("precedes must give true or false for each two elements");
    return evaluation.list(std::move(items));
}

} // namespace

std::vector<Builtin> sort_builtins() {
    return {{"sort", {{{"list", "precedes"}, 2}}, sort, TypeKind::list}};
}

} // namespace kansli::rules::feel
