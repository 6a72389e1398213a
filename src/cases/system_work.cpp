#include "cases/system_work.hpp"

namespace kansli::cases {

void work_as_system(
    storage::Transaction& tx,
    CaseTypes& types,
    CaseId id,
    base::Timestamp now,
    const SystemWork& work
) {
    const auto municipality =
        tx.maybe<base::MunicipalityId>("SELECT municipality_id FROM cases WHERE id = $1", id);
    if (!municipality) return;
    const auto caller = system_caller();
    web::Session session{caller, tx, now, *municipality, {}};
    auto opened = find_case(session, types, id, web::Permission::case_read);
    work(session, opened);
}

} // namespace kansli::cases
