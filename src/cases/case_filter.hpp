// A filter with its meaning: every name a known field, every value of the field's type, and bound -
// never pasted - into the SQL of a list, a search, a count, a view or an export.
#pragma once

#include "cases/filter_field.hpp"
#include "cases/filter_text.hpp"
#include "storage/database.hpp"
#include "storage/sql_text.hpp"
#include "web/session.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

// Whether a filter may compare with free text. Not where it stands in an address, which logs and
// histories of browsers keep.
enum class FilterPlace { address, body };

// What names in a filter refer to; "me" and "today" are the session's.
struct FilterContext {
    const web::Session& session;
    const FilterFields& fields;
    storage::Backend backend = storage::Backend::sqlite;
    FilterPlace place = FilterPlace::body;
    std::string pointer = "/filter"; // where its problems are told
};

class CaseFilter {
public:
    CaseFilter() = default; // holds for every case

    // Error{invalid} that names the field or value, and what is allowed in its place.
    static CaseFilter read(std::string_view text, const FilterContext& context);

    // Appends " AND (…)" over `cases c`, or nothing.
    void add_to(storage::SqlText& sql) const;

private:
    struct Condition {
        FilterField field;
        Comparison comparison = Comparison::equal;
        std::vector<storage::Value> values{}; // none: the field is absent
    };

    struct Node {
        FilterNode::Kind kind = FilterNode::Kind::all;
        std::vector<Node> parts{};
        Condition condition{};
    };

    friend class FilterReader;

    void add(storage::SqlText& sql, const Node& node) const;
    void add_condition(storage::SqlText& sql, const Condition& condition) const;

    storage::Backend backend_ = storage::Backend::sqlite;
    std::shared_ptr<const Node> root_;
};

// The operator in SQL.
std::string_view sql_of(Comparison comparison);

// A comparison with a field of the form, in the SQL of each database: form_condition_*.cpp. True
// where one of the values at the path compares so with one of `values`; without values where there
// is something at the path.
struct FormCondition {
    const std::vector<FormStep>& path;
    FieldKind kind = FieldKind::text;
    Comparison comparison = Comparison::equal;
    const std::vector<storage::Value>& values;
};

void add_sqlite_form_condition(storage::SqlText& sql, const FormCondition& condition);
void add_postgres_form_condition(storage::SqlText& sql, const FormCondition& condition);

} // namespace kansli::cases
