#include "web/query.hpp"

#include <fmt/format.h>

namespace kansli::web::detail {

base::Parsed<std::int64_t>
whole_from_text(std::string_view text, std::int64_t min, std::int64_t max) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, failed] = std::from_chars(text.data(), end, number);
    if (failed == std::errc::invalid_argument || stopped != end)
        return base::Parsed<std::int64_t>::wrong("wrong_type", "must be a whole number");
    if (failed != std::errc() || number < min || number > max)
        return base::Parsed<std::int64_t>::wrong(
            "out_of_range", fmt::format("must be {} to {}", min, max)
        );
    return base::Parsed<std::int64_t>::ok(number);
}

base::Parsed<double> real_from_text(std::string_view text) {
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, failed] = std::from_chars(text.data(), end, number);
    if (failed != std::errc() || stopped != end)
        return base::Parsed<double>::wrong("wrong_type", "must be a number");
    return base::Parsed<double>::ok(number);
}

base::Parsed<bool> bool_from_text(std::string_view text) {
    if (text == "true") return base::Parsed<bool>::ok(true);
    if (text == "false") return base::Parsed<bool>::ok(false);
    return base::Parsed<bool>::wrong("wrong_type", "must be true or false");
}

} // namespace kansli::web::detail
