// For the tests of cases: packages, people and callers, and their sessions on a clock that the test
// owns. Never part of an installation.
//
//   class NoteTest : public CaseTest {};
//   KANSLI_ON_EACH_DATABASE(NoteTest);
//   TEST_P(NoteTest, …) { const auto id = register_case(); change(id, [](auto& session, auto&
//   opened) { … }); }
#pragma once

#include "base/error.hpp"
#include "cases/case_creation.hpp"
#include "cases/case_follow.hpp"
#include "cases/case_selection.hpp"
#include "parties/party_store.hpp"
#include "storage/test_database.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

using web::Permission;

inline base::MunicipalityId municipality(std::string_view code) {
    return base::field<base::MunicipalityId>(code);
}

inline const base::MunicipalityId home = municipality("2281");

inline base::Date day(std::string_view text) { return base::field<base::Date>(text); }

inline base::Timestamp at(std::string_view text) { return base::field<base::Timestamp>(text); }

// A shipped package, read once in a process. Of these, it-support has no decision, and only
// building-permit takes organisations as applicants.
inline CaseTypes::Shared shipped_package(const std::string& name) {
    static std::map<std::string, CaseTypes::Shared> read;
    auto& package = read[name];
    if (!package) package = load_package("case-types/" + name);
    return package;
}

inline web::Grant grant(
    Permission permission,
    std::string unit,
    std::string case_type = "*",
    base::MunicipalityId in = home
) {
    return {permission, in, std::move(unit), std::move(case_type)};
}

inline web::Caller staff_with_grants(std::vector<web::Grant> grants) {
    web::Caller caller{.kind = web::ActorKind::staff, .face = web::Face::desk};
    caller.user_id = UserId::make();
    caller.name = "Karin Lund";
    caller.role = "handler";
    caller.grants = std::move(grants);
    return caller;
}

// Somebody who may do everything with the cases of the packages' units.
inline web::Caller handler() {
    std::vector<web::Grant> grants;
    for (const auto* unit : {"traffic", "building", "it-service"})
        for (const auto permission :
             {Permission::case_read,
              Permission::case_register,
              Permission::case_handle,
              Permission::case_decide})
            grants.push_back(grant(permission, unit));
    return staff_with_grants(std::move(grants));
}

// A person at the portal, for themself or for somebody who gave a mandate for a case type.
inline web::Caller agent(
    PartyId person,
    PartyId acting_for,
    const std::string& case_type,
    base::MunicipalityId in = home
) {
    web::Caller caller{.kind = web::ActorKind::citizen, .face = web::Face::portal};
    caller.party_id = person;
    caller.acting_for = acting_for;
    caller.name = "Anna Lindqvist";
    caller.role = person == acting_for ? "applicant" : "agent";
    caller.grants.push_back(grant(Permission::own_cases, "*", case_type, in));
    return caller;
}

inline web::Caller applicant(PartyId person) { return agent(person, person, "*"); }

// What `work` is refused with; a failure when it is not.
inline base::Error error_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& refused) {
        return refused;
    }
    ADD_FAILURE() << "nothing was refused";
    return {base::ErrorCode::internal, "nothing was refused"};
}

inline base::ErrorCode code_of(const std::function<void()>& work) { return error_of(work).code(); }

// "/valid_to out_of_range" of each problem.
inline std::vector<std::string> told(const std::vector<base::Problem>& problems) {
    std::vector<std::string> lines;
    for (const auto& problem : problems) lines.push_back(problem.pointer + ' ' + problem.code);
    return lines;
}

inline const char* const lost_card =
    R"({"application_kind": "lost", "capacity": "driver", "loss_kind": "lost",)"
    R"("signing_ability": true, "consent_contact_doctor": false})";

class CaseTest : public storage::DatabaseTest {
protected:
    CaseTest() : types(database()) {
        for (const auto* name : {"parking-permit", "building-permit", "it-support"})
            types.add(shipped_package(name));
    }

    // Runs `work(session)` in a write and gives what it returns.
    template <class Work>
    auto act(const web::Caller& caller, const Work& work) {
        return write([&](storage::Transaction& tx) {
            web::Session session{caller, tx, now, where, "test", {}};
            return work(session);
        });
    }

    // The same in a read.
    template <class Work>
    auto look(const web::Caller& caller, const Work& work) {
        return read([&](storage::Transaction& tx) {
            web::Session session{caller, tx, now, where, "test", {}};
            return work(session);
        });
    }

    // Runs `work(session, opened)` on a case, found as the first step of a change is.
    template <class Work>
    auto change_as(const web::Caller& caller, CaseId id, const Work& work) {
        const auto needed = caller.kind == web::ActorKind::citizen ? Permission::own_cases
                                                                   : Permission::case_handle;
        return act(caller, [&](web::Session& session) {
            auto opened = find_case(session, types, id, needed);
            return work(session, opened);
        });
    }

    template <class Work>
    auto change(CaseId id, const Work& work) {
        return change_as(karin, id, work);
    }

    PartyId person(const std::string& number, const std::string& name = "Anna Lindqvist") {
        const auto space = name.find(' ');
        parties::NewParty made;
        made.number = base::field<parties::PartyNumber>(number);
        made.given_name = base::field<parties::PersonName>(name.substr(0, space));
        made.family_name = base::field<parties::PersonName>(name.substr(space + 1));
        return party(made);
    }

    PartyId organisation(const std::string& number) {
        parties::NewParty made;
        made.number = base::field<parties::PartyNumber>(number);
        made.organisation_name = base::field<parties::OrganisationName>("Alnö Bygg & Betong AB");
        return party(made);
    }

    PartyId party(const parties::NewParty& made) {
        return write([&](auto& tx) { return parties::find_or_create(tx, made, home, now).id; });
    }

    NewCase paper_case(const std::string& type, PartyId whose) const {
        NewCase given;
        given.case_type = base::field<base::Slug>(type);
        given.stakeholders.push_back({.role = base::field<Code>("applicant"), .party_id = whose});
        return given;
    }

    CaseId register_case(const std::string& type = "parking-permit") {
        return register_case(type, person("198501032398"));
    }

    CaseId register_case(const std::string& type, PartyId whose) {
        return act(karin, [&](auto& session) {
            return create_case(session, types, paper_case(type, whose)).row.id;
        });
    }

    CaseRow row_of(CaseId id) {
        static const auto select =
            "SELECT " + storage::column_list<CaseRow>() + " FROM cases WHERE id = $1";
        return read([&](auto& tx) { return tx.template one<CaseRow>(select, id); });
    }

    std::vector<Event> events(CaseId id) {
        return read([&](auto& tx) { return events_of(tx, id, {.only_public = false}); });
    }

    std::int64_t count_events(CaseId id, EventType type) {
        const auto all = events(id);
        return std::count_if(all.begin(), all.end(), [&](const auto& event) {
            return event.type == type;
        });
    }

    std::int64_t count(const std::string& table) {
        return read([&](auto& tx) {
            return tx.template one<std::int64_t>("SELECT count(*) FROM " + table);
        });
    }

    ListContext lists(FilterPlace place = FilterPlace::body) {
        return {types, database().backend(), nullptr, place};
    }

    CaseTypes types;
    base::Timestamp now = at("2026-03-10T09:00:00Z");
    base::MunicipalityId where = home;
    web::Caller karin = handler();
};

} // namespace kansli::cases
