#include "intake/submission.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"

namespace kansli::intake {

namespace {

struct SubmissionRow {
    SubmissionId id;
    base::MunicipalityId municipality_id;
    base::Slug source;
    base::Text<1, 100> source_id;
    storage::Blob content_hash;
    cases::CaseId case_id;
    base::UserId received_by;
    base::Timestamp received_at;
};
BOOST_DESCRIBE_STRUCT(
    SubmissionRow,
    (),
    (id, municipality_id, source, source_id, content_hash, case_id, received_by, received_at)
)

// An object's members in the order of their names, so that the order of keys makes no difference.
base::JsonValue in_order(const base::JsonValue& json) {
    if (const auto* list = json.if_array()) {
        boost::json::array ordered;
        for (const auto& entry : *list) ordered.push_back(in_order(entry));
        return ordered;
    }
    if (const auto* object = json.if_object()) {
        std::map<std::string, base::JsonValue> by_name;
        for (const auto& member : *object)
            by_name.emplace(std::string(member.key()), in_order(member.value()));
        boost::json::object ordered;
        for (auto& [name, value] : by_name) ordered.emplace(name, std::move(value));
        return ordered;
    }
    return json;
}

storage::Blob content_hash(const NewSubmission& given) {
    auto content = given;
    content.form_data = in_order(given.form_data);
    const auto digest = base::sha256(base::to_json(content));
    return {std::string(digest.begin(), digest.end())};
}

const std::string& select_submission() {
    static const std::string select =
        "SELECT s.id, s.source, s.source_id, s.case_id, c.number AS case_number, c.public_status,"
        " s.received_at FROM submission s JOIN cases c ON c.id = s.case_id WHERE ";
    return select;
}

std::optional<SubmissionRow> find_earlier(web::Session& session, const NewSubmission& given) {
    static const auto select = "SELECT " + storage::column_list<SubmissionRow>() +
                               " FROM submission WHERE municipality_id = $1 AND source = $2"
                               " AND source_id = $3";
    return session.tx.maybe<SubmissionRow>(
        select, session.municipality_id, given.source, given.source_id
    );
}

cases::NewCase case_of(const NewSubmission& given) {
    cases::NewCase made;
    made.case_type = given.case_type;
    made.title = given.title;
    made.form_data = given.form_data;
    made.attachments = given.attachments;
    made.channel = cases::Channel::integration;
    made.stakeholders = given.stakeholders;
    return made;
}

} // namespace

Received receive(web::Session& session, cases::CaseTypes& types, const NewSubmission& given) {
    const auto hash = content_hash(given);
    if (const auto earlier = find_earlier(session, given)) {
        if (earlier->content_hash != hash)
            throw base::Error(
                base::ErrorCode::conflict,
                "This source_id was handed in before with another content: it is case " +
                    earlier->case_id.to_text() + ".",
                {{"/source_id", "taken", "was used for another content"}}
            );
        return {find_submission(session, earlier->id), false};
    }
    const auto opened = cases::create_case(session, types, case_of(given));
    const SubmissionRow row{
        .id = SubmissionId::make(),
        .municipality_id = session.municipality_id,
        .source = given.source,
        .source_id = given.source_id,
        .content_hash = hash,
        .case_id = opened.row.id,
        .received_by = session.caller.user_id,
        .received_at = session.now};
    session.tx.insert("submission", row);
    return {
        {.id = row.id,
         .source = row.source.str(),
         .source_id = row.source_id.str(),
         .case_id = row.case_id,
         .case_number = opened.row.number,
         .public_status = opened.row.public_status,
         .received_at = row.received_at},
        true};
}

Submission find_submission(web::Session& session, SubmissionId id) {
    storage::SqlText sql;
    sql.add(select_submission()).add("s.id = ").bind(id).add(" AND ");
    cases::Access::of(session, web::Permission::intake_submit).add_condition(sql);
    auto found = session.tx.query_values<Submission>(sql.text(), sql.values());
    if (found.empty())
        throw base::Error(base::ErrorCode::not_found, "There is no such submission.");
    return std::move(found.front());
}

} // namespace kansli::intake
