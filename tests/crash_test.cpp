// Power cuts: the real program is killed at random moments while clients write, and started again
// on what it left behind. What was answered is there, what was not is done once when it is asked
// for again, and numbers, chains and jobs are as if nothing had happened.
#include "base/yaml.hpp"
#include "common/test_visitor.hpp"
#include "runner/program.hpp"
#include "storage/test_database.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <thread>

namespace kansli::scenarios {

namespace {

namespace fs = std::filesystem;
using apps::Visitor;
using testing::HasSubstr;

constexpr int rounds = 5;
constexpr int clients = 4;
const std::string root = "/case-management/v1/2281/cases";

// A request that makes one thing. Its Idempotency-Key is also the thing's text, by which it is
// counted in the database.
struct Sent {
    std::string key;
    std::string target;
    std::string body;
    int status = 0; // 0: no answer came
    std::string location{};
};

std::string new_case(const std::string& key) {
    return fmt::format(
        R"({{"case_type": "heat-pump-notification", "title": "{}", "channel": "paper",)"
        R"("stakeholders": [{{"role": "applicant", "number": "198501032398",)"
        R"("given_name": "Anna"}}]}})",
        key
    );
}

std::string text(const std::string& key) { return fmt::format(R"({{"text": "{}"}})", key); }

void send(Visitor& visitor, Sent& request) {
    const auto reply =
        visitor.post(request.target, request.body, {{"idempotency-key", request.key}});
    request.status = reply.status;
    request.location = reply.headers.get("location");
}

// Writes until no answer comes: a case, and then notes, a message and a completion request in it.
std::vector<Sent> write_until_cut(std::uint16_t port, const std::string& name) {
    std::vector<Sent> sent;
    try {
        Visitor visitor(port, web::Face::desk, "mikael.ros");
        std::string opened;
        for (int i = 0; sent.empty() || sent.back().status == 201; ++i) {
            const auto key = fmt::format("{}-{}", name, i);
            const std::string parts[] = {"notes", "messages", "notes", "completion-requests"};
            if (i % 5 == 0)
                sent.push_back({key, root, new_case(key)});
            else
                sent.push_back({key, opened + '/' + parts[i % 5 - 1], text(key)});
            send(visitor, sent.back());
            if (i % 5 == 0) opened = sent.back().location;
        }
    } catch (const std::runtime_error&) { // cut off before it was logged in
    }
    return sent;
}

} // namespace

class CrashTest : public testing::TestWithParam<storage::Backend> {
protected:
    void SetUp() override {
        const auto* server = std::getenv("KANSLI_TEST_POSTGRES");
        if (GetParam() == storage::Backend::postgres && server == nullptr)
            GTEST_SKIP() << "KANSLI_TEST_POSTGRES names no server (tools/with-postgres)";
        ProgramSettings settings{.programs = fs::read_symlink("/proc/self/exe").parent_path()};
        if (GetParam() == storage::Backend::postgres) settings.postgres = server;
        program_ = std::make_unique<Program>(settings, "external");
    }

    void cut_power_under_load(int round) {
        std::vector<std::vector<Sent>> sent(clients);
        std::vector<std::thread> threads;
        for (int i = 0; i < clients; ++i)
            threads.emplace_back([&, i, port = program_->port("desk")] {
                sent[static_cast<std::size_t>(i)] =
                    write_until_cut(port, fmt::format("round{}-client{}", round, i));
            });
        const std::chrono::milliseconds moment(std::uniform_int_distribution<int>(200, 1200)(chance_
        ));
        std::this_thread::sleep_for(moment);
        program_->restart();
        for (auto& thread : threads) thread.join();
        for (auto& mine : sent)
            for (auto& request : mine) sent_.push_back(std::move(request));
    }

    // What was not answered is asked for again; so is some of what was, and the answer is the same.
    void ask_again() {
        Visitor visitor(program_->port("desk"), web::Face::desk, "mikael.ros");
        for (std::size_t i = 0; i < sent_.size(); ++i) {
            const auto before = sent_[i];
            if (before.status != 0 && i % 10 != 0) continue;
            send(visitor, sent_[i]);
            ASSERT_EQ(sent_[i].status, 201) << before.target << ' ' << before.key;
            if (before.status != 0) {
                EXPECT_EQ(sent_[i].location, before.location);
            }
        }
    }

    // Every answer names a thing that can be read.
    void expect_answered_is_there() {
        Visitor visitor(program_->port("desk"), web::Face::desk, "mikael.ros");
        std::map<std::string, std::string> lists;
        for (const auto& request : sent_) {
            ASSERT_EQ(request.status, 201) << request.key;
            const auto slash = request.location.rfind('/');
            const auto list = request.location.substr(0, slash);
            if (request.target == root) {
                const auto reply = visitor.get(request.location);
                EXPECT_EQ(reply.status, 200) << request.location;
                EXPECT_THAT(reply.body, HasSubstr("\"title\":\"" + request.key + '"'));
                continue;
            }
            if (!lists.contains(list)) lists[list] = visitor.get(list).body;
            EXPECT_THAT(lists[list], HasSubstr(request.location.substr(slash + 1)));
        }
    }

    void expect_numbers_without_a_gap(std::size_t cases) {
        Visitor visitor(program_->port("desk"), web::Face::desk, "mikael.ros");
        std::vector<std::string> numbers;
        for (std::size_t page = 1; numbers.size() < cases; ++page) {
            const auto reply =
                visitor.get(fmt::format("{}?sort=oldest&limit=100&page={}", root, page));
            const auto items = base::parse_json(reply.body).at("items").as_array();
            ASSERT_FALSE(items.empty());
            for (const auto& item : items) numbers.emplace_back(item.at("number").as_string());
        }
        ASSERT_EQ(numbers.size(), cases);
        std::sort(numbers.begin(), numbers.end());
        const auto prefix = numbers[0].substr(0, numbers[0].size() - 6);
        for (std::size_t i = 0; i < cases; ++i)
            EXPECT_EQ(numbers[i], fmt::format("{}{:06}", prefix, i + 1));
    }

    std::unique_ptr<storage::Database> open_database() const {
        const auto config =
            base::parse_yaml(base::read_source_file(program_->folder() / "kansli.yaml"));
        std::string url(config.value.at("database").at("url").as_string());
        if (GetParam() == storage::Backend::sqlite) url = program_->folder() / url;
        return storage::Database::open({.url = url, .readers = 1, .lanes = 1});
    }

    // Each text once in the table: the effect of its request.
    void expect_once(const std::string& column, const std::string& table, std::string_view part) {
        std::size_t wanted = 0;
        for (const auto& request : sent_)
            if (request.target.ends_with(part)) ++wanted;
        EXPECT_EQ(count("SELECT count(*) FROM " + table), wanted);
        EXPECT_EQ(count(fmt::format("SELECT count(DISTINCT {}) FROM {}", column, table)), wanted);
    }

    std::size_t count(const std::string& sql) {
        std::int64_t counted = 0;
        database_->read([&](storage::Transaction& tx) { counted = tx.one<std::int64_t>(sql); });
        return static_cast<std::size_t>(counted);
    }

    void expect_every_effect_once() {
        database_ = open_database();
        expect_once("title", "cases", "/cases");
        expect_once("text", "note", "/notes");
        expect_once("text", "message", "/messages");
        expect_once("text", "completion_request", "/completion-requests");
        const auto events = "SELECT count(*) FROM case_event WHERE type = ";
        EXPECT_EQ(count(std::string(events) + "'created'"), count("SELECT count(*) FROM cases"));
        EXPECT_EQ(count(std::string(events) + "'note_added'"), count("SELECT count(*) FROM note"));
        EXPECT_EQ(
            count("SELECT count(*) FROM job WHERE kind = 'completion-overdue'"),
            count("SELECT count(*) FROM completion_request")
        );
        EXPECT_EQ(count("SELECT count(*) FROM incident"), 0U);
        expect_numbers_without_a_gap(count("SELECT count(*) FROM cases"));
        database_.reset();
    }

    std::unique_ptr<Program> program_;
    std::unique_ptr<storage::Database> database_;
    std::vector<Sent> sent_;
    const unsigned seed_ = std::random_device{}();
    std::mt19937 chance_{seed_};
};

INSTANTIATE_TEST_SUITE_P(
    on,
    CrashTest,
    testing::Values(storage::Backend::sqlite, storage::Backend::postgres),
    [](const auto& backend) { return std::string(storage::backend_name(backend.param)); }
);

TEST_P(CrashTest, power_cut_loses_no_answer_and_doubles_no_effect) {
    SCOPED_TRACE(testing::Message() << "seed " << seed_);
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE(testing::Message() << "round " << round);
        cut_power_under_load(round);
        ask_again();
        expect_answered_is_there();
        const auto verified = program_->run("verify");
        EXPECT_EQ(verified.status, 0) << verified.output;
        EXPECT_THAT(verified.output, HasSubstr(" 0 broken chains"));
    }
    expect_every_effect_once();
    EXPECT_GT(sent_.size(), 50U) << "hardly anything was written";
    EXPECT_EQ(program_->stop(), 0);
    if (HasFailure()) fmt::print("{}", program_->end_of_log());
}

} // namespace kansli::scenarios
