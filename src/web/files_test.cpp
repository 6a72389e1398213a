#include "base/error.hpp"
#include "web/files.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kansli::web {
namespace {

namespace fs = std::filesystem;

class FilesTest : public testing::Test {
protected:
    FilesTest() : folder_(fs::path(testing::TempDir()) / "kansli_files_test") {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "assets");
        write("index.html", "<!doctype html><title>Mina sidor</title>");
        write("assets/app-Xy12.js", "run()");
    }

    ~FilesTest() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
    }

    std::optional<Response> get(const std::string& target, const std::string& accept = "*/*") {
        Request request{.method = Method::get, .target = target};
        request.headers.add("Accept", accept);
        if (!coding_.empty()) request.headers.add("Accept-Encoding", coding_);
        if (!seen_.empty()) request.headers.add("If-None-Match", seen_);
        return Files(folder_).answer(request);
    }

    std::string refusal() {
        try {
            Files files(folder_);
        } catch (const base::Error& error) {
            return error.what();
        }
        return {};
    }

    const fs::path folder_;
    std::string coding_;
    std::string seen_;
};

TEST_F(FilesTest, a_file_whose_name_holds_its_hash_is_kept_for_ever) {
    const auto reply = get("/assets/app-Xy12.js");

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, "run()");
    EXPECT_EQ(reply->media_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(reply->headers.get("cache-control"), "public, max-age=31536000, immutable");
}

TEST_F(FilesTest, the_page_allows_no_inline_script_and_no_other_host) {
    const auto page = get("/");

    ASSERT_TRUE(page);
    EXPECT_EQ(page->headers.get("cache-control"), "no-cache");
    const auto policy = page->headers.get("content-security-policy");
    EXPECT_NE(policy.find("script-src 'self';"), policy.npos);
    EXPECT_EQ(policy.find("unsafe"), policy.npos);
    EXPECT_EQ(policy.find("http"), policy.npos);
}

TEST_F(FilesTest, an_address_of_a_page_gets_the_page_and_a_file_that_is_not_there_does_not) {
    EXPECT_TRUE(get("/cases/0190?tab=messages", "text/html,*/*;q=0.8"));
    EXPECT_FALSE(get("/assets/old-Xy11.js", "text/html,*/*;q=0.8"));
    EXPECT_FALSE(get("/cases/0190", "application/json"));
}

TEST_F(FilesTest, a_path_never_leaves_the_folder) {
    write("../kansli_files_secret.txt", "secret");

    for (const auto* path :
         {"/../kansli_files_secret.txt",
          "/assets/../../kansli_files_secret.txt",
          "/%2e%2e/kansli_files_secret.txt",
          "//kansli_files_secret.txt"})
        EXPECT_FALSE(get(path)) << path;
    fs::remove(folder_ / "../kansli_files_secret.txt");
}

TEST_F(FilesTest, the_compressed_form_is_sent_to_who_takes_it) {
    write("assets/app-Xy12.js.gz", "packed");

    coding_ = "gzip, deflate";
    auto reply = get("/assets/app-Xy12.js");
    EXPECT_EQ(reply->body, "packed");
    EXPECT_EQ(reply->headers.get("content-encoding"), "gzip");
    EXPECT_EQ(reply->headers.get("vary"), "Accept-Encoding");

    coding_ = "gzip;q=0";
    reply = get("/assets/app-Xy12.js");
    EXPECT_EQ(reply->body, "run()");
    EXPECT_FALSE(reply->headers.has("content-encoding"));
    EXPECT_FALSE(get("/assets/app-Xy12.js.gz"));
}

TEST_F(FilesTest, what_the_browser_has_is_not_sent_again) {
    seen_ = std::string(get("/index.html")->headers.get("etag"));

    EXPECT_EQ(get("/index.html")->status, 304);
    EXPECT_EQ(get("/index.html")->body, "");
    seen_ = "\"another\"";
    EXPECT_EQ(get("/index.html")->status, 200);
}

TEST_F(FilesTest, a_folder_that_is_no_user_interface_is_refused_with_the_reason) {
    write("notes.docx", "what is this");
    EXPECT_NE(refusal().find("/notes.docx is of a kind that is not served"), std::string::npos);

    fs::remove(folder_ / "notes.docx");
    fs::remove(folder_ / "index.html");
    EXPECT_NE(refusal().find("no index.html"), std::string::npos);

    fs::remove_all(folder_);
    EXPECT_NE(refusal().find("no such folder"), std::string::npos);
}

} // namespace
} // namespace kansli::web
