// A database that goes away under load and comes back: a cluster of this test's own, since the one
// of the other tests is theirs.
#include "process/store/test_store.hpp"
#include "storage/migration.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <thread>

namespace kansli::process {

namespace {

// A PostgreSQL beside this process; it ends when its standard input does.
class Cluster {
public:
    Cluster() {
        std::array<int, 2> input{};
        std::array<int, 2> output{};
        if (pipe2(input.data(), O_CLOEXEC) != 0 || pipe2(output.data(), O_CLOEXEC) != 0) return;
        child_ = fork();
        if (child_ == 0) {
            dup2(input[0], STDIN_FILENO);
            dup2(output[1], STDOUT_FILENO);
            const auto* script = "echo \"$KANSLI_TEST_POSTGRES\"; cat";
            // Durable, or what was committed last may be lost and nobody has promised otherwise.
            execl("tools/with-postgres", "with-postgres", "--durable", "sh", "-c", script, nullptr);
            _exit(127);
        }
        close(input[0]);
        close(output[1]);
        input_ = input[1];
        for (char c = 0; read(output[0], &c, 1) == 1 && c != '\n';) url += c;
        close(output[0]);
    }

    ~Cluster() {
        close(input_);
        waitpid(child_, nullptr, 0);
    }

    Cluster(const Cluster&) = delete;

    // As if its machine had lost power, and been started again.
    bool restart() const {
        const auto folder = url.substr(5, url.find(' ') - 5); // host=FOLDER user=…
        const std::string as = getuid() == 0 ? "cd / && runuser -u postgres -- " : "";
        const auto command = as + "/usr/lib/postgresql/15/bin/pg_ctl -s -w -m immediate -D " +
                             folder + "/data -l " + folder + "/data/log restart >/dev/null 2>&1";
        return std::system(command.c_str()) == 0;
    }

    std::string url;

private:
    pid_t child_ = 0;
    int input_ = -1;
};

const auto loaded = start() + external("work") +
                    R"(<manualTask id="later" camunda:asyncBefore="true"/>)" + end() +
                    flows("start work later end");

TEST(Outage, when_the_database_is_killed_under_load_the_engine_goes_on_by_itself) {
    if (std::getenv("KANSLI_TEST_POSTGRES") == nullptr) GTEST_SKIP() << "there is no PostgreSQL";
    const Cluster cluster;
    ASSERT_NE(cluster.url, "");
    const auto database = storage::Database::open({.url = cluster.url});
    storage::migrate(*database, storage::all_migrations());
    DefinitionStore definitions;
    const ProcessStore store(definitions, {});
    database->exclusive([&](auto& tx) {
        definitions.deploy(
            tx, {"p.bpmn", bpmn(process_text(loaded)), "", true}, base::system_now()
        );
    });
    jobs::Runner runner(
        *database, {.poll = std::chrono::milliseconds(100), .lease = std::chrono::seconds(2)}
    );
    handle_process_jobs(runner, store);
    runner.start();
    std::atomic<bool> is_over{false};
    std::atomic<int> refused{0};
    std::array<int, 4> done{};

    // Each client starts an instance under a key and completes its task, and asks again until it
    // hears that it was done.
    const auto insist = [&](const auto& work) {
        while (true) try {
                return database->write(storage::lane_key(process_lane), work);
            } catch (const base::Error& error) {
                // It was done, and nobody heard of it; the instance may even be over.
                if (error.code() == base::ErrorCode::not_found ||
                    error.code() == base::ErrorCode::conflict)
                    return;
                ++refused;
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
    };
    const auto client = [&](std::size_t number) {
        for (; !is_over; ++done[number]) {
            InstanceId id;
            Key key = no_key;
            insist([&](storage::Transaction& tx) {
                const auto name = fmt::format("{}-{}", number, done[number]);
                const auto row =
                    store.start(tx, {.key = "p", .start_key = name}, base::system_now());
                id = row.id;
                for (const auto& each : store.instance(tx, row).external_tasks) key = each.key;
            });
            insist([&](storage::Transaction& tx) {
                store.run(
                    tx, id, {.kind = CommandKind::complete_external, .key = key}, base::system_now()
                );
            });
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < done.size(); ++i) threads.emplace_back(client, i);
    while (done[0] < 5) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_TRUE(cluster.restart());
    const auto before = done[0];
    while (done[0] < before + 5) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    is_over = true;
    for (auto& thread : threads) thread.join();
    const auto count = [&](const std::string& sql) {
        std::int64_t counted = -1;
        database->read([&](auto& tx) { counted = tx.template one<std::int64_t>(sql); });
        return counted;
    };
    while (count("SELECT count(*) FROM job") > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    runner.stop();

    const auto all = done[0] + done[1] + done[2] + done[3];
    EXPECT_EQ(count("SELECT count(*) FROM process_instance WHERE state = 'completed'"), all);
    EXPECT_EQ(count("SELECT count(*) FROM process_instance"), all);
    EXPECT_EQ(count("SELECT count(*) FROM process_event WHERE kind = 'completed'"), all);
    EXPECT_EQ(count("SELECT count(*) FROM external_task"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM incident"), 0);
    EXPECT_GT(refused, 0) << "nobody noticed";
    database->close();
}

} // namespace

} // namespace kansli::process
