#include "rules/dmn/table_check.hpp"

#include "rules/dmn/item_types.hpp"
#include "rules/dmn/table_compiler.hpp"
#include "rules/dmn/table_space.hpp"
#include "rules/feel/compare.hpp"
#include "rules/feel/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::rules::dmn {

using feel::Value;

namespace {

// Looks at a rule in a piece of the space, over the whole table; some seconds at most.
constexpr std::size_t max_work = 5'000'000;
constexpr std::size_t max_columns = 200;
constexpr std::size_t max_told = 10; // of gaps, and of overlaps

using RuleSet = std::vector<std::uint32_t>;
using Pieces = std::vector<std::size_t>; // one of each dimension

class TableChecker {
public:
    TableChecker(const TableLogic& table, ModelProblems& problems)
        : table_(table), parts_(table.parts()), problems_(problems), space_(space_of(table)) {}

    void check() {
        check_cells();
        check_outputs();
        const auto policy = table_.syntax().hit_policy;
        const bool gives_one = policy == HitPolicy::unique || policy == HitPolicy::any ||
                               policy == HitPolicy::priority || policy == HitPolicy::first;
        if (gives_one && !has_default()) check_gaps();
        if (policy == HitPolicy::unique || policy == HitPolicy::any) check_overlaps();
        if (policy == HitPolicy::first) check_reached();
        if (policy == HitPolicy::priority || policy == HitPolicy::output_order) check_order();
        if (work_ > max_work) too_large(*parts_.syntax, table_, problems_);
    }

    static void too_large(const Element& at, const TableLogic& table, ModelProblems& problems) {
        problems.push_back(
            {Severity::warning,
             "not_checked",
             "the table is too large for its gaps and overlaps to be shown",
             at.id,
             table.where(),
             at.line,
             ""}
        );
    }

private:
    void
    problem(Severity severity, const char* code, std::string message, const Element& at, int rule) {
        auto place = table_.where();
        if (rule >= 0) place += fmt::format(", rule {}", rule + 1);
        problems_.push_back({severity, code, std::move(message), at.id, place, at.line, ""});
    }

    const Rule& rule(std::size_t index) const { return *parts_.rules[index].syntax; }

    bool has_default() const {
        return std::all_of(parts_.outputs.begin(), parts_.outputs.end(), [](const auto& output) {
            return output.default_entry != nullptr;
        });
    }

    bool takes(std::size_t rule, std::size_t dimension, std::size_t piece) const {
        return space_.dimensions[dimension].cells[rule].takes[piece];
    }

    bool is_known(std::size_t rule) const {
        return std::all_of(
            space_.dimensions.begin(),
            space_.dimensions.end(),
            [&](const Dimension& dimension) {
                return dimension.cells[rule].kind == CellKind::known;
            }
        );
    }

    // A cell that takes no piece takes nothing that can come.
    void check_cells() {
        for (std::size_t i = 0; i < parts_.rules.size(); ++i)
            for (const auto& dimension : space_.dimensions) {
                const auto& takes = dimension.cells[i].takes;
                if (dimension.pieces.empty() ||
                    std::find(takes.begin(), takes.end(), true) != takes.end())
                    continue;
                problem(
                    Severity::error,
                    "never_matches",
                    fmt::format("no allowed value of {} matches its cell", dimension.name),
                    rule(i),
                    static_cast<int>(i)
                );
                break;
            }
    }

    void check_outputs() {
        for (std::size_t i = 0; i < parts_.rules.size(); ++i)
            for (std::size_t j = 0; j < parts_.outputs.size(); ++j) {
                const auto* literal =
                    dynamic_cast<const LiteralLogic*>(parts_.rules[i].outputs[j].get());
                const auto* constant =
                    literal == nullptr ? nullptr : literal->expression().constant();
                if (constant != nullptr && !is_allowed(*constant, parts_.outputs[j]))
                    problem(
                        Severity::error,
                        "not_allowed",
                        fmt::format(
                            "{} is not one of the output values", feel::to_source(*constant)
                        ),
                        rule(i),
                        static_cast<int>(i)
                    );
            }
    }

    static bool is_allowed(const Value& value, const TableOutput& output) {
        if (output.order.empty() || output.syntax->values.empty() || value.is_null()) return true;
        feel::Evaluation evaluation{feel::DateTime()};
        return std::any_of(output.order.begin(), output.order.end(), [&](const Value& listed) {
            if (!listed.is(feel::Kind::range)) return feel::same(value, listed, evaluation);
            return feel::in_range(value, listed.range(), evaluation).value_or(false);
        });
    }

    void check_order() {
        for (const auto& output : parts_.outputs)
            if (!output.order.empty()) return;
        problem(
            Severity::warning,
            "no_order",
            "the hit policy goes by the order of output values, and there are none",
            *parts_.syntax,
            -1
        );
    }

    std::string told(const Pieces& pieces) const {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const auto& dimension = space_.dimensions[i];
            if (dimension.pieces.empty()) continue;
            const auto& piece = dimension.pieces[pieces[i]];
            parts.push_back(fmt::format(
                "{} = {}",
                dimension.name,
                piece.is_other ? "any other text" : feel::to_source(piece.example)
            ));
        }
        return fmt::format("{}", fmt::join(parts, ", "));
    }

    // A point within `box` (all of the space when null) that none of the rules takes; those with
    // cells that cannot be known count as taking it.
    struct Search {
        std::size_t box_rule;
        bool has_box = false;
        std::set<std::pair<std::size_t, RuleSet>> covered{};
        Pieces found{};
    };

    bool is_covered(Search& search, std::size_t dimension, const RuleSet& rules) {
        if (!may_look_at(rules.size() + 1)) return true;
        if (dimension == space_.dimensions.size()) return !rules.empty();
        if (search.covered.count({dimension, rules}) > 0) return true;
        const auto count = std::max<std::size_t>(space_.dimensions[dimension].pieces.size(), 1);
        for (std::size_t piece = 0; piece < count; ++piece) {
            if (search.has_box && !takes(search.box_rule, dimension, piece)) continue;
            RuleSet left;
            for (const auto each : rules)
                if (takes(each, dimension, piece)) left.push_back(each);
            search.found.push_back(piece);
            if (!is_covered(search, dimension + 1, left)) return false;
            search.found.pop_back();
        }
        search.covered.emplace(dimension, rules);
        return true;
    }

    // False when there was enough.
    bool may_look_at(std::size_t rules) {
        work_ += rules;
        return work_ <= max_work;
    }

    RuleSet rules_before(std::size_t end) const {
        RuleSet rules;
        for (std::uint32_t i = 0; i < end; ++i) rules.push_back(i);
        return rules;
    }

    void check_gaps() {
        Search search{0};
        if (is_covered(search, 0, rules_before(parts_.rules.size()))) return;
        problem(
            Severity::warning,
            "gap",
            fmt::format("no rule applies when {}", told(search.found)),
            *parts_.syntax,
            -1
        );
    }

    // A piece of every dimension that both rules take.
    bool overlap(std::size_t left, std::size_t right, Pieces& common) {
        for (const auto& dimension : space_.dimensions) {
            const auto& one = dimension.cells[left];
            const auto& other = dimension.cells[right];
            if (one.source != other.source) return false;
            std::size_t piece = 0;
            while (piece < one.takes.size() && !(one.takes[piece] && other.takes[piece])) ++piece;
            if (!may_look_at(piece + 1) || piece == one.takes.size()) return false;
            common.push_back(piece);
        }
        return true;
    }

    bool differ(std::size_t left, std::size_t right) const {
        for (std::size_t i = 0; i < parts_.outputs.size(); ++i) {
            const auto source = [&](std::size_t index) -> std::string {
                const auto* literal =
                    dynamic_cast<const LiteralLogic*>(parts_.rules[index].outputs[i].get());
                return literal == nullptr ? "" : literal->expression().source();
            };
            if (source(left) != source(right)) return true;
        }
        return false;
    }

    void check_overlaps() {
        std::size_t told_of = 0;
        const bool is_unique = table_.syntax().hit_policy == HitPolicy::unique;
        for (std::size_t right = 1; right < parts_.rules.size(); ++right)
            for (std::size_t left = 0; left < right; ++left) {
                if (work_ > max_work) return;
                Pieces common;
                if (!overlap(left, right, common)) continue;
                if (!is_unique && !differ(left, right)) continue;
                if (++told_of > max_told) return;
                problem(
                    Severity::error,
                    "overlap",
                    fmt::format(
                        "rule {} applies too{} when {}",
                        left + 1,
                        is_unique ? "" : ", with another output,",
                        told(common)
                    ),
                    rule(right),
                    static_cast<int>(right)
                );
            }
    }

    // With the hit policy FIRST: all that a rule takes is taken by rules before it.
    void check_reached() {
        for (std::size_t i = 1; i < parts_.rules.size(); ++i) {
            if (!is_known(i)) continue;
            RuleSet before;
            for (const auto each : rules_before(i))
                if (is_known(each)) before.push_back(each);
            Search search{i, true};
            if (!is_covered(search, 0, before) || work_ > max_work) continue;
            problem(
                Severity::error,
                "unreachable",
                "never applies, because the rules before it take all that it takes",
                rule(i),
                static_cast<int>(i)
            );
        }
    }

    const TableLogic& table_;
    const TableParts& parts_;
    ModelProblems& problems_;
    const TableSpace space_;
    std::size_t work_ = 0;
};

} // namespace

void check_table(const TableLogic& table, ModelProblems& problems) {
    if (table.parts().inputs.size() > max_columns)
        return TableChecker::too_large(*table.parts().syntax, table, problems);
    TableChecker(table, problems).check();
}

} // namespace kansli::rules::dmn
