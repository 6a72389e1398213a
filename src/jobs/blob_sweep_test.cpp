#include "jobs/blob_sweep.hpp"
#include "jobs/test_queue.hpp"

#include <gtest/gtest.h>

namespace kansli::jobs {

class BlobSweepTest : public QueueTest {
protected:
    BlobSweepTest()
        : blobs_(storage::BlobStore::open(
              database(),
              test_database.settings(),
              test_database.folder() / "blobs"
          )) {}

    std::string keep(std::string_view content) {
        const auto writer = blobs_->writer();
        writer->write(content);
        return writer->finish().sha256;
    }

    std::unique_ptr<storage::BlobStore> blobs_;
    const LinkQueries links_{
        "SELECT 1 FROM effect WHERE name = $1",
        "SELECT 1 FROM effect WHERE name = 'also ' || $1"};
};

KANSLI_ON_EACH_DATABASE(BlobSweepTest);

TEST_P(BlobSweepTest, only_what_nobody_links_is_removed) {
    const auto linked = keep("linked");
    const auto also_linked = keep("linked by the other");
    const auto lost = keep("lost");
    write([&](auto& tx) {
        add_effect(tx, linked);
        add_effect(tx, "also " + also_linked);
    });

    const auto tomorrow = base::system_now() + std::chrono::hours(25);
    EXPECT_EQ(sweep_blobs(database(), *blobs_, links_, tomorrow), 1);

    EXPECT_TRUE(blobs_->contains(linked));
    EXPECT_TRUE(blobs_->contains(also_linked));
    EXPECT_FALSE(blobs_->contains(lost));
}

TEST_P(BlobSweepTest, a_young_blob_stays) {
    const auto young = keep("young");

    EXPECT_EQ(sweep_blobs(database(), *blobs_, links_, base::system_now()), 0);

    EXPECT_TRUE(blobs_->contains(young));
}

TEST_P(BlobSweepTest, more_than_one_piece_is_swept) {
    for (int i = 0; i < 210; ++i) keep(std::to_string(i));

    const auto tomorrow = base::system_now() + std::chrono::hours(25);
    EXPECT_EQ(sweep_blobs(database(), *blobs_, links_, tomorrow), 210);
}

} // namespace kansli::jobs
