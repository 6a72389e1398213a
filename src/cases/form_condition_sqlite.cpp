// Comparisons with a form's fields on SQLite: json_each along the path, once for each list in it.
#include "cases/case_filter.hpp"

namespace kansli::cases {

void add_sqlite_form_condition(storage::SqlText& sql, const FormCondition& condition) {
    sql.add("EXISTS (SELECT 1 FROM ");
    std::string from = "c.form_data";
    std::string path = "$";
    std::size_t walks = 0;
    for (std::size_t i = 0; i < condition.path.size(); ++i) {
        const auto& step = condition.path[i];
        path += ".\"" + step.name + '"';
        if (!step.is_list && i + 1 < condition.path.size()) continue;
        if (walks > 0) sql.add(", ");
        const auto name = "found_" + std::to_string(++walks);
        sql.add("json_each(" + from + ", ").bind(path).add(") AS " + name);
        from = name + ".value";
        path = "$";
    }
    const auto last = "found_" + std::to_string(walks);
    sql.add(" WHERE " + last + ".type ");
    switch (condition.kind) {
    case FieldKind::whole:
    case FieldKind::real:
        sql.add("IN ('integer', 'real')");
        break;
    case FieldKind::truth:
        sql.add("IN ('true', 'false')");
        break;
    default:
        sql.add("= 'text'");
    }
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        sql.add(i == 0 ? " AND (" : " OR ").add(last).add(".value");
        sql.add(sql_of(condition.comparison)).bind(condition.values[i]);
    }
    sql.add(condition.values.empty() ? ")" : "))");
}

} // namespace kansli::cases
