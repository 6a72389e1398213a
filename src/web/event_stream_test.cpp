// What the transport promises of event streams.
#include "web/test_client.hpp"
#include "web/test_notes.hpp"

#include <gmock/gmock.h>

namespace kansli::web::notes {

namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

const std::string changes = "/notes/v1/2281/changes";

bool soon(const std::function<bool()>& is_so) {
    for (int tries = 0; tries < 2000 && !is_so(); ++tries) std::this_thread::sleep_for(5ms);
    return is_so();
}

} // namespace

class EventStreamTest : public ::testing::Test {
protected:
    explicit EventStreamTest(ServerSettings settings = quick()) {
        open_channels().forget();
        server = &app.serve(nullptr, std::move(settings));
    }

    static ServerSettings quick() {
        ServerSettings settings;
        settings.idle_timeout = 600ms;
        settings.grace = 400ms;
        settings.stop_limit = 20s;
        return settings;
    }

    TestClient follow() {
        TestClient client(server->port(Face::desk));
        client.write(TestClient::head("GET", changes, {}, 0));
        EXPECT_TRUE(client.has_come("\r\n\r\n"));
        return client;
    }

    static std::shared_ptr<EventChannel> channel(std::size_t number = 0) {
        return open_channels().all().at(number).lock();
    }

    static std::size_t open_streams() {
        const auto all = open_channels().all();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& each) {
            return !each.expired();
        }));
    }

    storage::TestDatabase database{storage::Backend::sqlite, migrations()};
    TestApp app{*database, make_api()};
    Server* server = nullptr;
};

TEST_F(EventStreamTest, what_is_sent_arrives_at_once_while_the_reply_goes_on) {
    auto client = follow();

    channel()->send(event_text("7", "change", R"({"cases":[]})"));
    ASSERT_TRUE(client.has_come("id: 7\nevent: change\ndata: {\"cases\":[]}\n\n"));
    channel()->send(": still here\n\n");

    EXPECT_TRUE(client.has_come(": still here"));
    EXPECT_THAT(client.received(), HasSubstr("Content-Type: text/event-stream"));
    EXPECT_THAT(client.received(), HasSubstr("Cache-Control: no-store"));
}

TEST_F(EventStreamTest, proxies_are_asked_not_to_gather_it) {
    EXPECT_THAT(follow().received(), HasSubstr("x-accel-buffering: no"));
}

TEST_F(EventStreamTest, it_outlives_the_time_that_an_idle_connection_has) {
    auto client = follow();
    std::this_thread::sleep_for(1500ms);

    EXPECT_TRUE(channel()->send("data: late\n\n"));
    EXPECT_TRUE(client.has_come("data: late"));
}

TEST_F(EventStreamTest, five_hundred_that_wait_leave_every_worker_free) {
    std::vector<TestClient> clients;
    for (int i = 0; i < 500; ++i) clients.push_back(follow());

    TestClient other(server->port(Face::desk));
    EXPECT_EQ(other.get("/notes/v1/2281/naps/0").status, 200);
    EXPECT_EQ(open_streams(), 500U);
    for (std::size_t i = 0; i < 500; ++i) channel(i)->send("data: all\n\n");
    for (auto& client : clients) EXPECT_TRUE(client.has_come("data: all"));
}

TEST_F(EventStreamTest, a_client_that_hangs_up_is_noticed_though_nothing_is_sent) {
    auto client = follow();
    ASSERT_EQ(open_streams(), 1U);

    client.close();

    EXPECT_TRUE(soon([] { return open_streams() == 0; }));
}

TEST_F(EventStreamTest, a_reader_that_is_too_slow_is_dropped) {
    auto client = follow();
    const std::string piece(32 * 1024, 'x');

    const auto kept = channel();
    ASSERT_TRUE(soon([&] { return !kept->send(piece); }));

    EXPECT_TRUE(kept->is_over());
}

TEST_F(EventStreamTest, its_writer_ends_it_with_what_was_sent_before) {
    auto client = follow();
    channel()->send("data: last\n\n");
    channel()->end();

    EXPECT_TRUE(client.has_come("data: last"));
    EXPECT_TRUE(client.has_come("0\r\n\r\n"));
    EXPECT_TRUE(client.is_closed());
}

TEST_F(EventStreamTest, a_server_that_stops_does_not_wait_for_it) {
    auto client = follow();
    const auto kept = channel();

    server->stop(); // or this test lasts as long as the stop limit, and is cut off without its end

    EXPECT_TRUE(client.has_come("0\r\n\r\n"));
    EXPECT_FALSE(kept->send("data: nobody\n\n"));
}

TEST_F(EventStreamTest, HEAD_has_its_head_alone) {
    TestClient client(server->port(Face::desk));
    EXPECT_EQ(client.send("HEAD", changes).status, 200);
    EXPECT_TRUE(soon([] { return open_streams() == 0; }));
}

} // namespace kansli::web::notes
