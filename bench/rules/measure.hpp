// How often something can be done in a second of one core, and how long the slow ones take: for
// bench_rules. Rates go by the process's own processor time, so that what else runs on the machine
// does not count.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

namespace kansli::bench {

using Steady = std::chrono::steady_clock;

inline double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// The median of three rounds after a warm-up of the same length, together `seconds`. Calls
// `work(n)` with n counting up.
template <class Work>
double per_second(double seconds, const Work& work) {
    constexpr std::size_t batch = 100;
    std::array<double, 4> rates{};
    std::size_t count = 0;
    for (auto& rate : rates) {
        const auto begun = processor_seconds();
        const auto before = count;
        do {
            for (std::size_t i = 0; i < batch; ++i) work(count++);
        } while (processor_seconds() - begun < seconds / 4);
        rate = static_cast<double>(count - before) / (processor_seconds() - begun);
    }
    std::sort(rates.begin() + 1, rates.end());
    return rates[2];
}

// Microseconds.
struct Latency {
    double median = 0;
    double p99 = 0;
    double p999 = 0;
};

// Of `count` calls, each timed alone by the clock on the wall.
template <class Work>
Latency latency(std::size_t count, const Work& work) {
    std::vector<double> times;
    times.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto begun = Steady::now();
        work(i);
        times.push_back(std::chrono::duration<double, std::micro>(Steady::now() - begun).count());
    }
    std::sort(times.begin(), times.end());
    return {times[count / 2], times[count * 99 / 100], times[count * 999 / 1000]};
}

} // namespace kansli::bench
