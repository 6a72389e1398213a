#include "cases/message.hpp"

namespace kansli::cases {

namespace {

struct MessageRow {
    MessageId id;
    CaseId case_id;
    Direction direction = Direction::from_applicant;
    LongText text;
    base::Uuid sender_id;
    std::string sender_name;
    base::Timestamp sent_at;
};
BOOST_DESCRIBE_STRUCT(
    MessageRow,
    (),
    (id, case_id, direction, text, sender_id, sender_name, sent_at)
)

struct MessageEvent {
    MessageId message_id;
};
BOOST_DESCRIBE_STRUCT(MessageEvent, (), (message_id))

} // namespace

Message send_message(web::Session& session, OpenedCase& opened, const NewMessage& given) {
    const bool from_applicant = session.caller.kind == web::ActorKind::citizen;
    const MessageRow row{
        .id = MessageId::make(),
        .case_id = opened.row.id,
        .direction = from_applicant ? Direction::from_applicant : Direction::to_applicant,
        .text = given.text,
        .sender_id = actor_of(session.caller),
        .sender_name = session.caller.name,
        .sent_at = session.now};
    session.tx.insert("message", row);
    const auto type = from_applicant ? EventType::message_received : EventType::message_sent;
    record(session, opened.row, {type, Visibility::public_, base::to_json(MessageEvent{row.id})});
    store(session, opened.row);
    return {row.id, row.direction, row.text.str(), row.sender_id, row.sender_name, row.sent_at};
}

std::vector<Message> messages_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Message>() +
                               " FROM message WHERE case_id = $1 ORDER BY sent_at, id";
    return tx.query<Message>(select, id);
}

} // namespace kansli::cases
