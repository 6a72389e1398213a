#include "runner/variables.hpp"

#include "base/text.hpp"
#include "base/time.hpp"

#include <charconv>
#include <chrono>
#include <optional>
#include <stdexcept>

namespace kansli::scenarios {

namespace {

// "today", "today + 30", "today - 1"
std::optional<std::string> day(std::string_view expression) {
    if (!expression.starts_with("today")) return std::nullopt;
    auto rest = base::trimmed(expression.substr(5));
    int days = 0;
    if (!rest.empty()) {
        const bool back = rest.front() == '-';
        if (!back && rest.front() != '+') return std::nullopt;
        rest = base::trimmed(rest.substr(1));
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), days);
        if (read.ec != std::errc() || read.ptr != rest.data() + rest.size()) return std::nullopt;
        if (back) days = -days;
    }
    const auto then = base::swedish_day(base::system_now()).days() + std::chrono::days(days);
    return base::Date(std::chrono::year_month_day(then)).to_text();
}

// "10000 x status = received or": that text so often, with a space after each.
std::optional<std::string> repeated(std::string_view expression) {
    constexpr std::size_t most = 100'000;
    const auto sign = expression.find(" x ");
    if (sign == std::string_view::npos) return std::nullopt;
    std::size_t times = 0;
    const auto read = std::from_chars(expression.data(), expression.data() + sign, times);
    if (read.ec != std::errc() || read.ptr != expression.data() + sign || times > most)
        return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text.append(expression.substr(sign + 3)).append(" ");
    return text;
}

std::string value_of(std::string_view name, const Variables& variables) {
    if (const auto found = variables.find(std::string(name)); found != variables.end())
        return found->second;
    if (name == "now") return base::system_now().to_text();
    if (auto found = day(name)) return *std::move(found);
    if (auto found = repeated(name)) return *std::move(found);
    throw std::runtime_error("nothing was saved as {{" + std::string(name) + "}}");
}

} // namespace

std::string interpolated(std::string_view text, const Variables& variables) {
    std::string out;
    while (true) {
        const auto begin = text.find("{{");
        const auto end = begin == std::string_view::npos ? begin : text.find("}}", begin);
        if (end == std::string_view::npos) return out.append(text);
        out.append(text.substr(0, begin));
        out += value_of(base::trimmed(text.substr(begin + 2, end - begin - 2)), variables);
        text.remove_prefix(end + 2);
    }
}

} // namespace kansli::scenarios
