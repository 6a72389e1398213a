#include "rules/dmn/table_space.hpp"

#include "rules/dmn/item_types.hpp"
#include "rules/dmn/table_compiler.hpp"
#include "rules/dmn/xml.hpp"
#include "rules/feel/compare.hpp"
#include "rules/feel/expression.hpp"

#include <algorithm>
#include <optional>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Kind;
using feel::TypeKind;
using feel::Value;

namespace {

constexpr std::size_t max_pieces = 2'000;
constexpr std::size_t max_cells = 5'000'000; // rules times pieces of a dimension

Kind kind_of(TypeKind type) {
    switch (type) {
    case TypeKind::boolean:
        return Kind::boolean;
    case TypeKind::number:
        return Kind::number;
    case TypeKind::string:
        return Kind::string;
    case TypeKind::date:
        return Kind::date;
    case TypeKind::date_time:
        return Kind::date_time;
    case TypeKind::years_months:
        return Kind::years_months;
    case TypeKind::days_time:
        return Kind::days_time;
    default:
        return Kind::null;
    }
}

template <class T>
std::optional<Value> value_if(const std::optional<T>& found) {
    if (!found) return std::nullopt;
    return Value(*found);
}

std::optional<Value> shifted(const Value& value, int by) {
    switch (value.kind()) {
    case Kind::number:
        return value_if(add(value.number(), feel::Number(by)));
    case Kind::years_months:
        return value_if(feel::YearsMonths::of(value.years_months().total_months() + by));
    case Kind::days_time:
        return value_if(feel::DaysTime::of(
            value.days_time().total_seconds() + by, value.days_time().nanoseconds()
        ));
    case Kind::date:
        return value_if(feel::Date::of_days(value.date().days() + by));
    default:
        return std::nullopt;
    }
}

// A value between two; nothing when there is none, such as between two days in a row.
std::optional<Value> between(const Value& low, const Value& high) {
    switch (low.kind()) {
    case Kind::number: {
        const auto sum = add(low.number(), high.number());
        return sum ? value_if(divide(*sum, feel::Number(2))) : std::nullopt;
    }
    case Kind::years_months: {
        const auto from = low.years_months().total_months();
        const auto to = high.years_months().total_months();
        return to - from < 2 ? std::nullopt
                             : value_if(feel::YearsMonths::of(from + (to - from) / 2));
    }
    case Kind::days_time: {
        const auto from = low.days_time().total_nanoseconds();
        const auto to = high.days_time().total_nanoseconds();
        return to - from < 2 ? std::nullopt
                             : value_if(feel::DaysTime::of_nanoseconds(from + (to - from) / 2));
    }
    case Kind::date: {
        const auto from = low.date().days();
        const auto to = high.date().days();
        return to - from < 2 ? std::nullopt : value_if(feel::Date::of_days(from + (to - from) / 2));
    }
    default:
        return std::nullopt;
    }
}

// What the cells, the input values and the type name: the ends and values at which rules change.
class Landmarks {
public:
    void add(const Value& value) {
        if (value.is(Kind::list)) {
            for (const auto& item : value.items()) add(item);
        } else if (value.is(Kind::range)) {
            add(value.range().low());
            add(value.range().high());
        } else if (!value.is_null()) {
            values_.push_back(value);
        }
    }

    void add(const feel::Expression& test) {
        if (const auto shape = test.shape())
            for (const auto& accepted : shape->accepted) add(accepted);
    }

    Kind kind() const { return values_.empty() ? Kind::null : values_[0].kind(); }

    bool are_of(Kind kind) const {
        return std::all_of(values_.begin(), values_.end(), [&](const auto& value) {
            return value.is(kind);
        });
    }

    // Different ones, in order where they have one.
    std::vector<Value> sorted() {
        Evaluation evaluation{feel::DateTime()};
        std::stable_sort(values_.begin(), values_.end(), [](const auto& left, const auto& right) {
            const auto ordered = feel::order(left, right);
            return ordered && *ordered < 0;
        });
        std::vector<Value> different;
        for (auto& value : values_)
            if (different.empty() || !feel::same(different.back(), value, evaluation))
                different.push_back(value);
        return different;
    }

private:
    std::vector<Value> values_;
};

std::vector<Piece> ordered_pieces(const std::vector<Value>& ends) {
    std::vector<Piece> pieces;
    if (ends.empty()) return pieces;
    if (const auto below = shifted(ends.front(), -1)) pieces.push_back({*below});
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (i > 0)
            if (const auto middle = between(ends[i - 1], ends[i])) pieces.push_back({*middle});
        pieces.push_back({ends[i]});
    }
    if (const auto above = shifted(ends.back(), 1)) pieces.push_back({*above});
    return pieces;
}

std::vector<Piece> text_pieces(const std::vector<Value>& texts) {
    std::vector<Piece> pieces;
    std::string other = "…";
    for (const auto& text : texts) {
        pieces.push_back({text});
        if (other.size() <= text.string().size()) other.resize(text.string().size() + 3, '.');
    }
    pieces.push_back({Value::string(other), true});
    return pieces;
}

const feel::Expression* allowed_of(const feel::Type& type) {
    const auto* allowed = dynamic_cast<const AllowedTests*>(type.allowed());
    return allowed == nullptr ? nullptr : &allowed->tests();
}

class SpaceBuilder {
public:
    explicit SpaceBuilder(const TableLogic& table) : parts_(table.parts()) {}

    TableSpace build() {
        TableSpace space;
        for (std::size_t i = 0; i < parts_.inputs.size(); ++i) {
            const auto name = asked(i);
            auto found = std::find_if(
                space.dimensions.begin(),
                space.dimensions.end(),
                [&](const Dimension& known) { return asked(known.inputs[0]) == name; }
            );
            if (found == space.dimensions.end()) {
                space.dimensions.push_back({input_name(*parts_.inputs[i].syntax, i), {}, {}, {}});
                found = std::prev(space.dimensions.end());
            }
            found->inputs.push_back(i);
        }
        for (auto& dimension : space.dimensions) fill(dimension);
        return space;
    }

private:
    std::string asked(std::size_t input) const {
        const auto& expression = parts_.inputs[input].syntax->expression;
        const auto* literal = expression ? std::get_if<Literal>(&expression->content) : nullptr;
        return literal == nullptr ? std::to_string(input) : with_single_spaces(literal->text.text);
    }

    void fill(Dimension& dimension) {
        dimension.pieces = pieces(dimension);
        for (const auto& rule : parts_.rules) dimension.cells.push_back(cell(dimension, rule));
    }

    std::vector<Piece> pieces(const Dimension& dimension) {
        Landmarks landmarks;
        std::vector<const feel::Expression*> restrictions;
        auto kind = Kind::null;
        for (const auto input : dimension.inputs) {
            const auto& column = parts_.inputs[input];
            const auto& type = column.value->type();
            if (kind == Kind::null) kind = kind_of(type.kind());
            if (column.values) restrictions.push_back(column.values.get());
            if (const auto* allowed = allowed_of(type)) restrictions.push_back(allowed);
            for (const auto& rule : parts_.rules)
                if (rule.tests[input]) landmarks.add(*rule.tests[input]);
        }
        for (const auto* restriction : restrictions) landmarks.add(*restriction);
        if (kind == Kind::null) kind = landmarks.kind();
        if (!landmarks.are_of(kind)) return {};
        std::vector<Piece> found;
        if (kind == Kind::boolean)
            found = {{Value(false)}, {Value(true)}};
        else if (kind == Kind::string)
            found = text_pieces(landmarks.sorted());
        else if (kind != Kind::null && kind != Kind::date_time)
            found = ordered_pieces(landmarks.sorted());
        std::erase_if(found, [&](const Piece& piece) {
            return std::any_of(
                restrictions.begin(),
                restrictions.end(),
                [&](const auto* restriction) { return !is_true(*restriction, piece); }
            );
        });
        if (found.size() > max_pieces || found.size() * parts_.rules.size() > max_cells)
            found.clear();
        return found;
    }

    static bool is_true(const feel::Expression& test, const Piece& piece) {
        if (!test.shape()) return true;
        Evaluation evaluation{feel::DateTime()};
        return evaluation.run([&] { return test.test(piece.example, {}, evaluation); }).is_true();
    }

    SpaceCell cell(const Dimension& dimension, const TableRule& rule) const {
        SpaceCell cell;
        cell.takes.assign(std::max<std::size_t>(dimension.pieces.size(), 1), true);
        for (const auto input : dimension.inputs) {
            const auto& test = rule.tests[input];
            if (!test) continue;
            if (dimension.pieces.empty() || !test->shape()) {
                cell.kind = CellKind::unknown;
                cell.source += with_single_spaces(test->source()) + '\n';
                continue;
            }
            for (std::size_t i = 0; i < dimension.pieces.size(); ++i)
                if (!is_true(*test, dimension.pieces[i])) cell.takes[i] = false;
        }
        return cell;
    }

    const TableParts& parts_;
};

} // namespace

TableSpace space_of(const TableLogic& table) { return SpaceBuilder(table).build(); }

} // namespace kansli::rules::dmn
