// Who may see and handle what: secret cases, documents and fields, bars, stand-ins, and decisions
// that two make.
#include "cases/assignment.hpp"
#include "cases/case_list.hpp"
#include "cases/case_view.hpp"
#include "cases/confidentiality.hpp"
#include "cases/decision_proposal.hpp"
#include "cases/disqualification.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using base::ErrorCode;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const auto health_act = base::field<LegalBasis>("21 kap. 1 § OSL");

NewConfidentiality secret_case() {
    NewConfidentiality given;
    given.reason = base::field<base::Text<1, 2000>>("Hotbild");
    given.legal_basis = health_act;
    return given;
}

NewConfidentiality secret_field(std::string_view field) {
    auto given = secret_case();
    given.subject = SecretSubject::field;
    given.field = base::field<base::Text<2, 200>>(field);
    return given;
}

NewDecision approval() {
    NewDecision given;
    given.reasons = base::field<LongText>("Förslaget följer planen.");
    given.legal_basis = base::field<LegalBasis>("9 kap. plan- och bygglagen (2010:900)");
    given.valid_from = day("2026-04-01");
    given.valid_to = day("2028-03-31");
    return given;
}

web::Caller head_of_unit() {
    auto caller = handler();
    caller.grants.push_back(grant(Permission::case_confidential, "traffic"));
    return caller;
}

bool may_handle_all(web::Session&, UserId, const CaseRow&) { return true; }

} // namespace

class SecrecyTest : public CaseTest {
protected:
    bool finds(const web::Caller& caller, CaseId id) {
        return look(caller, [&](auto& session) {
            try {
                find_case(session, types, id, Permission::case_read);
                return true;
            } catch (const base::Error& refused) {
                EXPECT_EQ(refused.code(), ErrorCode::not_found);
                return false;
            }
        });
    }

    std::vector<CaseId> listed(const web::Caller& caller, const CaseQuery& query = {}) {
        return look(caller, [&](auto& session) {
            std::vector<CaseId> ids;
            for (const auto& one : list_cases(session, query, lists()).items) ids.push_back(one.id);
            return ids;
        });
    }

    void mark(CaseId id, const NewConfidentiality& given) {
        change(id, [&](auto& session, auto& opened) { mark_confidential(session, opened, given); });
    }

    void give(CaseId id, UserId user) {
        change(id, [&](auto& session, auto& opened) {
            assign(session, opened, {user}, may_handle_all);
        });
    }

    Case view(const web::Caller& caller, CaseId id) {
        return look(caller, [&](auto& session) {
            return shown_case(session, find_case(session, types, id, Permission::case_read));
        });
    }

    web::Caller colleague = handler();
    web::Caller head = head_of_unit();
};

KANSLI_ON_EACH_DATABASE(SecrecyTest);

TEST_P(SecrecyTest, secret_case_is_found_by_its_handler_the_named_and_the_head_of_the_unit) {
    const auto id = register_case();
    const auto open = register_case();
    const auto given_to = handler();
    give(id, given_to.user_id);
    mark(id, secret_case());

    EXPECT_TRUE(finds(karin, id)) << "who marked it is named";
    EXPECT_TRUE(finds(given_to, id)) << "who handles it";
    EXPECT_TRUE(finds(head, id)) << "who holds case_confidential";
    EXPECT_FALSE(finds(colleague, id));
    EXPECT_THAT(listed(colleague), ElementsAre(open));
    EXPECT_THAT(listed(head), Contains(id));
    EXPECT_TRUE(view(karin, id).confidential);

    change(id, [&](auto& session, auto& opened) {
        name_reader(session, opened, colleague.user_id, {base::field<base::Text<1, 2000>>("Jour")});
    });
    EXPECT_TRUE(finds(colleague, id));
    change(id, [&](auto& session, auto& opened) {
        remove_reader(session, opened, colleague.user_id);
        const auto marks = confidentiality_of(session.tx, id);
        end_confidentiality(
            session, opened, marks.front().id, {base::field<base::Text<1, 2000>>("Ingen hotbild")}
        );
    });
    EXPECT_TRUE(finds(colleague, id));
    EXPECT_EQ(count_events(id, EventType::confidentiality_marked), 1);
    EXPECT_EQ(count_events(id, EventType::confidentiality_ended), 1);
    for (const auto& event : events(id))
        EXPECT_EQ(event.data->text.find("Hotbild"), std::string::npos) << "a reason is no event";
}

TEST_P(SecrecyTest, confidential_permission_for_one_type_opens_no_other) {
    auto narrow = handler();
    narrow.grants.push_back(grant(Permission::case_confidential, "traffic", "parking-permit"));
    narrow.grants.push_back(grant(Permission::case_confidential, "building", "parking-permit"));
    const auto parking = register_case();
    const auto building = register_case("building-permit");
    mark(parking, secret_case());
    mark(building, secret_case());

    EXPECT_TRUE(finds(narrow, parking));
    EXPECT_FALSE(finds(narrow, building));
    EXPECT_THAT(listed(narrow), ElementsAre(parking));
}

TEST_P(SecrecyTest, counts_leave_out_what_is_not_seen) {
    const auto id = register_case();
    register_case();
    mark(id, secret_case());

    const auto count_of = [&](const web::Caller& caller) {
        return look(caller, [&](auto& session) {
            std::int64_t sum = 0;
            for (const auto& status : count_cases(session, {}, lists()).statuses)
                sum += status.count;
            return sum;
        });
    };

    EXPECT_EQ(count_of(karin), 2);
    EXPECT_EQ(count_of(colleague), 1);
}

TEST_P(SecrecyTest, secret_field_is_left_out_and_stays_when_others_change_the_form) {
    const auto anna = person("198501032398");
    const auto id = act(karin, [&](auto& session) {
        auto given = paper_case("parking-permit", anna);
        given.form_data = base::parse_json(lost_card);
        return create_case(session, types, given).row.id;
    });
    mark(id, secret_field("/loss_kind"));

    const auto seen = view(colleague, id);
    EXPECT_THAT(seen.hidden_fields, ElementsAre("/loss_kind"));
    EXPECT_EQ(seen.form_data.text.find("loss_kind"), std::string::npos);
    EXPECT_THAT(view(karin, id).hidden_fields, IsEmpty());

    act(colleague, [&](auto& session) {
        const auto opened = find_case(session, types, id, Permission::case_handle);
        auto form = base::parse_json(seen.form_data.text);
        form.as_object()["signing_ability"] = false;
        keep_hidden_fields(session, opened, form);
        EXPECT_EQ(form.at("loss_kind").as_string(), "lost");
        EXPECT_EQ(code_of([&] { keep_hidden_fields(session, opened, form); }), ErrorCode::forbidden)
            << "a value of one's own";
    });
}

TEST_P(SecrecyTest, field_that_the_type_keeps_secret_is_for_those_who_handle) {
    const auto reader = staff_with_grants({grant(Permission::case_read, "traffic")});
    const auto id = register_case();

    EXPECT_THAT(view(reader, id).hidden_fields, Contains("/reason"));
    EXPECT_THAT(view(colleague, id).hidden_fields, IsEmpty());
}

TEST_P(SecrecyTest, what_can_not_be_kept_secret_is_refused) {
    const auto id = register_case();
    const auto problems_with = [&](NewConfidentiality given) {
        return error_of([&] { mark(id, given); });
    };
    auto no_field = secret_case();
    no_field.subject = SecretSubject::field;
    auto attachment = secret_case();
    attachment.subject = SecretSubject::attachment;
    attachment.attachment_id = AttachmentId::make();

    EXPECT_THAT(told(problems_with(no_field).problems()), ElementsAre("/field required"));
    EXPECT_THAT(
        told(problems_with(secret_field("/shoe_size")).problems()),
        ElementsAre("/field unknown_field")
    );
    EXPECT_THAT(
        told(problems_with(attachment).problems()), ElementsAre("/attachment_id not_found")
    );
    mark(id, secret_case());
    EXPECT_EQ(problems_with(secret_case()).code(), ErrorCode::conflict);
}

TEST_P(SecrecyTest, barred_handler_neither_sees_nor_handles_and_loses_the_case) {
    const auto id = register_case();
    give(id, colleague.user_id);
    NewDisqualification bar;
    bar.user_id = colleague.user_id;
    bar.reason = base::field<base::Text<1, 2000>>("Granne till sökanden");

    const auto made =
        change(id, [&](auto& session, auto& opened) { return disqualify(session, opened, bar); });

    EXPECT_FALSE(row_of(id).assigned_to);
    EXPECT_FALSE(finds(colleague, id));
    EXPECT_THAT(listed(colleague), Not(Contains(id)));
    EXPECT_EQ(code_of([&] { give(id, colleague.user_id); }), ErrorCode::rejected);
    EXPECT_EQ(
        code_of([&] {
            change(id, [&](auto& session, auto& opened) { disqualify(session, opened, bar); });
        }),
        ErrorCode::conflict
    );
    change(id, [&](auto& session, auto& opened) {
        end_disqualification(session, opened, made.id);
    });
    EXPECT_TRUE(finds(colleague, id));
    EXPECT_EQ(count_events(id, EventType::disqualified), 1);
}

TEST_P(SecrecyTest, bar_holds_against_the_head_of_the_unit_too) {
    const auto id = register_case();
    change(id, [&](auto& session, auto& opened) {
        disqualify(session, opened, {head.user_id, base::field<base::Text<1, 2000>>("Släkt")});
    });

    EXPECT_FALSE(finds(head, id));
}

TEST_P(SecrecyTest, stand_in_has_the_absent_ones_cases_and_acts_on_their_behalf) {
    const auto id = register_case();
    give(id, karin.user_id);
    mark(id, secret_case());
    auto stand_in = staff_with_grants({});
    stand_in.stands_in_for = {karin.user_id};
    for (auto lent : karin.grants) {
        lent.stands_in_for = karin.user_id;
        stand_in.grants.push_back(lent);
    }

    CaseQuery mine;
    mine.assigned_to = stand_in.user_id;
    EXPECT_THAT(listed(stand_in, mine), ElementsAre(id));
    EXPECT_EQ(
        look(
            stand_in,
            [&](auto& session) { return count_cases(session, {}, lists()).assigned_to_me; }
        ),
        1
    );
    change_as(stand_in, id, [&](auto& session, auto& opened) {
        name_reader(session, opened, head.user_id, {base::field<base::Text<1, 2000>>("Chef")});
    });

    const auto last = events(id).back();
    EXPECT_EQ(last.actor_id, stand_in.user_id.uuid());
    EXPECT_EQ(last.on_behalf_of, karin.user_id.uuid());
}

TEST_P(SecrecyTest, who_acts_by_their_own_roles_stands_in_for_nobody) {
    const auto id = register_case();
    auto busy = handler();
    busy.stands_in_for = {karin.user_id};
    change_as(busy, id, [&](auto& session, auto& opened) {
        name_reader(session, opened, head.user_id, {base::field<base::Text<1, 2000>>("Chef")});
    });

    EXPECT_FALSE(events(id).back().on_behalf_of);
}

TEST_P(SecrecyTest, protected_person_is_seen_as_they_are_by_who_is_named_for_the_case) {
    const auto lena = person("198801042386", "Lena Öberg");
    write([&](auto& tx) { parties::protect(tx, lena, now); });
    const auto id = register_case("parking-permit", lena);

    EXPECT_EQ(view(colleague, id).stakeholders.front().name, "Skyddad identitet");
    change(id, [&](auto& session, auto& opened) {
        name_reader(session, opened, colleague.user_id, {base::field<base::Text<1, 2000>>("Brev")});
    });

    EXPECT_EQ(view(colleague, id).stakeholders.front().name, "Lena Öberg");
    EXPECT_EQ(view(head, id).stakeholders.front().name, "Skyddad identitet");
    EXPECT_EQ(
        look(colleague, [&](auto& session) { return list_cases(session, {}, lists()).items; })
            .front()
            .applicant_name,
        "Skyddad identitet"
    ) << "a list is masked for everyone";
}

TEST_P(SecrecyTest, four_eyes_decide_what_one_proposes_and_another_decides) {
    const auto id = register_case("building-permit");
    give(id, karin.user_id);
    const auto decide_as = [&](const web::Caller& caller, const NewDecision& given) {
        return change_as(caller, id, [&](auto& session, auto& opened) {
            return decide(session, opened, given).decided_by;
        });
    };

    EXPECT_EQ(code_of([&] { decide_as(colleague, approval()); }), ErrorCode::rejected)
        << "nobody proposed it";
    change(id, [&](auto& session, auto& opened) { propose_decision(session, opened, approval()); });
    const auto own = error_of([&] { decide_as(karin, approval()); });
    EXPECT_EQ(own.code(), ErrorCode::rejected);
    EXPECT_THAT(own.what(), testing::HasSubstr("another person"));
    auto other = approval();
    other.valid_to = day("2027-03-31");
    EXPECT_EQ(code_of([&] { decide_as(colleague, other); }), ErrorCode::rejected);

    EXPECT_EQ(decide_as(colleague, approval()), colleague.user_id);
    EXPECT_EQ(count_events(id, EventType::decision_proposed), 1);
    EXPECT_FALSE(read([&](auto& tx) { return find_proposal(tx, id); }));
}

TEST_P(SecrecyTest, who_has_handled_the_case_does_not_decide_what_another_proposed) {
    const auto id = register_case("building-permit");
    give(id, colleague.user_id);
    give(id, karin.user_id);
    change(id, [&](auto& session, auto& opened) { propose_decision(session, opened, approval()); });

    EXPECT_EQ(
        code_of([&] {
            change_as(colleague, id, [&](auto& session, auto& opened) {
                decide(session, opened, approval());
            });
        }),
        ErrorCode::rejected
    );
}

TEST_P(SecrecyTest, type_for_one_person_takes_no_proposal) {
    const auto id = register_case();
    auto given = approval();
    given.legal_basis = base::field<LegalBasis>("13 kap. 8 § trafikförordningen (1998:1276)");

    EXPECT_EQ(
        code_of([&] {
            change(id, [&](auto& session, auto& opened) {
                propose_decision(session, opened, given);
            });
        }),
        ErrorCode::rejected
    );
}

} // namespace kansli::cases
