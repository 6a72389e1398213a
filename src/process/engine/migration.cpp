#include "process/engine/migration.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

class Planner {
public:
    Planner(
        const Definition& from,
        const Definition& to,
        const std::map<std::string, std::string>& mapping
    )
        : from_(from), to_(to), mapping_(mapping) {}

    void plan(const Instance& instance) {
        for (const auto& each : instance.activations)
            if (each.slot == 0) place(instance, each);
        for (const auto& each : instance.subscriptions)
            if (instance.find(each.host)->slot == 0) place(each);
        for (const auto& each : instance.arrivals)
            if (instance.find(each.scope)->slot == 0)
                problem(
                    each.element, "tokens wait there for others: migrate when they have joined"
                );
        for (const auto& each : instance.compensables)
            if (instance.find(each.scope)->slot == 0)
                problem(each.element, "it may have to be undone as it was done");
    }

    MigrationPlan take() { return std::move(plan_); }

private:
    void problem(Index element, std::string_view why) {
        const auto& at = from_.at(element);
        plan_.problems.push_back(fmt::format("{}: {}.", at.id, why));
    }

    Index mapped(Index element) const {
        if (element == 0) return 0;
        const auto& id = from_.at(element).id;
        const auto found = mapping_.find(id);
        return to_.find(found == mapping_.end() ? id : found->second);
    }

    void place(const Instance& instance, const Activation& activation) {
        const auto& before = from_.at(activation.element);
        const auto target = mapped(activation.element);
        if (target == no_index)
            return problem(activation.element, "the new version has no such element");
        const auto& after = to_.at(target);
        if (after.kind != before.kind || after.trigger.kind != before.trigger.kind)
            return problem(activation.element, "it is another kind of element in the new version");
        if (after.work.repeat.has_value() != before.work.repeat.has_value())
            return problem(activation.element, "it is repeated in one version only");
        if (before.work.repeat &&
            before.work.repeat->loop.has_value() != after.work.repeat->loop.has_value())
            return problem(activation.element, "it is a loop in one version only");
        if (after.is_transaction != before.is_transaction)
            return problem(activation.element, "it is a transaction in one version only");
        if (after.work.external.has_value() != before.work.external.has_value())
            return problem(activation.element, "it is an external task in one version only");
        const auto* parent = instance.find(activation.parent);
        if (parent != nullptr && activation.repetition == 0 && after.scope != mapped(before.scope))
            return problem(activation.element, "it stands in another sub-process");
        plan_.places.emplace_back(activation.key, target);
    }

    void place(const Subscription& subscription) {
        const auto target = mapped(subscription.element);
        if (target == no_index || to_.at(target).trigger.kind != subscription.kind)
            return problem(subscription.element, "the new version has no such event");
        plan_.places.emplace_back(subscription.key, target);
    }

    const Definition& from_;
    const Definition& to_;
    const std::map<std::string, std::string>& mapping_;
    MigrationPlan plan_;
};

} // namespace

MigrationPlan plan_migration(
    const Definition& from,
    const Definition& to,
    const Instance& instance,
    const std::map<std::string, std::string>& mapping
) {
    Planner planner(from, to, mapping);
    if (from.key != to.key)
        return {{}, {fmt::format("{} and {} are different processes.", from.key, to.key)}};
    planner.plan(instance);
    return planner.take();
}

} // namespace kansli::process
