// Values and cells in PostgreSQL's binary forms, big-endian; times count from 2000.
#pragma once

#include "storage/transaction.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct pg_result;

namespace kansli::storage {

struct ClearResult {
    void operator()(pg_result* result) const;
};

using PostgresResult = std::unique_ptr<pg_result, ClearResult>;

// The parameters of a statement as libpq takes them; refers to the values it was made of.
class PostgresParameters {
public:
    void set(std::span<const Value> values);

    int count() const { return static_cast<int>(types.size()); }

    std::vector<unsigned> types; // by the kind of the value; 0, let the server find it, for null
    std::vector<const char*> places;
    std::vector<int> lengths;
    std::vector<int> formats;

private:
    struct Add;

    std::vector<std::array<char, 16>> space_;
};

// Gives the rows of a result to `sink` (may be null) and returns the number of rows affected.
std::int64_t deliver(const pg_result& result, RowSink* sink);

} // namespace kansli::storage
