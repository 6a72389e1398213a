#include "process/model/definition.hpp"

namespace kansli::process {

std::string_view Element::property(std::string_view name) const {
    for (const auto& [each, value] : properties)
        if (each == name) return value;
    return {};
}

Index Definition::find(std::string_view element_id) const {
    const auto found = by_id_.find(element_id);
    return found == by_id_.end() ? no_index : found->second;
}

bool Definition::can_reach(Index from, Index incoming_flow) const {
    const auto found = reaching_.find(incoming_flow);
    return found != reaching_.end() && found->second[from];
}

void Definition::index() {
    for (Index i = 0; i < elements.size(); ++i) by_id_.emplace(elements[i].id, i);
    for (const auto& element : elements)
        if (element.kind == ElementKind::inclusive_gateway && element.incoming.size() > 1)
            for (const auto incoming : element.incoming)
                reaching_.emplace(incoming, reaching(incoming));
}

// Backwards from the flow.
std::vector<bool> Definition::reaching(Index incoming_flow) const {
    const auto join = flow(incoming_flow).target;
    std::vector<bool> found(elements.size(), false);
    std::vector<Index> to_visit;
    const auto visit = [&](Index before) {
        if (before == join || found[before]) return;
        found[before] = true;
        to_visit.push_back(before);
    };
    visit(flow(incoming_flow).source);
    while (!to_visit.empty()) {
        const auto& element = at(to_visit.back());
        to_visit.pop_back();
        for (const auto incoming : element.incoming) visit(flow(incoming).source);
        if (element.attached_to != no_index) visit(element.attached_to);
        if (element.kind != ElementKind::catch_event || element.trigger.kind != TriggerKind::link)
            continue;
        for (const auto inner : at(element.scope).inner)
            if (at(inner).kind == ElementKind::throw_event &&
                at(inner).trigger.kind == TriggerKind::link &&
                at(inner).trigger.code == element.trigger.code)
                visit(inner);
    }
    return found;
}

std::vector<Index> event_starts(const Definition& definition) {
    std::vector<Index> found;
    for (const auto inner : definition.at(0).inner) {
        const auto& element = definition.at(inner);
        if (element.kind == ElementKind::start_event && element.trigger.kind != TriggerKind::none)
            found.push_back(inner);
    }
    return found;
}

} // namespace kansli::process
