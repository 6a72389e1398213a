#include "cases/scenario_player.hpp"

#include "base/error.hpp"
#include "cases/assignment.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/automation/process_work.hpp"
#include "cases/case_creation.hpp"
#include "cases/case_jobs.hpp"
#include "cases/check.hpp"
#include "cases/checklist.hpp"
#include "cases/closure.hpp"
#include "cases/decision_proposal.hpp"
#include "cases/due_day.hpp"
#include "cases/message.hpp"
#include "cases/note.hpp"
#include "cases/scenario.hpp"
#include "cases/scenario_comparison.hpp"
#include "cases/scenario_stage.hpp"
#include "cases/status.hpp"
#include "cases/suspension.hpp"
#include "cases/task.hpp"
#include "parties/party_store.hpp"
#include "process/store/external_task_store.hpp"
#include "process/store/process_jobs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

std::vector<std::string> told(const std::vector<base::Problem>& problems) {
    std::vector<std::string> lines;
    for (const auto& problem : problems) lines.push_back(problem.pointer + ' ' + problem.code);
    std::sort(lines.begin(), lines.end());
    return lines;
}

// Where a process stands still, and why.
struct StandsStill {
    std::string element;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(StandsStill, (), (element, message))

class Player {
public:
    Player(
        const std::shared_ptr<const PublishedCaseType>& package,
        ScenarioSource source,
        const RoomsAbove& rooms
    )
        : source_(std::move(source)),
          rooms_(rooms),
          types_(*database_),
          processes_(definitions_, case_process_hooks(types_, definitions_)),
          checks_{*database_, types_, registers()},
          runner_(*database_, {.clock = [this] { return now_; }}),
          handler_(staff(package->type.unit.str(), "Handler", "handler")),
          decider_(staff(package->type.unit.str(), "Decider", "decider")) {
        types_.add(package);
        handle_case_jobs(runner_, types_);
        if (rooms.handle_jobs) rooms.handle_jobs(runner_, types_);
        now_ = morning_of(source_.scenario.today) + std::chrono::hours(4);
        if (package->automation) automate(*package);
    }

    std::vector<Mismatch> play(const CaseType& type) {
        const auto& scenario = source_.scenario;
        const bool has_steps = scenario.steps && !scenario.steps->empty();
        if (has_steps)
            attempt("/application", {}, [&] { apply(type); });
        else
            attempt("/expect", scenario.expect, [&] { apply(type); });
        if (id_ && has_steps)
            for (std::size_t i = 0; i < scenario.steps->size() && mismatches_.empty(); ++i)
                play_step(i, (*scenario.steps)[i]);
        if (id_ && mismatches_.empty()) compare("/expect", scenario.expect);
        return std::move(mismatches_);
    }

private:
    // What works by itself works after each step.
    void automate(const PublishedCaseType& package) {
        works_by_itself_ = true;
        handle_check_jobs(runner_, checks_);
        process::handle_process_jobs(runner_, processes_);
        handle_process_news(runner_, types_, processes_);
        handle_process_work(runner_, {types_, processes_, rooms_.on_decided});
        (*database_).write(storage::lane_key("scenario"), [&](storage::Transaction& tx) {
            publish_case_type(tx, package, "scenario", now_);
        });
    }

    void let_work(const std::string& at) {
        if (!works_by_itself_) return;
        runner_.run_due();
        tell_incidents(at);
    }

    // A process that stands still is no outcome of a scenario.
    void tell_incidents(const std::string& at) {
        act(handler_, [&](web::Session& session) {
            for (const auto& each : session.tx.query<StandsStill>(
                     "SELECT element, message FROM process_incident WHERE resolved_at IS NULL"
                     " ORDER BY opened_at"
                 ))
                add(at,
                    fmt::format("the process stands still at {}: {}", each.element, each.message));
        });
    }

    // The population register knows the applicant as the scenario says.
    parties::Registers registers() const {
        parties::Registers made;
        if (const auto& where = source_.scenario.applicant.registered_in)
            made.population = [where](const parties::PersonalNumber&) {
                return std::optional(parties::RegisteredPerson{.municipality_id = *where});
            };
        return made;
    }

    template <class Work>
    void act(const web::Caller& caller, const Work& work) {
        (*database_).write(storage::lane_key("scenario"), [&](storage::Transaction& tx) {
            web::Session session{caller, tx, now_, anywhere(), "scenario", {}};
            work(session);
        });
    }

    template <class Work>
    void change(const web::Caller& caller, const Work& work) {
        act(caller, [&](web::Session& session) {
            auto opened = find_case(
                session,
                types_,
                *id_,
                caller.kind == web::ActorKind::citizen ? web::Permission::own_cases
                                                       : web::Permission::case_handle
            );
            work(session, opened);
        });
    }

    // Runs what may be refused, and holds the refusal against what is expected.
    void
    attempt(const std::string& at, const Expectation& expected, const std::function<void()>& run) {
        try {
            run();
        } catch (const base::Error& refused) {
            check_refusal(at, expected, refused);
            return;
        }
        if (expected.refused || expected.problems) add(at, "was to be refused, and was not");
    }

    void
    check_refusal(const std::string& at, const Expectation& expected, const base::Error& refused) {
        const auto problems = told(refused.problems());
        if (!expected.refused && !expected.problems) {
            add(at, fmt::format("was refused: {} Problems: {}", refused.what(), list_of(problems)));
            return;
        }
        if (expected.refused &&
            std::string_view(refused.what()).find(*expected.refused) == std::string_view::npos)
            add(at + "/refused",
                fmt::format(
                    "was to be refused with {}, found {}", *expected.refused, refused.what()
                ));
        if (!expected.problems) return;
        auto wanted = *expected.problems;
        std::sort(wanted.begin(), wanted.end());
        if (wanted != problems)
            add(at + "/problems",
                fmt::format("expected {}, found {}", list_of(wanted), list_of(problems)));
    }

    void apply(const CaseType& type) {
        const auto& scenario = source_.scenario;
        act(applicant({}), [&](web::Session& session) {
            parties::NewParty party;
            party.number =
                parties::PartyNumber::from_written(scenario.applicant.number.str(), scenario.today)
                    .value;
            party.given_name = scenario.applicant.given_name;
            party.family_name = scenario.applicant.family_name;
            party.organisation_name = scenario.applicant.organisation_name;
            applicant_ =
                applicant(parties::find_or_create(session.tx, party, anywhere(), session.now).id);
        });
        std::optional<CaseId> made;
        act(applicant_, [&](web::Session& session) {
            Application application;
            application.case_type = type.id;
            application.form_data = scenario.application.form_data;
            application.attachments = uploads(session, type, scenario.application.attachments);
            made = apply_for(session, types_, application).row.id;
        });
        id_ = made;
        let_work("/application");
    }

    static std::optional<std::vector<NewAttachment>> uploads(
        web::Session& session,
        const CaseType& type,
        const std::optional<std::vector<Code>>& kinds
    ) {
        if (!kinds) return std::nullopt;
        std::vector<NewAttachment> made;
        for (const auto& id : *kinds) {
            const auto* kind = find_attachment_kind(type, id.str());
            const bool names_types = kind != nullptr && kind->media_types;
            const auto media_type =
                names_types ? kind->media_types->front() : std::string("application/pdf");
            const storage::BlobRef blob{base::to_hex(base::sha256(id.str())), 1000};
            const auto upload = add_upload(session, blob, media_type);
            made.push_back({upload.id, id, base::field<base::Text<1, 200>>(id.str())});
        }
        return made;
    }

    void play_step(std::size_t number, const ScenarioStep& step) {
        const auto at = fmt::format("/steps/{}", number);
        const auto expected = step.expect.value_or(Expectation{});
        attempt(step.expect ? at + "/expect" : at, expected, [&] {
            take(step);
            let_work(at);
        });
        if (step.expect && mismatches_.empty()) compare(at + "/expect", expected);
    }

    void take(const ScenarioStep& step) {
        switch (step.do_) {
        case ScenarioVerb::complete:
        case ScenarioVerb::write:
            change(applicant_, [&](web::Session& session, OpenedCase& opened) {
                take_as_applicant(session, opened, step);
            });
            break;
        case ScenarioVerb::decide:
            change(decider_, [&](web::Session& session, OpenedCase& opened) {
                decide(session, opened, *step.decision, rooms_.on_decided);
            });
            break;
        case ScenarioVerb::robot:
            do_robots_work(step.topic->str());
            break;
        case ScenarioVerb::wait:
            now_ = now_ + std::chrono::hours(24 * step.days->value);
            runner_.run_due();
            break;
        default:
            change(handler_, [&](web::Session& session, OpenedCase& opened) {
                take_as_handler(session, opened, step);
            });
        }
    }

    void do_robots_work(const std::string& topic) {
        (*database_).write(storage::lane_key("scenario"), [&](storage::Transaction& tx) {
            process::Fetch fetch{.worker = "scenario", .max_tasks = 1};
            fetch.topics.push_back({.name = topic, .lock_duration = std::chrono::minutes(1)});
            const auto tasks = process::fetch_and_lock(tx, fetch, now_);
            if (tasks.empty())
                throw base::Error(
                    base::ErrorCode::not_found, "No work waits under the topic " + topic + '.'
                );
            processes_.run(
                tx,
                tasks.front().instance_id,
                {.kind = process::CommandKind::complete_external,
                 .key = static_cast<process::Key>(tasks.front().activation)},
                now_
            );
        });
    }

    static void
    finish_open_task(web::Session& session, OpenedCase& opened, const std::string& text) {
        for (const auto& task : tasks_of(session.tx, opened.row.id))
            if (!task.done_at && task.text == text) {
                finish_task(session, opened, task.id);
                return;
            }
        throw base::Error(base::ErrorCode::not_found, "There is no open task " + text + '.');
    }

    void suspend_for(web::Session& session, OpenedCase& opened, const ScenarioStep& step) {
        const auto day = days_after(base::swedish_day(now_), static_cast<int>(step.days->value));
        suspend(session, opened, {base::Text<1, 1000>::cut(step.text->str()), day});
    }

    static void
    take_as_applicant(web::Session& session, OpenedCase& opened, const ScenarioStep& step) {
        if (step.do_ == ScenarioVerb::write) {
            send_message(session, opened, {*step.text});
            return;
        }
        const auto attachments = uploads(session, opened.type(), step.attachments);
        complete(session, opened, {step.text, step.form_data, attachments});
    }

    void take_as_handler(web::Session& session, OpenedCase& opened, const ScenarioStep& step) {
        switch (step.do_) {
        case ScenarioVerb::take:
            assign(session, opened, {handler_.user_id}, [](auto&, auto, const auto&) {
                return true;
            });
            break;
        case ScenarioVerb::ask: {
            NewCompletionRequest asked{*step.text};
            if (step.days)
                asked.due_on =
                    days_after(base::swedish_day(now_), static_cast<int>(step.days->value));
            request_completion(session, opened, asked);
            break;
        }
        case ScenarioVerb::reply:
            send_message(session, opened, {*step.text});
            break;
        case ScenarioVerb::note:
            add_note(session, opened, {*step.text});
            break;
        case ScenarioVerb::finish:
            finish_open_task(session, opened, step.text->str());
            break;
        case ScenarioVerb::tick:
            tick(session, opened, *step.item, {});
            break;
        case ScenarioVerb::set_status:
            set_status(session, opened, {*step.status});
            break;
        case ScenarioVerb::suspend:
            suspend_for(session, opened, step);
            break;
        case ScenarioVerb::resume:
            resume(session, opened);
            break;
        case ScenarioVerb::propose:
            propose_decision(session, opened, *step.decision);
            break;
        default:
            close_case(session, opened, {base::Text<1, 1000>::cut(step.text->str())});
        }
    }

    void compare(const std::string& at, const Expectation& expected) {
        act(decider_, [&](web::Session& session) {
            const auto opened = find_case(session, types_, *id_, web::Permission::case_read);
            for (const auto& [pointer, message] : compare_case(session, opened, expected))
                add(at + pointer, message);
        });
    }

    void add(const std::string& at, const std::string& message) {
        mismatches_.push_back({source_.document.line_of(at), at + ' ' + message});
    }

    const ScenarioSource source_;
    const RoomsAbove& rooms_;
    TemporaryDatabase database_;
    CaseTypes types_;
    process::DefinitionStore definitions_;
    process::ProcessStore processes_;
    CheckServices checks_;
    base::Timestamp now_;
    bool works_by_itself_ = false;
    jobs::Runner runner_;
    const web::Caller handler_;
    const web::Caller decider_;
    web::Caller applicant_;
    std::optional<CaseId> id_;
    std::vector<Mismatch> mismatches_;
};

} // namespace

std::vector<Mismatch> play_scenario(
    const std::shared_ptr<const PublishedCaseType>& package,
    const std::string& file,
    const RoomsAbove& rooms
) {
    std::vector<base::SourceProblem> problems;
    auto source = read_scenario(package->type, package->files.at(file), problems);
    base::throw_if_any(base::told_with_lines(file, problems));
    return Player(package, std::move(source), rooms).play(package->type);
}

} // namespace kansli::cases
