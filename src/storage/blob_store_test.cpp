#include "storage/blob_folder.hpp"
#include "storage/blob_rows.hpp"
#include "storage/test_database.hpp"

#include <fstream>
#include <set>
#include <thread>

namespace kansli::storage {

namespace {

constexpr base::Duration day = std::chrono::hours(24);

std::int64_t resident_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stoll(line.substr(6));
    return 0;
}

std::string all_of(BlobReader& reader) {
    std::string content;
    for (auto piece = reader.read(); !piece.empty(); piece = reader.read()) content += piece;
    return content;
}

} // namespace

class BlobStoreTest : public DatabaseTest {
protected:
    BlobStoreTest() {
        blobs =
            BlobStore::open(database(), test_database.settings(), test_database.folder() / "blobs");
    }

    BlobRef keep(std::string_view content) {
        const auto writer = blobs->writer();
        writer->write(content);
        return writer->finish();
    }

    std::set<std::string> kept() {
        std::set<std::string> hashes;
        blobs->each([&](const BlobRef& blob, base::Timestamp) { hashes.insert(blob.sha256); });
        return hashes;
    }

    // Files or rows that no blob has, but an upload.
    std::int64_t unfinished() {
        if (GetParam() == Backend::sqlite) {
            const std::filesystem::directory_iterator files(
                test_database.folder() / "blobs" / "partial"
            );
            return std::distance(begin(files), end(files));
        }
        return read([](Transaction& tx) {
            return tx.one<std::int64_t>(
                "SELECT (SELECT count(*) FROM blob_upload) + (SELECT count(*) FROM blob_chunk "
                "WHERE upload_id NOT IN (SELECT upload_id FROM blob))"
            );
        });
    }

    std::unique_ptr<BlobStore> blobs;
};

KANSLI_ON_EACH_DATABASE(BlobStoreTest);

TEST_P(BlobStoreTest, what_was_finished_is_read_under_its_hash) {
    const auto blob = keep("abc");

    EXPECT_EQ(blob.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(blob.size, 3);
    EXPECT_TRUE(blobs->contains(blob.sha256));
    const auto reader = blobs->reader(blob.sha256);
    EXPECT_EQ(reader->size(), 3);
    EXPECT_EQ(all_of(*reader), "abc");
    EXPECT_EQ(kept(), std::set<std::string>{blob.sha256});
}

TEST_P(BlobStoreTest, nothing_at_all_is_a_blob_too) {
    const auto blob = blobs->writer()->finish();

    EXPECT_EQ(blob.size, 0);
    EXPECT_EQ(all_of(*blobs->reader(blob.sha256)), "");
}

TEST_P(BlobStoreTest, sizes_around_a_piece_and_a_transaction_come_back_whole) {
    for (const auto size :
         {blob_piece - 1,
          blob_piece,
          blob_piece + 1,
          4 * blob_piece,
          4 * blob_piece + 1,
          9 * blob_piece}) {
        std::string content(size, 'x');
        for (std::size_t at = 0; at < size; at += 1000) content[at] = static_cast<char>(at / 1000);

        const auto blob = keep(content);

        const auto reader = blobs->reader(blob.sha256);
        EXPECT_EQ(reader->size(), static_cast<std::int64_t>(size));
        EXPECT_EQ(all_of(*reader), content);
        EXPECT_EQ(unfinished(), 0);
    }
}

TEST_P(BlobStoreTest, what_is_not_there_is_not_found) {
    const std::string nothing(64, '0');
    for (const auto& hash : {nothing, std::string("../../etc/passwd"), std::string()}) {
        EXPECT_FALSE(blobs->contains(hash));
        try {
            blobs->reader(hash);
            FAIL();
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code(), base::ErrorCode::not_found);
        }
        blobs->remove(hash);
    }
}

TEST_P(BlobStoreTest, an_upload_that_is_given_up_leaves_nothing) {
    {
        const auto writer = blobs->writer();
        for (int i = 0; i < 6; ++i) writer->write(std::string(blob_piece, 'x'));
        EXPECT_GT(unfinished(), 0);
    }

    EXPECT_EQ(unfinished(), 0);
    EXPECT_TRUE(kept().empty());
}

TEST_P(BlobStoreTest, what_a_crash_left_is_removed_when_it_is_old) {
    const auto now = base::system_now();
    auto* crashed = blobs->writer().release(); // never destroyed before the sweep
    for (int i = 0; i < 6; ++i) crashed->write(std::string(blob_piece, 'x'));

    EXPECT_EQ(blobs->remove_unfinished(now - day), 0U);
    EXPECT_EQ(blobs->remove_unfinished(now + day), 1U);

    EXPECT_EQ(unfinished(), 0);
    delete crashed;
}

TEST_P(BlobStoreTest, the_same_content_is_kept_once) {
    const auto first = keep("same");
    const auto again = keep("same");

    EXPECT_EQ(first.sha256, again.sha256);
    EXPECT_EQ(kept().size(), 1U);
    EXPECT_EQ(all_of(*blobs->reader(first.sha256)), "same");
    EXPECT_EQ(unfinished(), 0);
}

TEST_P(BlobStoreTest, what_is_removed_is_gone) {
    const auto blob = keep("abc");
    const auto other = keep("def");

    blobs->remove(blob.sha256);

    EXPECT_FALSE(blobs->contains(blob.sha256));
    EXPECT_EQ(kept(), std::set<std::string>{other.sha256});
    EXPECT_EQ(unfinished(), 0);
}

TEST_P(BlobStoreTest, what_was_written_again_is_not_old) {
    const auto blob = keep("abc");
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto between = base::system_now();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    keep("abc");

    EXPECT_FALSE(blobs->remove_if_older(blob.sha256, between));
    EXPECT_TRUE(blobs->contains(blob.sha256));
    EXPECT_TRUE(blobs->remove_if_older(blob.sha256, base::system_now() + day));
    EXPECT_FALSE(blobs->contains(blob.sha256));
    EXPECT_FALSE(blobs->remove_if_older(blob.sha256, base::system_now() + day));
}

TEST_P(BlobStoreTest, many_writers_of_the_same_and_of_other_content_are_fine) {
    std::vector<std::thread> writers;
    std::atomic<int> wrong = 0;
    for (int number = 0; number < 6; ++number)
        writers.emplace_back([&, number] {
            for (int round = 0; round < 5; ++round) {
                // Half of them write what the others write.
                const auto content = std::string(blob_piece * 5, static_cast<char>('a' + round)) +
                                     (number % 2 == 0 ? "same" : std::to_string(number));
                const auto blob = keep(content);
                if (all_of(*blobs->reader(blob.sha256)) != content) ++wrong;
            }
        });
    for (auto& writer : writers) writer.join();

    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(kept().size(), 5U * 4);
    EXPECT_EQ(unfinished(), 0);
}

TEST_P(BlobStoreTest, a_large_file_never_stands_in_memory) {
    std::string piece(blob_piece, 'x');
    keep(piece); // what is allocated once
    const auto before = resident_kib();
    auto most = before;

    const auto writer = blobs->writer();
    for (int i = 0; i < 64 * 4; ++i) {
        piece[0] = static_cast<char>(i);
        writer->write(piece);
        most = std::max(most, resident_kib());
    }
    const auto blob = writer->finish();
    const auto reader = blobs->reader(blob.sha256);
    std::int64_t size = 0;
    for (auto part = reader->read(); !part.empty(); part = reader->read()) {
        size += static_cast<std::int64_t>(part.size());
        most = std::max(most, resident_kib());
    }

    EXPECT_EQ(size, 64 * 1024 * 1024);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(most - before, 24 * 1024); // sanitizers hold freed memory back
#endif
}

} // namespace kansli::storage
