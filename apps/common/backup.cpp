#include "common/backup.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "cases/chain_check.hpp"
#include "common/installation.hpp"
#include "storage/backup.hpp"
#include "storage/migration.hpp"

#include <fmt/format.h>

#include <fstream>

namespace kansli::apps {

namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

struct Manifest {
    std::int64_t format = 1;
    cases::Installation installation = cases::Installation::external;
    std::string backend;
    base::Timestamp made_at;
    std::string database_sha256;
    std::int64_t blobs = 0;
    std::int64_t blob_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(
    Manifest,
    (),
    (format, installation, backend, made_at, database_sha256, blobs, blob_bytes)
)

constexpr std::string_view database_name = "database";
constexpr std::string_view blobs_name = "blobs";
constexpr std::string_view manifest_name = "manifest.json";

std::string_view backend_name(const Configuration& config) {
    return storage::backend_of(config.database.url) == storage::Backend::sqlite ? "sqlite"
                                                                                : "postgres";
}

std::string hash_of_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::not_found, path.string() + " cannot be read.");
    base::Sha256Stream stream;
    std::string piece(storage::blob_piece, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        stream.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    return base::to_hex(stream.finish());
}

void copy_blob(storage::BlobReader& reader, const fs::path& to) {
    std::ofstream out(to, std::ios::binary);
    for (auto piece = reader.read(); !piece.empty(); piece = reader.read())
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    out.close();
    if (!out)
        throw Error(ErrorCode::unavailable, to.string() + " cannot be written: is the disk full?");
}

// Only where blobs are files of their own; in PostgreSQL they are part of the database.
void copy_blobs_out(const Configuration& config, const fs::path& folder, Manifest& manifest) {
    const auto settings = database_settings(config);
    if (storage::backend_of(settings.url) != storage::Backend::sqlite) return;
    const auto database = storage::Database::open(settings);
    const auto store = storage::BlobStore::open(*database, settings, config.blobs);
    fs::create_directory(folder / blobs_name);
    store->each([&](const storage::BlobRef& blob, base::Timestamp) {
        copy_blob(*store->reader(blob.sha256), folder / blobs_name / blob.sha256);
        ++manifest.blobs;
        manifest.blob_bytes += blob.size;
    });
}

void copy_blobs_in(
    storage::Database& database,
    const Configuration& config,
    const fs::path& folder
) {
    if (!fs::exists(folder / blobs_name)) return;
    const auto store = storage::BlobStore::open(database, database_settings(config), config.blobs);
    for (const auto& entry : fs::directory_iterator(folder / blobs_name)) {
        std::ifstream in(entry.path(), std::ios::binary);
        auto writer = store->writer();
        std::string piece(storage::blob_piece, '\0');
        while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
            writer->write(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
        writer->finish();
    }
}

Manifest read_manifest(const Configuration& config, const fs::path& folder) {
    std::ifstream in(folder / manifest_name);
    if (!in)
        throw Error(
            ErrorCode::not_found, folder.string() + " holds no manifest.json: it is no backup."
        );
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto manifest = base::from_json_text<Manifest>(text);
    if (manifest.installation != config.installation)
        throw Error(ErrorCode::invalid, "The backup is of the other installation.");
    if (manifest.backend != backend_name(config))
        throw Error(
            ErrorCode::invalid,
            fmt::format(
                "The backup was taken of {}, and the configuration names {}.",
                manifest.backend,
                backend_name(config)
            )
        );
    return manifest;
}

void check_files(const Manifest& manifest, const fs::path& folder) {
    const auto damaged = [](const fs::path& path) {
        throw Error(ErrorCode::invalid, path.string() + " is damaged: its hash is another.");
    };
    if (hash_of_file(folder / database_name) != manifest.database_sha256)
        damaged(folder / database_name);
    std::int64_t blobs = 0;
    if (fs::exists(folder / blobs_name))
        for (const auto& entry : fs::directory_iterator(folder / blobs_name)) {
            if (hash_of_file(entry.path()) != entry.path().filename().string())
                damaged(entry.path());
            ++blobs;
        }
    if (blobs != manifest.blobs)
        throw Error(
            ErrorCode::invalid,
            fmt::format("The backup lacks attachments: {} of {} are there.", blobs, manifest.blobs)
        );
}

} // namespace

int back_up(const Configuration& config, const fs::path& folder) {
    if (fs::exists(folder))
        throw Error(ErrorCode::conflict, folder.string() + " exists: name a new folder.");
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    Manifest manifest;
    manifest.installation = config.installation;
    manifest.backend = backend_name(config);
    manifest.made_at = base::system_now();
    storage::backup_database(database_settings(config), folder / database_name);
    manifest.database_sha256 = hash_of_file(folder / database_name);
    copy_blobs_out(config, folder, manifest);
    // Written last: without it the folder is no backup.
    std::ofstream out(folder / manifest_name);
    out << base::to_json(manifest) << '\n';
    out.close();
    if (!out)
        throw Error(ErrorCode::unavailable, "The manifest cannot be written: is the disk full?");
    fmt::print(
        "{}: database and {} attachments of {} bytes\n",
        folder.string(),
        manifest.blobs,
        manifest.blob_bytes
    );
    return 0;
}

int restore(const Configuration& config, const fs::path& folder) {
    const auto manifest = read_manifest(config, folder);
    check_files(manifest, folder);
    const auto settings = database_settings(config);
    storage::restore_database(settings, folder / database_name);
    const auto database = storage::Database::open(settings);
    copy_blobs_in(*database, config, folder);
    storage::migrate(*database, storage::all_migrations());
    cases::ChainReport report;
    database->snapshot([&](storage::Transaction& tx) { report = cases::verify_chains(tx); });
    fmt::print(
        "restored as of {}: {} cases, {} events, {} broken chains, {} attachments\n",
        manifest.made_at.to_text(),
        report.cases,
        report.events,
        report.broken_cases,
        manifest.blobs
    );
    return report.broken_cases == 0 ? 0 : 1;
}

} // namespace kansli::apps
