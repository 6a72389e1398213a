// What belongs to some cases, read in one statement.
#pragma once

#include "cases/case.hpp"
#include "storage/sql_text.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace kansli::cases {

// The rows of `select`, which ends in "IN ", for those cases; never none of them. `end` follows.
template <class Row>
std::vector<Row> rows_of_cases(
    storage::Transaction& tx,
    std::string_view select,
    const std::vector<CaseId>& ids,
    std::string_view end = {}
) {
    storage::SqlText sql;
    sql.add(select);
    for (std::size_t i = 0; i < ids.size(); ++i) sql.add(i == 0 ? "(" : ", ").bind(ids[i]);
    sql.add(")").add(end);
    return tx.query_values<Row>(sql.text(), sql.values());
}

} // namespace kansli::cases
