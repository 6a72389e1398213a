// Notes on a case (tjänsteanteckningar): what was said or done, kept as written (FL 27 §), for the
// handlers' eyes.
#pragma once

#include "cases/case_store.hpp"

#include <vector>

namespace kansli::cases {

using NoteId = base::Id<struct NoteNoun>;

struct NewNote {
    LongText text;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text))

struct Note {
    NoteId id;
    std::string text;
    UserId author_id;
    std::string author_name;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, text, author_id, author_name, created_at))

// Also on a closed case: what happens after the decision is noted too.
Note add_note(web::Session& session, OpenedCase& opened, const NewNote& given);
// The newest first.
std::vector<Note> notes_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
