// Messages inside a case between the applicant's side and the handlers.
#pragma once

#include "cases/case_store.hpp"

#include <vector>

namespace kansli::cases {

using MessageId = base::Id<struct MessageNoun>;

enum class Direction { from_applicant, to_applicant };
BOOST_DESCRIBE_ENUM(Direction, from_applicant, to_applicant)

struct NewMessage {
    LongText text;
};
BOOST_DESCRIBE_STRUCT(NewMessage, (), (text))

struct Message {
    MessageId id;
    Direction direction = Direction::from_applicant;
    std::string text;
    base::Uuid sender_id;
    std::string sender_name;
    base::Timestamp sent_at;
};
BOOST_DESCRIBE_STRUCT(Message, (), (id, direction, text, sender_id, sender_name, sent_at))

// The direction follows from who sends it. Also on a closed case: a question about a decision comes
// after it.
Message send_message(web::Session& session, OpenedCase& opened, const NewMessage& given);
// In the order they were sent.
std::vector<Message> messages_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
