#include "base/hash.hpp"
#include "cases/attachment.hpp"
#include "cases/completion.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::ElementsAre;

constexpr std::int64_t megabyte = 1024LL * 1024;

NewAttachment as(const std::string& kind, const Upload& upload) {
    return {
        upload.id, base::field<Code>(kind), base::field<base::Text<1, 200>>("Intyg på åsen.pdf")};
}

} // namespace

class AttachmentTest : public CaseTest {
protected:
    Upload upload(
        const web::Caller& whose,
        const std::string& media_type = "application/pdf",
        std::int64_t size = 1000
    ) {
        const storage::BlobRef blob{base::to_hex(base::sha256(std::to_string(size))), size};
        return act(whose, [&](auto& session) { return add_upload(session, blob, media_type); });
    }

    Attachment attach(const web::Caller& caller, CaseId id, const NewAttachment& given) {
        return change_as(caller, id, [&](auto& session, auto& opened) {
            auto made = add_attachment(session, opened, given);
            store(session, opened.row);
            return made;
        });
    }

    std::vector<std::string>
    problems(const web::Caller& caller, CaseId id, const NewAttachment& given) {
        return told(error_of([&] { attach(caller, id, given); }).problems());
    }

    std::vector<Attachment> of(const web::Caller& caller, CaseId id) {
        return look(caller, [&](auto& session) { return attachments_of(session, id); });
    }

    PartyId anna_id = person("198501032398");
    web::Caller anna = applicant(anna_id);
};

KANSLI_ON_EACH_DATABASE(AttachmentTest);

TEST_P(AttachmentTest, upload_becomes_an_attachment_of_the_case) {
    const auto id = register_case("parking-permit", anna_id);
    const auto handed_in = upload(anna, "Application/PDF; name=x");

    const auto made = attach(anna, id, as("medical_confirmation", handed_in));

    EXPECT_EQ(made.media_type, "application/pdf");
    EXPECT_EQ(made.sha256, handed_in.sha256);
    EXPECT_EQ(made.size, 1000);
    EXPECT_EQ(made.name, "Intyg på åsen.pdf");
    EXPECT_EQ(of(karin, id).size(), 1U);
    EXPECT_EQ(count("upload"), 0);
    EXPECT_EQ(count_events(id, EventType::attachment_added), 1);
    EXPECT_EQ(row_of(id).version, 2);
}

TEST_P(AttachmentTest, upload_is_used_once) {
    const auto id = register_case("parking-permit", anna_id);
    const auto handed_in = upload(anna);
    attach(anna, id, as("other", handed_in));

    EXPECT_THAT(problems(anna, id, as("other", handed_in)), ElementsAre("/upload_id not_found"));
    EXPECT_EQ(of(karin, id).size(), 1U);
}

TEST_P(AttachmentTest, upload_is_used_once_in_one_request) {
    const auto handed_in = upload(anna);
    Application given{base::field<base::Slug>("parking-permit"), base::parse_json(lost_card)};
    given.attachments = {as("other", handed_in), as("medical_confirmation", handed_in)};

    const auto refused =
        error_of([&] { act(anna, [&](auto& session) { apply_for(session, types, given); }); });

    EXPECT_THAT(told(refused.problems()), ElementsAre("/attachments/1/upload_id not_found"));
    EXPECT_EQ(count("attachment"), 0);
    EXPECT_EQ(count("upload"), 1);
}

TEST_P(AttachmentTest, upload_of_somebody_else_is_not_there) {
    const auto erik = applicant(person("197601032399", "Erik Sjödin"));
    const auto id = register_case("parking-permit", anna_id);

    EXPECT_THAT(problems(anna, id, as("other", upload(erik))), ElementsAre("/upload_id not_found"));
    EXPECT_THAT(
        problems(karin, id, as("other", upload(anna))), ElementsAre("/upload_id not_found")
    );
    EXPECT_EQ(count("upload"), 2);
}

TEST_P(AttachmentTest, upload_in_another_municipality_is_not_there) {
    const auto id = register_case("parking-permit", anna_id);
    where = municipality("2260");
    const auto elsewhere = upload(anna);
    where = home;

    EXPECT_THAT(problems(anna, id, as("other", elsewhere)), ElementsAre("/upload_id not_found"));
}

TEST_P(AttachmentTest, kind_says_which_media_types_it_takes) {
    const auto id = register_case("parking-permit", anna_id);

    EXPECT_THAT(
        problems(anna, id, as("passport_photo", upload(anna))),
        ElementsAre("/upload_id not_allowed")
    );
    EXPECT_NO_THROW(attach(anna, id, as("passport_photo", upload(anna, "image/png"))));
}

TEST_P(AttachmentTest, kind_says_how_large_it_may_be) {
    const auto id = register_case("parking-permit", anna_id);
    const auto photo = [&](std::int64_t size) {
        return as("passport_photo", upload(anna, "image/jpeg", size));
    };

    EXPECT_NO_THROW(attach(anna, id, photo(10 * megabyte)));
    EXPECT_THAT(problems(anna, id, photo(10 * megabyte + 1)), ElementsAre("/upload_id too_large"));
}

TEST_P(AttachmentTest, kind_is_one_of_the_type) {
    const auto id = register_case("parking-permit", anna_id);

    EXPECT_THAT(problems(anna, id, as("selfie", upload(anna))), ElementsAre("/kind not_allowed"));
}

TEST_P(AttachmentTest, media_type_that_could_be_run_is_never_taken) {
    for (const auto* media_type : {"text/html", "image/svg+xml", "application/x-msdownload", ""})
        EXPECT_EQ(
            code_of([&] { upload(anna, media_type); }), base::ErrorCode::unsupported_media_type
        );
}

TEST_P(AttachmentTest, answer_brings_its_documents) {
    const auto id = register_case("parking-permit", anna_id);
    change(id, [](auto& session, auto& opened) {
        request_completion(session, opened, {base::field<LongText>("Sänd ett intyg"), {}});
    });
    const auto handed_in = upload(anna);

    change_as(anna, id, [&](auto& session, auto& opened) {
        complete(
            session, opened, {.attachments = std::vector{as("medical_confirmation", handed_in)}}
        );
    });

    EXPECT_EQ(of(anna, id).at(0).kind.str(), "medical_confirmation");
}

TEST_P(AttachmentTest, missing_kinds_are_those_that_are_required) {
    const auto id = register_case("parking-permit", anna_id);
    const auto missing = [&] {
        return look(karin, [&](auto& session) {
            const auto opened = find_case(session, types, id, Permission::case_read);
            return missing_attachments(session, opened);
        });
    };
    EXPECT_THAT(missing(), ElementsAre("passport_photo"));

    attach(anna, id, as("passport_photo", upload(anna, "image/png")));

    EXPECT_THAT(missing(), testing::IsEmpty());
}

TEST_P(AttachmentTest, attachment_of_another_case_is_not_found) {
    const auto id = register_case("parking-permit", anna_id);
    const auto other = register_case("parking-permit", anna_id);
    const auto made = attach(anna, other, as("other", upload(anna)));

    const auto find = [&](CaseId where_it_is) {
        look(anna, [&](auto& session) { find_attachment(session, where_it_is, made.id); });
    };

    EXPECT_NO_THROW(find(other));
    EXPECT_EQ(code_of([&] { find(id); }), base::ErrorCode::not_found);
}

TEST_P(AttachmentTest, internal_attachment_is_hidden_from_the_applicant) {
    const auto id = register_case("parking-permit", anna_id);
    const auto made = attach(karin, id, as("other", upload(karin)));
    ASSERT_EQ(of(anna, id).size(), 1U);

    write([&](auto& tx) { tx.exec("UPDATE attachment SET visibility = 'internal'"); });

    EXPECT_EQ(of(anna, id).size(), 0U);
    EXPECT_EQ(of(karin, id).size(), 1U);
    EXPECT_EQ(
        code_of([&] { look(anna, [&](auto& session) { find_attachment(session, id, made.id); }); }),
        base::ErrorCode::not_found
    );
}

TEST_P(AttachmentTest, a_robots_screenshot_is_for_staff_alone) {
    const auto id = register_case("parking-permit", anna_id);
    auto robot = karin;
    robot.user_id = UserId::make();
    robot.grants.push_back(grant(Permission::external_work, "traffic"));

    attach(robot, id, as("robot_screenshot", upload(robot, "image/png")));

    EXPECT_EQ(of(anna, id).size(), 0U);
    ASSERT_EQ(of(karin, id).size(), 1U);
    EXPECT_EQ(of(karin, id).front().visibility, Visibility::internal);
    EXPECT_THAT(
        problems(robot, id, as("robot_screenshot", upload(robot, "application/pdf"))),
        ElementsAre("/upload_id not_allowed")
    );
    EXPECT_THAT(
        problems(karin, id, as("robot_screenshot", upload(karin, "image/png"))),
        ElementsAre("/kind not_allowed")
    );
}

TEST_P(AttachmentTest, content_is_what_was_handed_in) {
    const auto blobs = storage::BlobStore::open(
        database(), test_database.settings(), test_database.folder() / "blobs"
    );
    auto writer = blobs->writer();
    writer->write("innehåll");
    const auto blob = writer->finish();
    const auto id = register_case("parking-permit", anna_id);
    const auto handed_in =
        act(anna, [&](auto& session) { return add_upload(session, blob, "text/plain"); });
    const auto made = attach(anna, id, as("other", handed_in));

    const auto stream = content_of(*blobs, made);

    EXPECT_EQ(stream.content->read(), "innehåll");
    EXPECT_EQ(stream.media_type, "text/plain");
    EXPECT_EQ(stream.etag, made.sha256);
    EXPECT_EQ(made.sha256, base::to_hex(base::sha256("innehåll")));
}

TEST_P(AttachmentTest, upload_that_nothing_linked_is_forgotten_after_a_day) {
    upload(anna);
    now = now + std::chrono::hours(2);
    const auto later = upload(anna);
    now = now + std::chrono::hours(23);

    write([&](auto& tx) { sweep_uploads(tx, now); });

    const auto left =
        read([](auto& tx) { return tx.template query<UploadId>("SELECT id FROM upload"); });
    EXPECT_THAT(left, ElementsAre(later.id));
}

} // namespace kansli::cases
