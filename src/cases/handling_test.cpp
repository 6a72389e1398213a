// What helps a handler: checklist, texts, tasks, opinions of other units, handover.
#include "cases/assignment.hpp"
#include "cases/case_jobs.hpp"
#include "cases/case_view.hpp"
#include "cases/checklist.hpp"
#include "cases/closure.hpp"
#include "cases/decision.hpp"
#include "cases/handover.hpp"
#include "cases/opinion.hpp"
#include "cases/task.hpp"
#include "cases/test_session.hpp"
#include "cases/text_template.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

class HandlingTest : public CaseTest {
protected:
    HandlingTest() { types.add(shipped_package("food-registration")); }

    static web::Caller officer_of(const std::string& unit, const std::string& case_type = "*") {
        std::vector<web::Grant> grants;
        for (const auto permission :
             {Permission::case_read,
              Permission::case_register,
              Permission::case_handle,
              Permission::case_decide})
            grants.push_back(grant(permission, unit, case_type));
        return staff_with_grants(std::move(grants));
    }

    static bool anybody(web::Session&, UserId, const CaseRow&) { return true; }

    static bool nobody(web::Session&, UserId, const CaseRow&) { return false; }

    static bool every_unit(web::Session&, const std::string&, const CaseRow&) { return true; }

    static bool no_unit(web::Session&, const std::string&, const CaseRow&) { return false; }

    CaseId register_cafe() {
        const auto cafe = paper_case("food-registration", organisation("5599990206"));
        return act(officer, [&](auto& session) {
            return create_case(session, types, cafe).row.id;
        });
    }

    void decide_cafe(CaseId id) {
        NewDecision given{.outcome = Outcome::approved};
        given.reasons = base::field<LongText>("Registreras.");
        given.legal_basis =
            shipped_package("food-registration")->type.decision->legal_basis.front();
        change_as(officer, id, [&](auto& session, auto& opened) {
            decide(session, opened, given);
        });
    }

    void close_cafe(CaseId id) {
        change_as(officer, id, [&](auto& session, auto& opened) {
            close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
        });
    }

    void tick_item(CaseId id, const char* item) {
        change_as(officer, id, [&](auto& session, auto& opened) {
            tick(session, opened, base::field<Code>(item), {});
        });
    }

    std::string text_of(CaseId id, const char* text, Language language = Language::sv) {
        return change(id, [&](auto& session, auto& opened) {
            return fill_text(session, opened, base::field<Code>(text), language).text;
        });
    }

    Task new_task(CaseId id, std::optional<base::Date> due_on, std::optional<UserId> whose) {
        return change(id, [&](auto& session, auto& opened) {
            const NewTask given{base::field<base::Text<1, 500>>("Ring"), due_on, whose};
            return add_task(session, opened, given, anybody);
        });
    }

    OpinionRequest ask(CaseId id, const char* unit) {
        return change(id, [&](auto& session, auto& opened) {
            const NewOpinionRequest given{
                base::field<base::Slug>(unit),
                base::field<LongText>("Vad säger ni?"),
                day("2026-03-20")};
            return request_opinion(session, opened, given, every_unit);
        });
    }

    bool may_read(const web::Caller& caller, CaseId id) {
        try {
            act(caller,
                [&](auto& session) { find_case(session, types, id, Permission::case_read); });
            return true;
        } catch (const base::Error&) {
            return false;
        }
    }

    void run_jobs_at(const char* time) {
        now = at(time);
        jobs::Runner runner(database(), {.clock = [this] { return now; }});
        handle_case_jobs(runner, types);
        runner.run_due();
    }

    web::Caller officer = officer_of("environment");
};

KANSLI_ON_EACH_DATABASE(HandlingTest);

TEST_P(HandlingTest, decision_and_closure_wait_for_their_items) {
    const auto id = register_cafe();

    const auto refused = error_of([&] { decide_cafe(id); });
    EXPECT_EQ(refused.code(), base::ErrorCode::rejected);
    EXPECT_THAT(refused.what(), testing::HasSubstr("before the decision: operator: "));
    tick_item(id, "operator");
    decide_cafe(id);

    EXPECT_THAT(error_of([&] { close_cafe(id); }).what(), testing::HasSubstr("risk_class"));
    tick_item(id, "risk_class");
    close_cafe(id);

    EXPECT_EQ(row_of(id).status, "closed");
    EXPECT_EQ(count_events(id, EventType::checklist_ticked), 2);
}

TEST_P(HandlingTest, tick_has_maker_and_can_be_taken_back) {
    const auto id = register_cafe();
    tick_item(id, "operator");
    tick_item(id, "operator");

    const auto list = [&] {
        return change_as(officer, id, [](auto& session, auto& opened) {
            return checklist_of(session, opened);
        });
    };
    EXPECT_EQ(list().at(0).tick->ticked_by, officer.user_id);
    EXPECT_EQ(list().at(0).tick->ticked_at, now);
    change_as(officer, id, [](auto& session, auto& opened) {
        untick(session, opened, base::field<Code>("operator"));
        untick(session, opened, base::field<Code>("operator"));
    });

    EXPECT_FALSE(list().at(0).tick);
    EXPECT_EQ(count_events(id, EventType::checklist_unticked), 1);
    EXPECT_EQ(code_of([&] { tick_item(id, "shoe_size"); }), base::ErrorCode::not_found);
}

TEST_P(HandlingTest, text_is_filled_in_with_labels_and_says_what_is_missing) {
    const auto anna = person("198501032398");
    Application given{base::field<base::Slug>("building-permit"), base::parse_json(R"({
        "property_designation": "SUNDSVALL BALDER 4", "within_zoning_plan": "yes",
        "measure": "facade_change", "description": "Ny färg"})")};
    const auto id = act(applicant(anna), [&](auto& session) {
        return apply_for(session, types, given).row.id;
    });

    EXPECT_EQ(
        text_of(id, "approved"),
        "Ansökan kom in den 2026-03-10 och gäller Ändrad fasad på SUNDSVALL BALDER 4. Åtgärden "
        "följer detaljplanen och uppfyller kraven i plan- och bygglagen."
    );
    EXPECT_THAT(
        text_of(id, "drawings_missing", Language::en),
        testing::StartsWith("Application BYGG-2026-000001 (Changed facade, SUNDSVALL BALDER 4)")
    );
    const auto paper = register_case("parking-permit", anna);
    const auto filled = change(paper, [](auto& session, auto& opened) {
        return fill_text(session, opened, base::field<Code>("approved"), Language::sv);
    });
    EXPECT_THAT(
        filled.missing, testing::ElementsAre("form:/reason", "form:/walking_distance_max_m")
    );
    EXPECT_EQ(code_of([&] { text_of(id, "poem"); }), base::ErrorCode::not_found);
}

TEST_P(HandlingTest, text_hides_a_protected_identity) {
    parties::NewParty lena;
    lena.number = base::field<parties::PartyNumber>("198801042386");
    lena.given_name = base::field<parties::PersonName>("Lena");
    lena.protected_identity = true;
    const auto id = register_case("parking-permit", party(lena));

    EXPECT_THAT(text_of(id, "rejected"), testing::StartsWith("Skyddad identitet har"));
    EXPECT_THAT(
        text_of(id, "rejected", Language::en), testing::StartsWith("Protected identity applied")
    );
}

TEST_P(HandlingTest, overdue_task_is_told_once_the_morning_after) {
    const auto id = register_case();
    const auto late = new_task(id, day("2026-03-12"), {});
    const auto done = new_task(id, day("2026-03-12"), {});
    const auto put_off = new_task(id, day("2026-03-12"), {});
    change(id, [&](auto& session, auto& opened) {
        finish_task(session, opened, done.id);
        TaskToChange wanted{put_off.id, {}};
        wanted.change.due_on = day("2026-04-30");
        change_task(session, opened, wanted, anybody);
    });

    run_jobs_at("2026-03-12T20:00:00Z");
    EXPECT_EQ(count_events(id, EventType::task_overdue), 0);
    run_jobs_at("2026-03-13T06:00:00Z");
    EXPECT_EQ(count_events(id, EventType::task_overdue), 1);
    EXPECT_THAT(events(id).back().data->text, testing::HasSubstr(late.id.to_text()));
    run_jobs_at("2026-05-01T06:00:00Z");
    EXPECT_EQ(count_events(id, EventType::task_overdue), 2);
}

TEST_P(HandlingTest, my_tasks_are_mine_open_and_in_cases_that_i_may_read) {
    const auto id = register_case();
    const auto later = new_task(id, {}, karin.user_id);
    const auto first = new_task(id, day("2026-03-12"), karin.user_id);
    new_task(id, day("2026-03-11"), officer.user_id);
    const auto ids = [&](const web::Caller& caller) {
        std::vector<TaskId> found;
        for (const auto& task :
             act(caller, [](auto& session) { return list_my_tasks(session, {}); }).items)
            found.push_back(task.id);
        return found;
    };

    EXPECT_THAT(ids(karin), testing::ElementsAre(first.id, later.id));
    EXPECT_THAT(ids(officer), testing::IsEmpty());
    change(id, [&](auto& session, auto& opened) { finish_task(session, opened, first.id); });
    EXPECT_THAT(ids(karin), testing::ElementsAre(later.id));
}

TEST_P(HandlingTest, task_is_refused_to_those_who_may_not_handle_the_case) {
    const auto id = register_case();

    const auto code = code_of([&] {
        change(id, [&](auto& session, auto& opened) {
            const NewTask given{base::field<base::Text<1, 500>>("Ring"), {}, officer.user_id};
            add_task(session, opened, given, nobody);
        });
    });

    EXPECT_EQ(code, base::ErrorCode::rejected);
    EXPECT_EQ(code_of([&] { new_task(id, day("2026-03-09"), {}); }), base::ErrorCode::invalid);
    EXPECT_EQ(count("task"), 0);
}

TEST_P(HandlingTest, asked_unit_reads_the_case_until_it_has_answered) {
    const auto id = register_case();
    const auto other_type = officer_of("environment", "food-registration");
    EXPECT_FALSE(may_read(officer, id));

    const auto request = ask(id, "environment");

    EXPECT_TRUE(may_read(officer, id));
    EXPECT_FALSE(may_read(other_type, id));
    EXPECT_FALSE(may_read(staff_with_grants({grant(Permission::case_read, "environment")}), id));
    EXPECT_FALSE(may_read(officer_of("education"), id));
    EXPECT_EQ(
        code_of([&] {
            act(officer,
                [&](auto& session) { find_case(session, types, id, Permission::case_handle); });
        }),
        base::ErrorCode::forbidden
    );
    const auto answer = [&](const web::Caller& caller) {
        return act(caller, [&](auto& session) {
            auto opened = find_case(session, types, id, Permission::case_read);
            return give_opinion(
                session, opened, request.id, {base::field<LongText>("Inget att erinra.")}
            );
        });
    };
    EXPECT_EQ(code_of([&] { answer(karin); }), base::ErrorCode::forbidden);
    EXPECT_EQ(answer(officer).answered_by, officer.user_id);
    EXPECT_FALSE(may_read(officer, id));
    EXPECT_EQ(count_events(id, EventType::opinion_given), 1);
}

TEST_P(HandlingTest, asked_opinions_are_listed_for_the_unit_alone) {
    const auto id = register_case();
    const auto request = ask(id, "environment");
    const auto asked = [&](const web::Caller& caller) {
        return act(caller, [](auto& session) { return list_asked_opinions(session, {}); }).items;
    };

    ASSERT_EQ(asked(officer).size(), 1U);
    EXPECT_EQ(asked(officer).front().case_number, row_of(id).number);
    EXPECT_EQ(asked(karin).size(), 0U);
    change(id, [&](auto& session, auto& opened) {
        withdraw_opinion_request(session, opened, request.id);
    });
    EXPECT_EQ(asked(officer).size(), 0U);
    EXPECT_FALSE(may_read(officer, id));
}

TEST_P(HandlingTest, closing_the_case_ends_what_was_asked) {
    const auto id = register_case("it-support");
    ask(id, "environment");

    change(id, [](auto& session, auto& opened) {
        close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
    });
    run_jobs_at("2026-04-01T06:00:00Z");

    EXPECT_FALSE(may_read(officer, id));
    EXPECT_EQ(count_events(id, EventType::opinion_ended), 1);
    EXPECT_EQ(count_events(id, EventType::opinion_overdue), 0);
}

TEST_P(HandlingTest, overdue_opinion_is_told) {
    const auto id = register_case();
    ask(id, "environment");

    run_jobs_at("2026-03-20T20:00:00Z");
    EXPECT_EQ(count_events(id, EventType::opinion_overdue), 0);
    run_jobs_at("2026-03-21T06:00:00Z");

    EXPECT_EQ(count_events(id, EventType::opinion_overdue), 1);
    EXPECT_TRUE(may_read(officer, id));
}

TEST_P(HandlingTest, opinion_is_asked_of_another_unit_that_can_answer) {
    const auto id = register_case();
    ask(id, "environment");

    EXPECT_EQ(code_of([&] { ask(id, "environment"); }), base::ErrorCode::conflict);
    EXPECT_EQ(code_of([&] { ask(id, "traffic"); }), base::ErrorCode::invalid);
    EXPECT_EQ(
        code_of([&] {
            change(id, [&](auto& session, auto& opened) {
                const NewOpinionRequest given{
                    base::field<base::Slug>("moon"),
                    base::field<LongText>("Hej?"),
                    day("2026-03-20")};
                request_opinion(session, opened, given, no_unit);
            });
        }),
        base::ErrorCode::invalid
    );
}

TEST_P(HandlingTest, case_that_is_handed_over_is_the_other_units) {
    const auto traffic = officer_of("traffic");
    const auto id = register_case();
    const auto hand_over_to = [&](const char* unit, const UnitMayHandle& units) {
        return change_as(traffic, id, [&](auto& session, auto& opened) {
            const NewHandover given{
                base::field<base::Slug>(unit), base::field<base::Text<1, 1000>>("Er mark")};
            return hand_over(session, opened, given, units);
        });
    };
    change_as(traffic, id, [&](auto& session, auto& opened) {
        assign(session, opened, {traffic.user_id}, anybody);
    });
    ask(id, "environment");
    EXPECT_EQ(code_of([&] { hand_over_to("moon", no_unit); }), base::ErrorCode::invalid);
    EXPECT_EQ(code_of([&] { hand_over_to("traffic", every_unit); }), base::ErrorCode::invalid);

    const auto made = hand_over_to("environment", every_unit);

    EXPECT_EQ(made.from_unit, "traffic");
    EXPECT_FALSE(may_read(traffic, id));
    EXPECT_TRUE(may_read(officer, id));
    EXPECT_EQ(row_of(id).unit, "environment");
    EXPECT_FALSE(row_of(id).assigned_to);
    EXPECT_TRUE(read([&](auto& tx) { return assignments_of(tx, id); }).front().ended_at);
    EXPECT_EQ(count_events(id, EventType::handed_over), 1);
    EXPECT_EQ(count_events(id, EventType::opinion_ended), 1);
    NewDecision given{.outcome = Outcome::rejected};
    given.reasons = base::field<LongText>("Sökanden kan gå obehindrat.");
    given.legal_basis = shipped_package("parking-permit")->type.decision->legal_basis.front();
    change_as(officer, id, [&](auto& session, auto& opened) { decide(session, opened, given); });
    EXPECT_EQ(row_of(id).status, "decided");
}

} // namespace kansli::cases
