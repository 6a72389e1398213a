// A part of a write that may be undone while the rest of it stands.
#pragma once

#include "storage/transaction.hpp"

#include <functional>

namespace kansli::storage {

// Runs `part` in a savepoint of its own: where it throws an Error, what it changed is undone, and
// who catches the Error goes on with the rest. A failure of what was sent and not waited for may
// come too late for that; then the whole write fails.
void in_savepoint(Transaction& tx, const std::function<void()>& part);

} // namespace kansli::storage
