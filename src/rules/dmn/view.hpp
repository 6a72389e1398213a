// A model as the editors and viewers read it that know DMN 1.3 alone.
#pragma once

#include <string>
#include <string_view>

namespace kansli::rules::dmn {

// The same model with the namespaces of DMN 1.3, and an id for each part of a table that had none,
// by which a viewer finds it. What came after 1.3 stands as it is, and such a reader passes it
// over. Error{invalid} for what is no DMN; never to be stored in place of the model.
std::string view_1_3(std::string_view text);

} // namespace kansli::rules::dmn
