#include "parties/party.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstdint>

namespace kansli::parties {
namespace {

constexpr std::size_t key_letters = 3;

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Lower case of ASCII and of Latin-1's letters (Å, Ä, Ö, É …), which UTF-8 begins with C3.
std::string lower(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte >= 'A' && byte <= 'Z') out[i] = static_cast<char>(byte + ('a' - 'A'));
        if (i == 0 || static_cast<unsigned char>(out[i - 1]) != 0xC3) continue;
        if (byte >= 0x80 && byte <= 0x9E && byte != 0x97) out[i] = static_cast<char>(byte + 0x20);
    }
    return out;
}

std::string
joined(const std::optional<PersonName>& given, const std::optional<PersonName>& family) {
    std::string name = given ? given->str() : std::string();
    if (given && family) name += ' ';
    if (family) name += family->str();
    return name;
}

std::string own_name(const Party& party) {
    return party.organisation_name ? party.organisation_name->str()
                                   : joined(party.given_name, party.family_name);
}

} // namespace

base::Parsed<PartyNumber> PartyNumber::from_text(std::string_view text) {
    if (const auto organisation = OrganisationNumber::from_text(text))
        return base::Parsed<PartyNumber>::ok(PartyNumber(*organisation.value));
    if (const auto person = PersonalNumber::from_text(text))
        return base::Parsed<PartyNumber>::ok(PartyNumber(*person.value));
    return base::Parsed<PartyNumber>::wrong(
        "invalid_number", "must be a personal number with its full year or an organisation number"
    );
}

base::Parsed<PartyNumber> PartyNumber::from_written(std::string_view text, base::Date today) {
    if (const auto organisation = OrganisationNumber::from_text(text))
        return base::Parsed<PartyNumber>::ok(PartyNumber(*organisation.value));
    if (const auto person = PersonalNumber::from_written(text, today))
        return base::Parsed<PartyNumber>::ok(PartyNumber(*person.value));
    return base::Parsed<PartyNumber>::wrong(
        "invalid_number", "must be a personal number or an organisation number"
    );
}

std::string PartyNumber::formatted() const {
    const auto last = digits_.size() - std::min<std::size_t>(digits_.size(), 4);
    return digits_.substr(0, last) + '-' + digits_.substr(last);
}

std::string PartyNumber::masked() const {
    if (kind_ == PartyKind::organisation) return formatted();
    return digits_.substr(0, 8) + "-****";
}

base::Parsed<PostalCode> PostalCode::from_text(std::string_view text) {
    std::string digits(base::trimmed(text));
    if (digits.size() == 6 && digits[3] == ' ') digits.erase(3, 1);
    const bool fits =
        digits.size() == 5 && digits[0] != '0' &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!fits)
        return base::Parsed<PostalCode>::wrong(
            "invalid_postal_code", "must be a postal code of five digits"
        );
    PostalCode made;
    made.digits_ = std::move(digits);
    return base::Parsed<PostalCode>::ok(std::move(made));
}

PartyKind NewParty::kind() const {
    return organisation_name ? PartyKind::organisation : PartyKind::person;
}

void check_new_party(const NewParty& party) {
    std::vector<base::Problem> problems;
    if (!party.organisation_name && !party.given_name && !party.family_name)
        problems.push_back({"/given_name", "required", "is required, as family_name or this"});
    if (party.organisation_name && (party.given_name || party.family_name))
        problems.push_back(
            {"/organisation_name", "not_allowed", "cannot stand beside a person's name"}
        );
    if (party.number && party.number->kind() != party.kind())
        problems.push_back({"/number", "invalid_number", "is not of the same kind as the name"});
    base::throw_if_any(std::move(problems));
}

Party make_party(const NewParty& party, base::Timestamp now) {
    Party made{
        .id = PartyId::make(),
        .kind = party.kind(),
        .number = party.number,
        .given_name = party.given_name,
        .family_name = party.family_name,
        .organisation_name = party.organisation_name,
        .protected_identity = party.protected_identity,
        .email = party.email,
        .phone = party.phone,
        .created_at = now,
        .updated_at = now};
    if (party.address) {
        made.care_of = party.address->care_of;
        made.extra_line = party.address->extra_line;
        made.street = party.address->street;
        made.postal_code = party.address->postal_code;
        made.city = party.address->city;
        made.country = party.address->country;
    }
    made.search_name = search_name(own_name(made));
    return made;
}

std::string visible_name(const Party& party, Sight sight) {
    if (party.protected_identity && sight != Sight::entitled) return std::string(protected_name);
    return own_name(party);
}

VisibleParty visible(const Party& party, Sight sight) {
    VisibleParty shown{
        .party_id = party.id,
        .kind = party.kind,
        .name = visible_name(party, sight),
        .protected_identity = party.protected_identity};
    if (party.protected_identity && sight != Sight::entitled) return shown;
    if (party.number) shown.number = party.number->formatted();
    shown.email = party.email;
    shown.phone = party.phone;
    Address address{
        .care_of = party.care_of,
        .extra_line = party.extra_line,
        .street = party.street,
        .postal_code = party.postal_code,
        .city = party.city,
        .country = party.country};
    if (address != Address()) shown.address = std::move(address);
    return shown;
}

std::vector<std::string> search_words(std::string_view name) {
    std::vector<std::string> words;
    bool in_word = false;
    for (const char c : lower(name)) {
        if (is_letter(c)) {
            if (!in_word) words.emplace_back();
            words.back() += c;
        }
        in_word = is_letter(c);
    }
    return words;
}

std::string search_name(std::string_view name) {
    std::string out;
    for (const auto& word : search_words(name)) out.append(" ").append(word);
    return out;
}

std::string search_key(std::string_view word) { return base::cut_to_length(word, key_letters); }

} // namespace kansli::parties
