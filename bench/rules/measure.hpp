// How often something can be done in a second, and how long the slow ones take: for bench_rules.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <vector>

namespace kansli::bench {

using Steady = std::chrono::steady_clock;

inline double seconds_since(Steady::time_point begun) {
    return std::chrono::duration<double>(Steady::now() - begun).count();
}

// The median of three rounds after a warm-up of the same length, together `seconds`. Calls
// `work(n)` with n counting up.
template <class Work>
double per_second(double seconds, const Work& work) {
    constexpr std::size_t batch = 100;
    std::array<double, 4> rates{};
    std::size_t count = 0;
    for (auto& rate : rates) {
        const auto begun = Steady::now();
        const auto before = count;
        do {
            for (std::size_t i = 0; i < batch; ++i) work(count++);
        } while (seconds_since(begun) < seconds / 4);
        rate = static_cast<double>(count - before) / seconds_since(begun);
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

// Of `count` calls, each timed alone.
template <class Work>
Latency latency(std::size_t count, const Work& work) {
    std::vector<double> times;
    times.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto begun = Steady::now();
        work(i);
        times.push_back(seconds_since(begun) * 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times[count / 2], times[count * 99 / 100], times[count * 999 / 1000]};
}

} // namespace kansli::bench
