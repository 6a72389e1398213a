#include "base/error.hpp"
#include "common/configuration.hpp"
#include "common/test_installation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kansli::apps {

namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const char* const good = R"(installation: external
mode: production
database: {url: kansli.sqlite}
blobs: blobs
municipalities: ["2281"]
portal: {port: 8080, public_url: "https://minasidor.example.se"}
desk: {port: 8081, public_url: "https://kansli.example.se"}
allowed_origins: ["https://www.example.se"]
)";

class ConfigurationTest : public testing::Test {
protected:
    // "6: /portal/port …" of each problem of the text.
    std::vector<std::string> problems(const std::string& text) {
        installation_.configure(text);
        const auto file = installation_.file().string() + ':';
        std::vector<std::string> lines;
        try {
            installation_.config();
        } catch (const base::Error& refused) {
            EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
            for (const auto& problem : refused.problems()) {
                EXPECT_TRUE(problem.message.starts_with(file)) << problem.message;
                lines.push_back(problem.message.substr(file.size()));
            }
        }
        return lines;
    }

    // Of the good text with a part replaced.
    std::vector<std::string> problems_with(const std::string& from, const std::string& to) {
        std::string text = good;
        const auto place = text.find(from);
        EXPECT_NE(place, std::string::npos) << from;
        return problems(text.replace(place, from.size(), to));
    }

    static std::vector<std::string> one(std::string line) { return {std::move(line)}; }

    TestInstallation installation_;
};

} // namespace

TEST_F(ConfigurationTest, right_one_has_no_problem) {
    EXPECT_THAT(problems(good), IsEmpty());
    EXPECT_THAT(
        problems(good + std::string("limits: {workers: 8}\nlog: {level: debug}\n")), IsEmpty()
    );
}

TEST_F(ConfigurationTest, shipped_sandboxes_are_right) {
    EXPECT_NO_THROW(
        read_configuration("config/external.sandbox.yaml", cases::Installation::external)
    );
    EXPECT_NO_THROW(
        read_configuration("config/internal.sandbox.yaml", cases::Installation::internal)
    );
}

TEST_F(ConfigurationTest, unknown_setting_is_told) {
    EXPECT_EQ(
        problems(std::string(good) + "colour: red\n"), one("9: /colour is not a known field")
    );
    EXPECT_EQ(
        problems_with("{url: kansli.sqlite}", "{url: kansli.sqlite, urn: x}"),
        one("3: /database/urn is not a known field")
    );
}

TEST_F(ConfigurationTest, missing_setting_is_told) {
    EXPECT_EQ(problems_with("blobs: blobs\n", ""), one("1: /blobs is required"));
    EXPECT_THAT(problems(""), testing::Not(IsEmpty()));
}

TEST_F(ConfigurationTest, setting_told_twice_is_told) {
    const auto told = problems(std::string(good) + "blobs: elsewhere\n");

    ASSERT_EQ(told.size(), 1U);
    EXPECT_THAT(told[0], testing::StartsWith("9: /blobs"));
}

TEST_F(ConfigurationTest, what_is_no_yaml_is_told) {
    const auto told = problems_with("blobs: blobs", "blobs: [blobs");

    ASSERT_EQ(told.size(), 1U);
    EXPECT_THAT(told[0], testing::MatchesRegex("[0-9]+: .+"));
}

TEST_F(ConfigurationTest, one_port_for_both_faces_is_told) {
    EXPECT_EQ(
        problems_with("port: 8081", "port: 8080"),
        one("7: /desk/port is the portal's: each face has its own")
    );
    EXPECT_THAT(problems_with("port: 8081", "port: 0"), IsEmpty());
}

TEST_F(ConfigurationTest, port_is_a_port) {
    EXPECT_THAT(
        problems_with("port: 8081", "port: 70000"),
        ElementsAre(testing::StartsWith("7: /desk/port"))
    );
    EXPECT_THAT(
        problems_with("port: 8081", "port: http"), ElementsAre(testing::StartsWith("7: /desk/port"))
    );
}

TEST_F(ConfigurationTest, production_needs_public_urls) {
    EXPECT_EQ(
        problems_with(", public_url: \"https://minasidor.example.se\"", ""),
        one("6: /portal/public_url is required in production")
    );
    EXPECT_EQ(
        problems_with(", public_url: \"https://kansli.example.se\"", ""),
        one("7: /desk/public_url is required in production")
    );
}

TEST_F(ConfigurationTest, production_is_never_in_the_clear) {
    const std::string must = "/public_url must begin with https:// and not end with a slash";
    EXPECT_EQ(
        problems_with("https://minasidor.example.se", "http://minasidor.example.se"),
        one("6: /portal" + must)
    );
    EXPECT_EQ(
        problems_with("https://kansli.example.se", "https://kansli.example.se/"),
        one("7: /desk" + must)
    );
}

TEST_F(ConfigurationTest, production_embeds_in_no_page_in_the_clear) {
    const auto wanted = "8: /allowed_origins/0 must be an origin such as https://portal.example.se";
    EXPECT_EQ(problems_with("https://www.example.se", "http://www.example.se"), one(wanted));
    EXPECT_EQ(problems_with("https://www.example.se", "https://www.example.se/"), one(wanted));
    EXPECT_EQ(problems_with("https://www.example.se", "*"), one(wanted));
}

TEST_F(ConfigurationTest, production_sends_webhooks_by_tls_and_to_hosts_by_name) {
    const auto with = [&](const std::string& section) {
        return problems(std::string(good) + "webhooks: " + section + "\n");
    };
    EXPECT_THAT(with("{private_receivers: [hooks.kommun.internal]}"), IsEmpty());
    EXPECT_EQ(
        with("{plain_http: true}"), one("9: /webhooks/plain_http is not for production: use https")
    );
    EXPECT_EQ(
        with("{private_receivers: [\"https://hooks.kommun.internal/\"]}"),
        one("9: /webhooks/private_receivers/0 must be a host name in lower case, without scheme, "
            "port and path")
    );
}

TEST_F(ConfigurationTest, production_and_test_have_no_sandbox) {
    const auto section =
        "sandbox: {organisation: kansli.yaml, parties: kansli.yaml, case_types: .}\n";
    const auto wanted = one("9: /sandbox is for mode sandbox alone: remove it");

    EXPECT_EQ(problems(std::string(good) + section), wanted);

    std::string test = good;
    test.replace(test.find("mode: production"), 16, "mode: test");
    EXPECT_EQ(problems(test + section), wanted);
}

TEST_F(ConfigurationTest, sandbox_needs_its_section_and_files) {
    EXPECT_EQ(
        problems_with("mode: production", "mode: sandbox"),
        one("1: /sandbox is required where mode is sandbox")
    );
    std::string text = good;
    text.replace(text.find("mode: production"), 16, "mode: sandbox");
    EXPECT_THAT(
        problems(text + "sandbox:\n  organisation: gone.yaml\n  parties: .\n  case_types: gone\n"),
        ElementsAre(
            "10: /sandbox/organisation is no file",
            "11: /sandbox/parties is no file",
            "12: /sandbox/case_types is no folder"
        )
    );
}

TEST_F(ConfigurationTest, program_is_the_installation_it_is) {
    EXPECT_EQ(
        problems_with("installation: external", "installation: internal"),
        one("1: /installation must be external: this program is that installation")
    );
    EXPECT_THAT(
        problems_with("installation: external", "installation: both"),
        ElementsAre(testing::StartsWith("1: /installation must be"))
    );
}

TEST_F(ConfigurationTest, mode_is_one_of_three) {
    EXPECT_THAT(
        problems_with("mode: production", "mode: prod"),
        ElementsAre(testing::StartsWith("2: /mode must be"))
    );
}

TEST_F(ConfigurationTest, municipality_has_four_digits_and_stands_once) {
    EXPECT_EQ(
        problems_with("[\"2281\"]", "[\"2281\", \"228\"]"),
        one("5: /municipalities/1 must be a municipality code of four digits")
    );
    EXPECT_EQ(
        problems_with("[\"2281\"]", "[\"2281\", \"2281\"]"),
        one("5: /municipalities names one twice")
    );
    EXPECT_EQ(problems_with("[\"2281\"]", "[]"), one("5: /municipalities names no municipality"));
}

TEST_F(ConfigurationTest, authority_is_told_once_with_an_address_that_a_letter_reaches) {
    const auto with = [&](const std::string& authorities) {
        return problems(std::string(good) + "authorities:\n" + authorities);
    };
    const std::string right = "  - {municipality_id: \"2281\", name: Sundsvalls kommun, "
                              "street: Box 1, postal_code: 851 85, city: Sundsvall, "
                              "email: registrator@example.se}\n";
    const auto wrong = [&](const std::string& from, const std::string& to) {
        auto text = right;
        return with(text.replace(text.find(from), from.size(), to));
    };

    EXPECT_THAT(with(right), IsEmpty());
    EXPECT_THAT(wrong("street: Box 1, ", ""), IsEmpty());
    EXPECT_THAT(
        wrong("851 85", "8518"), ElementsAre(testing::StartsWith("10: /authorities/0/postal_code "))
    );
    EXPECT_THAT(
        wrong("registrator@", "registrator "),
        ElementsAre(testing::StartsWith("10: /authorities/0/email "))
    );
    EXPECT_EQ(wrong("city: Sundsvall, ", ""), one("10: /authorities/0/city is required"));
    EXPECT_EQ(
        wrong("2281", "2260"), one("10: /authorities/0/municipality_id is not among municipalities")
    );
    EXPECT_EQ(
        with(right + right),
        one("11: /authorities/1/municipality_id is told twice: one authority a municipality")
    );
}

TEST_F(ConfigurationTest, every_problem_is_told_at_once) {
    auto text = std::string(good);
    text.replace(text.find("[\"2281\"]"), 8, "[]");
    text.replace(text.find("port: 8081"), 10, "port: 8080");
    text.replace(text.find("blobs: blobs"), 12, "blobs: ''");

    const auto told = problems(text);

    EXPECT_EQ(told.size(), 3U);
    EXPECT_THAT(told, Contains("4: /blobs names no folder"));
    EXPECT_THAT(told, Contains(testing::StartsWith("5: /municipalities ")));
    EXPECT_THAT(told, Contains(testing::StartsWith("7: /desk/port ")));
}

TEST_F(ConfigurationTest, missing_file_is_told_by_name) {
    const auto path = installation_.folder() / "gone.yaml";
    try {
        read_configuration(path, cases::Installation::external);
        ADD_FAILURE() << "nothing was refused";
    } catch (const base::Error& refused) {
        EXPECT_EQ(refused.code(), base::ErrorCode::not_found);
        EXPECT_THAT(refused.what(), testing::HasSubstr(path.string()));
    }
}

TEST_F(ConfigurationTest, path_is_relative_to_the_file_and_a_server_is_no_path) {
    installation_.configure(good);
    EXPECT_EQ(installation_.config().database.url, installation_.folder() / "kansli.sqlite");
    EXPECT_EQ(installation_.config().blobs, installation_.folder() / "blobs");

    std::string text = good;
    text.replace(text.find("kansli.sqlite"), 13, "\"host=/run/postgresql dbname=kansli\"");
    installation_.configure(text);
    EXPECT_EQ(installation_.config().database.url, "host=/run/postgresql dbname=kansli");
}

} // namespace kansli::apps
