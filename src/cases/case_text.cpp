#include "cases/case_text.hpp"

#include "cases/form_field.hpp"
#include "cases/rows_of_cases.hpp"
#include "cases/search_words.hpp"
#include "parties/party_store.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kansli::cases {

namespace {

using Words = std::set<std::string>;

struct CaseParty {
    CaseId case_id;
    PartyId party_id;
};
BOOST_DESCRIBE_STRUCT(CaseParty, (), (case_id, party_id))

struct CaseText {
    CaseId case_id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(CaseText, (), (case_id, text))

void add_words(Words& words, std::string_view text) {
    for (auto& word : search_words_in(text)) {
        if (words.size() == max_indexed_words) return;
        words.insert(std::move(word));
    }
}

void add_values(Words& words, const base::JsonValue& value) {
    if (const auto* text = value.if_string()) return add_words(words, std::string_view(*text));
    if (value.is_number()) return add_words(words, boost::json::serialize(value));
    if (const auto* list = value.if_array())
        for (const auto& entry : *list) add_values(words, entry);
    if (const auto* fields = value.if_object())
        for (const auto& field : *fields) add_values(words, field.value());
}

std::string name_of(const parties::Party& party) {
    return parties::visible_name(party, parties::Sight::entitled);
}

// Name and number of a protected person, in every form in which a text may hold them.
Words hidden_words(const parties::Party& party) {
    Words hidden;
    add_words(hidden, name_of(party));
    if (party.email) add_words(hidden, party.email->to_text());
    if (!party.number) return hidden;
    const auto& digits = party.number->to_text();
    hidden.insert(digits);
    hidden.insert(digits.substr(0, 8));
    hidden.insert(digits.substr(2));
    hidden.insert(digits.substr(2, 6));
    hidden.insert(digits.substr(8));
    return hidden;
}

// "Annas" and "annaberg" tell of Anna; a short name is hidden as a whole word only.
void remove_hidden(Words& words, const Words& hidden) {
    constexpr std::size_t shortest_part = 3;
    std::erase_if(words, [&](const std::string& word) {
        return std::any_of(hidden.begin(), hidden.end(), [&](const std::string& name) {
            if (name.size() < shortest_part || has_digit(name)) return word == name;
            return word.find(name) != std::string::npos;
        });
    });
}

std::map<PartyId, parties::Party>
parties_of(storage::Transaction& tx, const std::vector<CaseParty>& rows) {
    std::set<PartyId> ids;
    for (const auto& row : rows) ids.insert(row.party_id);
    std::map<PartyId, parties::Party> found;
    for (auto& party : parties::find_parties(tx, {ids.begin(), ids.end()})) {
        const auto id = party.id;
        found.emplace(id, std::move(party));
    }
    return found;
}

void add_case(Words& words, const CaseRow& row, const std::set<std::string>& secret) {
    add_words(words, row.number);
    add_words(words, row.title.str());
    boost::system::error_code failed;
    auto form = boost::json::parse(row.form_data.text, failed);
    if (failed) return;
    for (const auto& field : secret) erase_form_field(form, field);
    add_values(words, form);
}

void add_party(Words& words, const parties::Party& party) {
    add_words(words, name_of(party));
    if (party.number) words.insert(party.number->to_text());
    if (party.email) add_words(words, party.email->to_text());
}

} // namespace

std::vector<IndexedCase>
indexed_cases(storage::Transaction& tx, CaseTypes& types, const std::vector<CaseId>& ids) {
    static const auto select_cases =
        "SELECT " + storage::column_list<CaseRow>() + " FROM cases WHERE id IN ";
    if (ids.empty()) return {};
    std::map<CaseId, Words> words;
    std::map<CaseId, Words> hidden;
    const auto rows = rows_of_cases<CaseRow>(tx, select_cases, ids);
    for (const auto& row : rows) {
        const auto package = types.at(tx, row.case_type, row.case_type_version);
        add_case(words[row.id], row, secret_fields(package->type));
    }
    for (const auto* select :
         {"SELECT case_id, text FROM note WHERE case_id IN ",
          "SELECT case_id, text FROM message WHERE case_id IN ",
          "SELECT case_id, text || ' ' || coalesce(answer, '') AS text FROM completion_request"
          " WHERE case_id IN "})
        for (const auto& row : rows_of_cases<CaseText>(tx, select, ids))
            add_words(words[row.case_id], row.text);
    // Also of one who was removed: what was written of them stands in notes and form.
    const auto stakeholders = rows_of_cases<CaseParty>(
        tx, "SELECT DISTINCT case_id, party_id FROM stakeholder WHERE case_id IN ", ids
    );
    const auto parties = parties_of(tx, stakeholders);
    for (const auto& row : stakeholders) {
        const auto found = parties.find(row.party_id);
        if (found == parties.end()) continue;
        if (found->second.protected_identity)
            hidden[row.case_id].merge(hidden_words(found->second));
        else
            add_party(words[row.case_id], found->second);
    }
    std::vector<IndexedCase> made;
    for (const auto& row : rows) {
        auto& own = words[row.id];
        remove_hidden(own, hidden[row.id]);
        IndexedCase one{row.id, row.created_at, {own.begin(), own.end()}};
        for (auto& scope : Access::search_scopes_of(row)) one.words.push_back(std::move(scope));
        made.push_back(std::move(one));
    }
    std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) {
        return std::tie(a.created_at, a.case_id) < std::tie(b.created_at, b.case_id);
    });
    return made;
}

} // namespace kansli::cases
