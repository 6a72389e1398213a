// For the tests of web: a small API of notes that uses every kind of argument and result.
#pragma once

#include "base/text.hpp"
#include "storage/test_database.hpp"
#include "web/test_app.hpp"

#include <chrono>
#include <thread>

namespace kansli::web::notes {

using FolderId = base::Id<struct FolderNoun>;

enum class Tone { plain, urgent };
BOOST_DESCRIBE_ENUM(Tone, plain, urgent)

struct NewNote {
    base::Text<1, 200> text;
    Tone tone = Tone::plain;
    std::optional<base::Email> reply_to;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text, tone, reply_to))

struct Note {
    base::Uuid id;
    base::MunicipalityId municipality_id;
    FolderId folder_id;
    base::Text<1, 200> text;
    Tone tone = Tone::plain;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, municipality_id, folder_id, text, tone, version))

struct NoteQuery {
    std::optional<base::Whole<1, 100>> limit;
    std::optional<base::Whole<1, 1'000'000>> page;
    std::optional<std::string> cursor;
    std::optional<Tone> tone;
    std::vector<std::string> words;
};
BOOST_DESCRIBE_STRUCT(NoteQuery, (), (limit, page, cursor, tone, words))

struct NoteSearch {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteSearch, (), (text))

struct Attached {
    storage::BlobRef blob;
    std::string media_type;
    std::string file_name;
};
BOOST_DESCRIBE_STRUCT(Attached, (), (blob, media_type, file_name))

inline const std::string columns = storage::column_list<Note>();

inline Created<Note> add_note(Session& session, Path<FolderId> folder_id, const NewNote& wanted) {
    const Note note{
        .id = base::Uuid::make(),
        .municipality_id = session.municipality_id,
        .folder_id = *folder_id,
        .text = wanted.text,
        .tone = wanted.tone};
    session.tx.insert("note", note);
    return {note, "/folders/" + folder_id->to_text() + "/notes/" + note.id.to_text()};
}

inline Note get_note(Session& session, Path<FolderId> folder_id, Path<base::Uuid> id) {
    return session.tx.one<Note>(
        "SELECT " + columns + " FROM note WHERE folder_id = $1 AND id = $2", *folder_id, *id
    );
}

inline Note change_note(
    Session& session,
    Path<FolderId> folder_id,
    Path<base::Uuid> id,
    IfMatch if_match,
    const NewNote& wanted
) {
    auto note = get_note(session, folder_id, id);
    if_match.require(note.version);
    note.text = wanted.text;
    ++note.version;
    session.tx.exec(
        "UPDATE note SET text = $2, version = $3 WHERE id = $1", note.id, note.text, note.version
    );
    return note;
}

inline void delete_note(Session& session, Path<FolderId>, Path<base::Uuid> id) {
    if (session.tx.exec("DELETE FROM note WHERE id = $1", *id) == 0)
        throw base::Error(base::ErrorCode::not_found, "There is no such note.");
}

inline Page<Note>
list_notes(Session& session, Path<FolderId> folder_id, const Query<NoteQuery>& query) {
    const auto wanted = page_request(query->limit, query->page, query->cursor);
    Page<Note> page;
    page.items = session.tx.query<Note>(
        "SELECT " + columns + " FROM note WHERE folder_id = $1 ORDER BY id LIMIT $2 OFFSET $3",
        *folder_id,
        wanted.limit,
        wanted.offset()
    );
    page.total =
        session.tx.one<std::int64_t>("SELECT count(*) FROM note WHERE folder_id = $1", *folder_id);
    return page;
}

inline Page<Note> search_notes(Session& session, const NoteSearch& search) {
    session.shown_parties.push_back(base::PartyId::make());
    Page<Note> page;
    page.items =
        session.tx.query<Note>("SELECT " + columns + " FROM note WHERE text = $1", search.text);
    page.total = static_cast<std::int64_t>(page.items.size());
    return page;
}

inline Created<Attached>
attach(Session&, Path<FolderId> folder_id, const storage::BlobRef& blob, const Upload& upload) {
    return {
        {blob, upload.media_type, upload.file_name},
        "/folders/" + folder_id->to_text() + "/attachments/" + blob.sha256};
}

inline WithHeaders<NoContent> log_in(Session&, const Request& request) {
    const auto old = cookie(request.headers, "session");
    return {{}, {{"set-cookie", "session=new-after-" + std::string(old) + "; HttpOnly"}}};
}

// The writing ends of the streams that are open.
class Channels {
public:
    std::shared_ptr<EventChannel> make() {
        const std::lock_guard lock(mutex_);
        auto made = std::make_shared<EventChannel>();
        channels_.push_back(made);
        return made;
    }

    std::vector<std::weak_ptr<EventChannel>> all() {
        const std::lock_guard lock(mutex_);
        return channels_;
    }

    void forget() {
        const std::lock_guard lock(mutex_);
        channels_.clear();
    }

private:
    std::mutex mutex_; // guards channels_
    std::vector<std::weak_ptr<EventChannel>> channels_;
};

inline Channels& open_channels() {
    static Channels channels;
    return channels;
}

inline Api make_api(storage::BlobStore* blobs = nullptr) {
    Api api("notes", "Anteckningar", "Notes", "1.2.0");
    api.describe("Lappar i mappar.", "Slips in folders.");
    const auto path = "/folders/{folder_id}/notes/{note_id}";
    const auto handle = Permission::case_handle;
    api.post("/folders/{folder_id}/notes", handle, add_note, "Adds a note to a folder.");
    api.get("/folders/{folder_id}/notes", Permission::case_read, list_notes, "Lists notes.");
    api.get(path, Permission::case_read, get_note, "Shows a note.").personal_data();
    api.put(path, handle, change_note, "Changes a note.").personal_data();
    api.del(path, handle, delete_note, "Removes a note.");
    api.post("/notes/searches", Permission::case_read, search_notes, "Finds notes.")
        .personal_data()
        .only_reads();
    api.post("/folders/{folder_id}/attachments", handle, attach, "Attaches a file.")
        .upload(300'000'000);
    api.post("/session", Permission::open, log_in, "Logs in.").without_municipality();
    api.get(
        "/attachments/{sha256}",
        Permission::open,
        [blobs](Session&, Path<std::string> sha256) -> Stream {
            return {"text/plain", "anteckning å.txt", *sha256, blobs->reader(*sha256)};
        },
        "Downloads a file."
    );
    api.get(
        "/page",
        Permission::open,
        [](Session&) -> WithHeaders<Document> {
            return {
                {"text/html; charset=utf-8", "<p>Hej</p>"},
                {{"content-security-policy", "default-src 'self'"}}};
        },
        "Shows a page."
    );
    api.get(
        "/failures/{code}",
        Permission::open,
        [](Session&, Path<int> code) -> base::JsonValue {
            if (*code < 0) throw std::runtime_error("the secret of the house");
            throw base::Error(static_cast<base::ErrorCode>(*code), "As asked for.");
        },
        "Fails."
    );
    api.get(
        "/naps/{ms}",
        Permission::open,
        [](Session&, Path<base::Whole<0, 5000>> ms) -> base::JsonValue {
            std::this_thread::sleep_for(std::chrono::milliseconds(ms->value));
            return {{"slept", ms->value}};
        },
        "Answers late."
    );
    api.get(
        "/changes",
        Permission::open,
        [](Session&) { return EventStream{open_channels().make()}; },
        "Tells what changes."
    );
    api.get(
        "/mine",
        Permission::own_cases,
        [](Session& session) -> base::JsonValue {
            return {{"party_id", session.caller.party_id.to_text()}};
        },
        "Shows what is one's own."
    );
    return api;
}

// The tables of web and of notes alone.
inline std::vector<storage::Migration> migrations() {
    std::vector<storage::Migration> wanted;
    for (const auto& migration : storage::all_migrations())
        if (migration.number <= 1) wanted.push_back(migration);
    wanted.push_back(
        {900,
         "note",
         "CREATE TABLE note (id @uuid NOT NULL PRIMARY KEY, municipality_id @text NOT NULL,"
         " folder_id @uuid NOT NULL, text @text NOT NULL, tone @text NOT NULL, version @int NOT "
         "NULL)"
         " @strict;"}
    );
    return wanted;
}

class NotesTest : public storage::DatabaseTest {
protected:
    NotesTest() : storage::DatabaseTest(migrations()) {
        app.caller = staff_with({Permission::case_read, Permission::case_handle});
    }

    static std::string folder(const FolderId& id = folder_id()) {
        return "/notes/v1/2281/folders/" + id.to_text();
    }

    static FolderId folder_id() {
        return *FolderId::from_text("0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70").value;
    }

    std::int64_t count(const std::string& table) {
        return read([&](storage::Transaction& tx) {
            return tx.one<std::int64_t>("SELECT count(*) FROM " + table);
        });
    }

    // Adds a note and gives its path.
    std::string added(const std::string& text = "Hej") {
        const auto reply =
            app.post(folder() + "/notes", "{\"text\":\"" + text + "\",\"tone\":\"plain\"}");
        const auto location = std::string(reply.headers.get("location"));
        return location.substr(location.find("/notes/v1"));
    }

    TestApp app{database(), make_api()};
};

} // namespace kansli::web::notes
