#include "web/metrics.hpp"

#include "web/router.hpp"

#include <prometheus/text_serializer.h>

namespace kansli::web {

namespace {

const prometheus::Histogram::BucketBoundaries
    boundaries{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

prometheus::Labels labels_of(const Call& call) {
    return {
        {"api", call.api == nullptr ? "" : call.api->name()},
        {"method", call.route == nullptr ? "" : std::string(method_name(call.route->method))},
        {"route", call.route == nullptr ? "unmatched" : call.route->pattern}};
}

} // namespace

Metrics::Metrics()
    : requests_(prometheus::BuildCounter()
                    .Name("kansli_http_requests_total")
                    .Help("Requests answered, by route and status")
                    .Register(registry_)),
      durations_(prometheus::BuildHistogram()
                     .Name("kansli_http_request_duration_seconds")
                     .Help("From a request's head to the last byte of its reply")
                     .Register(registry_)),
      connections_(prometheus::BuildGauge()
                       .Name("kansli_http_connections")
                       .Help("Open connections, by face")
                       .Register(registry_)),
      waiting_(prometheus::BuildGauge()
                   .Name("kansli_waiting_work")
                   .Help("Work that waits for a thread, by queue")
                   .Register(registry_)),
      refused_(&prometheus::BuildCounter()
                    .Name("kansli_http_refused_connections_total")
                    .Help("Connections refused because there were too many")
                    .Register(registry_)
                    .Add({})) {}

void Metrics::observe(const Call& call, std::chrono::duration<double> took) {
    prometheus::Counter* counter = nullptr;
    prometheus::Histogram* duration = nullptr;
    {
        const std::lock_guard lock(mutex_);
        auto& route =
            routes_[call.route != nullptr ? static_cast<const void*>(call.route) : call.api];
        if (route.duration == nullptr)
            route.duration = &durations_.Add(labels_of(call), boundaries);
        auto& counted = route.by_status[call.response.status];
        if (counted == nullptr) {
            auto labels = labels_of(call);
            labels["status"] = std::to_string(call.response.status);
            counted = &requests_.Add(labels);
        }
        counter = counted;
        duration = route.duration;
    }
    counter->Increment();
    duration->Observe(took.count());
}

prometheus::Gauge& Metrics::connections(const std::string& face) {
    return connections_.Add({{"face", face}});
}

prometheus::Gauge& Metrics::waiting(const std::string& queue) {
    return waiting_.Add({{"queue", queue}});
}

std::string Metrics::text() const {
    return prometheus::TextSerializer().Serialize(registry_.Collect());
}

} // namespace kansli::web
