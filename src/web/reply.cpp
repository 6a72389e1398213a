#include "web/reply.hpp"

#include <fmt/format.h>

namespace kansli::web {

void IfMatch::require(std::int64_t current, const std::string& who) const {
    if (version == current) return;
    base::Sentence told{
        "It was changed by another in the meantime; read it again.",
        "Någon annan har ändrat det under tiden. Läs om sidan och försök igen."};
    if (!who.empty())
        told = {
            fmt::format("It was changed by {} in the meantime; read it again.", who),
            fmt::format("{} har ändrat det under tiden. Läs om sidan och försök igen.", who)};
    throw base::Error(base::ErrorCode::stale, std::move(told));
}

PageRequest page_request(
    const std::optional<base::Whole<1, 100>>& limit,
    const std::optional<base::Whole<1, 1'000'000>>& page,
    const std::optional<std::string>& cursor
) {
    PageRequest wanted;
    if (limit) wanted.limit = limit->value;
    if (page) wanted.page = page->value;
    wanted.cursor = cursor;
    if (!cursor && wanted.page * wanted.limit > max_counted && wanted.page > 1)
        throw base::Error(
            base::ErrorCode::invalid,
            "Page numbers reach the first 10,000 rows.",
            {{"?page", "out_of_range", "follow _links.next beyond row 10,000"}}
        );
    return wanted;
}

} // namespace kansli::web
