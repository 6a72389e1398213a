// Any text is either read or refused; what is JSON is read alike by both of our readers, and every
// pointer has a line.
#include "base/yaml.hpp"

#include <cstdint>
#include <cstdlib>

using kansli::base::parse_json_source;
using kansli::base::parse_yaml;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);

    const auto yaml = parse_yaml(text);
    if (yaml.line_of(text.substr(0, 64)) < 1) std::abort();

    const auto json = parse_json_source(text);
    if (json.line_of(text.substr(0, 64)) < 1) std::abort();
    if (json.problems.empty() && kansli::base::parse_json(text) != json.value) std::abort();
    return 0;
}
