#include "storage/blob_folder.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "base/log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view partial = "partial";

[[noreturn]] void fail(const char* what) {
    const auto why = errno;
    base::log(base::LogLevel::error, "blob_file_failed", {{"what", what}, {"errno", why}});
    if (why == ENOSPC || why == EDQUOT)
        throw base::Error(base::ErrorCode::unavailable, "The disk for attachments is full.");
    throw base::Error(
        base::ErrorCode::unavailable, "The folder of attachments cannot be read or written."
    );
}

[[noreturn]] void not_found() {
    throw base::Error(base::ErrorCode::not_found, "There is no such file.");
}

class File {
public:
    File(const fs::path& path, int flags)
        : descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {}

    ~File() { close(); }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool is_open() const { return descriptor_ >= 0; }

    int descriptor() const { return descriptor_; }

    void sync() const {
        if (fsync(descriptor_) != 0) fail("sync");
    }

    void close() {
        if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    }

private:
    int descriptor_;
};

void sync_folder(const fs::path& folder) {
    const File file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.is_open()) fail("open folder");
    file.sync();
}

base::Timestamp time_of(const struct stat& facts) {
    return base::Timestamp::from_micros(
        static_cast<std::int64_t>(facts.st_mtim.tv_sec) * 1'000'000 + facts.st_mtim.tv_nsec / 1000
    );
}

std::optional<struct stat> facts_of(const fs::path& path) {
    struct stat facts {};

    if (stat(path.c_str(), &facts) == 0) return facts;
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail("stat");
}

// What comes from outside and is no hash must not become a path.
bool is_hash(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

class BlobFolder::Writer final : public BlobWriter {
public:
    explicit Writer(BlobFolder& store)
        : store_(store),
          path_(store.folder_ / partial / base::Uuid::make().to_text()),
          file_(path_, O_WRONLY | O_CREAT | O_EXCL) {
        if (!file_.is_open()) fail("create");
    }

    ~Writer() override {
        if (!is_finished_) unlink(path_.c_str());
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(std::string_view piece) override {
        hash_.add(piece);
        size_ += static_cast<std::int64_t>(piece.size());
        while (!piece.empty()) {
            const auto count = ::write(file_.descriptor(), piece.data(), piece.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("write");
            piece.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    BlobRef finish() override {
        BlobRef blob{base::to_hex(hash_.finish()), size_};
        file_.sync();
        file_.close();
        store_.put(path_, blob.sha256);
        is_finished_ = true;
        return blob;
    }

private:
    BlobFolder& store_;
    const fs::path path_;
    File file_;
    base::Sha256Stream hash_;
    std::int64_t size_ = 0;
    bool is_finished_ = false;
};

class BlobFolder::Reader final : public BlobReader {
public:
    explicit Reader(const fs::path& path) : file_(path, O_RDONLY) {
        struct stat facts {};

        if (!file_.is_open()) {
            if (errno == ENOENT || errno == ENOTDIR) not_found();
            fail("open");
        }
        if (fstat(file_.descriptor(), &facts) != 0) fail("stat");
        size_ = facts.st_size;
        piece_.resize(std::min(blob_piece, static_cast<std::size_t>(size_)));
    }

    std::int64_t size() const override { return size_; }

    std::string_view read() override {
        while (true) {
            const auto count = ::read(file_.descriptor(), piece_.data(), piece_.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("read");
            return std::string_view(piece_).substr(0, static_cast<std::size_t>(count));
        }
    }

private:
    File file_;
    std::int64_t size_ = 0;
    std::string piece_;
};

BlobFolder::BlobFolder(fs::path folder) : folder_(std::move(folder)) {
    std::error_code failed;
    fs::create_directories(folder_ / partial, failed);
    if (failed)
        throw base::Error(
            base::ErrorCode::unavailable,
            "The folder of attachments cannot be made; look at its path and its owner."
        );
}

fs::path BlobFolder::place(const std::string& sha256) const {
    return folder_ / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

std::unique_ptr<BlobWriter> BlobFolder::writer() { return std::make_unique<Writer>(*this); }

std::unique_ptr<BlobReader> BlobFolder::reader(const std::string& sha256) {
    if (!is_hash(sha256)) not_found();
    return std::make_unique<Reader>(place(sha256));
}

bool BlobFolder::contains(const std::string& sha256) {
    return is_hash(sha256) && facts_of(place(sha256)).has_value();
}

// A new folder is durable when the one around it is.
void BlobFolder::make_folders(const fs::path& inner) {
    const auto outer = inner.parent_path();
    if (mkdir(outer.c_str(), 0700) == 0)
        sync_folder(folder_);
    else if (errno != EEXIST)
        fail("make folder");
    if (mkdir(inner.c_str(), 0700) == 0)
        sync_folder(outer);
    else if (errno != EEXIST)
        fail("make folder");
}

// The same content may be there: the new file takes its place, with the new time.
void BlobFolder::put(const fs::path& file, const std::string& sha256) {
    const auto to = place(sha256);
    make_folders(to.parent_path());
    {
        const std::lock_guard lock(mutex_);
        if (rename(file.c_str(), to.c_str()) != 0) fail("rename");
    }
    sync_folder(to.parent_path());
}

void BlobFolder::remove(const std::string& sha256) {
    if (!is_hash(sha256)) return;
    const std::lock_guard lock(mutex_);
    if (unlink(place(sha256).c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) fail("remove");
}

bool BlobFolder::remove_if_older(const std::string& sha256, base::Timestamp than) {
    if (!is_hash(sha256)) return false;
    const std::lock_guard lock(mutex_);
    const auto path = place(sha256);
    const auto facts = facts_of(path);
    if (!facts || time_of(*facts) >= than) return false;
    if (unlink(path.c_str()) != 0) fail("remove");
    return true;
}

std::size_t BlobFolder::remove_unfinished(base::Timestamp begun_before) {
    std::size_t removed = 0;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder_ / partial, failed)) {
        const auto facts = facts_of(entry.path());
        if (!facts || time_of(*facts) >= begun_before) continue;
        if (unlink(entry.path().c_str()) == 0) ++removed;
    }
    return removed;
}

void BlobFolder::each(const std::function<void(const BlobRef&, base::Timestamp)>& visit) {
    std::error_code failed;
    for (const auto& entry : fs::recursive_directory_iterator(folder_, failed)) {
        const auto name = entry.path().filename().string();
        if (!is_hash(name)) continue;
        const auto facts = facts_of(entry.path());
        if (!facts || !S_ISREG(facts->st_mode)) continue;
        visit({name, facts->st_size}, time_of(*facts));
    }
    if (failed) fail("list");
}

} // namespace kansli::storage
