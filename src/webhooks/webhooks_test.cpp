// Webhooks from the event to the receiver: numbered without gaps, signed, sent in order to a real
// HTTP server, tried again, stopped, resumed; and what is refused.
#include "cases/confidentiality.hpp"
#include "cases/note.hpp"
#include "cases/test_session.hpp"
#include "web/test_app.hpp"
#include "webhooks/delivery.hpp"
#include "webhooks/signature.hpp"
#include "webhooks/webhook_routes.hpp"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

namespace kansli::webhooks {

namespace {

using cases::EventType;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using web::Permission;

struct Received {
    std::string id;
    std::string timestamp;
    std::string signature;
    std::string body;
};

// The receiver's own web server.
class Receiving {
public:
    explicit Receiving(storage::Database& database) : app_(database, api(*this)) {
        port_ = app_.serve().port(web::Face::desk);
    }

    std::string url() const { return fmt::format("http://127.0.0.1:{}/hooks/v1/events", port_); }

    std::vector<Received> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(received_, {});
    }

    std::atomic<int> status = 204;

private:
    static web::Api api(Receiving& self) {
        web::Api made("hooks", "Mottagare", "Receiver");
        made.post(
                "/events",
                Permission::open,
                [&self](web::Session&, const web::Request& request) {
                    return self.receive(request);
                },
                "Takes an event."
        )
            .without_municipality()
            .without_idempotency()
            .only_reads();
        return made;
    }

    web::Response receive(const web::Request& request) {
        const std::lock_guard lock(mutex_);
        web::Response response{.status = status};
        if (status == 302) response.headers.add("location", "/hooks/v1/elsewhere");
        const auto header = [&](const char* name) {
            return std::string(request.headers.get(name));
        };
        received_.push_back(
            {header("webhook-id"),
             header("webhook-timestamp"),
             header("webhook-signature"),
             request.body}
        );
        return response;
    }

    std::mutex mutex_;
    std::vector<Received> received_;
    std::uint16_t port_ = 0;
    web::TestApp app_; // last: its server is stopped first
};

} // namespace

class WebhooksTest : public cases::CaseTest {
protected:
    WebhooksTest() {
        robot.kind = web::ActorKind::machine;
        robot.role = "integration";
        for (const auto permission : {Permission::case_read, Permission::event_subscribe})
            robot.grants.push_back(cases::grant(permission, "traffic"));
        handle_jobs(runner);
    }

    // The checks of new cases and their processes are no matter of these tests.
    void handle_jobs(jobs::Runner& of) {
        handle_webhook_jobs(of, services);
        for (const auto* kind : {"case-checks", "case-to-process"})
            of.handle(
                kind, [](storage::Transaction&, const jobs::JobContext&, const base::JsonValue&) {}
            );
    }

    SubscriptionWithSecret subscribe_to(const NewSubscription& given) {
        return act(robot, [&](auto& session) {
            return subscribe(session, types, services.rules, given);
        });
    }

    SubscriptionWithSecret subscribe_receiver() {
        NewSubscription given;
        given.url = base::field<base::Text<1, 2000>>(receiving.url());
        return subscribe_to(given);
    }

    void write_note(cases::CaseId id) {
        change(id, [](auto& session, auto& opened) {
            cases::add_note(session, opened, {base::field<cases::LongText>("Hej")});
        });
    }

    Subscription current(SubscriptionId id) {
        return look(robot, [&](auto& session) { return shown(find_own(session, id)); });
    }

    cases::FeedPart feed(std::int64_t after, std::int64_t limit = 100) {
        return look(robot, [&](auto& session) {
            return cases::read_feed(session, {.after = after, .limit = limit});
        });
    }

    void pass(std::chrono::seconds time) {
        now = now + time;
        runner.run_due();
    }

    web::Caller robot = cases::staff_with_grants({});
    bool robot_is_gone = false;
    Receiving receiving{database()};
    DeliveryServices services{database(), {{"127.0.0.1"}, true}, [this](auto&, auto, auto) {
                                  return robot_is_gone ? std::nullopt : std::optional(robot);
                              }};
    jobs::Runner runner{database(), {.clock = [this] { return now; }}};
};

KANSLI_ON_EACH_DATABASE(WebhooksTest);

TEST_P(WebhooksTest, event_reaches_the_receiver_signed_and_without_a_name) {
    const auto made = subscribe_receiver();
    const auto id = register_case();
    runner.run_due();

    const auto received = receiving.take();
    ASSERT_EQ(received.size(), 2U);
    const auto& first = received.front();
    const auto body = base::parse_json(first.body);
    EXPECT_EQ(body.at("type").as_string(), "case.created");
    EXPECT_EQ(body.at("data").at("case_id").as_string(), id.to_text());
    EXPECT_EQ(body.at("data").at("position").as_int64(), 1);
    EXPECT_EQ(first.id, events(id).front().id.to_text());
    EXPECT_EQ(first.timestamp, seconds_of(now));
    EXPECT_EQ(first.signature, signature_of({first.id, now, first.body}, {made.secret}));
    EXPECT_EQ(
        base::parse_json(received.back().body).at("type").as_string(), "case.stakeholder_added"
    );
    EXPECT_EQ(first.body.find("Lindqvist"), std::string::npos);
    EXPECT_EQ(first.body.find("PRH"), std::string::npos);
    EXPECT_EQ(current(made.subscription.id).delivered_to, 2);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(WebhooksTest, only_what_is_subscribed_to_and_may_be_read_is_sent) {
    NewSubscription given;
    given.url = base::field<base::Text<1, 2000>>(receiving.url());
    given.event_types = {EventType::note_added};
    subscribe_to(given);
    const auto open = register_case();
    const auto secret = register_case();
    const auto building = register_case("building-permit");
    change(secret, [](auto& session, auto& opened) {
        cases::NewConfidentiality mark;
        mark.reason = base::field<base::Text<1, 2000>>("Hotbild");
        mark.legal_basis = base::field<cases::LegalBasis>("21 kap. 3 § OSL");
        cases::mark_confidential(session, opened, mark);
    });
    for (const auto id : {open, secret, building}) write_note(id);
    runner.run_due();

    const auto received = receiving.take();
    ASSERT_EQ(received.size(), 1U);
    EXPECT_THAT(received.front().body, HasSubstr(open.to_text()));
}

TEST_P(WebhooksTest, what_the_receiver_does_not_take_is_sent_again_in_order) {
    const auto made = subscribe_receiver();
    receiving.status = 503;
    const auto id = register_case();
    runner.run_due();
    EXPECT_EQ(receiving.take().size(), 1U) << "the second waits for the first";
    write_note(id);
    receiving.status = 200;
    pass(std::chrono::seconds(5));

    const auto received = receiving.take();
    ASSERT_EQ(received.size(), 3U);
    EXPECT_THAT(received[0].body, HasSubstr("case.created"));
    EXPECT_THAT(received[2].body, HasSubstr("case.note_added"));
    EXPECT_EQ(current(made.subscription.id).delivered_to, 3);
}

TEST_P(WebhooksTest, redirect_is_not_followed) {
    subscribe_receiver();
    receiving.status = 302;
    register_case();
    runner.run_due();

    EXPECT_EQ(receiving.take().size(), 1U);
    EXPECT_THAT(
        read([](auto& tx) {
            return tx.template one<std::string>("SELECT last_error FROM job WHERE kind = 'webhook'"
            );
        }),
        HasSubstr("302")
    );
}

TEST_P(WebhooksTest, receiver_that_stays_away_stops_the_subscription_as_an_incident) {
    const auto made = subscribe_receiver();
    receiving.status = 500;
    const auto id = register_case();
    runner.run_due();
    for (int hours = 0; hours < 30; ++hours) pass(std::chrono::hours(1));

    EXPECT_EQ(current(made.subscription.id).stop_reason, "The receiver answered 500.");
    EXPECT_EQ(count("incident"), 1);
    receiving.take();
    write_note(id);
    runner.run_due();
    EXPECT_THAT(receiving.take(), IsEmpty()) << "it is stopped";

    receiving.status = 200;
    act(robot, [&](auto& session) {
        return resume(session, find_own(session, made.subscription.id), {});
    });
    runner.run_due();
    EXPECT_EQ(receiving.take().size(), 3U) << "from where it stood";
    EXPECT_FALSE(current(made.subscription.id).stopped_at);

    act(robot, [&](auto& session) {
        Resumption from_the_second;
        from_the_second.after.emplace().value = 1;
        return resume(session, find_own(session, made.subscription.id), from_the_second);
    });
    runner.run_due();
    EXPECT_EQ(receiving.take().size(), 2U);
}

TEST_P(WebhooksTest, receiver_that_is_gone_and_an_owner_who_is_stop_it_at_once) {
    const auto made = subscribe_receiver();
    receiving.status = 410;
    const auto id = register_case();
    runner.run_due();
    EXPECT_TRUE(current(made.subscription.id).stopped_at);
    EXPECT_EQ(count("incident"), 0);

    const auto other = subscribe_receiver();
    robot_is_gone = true;
    write_note(id);
    runner.run_due();
    EXPECT_THAT(*current(other.subscription.id).stop_reason, HasSubstr("owner"));
}

TEST_P(WebhooksTest, former_secret_signs_beside_the_new_one_for_a_day) {
    const auto made = subscribe_receiver();
    const auto renewed = act(robot, [&](auto& session) {
        return renew_secret(session, find_own(session, made.subscription.id));
    });
    const auto id = register_case();
    runner.run_due();
    const auto first = receiving.take().front();
    EXPECT_EQ(
        first.signature, signature_of({first.id, now, first.body}, {renewed.secret, made.secret})
    );

    now = now + std::chrono::hours(25);
    write_note(id);
    runner.run_due();
    const auto last = receiving.take().back();
    EXPECT_EQ(last.signature, signature_of({last.id, now, last.body}, {renewed.secret}));
}

TEST_P(WebhooksTest, feed_is_read_from_a_cursor_part_by_part) {
    subscribe_to({});
    const auto before = feed(0);
    EXPECT_THAT(before.events, IsEmpty());
    const auto id = register_case();
    for (int i = 0; i < 3; ++i) write_note(id);
    runner.run_due();

    const auto first = feed(0, 2);
    ASSERT_EQ(first.events.size(), 2U);
    EXPECT_TRUE(first.has_more);
    EXPECT_EQ(first.next, 2);
    const auto rest = feed(first.next);
    ASSERT_EQ(rest.events.size(), 3U);
    EXPECT_EQ(rest.events.front().position, 3);
    EXPECT_EQ(rest.next, 5);
    EXPECT_FALSE(rest.has_more);
    EXPECT_THAT(feed(rest.next).events, IsEmpty());
    EXPECT_EQ(feed(100).next, 100) << "a cursor never goes back";
}

TEST_P(WebhooksTest, nothing_is_numbered_where_nobody_listens) {
    register_case();
    runner.run_due();
    EXPECT_EQ(count("event_feed"), 0);
    EXPECT_EQ(feed(0).next, 0);
}

// Cases change in several lanes at once while a reader follows: it never misses one by being ahead.
TEST_P(WebhooksTest, follower_of_many_writers_misses_nothing) {
    subscribe_to({});
    std::vector<cases::CaseId> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(register_case());
    jobs::Runner live{database()};
    handle_jobs(live);
    // The other runner shares the queue, and stays idle.
    live.start();
    std::vector<std::thread> writers;
    for (const auto id : ids)
        writers.emplace_back([this, id] {
            for (int i = 0; i < 5; ++i)
                database().write(storage::lane_key(id.to_text()), [&](storage::Transaction& tx) {
                    web::Session session{karin, tx, now, where, "test", {}};
                    auto opened = cases::find_case(session, types, id, Permission::case_handle);
                    cases::add_note(session, opened, {base::field<cases::LongText>("Hej")});
                });
        });
    std::set<base::Uuid> seen;
    std::int64_t last = 0;
    const auto wanted = ids.size() * 7; // created, a stakeholder, five notes
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (seen.size() < wanted && std::chrono::steady_clock::now() < until) {
        const auto part = feed(last, 3);
        for (const auto& event : part.events) {
            EXPECT_GT(event.position, last);
            last = event.position;
            EXPECT_TRUE(seen.insert(event.id).second);
        }
        last = part.next;
    }
    for (auto& writer : writers) writer.join();
    live.stop();
    EXPECT_EQ(seen.size(), wanted);
}

TEST_P(WebhooksTest, routes_refuse_what_is_not_ones_own_and_show_no_secret_again) {
    web::Api api("webhooks", "Webhookar", "Webhooks");
    add_webhook_routes(api, types, services.rules);
    web::TestApp app(database(), std::move(api));
    app.caller = robot;
    const std::string root = "/webhooks/v1/2281/subscriptions";

    const auto refused = app.post(root, R"({"url": "https://10.0.0.1/", "case_types": ["x-ray"]})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr("private_address"));
    EXPECT_THAT(refused.body, HasSubstr("/case_types/0"));
    const auto made = web::json_of(app.post(root, R"({"case_types": ["parking-permit"]})"));
    const auto id = std::string(made.at("subscription").at("id").as_string());
    const auto secret = std::string(made.at("secret").as_string());
    const auto shown = app.get(root + "/" + id);
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.body.find(secret), std::string::npos);
    EXPECT_EQ(app.post(root + "/" + id + "/resumptions", "{}").status, 422) << "nothing is sent";
    EXPECT_EQ(app.get(root + "/" + id + "/events?after=-1").status, 400);

    app.caller.user_id = base::UserId::make();
    EXPECT_EQ(app.get(root + "/" + id).status, 404) << "it is somebody else's";
    app.caller = robot;
    EXPECT_EQ(app.del(root + "/" + id).status, 204);
    EXPECT_EQ(app.get(root + "/" + id).status, 404);
}

} // namespace kansli::webhooks
