// What the server counts, in a Prometheus registry: requests by route and status, their duration,
// connections and waiting work. Other rooms add their own to the same registry.
#pragma once

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace kansli::web {

struct Call;

class Metrics {
public:
    Metrics();

    // Counts an answered call; what belongs to no route is counted as one route, "unmatched".
    void observe(const Call& call, std::chrono::duration<double> took);

    prometheus::Gauge& connections(const std::string& face);
    prometheus::Gauge& waiting(const std::string& queue);

    prometheus::Counter& refused_connections() { return *refused_; }

    prometheus::Registry& registry() { return registry_; }

    // Everything in Prometheus' text format.
    std::string text() const;

private:
    struct RouteMetrics {
        prometheus::Histogram* duration = nullptr;
        std::unordered_map<int, prometheus::Counter*> by_status;
    };

    prometheus::Registry registry_;
    prometheus::Family<prometheus::Counter>& requests_;
    prometheus::Family<prometheus::Histogram>& durations_;
    prometheus::Family<prometheus::Gauge>& connections_;
    prometheus::Family<prometheus::Gauge>& waiting_;
    prometheus::Counter* refused_ = nullptr;
    std::mutex mutex_; // guards routes_
    std::unordered_map<const void*, RouteMetrics> routes_;
};

} // namespace kansli::web
