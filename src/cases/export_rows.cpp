#include "cases/export_rows.hpp"

#include "cases/rows_of_cases.hpp"
#include "parties/party_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kansli::cases {

namespace {

constexpr std::int64_t rows_at_once = 500;

// Columns of the case that an export may show.
struct ExportedCase {
    CaseId id;
    std::string number;
    std::string case_type;
    std::int64_t case_type_version = 1;
    std::string title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
    Channel channel = Channel::portal;
    std::optional<PartyId> applicant_id;
    std::optional<UserId> assigned_to;
    bool suspended = false;
    std::optional<base::Timestamp> due_at;
    base::JsonText form_data;
    base::Timestamp created_at;
    base::Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(
    ExportedCase,
    (),
    (id,
     number,
     case_type,
     case_type_version,
     title,
     unit,
     status,
     public_status,
     channel,
     applicant_id,
     assigned_to,
     suspended,
     due_at,
     form_data,
     created_at,
     updated_at)
)

struct CaseParty {
    CaseId case_id;
    PartyId party_id;
    std::string role;
};
BOOST_DESCRIBE_STRUCT(CaseParty, (), (case_id, party_id, role))

struct CaseDecision {
    CaseId case_id;
    Outcome outcome = Outcome::approved;
    base::Timestamp decided_at;
};
BOOST_DESCRIBE_STRUCT(CaseDecision, (), (case_id, outcome, decided_at))

struct CaseClosure {
    CaseId case_id;
    base::Timestamp closed_at;
};
BOOST_DESCRIBE_STRUCT(CaseClosure, (), (case_id, closed_at))

struct Word {
    std::string_view code;
    std::string_view sv;
    std::string_view en;
};

constexpr std::array words{
    Word{"awaiting_signature", "Väntar på flerpartssignering", "Awaiting signature"},
    Word{"awaiting_payment", "Väntar på betalning", "Awaiting payment"},
    Word{"submitted", "Inskickat", "Submitted"},
    Word{"in_progress", "Under behandling", "In progress"},
    Word{"completion_needed", "Komplettering behövs", "Completion needed"},
    Word{"decided", "Beslut finns", "Decided"},
    Word{"closed", "Avslutat", "Closed"},
    Word{"approved", "Bifall", "Approved"},
    Word{"rejected", "Avslag", "Rejected"},
    Word{"dismissed", "Avvisning", "Dismissed"},
    Word{"cancelled", "Avskrivning", "Cancelled"},
    Word{"true", "Ja", "Yes"},
    Word{"false", "Nej", "No"},
};

// What belongs to the cases of a piece, read in one statement each.
struct Piece {
    std::vector<ExportedCase> cases{};
    std::optional<Cursor> next{};
    std::multimap<CaseId, CaseParty> stakeholders{};
    std::map<PartyId, parties::Party> parties{};
    std::map<CaseId, CaseDecision> decisions{};
    std::map<CaseId, CaseClosure> closures{};

    bool hides(const ExportedCase& row) const {
        const auto [begin, end] = stakeholders.equal_range(row.id);
        return std::any_of(begin, end, [&](const auto& one) {
            const auto party = parties.find(one.second.party_id);
            return party != parties.end() && party->second.protected_identity;
        });
    }

    std::string name_of(const std::optional<PartyId>& id) const {
        const auto party = id ? parties.find(*id) : parties.end();
        return party == parties.end()
                   ? std::string()
                   : parties::visible_name(party->second, parties::Sight::ordinary);
    }
};

void read_belongings(storage::Transaction& tx, Piece& piece) {
    if (piece.cases.empty()) return;
    std::vector<CaseId> case_ids;
    for (const auto& row : piece.cases) case_ids.push_back(row.id);
    std::set<PartyId> ids;
    for (const auto& row : rows_of_cases<CaseParty>(
             tx,
             "SELECT case_id, party_id, role FROM stakeholder WHERE removed_at IS NULL"
             " AND case_id IN ",
             case_ids
         )) {
        ids.insert(row.party_id);
        piece.stakeholders.emplace(row.case_id, row);
    }
    for (auto& party : parties::find_parties(tx, {ids.begin(), ids.end()})) {
        const auto id = party.id;
        piece.parties.emplace(id, std::move(party));
    }
    for (const auto& row : rows_of_cases<CaseDecision>(
             tx, "SELECT case_id, outcome, decided_at FROM decision WHERE case_id IN ", case_ids
         ))
        piece.decisions.emplace(row.case_id, row);
    for (const auto& row : rows_of_cases<CaseClosure>(
             tx, "SELECT case_id, closed_at FROM closure WHERE case_id IN ", case_ids
         ))
        piece.closures.emplace(row.case_id, row);
}

// Makes the cells of one case.
class CellMaker {
public:
    CellMaker(const Piece& piece, const ExportedCase& row, const PublishedCaseType& package)
        : piece_(piece), row_(row), type_(package.type) {}

    ExportCell cell(const FilterField& field, Language language) {
        language_ = language;
        if (!field.path.empty()) return form_cell(field);
        if (!field.role.empty() || field.name == "party_id") return stakeholders(field.role);
        return case_cell(field.name);
    }

private:
    std::string word(std::string_view code) const {
        for (const auto& known : words)
            if (known.code == code)
                return std::string(language_ == Language::sv ? known.sv : known.en);
        return std::string(code);
    }

    std::string named(const Names& names) const {
        return language_ == Language::sv ? names.sv.str() : names.en.str();
    }

    std::string case_cell(std::string_view name) const {
        if (name == "number") return row_.number;
        if (name == "case_type") return named(type_.names);
        if (name == "title") return row_.title;
        if (name == "unit") return row_.unit;
        if (name == "status") {
            const auto* status = find_status(type_, row_.status);
            return status != nullptr ? named(status->names) : row_.status;
        }
        if (name == "public_status") return word(base::enum_name(row_.public_status));
        if (name == "channel") return std::string(base::enum_name(row_.channel));
        if (name == "applicant_id") return piece_.name_of(row_.applicant_id);
        if (name == "assigned_to") return row_.assigned_to ? row_.assigned_to->to_text() : "";
        if (name == "suspended") return word(row_.suspended ? "true" : "false");
        if (name == "due_at") return row_.due_at ? base::swedish_time(*row_.due_at) : "";
        if (name == "created_at") return base::swedish_time(row_.created_at);
        if (name == "updated_at") return base::swedish_time(row_.updated_at);
        return later_cell(name);
    }

    std::string later_cell(std::string_view name) const {
        if (name == "closed_at") {
            const auto closure = piece_.closures.find(row_.id);
            return closure == piece_.closures.end() ? std::string()
                                                    : base::swedish_time(closure->second.closed_at);
        }
        const auto decision = piece_.decisions.find(row_.id);
        if (decision == piece_.decisions.end()) return {};
        return name == "outcome" ? word(base::enum_name(decision->second.outcome))
                                 : base::swedish_time(decision->second.decided_at);
    }

    std::string stakeholders(const std::string& role) const {
        std::string names;
        const auto [begin, end] = piece_.stakeholders.equal_range(row_.id);
        for (auto one = begin; one != end; ++one) {
            if (!role.empty() && one->second.role != role) continue;
            if (!names.empty()) names += ", ";
            names += piece_.name_of(one->second.party_id);
        }
        return names;
    }

    ExportCell form_cell(const FilterField& field) {
        if (field.kind == FieldKind::text && piece_.hides(row_))
            return std::string(parties::protected_name);
        if (!form_) {
            boost::system::error_code failed;
            form_ = boost::json::parse(row_.form_data.text, failed);
        }
        std::vector<const base::JsonValue*> found{&*form_};
        for (const auto& step : field.path) found = below(found, step);
        if (found.size() == 1 && found.front()->is_number())
            return found.front()->to_number<double>();
        std::string text;
        for (const auto* value : found) {
            if (!text.empty()) text += ", ";
            text += text_of(*value);
        }
        return text;
    }

    static std::vector<const base::JsonValue*>
    below(const std::vector<const base::JsonValue*>& values, const FormStep& step) {
        std::vector<const base::JsonValue*> found;
        for (const auto* value : values) {
            const auto* field =
                value->is_object() ? value->get_object().if_contains(step.name) : nullptr;
            if (field == nullptr || field->is_null()) continue;
            if (!field->is_array()) {
                found.push_back(field);
                continue;
            }
            for (const auto& entry : field->get_array()) found.push_back(&entry);
        }
        return found;
    }

    std::string text_of(const base::JsonValue& value) const {
        if (value.is_string()) return std::string(std::string_view(value.get_string()));
        if (value.is_bool()) return word(value.get_bool() ? "true" : "false");
        return value.is_null() ? std::string() : boost::json::serialize(value);
    }

    const Piece& piece_;
    const ExportedCase& row_;
    const CaseType& type_;
    Language language_ = Language::sv;
    std::optional<base::JsonValue> form_;
};

// The next cases, and where the piece after it begins; no such place at the end.
void read_cases(
    storage::Transaction& tx,
    const ExportPlan& plan,
    const SearchIndex& index,
    Piece& piece
) {
    static const auto columns = storage::column_list<ExportedCase>("c");
    const auto& listing = plan.listing;
    if (!plan.terms) {
        const auto sql = select_page(listing, columns);
        piece.cases = tx.query_values<ExportedCase>(sql.text(), sql.values());
        if (std::ssize(piece.cases) < listing.page.limit) return;
        const auto& last = piece.cases.back();
        piece.next = Cursor{listing.order.time_of(last), last.id};
        return;
    }
    if (plan.terms->empty()) return;
    const auto limit = listing.page.limit;
    const auto hits = index.find(tx, {*plan.terms, listing, limit, limit}).hits;
    if (hits.empty()) return;
    if (std::ssize(hits) == limit) piece.next = Cursor{hits.back().created_at, hits.back().id};
    storage::SqlText sql;
    sql.add("SELECT ").add(columns).add(" FROM cases c WHERE ");
    listing.access.add_condition(sql);
    sql.add(" AND c.id IN ").bind_list(hits, &Hit::id).add(listing.order.by("c."));
    piece.cases = tx.query_values<ExportedCase>(sql.text(), sql.values());
}

} // namespace

std::vector<std::string> ExportRows::headings() const {
    std::vector<std::string> headings;
    for (const auto& column : plan_.columns)
        headings.push_back(plan_.language == Language::sv ? column.heading_sv : column.heading_en);
    return headings;
}

std::vector<ExportRow> ExportRows::next() {
    // A piece may be empty, of hits that are no longer to be seen, and not the last.
    std::vector<ExportRow> rows;
    while (!is_through_ && rows.empty()) rows = next_piece();
    return rows;
}

std::vector<ExportRow> ExportRows::next_piece() {
    std::vector<ExportRow> rows;
    auto& listing = plan_.listing;
    listing.page = {.limit = rows_at_once};
    Piece piece;
    database_.read([&](storage::Transaction& tx) {
        piece = {};
        read_cases(tx, plan_, SearchIndex::of(database_.backend()), piece);
        read_belongings(tx, piece);
        rows.clear();
        for (const auto& row : piece.cases) {
            const auto package = types_.at(tx, row.case_type, row.case_type_version);
            CellMaker maker(piece, row, *package);
            auto& made = rows.emplace_back();
            for (const auto& column : plan_.columns)
                made.push_back(maker.cell(column, plan_.language));
        }
    });
    is_through_ = !piece.next;
    listing.cursor = piece.next;
    return rows;
}

std::string without_formula(std::string text) {
    constexpr std::string_view begins_formula = "=+-@\t\r";
    if (!text.empty() && begins_formula.find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    return text;
}

} // namespace kansli::cases
