#include "cases/note.hpp"

namespace kansli::cases {

namespace {

struct NoteRow {
    NoteId id;
    CaseId case_id;
    LongText text;
    UserId author_id;
    std::string author_name;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (id, case_id, text, author_id, author_name, created_at))

struct NoteEvent {
    NoteId note_id;
};
BOOST_DESCRIBE_STRUCT(NoteEvent, (), (note_id))

} // namespace

Note add_note(web::Session& session, OpenedCase& opened, const NewNote& given) {
    const NoteRow row{
        NoteId::make(),
        opened.row.id,
        given.text,
        session.caller.user_id,
        session.caller.name,
        session.now};
    session.tx.insert("note", row);
    record(
        session,
        opened.row,
        {EventType::note_added, Visibility::internal, base::to_json(NoteEvent{row.id})}
    );
    store(session, opened.row);
    return {row.id, row.text.str(), row.author_id, row.author_name, row.created_at};
}

std::vector<Note> notes_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Note>() +
                               " FROM note WHERE case_id = $1 ORDER BY created_at DESC, id DESC";
    return tx.query<Note>(select, id);
}

} // namespace kansli::cases
