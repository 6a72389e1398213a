#include "web/test_client.hpp"
#include "web/test_notes.hpp"

#include <gmock/gmock.h>

#include <future>

namespace kansli::web::notes {

namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// The transport is the same before every database.
class ServerTest : public ::testing::Test {
protected:
    explicit ServerTest(ServerSettings settings = quick()) {
        app.caller = staff_with({Permission::case_read, Permission::case_handle});
        server = &app.serve(nullptr, std::move(settings));
    }

    // Deadlines short enough to be waited for.
    static ServerSettings quick() {
        ServerSettings settings;
        settings.head_timeout = 300ms;
        settings.idle_timeout = 600ms;
        settings.grace = 400ms;
        settings.min_rate = 100'000;
        settings.stop_limit = 5s;
        return settings;
    }

    TestClient client() { return TestClient(server->port(Face::desk)); }

    std::string all_of(std::string_view sent) {
        auto raw = client();
        raw.write(sent);
        return raw.read_all();
    }

    storage::TestDatabase database{storage::Backend::sqlite, migrations()};
    TestApp app{*database, make_api()};
    Server* server = nullptr;
};

const std::string notes_path = "/notes/v1/2281/folders/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70/notes";
const std::string note_json = R"({"text":"Hej","tone":"plain"})";

TEST_F(ServerTest, a_note_is_added_and_read_over_one_connection) {
    auto desk = client();
    const auto made = desk.post(notes_path, note_json);
    ASSERT_EQ(made.status, 201);
    const auto location = std::string(made.headers.get("location"));
    const auto read = desk.get(location.substr(location.find("/notes/v1")));

    EXPECT_EQ(read.status, 200);
    EXPECT_EQ(base::parse_json(read.body).at("text").as_string(), "Hej");
    EXPECT_EQ(read.headers.get("etag"), "\"1\"");
    EXPECT_FALSE(read.headers.get("date").empty());
}

TEST_F(ServerTest, every_reply_tells_browsers_to_be_careful) {
    auto desk = client();
    for (const auto& target : {notes_path, std::string("/nothing")}) {
        const auto reply = desk.get(target);
        EXPECT_EQ(reply.headers.get("x-content-type-options"), "nosniff");
        EXPECT_EQ(reply.headers.get("cache-control"), "no-store");
        EXPECT_EQ(
            reply.headers.get("content-security-policy"),
            "default-src 'none'; frame-ancestors 'none'"
        );
        EXPECT_FALSE(reply.headers.get("x-request-id").empty());
    }
    const auto page = desk.get("/notes/v1/2281/page");
    EXPECT_EQ(page.headers.count("content-security-policy"), 1U);
    EXPECT_EQ(page.headers.get("content-security-policy"), "default-src 'self'");
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_order) {
    auto desk = client();
    desk.write(
        TestClient::head("GET", "/notes/v1/2281/naps/80", {}, 0) +
        TestClient::head(
            "POST", notes_path, {{"content-type", "application/json"}}, note_json.size()
        ) +
        note_json + TestClient::head("GET", "/notes/v1/2281/naps/0", {}, 0)
    );

    EXPECT_EQ(desk.read_reply().body, R"({"slept":80})");
    EXPECT_EQ(desk.read_reply().status, 201);
    EXPECT_EQ(desk.read_reply().body, R"({"slept":0})");
}

TEST_F(ServerTest, head_has_the_length_and_no_body) {
    auto desk = client();
    const auto head = desk.send("HEAD", "/notes/v1/2281/naps/0");

    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.get("content-length"), "11");
    EXPECT_EQ(desk.get("/notes/v1/2281/naps/0").body, R"({"slept":0})");
}

TEST_F(ServerTest, a_body_may_come_in_chunks) {
    const auto reply = all_of(
        "POST " + notes_path +
        " HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nconnection: close\r\n"
        "transfer-encoding: "
        "chunked\r\n\r\n6;x=y\r\n{\"text\r\n17\r\n\":\"Hej\",\"tone\":\"plain\"}\r\n0\r\n\r\n"
    );

    EXPECT_THAT(reply, StartsWith("HTTP/1.1 201"));
}

TEST_F(ServerTest, a_client_that_asks_is_told_to_go_on_once_it_may) {
    const TestHeaders expecting{{"content-type", "application/json"}, {"expect", "100-continue"}};
    auto desk = client();
    desk.write(TestClient::head("POST", notes_path, expecting, note_json.size()));
    std::this_thread::sleep_for(50ms);
    desk.write(note_json);
    EXPECT_EQ(desk.read_reply().status, 201);

    app.caller = {};
    auto stranger = client();
    stranger.write(TestClient::head("POST", notes_path, expecting, note_json.size()));
    EXPECT_THAT(stranger.read_all(), StartsWith("HTTP/1.1 401"));
}

TEST_F(ServerTest, http_1_0_is_answered_and_closed) {
    const auto reply = all_of("GET /notes/v1/2281/naps/0 HTTP/1.0\r\n\r\n");

    EXPECT_THAT(reply, StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(reply, HasSubstr("Connection: close"));
    EXPECT_THAT(reply, HasSubstr("{\"slept\":0}"));
}

TEST_F(ServerTest, what_hides_where_a_request_ends_is_refused_and_closed) {
    const auto post =
        "POST " + notes_path + " HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n";
    const auto hidden = std::string("GET /notes/v1/2281/naps/0 HTTP/1.1\r\nhost: a\r\n\r\n");
    const std::vector<std::string> smuggling{
        post + "content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        post + "transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n" + hidden,
        post + "content-length: 4\r\ncontent-length: 5\r\n\r\n{}  " + hidden,
        post + "content-length: +4\r\n\r\n{}  " + hidden,
        post + "transfer-encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden,
        post + "transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + hidden,
        post + "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n" +
            hidden,
        post + "transfer-encoding : chunked\r\n\r\n0\r\n\r\n" + hidden,
        "POST " + notes_path + " HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        post + "transfer-encoding: chunked\r\n\r\nzz\r\n" + hidden,
        "GET " + notes_path + " HTTP/1.1\r\nhost: a\r\ncontent-length: 49\r\n\r\n" + hidden,
    };
    for (const auto& request : smuggling) {
        const auto reply = all_of(request);
        EXPECT_THAT(reply, ::testing::AnyOf(StartsWith("HTTP/1.1 400"), StartsWith("HTTP/1.1 501")))
            << request;
        EXPECT_THAT(reply, Not(HasSubstr("slept"))) << request;
    }
}

TEST_F(ServerTest, a_head_that_is_not_http_is_refused) {
    const std::vector<std::pair<std::string, std::string>> expected{
        {"hello\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/1.1\r\nhost: a\r\nx\x01y: 1\r\n\r\n", "HTTP/1.1 400"},
        {"GET / HTTP/3.0\r\nhost: a\r\n\r\n", "HTTP/1.1 400"},
        {"GET notes HTTP/1.1\r\nhost: a\r\n\r\n", "HTTP/1.1 400"},
        {"GET /" + std::string(9'000, 'a') + " HTTP/1.1\r\nhost: a\r\n\r\n", "HTTP/1.1 414"},
        {"GET / HTTP/1.1\r\nhost: a\r\nx: " + std::string(20'000, 'a') + "\r\n\r\n",
         "HTTP/1.1 431"},
        {"BREW / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", "HTTP/1.1 404"},
        {"GET http://a/notes/v1/api-info HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
         "HTTP/1.1 200"},
    };
    for (const auto& [request, status] : expected)
        EXPECT_THAT(all_of(request), StartsWith(status)) << request.substr(0, 60);
}

TEST_F(ServerTest, a_body_over_the_limit_is_refused_before_it_is_read) {
    auto desk = client();
    desk.write(TestClient::head("POST", notes_path, {{"content-type", "application/json"}}, 300'000)
    );
    EXPECT_EQ(desk.read_reply().status, 413);

    auto chunked = client();
    chunked.write(
        "POST " + notes_path +
        " HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ntransfer-encoding: "
        "chunked\r\n\r\n"
    );
    const auto piece = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
    for (int i = 0; i < 8 && chunked.write(piece); ++i) {
    }
    EXPECT_EQ(chunked.read_reply().status, 413);
}

TEST_F(ServerTest, a_slow_head_gets_408_and_an_idle_connection_is_closed) {
    auto slow = client();
    std::string_view head = "GET / HTTP/1.1\r\nhost: a\r\n";
    while (!head.empty() && slow.write(head.substr(0, 1))) {
        head.remove_prefix(1);
        std::this_thread::sleep_for(20ms);
    }
    EXPECT_THAT(slow.read_all(), StartsWith("HTTP/1.1 408"));

    auto idle = client();
    idle.get("/notes/v1/2281/naps/0");
    EXPECT_TRUE(idle.is_closed());
}

TEST_F(ServerTest, a_body_that_drips_gets_408) {
    auto slow = client();
    slow.write(TestClient::head("POST", notes_path, {{"content-type", "application/json"}}, 1000));
    for (int i = 0; i < 200 && slow.write(" "); ++i) std::this_thread::sleep_for(20ms);

    EXPECT_THAT(slow.read_all(), StartsWith("HTTP/1.1 408"));
}

TEST_F(ServerTest, each_face_has_its_own_port) {
    EXPECT_NE(server->port(Face::portal), server->port(Face::desk));
    Face seen = Face::desk;
    app.find = [&](const Request& request) {
        seen = request.face;
        return Caller{};
    };
    TestClient(server->port(Face::portal)).get(notes_path);
    EXPECT_EQ(seen, Face::portal);
}

TEST_F(ServerTest, requests_are_counted_by_route_and_status) {
    auto desk = client();
    desk.get("/notes/v1/2281/naps/0");
    desk.get("/notes/v1/2281/naps/x");
    desk.get("/nothing");
    // A request is counted after its reply's last byte, so the next one's reply may be here sooner.
    const std::string last = R"(route="unmatched",status="404"} 1)";
    auto text = app.router().metrics().text();
    while (text.find(last) == std::string::npos) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        text = app.router().metrics().text();
    }

    EXPECT_THAT(text, HasSubstr(R"(route="/naps/{ms}",status="200"} 1)"));
    EXPECT_THAT(text, HasSubstr(R"(route="/naps/{ms}",status="404"} 1)"));
    EXPECT_THAT(text, HasSubstr(R"(kansli_http_connections{face="desk"} 1)"));
}

TEST_F(ServerTest, stopping_finishes_what_has_begun) {
    auto idle = client();
    idle.get("/notes/v1/2281/naps/0");
    auto late = client();
    auto reply =
        std::async(std::launch::async, [&] { return late.get("/notes/v1/2281/naps/400"); });
    std::this_thread::sleep_for(100ms);
    server->stop();

    const auto answered = reply.get();
    EXPECT_EQ(answered.body, R"({"slept":400})");
    EXPECT_EQ(answered.headers.get("connection"), "close");
    EXPECT_TRUE(idle.is_closed());
    EXPECT_THROW(client(), std::runtime_error);
}

class SmallServerTest : public ServerTest {
protected:
    SmallServerTest() : ServerTest(small()) {}

    static ServerSettings small() {
        auto settings = quick();
        settings.max_connections = 12;
        settings.max_connections_per_face = 8;
        settings.worker_queue = 4;
        settings.idle_timeout = 20s;
        return settings;
    }
};

TEST_F(SmallServerTest, a_connection_too_many_is_told_so) {
    std::vector<TestClient> desks;
    for (int i = 0; i < 8; ++i) {
        desks.push_back(client());
        EXPECT_EQ(desks.back().get("/notes/v1/2281/naps/0").status, 200);
    }
    const auto refused = client().read_all();
    EXPECT_THAT(refused, StartsWith("HTTP/1.1 503"));
    EXPECT_THAT(refused, HasSubstr("retry-after: 1"));
    EXPECT_EQ(TestClient(server->port(Face::portal)).get("/notes/v1/2281/naps/0").status, 200);

    desks.pop_back();
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(client().get("/notes/v1/2281/naps/0").status, 200);
}

TEST_F(SmallServerTest, what_the_workers_cannot_take_is_503_at_once) {
    std::vector<TestClient> held;
    for (int i = 0; i < 8; ++i) { // four run, four wait
        if (i == 4) std::this_thread::sleep_for(500ms);
        held.push_back(client());
        held.back().write(TestClient::head("GET", "/notes/v1/2281/naps/3000", {}, 0));
    }
    std::this_thread::sleep_for(500ms);
    TestClient portal(server->port(Face::portal));
    const auto refused = portal.get("/notes/v1/2281/naps/0");

    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.headers.get("retry-after"), "1");
    for (auto& one : held) EXPECT_EQ(one.read_reply().status, 200);
}

class PatientServerTest : public ServerTest {
protected:
    PatientServerTest() : ServerTest(ServerSettings{}) {}
};

TEST_F(PatientServerTest, two_thousand_idle_and_slow_connections_delay_nobody) {
    std::vector<TestClient> others;
    for (int i = 0; i < 2000; ++i) {
        others.push_back(client());
        if (i % 2 == 0) others.back().write("GET / HTTP/1.1\r\nho");
    }
    auto desk = client();
    desk.get("/notes/v1/2281/naps/0");
    for (int i = 0; i < 100; ++i) EXPECT_EQ(desk.get("/notes/v1/2281/naps/0").status, 200);
}

TEST_F(PatientServerTest, many_clients_at_once_get_their_own_answers) {
    std::vector<std::future<int>> right;
    for (int i = 0; i < 16; ++i)
        right.push_back(std::async(std::launch::async, [this, i] {
            auto desk = client();
            int count = 0;
            for (int n = 0; n < 20; ++n) {
                const auto text = std::to_string(i) + "-" + std::to_string(n);
                const auto made =
                    desk.post(notes_path, R"({"tone":"plain","text":")" + text + "\"}");
                count += made.body.find('"' + text + '"') != std::string::npos ? 1 : 0;
            }
            return count;
        }));
    for (auto& count : right) EXPECT_EQ(count.get(), 20);
}

} // namespace

} // namespace kansli::web::notes
