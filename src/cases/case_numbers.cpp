#include "cases/case_numbers.hpp"

#include "storage/sql_text.hpp"

namespace kansli::cases {

namespace {

struct Numbered {
    base::Uuid id;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(Numbered, (), (id, number))

} // namespace

std::map<base::Uuid, std::string> case_numbers(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality,
    const std::vector<base::Uuid>& ids
) {
    std::map<base::Uuid, std::string> found;
    if (ids.empty()) return found;
    storage::SqlText sql;
    sql.add("SELECT c.id, c.number FROM cases c WHERE c.municipality_id = ").bind(municipality);
    sql.add(" AND c.id IN ").bind_list(ids);
    for (auto& one : tx.query_values<Numbered>(sql.text(), sql.values()))
        found.emplace(one.id, std::move(one.number));
    return found;
}

} // namespace kansli::cases
