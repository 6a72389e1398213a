#include "cases/case_filter.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kansli::cases {

namespace {

using base::Date;
using base::Timestamp;
using storage::Value;

constexpr std::size_t max_text_value = 1000; // characters

Date day_after(Date day) { return Date(day.days() + std::chrono::days(1)); }

template <class Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

// "today", "today-30", "today+7"
std::optional<Date> relative_day(std::string_view text, Date today) {
    constexpr std::string_view word = "today";
    if (!text.starts_with(word)) return std::nullopt;
    text.remove_prefix(word.size());
    if (text.empty()) return today;
    if (text.front() != '+' && text.front() != '-') return std::nullopt;
    const auto days = number_of<int>(text.front() == '+' ? text.substr(1) : text);
    constexpr int most = 36'500;
    if (!days || *days > most || *days < -most) return std::nullopt;
    return Date(today.days() + std::chrono::days(*days));
}

} // namespace

std::string_view sql_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::less:
        return " < ";
    case Comparison::at_most:
        return " <= ";
    case Comparison::more:
        return " > ";
    case Comparison::at_least:
        return " >= ";
    default:
        return " = ";
    }
}

// Gives names and values of a filter's tree their meaning.
class FilterReader {
public:
    FilterReader(const FilterContext& context, const FilterNode& root)
        : context_(context), only_(types_of(root)) {}

    CaseFilter::Node read(const FilterNode& node) {
        if (node.kind == FilterNode::Kind::test) return test(node.test);
        CaseFilter::Node made{.kind = node.kind};
        for (const auto& part : node.parts) made.parts.push_back(read(part));
        return made;
    }

private:
    using Node = CaseFilter::Node;

    // The case types that the filter leaves, where it says so at its top.
    static std::vector<std::string> types_of(const FilterNode& root) {
        if (root.kind == FilterNode::Kind::all)
            for (const auto& part : root.parts)
                if (auto types = types_of(part); !types.empty()) return types;
        std::vector<std::string> types;
        const bool names_types = root.kind == FilterNode::Kind::test &&
                                 root.test.field == "case_type" &&
                                 root.test.comparison == Comparison::equal && !root.test.up_to;
        if (names_types)
            for (const auto& value : root.test.values) types.push_back(value.text);
        return types;
    }

    [[noreturn]] void refuse(std::string code, std::string message) const {
        throw base::Error(
            base::ErrorCode::invalid,
            "The filter cannot be used.",
            {{context_.pointer, std::move(code), std::move(message)}}
        );
    }

    FilterField field_of(const FilterTest& test) const {
        const auto name = base::cut_to_length(test.field, 100);
        auto field = context_.fields.find(test.field, only_, context_.pointer);
        if (!field)
            refuse(
                "unknown_field",
                fmt::format("'{}' is no field: {}", name, context_.fields.told(only_))
            );
        if (field->kind == FieldKind::text && context_.place == FilterPlace::address)
            refuse(
                "not_allowed",
                name + " is free text, which does not travel in an address: send the filter in the "
                       "body of POST /cases/searches"
            );
        const bool has_order = field->kind != FieldKind::code && field->kind != FieldKind::id &&
                               field->kind != FieldKind::truth && field->kind != FieldKind::text;
        if (!has_order && (test.comparison != Comparison::equal || test.up_to))
            refuse("not_allowed", name + " has no order: compare it with =, != or in (…)");
        return *std::move(field);
    }

    Node test(const FilterTest& test) {
        const auto field = field_of(test);
        if (test.values.size() == 1 && test.values.front().text == "none" &&
            !test.values.front().is_quoted) {
            if (test.comparison != Comparison::equal)
                refuse("not_allowed", "none is compared with = or !=");
            Node present{.kind = FilterNode::Kind::test, .condition = {.field = field}};
            return {.kind = FilterNode::Kind::none, .parts = {std::move(present)}};
        }
        if (test.up_to) {
            auto from = compare(field, Comparison::at_least, test.values.front());
            return both(std::move(from), compare(field, Comparison::at_most, *test.up_to));
        }
        if (test.values.size() == 1) return compare(field, test.comparison, test.values.front());
        // A day is a range of time: days are alternatives, everything else one list.
        if (field.kind == FieldKind::time) {
            Node made{.kind = FilterNode::Kind::any};
            for (const auto& value : test.values)
                made.parts.push_back(compare(field, Comparison::equal, value));
            return made;
        }
        Node made{.kind = FilterNode::Kind::test, .condition = {.field = field}};
        for (const auto& value : test.values)
            made.condition.values.push_back(value_of(field, value));
        return made;
    }

    static Node with(const FilterField& field, Comparison comparison, Value value) {
        Node made{.kind = FilterNode::Kind::test};
        made.condition = {field, comparison, {std::move(value)}};
        return made;
    }

    static Node both(Node first, Node second) {
        Node made{.kind = FilterNode::Kind::all};
        made.parts.push_back(std::move(first));
        made.parts.push_back(std::move(second));
        return made;
    }

    Node compare(const FilterField& field, Comparison comparison, const FilterValue& value) const {
        if (field.kind != FieldKind::time) return with(field, comparison, value_of(field, value));
        if (const auto moment = Timestamp::from_text(value.text))
            return with(field, comparison, *moment.value);
        const auto day = day_of(field, value);
        const Value begin = base::swedish_midnight(day);
        const Value end = base::swedish_midnight(day_after(day));
        switch (comparison) {
        case Comparison::less:
            return with(field, Comparison::less, begin);
        case Comparison::at_most:
            return with(field, Comparison::less, end);
        case Comparison::more:
            return with(field, Comparison::at_least, end);
        case Comparison::at_least:
            return with(field, Comparison::at_least, begin);
        default:
            return both(
                with(field, Comparison::at_least, begin), with(field, Comparison::less, end)
            );
        }
    }

    [[noreturn]] void
    unfit(const FilterField& field, const FilterValue& value, std::string_view wanted) const {
        refuse(
            "not_allowed",
            fmt::format(
                "{} is compared with {}, not '{}'",
                field.name,
                wanted,
                base::cut_to_length(value.text, 60)
            )
        );
    }

    Date day_of(const FilterField& field, const FilterValue& value) const {
        const auto today = base::swedish_day(context_.session.now);
        if (const auto relative = relative_day(value.text, today)) return *relative;
        const auto day = Date::from_text(value.text);
        if (!day)
            unfit(field, value, "a day such as 2026-03-31 or today-30, or a time in RFC 3339");
        return *day.value;
    }

    Value value_of(const FilterField& field, const FilterValue& value) const {
        switch (field.kind) {
        case FieldKind::code:
            return word_of(field, value);
        case FieldKind::id:
            return id_of(field, value);
        case FieldKind::date:
            return day_of(field, value).to_text();
        case FieldKind::whole:
        case FieldKind::real:
            return number_in(field, value);
        case FieldKind::truth:
            if (value.text != "true" && value.text != "false") unfit(field, value, "true or false");
            return value.text == "true";
        default:
            if (base::utf8_length(value.text).value_or(max_text_value + 1) > max_text_value)
                unfit(field, value, "a text of at most 1,000 characters");
            return value.text;
        }
    }

    Value word_of(const FilterField& field, const FilterValue& value) const {
        const auto& words = field.words;
        const bool is_known =
            words.empty() || std::find(words.begin(), words.end(), value.text) != words.end();
        if (is_known && value.text.size() <= max_text_value) return value.text;
        unfit(field, value, base::one_of({words.begin(), words.end()}));
    }

    Value id_of(const FilterField& field, const FilterValue& value) const {
        if (value.text == "me" && field.name == "assigned_to")
            return context_.session.caller.user_id.uuid();
        const auto id = base::Uuid::from_text(value.text);
        if (!id) unfit(field, value, field.name == "assigned_to" ? "an id, me or none" : "an id");
        return *id.value;
    }

    Value number_in(const FilterField& field, const FilterValue& value) const {
        if (const auto whole = number_of<std::int64_t>(value.text)) return *whole;
        const auto real = number_of<double>(value.text);
        if (!real || !std::isfinite(*real)) unfit(field, value, "a number such as 12 or 0.5");
        return *real;
    }

    const FilterContext& context_;
    const std::vector<std::string> only_;
};

CaseFilter CaseFilter::read(std::string_view text, const FilterContext& context) {
    const auto tree = parse_filter(text, context.pointer);
    CaseFilter filter;
    filter.backend_ = context.backend;
    filter.root_ = std::make_shared<const Node>(FilterReader(context, tree).read(tree));
    return filter;
}

void CaseFilter::add_to(storage::SqlText& sql) const {
    if (!root_) return;
    sql.add(" AND ");
    add(sql, *root_);
}

void CaseFilter::add(storage::SqlText& sql, const Node& node) const {
    if (node.kind == FilterNode::Kind::test) return add_condition(sql, node.condition);
    sql.add("(");
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        if (i > 0) sql.add(node.kind == FilterNode::Kind::any ? " OR " : " AND ");
        add(sql, node.parts[i]);
    }
    // What is unknown is not so: a case without a handler is not assigned to Karin.
    sql.add(node.kind == FilterNode::Kind::none ? ") IS NOT TRUE" : ")");
}

void CaseFilter::add_condition(storage::SqlText& sql, const Condition& condition) const {
    const auto& field = condition.field;
    if (!field.path.empty()) {
        const FormCondition form{field.path, field.kind, condition.comparison, condition.values};
        return backend_ == storage::Backend::sqlite ? add_sqlite_form_condition(sql, form)
                                                    : add_postgres_form_condition(sql, form);
    }
    const bool is_column = field.row_of.empty();
    sql.add(is_column ? "(c." : "(c.id IN (SELECT case_id FROM ");
    if (!is_column) {
        sql.add(field.row_of);
        if (!field.role.empty()) sql.add(" AND role = ").bind(field.role);
        sql.add(" AND ");
    }
    sql.add(field.column);
    if (condition.values.empty()) {
        sql.add(" IS NOT NULL");
    } else if (condition.values.size() == 1) {
        sql.add(sql_of(condition.comparison)).bind(condition.values.front());
    } else {
        sql.add(" IN ").bind_list(condition.values);
    }
    sql.add(is_column ? ")" : "))");
}

} // namespace kansli::cases
