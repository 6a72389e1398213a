// How fast processes run: service task -> gateway -> user task -> end, each instance started, its
// task completed by a worker and its user task by a person.
//   bench_process SECONDS WAITING TIMERS FETCHES [DATABASE]...
// In memory on one thread, and on each database: three durable commits an instance beside the same
// writes without an engine, the same while WAITING instances wait, TIMERS that are due at once, and
// FETCHES of a robot while 200 wait.
#include "base/error.hpp"
#include "base/log.hpp"
#include "bench/process/bench.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace bench = kansli::bench;

int main(int argc, char** argv) {
    if (argc < 5) {
        fmt::print(stderr, "usage: bench_process SECONDS WAITING TIMERS FETCHES [DATABASE]...\n");
        return 2;
    }
    const auto count = [&](int at) { return std::strtoull(argv[at], nullptr, 10); };
    const bench::Sizes sizes{
        .seconds = bench::Seconds(std::atof(argv[1])),
        .waiting = count(2),
        .timers = count(3),
        .fetches = count(4)};
    kansli::base::set_up_log(kansli::base::LogLevel::warning, kansli::base::LogFormat::logfmt);
    try {
        bench::measure_in_memory(sizes);
        for (int i = 5; i < argc; ++i) {
            {
                bench::Bed bed(argv[i]);
                bed.deploy(bench::file_text("bench/process/model.bpmn"));
                bench::measure_steps(bed, sizes);
                bench::measure_timers(bed, sizes);
                bench::measure_waiting(bed, sizes);
            }
            bench::measure_robots(argv[i], sizes);
        }
        return 0;
    } catch (const std::exception& failed) {
        fmt::print(stderr, "bench_process: {}\n", failed.what());
        return 1;
    }
}
