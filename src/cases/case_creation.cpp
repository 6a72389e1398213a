#include "cases/case_creation.hpp"

#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/check.hpp"
#include "cases/deadline.hpp"

#include <algorithm>
#include <iterator>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct CreatedEvent {
    std::string number;
    std::string case_type;
    std::int64_t case_type_version = 1;
    Channel channel = Channel::portal;
};
BOOST_DESCRIBE_STRUCT(CreatedEvent, (), (number, case_type, case_type_version, channel))

constexpr std::size_t max_attachments = 50;

bool may_be_incomplete(Channel channel) {
    return channel == Channel::paper || channel == Channel::phone || channel == Channel::counter ||
           channel == Channel::email;
}

std::vector<base::Problem> form_problems(const PublishedCaseType& package, const NewCase& given) {
    if (!given.form_data) {
        if (may_be_incomplete(given.channel)) return {};
        return {{"/form_data", "required", "is required"}};
    }
    auto problems = package.form.problems(*given.form_data);
    if (may_be_incomplete(given.channel))
        std::erase_if(problems, [](const auto& problem) { return problem.code == "required"; });
    return problems;
}

void check(const PublishedCaseType& package, const NewCase& given, base::Date today) {
    auto problems = stakeholder_problems(package.type, given.stakeholders, today);
    std::ranges::move(form_problems(package, given), std::back_inserter(problems));
    if (given.attachments && given.attachments->size() > max_attachments)
        problems.push_back({"/attachments", "too_long", "are over fifty"});
    base::throw_if_any(std::move(problems));
}

// A citizen applies for what anyone may apply for, an agent for what the mandate extends to;
// everyone else needs the unit's permission.
void check_may_create(const web::Session& session, const CaseRow& row) {
    if (session.caller.kind == web::ActorKind::citizen) {
        if (Access::of(session, web::Permission::own_cases).covers(row)) return;
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                "Your mandate does not extend to cases of this type.",
                "Din fullmakt gäller inte ärenden av den här typen."}
        );
    }
    const auto permission = row.channel == Channel::integration ? web::Permission::intake_submit
                                                                : web::Permission::case_register;
    if (!Access::of(session, permission).covers(row))
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                "You may not register cases of this type: it belongs to the unit " + row.unit + ".",
                "Du får inte registrera ärenden av den här typen. Den hör till enheten " +
                    row.unit + "."}
        );
}

CaseRow
first_row(const web::Session& session, const PublishedCaseType& package, const NewCase& given) {
    const auto& type = package.type;
    const auto& status = initial_status(type);
    CaseRow row;
    row.id = CaseId::make();
    row.municipality_id = session.municipality_id;
    row.case_type = type.id.str();
    row.case_type_version = type.version;
    row.title = given.title ? *given.title : Title::cut(type.names.sv.str());
    row.unit = type.unit.str();
    row.status = status.id.str();
    row.public_status = status.public_status;
    row.channel = given.channel;
    row.form_data.text = given.form_data ? boost::json::serialize(*given.form_data) : "{}";
    row.created_at = session.now;
    row.updated_at = session.now;
    row.changed_by = session.caller.name;
    return row;
}

OpenedCase create(web::Session& session, CaseTypes::Shared package, const NewCase& given) {
    check(*package, given, base::swedish_day(session.now));
    OpenedCase opened{first_row(session, *package, given), package};
    auto& row = opened.row;
    check_may_create(session, row);
    row.number = next_case_number(session, package->type.number_series.str());
    const CreatedEvent event{row.number, row.case_type, row.case_type_version, row.channel};
    record(session, row, {EventType::created, Visibility::public_, base::to_json(event)});
    for (std::size_t i = 0; i < given.stakeholders.size(); ++i)
        add_stakeholder(
            session, opened, given.stakeholders[i], "/stakeholders/" + std::to_string(i)
        );
    if (given.attachments)
        for (std::size_t i = 0; i < given.attachments->size(); ++i)
            add_attachment(
                session, opened, (*given.attachments)[i], "/attachments/" + std::to_string(i)
            );
    open_deadlines(session, opened);
    // Last, with the head of its events: what refers to the row is checked at the commit.
    store_new(session, row);
    request_checks(session, opened);
    tell_processes(session, opened, CaseStep::received);
    return opened;
}

} // namespace

OpenedCase create_case(web::Session& session, CaseTypes& types, const NewCase& given) {
    return create(session, types.offered(given.case_type.str()), given);
}

void check_may_apply(const web::Session& session, const CaseType& type) {
    CaseRow row;
    row.municipality_id = session.municipality_id;
    row.case_type = type.id.str();
    row.unit = type.unit.str();
    check_may_create(session, row);
}

OpenedCase apply_for(web::Session& session, CaseTypes& types, const Application& given) {
    NewCase made;
    made.case_type = given.case_type;
    made.form_data = given.form_data;
    made.attachments = given.attachments;
    made.channel = Channel::portal;
    made.stakeholders.push_back(
        {.role = base::field<Code>("applicant"),
         .party_id = session.caller.acting_for,
         .email = given.email,
         .phone = given.phone}
    );
    return create_case(session, types, made);
}

} // namespace kansli::cases
