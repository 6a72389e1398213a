// The checks on arrival, with the sandbox's registers answering without delay.
#include "cases/case_list.hpp"
#include "cases/check.hpp"
#include "cases/completion.hpp"
#include "cases/confidentiality.hpp"
#include "cases/form_field.hpp"
#include "cases/test_session.hpp"
#include "parties/sandbox_registers.hpp"

namespace kansli::cases {

namespace {

using base::ErrorCode;
using parties::RegisterMood;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const char* const anna = "198501032398";
const char* const erik = "197601032399";
const char* const lena = "198801042386";
const char* const elin = "199501032388";

parties::PersonalNumber personal(const char* number) {
    return base::field<parties::PersonalNumber>(number);
}

parties::SandboxPerson registered(const char* number, const char* where = "2281") {
    return {
        personal(number),
        base::field<parties::PersonName>("Anna"),
        base::field<parties::PersonName>("Lindqvist"),
        municipality(where),
        std::nullopt,
        std::nullopt,
        std::nullopt,
        std::nullopt};
}

parties::SandboxPropertyAnswer
property(std::string_view designation, const char* where, RegisterMood mood) {
    return {base::field<base::Text<3, 100>>(designation), municipality(where), mood};
}

// Erik lives elsewhere, Lena is protected, and about Elin the register is silent.
parties::SandboxAnswers answers(RegisterMood about_elin = RegisterMood::silent) {
    parties::SandboxAnswers told;
    told.delay_ms.value = 0;
    told.patience_ms.value = 1;
    told.persons = {
        {personal(lena), std::nullopt, std::nullopt, true},
        {personal(elin), about_elin, std::nullopt, std::nullopt}};
    told.properties = {
        property("SUNDSVALL BALDER 4", "2281", RegisterMood::prompt),
        property("ÅNGE ALBY 2:7", "2260", RegisterMood::slow),
        property("SUNDSVALL KVISSLE 3:14", "2281", RegisterMood::broken)};
    return told;
}

parties::Registers registers_with(const parties::SandboxAnswers& told) {
    parties::SandboxRegister known;
    known.persons = {
        registered(anna), registered(erik, "2260"), registered(lena), registered(elin)};
    return parties::sandbox_registers(known, told);
}

const char* const building_form =
    R"({"property_designation": "sundsvall balder 4", "within_zoning_plan": "yes",)"
    R"( "measure": "sign", "description": "Skylt", "sign_text": "Kafé", "sign_is_lit": false})";

} // namespace

class CheckTest : public CaseTest {
protected:
    CheckTest() : services_{database(), types, registers_with(answers())} {
        handle_check_jobs(runner_, services_);
    }

    std::map<std::string, CaseCheck> checks(CaseId id) { return checks(karin, id); }

    std::map<std::string, CaseCheck> checks(const web::Caller& caller, CaseId id) {
        return look(caller, [&](auto& session) {
            const auto opened = find_case(session, types, id, Permission::case_read);
            std::map<std::string, CaseCheck> by_id;
            for (auto& check : checks_of(session, opened)) by_id.emplace(check.id.str(), check);
            return by_id;
        });
    }

    CaseId register_with(const std::string& type, const char* number, const char* form) {
        const auto whose = person(number);
        return act(karin, [&](auto& session) {
            auto given = paper_case(type, whose);
            given.form_data = base::parse_json(form);
            return create_case(session, types, given).row.id;
        });
    }

    CaseCheck rerun(CaseId id, const char* check) {
        return change(id, [&](auto& session, auto& opened) {
            return rerun_check(session, opened, base::field<Code>(check));
        });
    }

    CheckServices services_;
    jobs::Runner runner_{database(), {.clock = [this] { return now; }}};
};

KANSLI_ON_EACH_DATABASE(CheckTest);

TEST_P(CheckTest, new_case_is_checked_with_reasons_in_both_languages) {
    const auto id = register_with("parking-permit", anna, lost_card);
    EXPECT_TRUE(checks(id).at("form").pending);
    EXPECT_EQ(checks(id).at("form").state, CheckState::unknown);

    runner_.run_due();

    const auto found = checks(id);
    EXPECT_EQ(found.at("form").state, CheckState::passed);
    EXPECT_EQ(found.at("attachments").state, CheckState::failed);
    EXPECT_EQ(found.at("attachments").reasons.sv, "Bilaga saknas: Passfoto");
    EXPECT_EQ(found.at("attachments").reasons.en, "Attachment missing: Passport photo");
    EXPECT_EQ(found.at("applicant").state, CheckState::passed);
    EXPECT_EQ(found.at("applicant").source, "population_register");
    EXPECT_EQ(found.at("other_cases").state, CheckState::passed);
    EXPECT_EQ(found.at("form").checked_at, now);
    EXPECT_FALSE(found.at("form").pending);
    EXPECT_EQ(row_of(id).version, 1) << "whoever changes the case now is not overtaken";
    EXPECT_EQ(count_events(id, EventType::checked), 1) << "what passed is no event";
}

TEST_P(CheckTest, form_that_is_not_whole_names_its_fields) {
    const auto id = register_with("parking-permit", anna, R"({"application_kind": "lost"})");
    runner_.run_due();

    const auto form = checks(id).at("form");
    EXPECT_EQ(form.state, CheckState::failed);
    EXPECT_THAT(form.reasons.en.str(), HasSubstr("/signing_ability"));
}

TEST_P(CheckTest, person_of_another_municipality_is_a_warning_and_a_stranger_a_failure) {
    const auto elsewhere = register_with("parking-permit", erik, lost_card);
    const auto stranger = register_with("parking-permit", "199201022382", lost_card);
    runner_.run_due();

    EXPECT_EQ(checks(elsewhere).at("applicant").state, CheckState::warning);
    EXPECT_EQ(checks(stranger).at("applicant").state, CheckState::failed);
}

TEST_P(CheckTest, protection_that_the_register_knows_of_is_ours_from_then_on) {
    const auto id = register_with("parking-permit", lena, lost_card);
    runner_.run_due();

    const auto applicant = checks(id).at("applicant");
    EXPECT_EQ(applicant.state, CheckState::warning);
    EXPECT_THAT(applicant.reasons.sv.str(), HasSubstr("skyddade"));
    const auto items =
        look(karin, [&](auto& session) { return list_cases(session, {}, lists()).items; });
    EXPECT_EQ(items.front().applicant_name, "Skyddad identitet");
}

TEST_P(CheckTest, silent_register_gives_unknown_is_asked_again_and_ends_as_an_incident) {
    const auto id = register_with("parking-permit", elin, lost_card);
    runner_.run_due();

    auto applicant = checks(id).at("applicant");
    EXPECT_EQ(applicant.state, CheckState::unknown);
    EXPECT_THAT(applicant.reasons.en.str(), HasSubstr("does not answer"));
    EXPECT_TRUE(applicant.pending) << "it is asked again";
    EXPECT_EQ(checks(id).at("attachments").state, CheckState::failed) << "the others are told";

    for (int hours = 0; hours < 24; ++hours) {
        now = now + std::chrono::hours(1);
        runner_.run_due();
    }
    const auto incident = read([](auto& tx) {
        return tx.template one<std::string>("SELECT error FROM incident WHERE kind = 'case-checks'"
        );
    });
    EXPECT_EQ(incident, "These registers do not answer: population_register.");
    EXPECT_EQ(checks(id).at("applicant").state, CheckState::unknown);

    services_.registers = registers_with(answers(RegisterMood::slow));
    EXPECT_TRUE(rerun(id, "applicant").pending);
    runner_.run_due();
    EXPECT_EQ(checks(id).at("applicant").state, CheckState::passed);
}

TEST_P(CheckTest, handler_does_not_wait_for_the_back_off_of_a_silent_register) {
    const auto id = register_with("parking-permit", elin, lost_card);
    runner_.run_due();
    services_.registers = registers_with(answers(RegisterMood::prompt));

    rerun(id, "applicant");
    runner_.run_due();

    EXPECT_EQ(checks(id).at("applicant").state, CheckState::passed);
}

TEST_P(CheckTest, register_that_is_not_connected_is_unknown_and_not_asked_again) {
    services_.registers = {};
    const auto id = register_with("parking-permit", anna, lost_card);
    runner_.run_due();

    EXPECT_EQ(checks(id).at("applicant").state, CheckState::unknown);
    EXPECT_FALSE(checks(id).at("applicant").pending);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(CheckTest, property_is_asked_for_however_it_is_written) {
    const auto here = register_with("building-permit", anna, building_form);
    std::string elsewhere(building_form);
    elsewhere.replace(elsewhere.find("sundsvall balder 4"), 18, "ånge alby 2:7");
    const auto there = register_with("building-permit", anna, elsewhere.c_str());
    runner_.run_due();

    EXPECT_EQ(checks(here).at("property").state, CheckState::passed);
    EXPECT_EQ(checks(there).at("property").state, CheckState::failed);
    EXPECT_THAT(checks(there).at("property").reasons.en.str(), HasSubstr("another municipality"));
    EXPECT_EQ(checks(here).at("company").state, CheckState::passed) << "a person is no company";
}

TEST_P(CheckTest, other_cases_of_the_applicant_and_the_property_are_named) {
    const auto first = register_with("building-permit", erik, building_form);
    const auto second = register_with("building-permit", anna, building_form);
    const auto third = register_with("parking-permit", anna, lost_card);
    runner_.run_due();

    const auto of_second = checks(second).at("other_cases");
    EXPECT_EQ(of_second.state, CheckState::warning);
    ASSERT_EQ(of_second.related_cases.size(), 2U);
    EXPECT_EQ(of_second.related_cases[0].case_id, third);
    EXPECT_EQ(of_second.related_cases[0].relation, CaseRelation::applicant);
    EXPECT_EQ(of_second.related_cases[1].case_id, first);
    EXPECT_EQ(of_second.related_cases[1].relation, CaseRelation::property);
    EXPECT_EQ(of_second.related_cases[1].number, row_of(first).number);

    const auto builder = staff_with_grants({grant(Permission::case_read, "building")});
    const auto seen = checks(builder, second).at("other_cases").related_cases;
    ASSERT_EQ(seen.size(), 1U) << "only what one may read";
    EXPECT_EQ(seen.front().case_id, first);
}

TEST_P(CheckTest, secret_case_is_not_told_of_by_a_check) {
    const auto secret = register_with("parking-permit", anna, lost_card);
    change(secret, [&](auto& session, auto& opened) {
        NewConfidentiality given;
        given.reason = base::field<base::Text<1, 2000>>("Hotbild");
        given.legal_basis = base::field<LegalBasis>("21 kap. 3 § OSL");
        mark_confidential(session, opened, given);
    });
    const auto id = register_with("parking-permit", anna, lost_card);
    runner_.run_due();

    EXPECT_EQ(checks(id).at("other_cases").state, CheckState::passed);
}

TEST_P(CheckTest, check_that_did_not_pass_is_handled_with_a_reason) {
    const auto id = register_with("parking-permit", anna, lost_card);
    const CheckHandling why{base::field<base::Text<1, 2000>>("Foto finns på papper")};
    const auto handle = [&](const char* check) {
        return change(id, [&](auto& session, auto& opened) {
            return handle_check(session, opened, base::field<Code>(check), why);
        });
    };
    EXPECT_EQ(code_of([&] { handle("attachments"); }), ErrorCode::rejected) << "it has not run";
    runner_.run_due();

    EXPECT_EQ(handle("attachments").handled_by_name, "Karin Lund");
    EXPECT_EQ(code_of([&] { handle("form"); }), ErrorCode::rejected) << "it passed";
    EXPECT_EQ(code_of([&] { handle("weather"); }), ErrorCode::not_found);
    rerun(id, "attachments");
    runner_.run_due();
    EXPECT_EQ(checks(id).at("attachments").handled_reason, "Foto finns på papper")
        << "the same result needs no second look";
}

TEST_P(CheckTest, completion_is_checked_again) {
    const auto id = register_with("parking-permit", anna, R"({"application_kind": "lost"})");
    runner_.run_due();
    change(id, [&](auto& session, auto& opened) {
        request_completion(
            session, opened, {base::field<LongText>("Fyll i resten."), std::nullopt}
        );
    });
    const auto whose = *row_of(id).applicant_id;
    change_as(applicant(whose), id, [&](auto& session, auto& opened) {
        Completion answer;
        answer.form_data = base::parse_json(lost_card);
        complete(session, opened, answer);
    });
    runner_.run_due();

    EXPECT_EQ(checks(id).at("form").state, CheckState::passed);
    EXPECT_EQ(count_events(id, EventType::checked), 3)
        << "the form and the attachments failed, the form then passed";
}

TEST(FormFieldTest, field_inside_a_list_is_found_removed_and_kept) {
    const auto form = base::parse_json(
        R"({"holes": [{"depth": "10", "place": "a"}, {"depth": "20"}, {}], "name": "x"})"
    );
    EXPECT_THAT(form_texts(form, "/holes/*/depth"), ElementsAre("10", "20"));
    EXPECT_THAT(form_texts(form, "/gone/*/depth"), IsEmpty());

    auto without = form;
    erase_form_field(without, "/holes/*/depth");
    EXPECT_EQ(without, base::parse_json(R"({"holes": [{"place": "a"}, {}, {}], "name": "x"})"));
    EXPECT_TRUE(keep_form_field(without, form, "/holes/*/depth"));
    EXPECT_EQ(without, form);
    EXPECT_FALSE(keep_form_field(without, form, "/name")) << "it brings one of its own";
}

} // namespace kansli::cases
