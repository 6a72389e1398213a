// Saved views of the work lists: a filter, an order and columns under a name, of one's own or
// shared with a unit. A view holds no cases: whoever opens it sees what they may see.
#pragma once

#include "base/id.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

class FilterFields;

using ViewId = base::Id<struct SavedViewNoun>;

// `due` is a list of its own: the cases of which a deadline runs, the first to pass first.
enum class CaseSort { newest, oldest, latest_change, earliest_change, due };
BOOST_DESCRIBE_ENUM(CaseSort, newest, oldest, latest_change, earliest_change, due)

using FilterText = base::Text<1, 10'000>;
using FieldName = base::Text<1, 200>;

// With `unit` it is shared with everybody who reads cases there, by who has the permission to.
struct NewView {
    base::Text<1, 100> name;
    std::optional<base::Slug> unit{};
    std::optional<FilterText> filter{};
    std::optional<CaseSort> sort{};
    std::optional<std::vector<FieldName>> columns{}; // at most max_view_columns
};
BOOST_DESCRIBE_STRUCT(NewView, (), (name, unit, filter, sort, columns))

constexpr std::size_t max_view_columns = 30;
constexpr std::int64_t max_own_views = 100;

struct SavedView {
    ViewId id;
    base::Text<1, 100> name;
    std::optional<base::Slug> unit;
    base::UserId owner_id;
    std::optional<FilterText> filter;
    std::optional<CaseSort> sort;
    std::vector<FieldName> columns;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    SavedView,
    (),
    (id, name, unit, owner_id, filter, sort, columns, updated_at, version)
)

// Those of the caller and those shared with a unit in which they read cases, by name.
std::vector<SavedView> views_of(web::Session& session);
// Error{not_found} for one that the caller may not know of.
SavedView get_view(web::Session& session, ViewId id);

// The following check name, filter and columns, Error{invalid}, and whether the caller may share
// with that unit, Error{forbidden}.
struct ViewContext {
    const FilterFields& fields;
};

SavedView save_view(web::Session& session, const NewView& given, const ViewContext& context);
// Error{forbidden} unless it is the caller's own, or shared with a unit that they may share with.
SavedView change_view(
    web::Session& session,
    const SavedView& seen,
    const NewView& given,
    const ViewContext& context
);
void remove_view(web::Session& session, const SavedView& seen);

} // namespace kansli::cases
