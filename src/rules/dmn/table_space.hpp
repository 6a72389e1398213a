// The space of inputs that a decision table divides, cut so fine that every rule takes or leaves a
// piece as a whole: each enumerated value, both truths, each end of a range and what lies between
// two ends. What the table does to one value of a piece it does to all of them.
#pragma once

#include "rules/dmn/table_logic.hpp"
#include "rules/feel/value.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

struct Piece {
    feel::Value example;
    bool is_other = false; // a text that no cell names; the example stands for all of them
};

// What a rule's cells say of a dimension's pieces.
enum class CellKind : std::uint8_t {
    known,  // `takes` says which
    unknown // it looks at more than the value
};

struct SpaceCell {
    CellKind kind = CellKind::known;
    std::vector<bool> takes; // by piece
    std::string source;      // what is written, for unknown ones
};

// The columns of one expression: two columns that ask the same are one dimension.
struct Dimension {
    std::string name;
    std::vector<std::size_t> inputs;
    std::vector<Piece> pieces;
    std::vector<SpaceCell> cells; // by rule
};

struct TableSpace {
    std::vector<Dimension> dimensions;
};

TableSpace space_of(const TableLogic& table);

} // namespace kansli::rules::dmn
