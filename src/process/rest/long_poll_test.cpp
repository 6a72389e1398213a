// Robots that wait for work over a socket and hang up: their place is free at once, and what they
// would have been handed goes to one that reads it.
#include "process/rest/test_rest.hpp"
#include "web/test_client.hpp"

#include <functional>
#include <future>
#include <thread>

namespace kansli::process {

namespace {

using namespace std::chrono_literals;

const std::string one_task =
    process_text(start() + external("first") + end() + flows("start first end"), "permit");

bool soon(const std::function<bool()>& is_so) {
    for (int tries = 0; tries < 4000 && !is_so(); ++tries) std::this_thread::sleep_for(5ms);
    return is_so();
}

class LongPollTest : public RestTest {
protected:
    LongPollTest() : port(app.serve().port(web::Face::desk)) { deploy(one_task); }

    static void write_question(web::TestClient& client, const std::string& worker) {
        const auto body = R"({"workerId": ")" + worker +
                          R"(", "maxTasks": 1, "asyncResponseTimeout": 600000, "topics":
                          [{"topicName": "first-topic", "lockDuration": 600000}]})";
        client.write(web::TestClient::head(
            "POST",
            "/engine-rest/external-task/fetchAndLock",
            {{"content-type", "application/json"}},
            body.size()
        ));
        client.write(body);
    }

    // The robot asks for work, and waits since there is none.
    void ask(web::TestClient& client, const std::string& worker) {
        const auto before = waiters.waiting();
        write_question(client, worker);
        EXPECT_TRUE(soon([&] { return waiters.waiting() > before; }));
    }

    std::int64_t count(const std::string& rows) {
        return read([&](auto& tx) {
            return tx.template one<std::int64_t>("SELECT count(*) FROM " + rows);
        });
    }

    web::TestClient robot(const std::string& worker) {
        web::TestClient client(port);
        ask(client, worker);
        return client;
    }

    std::uint16_t port;
};

KANSLI_ON_EACH_DATABASE(LongPollTest);

TEST_P(LongPollTest, a_robot_that_hangs_up_frees_its_place) {
    std::vector<web::TestClient> robots;
    for (std::size_t i = 0; i < max_waiting_fetches; ++i)
        robots.push_back(robot("w" + std::to_string(i)));
    EXPECT_FALSE(waiters.has_room());

    robots.clear();

    EXPECT_TRUE(soon([&] { return waiters.waiting() == 0; }));
    const auto last = robot("last");
    EXPECT_EQ(waiters.waiting(), 1U);
}

TEST_P(LongPollTest, work_goes_past_those_who_hung_up_to_one_that_reads_it) {
    auto gone = robot("gone");
    auto also_gone = robot("also-gone");
    auto there = robot("there");
    gone.close();
    also_gone.close();
    EXPECT_TRUE(soon([&] { return waiters.waiting() == 1; }));

    begin();

    const auto told = base::parse_json(there.read_reply().body);
    ASSERT_EQ(told.as_array().size(), 1U);
    EXPECT_EQ(told.at(0).at("workerId"), "there");
}

TEST_P(LongPollTest, what_a_robot_was_woken_for_as_it_hung_up_is_handed_to_the_next) {
    bool was_called = false;
    const auto leave =
        waiters.add({"first-topic"}, base::system_now() + 600s, [&] { was_called = true; });
    auto there = robot("there");
    begin();
    EXPECT_TRUE(was_called);

    leave();

    EXPECT_EQ(base::parse_json(there.read_reply().body).as_array().size(), 1U);
}

TEST_P(LongPollTest, what_was_leased_for_a_robot_that_hung_up_meanwhile_is_free_at_once) {
    begin();
    std::promise<void> held;
    std::promise<void> opened;
    const auto wait = [&, opening = opened.get_future().share()](storage::Transaction&) {
        held.set_value();
        opening.wait();
    };
    database().submit(storage::lane_key(process_lane), {wait, {}});
    held.get_future().wait();
    {
        web::TestClient gone(port);
        write_question(gone, "gone");
    }

    opened.set_value();

    EXPECT_TRUE(soon([&] { return count("access_log") == 1; })); // it was leased
    EXPECT_TRUE(soon([&] { return count("external_task WHERE worker IS NULL") == 1; }));
    EXPECT_EQ(web::json_of(fetch("first-topic")).as_array().size(), 1U);
}

TEST_P(LongPollTest, one_connection_serves_many_waits) {
    auto client = robot("w");
    for (int i = 0; i < 3; ++i) {
        begin();
        EXPECT_EQ(base::parse_json(client.read_reply().body).as_array().size(), 1U);
        EXPECT_EQ(client.get("/engine-rest/process-instance/none").status, 404);
        ask(client, "w");
        EXPECT_EQ(waiters.waiting(), 1U);
    }
}

} // namespace

} // namespace kansli::process
