#include "cases/assignment.hpp"
#include "cases/change_feed.hpp"
#include "cases/confidentiality.hpp"
#include "cases/disqualification.hpp"
#include "cases/message.hpp"
#include "cases/note.hpp"
#include "cases/presence.hpp"
#include "cases/test_session.hpp"

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

namespace kansli::cases {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;

// Who asks stands in the header "who"; the test decides what it means now.
class ChangeFeedTest : public CaseTest {
protected:
    ChangeFeedTest() : notifier_(storage::Notifier::open(test_database.settings())) { open({}); }

    ~ChangeFeedTest() override { feed_.reset(); }

    void open(ChangeFeedSettings settings) {
        feed_.reset();
        settings.look_again = [this](const web::Request& request) {
            const std::lock_guard lock(mutex_);
            const auto found = callers_.find(std::string(request.headers.get("who")));
            return found == callers_.end() ? web::Caller{} : found->second;
        };
        settings.notifier = notifier_.get();
        settings.period = 20ms;
        feed_ = std::make_unique<ChangeFeed>(database(), settings);
        if (database().backend() == storage::Backend::postgres) wait_for_listening();
    }

    // Who begins to listen may have missed something, which the feed tells all who follow it.
    void wait_for_listening() {
        std::promise<void> listening;
        std::once_flag once;
        const auto listener = notifier_->listen("test_listens", [&] {
            std::call_once(once, [&] { listening.set_value(); });
        });
        listening.get_future().wait(); // called after the feed, which listened before
        notifier_->stop_listening(listener);
        std::this_thread::sleep_for(100ms); // and the feed's thread has seen it
    }

    using Channel = std::shared_ptr<web::EventChannel>;

    Channel follow(const std::string& who, const web::Caller& caller, std::string after = {}) {
        {
            const std::lock_guard lock(mutex_);
            callers_[who] = caller;
        }
        web::Request request;
        request.headers.add("who", who);
        if (!after.empty()) request.headers.add("last-event-id", after);
        return look(caller, [&](auto& session) { return feed_->follow(session, request).channel; });
    }

    void log_out(const std::string& who) {
        const std::lock_guard lock(mutex_);
        callers_.erase(who);
    }

    // What came until `text` did; a minute is as good as for ever.
    static std::string until(const Channel& channel, const std::string& text) {
        std::string told;
        for (int tries = 0; tries < 6000 && told.find(text) == std::string::npos; ++tries) {
            told += channel->take().text;
            std::this_thread::sleep_for(10ms);
        }
        EXPECT_THAT(told, HasSubstr(text));
        return told;
    }

    static bool ends(const Channel& channel) {
        for (int tries = 0; tries < 6000 && !channel->is_over(); ++tries)
            std::this_thread::sleep_for(10ms);
        return channel->is_over();
    }

    void write_note(CaseId id) {
        change(id, [](auto& session, auto& opened) {
            add_note(session, opened, {.text = base::field<LongText>("Ringde.")});
        });
    }

    static web::Caller reader(const std::string& unit) {
        return staff_with_grants({grant(Permission::case_read, unit)});
    }

    static std::string last_id(const std::string& told) {
        const auto at = told.rfind("id: ") + 4;
        return told.substr(at, told.find('\n', at) - at);
    }

    std::mutex mutex_; // guards callers_
    std::map<std::string, web::Caller> callers_;
    std::unique_ptr<storage::Notifier> notifier_;
    std::unique_ptr<ChangeFeed> feed_;
};

KANSLI_ON_EACH_DATABASE(ChangeFeedTest);

TEST_P(ChangeFeedTest, a_change_is_told_to_who_may_see_the_case_and_to_nobody_else) {
    const auto traffic = follow("traffic", reader("traffic"));
    const auto building = follow("building", reader("building"));

    const auto parking = register_case("parking-permit");
    const auto permit = register_case("building-permit");

    EXPECT_THAT(until(traffic, parking.to_text()), Not(HasSubstr(permit.to_text())));
    EXPECT_THAT(until(building, permit.to_text()), Not(HasSubstr(parking.to_text())));
}

TEST_P(ChangeFeedTest, it_tells_which_case_and_what_kind_of_change_and_nothing_more) {
    const auto id = register_case();
    const auto channel = follow("karin", karin);

    write_note(id);

    const auto told = until(channel, "event: changes");
    EXPECT_THAT(
        told,
        HasSubstr(
            "data: {\"changes\":[{\"case_id\":\"" + id.to_text() +
            "\",\"kind\":\"note_added\"}]}\n\n"
        )
    );
    EXPECT_THAT(told, Not(HasSubstr("Ringde")));
}

TEST_P(ChangeFeedTest, an_applicant_hears_of_what_is_public_in_their_own_case) {
    const auto anna = person("198501032398");
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto own = register_case("parking-permit", anna);
    const auto other = register_case("parking-permit", erik);
    const auto channel = follow("anna", applicant(anna));

    write_note(own);
    for (const auto id : {other, own})
        change(id, [](auto& session, auto& opened) {
            send_message(session, opened, {.text = base::field<LongText>("Hej!")});
        });

    const auto told = until(channel, "message_sent");
    EXPECT_THAT(told, HasSubstr(own.to_text()));
    EXPECT_THAT(told, Not(HasSubstr("note_added")));
    EXPECT_THAT(told, Not(HasSubstr(other.to_text())));
}

TEST_P(ChangeFeedTest, what_may_be_seen_is_decided_when_it_is_told) {
    const auto barred = register_case();
    const auto open = register_case();
    auto colleague = reader("traffic");
    const auto channel = follow("colleague", colleague);
    change(barred, [&](auto& session, auto& opened) {
        disqualify(
            session,
            opened,
            {.user_id = colleague.user_id, .reason = base::field<base::Text<1, 2000>>("Granne.")}
        );
    });

    write_note(barred);
    write_note(open);

    EXPECT_THAT(until(channel, open.to_text()), Not(HasSubstr(barred.to_text())));
}

TEST_P(ChangeFeedTest, it_ends_with_the_session) {
    const auto id = register_case();
    const auto channel = follow("karin", karin);
    log_out("karin");

    write_note(id);

    EXPECT_TRUE(ends(channel));
    EXPECT_THAT(channel->take().text, Not(HasSubstr(id.to_text())));
}

TEST_P(ChangeFeedTest, it_ends_with_the_session_though_nothing_changes) {
    open({.heartbeat = 40ms});
    const auto channel = follow("karin", karin);
    until(channel, "\n\nid: ");

    log_out("karin");

    EXPECT_TRUE(ends(channel));
}

TEST_P(ChangeFeedTest, whoever_comes_back_hears_of_what_happened_meanwhile) {
    const auto first = register_case();
    const auto channel = follow("karin", karin);
    write_note(first);
    const auto seen = last_id(until(channel, "event: changes"));

    const auto second = register_case();
    const auto again = follow("karin", karin, seen);

    const auto told = until(again, second.to_text());
    EXPECT_THAT(told, Not(HasSubstr(first.to_text())));
    EXPECT_THAT(told, Not(HasSubstr("event: missed")));
}

TEST_P(ChangeFeedTest, whoever_was_away_too_long_is_told_to_read_everything_again) {
    const auto channel = follow("karin", karin, "another-process:12");

    until(channel, "event: missed");
}

TEST_P(ChangeFeedTest, a_caller_and_a_face_have_a_number_of_streams_at_most) {
    open({.max_on_face = 3, .max_of_caller = 2});
    std::vector<Channel> open{follow("karin", karin), follow("karin", karin)};

    EXPECT_EQ(code_of([&] { follow("karin", karin); }), base::ErrorCode::busy);
    open.push_back(follow("other", reader("traffic")));
    EXPECT_EQ(code_of([&] { follow("third", reader("traffic")); }), base::ErrorCode::busy);
    open.pop_back();
    EXPECT_NO_THROW(follow("third", reader("traffic")));
}

TEST_P(ChangeFeedTest, what_another_node_committed_is_told_here) {
    if (database().backend() == storage::Backend::sqlite) GTEST_SKIP();
    const auto id = register_case();
    const auto channel = follow("karin", karin);
    const auto there = storage::Notifier::open(test_database.settings());
    std::atomic<bool> is_there{false};
    there->listen("ready", [&] { is_there = true; });
    while (!is_there) std::this_thread::sleep_for(5ms);

    there->tell("kansli_case_changes", base::to_json(CaseChange{home, id, "decided"}));

    until(channel, id.to_text());
}

TEST_P(ChangeFeedTest, two_who_have_a_case_open_see_each_other) {
    const auto id = register_case();
    const auto row = row_of(id);
    auto maria = reader("traffic");
    maria.name = "Maria Ek";
    const auto channel = follow("karin", karin);
    act(karin, [&](auto& session) { be_present(session, row); });
    until(channel, "presence");

    act(maria, [&](auto& session) { be_present(session, row); });

    until(channel, "presence");
    const auto others = look(karin, [&](auto& session) { return others_present(session, id); });
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others.front().name, "Maria Ek");
    const auto hers = look(maria, [&](auto& session) { return others_present(session, id); });
    ASSERT_EQ(hers.size(), 1U);
    EXPECT_EQ(hers.front().user_id, karin.user_id);
}

TEST_P(ChangeFeedTest, whoever_leaves_or_falls_silent_is_present_no_longer) {
    const auto id = register_case();
    const auto row = row_of(id);
    const auto maria = reader("traffic");
    const auto erik = reader("traffic");
    const auto present = [&] {
        return look(karin, [&](auto& session) { return others_present(session, id).size(); });
    };
    for (const auto& who : {maria, erik})
        act(who, [&](auto& session) { be_present(session, row); });
    ASSERT_EQ(present(), 2U);

    act(maria, [&](auto& session) { leave(session, row); });
    EXPECT_EQ(present(), 1U);
    now = now + presence_time;
    EXPECT_EQ(present(), 0U);

    EXPECT_EQ(count("case_presence"), 1);
    write([&](auto& tx) { return sweep_presence(tx, now); });
    EXPECT_EQ(count("case_presence"), 0);
}

TEST_P(ChangeFeedTest, a_machine_has_no_case_open) {
    const auto row = row_of(register_case());
    auto machine = reader("traffic");
    machine.kind = web::ActorKind::machine;

    EXPECT_EQ(
        code_of([&] { act(machine, [&](auto& session) { be_present(session, row); }); }),
        base::ErrorCode::forbidden
    );
}

} // namespace kansli::cases
