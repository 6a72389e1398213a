// What the parts of bench_process share: the model, a database with the processes' store, and how
// long the slow ones take. Paths are from the root of the repository.
#pragma once

#include "process/engine/step.hpp"
#include "process/store/process_store.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kansli::bench {

using Steady = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Sizes {
    Seconds seconds{8};      // of each figure that is a rate
    std::size_t waiting = 0; // instances that wait in the end
    std::size_t timers = 0;  // that are due at once
    std::size_t fetches = 0; // of robots
    std::size_t clients = 16;
};

const process::Variables at_start{{"income", 120}, {"name", "Anna"}};

std::string file_text(const std::string& path);

inline Seconds since(Steady::time_point begun) { return Steady::now() - begun; }

// Milliseconds; sorts.
struct Percentiles {
    double p50 = 0;
    double p99 = 0;
};

Percentiles percentiles(std::vector<double>& seconds);

// A database on which processes run.
class Bed {
public:
    explicit Bed(const std::string& url, process::ProcessHooks hooks = {});
    ~Bed();

    std::string name() const;
    void deploy(const std::string& model);

    // In the lane of the processes, with one commit; several callers share it.
    template <class Work>
    void write(const Work& work) {
        database->write(storage::lane_key(process::process_lane), work);
    }

    std::int64_t number(const std::string& sql);
    // What the database takes on disk.
    std::int64_t bytes();
    // Many instances that wait, many to a commit.
    void fill(const process::NewInstance& wanted, std::size_t count, base::Timestamp now);

    std::unique_ptr<storage::Database> database;
    process::DefinitionStore definitions;
    process::ProcessStore store;
};

// Each prints its figures.
void measure_in_memory(const Sizes& sizes);
void measure_steps(Bed& bed, const Sizes& sizes);
void measure_waiting(Bed& bed, const Sizes& sizes);
void measure_timers(Bed& bed, const Sizes& sizes);
void measure_robots(const std::string& url, const Sizes& sizes);

// From `clients` threads, each instance started, its task completed, its user task completed: how
// long each step took, in seconds.
struct Steps {
    std::vector<double> times;
    Seconds taken{};

    double instances_per_second() const {
        return static_cast<double>(times.size()) / 3 / taken.count();
    }
};

Steps run_clients(Bed& bed, const Sizes& sizes);

} // namespace kansli::bench
