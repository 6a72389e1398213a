// The rows beside an instance that follow from a step: what was waited for before and is not any
// more, and the other way round. A part of process_store.hpp.
#pragma once

#include "process/store/process_store.hpp"

#include <string>
#include <vector>

namespace kansli::process {

constexpr std::string_view timer_job = "process-timer";
constexpr std::string_view continuation_job = "process-continue";
constexpr std::string_view message_job = "process-message";

struct StepRows {
    storage::Transaction& tx;
    const InstanceRow& row;
    const Instance& before;
    const Instance& after;
    FindDefinition find;
    base::Timestamp now;

    void write(const std::vector<Event>& events) const;

private:
    const Element& element_of(const Instance& instance, Key activation) const;
    const Element& element_of(const Instance& instance, const Subscription& subscription) const;
    void write_external_tasks() const;
    void add_external_task(const ExternalTask& task) const;
    void write_failures(const std::vector<Event>& events) const;
    void write_subscriptions() const;
    void write_incidents() const;
    void enqueue(std::string_view kind, Key key, base::Timestamp due, std::int64_t number) const;
};

// "instance:key", the key of a job about it.
std::string job_key(InstanceId instance, Key key);

} // namespace kansli::process
