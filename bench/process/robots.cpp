// fetchAndLock over HTTP while 200 robots wait: of one that finds work, and from the start of an
// instance until a robot that waited has its task. Server and robots are one process.
#include "bench/process/bench.hpp"
#include "process/rest/engine_rest.hpp"
#include "web/test_app.hpp"
#include "web/test_client.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <thread>

namespace kansli::bench {

namespace {

class Robots {
public:
    explicit Robots(const std::string& url)
        : bed(url, {.work_is_there = [this](const std::string& topic) { waiters_->wake(topic); }}),
          waiters_(std::make_unique<process::FetchWaiters>(*bed.database)),
          app_(*bed.database, process::engine_rest_api(bed.store, *waiters_)) {
        bed.deploy(file_text("bench/process/model.bpmn"));
        app_.caller = web::staff_with({web::Permission::external_work});
        app_.caller.kind = web::ActorKind::machine;
        port_ = app_.serve().port(web::Face::desk);
    }

    ~Robots() { waiters_->close(); }

    Robots(const Robots&) = delete;

    void ask(web::TestClient& robot, const std::string& topic) const {
        const auto body = fmt::format(
            R"({{"workerId": "w", "maxTasks": 1, "asyncResponseTimeout": 1800000, "topics":
              [{{"topicName": "{}", "lockDuration": 3600000}}]}})",
            topic
        );
        auto request = web::TestClient::head(
            "POST",
            "/engine-rest/external-task/fetchAndLock",
            {{"content-type", "application/json"}},
            body.size()
        );
        robot.write(request += body);
    }

    // Those that wait for the topic, the one that came first first.
    std::vector<web::TestClient> wait_for(const std::string& topic, std::size_t count) {
        std::vector<web::TestClient> robots;
        while (robots.size() < count) {
            robots.emplace_back(port_);
            ask(robots.back(), topic);
            be_waiting(robots.size());
        }
        return robots;
    }

    void be_waiting(std::size_t count) const {
        while (waiters_->waiting() != count)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
    }

    static void take(web::TestClient& robot) {
        const auto reply = robot.read_reply();
        if (reply.status != 200 || base::parse_json(reply.body).as_array().size() != 1)
            throw std::runtime_error("a robot was answered: " + reply.body);
    }

    web::TestClient connect() const { return web::TestClient(port_); }

    Bed bed;

private:
    std::unique_ptr<process::FetchWaiters> waiters_;
    web::TestApp app_;
    std::uint16_t port_ = 0;
};

const process::NewInstance wanted{
    .key = "bench",
    .business_key = "business",
    .variables = at_start};

std::vector<double> with_work(Robots& robots, std::size_t fetches) {
    const auto others = robots.wait_for("other", process::max_waiting_fetches);
    auto one = robots.connect();
    std::vector<double> times;
    for (std::size_t i = 0; i < fetches; ++i) {
        const auto begun = Steady::now();
        robots.ask(one, "work");
        robots.take(one);
        times.push_back(since(begun).count());
    }
    return times;
}

std::vector<double> woken(Robots& robots, std::size_t fetches) {
    auto all = robots.wait_for("work", process::max_waiting_fetches);
    std::vector<double> times;
    for (std::size_t i = 0; i < fetches; ++i) {
        auto& first = all[i % all.size()];
        const auto begun = Steady::now();
        robots.bed.write([&](storage::Transaction& tx) {
            robots.bed.store.start(tx, wanted, base::system_now());
        });
        robots.take(first);
        times.push_back(since(begun).count());
        robots.ask(first, "work");
        robots.be_waiting(all.size());
    }
    return times;
}

} // namespace

void measure_robots(const std::string& url, const Sizes& sizes) {
    if (sizes.fetches == 0) return;
    Robots robots(url);
    robots.bed.write([](storage::Transaction& tx) { tx.exec("DELETE FROM external_task"); });
    auto waited = woken(robots, sizes.fetches);
    const auto from_start = percentiles(waited);
    robots.bed.fill(wanted, sizes.fetches, base::system_now());
    auto fetched = with_work(robots, sizes.fetches);
    const auto fetch = percentiles(fetched);
    fmt::print(
        "{}: beside 200 robots that wait, a fetchAndLock p50 {:.1f} ms, p99 {:.1f} ms; from the "
        "start of an instance to a robot that waited, two commits, p50 {:.1f} ms, p99 {:.1f} ms\n",
        robots.bed.name(),
        fetch.p50,
        fetch.p99,
        from_start.p50,
        from_start.p99
    );
}

} // namespace kansli::bench
