#include "parties/identity_number.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>

namespace kansli::parties {
namespace {

constexpr unsigned coordination_day = 60;

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

std::string padded(int value, std::size_t width) {
    auto text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

base::Date day_of(std::string_view digits) {
    return base::Date(
        {std::chrono::year(number(digits.substr(0, 4))),
         std::chrono::month(static_cast<unsigned>(number(digits.substr(4, 2)))),
         std::chrono::day(static_cast<unsigned>(number(digits.substr(6, 2))) % coordination_day)}
    );
}

bool is_coordination(std::string_view digits) {
    return number(digits.substr(6, 2)) >= static_cast<int>(coordination_day);
}

// Whether the date part can be. Skatteverket gives coordination numbers with month 00, day 60 and
// days that the month does not have, so those are held to ranges only.
bool date_fits(std::string_view digits) {
    const auto century = digits.substr(0, 2);
    if (century != "18" && century != "19" && century != "20") return false;
    if (!is_coordination(digits)) return day_of(digits).ymd().ok();
    return number(digits.substr(4, 2)) <= 12 && number(digits.substr(6, 2)) <= 91;
}

// The year that a two-digit year means on that day (folkbokföringslagen 18 §: the hyphen becomes a
// plus sign in the year a person turns 100).
std::string with_century(std::string_view digits, bool hundred_or_more, base::Date today) {
    const int this_year = static_cast<int>(today.ymd().year());
    const int two = number(digits.substr(0, 2));
    int year = this_year - this_year % 100 + two;
    if (year > this_year) year -= 100;
    if (hundred_or_more) year -= 100;
    return padded(year, 4) + std::string(digits.substr(2));
}

base::Parsed<PersonalNumber> wrong_personal() {
    return base::Parsed<PersonalNumber>::wrong(
        "invalid_personal_number", "must be a personal number or a coordination number"
    );
}

base::Parsed<OrganisationNumber> wrong_organisation() {
    return base::Parsed<OrganisationNumber>::wrong(
        "invalid_organisation_number", "must be an organisation number of ten digits"
    );
}

} // namespace

bool luhn_fits(std::string_view digits) {
    if (digits.empty() || !is_digits(digits)) return false;
    int sum = 0;
    bool doubled = false;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, doubled = !doubled) {
        const int weighed = (*at - '0') * (doubled ? 2 : 1);
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

base::Parsed<PersonalNumber> PersonalNumber::from_text(std::string_view text) {
    std::string digits(base::trimmed(text));
    if (digits.size() == 13 && (digits[8] == '-' || digits[8] == '+')) digits.erase(8, 1);
    if (digits.size() != 12 || !is_digits(digits)) return wrong_personal();
    // The check digit covers the ten last digits; the century has none.
    const auto last_ten = std::string_view(digits).substr(2);
    if (!luhn_fits(last_ten) || !date_fits(digits)) return wrong_personal();
    // The birth numbers of a day begin at 001.
    if (digits.compare(8, 3, "000") == 0) return wrong_personal();
    PersonalNumber made;
    made.digits_ = std::move(digits);
    return base::Parsed<PersonalNumber>::ok(std::move(made));
}

base::Parsed<PersonalNumber> PersonalNumber::from_written(std::string_view text, base::Date today) {
    std::string written(base::trimmed(text));
    const bool separated = written.size() == 11 && (written[6] == '-' || written[6] == '+');
    if (separated || written.size() == 10) {
        const bool plus = separated && written[6] == '+';
        if (separated) written.erase(6, 1);
        if (!is_digits(written)) return wrong_personal();
        written = with_century(written, plus, today);
    }
    auto parsed = from_text(written);
    if (!parsed) return parsed;
    const auto born = parsed.value->birth_date();
    if (born && *born > today) return wrong_personal();
    return parsed;
}

std::string PersonalNumber::masked() const { return digits_.substr(0, 8) + "-****"; }

bool PersonalNumber::is_coordination_number() const {
    return digits_.size() == 12 && is_coordination(digits_);
}

std::optional<base::Date> PersonalNumber::birth_date() const {
    if (digits_.size() != 12) return std::nullopt;
    const auto day = day_of(digits_);
    if (!day.ymd().ok()) return std::nullopt;
    return day;
}

base::Parsed<OrganisationNumber> OrganisationNumber::from_text(std::string_view text) {
    std::string digits(base::trimmed(text));
    if (digits.size() >= 12 && digits.starts_with("16")) digits.erase(0, 2);
    if (digits.size() == 11 && digits[6] == '-') digits.erase(6, 1);
    if (digits.size() != 10 || !luhn_fits(digits)) return wrong_organisation();
    // Digits three and four would be a month in a personal number; 20 or more keeps them apart.
    if (digits[2] < '2') return wrong_organisation();
    OrganisationNumber made;
    made.digits_ = std::move(digits);
    return base::Parsed<OrganisationNumber>::ok(std::move(made));
}

std::string OrganisationNumber::formatted() const {
    return digits_.substr(0, 6) + '-' + digits_.substr(6);
}

} // namespace kansli::parties
