#include "web/test_client.hpp"
#include "web/test_notes.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace kansli::web::notes {

namespace {

using ::testing::StartsWith;

class UploadTest : public NotesTest {
protected:
    UploadTest()
        : blobs(storage::BlobStore::open(
              database(),
              test_database.settings(),
              test_database.folder() / "blobs"
          )),
          files(database(), make_api(blobs.get())) {
        files.caller = app.caller;
        port = files.serve(blobs.get()).port(Face::desk);
    }

    std::string content_of(const std::string& sha256) {
        const auto reader = blobs->reader(sha256);
        std::string content;
        for (auto piece = reader->read(); !piece.empty(); piece = reader->read()) content += piece;
        return content;
    }

    std::size_t blob_count() {
        std::size_t count = 0;
        blobs->each([&](const auto&, auto) { ++count; });
        return count;
    }

    std::unique_ptr<storage::BlobStore> blobs;
    TestApp files;
    std::uint16_t port = 0;
};

KANSLI_ON_EACH_DATABASE(UploadTest);

std::string attachments() {
    return "/notes/v1/2281/folders/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70/attachments";
}

// Bytes that differ everywhere.
std::string content(std::size_t size) {
    std::string bytes(size, '\0');
    std::uint32_t state = 1;
    for (auto& byte : bytes) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

// Memory of this process in kB.
std::size_t resident() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word && word != "VmRSS:") {
    }
    std::size_t size = 0;
    status >> size;
    return size;
}

TEST_P(UploadTest, a_body_is_staged_and_comes_back_as_it_was) {
    const auto sent = content(1'000'000);
    TestClient client(port);
    const auto made = client.send(
        "POST",
        attachments(),
        {{"content-type", "application/pdf"},
         {"content-disposition", "attachment; filename*=UTF-8''C:%5Cmapp%5Cl%C3%A4s.pdf"}},
        sent
    );

    ASSERT_EQ(made.status, 201) << made.body;
    const auto attached = base::from_json_text<Attached>(made.body);
    EXPECT_EQ(attached.media_type, "application/pdf");
    EXPECT_EQ(attached.file_name, "läs.pdf");
    EXPECT_EQ(attached.blob.size, 1'000'000);
    EXPECT_EQ(content_of(attached.blob.sha256), sent);
    const auto loaded = client.get("/notes/v1/2281/attachments/" + attached.blob.sha256);
    EXPECT_EQ(loaded.body, sent);
    EXPECT_EQ(
        loaded.headers.get("content-disposition"),
        "attachment; filename=\"anteckning __.txt\"; filename*=UTF-8''anteckning%20%C3%A5.txt"
    );
    EXPECT_EQ(client.get("/notes/v1/2281/attachments/none").status, 404);
}

TEST_P(UploadTest, a_stream_stops_where_the_client_goes_away) {
    TestClient client(port);
    const auto made = client.send("POST", attachments(), {}, content(3'000'000));
    const auto attached = base::from_json_text<Attached>(made.body);
    for (int i = 0; i < 5; ++i) {
        TestClient hasty(port);
        hasty.write(
            TestClient::head("GET", "/notes/v1/2281/attachments/" + attached.blob.sha256, {}, 0)
        );
    }
    EXPECT_EQ(client.get("/notes/v1/api-info").status, 200);
}

TEST_P(UploadTest, who_may_not_upload_sends_nothing) {
    files.caller = {};
    TestClient client(port);
    client.write(TestClient::head("POST", attachments(), {}, 1'000'000));

    EXPECT_EQ(client.read_reply().status, 401);
    EXPECT_EQ(blob_count(), 0U);
}

TEST_P(UploadTest, an_upload_that_breaks_off_leaves_nothing) {
    {
        TestClient client(port);
        client.write(TestClient::head("POST", attachments(), {}, 1'000'000));
        client.write(content(700'000));
    }
    files.serve(blobs.get()); // the server before it has finished

    EXPECT_EQ(blob_count(), 0U);
}

TEST_P(UploadTest, limits_and_emptiness_are_told) {
    TestClient client(port);
    client.write(TestClient::head("POST", attachments(), {}, 300'000'001));
    EXPECT_EQ(client.read_reply().status, 413);
    EXPECT_EQ(TestClient(port).send("POST", attachments()).status, 400);
}

TEST_P(UploadTest, two_hundred_megabytes_pass_through_little_memory) {
    TestClient client(port);
    const auto piece = content(1'000'000);
    const auto before = resident();
    std::size_t peak = before;
    client.write(TestClient::head("POST", attachments(), {}, 200 * piece.size()));
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(client.write(piece));
        peak = std::max(peak, resident());
    }
    const auto made = client.read_reply();

    ASSERT_EQ(made.status, 201);
    EXPECT_EQ(base::from_json_text<Attached>(made.body).blob.size, 200'000'000);
    EXPECT_LT(peak - before, 60'000U);
}

} // namespace

} // namespace kansli::web::notes
