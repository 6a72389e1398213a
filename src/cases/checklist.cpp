#include "cases/checklist.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct TickRow {
    CaseId case_id;
    Code item;
    std::optional<base::Text<1, 1000>> note;
    UserId ticked_by;
    std::string ticked_by_name;
    base::Timestamp ticked_at;
};
BOOST_DESCRIBE_STRUCT(TickRow, (), (case_id, item, note, ticked_by, ticked_by_name, ticked_at))

struct TickEvent {
    Code item;
};
BOOST_DESCRIBE_STRUCT(TickEvent, (), (item))

std::vector<TickRow> ticks_of(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<TickRow>() + " FROM checklist_tick WHERE case_id = $1";
    return tx.query<TickRow>(select, id);
}

ChecklistEntry shown(const ChecklistItem& item, const TickRow* row) {
    ChecklistEntry entry{item.id, item.names, item.required_for, std::nullopt};
    if (row == nullptr) return entry;
    entry.tick = {
        row->note ? std::optional(row->note->str()) : std::nullopt,
        row->ticked_by,
        row->ticked_by_name,
        row->ticked_at};
    return entry;
}

const ChecklistItem& get_item(const OpenedCase& opened, const Code& id) {
    const auto* item = find_checklist_item(opened.type(), id.str());
    if (item == nullptr)
        throw Error(ErrorCode::not_found, "The checklist of this case type has no such item.");
    return *item;
}

void remove_tick(web::Session& session, CaseId id, const Code& item) {
    session.tx.send("DELETE FROM checklist_tick WHERE case_id = $1 AND item = $2", id, item);
}

} // namespace

std::vector<ChecklistEntry> checklist_of(web::Session& session, const OpenedCase& opened) {
    std::vector<ChecklistEntry> entries;
    if (!opened.type().checklist) return entries;
    const auto rows = ticks_of(session.tx, opened.row.id);
    for (const auto& item : *opened.type().checklist) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const TickRow& each) {
            return each.item == item.id;
        });
        entries.push_back(shown(item, row == rows.end() ? nullptr : &*row));
    }
    return entries;
}

ChecklistEntry
tick(web::Session& session, OpenedCase& opened, const Code& item, const NewTick& given) {
    const auto& known = get_item(opened, item);
    remove_tick(session, opened.row.id, item);
    const TickRow row{
        opened.row.id, item, given.note, session.caller.user_id, session.caller.name, session.now};
    session.tx.insert("checklist_tick", row);
    const TickEvent event{item};
    record(
        session,
        opened.row,
        {EventType::checklist_ticked, Visibility::internal, base::to_json(event)}
    );
    store(session, opened.row);
    return shown(known, &row);
}

void untick(web::Session& session, OpenedCase& opened, const Code& item) {
    get_item(opened, item);
    const auto rows = ticks_of(session.tx, opened.row.id);
    if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row.item == item; }))
        return;
    remove_tick(session, opened.row.id, item);
    const TickEvent event{item};
    record(
        session,
        opened.row,
        {EventType::checklist_unticked, Visibility::internal, base::to_json(event)}
    );
    store(session, opened.row);
}

void require_ticked(web::Session& session, const OpenedCase& opened, ChecklistStage stage) {
    std::vector<base::Problem> problems;
    base::Sentence items;
    for (const auto& entry : checklist_of(session, opened)) {
        if (entry.required_for != stage || entry.tick) continue;
        problems.push_back({"", "not_ticked", entry.id.str() + ": " + entry.names.sv.str()});
        items.en += (items.en.empty() ? "" : "; ") + entry.id.str() + ": " + entry.names.en.str();
        items.sv += (items.sv.empty() ? "" : "; ") + entry.names.sv.str();
    }
    if (problems.empty()) return;
    const bool is_decision = stage == ChecklistStage::decision;
    base::Sentence told{
        fmt::format(
            "The checklist is not done: tick these before the {}: {}.",
            base::enum_name(stage),
            items.en
        ),
        fmt::format(
            "Checklistan är inte klar. Bocka av det här före {}: {}.",
            is_decision ? "beslutet" : "avslutet",
            items.sv
        )};
    throw Error(ErrorCode::rejected, std::move(told), std::move(problems));
}

} // namespace kansli::cases
