// What the engine does is done in a process of its own, and a fault comes at its n-th statement,
// write, sync or message, for each n until it is through. Then the client asks again, as clients
// do, and the instance goes to its end: its history is that of one that nothing happened to.
// KANSLI_TEST_FAULTS=all takes every n, and not some of them.
#include "process/store/test_fault_engine.hpp"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>

namespace kansli::process {

namespace {

// Where a child takes its orders, an end of a socket pair.
constexpr int orders = 198;

constexpr int was_spared = 10; // the fault did not come before the deed was done

// In a process of its own. What is not killed lives on after the fault and is asked again.
int live_through(const Order& order) {
    const auto database = storage::Database::open({.url = order.url, .readers = 1, .lanes = 1});
    Engine engine(*database);
    cause(order.fault, order.at);
    pass_kill_point(); // it has received what is asked
    bool is_done = false;
    try {
        engine.perform(order);
        is_done = true;
    } catch (const base::Error&) {
    } catch (const storage::Retry&) {
    }
    pass_kill_point(); // it has committed, and not answered
    const bool came = was_struck();
    cause(Fault::none, 0);
    if (!came) return is_done ? was_spared : 1;
    engine.perform_again(order);
    return 0;
}

int live_through_in_a_child(const Order& order) {
    const auto child = fork();
    if (child == 0) {
        try {
            _exit(live_through(order));
        } catch (const base::Error& error) {
            fmt::print(stderr, "asked again: {}\n", error.what());
        } catch (...) {
        }
        _exit(2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

} // namespace

// Forks for each order, before it has a thread or has opened a database.
TEST(Faults, child) {
    if (std::getenv("KANSLI_TEST_FAULTS_CHILD") == nullptr)
        GTEST_SKIP() << "run by the tests below";
    for (Order order; read(orders, &order, sizeof order) == sizeof order;) {
        const auto status = live_through_in_a_child(order);
        if (write(orders, &status, sizeof status) != sizeof status) return;
    }
}

namespace {

class FaultTest : public StoreTest {
protected:
    void SetUp() override {
        deploy(model_of_most, reply);
        std::array<int, 2> ends{};
        ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        setenv("KANSLI_TEST_FAULTS_CHILD", "1", 1);
        child_ = fork();
        if (child_ == 0) {
            dup2(ends[1], orders);
            execl(
                "/proc/self/exe",
                "process_test",
                "--gtest_filter=Faults.child",
                "--gtest_brief=1",
                nullptr
            );
            _exit(127);
        }
        unsetenv("KANSLI_TEST_FAULTS_CHILD");
        close(ends[1]);
        child_end_ = ends[0];
    }

    void TearDown() override {
        close(child_end_);
        waitpid(child_, nullptr, 0);
        RecordProperty("faults", faults_);
        fmt::print("{} faults\n", faults_);
    }

    int give(const Order& order) const {
        int status = -1;
        if (::write(child_end_, &order, sizeof order) != sizeof order ||
            ::read(child_end_, &status, sizeof status) != sizeof status)
            ADD_FAILURE() << "the child is gone";
        return status;
    }

    // A new instance, at the place where the deed is next.
    Order prepare(Deed deed, Engine& engine) {
        Order order{.deed = deed};
        const auto put = [](auto& into, const std::string& text) {
            ASSERT_LT(text.size(), sizeof into);
            std::memcpy(into, text.c_str(), text.size() + 1);
        };
        put(order.start_key, fmt::format("case-{}", ++instances_));
        put(order.url, test_database.settings().url);
        if (deed == Deed::start) return order;
        const auto first = [&](Deed what) {
            auto before = order;
            before.deed = what;
            engine.perform(before);
        };
        first(Deed::start);
        const auto id = started(order);
        put(order.instance, id.to_text());
        order.key = state(id).external_tasks.at(0).key;
        if (deed != Deed::fetch) first(Deed::fetch);
        if (deed != Deed::correlate && deed != Deed::user_task) return order;
        first(Deed::complete);
        order.key = key_of(id, "review");
        return order;
    }

    Key key_of(InstanceId id, const std::string& element) {
        return read([&](auto& tx) {
            const auto now_there = store->instance(tx, *find_instance(tx, id));
            for (const auto& each : now_there.activations) {
                const auto& definition =
                    definitions.definition(tx, now_there.definitions.at(each.slot));
                if (definition.at(each.element).id == element) return each.key;
            }
            return no_key;
        });
    }

    // Exactly one was started with this key.
    InstanceId started(const Order& order) {
        return read([&](auto& tx) {
            const auto ids = tx.template query<InstanceId>(
                "SELECT id FROM process_instance WHERE start_key = $1", std::string(order.start_key)
            );
            EXPECT_EQ(ids.size(), 1U) << order.start_key;
            return ids.at(0);
        });
    }

    std::vector<std::string> history(InstanceId id) {
        std::vector<std::string> told;
        for (const auto& event : read([&](auto& tx) { return events_of(tx, id); }))
            told.push_back(fmt::format(
                "{} {} {} {} {} {}",
                event.number,
                boost::describe::enum_to_string(event.kind, ""),
                event.element,
                event.activation,
                event.flow,
                event.kind == EventKind::started ? "" : event.text // its business key
            ));
        return told;
    }

    // What becomes of it when nothing happens.
    std::vector<std::string> undisturbed(Deed deed) {
        Engine engine(database());
        const auto order = prepare(deed, engine);
        engine.perform(order);
        engine.go_to_the_end(started(order));
        return history(started(order));
    }

    // False when the deed was done before the fault came.
    bool strike(Deed deed, Fault fault, int at, const std::vector<std::string>& expected) {
        SCOPED_TRACE(fmt::format("deed {}, at {}", static_cast<int>(deed), at));
        Engine engine(database());
        auto order = prepare(deed, engine);
        order.fault = fault;
        order.at = at;
        const auto status = give(order);
        const bool was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        const bool spared = WIFEXITED(status) && WEXITSTATUS(status) == was_spared;
        EXPECT_TRUE(spared || (fault == Fault::killed ? was_killed : status == 0)) << status;
        if (!spared) ++faults_;

        if (was_killed) engine.perform_again(order);
        const auto id = started(order);
        expect_sound(id);
        engine.go_to_the_end(id);

        EXPECT_EQ(history(id), expected);
        expect_sound(id);
        return !spared;
    }

    void strike_at_every_point(Fault fault) {
        const auto* wanted = std::getenv("KANSLI_TEST_FAULTS");
        const bool all = wanted != nullptr && std::string_view(wanted) == "all";
        int offset = 0;
        for (const auto deed :
             {Deed::start,
              Deed::fetch,
              Deed::complete,
              Deed::fail,
              Deed::correlate,
              Deed::timer,
              Deed::user_task,
              Deed::cancel}) {
            const auto expected = undisturbed(deed);
            // Messages are few: the server is asked many things in one.
            const bool few = fault == Fault::cut_off || fault == Fault::unheard;
            const int stride = all ? 1 : few ? 3 : 16;
            for (int at = 1 + offset++ % stride; at < 1000; at += stride)
                if (!strike(deed, fault, at, expected) || HasFailure()) break;
        }
        EXPECT_GT(faults_, 7);
        expect_no_remains();
    }

    pid_t child_ = 0;
    int child_end_ = -1;
    int instances_ = 0;
    int faults_ = 0;
};

KANSLI_ON_EACH_DATABASE(FaultTest);

TEST_P(FaultTest, killed_at_any_point_no_token_is_lost_or_doubled) {
    strike_at_every_point(Fault::killed);
}

TEST_P(FaultTest, a_connection_that_breaks_before_a_message_leaves_nothing_half_done) {
    if (GetParam() == storage::Backend::sqlite) GTEST_SKIP() << "there is no connection";
    strike_at_every_point(Fault::cut_off);
}

TEST_P(FaultTest, what_was_committed_unheard_is_not_done_again) {
    if (GetParam() == storage::Backend::sqlite) GTEST_SKIP() << "there is no connection";
    strike_at_every_point(Fault::unheard);
}

TEST_P(FaultTest, a_full_disk_leaves_nothing_half_done) {
    if (GetParam() == storage::Backend::postgres) GTEST_SKIP() << "the disk is the server's";
    strike_at_every_point(Fault::disk_full);
}

} // namespace

} // namespace kansli::process
