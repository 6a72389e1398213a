#include "cases/event_chain.hpp"

#include "base/hash.hpp"

namespace kansli::cases {

namespace {

storage::Blob to_blob(const base::Sha256& digest) {
    return {std::string(digest.begin(), digest.end())};
}

std::string hex(const storage::Blob& blob) {
    return base::to_hex(
        {reinterpret_cast<const std::uint8_t*>(blob.bytes.data()), blob.bytes.size()}
    );
}

std::string text_or_empty(const auto& optional_id) {
    return optional_id ? optional_id->to_text() : std::string();
}

} // namespace

storage::Blob data_hash(const storage::Blob& salt, std::string_view data) {
    base::Sha256Stream stream;
    stream.add(salt.bytes);
    stream.add(data);
    return to_blob(stream.finish());
}

// SHA-256 over a JSON list of the event's fixed fields, in this order for ever.
storage::Blob event_hash(const EventRow& row, const storage::Blob& previous) {
    const std::vector<std::string> fields{
        "kansli-event-1",
        row.case_id.to_text(),
        std::to_string(row.seq),
        row.id.to_text(),
        row.municipality_id.to_text(),
        std::string(base::enum_name(row.type)),
        std::to_string(row.at.micros()),
        std::string(base::enum_name(row.actor_kind)),
        text_or_empty(row.actor_id),
        row.actor_role,
        text_or_empty(row.on_behalf_of),
        std::string(base::enum_name(row.visibility)),
        hex(row.data_hash),
        hex(previous)};
    return to_blob(base::sha256(base::to_json(fields)));
}

} // namespace kansli::cases
