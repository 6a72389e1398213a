#include "cases/status.hpp"

#include "base/error.hpp"
#include "cases/decision.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

std::string status_names(const CaseType& type) {
    std::vector<std::string_view> names;
    for (const auto& status : type.statuses)
        if (!is_final(status)) names.push_back(status.id.str());
    return base::one_of(names);
}

} // namespace

void set_status(web::Session& session, OpenedCase& opened, const NewStatus& wanted) {
    const auto* status = find_status(opened.type(), wanted.status.str());
    if (status == nullptr || is_final(*status))
        throw Error(
            ErrorCode::invalid,
            "The case cannot be set to that status.",
            {{"/status",
              "not_allowed",
              fmt::format("must be {}; a closure ends the case", status_names(opened.type()))}}
        );
    // Nobody reads on Mina sidor that a case is decided before somebody decided it.
    const bool tells_decided = status->public_status == PublicStatus::decided ||
                               status->public_status == PublicStatus::closed;
    if (opened.type().decision && tells_decided && !find_decision(session.tx, opened.row.id))
        throw Error(
            ErrorCode::rejected, "That status is for a case that is decided: decide it first."
        );
    move_to(session, opened, *status);
    store(session, opened.row);
}

} // namespace kansli::cases
