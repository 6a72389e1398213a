#include "web/access_log.hpp"
#include "web/test_notes.hpp"

namespace kansli::web::notes {

namespace {

class AccessLogTest : public NotesTest {
protected:
    std::vector<AccessLogRow> rows() {
        return read([](storage::Transaction& tx) {
            return tx.query<AccessLogRow>(
                "SELECT " + storage::column_list<AccessLogRow>() + " FROM access_log ORDER BY id"
            );
        });
    }
};

KANSLI_ON_EACH_DATABASE(AccessLogTest);

TEST_P(AccessLogTest, a_read_by_staff_is_logged_before_the_reply) {
    const auto note = added();
    const auto reply = app.get(note, {{"x-request-id", "req-7"}});

    EXPECT_EQ(reply.status, 200);
    const auto logged = rows();
    ASSERT_EQ(logged.size(), 1U);
    const auto& row = logged.front();
    EXPECT_EQ(row.user_id, app.caller.user_id);
    EXPECT_EQ(row.role, "handler");
    EXPECT_EQ(row.method, "GET");
    EXPECT_EQ(row.route, "/notes/v1/folders/{folder_id}/notes/{note_id}");
    EXPECT_EQ(row.resource_id, folder_id().to_text());
    EXPECT_EQ(row.municipality_id->to_text(), "2281");
    EXPECT_EQ(row.request_id, "req-7");
    EXPECT_EQ(row.status, 200);
}

TEST_P(AccessLogTest, a_change_is_logged_in_its_own_transaction) {
    const auto note = added();
    const auto body = R"({"text":"Ny","tone":"plain"})";

    EXPECT_EQ(app.put(note, body, {{"if-match", "\"1\""}}).status, 200);
    EXPECT_EQ(app.put(note, body, {{"if-match", "\"1\""}}).status, 412);

    const auto logged = rows();
    ASSERT_EQ(logged.size(), 1U);
    EXPECT_EQ(logged.front().method, "PUT");
}

TEST_P(AccessLogTest, a_search_names_whom_it_showed) {
    const auto reply = app.post("/notes/v1/2281/notes/searches", R"({"text":"Hej"})");

    EXPECT_EQ(reply.status, 200);
    const auto logged = rows();
    ASSERT_EQ(logged.size(), 1U);
    EXPECT_EQ(
        base::from_json_text<std::vector<base::PartyId>>(logged.front().party_ids.text).size(), 1U
    );
    EXPECT_FALSE(logged.front().resource_id);
}

TEST_P(AccessLogTest, an_attempt_is_logged) {
    const auto note = added();
    app.caller = staff_with({});
    EXPECT_EQ(app.get(note).status, 403);
    app.caller = staff_with({Permission::case_read});
    EXPECT_EQ(app.get(note + "0").status, 404);

    const auto logged = rows();
    ASSERT_EQ(logged.size(), 2U);
    EXPECT_EQ(logged[0].status, 403);
    EXPECT_EQ(logged[1].status, 404);
}

TEST_P(AccessLogTest, citizens_are_not_logged) {
    const auto note = added();
    const auto grants = app.caller.grants;
    app.caller = citizen();
    app.caller.grants = grants;

    EXPECT_EQ(app.get(note).status, 200);
    EXPECT_TRUE(rows().empty());
}

TEST_P(AccessLogTest, what_is_not_personal_is_not_logged) {
    app.get(folder() + "/notes");

    EXPECT_TRUE(rows().empty());
}

TEST_P(AccessLogTest, what_cannot_be_logged_is_not_shown) {
    const auto note = added();
    database().exclusive([](storage::Transaction& tx) { tx.exec("DROP TABLE access_log"); });
    const auto reply = app.get(note);

    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.body.find("Hej"), std::string::npos);
}

} // namespace

} // namespace kansli::web::notes
