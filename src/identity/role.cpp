#include "identity/role.hpp"

#include <array>

namespace kansli::identity {
namespace {

using enum web::Permission;

// A role is narrow: who both owns a process and reads its cases holds two.
constexpr std::array reader{case_read, case_type_read};
constexpr std::array
    registrar{case_read, case_register, case_export, view_share, case_type_read, intake_submit};
constexpr std::array handler{case_read, case_register, case_handle, case_type_read, intake_submit};
constexpr std::array decider{
    case_read,
    case_register,
    case_handle,
    case_decide,
    case_confidential,
    case_export,
    view_share,
    case_type_read,
    intake_submit};
constexpr std::array process_owner{case_type_read, case_type_publish};
constexpr std::array operator_{operate};
constexpr std::array auditor{audit};
constexpr std::array robot{case_read, case_handle, case_type_read, external_work};
constexpr std::array
    integration{case_read, case_register, case_type_read, intake_submit, event_subscribe};
constexpr std::array embedder{embed_own_cases};

} // namespace

std::span<const web::Permission> permissions_of(Role role) {
    switch (role) {
    case Role::decider:
        return decider;
    case Role::handler:
        return handler;
    case Role::registrar:
        return registrar;
    case Role::reader:
        return reader;
    case Role::process_owner:
        return process_owner;
    case Role::operator_:
        return operator_;
    case Role::auditor:
        return auditor;
    case Role::robot:
        return robot;
    case Role::integration:
        return integration;
    case Role::embedder:
        return embedder;
    }
    return {};
}

bool is_for_machines(Role role) {
    return role != Role::decider && role != Role::handler && role != Role::auditor;
}

} // namespace kansli::identity
