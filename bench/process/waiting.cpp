// What it costs that many instances wait, and how fast timers go off that are due at once.
#include "bench/process/bench.hpp"
#include "jobs/runner.hpp"
#include "process/store/process_jobs.hpp"

#include <fmt/format.h>

#include <thread>

namespace kansli::bench {

namespace {

const std::string timer_model = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="bench">
  <process id="timer" isExecutable="true"><startEvent id="start"/>
    <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT1H</timeDuration>
    </timerEventDefinition></intermediateCatchEvent><endEvent id="end"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
    <sequenceFlow id="b" sourceRef="wait" targetRef="end"/>
  </process></definitions>)";

} // namespace

void measure_waiting(Bed& bed, const Sizes& sizes) {
    std::size_t waiting = 0;
    for (const std::size_t part : {1000, 100, 10, 1}) {
        const auto wanted = sizes.waiting / part;
        if (wanted < 100 || wanted <= waiting) continue;
        const auto before = bed.bytes();
        const auto begun = Steady::now();
        bed.fill(
            {.key = "bench", .business_key = "business", .variables = at_start},
            wanted - waiting,
            base::system_now()
        );
        const auto filled = static_cast<double>(wanted - waiting);
        const auto taken = since(begun).count();
        const auto each = static_cast<double>(bed.bytes() - before) / filled;
        waiting = wanted;
        auto steps = run_clients(bed, sizes);
        const auto [p50, p99] = percentiles(steps.times);
        fmt::print(
            "{}: beside {} that wait: {:.0f} instances/s, a step p50 {:.1f} ms, p99 {:.1f} ms; one "
            "that waits takes {:.0f} bytes ({:.0f} started a second, 500 to a commit)\n",
            bed.name(),
            waiting,
            steps.instances_per_second(),
            p50,
            p99,
            each,
            filled / taken
        );
    }
}

void measure_timers(Bed& bed, const Sizes& sizes) {
    if (sizes.timers == 0) return;
    bed.deploy(timer_model);
    bed.fill(
        {.key = "timer"}, sizes.timers, base::system_now() - std::chrono::hours(2) // all are due
    );
    jobs::Runner runner(*bed.database);
    process::handle_process_jobs(runner, bed.store);
    const auto begun = Steady::now();
    runner.start();
    while (bed.number("SELECT COUNT(*) FROM (SELECT 1 AS one FROM job LIMIT 1) j") > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto taken = since(begun).count();
    runner.stop();
    fmt::print(
        "{}: {:.0f} timers/s of {} that are due\n",
        bed.name(),
        static_cast<double>(sizes.timers) / taken,
        sizes.timers
    );
}

} // namespace kansli::bench
