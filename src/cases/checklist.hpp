// The checklist of a case: what its type wants looked at, and who ticked what. The type may require
// an item before the case is decided or closed.
#pragma once

#include "cases/case_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

struct NewTick {
    std::optional<base::Text<1, 1000>> note{};
};
BOOST_DESCRIBE_STRUCT(NewTick, (), (note))

struct Tick {
    std::optional<std::string> note;
    UserId ticked_by;
    std::string ticked_by_name;
    base::Timestamp ticked_at;
};
BOOST_DESCRIBE_STRUCT(Tick, (), (note, ticked_by, ticked_by_name, ticked_at))

struct ChecklistEntry {
    Code id;
    Names names;
    std::optional<ChecklistStage> required_for;
    std::optional<Tick> tick; // absent: not ticked
};
BOOST_DESCRIBE_STRUCT(ChecklistEntry, (), (id, names, required_for, tick))

// In the order of the case type.
std::vector<ChecklistEntry> checklist_of(web::Session& session, const OpenedCase& opened);
// Ticks an item, anew with another note where it is ticked. Error{not_found} for what the type has
// not.
ChecklistEntry
tick(web::Session& session, OpenedCase& opened, const Code& item, const NewTick& given);
// Nothing where it is not ticked; Error{not_found} for what the type has not.
void untick(web::Session& session, OpenedCase& opened, const Code& item);
// Error{rejected} that names what is required at that stage and not ticked.
void require_ticked(web::Session& session, const OpenedCase& opened, ChecklistStage stage);

} // namespace kansli::cases
