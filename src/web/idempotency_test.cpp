#include "web/idempotency.hpp"
#include "web/test_notes.hpp"

#include <future>

namespace kansli::web::notes {

namespace {

const std::string note_json = R"({"text":"Hej","tone":"plain"})";

class IdempotencyTest : public NotesTest {
protected:
    Response add(const std::string& key, const std::string& json = note_json) {
        return app.post(folder() + "/notes", json, {{"idempotency-key", key}});
    }
};

KANSLI_ON_EACH_DATABASE(IdempotencyTest);

TEST_P(IdempotencyTest, a_request_sent_again_gets_the_first_reply) {
    const auto first = add("key-1");
    const auto again = add("key-1");

    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.media_type, first.media_type);
    EXPECT_EQ(again.headers.get("location"), first.headers.get("location"));
    EXPECT_EQ(again.headers.get("etag"), first.headers.get("etag"));
    EXPECT_EQ(again.headers.get("idempotency-replayed"), "true");
    EXPECT_EQ(count("note"), 1);
    add("key-2");
    EXPECT_EQ(count("note"), 2);
}

TEST_P(IdempotencyTest, a_key_stands_for_one_request) {
    add("key-1");
    const auto other = add("key-1", R"({"text":"Annat","tone":"plain"})");

    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(count("note"), 1);
}

TEST_P(IdempotencyTest, callers_do_not_share_keys) {
    add("key-1");
    app.caller.user_id = base::UserId::make();
    const auto of_another = add("key-1");

    EXPECT_FALSE(of_another.headers.has("idempotency-replayed"));
    EXPECT_EQ(count("note"), 2);
}

TEST_P(IdempotencyTest, a_failed_request_may_be_sent_again) {
    EXPECT_EQ(add("key-1", R"({"text":""})").status, 400);
    EXPECT_EQ(add("key-1").status, 201);
}

TEST_P(IdempotencyTest, a_key_is_visible_text) {
    EXPECT_EQ(add("with space").status, 400);
    EXPECT_EQ(add(std::string(201, 'k')).status, 400);
    EXPECT_EQ(add(std::string(200, 'k')).status, 201);
}

TEST_P(IdempotencyTest, a_reply_with_a_cookie_is_not_kept) {
    const TestApp::Fields key{{"idempotency-key", "key-1"}};
    const auto log_in = [&](const std::string& old) {
        auto fields = key;
        fields.emplace_back("cookie", "session=" + old);
        return std::string(
            app.send(Method::post, "/notes/v1/session", fields).headers.get("set-cookie")
        );
    };

    EXPECT_EQ(log_in("a"), "session=new-after-a; HttpOnly");
    EXPECT_EQ(log_in("b"), "session=new-after-b; HttpOnly");
    EXPECT_EQ(count("idempotency_key"), 0);
}

TEST_P(IdempotencyTest, of_requests_at_the_same_time_one_has_an_effect) {
    std::vector<std::future<std::string>> replies;
    for (int i = 0; i < 8; ++i)
        replies.push_back(std::async(std::launch::async, [this] { return add("key-1").body; }));
    const auto first = replies.front().get();
    for (std::size_t i = 1; i < replies.size(); ++i) EXPECT_EQ(replies[i].get(), first);

    EXPECT_EQ(count("note"), 1);
}

TEST_P(IdempotencyTest, a_day_later_the_key_is_free) {
    base::Timestamp now = *base::Timestamp::from_text("2026-03-01T08:30:00Z").value;
    auto settings = test_router_settings();
    settings.clock = [&now] { return now; };
    TestApp clocked(database(), make_api(), settings);
    clocked.caller = app.caller;
    const auto send = [&] {
        return clocked.post(folder() + "/notes", note_json, {{"idempotency-key", "key-1"}});
    };

    send();
    now = now + std::chrono::hours(23);
    EXPECT_TRUE(send().headers.has("idempotency-replayed"));
    now = now + std::chrono::hours(2);
    EXPECT_FALSE(send().headers.has("idempotency-replayed"));
    write([&](storage::Transaction& tx) { purge_idempotency_keys(tx, now); });
    EXPECT_EQ(count("idempotency_key"), 1);
    write([&](storage::Transaction& tx) {
        purge_idempotency_keys(tx, now + std::chrono::hours(25));
    });
    EXPECT_EQ(count("idempotency_key"), 0);
}

} // namespace

} // namespace kansli::web::notes
