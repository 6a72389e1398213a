// A process definition: one executable process of a BPMN 2.0 model, compiled once, immutable, used
// by any number of threads.
#pragma once

#include "process/model/element.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

// Limits of a model; one that is over is refused.
constexpr std::size_t max_model_bytes = 4UL * 1024 * 1024;
constexpr std::size_t max_elements = 5'000;
constexpr int max_nesting = 20;

class Definition {
public:
    std::string key; // the process's id in the model
    std::string name;
    std::string version_tag;
    std::string hash; // SHA-256 of the model's text, in hex
    // Names this version among all; given by whoever keeps definitions, "key:hash" until then.
    std::string id;
    std::vector<Element> elements; // the process itself is the first
    std::vector<Flow> flows;

    const Element& at(Index element) const { return elements[element]; }

    const Flow& flow(Index index) const { return flows[index]; }

    // no_index when there is none.
    Index find(std::string_view element_id) const;

    // Whether a token that stands in `from` can come to an incoming flow of an inclusive gateway by
    // flows and boundary events of one scope, without passing the gateway itself.
    bool can_reach(Index from, Index incoming_flow) const;

    // Elements of this id are known by it; called once by the reader.
    void index();

private:
    std::map<std::string, Index, std::less<>> by_id_;
    std::vector<bool> reaching(Index incoming_flow) const;

    // For each incoming flow of an inclusive gateway with several: which elements can reach it.
    std::map<Index, std::vector<bool>> reaching_;
};

// The starts of a process by another event than none: those at its own level.
std::vector<Index> event_starts(const Definition& definition);

} // namespace kansli::process
