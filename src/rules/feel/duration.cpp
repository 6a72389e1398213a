#include "rules/feel/duration.hpp"

#include "rules/feel/reader.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace kansli::rules::feel {

namespace {

constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;

struct Unit {
    char letter;
    std::int64_t size;
};

// Adds up what stands in `reader` in the order of `units`, each at most once. nullopt when a number
// has no unit of these, or the sum does not fit; also when `needed` and there is none.
template <std::size_t Count>
std::optional<__int128> sum_of(Reader& reader, const std::array<Unit, Count>& units) {
    __int128 sum = 0;
    std::size_t next = 0;
    while (!reader.at_end() && !reader.rest().starts_with('T')) {
        const auto digits = reader.digits();
        if (digits.empty() || reader.at_end()) return std::nullopt;
        while (next < Count && units[next].letter != reader.rest().front()) ++next;
        if (next == Count) return std::nullopt;
        sum += static_cast<__int128>(Reader::value_of(digits)) * units[next].size;
        reader.take(units[next++].letter);
    }
    return sum;
}

// The part behind T, in nanoseconds; seconds alone may have a fraction, and "0." is one.
std::optional<__int128> time_of(Reader& reader) {
    constexpr std::array<Unit, 3> units{{{'H', 3600}, {'M', 60}, {'S', 1}}};
    if (reader.at_end()) return std::nullopt;
    const auto rest = reader.rest();
    const auto point = rest.find('.');
    if (point == std::string_view::npos) {
        const auto seconds = sum_of(reader, units);
        if (!seconds || !reader.at_end()) return std::nullopt;
        return *seconds * nanoseconds_per_second;
    }
    Reader fraction(rest.substr(point + 1));
    const auto nanoseconds = Reader::nanoseconds_of(fraction.digits());
    if (fraction.rest() != "S") return std::nullopt;
    const auto whole = std::string(rest.substr(0, point)) + "S";
    Reader before(whole);
    const auto seconds = sum_of(before, units);
    if (!seconds || !before.at_end()) return std::nullopt;
    reader = Reader("");
    return *seconds * nanoseconds_per_second + nanoseconds;
}

std::optional<std::int64_t> whole(const std::optional<Number>& number) {
    if (!number) return std::nullopt;
    return number->to_integer(Rounding::down).to_int64();
}

std::optional<DaysTime> days_time_of(const std::optional<Number>& seconds) {
    const auto counted = whole(seconds);
    if (!counted) return std::nullopt;
    const auto fraction = subtract(*seconds, *counted);
    const auto nanoseconds = whole(multiply(*fraction, nanoseconds_per_second));
    return DaysTime::of(*counted, nanoseconds.value_or(0));
}

} // namespace

std::optional<YearsMonths> YearsMonths::parse(std::string_view text) {
    constexpr std::array<Unit, 2> units{{{'Y', 12}, {'M', 1}}};
    Reader reader(text);
    const bool negative = reader.take('-');
    if (!reader.take('P') || reader.at_end()) return std::nullopt;
    const auto months = sum_of(reader, units);
    if (!months || !reader.at_end() || *months > max_months) return std::nullopt;
    const auto counted = static_cast<std::int64_t>(*months);
    return of(negative ? -counted : counted);
}

std::string YearsMonths::to_text() const {
    std::string text = months_ < 0 ? "-P" : "P";
    if (years() != 0) text += fmt::format("{}Y", std::abs(years()));
    if (months() != 0 || months_ == 0) text += fmt::format("{}M", std::abs(months()));
    return text;
}

std::optional<DaysTime> DaysTime::of(std::int64_t seconds, std::int64_t nanoseconds) {
    return of_nanoseconds(static_cast<__int128>(seconds) * nanoseconds_per_second + nanoseconds);
}

std::optional<DaysTime> DaysTime::of_nanoseconds(__int128 nanoseconds) {
    const auto seconds = nanoseconds / nanoseconds_per_second;
    if (seconds < -max_seconds || seconds > max_seconds) return std::nullopt;
    return DaysTime(
        static_cast<std::int64_t>(seconds),
        static_cast<std::int32_t>(nanoseconds % nanoseconds_per_second)
    );
}

std::optional<DaysTime> DaysTime::parse(std::string_view text) {
    constexpr std::array<Unit, 1> units{{{'D', 86'400}}};
    Reader reader(text);
    const bool negative = reader.take('-');
    if (!reader.take('P') || reader.at_end()) return std::nullopt;
    const auto days = sum_of(reader, units);
    if (!days) return std::nullopt;
    auto total = *days * nanoseconds_per_second;
    if (reader.take('T')) {
        const auto time = time_of(reader);
        if (!time) return std::nullopt;
        total += *time;
    }
    return of_nanoseconds(negative ? -total : total);
}

std::string DaysTime::to_text() const {
    if (seconds_ == 0 && nanoseconds_ == 0) return "PT0S";
    std::string text = seconds_ < 0 || nanoseconds_ < 0 ? "-P" : "P";
    if (days() != 0) text += fmt::format("{}D", std::abs(days()));
    if (seconds_ % 86'400 == 0 && nanoseconds_ == 0) return text;
    text += "T";
    if (hours() != 0) text += fmt::format("{}H", std::abs(hours()));
    if (minutes() != 0) text += fmt::format("{}M", std::abs(minutes()));
    const auto rest = seconds().abs();
    if (!rest.is_zero()) text += rest.to_canonical_text() + "S";
    return text;
}

__int128 DaysTime::total_nanoseconds() const {
    return static_cast<__int128>(seconds_) * nanoseconds_per_second + nanoseconds_;
}

Number DaysTime::seconds() const {
    return add(seconds_ % 60, *divide(nanoseconds_, nanoseconds_per_second)).value_or(Number());
}

Number DaysTime::to_number() const {
    return add(seconds_, *divide(nanoseconds_, nanoseconds_per_second)).value_or(Number());
}

std::optional<YearsMonths> add(YearsMonths a, YearsMonths b) {
    return YearsMonths::of(a.total_months() + b.total_months());
}

std::optional<YearsMonths> subtract(YearsMonths a, YearsMonths b) { return add(a, -b); }

std::optional<YearsMonths> multiply(YearsMonths duration, const Number& factor) {
    const auto months = whole(multiply(duration.total_months(), factor));
    return months ? YearsMonths::of(*months) : std::nullopt;
}

std::optional<YearsMonths> divide(YearsMonths duration, const Number& divisor) {
    const auto months = whole(divide(duration.total_months(), divisor));
    return months ? YearsMonths::of(*months) : std::nullopt;
}

std::optional<Number> divide(YearsMonths a, YearsMonths b) {
    return divide(Number(a.total_months()), Number(b.total_months()));
}

std::optional<DaysTime> add(const DaysTime& a, const DaysTime& b) {
    return DaysTime::of_nanoseconds(a.total_nanoseconds() + b.total_nanoseconds());
}

std::optional<DaysTime> subtract(const DaysTime& a, const DaysTime& b) { return add(a, -b); }

std::optional<DaysTime> multiply(const DaysTime& duration, const Number& factor) {
    return days_time_of(multiply(duration.to_number(), factor));
}

std::optional<DaysTime> divide(const DaysTime& duration, const Number& divisor) {
    return days_time_of(divide(duration.to_number(), divisor));
}

std::optional<Number> divide(const DaysTime& a, const DaysTime& b) {
    return divide(a.to_number(), b.to_number());
}

} // namespace kansli::rules::feel
