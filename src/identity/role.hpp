// What a role may do: the one table from roles to permissions.
#pragma once

#include "base/reflect.hpp"
#include "web/caller.hpp"

#include <span>

namespace kansli::identity {

// In the order in which one is named for a person who holds several: the first is it.
enum class Role {
    decider,
    handler,
    registrar,
    reader,
    process_owner,
    operator_,
    auditor,
    robot,
    integration,
    embedder // another portal that shows people their own cases
};
BOOST_DESCRIBE_ENUM(
    Role,
    decider,
    handler,
    registrar,
    reader,
    process_owner,
    operator_,
    auditor,
    robot,
    integration,
    embedder
)

std::span<const web::Permission> permissions_of(Role role);

// Whether a machine may hold it. Deciding and auditing are for people; automatic decisions are made
// by a case type's own rules, which no token stands behind.
bool is_for_machines(Role role);

} // namespace kansli::identity
