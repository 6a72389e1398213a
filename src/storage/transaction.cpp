#include "storage/transaction.hpp"

namespace kansli::storage::detail {

void throw_missing_column(std::string_view column) {
    throw base::Error(
        base::ErrorCode::internal, "A statement gives no column " + std::string(column) + "."
    );
}

std::string insert_sql(std::string_view table, std::string_view columns, std::size_t count) {
    std::string sql;
    sql.reserve(32 + table.size() + columns.size() + count * 5);
    sql.append("INSERT INTO ").append(table).append(" (").append(columns).append(") VALUES (");
    for (std::size_t n = 1; n <= count; ++n) {
        sql += n == 1 ? "$" : ", $";
        sql += std::to_string(n);
    }
    return sql += ')';
}

} // namespace kansli::storage::detail
