// An answer that comes later, of a GET.
#pragma once

#include "web/result.hpp"

#include <functional>
#include <optional>

namespace kansli::web {

// The answer, or what calls `again` once when there may be one; no thread waits meanwhile
// (Response::park). The handler then runs again, with Session::parked_at.
template <class T>
struct Later {
    std::optional<T> value{};
    Park park{};
};

namespace detail {

template <class T>
struct Result<Later<T>> {
    static Response respond(Later<T> later, const Call& call) {
        if (later.value) return Result<T>::respond(*later.value, call);
        return {.park = std::move(later.park)};
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
    }
};

} // namespace detail

} // namespace kansli::web
