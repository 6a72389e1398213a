// A connection as a write lane uses it: transactions in which several tasks take part, each with a
// savepoint of its own. A statement that was sent without waiting may fail while a later task runs;
// the connection remembers whose it was.
#pragma once

#include "storage/database.hpp"

#include <cstddef>
#include <exception>
#include <optional>
#include <span>

namespace kansli::storage {

// Thrown by commit() when the connection broke while the database was committing.
struct OutcomeUnknown {};

class WriteConnection : public Connection {
public:
    // Connects again where the connection was lost: Error{unavailable}. Writes of other nodes with
    // one of these keys wait until this transaction ends.
    virtual void begin(std::span<const LaneKey> keys) = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;

    // Statements from here on are those of task number `task`.
    virtual void begin_task(std::size_t task) = 0;
    virtual void set_savepoint() = 0;
    virtual void roll_back_to_savepoint() = 0;
    // What failed of this task is about to be undone by a savepoint within it.
    virtual void forget_failure() = 0;

    // What a statement of this task met and no savepoint has undone; null when all is well.
    virtual std::exception_ptr task_failure() const = 0;
    // The task that made the whole transaction useless, so that only roll_back() remains.
    virtual std::optional<std::size_t> spoiled_by() const = 0;
    // The connection is gone, or the transaction never began: all may run again.
    virtual bool is_lost() const = 0;
};

} // namespace kansli::storage
