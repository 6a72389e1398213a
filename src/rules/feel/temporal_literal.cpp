#include "rules/feel/temporal_literal.hpp"

namespace kansli::rules::feel {

namespace {

template <class T>
Value value_or_null(const std::optional<T>& parsed) {
    return parsed ? Value(*parsed) : Value();
}

} // namespace

Value temporal_literal(std::string_view text) {
    if (text.starts_with('P') || text.starts_with("-P")) {
        if (const auto months = YearsMonths::parse(text)) return *months;
        return value_or_null(DaysTime::parse(text));
    }
    if (text.find('T') != std::string_view::npos && text.find(':') != std::string_view::npos &&
        text.find('T') < text.find(':'))
        return value_or_null(DateTime::parse(text));
    if (text.find(':') != std::string_view::npos) return value_or_null(Time::parse(text));
    return value_or_null(Date::parse(text));
}

} // namespace kansli::rules::feel
