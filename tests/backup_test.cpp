// A backup taken while clients hand in cases with documents is a whole installation of one moment;
// what is damaged or does not belong is refused, and then nothing was touched.
#include "base/error.hpp"
#include "common/backup.hpp"
#include "common/commands.hpp"
#include "common/installation.hpp"
#include "common/test_installation.hpp"
#include "common/test_visitor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>

namespace kansli::apps {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using web::Face;

std::string read_all(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void write_all(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

void flip_a_byte(const fs::path& path) {
    auto text = read_all(path);
    auto& byte = text.at(text.size() / 2);
    byte = static_cast<char>(byte ^ 1);
    write_all(path, text);
}

void replace(const fs::path& path, const std::string& from, const std::string& to) {
    auto text = read_all(path);
    text.replace(text.find(from), from.size(), to);
    write_all(path, text);
}

std::string sha256_of(std::string_view bytes) { return base::to_hex(base::sha256(bytes)); }

// Clients that apply with a document each, until they are told to stop.
class Load {
public:
    explicit Load(std::uint16_t portal) {
        for (int i = 0; i < 3; ++i) threads_.emplace_back([this, portal, i] { run(portal, i); });
    }

    ~Load() { stop(); }

    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    void stop() {
        stopping_ = true;
        for (auto& thread : threads_)
            if (thread.joinable()) thread.join();
    }

    // The ids of the cases that were answered for so far.
    std::vector<std::string> answered() {
        const std::lock_guard lock(mutex_);
        return answered_;
    }

    void wait_for(std::size_t cases) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (answered().size() < cases && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

private:
    void run(std::uint16_t portal, int client) {
        Visitor visitor(portal, Face::portal, "198501032398");
        for (int i = 0; !stopping_; ++i) {
            const std::string bytes(
                static_cast<std::size_t>(10'000 * (i % 30) + client + 1),
                static_cast<char>('a' + i % 26)
            );
            const auto upload = visitor.upload("/my-cases/v1/2281/uploads", "image/jpeg", bytes);
            ASSERT_EQ(upload.status, 201) << upload.body;
            const auto made = visitor.post(
                "/my-cases/v1/2281/cases",
                R"({"case_type": "parking-permit", "form_data": {"application_kind": "lost",)"
                R"("capacity": "driver", "loss_kind": "lost", "signing_ability": true,)"
                R"("consent_contact_doctor": true}, "attachments": [{"kind": "passport_photo",)"
                R"("name": "foto.jpg", "upload_id": ")" +
                    text_at(upload, "id") + "\"}]}"
            );
            ASSERT_EQ(made.status, 201) << made.body;
            const std::lock_guard lock(mutex_);
            answered_.push_back(text_at(made, "id"));
        }
    }

    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::vector<std::string> answered_;
    std::vector<std::thread> threads_;
};

class BackupTest : public testing::TestWithParam<storage::Backend> {
protected:
    bool is_sqlite() const { return GetParam() == storage::Backend::sqlite; }

    // Runs the installation with a few cases, and takes a backup under load. Gives the cases that
    // must be in it.
    std::vector<std::string> back_up_under_load(std::size_t cases) {
        const RunningInstallation running(from_.config());
        Load load(running.port(Face::portal));
        load.wait_for(cases);
        auto before = load.answered();
        EXPECT_EQ(back_up(from_.config(), backup_), 0);
        load.stop();
        EXPECT_GE(load.answered().size(), before.size());
        return before;
    }

    base::Error refused_restore() {
        try {
            restore(to_.config(), backup_);
        } catch (const base::Error& refused) {
            return refused;
        }
        ADD_FAILURE() << "it was restored";
        return {base::ErrorCode::internal, ""};
    }

    void expect_untouched() {
        EXPECT_FALSE(fs::exists(to_.folder() / "blobs"));
        if (is_sqlite()) {
            EXPECT_FALSE(fs::exists(to_.folder() / "kansli.sqlite"));
            return;
        }
        const auto database = storage::Database::open(database_settings(to_.config()));
        database->read([](storage::Transaction& tx) {
            EXPECT_EQ(
                tx.one<std::int64_t>(
                    "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
                ),
                0
            );
        });
    }

    fs::path some_blob() const { return fs::directory_iterator(backup_ / "blobs")->path(); }

    TestInstallation from_{GetParam()};
    TestInstallation to_{GetParam()};
    const fs::path backup_ = from_.folder() / "backup";
};

// Every case that the desk lists; each of its documents is what its hash says.
std::vector<std::string> cases_with_whole_documents(Visitor& desk) {
    const std::string root = "/case-management/v1/2281/cases";
    std::vector<std::string> ids;
    for (int page = 1;; ++page) {
        const auto listed = desk.get(root + "?limit=100&page=" + std::to_string(page));
        const auto items = base::parse_json(listed.body).at("items").as_array();
        if (items.empty()) return ids;
        for (const auto& item : items) ids.emplace_back(item.at("id").as_string());
        for (const auto& item : items) {
            const auto in_case = root + '/' + std::string(item.at("id").as_string());
            const auto documents = base::parse_json(desk.get(in_case + "/attachments").body);
            EXPECT_EQ(documents.as_array().size(), 1U) << in_case;
            for (const auto& document : documents.as_array()) {
                const std::string id(document.at("id").as_string());
                const auto content = desk.get(in_case + "/attachments/" + id + "/content");
                EXPECT_EQ(content.status, 200) << content.body;
                EXPECT_EQ(sha256_of(content.body), document.at("sha256").as_string());
                EXPECT_EQ(content.body.size(), document.at("size").to_number<std::size_t>());
            }
        }
    }
}

} // namespace

KANSLI_ON_EACH_DATABASE(BackupTest);

TEST_P(BackupTest, backup_under_load_is_a_whole_installation) {
    const auto before = back_up_under_load(40);

    ASSERT_EQ(restore(to_.config(), backup_), 0);

    EXPECT_EQ(verify(to_.config()), 0);
    const RunningInstallation running(to_.config());
    Visitor karin(running.port(Face::desk), Face::desk, "karin.lund");
    const auto restored = cases_with_whole_documents(karin);
    EXPECT_THAT(restored, testing::IsSupersetOf(before));

    // And work goes on in it, with the next number.
    Load load(running.port(Face::portal));
    load.wait_for(1);
    load.stop();
    const auto newest = karin.get(
        "/case-management/v1/2281/cases?sort=oldest&limit=1&page=" +
        std::to_string(restored.size() + 1)
    );
    EXPECT_THAT(newest.body, HasSubstr(fmt::format("-{:06}\"", restored.size() + 1)))
        << newest.body;
}

TEST_P(BackupTest, damaged_database_is_refused) {
    back_up_under_load(2);
    flip_a_byte(backup_ / "database");

    const auto refused = refused_restore();

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(refused.what(), HasSubstr("database is damaged"));
    expect_untouched();
}

TEST_P(BackupTest, damaged_document_is_refused) {
    back_up_under_load(2);
    if (!is_sqlite()) GTEST_SKIP() << "documents are in the database";
    const auto blob = some_blob();
    flip_a_byte(blob);

    const auto refused = refused_restore();

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(refused.what(), HasSubstr(blob.filename().string() + " is damaged"));
    expect_untouched();
}

TEST_P(BackupTest, missing_document_is_refused) {
    back_up_under_load(2);
    if (!is_sqlite()) GTEST_SKIP() << "documents are in the database";
    fs::remove(some_blob());

    const auto refused = refused_restore();

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(refused.what(), HasSubstr("lacks attachments"));
    expect_untouched();
}

TEST_P(BackupTest, folder_without_a_manifest_is_no_backup) {
    back_up_under_load(1);
    fs::remove(backup_ / "manifest.json");

    const auto refused = refused_restore();

    EXPECT_EQ(refused.code(), base::ErrorCode::not_found);
    EXPECT_THAT(refused.what(), HasSubstr("it is no backup"));
    expect_untouched();
}

TEST_P(BackupTest, backup_without_its_database_is_refused) {
    back_up_under_load(1);
    fs::remove(backup_ / "database");

    EXPECT_THAT(refused_restore().what(), HasSubstr("database cannot be read"));
    expect_untouched();
}

TEST_P(BackupTest, backup_of_the_other_installation_is_refused) {
    back_up_under_load(1);
    replace(backup_ / "manifest.json", "external", "internal");

    const auto refused = refused_restore();

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(refused.what(), HasSubstr("other installation"));
    expect_untouched();
}

TEST_P(BackupTest, backup_of_the_other_kind_of_database_is_refused) {
    back_up_under_load(1);
    const std::string own = is_sqlite() ? "sqlite" : "postgres";
    const std::string other = is_sqlite() ? "postgres" : "sqlite";
    replace(backup_ / "manifest.json", '"' + own + '"', '"' + other + '"');

    EXPECT_THAT(refused_restore().what(), HasSubstr("was taken of " + other));
    expect_untouched();
}

TEST_P(BackupTest, nothing_is_restored_over_an_installation_in_use) {
    back_up_under_load(2);
    std::string id;
    {
        const RunningInstallation running(to_.config());
        Load load(running.port(Face::portal));
        load.wait_for(1);
        load.stop();
        id = load.answered().front();
    }

    EXPECT_EQ(refused_restore().code(), base::ErrorCode::conflict);

    const RunningInstallation running(to_.config());
    Visitor anna(running.port(Face::portal), Face::portal, "198501032398");
    EXPECT_EQ(anna.get("/my-cases/v1/2281/cases/" + id).status, 200);
}

TEST_P(BackupTest, backup_writes_over_no_folder) {
    back_up_under_load(1);
    const auto manifest = read_all(backup_ / "manifest.json");

    try {
        back_up(from_.config(), backup_);
        ADD_FAILURE() << "it was written over";
    } catch (const base::Error& refused) {
        EXPECT_EQ(refused.code(), base::ErrorCode::conflict);
    }
    EXPECT_EQ(read_all(backup_ / "manifest.json"), manifest);
}

} // namespace kansli::apps
