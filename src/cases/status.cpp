#include "cases/status.hpp"

#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/decision.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

std::string names_of(const std::vector<const Status*>& statuses) {
    std::vector<std::string_view> names;
    for (const auto* status : statuses) names.push_back(status->id.str());
    return base::one_of(names);
}

base::Sentence told(const std::vector<const Status*>& allowed) {
    if (allowed.empty())
        return {
            "The status cannot be set by hand from this one: a decision or a closure comes next.",
            "Statusen kan inte ändras för hand härifrån. Det som kommer härnäst är beslut eller "
            "avslut."};
    base::Sentence names;
    for (const auto* status : allowed) {
        names.en += (names.en.empty() ? "" : ", ") + status->names.en.str();
        names.sv += (names.sv.empty() ? "" : ", ") + status->names.sv.str();
    }
    return {
        "The case cannot be set to that status from this one. Possible now: " + names.en + ".",
        "Ärendet kan inte få den statusen härifrån. Möjliga just nu: " + names.sv + "."};
}

} // namespace

void set_status(web::Session& session, OpenedCase& opened, const NewStatus& wanted) {
    const auto* status = find_status(opened.type(), wanted.status.str());
    const auto* from = find_status(opened.type(), opened.row.status);
    const auto allowed =
        from != nullptr ? next_statuses(opened.type(), *from) : std::vector<const Status*>{};
    if (status == nullptr ||
        (status != from && !std::count(allowed.begin(), allowed.end(), status)))
        throw Error(
            ErrorCode::invalid,
            told(allowed),
            {{"/status",
              "not_allowed",
              allowed.empty()
                  ? std::string("cannot be set from this one: a decision or a closure comes next")
                  : fmt::format("must be {}; a closure ends the case", names_of(allowed))}}
        );
    // Nobody reads on Mina sidor that a case is decided before somebody decided it.
    const bool tells_decided = status->public_status == PublicStatus::decided ||
                               status->public_status == PublicStatus::closed;
    if (opened.type().decision && tells_decided && !find_decision(session.tx, opened.row.id))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "That status is for a case that is decided: decide it first.",
                "Den statusen är för ett ärende som är beslutat. Fatta beslut först."}
        );
    move_to(session, opened, *status);
    store(session, opened.row);
    tell_processes_of_status(session, opened);
}

} // namespace kansli::cases
