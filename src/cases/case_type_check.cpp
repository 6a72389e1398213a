#include "cases/case_type_check.hpp"

#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kansli::cases {

namespace {

class Check {
public:
    explicit Check(const CaseType& type) : type_(type) {}

    std::vector<base::Problem> run() {
        unique_ids(type_.statuses, "/statuses");
        unique_ids(type_.stakeholder_roles, "/stakeholder_roles");
        unique_ids(type_.attachment_kinds, "/attachment_kinds");
        handling();
        statuses();
        transitions();
        steps();
        roles();
        attachments();
        decision();
        times();
        checks();
        robots();
        return std::move(problems_);
    }

private:
    void add(std::string pointer, std::string code, std::string message) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    template <class Thing>
    void unique_ids(const std::vector<Thing>& things, const std::string& at) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < things.size(); ++i)
            if (!seen.insert(things[i].id.str()).second)
                add(fmt::format("{}/{}/id", at, i),
                    "duplicate",
                    fmt::format("\"{}\" is there twice", things[i].id.str()));
    }

    template <class Value>
    void unique_values(const std::vector<Value>& values, const std::string& at) {
        for (std::size_t i = 1; i < values.size(); ++i)
            if (std::find(values.begin(), values.begin() + static_cast<long>(i), values[i]) !=
                values.begin() + static_cast<long>(i))
                add(fmt::format("{}/{}", at, i), "duplicate", "is there twice");
    }

    void statuses() {
        const auto initial =
            std::count_if(type_.statuses.begin(), type_.statuses.end(), [](const Status& status) {
                return status.initial.value_or(false);
            });
        if (initial != 1)
            add("/statuses",
                "initial_status",
                fmt::format("exactly one status is initial, not {}", initial));
        if (std::none_of(type_.statuses.begin(), type_.statuses.end(), is_final))
            add("/statuses", "final_status", "one status at least is final");
        for (std::size_t i = 0; i < type_.statuses.size(); ++i)
            if (type_.statuses[i].public_status == PublicStatus::draft)
                add(fmt::format("/statuses/{}/public_status", i),
                    "not_allowed",
                    "a draft is not yet a case, so no status of a case is draft");
    }

    void transitions() {
        for (std::size_t i = 0; i < type_.statuses.size(); ++i) {
            const auto& next = type_.statuses[i].next;
            if (!next) continue;
            const auto at = fmt::format("/statuses/{}/next", i);
            unique_values(*next, at);
            if (is_final(type_.statuses[i]) && !next->empty())
                add(at, "not_allowed", "nothing comes after a final status but a reopening");
            for (std::size_t j = 0; j < next->size(); ++j) {
                const auto* status = find_status(type_, (*next)[j].str());
                if (status == nullptr)
                    add(fmt::format("{}/{}", at, j),
                        "unknown_status",
                        fmt::format("\"{}\" is none of the statuses", (*next)[j].str()));
                else if (is_final(*status))
                    add(fmt::format("{}/{}", at, j),
                        "not_allowed",
                        "a final status is entered by closing the case");
            }
        }
    }

    // Each step has one status at most, and those that every case goes through have one.
    void steps() {
        std::map<CaseStep, std::size_t> entered;
        for (std::size_t i = 0; i < type_.statuses.size(); ++i) {
            const auto& status = type_.statuses[i];
            if (!status.on) continue;
            for (std::size_t j = 0; j < status.on->size(); ++j) {
                const auto step = (*status.on)[j];
                const auto at = fmt::format("/statuses/{}/on/{}", i, j);
                if (!entered.emplace(step, i).second)
                    add(at,
                        "duplicate",
                        fmt::format("{} already leads to another status", base::enum_name(step)));
                else
                    fits_step(status, step, at);
            }
        }
        for (const auto step : {CaseStep::received, CaseStep::decided, CaseStep::closed}) {
            const bool needed = step != CaseStep::decided || type_.decision.has_value();
            if (needed && entered.count(step) == 0)
                add("/statuses",
                    "missing_status",
                    fmt::format("no status is entered on {}", base::enum_name(step)));
        }
    }

    void fits_step(const Status& status, CaseStep step, const std::string& at) {
        if (step == CaseStep::received && !status.initial.value_or(false))
            add(at, "initial_status", "the status entered on received is the initial one");
        if (step == CaseStep::closed && !is_final(status))
            add(at, "final_status", "the status entered on closed is final");
        if (step == CaseStep::reopened && is_final(status))
            add(at, "final_status", "the status entered on reopened is not final");
        if (step == CaseStep::decided && !type_.decision)
            add(at, "not_allowed", "this case type has no decision");
        if (step == CaseStep::completion_requested &&
            status.public_status != PublicStatus::completion_needed)
            add(at,
                "public_status",
                "the status entered on completion_requested has public_status completion_needed");
    }

    void roles() {
        const auto* applicant = find_role(type_, "applicant");
        if (applicant == nullptr)
            add("/stakeholder_roles", "missing_role", "one role is \"applicant\"");
        else if (!applicant->required.value_or(false))
            add(fmt::format("/stakeholder_roles/{}", applicant - type_.stakeholder_roles.data()),
                "required",
                "the role \"applicant\" is required: true");
        for (std::size_t i = 0; i < type_.stakeholder_roles.size(); ++i) {
            const auto at = fmt::format("/stakeholder_roles/{}/kinds", i);
            const auto& kinds = type_.stakeholder_roles[i].kinds;
            if (kinds.empty()) add(at, "too_short", "names person, organisation or both");
            unique_values(kinds, at);
        }
    }

    void attachments() {
        for (std::size_t i = 0; i < type_.attachment_kinds.size(); ++i) {
            const auto& kind = type_.attachment_kinds[i];
            if (!kind.media_types) continue;
            const auto at = fmt::format("/attachment_kinds/{}/media_types", i);
            if (kind.media_types->empty()) add(at, "too_short", "names one media type at least");
            unique_values(*kind.media_types, at);
            for (std::size_t j = 0; j < kind.media_types->size(); ++j)
                if (!is_media_type((*kind.media_types)[j]))
                    add(fmt::format("{}/{}", at, j),
                        "invalid_media_type",
                        "must be a media type, as application/pdf");
        }
    }

    static bool is_media_type(std::string_view text) {
        const auto slash = text.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size()) return false;
        return text.size() <= 100 &&
               std::all_of(
                   text.begin(),
                   text.end(),
                   [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                              std::string_view("/.+-").find(c) != std::string_view::npos;
                   }
               ) &&
               text.find('/', slash + 1) == std::string_view::npos;
    }

    // Checklist and texts; what the placeholders of a text name is checked beside the form.
    void handling() {
        if (type_.checklist) {
            unique_ids(*type_.checklist, "/checklist");
            for (std::size_t i = 0; i < type_.checklist->size(); ++i)
                if ((*type_.checklist)[i].required_for == ChecklistStage::decision &&
                    !type_.decision)
                    add(fmt::format("/checklist/{}/required_for", i),
                        "not_allowed",
                        "this case type has no decision");
        }
        if (!type_.texts) return;
        unique_ids(*type_.texts, "/texts");
        for (std::size_t i = 0; i < type_.texts->size(); ++i)
            if ((*type_.texts)[i].use == TextUse::decision && !type_.decision)
                add(fmt::format("/texts/{}/use", i), "not_allowed", "this case type has no decision"
                );
    }

    void robots() {
        const bool is_b = type_.automation_level == AutomationLevel::B;
        if (is_b && (!type_.robots || type_.robots->empty()))
            add("/automation_level", "missing", "level B has robots: name one under robots");
        if (!type_.robots) return;
        if (!is_b)
            add("/robots",
                "not_allowed",
                "robots are of level B; a process of level C has them as external tasks");
        unique_ids(*type_.robots, "/robots");
        for (std::size_t i = 0; i < type_.robots->size(); ++i)
            robot((*type_.robots)[i], fmt::format("/robots/{}", i));
    }

    void robot(const RobotRules& robot, const std::string& at) {
        if (robot.on == CaseStep::decided && !type_.decision)
            add(at + "/on", "not_allowed", "this case type has no decision");
        if (robot.on == CaseStep::closed || robot.on == CaseStep::reopened)
            add(at + "/on", "not_allowed", "a robot works on a running case");
        if (robot.outcomes && robot.on != CaseStep::decided)
            add(at + "/outcomes", "not_allowed", "an outcome is of a robot that works on decided");
        if (robot.outcomes) unique_values(*robot.outcomes, at + "/outcomes");
        for (const auto& [name, id] :
             {std::pair("/status", robot.status), std::pair("/done_status", robot.done_status)}) {
            if (!id) continue;
            const auto* status = find_status(type_, id->str());
            if (status == nullptr)
                add(at + name, "unknown_status", "is none of the statuses");
            else if (is_final(*status) && name == std::string_view("/status"))
                add(at + name, "not_allowed", "a robot works on a running case");
        }
    }

    void decision() {
        if (!type_.decision) {
            if (type_.permit)
                add("/permit", "not_allowed", "a permit needs a decision that grants it");
            return;
        }
        const auto& rules = *type_.decision;
        if (rules.outcomes.empty())
            add("/decision/outcomes", "too_short", "names one outcome at least");
        if (rules.legal_basis.empty())
            add("/decision/legal_basis", "too_short", "names one provision at least");
        unique_values(rules.outcomes, "/decision/outcomes");
        if (rules.validity) validity(*rules.validity);
        if (type_.permit && !allows_outcome(type_, Outcome::approved))
            add("/permit", "not_allowed", "a permit needs the outcome approved");
    }

    void validity(const Validity& valid) {
        const std::string at = "/decision/validity/outcomes";
        if (valid.outcomes.empty()) add(at, "too_short", "names one outcome at least");
        unique_values(valid.outcomes, at);
        for (std::size_t i = 0; i < valid.outcomes.size(); ++i)
            if (!allows_outcome(type_, valid.outcomes[i]))
                add(fmt::format("{}/{}", at, i),
                    "not_allowed",
                    "is not one of the decision's outcomes");
    }

    void extension(const ExtensionRules& rules) {
        const int given = int{rules.days.has_value()} + int{rules.weeks.has_value()} +
                          int{rules.months.has_value()};
        if (given != 1)
            add("/deadline/extension", "ambiguous", "gives exactly one of days, weeks and months");
    }

    void times() {
        if (type_.deadline) {
            const auto& deadline = *type_.deadline;
            const int given = int{deadline.days.has_value()} + int{deadline.weeks.has_value()} +
                              int{deadline.months.has_value()};
            if (given != 1)
                add("/deadline", "ambiguous", "gives exactly one of days, weeks and months");
            if (deadline.extension) extension(*deadline.extension);
            if (deadline.completion_order_weeks && deadline.starts != DeadlineStart::complete)
                add("/deadline/completion_order_weeks",
                    "not_allowed",
                    "is for a deadline that starts when the application is complete");
        }
        const auto& retention = type_.retention;
        if (retention.years.has_value() != retention.after.has_value())
            add("/retention", "ambiguous", "gives both years and after, or neither to preserve");
        if (retention.after == RetentionStart::decided && !type_.decision)
            add("/retention/after", "not_allowed", "this case type has no decision");
        if (retention.after == RetentionStart::permit_expired && !type_.permit)
            add("/retention/after", "not_allowed", "this case type has no permit");
    }

    void checks() {
        if (type_.four_eyes.value_or(false) && !type_.decision)
            add("/four_eyes", "not_allowed", "this case type has no decision");
        if (!type_.checks) return;
        unique_ids(*type_.checks, "/checks");
        for (std::size_t i = 0; i < type_.checks->size(); ++i)
            check((*type_.checks)[i], fmt::format("/checks/{}", i));
    }

    // What each kind asks about, and nothing that it does not.
    void check(const CheckRules& rules, const std::string& at) {
        const auto kind = rules.kind;
        const bool of_others = kind == CheckKind::other_cases;
        const bool of_party = kind == CheckKind::population_register ||
                              kind == CheckKind::company_register ||
                              kind == CheckKind::employee_directory;
        if (kind == CheckKind::property_register && !rules.field)
            add(at, "required", "names the field of the property's designation");
        if (rules.field && kind != CheckKind::property_register && !of_others)
            add(at + "/field", "not_allowed", "is for property_register and other_cases");
        if (rules.role && !of_party)
            add(at + "/role", "not_allowed", "is for registers of people and companies");
        if (rules.role && find_role(type_, rules.role->str()) == nullptr)
            add(at + "/role", "unknown_role", "is no role of this case type");
        if (rules.within_months && !of_others)
            add(at + "/within_months", "not_allowed", "is for other_cases");
    }

    const CaseType& type_;
    std::vector<base::Problem> problems_;
};

} // namespace

std::vector<base::Problem> contradictions(const CaseType& type) { return Check(type).run(); }

} // namespace kansli::cases
