// Any text is refused as a BPMN model or becomes processes; one that is run stops within its
// limits, and what it did can be written, read back and replayed.
#include "process/engine/snapshot.hpp"
#include "process/model/reader.hpp"
#include "process/rehearsal.hpp"

#include <cstdint>
#include <cstdlib>

namespace process = kansli::process;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = process::read_model(text);
    if (read.definitions.empty()) {
        if (read.problems.empty()) std::abort();
        return 0;
    }
    process::Script script;
    script.variables = {{"a", 1}, {"b", "x"}, {"updateAvailable", true}};
    script.now = kansli::base::Timestamp::from_micros(1'772'000'000'000'000);
    process::Instance replayed;
    const auto rehearsal = process::rehearse(
        read.definitions,
        process::DecisionModels(),
        std::move(script),
        [&](const process::Event& event, const std::string&) { apply(replayed, event); }
    );
    if (rehearsal.instance.definitions.empty()) return 0;
    const process::FindDefinition find = [&](const std::string& id) -> const process::Definition* {
        for (const auto& each : read.definitions)
            if (each->id == id) return each.get();
        return nullptr;
    };
    const auto written = snapshot_of(rehearsal.instance, find);
    if (snapshot_of(replayed, find) != written) std::abort();
    if (snapshot_of(process::instance_of(written, find), find) != written) std::abort();
    return 0;
}
