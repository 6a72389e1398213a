// When a timer goes off: ISO 8601 dates, durations and cycles (R3/PT10M), and cron as Quartz writes
// it. Days, weeks, months and years are counted on the Swedish calendar and clock, so that P14D is
// the same time of day after a change of the clock; hours, minutes and seconds pass evenly.
#pragma once

#include "base/time.hpp"
#include "process/model/element.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kansli::process {

struct NextTime {
    base::Timestamp due;
    std::string repeat; // what is left of a cycle after this time; empty when nothing is
    std::string fault;  // says what the text should be; empty when there is a time
};

NextTime next_of(TimerKind kind, std::string_view text, base::Timestamp now);

// The time after `due`; nothing when the cycle is over. A cycle without an end does not make up for
// times that were missed.
std::optional<NextTime> repeated(std::string_view repeat, base::Timestamp due, base::Timestamp now);

// nullopt when it is no duration of ISO 8601, or one without an effect.
std::optional<base::Timestamp> after(base::Timestamp from, std::string_view duration);

// The next time after `from` that a cron text of six or seven fields names; nullopt when it is no
// such text or there is no such time within five years.
std::optional<base::Timestamp> next_by_cron(std::string_view cron, base::Timestamp from);

} // namespace kansli::process
