#include "rules/dmn/words.hpp"

#include "rules/dmn/xml.hpp"
#include "rules/feel/print.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace kansli::rules::dmn {

using feel::Kind;
using feel::Value;

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? fmt::format(" {} ", last) : ", ";
        text += parts[i];
    }
    return text;
}

// Nobody reads further.
std::string shortened(const std::string& text) {
    constexpr std::size_t most_bytes = 500;
    if (text.size() <= most_bytes) return text;
    auto end = most_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

} // namespace

std::string Words::size(const Value& value) const {
    if (value.is(Kind::list))
        return fmt::format(
            fmt::runtime(say("en lista med {} värden", "a list of {} values")), value.items().size()
        );
    if (value.is(Kind::context))
        return fmt::format(
            fmt::runtime(say("en samling med {} uppgifter", "a record of {} entries")),
            value.context().entries().size()
        );
    return std::string(say("ett stort värde", "a large value"));
}

std::string Words::value(const Value& value, std::string_view type) const {
    constexpr std::uint64_t most_parts = 200;
    if (!value.is(Kind::string) && value.extent().weight > most_parts) return size(value);
    switch (value.kind()) {
    case Kind::null:
        return std::string(say("inte angivet", "not given"));
    case Kind::boolean:
        if (const auto* texts = values_.find(type, value.boolean() ? "true" : "false"))
            return texts->in(language_);
        return std::string(value.boolean() ? say("ja", "yes") : say("nej", "no"));
    case Kind::number: {
        auto text = value.number().to_canonical_text();
        if (language_ == Language::sv)
            if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
        return shortened(text);
    }
    case Kind::string: {
        const auto* texts = values_.find(type, value.string());
        return shortened(texts != nullptr ? texts->in(language_) : value.string());
    }
    case Kind::years_months:
        return months(value.years_months().total_months());
    case Kind::days_time:
        return seconds(value.days_time());
    case Kind::list: {
        std::vector<std::string> parts;
        for (const auto& item : value.items()) parts.push_back(this->value(item, type));
        if (parts.empty()) return std::string(say("inget", "none"));
        return joined(parts, say("och", "and"));
    }
    case Kind::context: {
        std::vector<std::string> parts;
        for (const auto& entry : value.context().entries())
            parts.push_back(fmt::format("{}: {}", entry.key->str(), this->value(entry.value)));
        return fmt::format("{}", fmt::join(parts, "; "));
    }
    case Kind::range:
        return range(value.range(), type);
    default:
        return feel::to_text(value);
    }
}

std::string Words::months(std::int64_t months) const {
    const auto count = [](std::int64_t n, std::string_view one, std::string_view many) {
        return fmt::format("{} {}", n, n == 1 || n == -1 ? one : many);
    };
    const auto years = months / 12;
    const auto rest = months % 12;
    const auto in_years = count(years, say("år", "year"), say("år", "years"));
    const auto in_months = count(rest, say("månad", "month"), say("månader", "months"));
    if (rest == 0) return years == 0 ? in_months : in_years;
    if (years == 0) return in_months;
    return fmt::format("{} {} {}", in_years, say("och", "and"), in_months);
}

std::string Words::seconds(const feel::DaysTime& duration) const {
    if (duration.nanoseconds() != 0 || duration.total_seconds() % 86'400 != 0)
        return duration.to_text();
    const auto days = duration.days();
    const bool is_one = days == 1 || days == -1;
    return fmt::format("{} {}", days, is_one ? say("dag", "day") : say("dagar", "days"));
}

std::string Words::range(const feel::Range& range, std::string_view type) const {
    const auto low = value(range.low(), type);
    const auto high = value(range.high(), type);
    if (range.high().is_null())
        return range.low_included() ? fmt::format("{} {}", say("minst", "at least"), low)
                                    : fmt::format("{} {}", say("mer än", "more than"), low);
    if (range.low().is_null())
        return range.high_included() ? fmt::format("{} {}", say("högst", "at most"), high)
                                     : fmt::format("{} {}", say("mindre än", "less than"), high);
    if (range.low_included() && range.high_included())
        return fmt::format("{} {} {} {}", say("från", "from"), low, say("till", "to"), high);
    return fmt::format(
        "{} {} {} {} {}",
        range.low_included() ? say("minst", "at least") : say("mer än", "more than"),
        low,
        say("och", "and"),
        range.high_included() ? say("högst", "at most") : say("mindre än", "less than"),
        high
    );
}

std::string Words::accepted(const Value& value, std::string_view type) const {
    if (!value.is(Kind::list)) return this->value(value, type);
    std::vector<std::string> parts;
    for (const auto& item : value.items()) parts.push_back(accepted(item, type));
    return joined(parts, say("eller", "or"));
}

std::string
Words::test(const feel::Expression& test, std::string_view source, std::string_view type) const {
    const auto shape = test.shape();
    if (!shape || shape->accepted.empty())
        return fmt::format("{} {}", say("villkoret", "the condition"), with_single_spaces(source));
    std::vector<std::string> parts;
    for (const auto& value : shape->accepted) parts.push_back(accepted(value, type));
    auto text = joined(parts, say("eller", "or"));
    return shape->negated ? fmt::format("{} {}", say("inte", "not"), text) : text;
}

} // namespace kansli::rules::dmn
