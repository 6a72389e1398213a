// Random grants, cases and callers against a model of who may what that is told here once more, in
// plain words; then the promises that a person would ask about.
#include "cases/access.hpp"
#include "cases/case_list.hpp"
#include "cases/case_view.hpp"
#include "cases/test_session.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace kansli::cases {

namespace {

struct Involved {
    base::Uuid id;
    CaseId case_id;
    PartyId party_id;
    std::string role;
    base::Timestamp added_at;
    std::optional<base::Timestamp> removed_at;
};
BOOST_DESCRIBE_STRUCT(Involved, (), (id, case_id, party_id, role, added_at, removed_at))

using Ids = std::set<CaseId>;

Ids ids_of(const auto& items) {
    Ids ids;
    for (const auto& item : items) ids.insert(item.id);
    return ids;
}

} // namespace

class AccessTest : public CaseTest {
protected:
    template <class T>
    T one_of(const std::vector<T>& all) {
        return all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(chance_)];
    }

    bool often() { return one_of<int>({0, 1, 1}) == 1; }

    void fill() {
        const auto numbers = {"198501032398", "197601032399", "199201022382", "198801042386"};
        for (const auto* number : numbers) people_.push_back(person(number));
        for (int i = 0; i < 60; ++i) rows_.push_back(random_row(i));
        for (const auto& row : rows_)
            for (int i = one_of<int>({0, 1, 2, 3}); i > 0; --i) involved_.push_back(random_in(row));
        write([&](auto& tx) {
            tx.insert_all("cases", rows_);
            tx.insert_all("stakeholder", involved_);
        });
    }

    CaseRow random_row(int number) {
        CaseRow row;
        row.id = CaseId::make();
        row.municipality_id = municipality(one_of(municipalities_));
        row.number = "PRH-2026-" + std::to_string(100'000 + number);
        row.case_type = one_of(types_);
        row.case_type_version = shipped_package(row.case_type)->type.version;
        row.title = base::field<Title>("Ett ärende");
        row.unit = one_of(units_);
        row.status = one_of<std::string>({"received", "closed"});
        row.created_at = now + std::chrono::seconds(one_of<int>({0, 1, 2}));
        row.updated_at = row.created_at;
        return row;
    }

    Involved random_in(const CaseRow& row) {
        return {
            .id = base::Uuid::make(),
            .case_id = row.id,
            .party_id = one_of(people_),
            .role = one_of<std::string>({"applicant", "agent", "contact", "neighbour"}),
            .added_at = now,
            .removed_at = often() ? std::nullopt : std::optional(now)};
    }

    web::Caller random_caller() {
        const auto kind = one_of<web::ActorKind>(
            {web::ActorKind::staff,
             web::ActorKind::staff,
             web::ActorKind::machine,
             web::ActorKind::citizen,
             web::ActorKind::citizen,
             web::ActorKind::system,
             web::ActorKind::anonymous}
        );
        web::Caller caller{.kind = kind};
        caller.user_id = UserId::make();
        caller.party_id = one_of(people_);
        caller.acting_for = often() ? caller.party_id : one_of(people_);
        const bool is_citizen = kind == web::ActorKind::citizen;
        for (int i = one_of<int>({0, 1, 2, 4}); i > 0; --i)
            caller.grants.push_back(
                {is_citizen ? Permission::own_cases
                            : one_of<Permission>({Permission::case_read, Permission::case_handle}),
                 municipality(one_of(municipalities_)),
                 is_citizen ? "*" : one_of(units_),
                 often() ? "*" : one_of(types_)}
            );
        return caller;
    }

    bool is_own(const web::Caller& caller, const CaseRow& row) const {
        return std::any_of(involved_.begin(), involved_.end(), [&](const Involved& one) {
            return one.case_id == row.id && one.party_id == caller.acting_for && !one.removed_at &&
                   (one.role == "applicant" || one.role == "agent");
        });
    }

    // The model.
    bool may(const web::Caller& caller, Permission permission, const CaseRow& row) const {
        if (row.municipality_id != where) return false;
        if (caller.kind == web::ActorKind::system) return true;
        if (caller.kind == web::ActorKind::anonymous) return false;
        const bool is_citizen = caller.kind == web::ActorKind::citizen;
        if (is_citizen && (permission != Permission::own_cases || !is_own(caller, row)))
            return false;
        return std::any_of(caller.grants.begin(), caller.grants.end(), [&](const auto& grant) {
            return grant.permission == permission && grant.municipality_id == row.municipality_id &&
                   (is_citizen || grant.unit == row.unit) &&
                   (grant.case_type == "*" || grant.case_type == row.case_type);
        });
    }

    Ids reach(const web::Caller& caller, Permission permission) const {
        Ids ids;
        for (const auto& row : rows_)
            if (may(caller, permission, row)) ids.insert(row.id);
        return ids;
    }

    static std::vector<CaseId>
    select(web::Session& session, const std::function<void(storage::SqlText&)>& add_condition) {
        storage::SqlText sql;
        sql.add("SELECT c.id FROM cases c WHERE ");
        add_condition(sql);
        return session.tx.query_values<CaseId>(sql.text(), sql.values());
    }

    void check_condition(const web::Caller& caller, Permission permission) {
        const auto expected = reach(caller, permission);
        look(caller, [&](web::Session& session) {
            const auto access = Access::of(session, permission);
            const auto found = select(session, [&](auto& sql) { access.add_condition(sql); });
            EXPECT_EQ(Ids(found.begin(), found.end()), expected);
            std::size_t in_branches = 0;
            for (std::size_t branch = 0; branch < access.branches(); ++branch)
                in_branches +=
                    select(session, [&](auto& sql) { access.add_branch(sql, branch); }).size();
            EXPECT_EQ(in_branches, expected.size()) << "branches overlap";
            const bool is_citizen = caller.kind == web::ActorKind::citizen;
            for (const auto& row : rows_) {
                const bool is_reached = expected.contains(row.id);
                if (is_reached || !is_citizen) {
                    EXPECT_EQ(access.covers(row), is_reached);
                }
            }
        });
    }

    void check_lists(const web::Caller& caller) {
        const auto expected = reach(caller, Permission::case_read);
        look(caller, [&](web::Session& session) {
            const auto all = list_cases(session, {.limit = base::Whole<1, 100>{100}}, lists());
            EXPECT_EQ(ids_of(all.items), expected);
            EXPECT_EQ(all.total, static_cast<std::int64_t>(expected.size()));
            std::int64_t counted = 0;
            for (const auto& status : count_cases(session, {}, lists()).statuses)
                counted += status.count;
            EXPECT_EQ(counted, static_cast<std::int64_t>(expected.size()));
            const auto mine = list_my_cases(session, {.limit = base::Whole<1, 100>{100}});
            const auto own = caller.kind == web::ActorKind::system
                                 ? reach(caller, Permission::case_read)
                                 : reach(caller, Permission::own_cases);
            EXPECT_EQ(ids_of(mine.items), own);
        });
    }

    void check_searches(const web::Caller& caller) {
        const auto expected = reach(caller, Permission::case_read);
        const auto& row = one_of(rows_);
        const auto& party = one_of(people_);
        Ids of_party;
        for (const auto& one : involved_)
            if (one.party_id == party && !one.removed_at && expected.contains(one.case_id))
                of_party.insert(one.case_id);
        look(caller, [&](web::Session& session) {
            const auto by_number = list_cases(
                session, {.number = base::field<base::Text<6, 40>>(row.number)}, lists()
            );
            EXPECT_EQ(by_number.items.size(), expected.contains(row.id) ? 1U : 0U);
            const auto by_party = list_cases(
                session, {.party_id = party, .limit = base::Whole<1, 100>{100}}, lists()
            );
            EXPECT_EQ(ids_of(by_party.items), of_party);
        });
    }

    // A case that may not be read is not there; one that may be read but not handled is forbidden.
    void check_single_reads(const web::Caller& caller) {
        const bool is_citizen = caller.kind == web::ActorKind::citizen;
        const auto to_read = is_citizen ? Permission::own_cases : Permission::case_read;
        for (int i = 0; i < 12; ++i) {
            const auto& row = one_of(rows_);
            const auto open = [&](Permission needed) {
                look(caller, [&](auto& session) { find_case(session, types, row.id, needed); });
            };
            if (!may(caller, to_read, row)) {
                EXPECT_EQ(code_of([&] { open(to_read); }), base::ErrorCode::not_found);
                EXPECT_EQ(
                    code_of([&] { open(Permission::case_handle); }), base::ErrorCode::not_found
                );
                continue;
            }
            EXPECT_NO_THROW(open(to_read));
            if (is_citizen) continue;
            if (may(caller, Permission::case_handle, row)) {
                EXPECT_NO_THROW(open(Permission::case_handle));
            } else {
                const auto code = code_of([&] { open(Permission::case_handle); });
                EXPECT_EQ(code, base::ErrorCode::forbidden);
            }
        }
    }

    const std::vector<std::string> municipalities_{"2281", "2260"};
    const std::vector<std::string> units_{"traffic", "building", "it-service"};
    const std::vector<std::string> types_{"parking-permit", "building-permit", "it-support"};
    std::mt19937 chance_{20260310};
    std::vector<PartyId> people_;
    std::vector<CaseRow> rows_;
    std::vector<Involved> involved_;
};

KANSLI_ON_EACH_DATABASE(AccessTest);

TEST_P(AccessTest, every_way_to_a_case_agrees_on_who_may_reach_it) {
    fill();

    for (int i = 0; i < 60 && !HasFailure(); ++i) {
        where = municipality(municipalities_[static_cast<std::size_t>(i) % 2]);
        const auto caller = random_caller();
        SCOPED_TRACE(testing::Message() << "caller " << i << ", " << base::enum_name(caller.kind));
        for (const auto permission :
             {Permission::case_read, Permission::case_handle, Permission::own_cases})
            if (caller.kind != web::ActorKind::system) check_condition(caller, permission);
        check_lists(caller);
        check_searches(caller);
        check_single_reads(caller);
    }
}

TEST_P(AccessTest, nobody_reaches_nothing) {
    fill();

    const web::Caller nobody;
    const auto without_grants = staff_with_grants({});
    const auto without_mandate = [&] {
        auto caller = applicant(people_[0]);
        caller.grants.clear();
        return caller;
    }();

    for (const auto& caller : {nobody, without_grants, without_mandate}) {
        EXPECT_EQ(reach(caller, Permission::case_read), Ids{});
        check_condition(caller, Permission::case_read);
        check_condition(caller, Permission::own_cases);
        check_lists(caller);
        check_single_reads(caller);
    }
}

TEST_P(AccessTest, the_system_reaches_its_own_municipality_only) {
    fill();
    const auto caller = system_caller();

    check_condition(caller, Permission::case_read);

    EXPECT_FALSE(reach(caller, Permission::case_read).empty());
    EXPECT_LT(reach(caller, Permission::case_read).size(), rows_.size());
}

TEST_P(AccessTest, citizen_sees_own_cases_as_applicant_or_agent_and_no_others) {
    const auto anna = person("198501032398");
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto sara = person("199201022382", "Sara Ekholm");
    const auto id = register_case("parking-permit", anna);
    const auto add = [&](const std::string& role, PartyId party) {
        change(id, [&](auto& session, auto& opened) {
            add_stakeholder(session, opened, {.role = base::field<Code>(role), .party_id = party});
            store(session, opened.row);
        });
    };
    add("agent", erik);
    add("contact", sara);

    const auto sees = [&](PartyId who) {
        return look(applicant(who), [&](auto& session) {
            return list_my_cases(session, {}).items.size();
        });
    };

    EXPECT_EQ(sees(anna), 1U);
    EXPECT_EQ(sees(erik), 1U);
    EXPECT_EQ(sees(sara), 0U);
    EXPECT_EQ(
        code_of([&] { change_as(applicant(sara), id, [](auto&, auto&) {}); }),
        base::ErrorCode::not_found
    );
}

TEST_P(AccessTest, removed_stakeholder_sees_nothing) {
    const auto anna = person("198501032398");
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto id = register_case("parking-permit", anna);
    const auto added = change(id, [&](auto& session, auto& opened) {
        auto made = add_stakeholder(
            session, opened, {.role = base::field<Code>("agent"), .party_id = erik}
        );
        store(session, opened.row);
        return made.id;
    });
    EXPECT_NO_THROW(change_as(applicant(erik), id, [](auto&, auto&) {}));

    change(id, [&](auto& session, auto& opened) {
        remove_stakeholder(session, opened, added);
        store(session, opened.row);
    });

    const auto open = [&] { change_as(applicant(erik), id, [](auto&, auto&) {}); };
    EXPECT_EQ(code_of(open), base::ErrorCode::not_found);
    const auto mine =
        look(applicant(erik), [&](auto& session) { return list_my_cases(session, {}); });
    EXPECT_EQ(mine.total, 0);
}

TEST_P(AccessTest, mandate_for_one_case_type_opens_no_other_case_of_the_company) {
    const auto company = organisation("5599990107");
    const auto anna = person("198501032398");
    const auto permit = register_case("building-permit", company);
    const auto for_parking = agent(anna, company, "parking-permit");
    const auto for_building = agent(anna, company, "building-permit");
    const auto elsewhere = agent(anna, company, "building-permit", municipality("2260"));

    const auto sees = [&](const web::Caller& caller) {
        return look(caller, [&](auto& session) { return list_my_cases(session, {}).items.size(); });
    };

    EXPECT_EQ(sees(for_building), 1U);
    EXPECT_EQ(sees(for_parking), 0U);
    EXPECT_EQ(sees(elsewhere), 0U);
    EXPECT_EQ(
        code_of([&] { change_as(for_parking, permit, [](auto&, auto&) {}); }),
        base::ErrorCode::not_found
    );
}

TEST_P(AccessTest, own_cases_are_not_seen_through_a_desk_permission) {
    const auto anna = person("198501032398");
    register_case("parking-permit", anna);

    const auto listed = look(applicant(anna), [&](auto& session) {
        return list_cases(session, {}, lists()).total;
    });

    EXPECT_EQ(listed, 0);
}

} // namespace kansli::cases
