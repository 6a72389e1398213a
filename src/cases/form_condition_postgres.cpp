// Comparisons with a form's fields on PostgreSQL: one SQL/JSON path, which compares by type, looks
// into every entry of a list, and finds nothing where a type does not fit.
#include "cases/case_filter.hpp"

namespace kansli::cases {

namespace {

std::string_view path_operator(Comparison comparison) {
    return comparison == Comparison::equal ? " == " : sql_of(comparison);
}

std::string_view type_test(FieldKind kind) {
    switch (kind) {
    case FieldKind::whole:
    case FieldKind::real:
        return "number";
    case FieldKind::truth:
        return "boolean";
    default:
        return "string";
    }
}

base::JsonValue json_of(const storage::Value& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (const auto* real = std::get_if<double>(&value)) return *real;
    return boost::json::string(std::get<std::string>(value));
}

} // namespace

void add_postgres_form_condition(storage::SqlText& sql, const FormCondition& condition) {
    std::string path = "$";
    for (const auto& step : condition.path) {
        path += ".\"" + step.name + '"';
        if (step.is_list) path += "[*]";
    }
    path.append(" ? (@.type() == \"").append(type_test(condition.kind)).append("\"");
    boost::json::object values;
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        const auto name = "v" + std::to_string(i);
        path.append(i == 0 ? " && (@" : " || @");
        path.append(path_operator(condition.comparison)).append("$").append(name);
        values[name] = json_of(condition.values[i]);
    }
    path += condition.values.empty() ? ")" : "))";
    sql.add("jsonb_path_exists(CAST(c.form_data AS jsonb), CAST(").bind(path);
    sql.add(" AS jsonpath), CAST(").bind(boost::json::serialize(values)).add(" AS jsonb))");
}

} // namespace kansli::cases
