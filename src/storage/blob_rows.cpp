#include "storage/blob_rows.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "base/log.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kansli::storage {

namespace {

constexpr std::size_t pieces_in_transaction = 4;
constexpr std::int64_t blobs_in_read = 1000;

struct BlobRow {
    std::string sha256;
    std::int64_t size = 0;
    base::Uuid upload_id;
    base::Timestamp written_at;
};
BOOST_DESCRIBE_STRUCT(BlobRow, (), (sha256, size, upload_id, written_at))

std::optional<BlobRow> find(Transaction& tx, const std::string& sha256) {
    return tx.maybe<BlobRow>(
        "SELECT sha256, size, upload_id, written_at FROM blob WHERE sha256 = $1", sha256
    );
}

void remove_upload(Transaction& tx, const base::Uuid& id) {
    tx.send("DELETE FROM blob_chunk WHERE upload_id = $1", id);
    tx.send("DELETE FROM blob_upload WHERE id = $1", id);
}

void remove_pieces(Transaction& tx, const std::optional<base::Uuid>& upload) {
    if (upload) tx.send("DELETE FROM blob_chunk WHERE upload_id = $1", *upload);
}

} // namespace

class BlobRows::Writer final : public BlobWriter {
public:
    explicit Writer(Database& database) : x_database(database) {}

    ~Writer() override {
        if (x_is_finished || !x_is_known) return;
        try {
            x_database.exclusive([this](Transaction& tx) { remove_upload(tx, x_id); });
        } catch (...) { // remove_unfinished() does it later
            base::log(base::LogLevel::warning, "upload_left", {{"upload_id", x_id.to_text()}});
        }
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(std::string_view piece) override {
        x_hash.add(piece);
        x_size += static_cast<std::int64_t>(piece.size());
        while (!piece.empty()) {
            if (x_unsaved.size() == blob_piece * pieces_in_transaction) save();
            const auto room = blob_piece * pieces_in_transaction - x_unsaved.size();
            const auto part = piece.substr(0, room);
            x_unsaved += part;
            piece.remove_prefix(part.size());
        }
    }

    BlobRef finish() override {
        const BlobRow row{base::to_hex(x_hash.finish()), x_size, x_id, base::system_now()};
        x_database.exclusive([&](Transaction& tx) {
            insert_pieces(tx);
            const auto kept = tx.one<base::Uuid>(
                "INSERT INTO blob (sha256, size, upload_id, written_at) VALUES ($1, $2, $3, $4) "
                "ON CONFLICT (sha256) DO UPDATE SET written_at = excluded.written_at "
                "RETURNING upload_id",
                row.sha256,
                row.size,
                row.upload_id,
                row.written_at
            );
            if (kept != x_id)
                remove_upload(tx, x_id); // the same content came before
            else if (x_is_known)
                tx.send("DELETE FROM blob_upload WHERE id = $1", x_id);
        });
        x_is_finished = true;
        return {row.sha256, row.size};
    }

private:
    void save() {
        x_database.exclusive([this](Transaction& tx) {
            // Made durable by the commit of finish(); before it, nothing of this is worth keeping.
            if (x_database.backend() == Backend::postgres)
                tx.send("SET LOCAL synchronous_commit = off");
            if (!x_is_known)
                tx.send(
                    "INSERT INTO blob_upload (id, begun_at) VALUES ($1, $2)",
                    x_id,
                    base::system_now()
                );
            insert_pieces(tx);
        });
        x_is_known = true;
        x_saved += static_cast<std::int64_t>(pieces_in_transaction);
        x_unsaved.clear();
    }

    void insert_pieces(Transaction& tx) const {
        auto number = x_saved;
        for (auto rest = std::string_view(x_unsaved); !rest.empty(); ++number) {
            const auto piece = rest.substr(0, blob_piece);
            rest.remove_prefix(piece.size());
            tx.send(
                "INSERT INTO blob_chunk (upload_id, number, bytes) VALUES ($1, $2, $3)",
                x_id,
                number,
                BlobView{piece}
            );
        }
    }

    Database& x_database;
    const base::Uuid x_id = base::Uuid::make();
    base::Sha256Stream x_hash;
    std::int64_t x_size = 0;
    std::int64_t x_saved = 0; // pieces
    std::string x_unsaved;
    bool x_is_known = false; // rows of it are committed
    bool x_is_finished = false;
};

class BlobRows::Reader final : public BlobReader {
public:
    Reader(Database& database, const BlobRow& row)
        : x_database(database), x_id(row.upload_id), x_size(row.size) {}

    std::int64_t size() const override { return x_size; }

    std::string_view read() override {
        x_piece.bytes.clear();
        if (x_read == x_size) return {};
        x_database.read([this](Transaction& tx) {
            x_piece = tx.one<Blob>(
                "SELECT bytes FROM blob_chunk WHERE upload_id = $1 AND number = $2", x_id, x_number
            );
        });
        ++x_number;
        x_read += static_cast<std::int64_t>(x_piece.bytes.size());
        return x_piece.bytes;
    }

private:
    Database& x_database;
    const base::Uuid x_id;
    const std::int64_t x_size;
    std::int64_t x_read = 0;
    std::int64_t x_number = 0;
    Blob x_piece;
};

std::unique_ptr<BlobWriter> BlobRows::writer() { return std::make_unique<Writer>(x_database); }

std::unique_ptr<BlobReader> BlobRows::reader(const std::string& sha256) {
    std::optional<BlobRow> row;
    x_database.read([&](Transaction& tx) { row = find(tx, sha256); });
    if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such file.");
    return std::make_unique<Reader>(x_database, *row);
}

bool BlobRows::contains(const std::string& sha256) {
    bool is_there = false;
    x_database.read([&](Transaction& tx) { is_there = find(tx, sha256).has_value(); });
    return is_there;
}

void BlobRows::remove(const std::string& sha256) {
    x_database.exclusive([&](Transaction& tx) {
        remove_pieces(
            tx,
            tx.maybe<base::Uuid>("DELETE FROM blob WHERE sha256 = $1 RETURNING upload_id", sha256)
        );
    });
}

bool BlobRows::remove_if_older(const std::string& sha256, base::Timestamp than) {
    bool is_removed = false;
    x_database.exclusive([&](Transaction& tx) {
        const auto upload = tx.maybe<base::Uuid>(
            "DELETE FROM blob WHERE sha256 = $1 AND written_at < $2 RETURNING upload_id",
            sha256,
            than
        );
        remove_pieces(tx, upload);
        is_removed = upload.has_value();
    });
    return is_removed;
}

std::size_t BlobRows::remove_unfinished(base::Timestamp begun_before) {
    std::vector<base::Uuid> old;
    x_database.read([&](Transaction& tx) {
        old = tx.query<base::Uuid>("SELECT id FROM blob_upload WHERE begun_at < $1", begun_before);
    });
    for (const auto& id : old)
        x_database.exclusive([&](Transaction& tx) { remove_upload(tx, id); });
    return old.size();
}

void BlobRows::each(const std::function<void(const BlobRef&, base::Timestamp)>& visit) {
    std::string after;
    while (true) {
        std::vector<BlobRow> rows;
        x_database.read([&](Transaction& tx) {
            rows = tx.query<BlobRow>(
                "SELECT sha256, size, upload_id, written_at FROM blob WHERE sha256 > $1 "
                "ORDER BY sha256 LIMIT $2",
                after,
                blobs_in_read
            );
        });
        if (rows.empty()) return;
        after = rows.back().sha256;
        for (const auto& row : rows) visit({row.sha256, row.size}, row.written_at);
    }
}

} // namespace kansli::storage
