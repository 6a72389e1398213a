#include "cases/automation/house_work.hpp"

#include "base/calendar.hpp"
#include "base/error.hpp"
#include "cases/automation/rule_evaluation.hpp"
#include "cases/closure.hpp"
#include "cases/completion.hpp"
#include "cases/due_day.hpp"
#include "cases/message.hpp"
#include "cases/text_template.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;
using process::Variables;

// The inputs of one task, as the types that the verbs want. A wrong one names itself.
class Inputs {
public:
    explicit Inputs(const Variables& variables) : variables_(variables) {}

    std::optional<std::string> text(std::string_view name) const {
        const auto* value = find(name);
        if (value == nullptr) return std::nullopt;
        return process::text_of(*value);
    }

    template <class T>
    std::optional<T> as(std::string_view name) const {
        const auto given = text(name);
        if (!given) return std::nullopt;
        auto parsed = T::from_text(*given);
        if (!parsed) refuse(name, *given);
        return *std::move(parsed.value);
    }

    std::optional<int> whole(std::string_view name, int max) const {
        const auto* value = find(name);
        if (value == nullptr) return std::nullopt;
        // What a mapping writes down is a text.
        const auto given = process::text_of(*value);
        int number = 0;
        const auto [end, failed] =
            std::from_chars(given.data(), given.data() + given.size(), number);
        if (failed != std::errc() || end != given.data() + given.size() || number < 1 ||
            number > max)
            refuse(name, given);
        return number;
    }

    [[noreturn]] static void refuse(std::string_view name, std::string_view given) {
        throw Error(
            ErrorCode::invalid,
            fmt::format("The process says \"{}\" for {}, which cannot be used.", given, name)
        );
    }

private:
    const base::JsonValue* find(std::string_view name) const {
        const auto* value = variables_.if_contains(name);
        if (value == nullptr) return nullptr;
        value = &process::plain_value(*value);
        return value->is_null() ? nullptr : value;
    }

    const Variables& variables_;
};

// A text of the type filled in, or what the process itself says.
LongText words_of(
    web::Session& session,
    const OpenedCase& opened,
    const Inputs& inputs,
    std::string_view otherwise
) {
    if (const auto id = inputs.as<Code>("text"))
        return LongText::cut(fill_text(session, opened, *id, Language::sv).text);
    return LongText::cut(inputs.text(otherwise).value_or(std::string()));
}

// A person may have been faster: their decision stands, and their question is awaited.
bool is_decided_by_person(const HouseCall& call) {
    const auto made = find_decision(call.session.tx, call.opened.row.id);
    return made && !made->automatic;
}

bool is_asked_already(const HouseCall& call) {
    const auto requests = completion_requests_of(call.session.tx, call.opened.row.id);
    return !requests.empty() && !requests.front().answered_at;
}

void ask_for_completion(const HouseCall& call) {
    if (is_decided_by_person(call) || is_asked_already(call)) return;
    const Inputs inputs(call.inputs);
    NewCompletionRequest asked{words_of(call.session, call.opened, inputs, "message")};
    if (const auto days = inputs.whole("days", 365))
        asked.due_on = days_after(base::swedish_day(call.session.now), *days);
    request_completion(call.session, call.opened, asked);
}

void send(const HouseCall& call) {
    send_message(
        call.session,
        call.opened,
        {words_of(call.session, call.opened, Inputs(call.inputs), "message")}
    );
}

Outcome outcome_of(const Inputs& inputs) {
    const auto told = inputs.text("outcome").value_or("");
    const auto outcome = base::enum_from_name<Outcome>(told);
    if (!outcome) Inputs::refuse("outcome", told);
    return *outcome;
}

void add_validity(
    const web::Session& session,
    const DecisionRules& rules,
    const Inputs& inputs,
    NewDecision& given
) {
    const bool is_valid_for_a_time =
        rules.validity &&
        std::count(
            rules.validity->outcomes.begin(), rules.validity->outcomes.end(), given.outcome
        ) > 0;
    if (!is_valid_for_a_time) return;
    const auto from = inputs.as<base::Date>("valid_from");
    given.valid_from = from ? *from : base::swedish_day(session.now);
    given.valid_to = inputs.as<base::Date>("valid_to");
    const auto months = inputs.whole("valid_months", 600);
    if (!given.valid_to && months)
        given.valid_to = days_after(base::end_of(*given.valid_from, {.months = *months}), -1);
}

void make_decision(const HouseCall& call) {
    auto& session = call.session;
    auto& opened = call.opened;
    const Inputs inputs(call.inputs);
    if (!opened.type().decision)
        throw Error(ErrorCode::rejected, "Cases of this type are closed without a decision.");
    if (is_decided_by_person(call)) return;
    NewDecision given;
    given.outcome = outcome_of(inputs);
    given.reasons = words_of(session, opened, inputs, "reasons");
    const auto basis = inputs.as<LegalBasis>("legal_basis");
    given.legal_basis = basis ? *basis : opened.type().decision->legal_basis.at(0);
    add_validity(session, *opened.type().decision, inputs, given);
    const auto evaluation =
        last_rule_evaluation(session.tx, opened.row.id, inputs.text("rules").value_or(""));
    decide_automatically(session, opened, given, evaluation, call.on_decided);
}

void close(const HouseCall& call) {
    auto& opened = call.opened;
    const auto* status = find_status(opened.type(), opened.row.status);
    if (status != nullptr && is_final(*status)) return; // somebody was faster
    const auto reason = Inputs(call.inputs).text("reason").value_or("");
    close_case(call.session, opened, {base::Text<1, 1000>::cut(reason)});
}

} // namespace

const std::vector<HouseWork>& house_works() {
    static const std::vector<HouseWork> all{
        {"kansli:request-completion",
         {"text", "message", "days"},
         {{"text", "message"}},
         TextUse::completion,
         ask_for_completion},
        {"kansli:send-message", {"text", "message"}, {{"text", "message"}}, TextUse::message, send},
        {"kansli:decide",
         {"outcome",
          "text",
          "reasons",
          "legal_basis",
          "valid_from",
          "valid_to",
          "valid_months",
          "rules"},
         {{"outcome"}, {"text", "reasons"}},
         TextUse::decision,
         make_decision},
        {close_topic, {"reason"}, {{"reason"}}, std::nullopt, close}};
    return all;
}

const HouseWork* find_house_work(std::string_view topic) {
    const auto& all = house_works();
    const auto found = std::find_if(all.begin(), all.end(), [&](const HouseWork& each) {
        return each.topic == topic;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace kansli::cases
