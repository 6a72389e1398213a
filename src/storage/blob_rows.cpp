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
    explicit Writer(Database& database) : database_(database) {}

    ~Writer() override {
        if (is_finished_ || !is_known_) return;
        try {
            database_.exclusive([this](Transaction& tx) { remove_upload(tx, id_); });
        } catch (...) { // remove_unfinished() does it later
            base::log(base::LogLevel::warning, "upload_left", {{"upload_id", id_.to_text()}});
        }
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(std::string_view piece) override {
        hash_.add(piece);
        size_ += static_cast<std::int64_t>(piece.size());
        while (!piece.empty()) {
            if (unsaved_.size() == blob_piece * pieces_in_transaction) save();
            const auto room = blob_piece * pieces_in_transaction - unsaved_.size();
            const auto part = piece.substr(0, room);
            unsaved_ += part;
            piece.remove_prefix(part.size());
        }
    }

    BlobRef finish() override {
        const BlobRow row{base::to_hex(hash_.finish()), size_, id_, base::system_now()};
        database_.exclusive([&](Transaction& tx) {
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
            if (kept != id_)
                remove_upload(tx, id_); // the same content came before
            else if (is_known_)
                tx.send("DELETE FROM blob_upload WHERE id = $1", id_);
        });
        is_finished_ = true;
        return {row.sha256, row.size};
    }

private:
    void save() {
        database_.exclusive([this](Transaction& tx) {
            // Made durable by the commit of finish(); before it, nothing of this is worth keeping.
            if (database_.backend() == Backend::postgres)
                tx.send("SET LOCAL synchronous_commit = off");
            if (!is_known_)
                tx.send(
                    "INSERT INTO blob_upload (id, begun_at) VALUES ($1, $2)",
                    id_,
                    base::system_now()
                );
            insert_pieces(tx);
        });
        is_known_ = true;
        saved_ += static_cast<std::int64_t>(pieces_in_transaction);
        unsaved_.clear();
    }

    void insert_pieces(Transaction& tx) const {
        auto number = saved_;
        for (auto rest = std::string_view(unsaved_); !rest.empty(); ++number) {
            const auto piece = rest.substr(0, blob_piece);
            rest.remove_prefix(piece.size());
            tx.send(
                "INSERT INTO blob_chunk (upload_id, number, bytes) VALUES ($1, $2, $3)",
                id_,
                number,
                BlobView{piece}
            );
        }
    }

    Database& database_;
    const base::Uuid id_ = base::Uuid::make();
    base::Sha256Stream hash_;
    std::int64_t size_ = 0;
    std::int64_t saved_ = 0; // pieces
    std::string unsaved_;
    bool is_known_ = false; // rows of it are committed
    bool is_finished_ = false;
};

class BlobRows::Reader final : public BlobReader {
public:
    Reader(Database& database, const BlobRow& row)
        : database_(database), id_(row.upload_id), size_(row.size) {}

    std::int64_t size() const override { return size_; }

    std::string_view read() override {
        piece_.bytes.clear();
        if (read_ == size_) return {};
        database_.read([this](Transaction& tx) {
            piece_ = tx.one<Blob>(
                "SELECT bytes FROM blob_chunk WHERE upload_id = $1 AND number = $2", id_, number_
            );
        });
        ++number_;
        read_ += static_cast<std::int64_t>(piece_.bytes.size());
        return piece_.bytes;
    }

private:
    Database& database_;
    const base::Uuid id_;
    const std::int64_t size_;
    std::int64_t read_ = 0;
    std::int64_t number_ = 0;
    Blob piece_;
};

std::unique_ptr<BlobWriter> BlobRows::writer() { return std::make_unique<Writer>(database_); }

std::unique_ptr<BlobReader> BlobRows::reader(const std::string& sha256) {
    std::optional<BlobRow> row;
    database_.read([&](Transaction& tx) { row = find(tx, sha256); });
    if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such file.");
    return std::make_unique<Reader>(database_, *row);
}

bool BlobRows::contains(const std::string& sha256) {
    bool is_there = false;
    database_.read([&](Transaction& tx) { is_there = find(tx, sha256).has_value(); });
    return is_there;
}

void BlobRows::remove(const std::string& sha256) {
    database_.exclusive([&](Transaction& tx) {
        remove_pieces(
            tx,
            tx.maybe<base::Uuid>("DELETE FROM blob WHERE sha256 = $1 RETURNING upload_id", sha256)
        );
    });
}

bool BlobRows::remove_if_older(const std::string& sha256, base::Timestamp than) {
    bool is_removed = false;
    database_.exclusive([&](Transaction& tx) {
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
    database_.read([&](Transaction& tx) {
        old = tx.query<base::Uuid>("SELECT id FROM blob_upload WHERE begun_at < $1", begun_before);
    });
    for (const auto& id : old) database_.exclusive([&](Transaction& tx) { remove_upload(tx, id); });
    return old.size();
}

void BlobRows::each(const std::function<void(const BlobRef&, base::Timestamp)>& visit) {
    std::string after;
    while (true) {
        std::vector<BlobRow> rows;
        database_.read([&](Transaction& tx) {
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
