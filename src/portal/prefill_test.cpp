#include "cases/test_session.hpp"
#include "portal/prefilled_answers.hpp"
#include "web/test_app.hpp"

#include <atomic>
#include <future>
#include <thread>

namespace kansli::portal {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

namespace {

const std::string annas_number = "198501032398";
const std::string companys_number = "5599990206";

template <class T>
T field(std::string_view text) {
    return base::field<T>(text);
}

parties::Address address(std::string_view street) {
    parties::Address made;
    made.street = field<parties::AddressLine>(street);
    made.postal_code = field<parties::PostalCode>("85230");
    made.city = field<parties::City>("Sundsvall");
    return made;
}

// Registers that answer, fail or are silent as the test says.
struct TestRegisters {
    std::atomic<int> asked{0};
    std::atomic<bool> fails{false};
    bool is_silent = false;
    bool is_protected = false;
    std::promise<void> gate; // a silent one answers when it is opened
    std::shared_future<void> opened{gate.get_future()};

    parties::Registers registers() {
        parties::Registers made;
        made.population = [this](const parties::PersonalNumber& number) {
            answer();
            std::optional<parties::RegisteredPerson> found;
            if (number.to_text() == annas_number)
                found = {
                    .is_protected = is_protected,
                    .name = "Anna Lindqvist",
                    .address = address("Storgatan 12")};
            return found;
        };
        made.companies = [this](const parties::OrganisationNumber& number) {
            answer();
            std::optional<parties::RegisteredOrganisation> found;
            if (number.to_text() == companys_number)
                found = {.name = "Kafé Medelpad AB", .address = address("Torget 1")};
            return found;
        };
        made.employees = [this](const parties::PersonalNumber&) {
            answer();
            return std::optional(parties::RegisteredEmployee{
                .is_employed = !is_protected, .unit = "Hemtjänst Norr"});
        };
        return made;
    }

private:
    void answer() {
        ++asked;
        if (is_silent) opened.wait();
        if (fails) throw base::Error(base::ErrorCode::unavailable, "broken");
    }
};

std::vector<web::Api> api_of(cases::CaseTypes& types, Prefills& prefills) {
    web::Api api("my-cases", "Mina ärenden", "My cases", "1.0.0", {web::Face::portal});
    add_prefill_routes(api, types, prefills);
    std::vector<web::Api> apis;
    apis.push_back(std::move(api));
    return apis;
}

// "/address population_register Storgatan 12"
std::vector<std::string> answers(const base::JsonValue& told) {
    std::vector<std::string> lines;
    for (const auto& one : told.at("answers").as_array()) {
        const auto text = [&](const char* key) { return std::string(one.at(key).as_string()); };
        lines.push_back(text("field") + ' ' + text("source") + ' ' + text("value"));
    }
    return lines;
}

std::vector<std::string> statuses(const base::JsonValue& told) {
    std::vector<std::string> lines;
    for (const auto& one : told.at("sources").as_array())
        lines.push_back(
            std::string(one.at("source").as_string()) + ' ' +
            std::string(one.at("status").as_string())
        );
    return lines;
}

} // namespace

class PrefillTest : public cases::CaseTest {
protected:
    PrefillTest() {
        for (const auto* name : {"heat-pump-notification", "food-registration", "bus-card"})
            types.add(cases::shipped_package(name));
        parties::NewParty told;
        told.number = field<parties::PartyNumber>(annas_number);
        told.given_name = field<parties::PersonName>("Anna");
        told.family_name = field<parties::PersonName>("Lindqvist");
        told.email = field<base::Email>("anna@example.com");
        told.phone = field<base::PhoneNumber>("+46 70 174 06 01");
        anna_ = party(told);
    }

    ~PrefillTest() override {
        if (registers_.opened.wait_for(0s) != std::future_status::ready)
            registers_.gate.set_value();
    }

    web::Response reply(Prefills& prefills, const std::string& type, const web::Caller& caller) {
        web::TestApp app(database(), api_of(types, prefills));
        app.face = web::Face::portal;
        app.caller = caller;
        return app.get("/my-cases/v1/2281/prefilled-answers?case_type=" + type);
    }

    base::JsonValue ask(Prefills& prefills, const std::string& type, const web::Caller& caller) {
        const auto answered = reply(prefills, type, caller);
        EXPECT_EQ(answered.status, 200) << answered.body;
        return web::json_of(answered);
    }

    base::JsonValue ask(Prefills& prefills, const std::string& type = "heat-pump-notification") {
        return ask(prefills, type, cases::applicant(anna_));
    }

    base::PartyId anna_;
    TestRegisters registers_;
};

KANSLI_ON_EACH_DATABASE(PrefillTest);

TEST_P(PrefillTest, person_gets_what_is_known_of_them_and_where_it_is_from) {
    Prefills prefills(registers_.registers());

    const auto told = ask(prefills);

    EXPECT_THAT(
        answers(told),
        UnorderedElementsAre(
            "/address population_register Storgatan 12",
            "/invoice_recipient population_register Anna Lindqvist",
            "/invoice_address/street population_register Storgatan 12",
            "/invoice_address/postal_code population_register 852 30",
            "/invoice_address/city population_register Sundsvall",
            "/invoice_email contact_settings anna@example.com"
        )
    );
    EXPECT_THAT(
        statuses(told),
        UnorderedElementsAre("population_register answered", "contact_settings answered")
    );
}

TEST_P(PrefillTest, organisation_gets_its_own_and_nothing_of_the_one_who_acts_for_it) {
    parties::NewParty told;
    told.number = field<parties::PartyNumber>(companys_number);
    told.organisation_name = field<parties::OrganisationName>("Kafé Medelpad AB");
    told.email = field<base::Email>("hej@kafemedelpad.example");
    const auto company = party(told);
    Prefills prefills(registers_.registers());

    const auto found = ask(prefills, "food-registration", cases::agent(anna_, company, "*"));

    EXPECT_THAT(
        answers(found),
        UnorderedElementsAre(
            "/facility_name company_register Kafé Medelpad AB",
            "/visiting_address/street company_register Torget 1",
            "/visiting_address/postal_code company_register 852 30",
            "/visiting_address/city company_register Sundsvall",
            "/invoice_recipient company_register Kafé Medelpad AB",
            "/invoice_address/street company_register Torget 1",
            "/invoice_address/postal_code company_register 852 30",
            "/invoice_address/city company_register Sundsvall",
            "/invoice_email contact_settings hej@kafemedelpad.example"
        )
    );
    EXPECT_EQ(registers_.asked, 1) << "the population register is not asked";
}

TEST_P(PrefillTest, register_that_fails_is_told_and_the_rest_is_there) {
    Prefills prefills(registers_.registers());
    registers_.fails = true;

    const auto told = ask(prefills);

    EXPECT_THAT(answers(told), ElementsAre("/invoice_email contact_settings anna@example.com"));
    EXPECT_THAT(statuses(told), Contains("population_register failed"));
    registers_.fails = false;
    EXPECT_THAT(statuses(ask(prefills)), Contains("population_register answered"));
}

TEST_P(
    PrefillTest,
    register_that_is_silent_is_not_waited_for_and_its_answer_comes_when_asked_again
) {
    registers_.is_silent = true;
    Prefills prefills(registers_.registers(), 50ms);

    const auto told = ask(prefills);

    EXPECT_THAT(answers(told), ElementsAre("/invoice_email contact_settings anna@example.com"));
    EXPECT_THAT(statuses(told), Contains("population_register late"));
    registers_.gate.set_value();
    while (!testing::Value(statuses(ask(prefills)), Contains("population_register answered")))
        std::this_thread::sleep_for(5ms);
    EXPECT_THAT(answers(ask(prefills)), Contains("/address population_register Storgatan 12"));
    EXPECT_EQ(registers_.asked, 1);
}

TEST_P(PrefillTest, whoever_waits_is_answered_when_the_program_stops) {
    registers_.is_silent = true;
    Prefills prefills(registers_.registers(), 1h);
    auto told = std::async(std::launch::async, [&] { return statuses(ask(prefills)); });
    while (registers_.asked == 0) std::this_thread::sleep_for(1ms);

    prefills.close();

    EXPECT_THAT(told.get(), Contains("population_register late"));
    registers_.gate.set_value();
}

TEST_P(PrefillTest, nothing_is_told_of_a_protected_identity) {
    write([&](auto& tx) { parties::protect(tx, anna_, now); });
    Prefills prefills(registers_.registers());

    const auto told = ask(prefills);

    EXPECT_THAT(answers(told), IsEmpty());
    EXPECT_THAT(
        statuses(told),
        UnorderedElementsAre("population_register withheld", "contact_settings withheld")
    );
    EXPECT_EQ(registers_.asked, 0);
}

TEST_P(PrefillTest, nothing_is_told_where_only_the_register_knows_of_the_protection) {
    registers_.is_protected = true;
    Prefills prefills(registers_.registers());

    const auto told = ask(prefills);

    EXPECT_THAT(answers(told), IsEmpty());
    EXPECT_THAT(statuses(told), Each(testing::EndsWith("withheld")));
}

TEST_P(PrefillTest, employee_gets_what_the_directory_says_and_else_what_they_told_themselves) {
    Prefills prefills(registers_.registers());

    EXPECT_THAT(
        answers(ask(prefills, "it-support")),
        UnorderedElementsAre(
            "/unit employee_directory Hemtjänst Norr",
            "/callback_phone contact_settings +46701740601"
        )
    );
}

TEST_P(PrefillTest, what_the_form_does_not_take_is_left_out) {
    auto registers = registers_.registers();
    registers.employees = [](const parties::PersonalNumber&) {
        return std::optional(parties::RegisteredEmployee{
            .is_employed = true, .unit = std::string(101, 'a')});
    };
    Prefills prefills(registers);

    EXPECT_THAT(
        answers(ask(prefills, "it-support")),
        ElementsAre("/callback_phone contact_settings +46701740601")
    );
}

TEST_P(PrefillTest, register_that_is_not_connected_is_no_trouble) {
    Prefills prefills({});

    const auto told = ask(prefills);

    EXPECT_THAT(statuses(told), ElementsAre("contact_settings answered"));
    EXPECT_THAT(answers(told), Not(IsEmpty()));
}

TEST_P(PrefillTest, form_of_a_type_that_takes_nothing_is_empty) {
    Prefills prefills(registers_.registers());

    const auto told = ask(prefills, "bus-card");

    EXPECT_THAT(answers(told), IsEmpty());
    EXPECT_THAT(statuses(told), IsEmpty());
}

TEST_P(PrefillTest, mandate_for_another_kind_of_case_tells_nothing) {
    const auto company = organisation(companys_number);
    Prefills prefills(registers_.registers());

    const auto refused =
        reply(prefills, "food-registration", cases::agent(anna_, company, "building-permit"));

    EXPECT_EQ(refused.status, 403) << refused.body;
    EXPECT_EQ(registers_.asked, 0);
    EXPECT_EQ(reply(prefills, "nothing", cases::applicant(anna_)).status, 404);
}

} // namespace kansli::portal
