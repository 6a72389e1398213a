// What a case-type.yaml is told with: the words of every case type, and the parts that cases of the
// type have - statuses, roles of stakeholders, kinds of attachments. A part of case_type.hpp.
#pragma once

#include "base/json.hpp"
#include "base/number.hpp"
#include "base/reflect.hpp"
#include "base/text.hpp"
#include "parties/party.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

enum class Installation { external, internal };
BOOST_DESCRIBE_ENUM(Installation, external, internal)

// A: form and statuses. B adds a robot's work, C adds process and rules.
enum class AutomationLevel { A, B, C };
BOOST_DESCRIBE_ENUM(AutomationLevel, A, B, C)

// What the citizen sees: the set of Mina sidor.
enum class PublicStatus {
    draft,
    awaiting_signature,
    awaiting_payment,
    submitted,
    in_progress,
    completion_needed,
    decided,
    closed
};
BOOST_DESCRIBE_ENUM(
    PublicStatus,
    draft,
    awaiting_signature,
    awaiting_payment,
    submitted,
    in_progress,
    completion_needed,
    decided,
    closed
)

// What happens to every case, whatever its type; a status says at which of them it is entered.
enum class CaseStep {
    received,
    assigned,
    completion_requested,
    completion_received,
    decided,
    closed,
    reopened
};
BOOST_DESCRIBE_ENUM(
    CaseStep,
    received,
    assigned,
    completion_requested,
    completion_received,
    decided,
    closed,
    reopened
)

enum class Outcome { approved, rejected, dismissed, cancelled };
BOOST_DESCRIBE_ENUM(Outcome, approved, rejected, dismissed, cancelled)

using parties::PartyKind;

// How the law lets a decision be challenged: by appeal on its merits (förvaltningsbesvär), or only
// on its lawfulness (kommunallagen 13 kap., where much of förvaltningslagen does not apply: FL 2
// §).
enum class Appeal { merits, legality, none };
BOOST_DESCRIBE_ENUM(Appeal, merits, legality, none)

// `complete`: the clock starts anew on the day when what was asked for has come in (PBL 9:27).
enum class DeadlineStart { received, complete };
BOOST_DESCRIBE_ENUM(DeadlineStart, received, complete)

enum class FeeDue { on_submission, on_decision };
BOOST_DESCRIBE_ENUM(FeeDue, on_submission, on_decision)

enum class RetentionStart { decided, closed, permit_expired };
BOOST_DESCRIBE_ENUM(RetentionStart, decided, closed, permit_expired)

// The name of a thing inside a package: a-z, 0-9 and inner underscores, 1-64, from a letter.
class Code {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 1,
        .max_length = 64,
        .pattern = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"};
    static base::Parsed<Code> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    auto operator<=>(const Code&) const = default;
    bool operator==(const Code&) const = default;

    bool operator==(std::string_view other) const { return text_ == other; }

private:
    std::string text_;
};

// The first part of a case number, "PRH" of PRH-2026-000123: 2-6 letters A-Z.
class SeriesPrefix {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 2,
        .max_length = 6,
        .pattern = "^[A-Z]{2,6}$"};
    static base::Parsed<SeriesPrefix> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    const std::string& str() const { return text_; }

    auto operator<=>(const SeriesPrefix&) const = default;

private:
    std::string text_;
};

struct Names {
    base::Text<1, 100> sv;
    base::Text<1, 100> en;
};
BOOST_DESCRIBE_STRUCT(Names, (), (sv, en))

struct Descriptions {
    base::Text<1, 1000> sv;
    base::Text<1, 1000> en;
};
BOOST_DESCRIBE_STRUCT(Descriptions, (), (sv, en))

using LegalBasis = base::Text<1, 300>;

struct Status {
    Code id;
    Names names;
    PublicStatus public_status = PublicStatus::submitted;
    std::optional<bool> initial{};
    std::optional<bool> final_{};
    // The steps at which a case comes to this status; none where only a handler sets it.
    std::optional<std::vector<CaseStep>> on{};
    // The statuses that a handler may set next; absent: any. A step leads to its status from
    // anywhere.
    std::optional<std::vector<Code>> next{};
};
BOOST_DESCRIBE_STRUCT(Status, (), (id, names, public_status, initial, final_, on, next))

struct StakeholderRole {
    Code id;
    Names names;
    std::optional<bool> required{};
    std::vector<PartyKind> kinds;
};
BOOST_DESCRIBE_STRUCT(StakeholderRole, (), (id, names, required, kinds))

struct AttachmentKind {
    Code id;
    Names names;
    std::optional<bool> required{};
    base::Whole<1, 250> max_size_mb;
    std::optional<std::vector<std::string>> media_types{}; // absent: those that uploads allow
};
BOOST_DESCRIBE_STRUCT(AttachmentKind, (), (id, names, required, max_size_mb, media_types))

} // namespace kansli::cases
