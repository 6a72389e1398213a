#include "web/test_notes.hpp"

namespace kansli::web::notes {

namespace {

class OpenApiTest : public NotesTest {
protected:
    base::JsonValue description() { return json_of(app.get("/notes/v1/openapi.json")); }

    base::JsonValue operation(const std::string& path, const std::string& method) {
        return description().at("paths").at(path).at(method);
    }
};

KANSLI_ON_EACH_DATABASE(OpenApiTest);

// Calls visit with every "$ref" in the document.
template <class Visit>
void each_reference(const base::JsonValue& json, const Visit& visit) {
    if (json.is_array())
        for (const auto& entry : json.get_array()) each_reference(entry, visit);
    if (!json.is_object()) return;
    for (const auto& [key, value] : json.get_object()) {
        if (key == "$ref")
            visit(std::string(value.as_string()));
        else
            each_reference(value, visit);
    }
}

TEST_P(OpenApiTest, every_route_is_described) {
    const auto document = description();
    const auto& paths = document.at("paths").as_object();

    std::size_t operations = 0;
    for (const auto& [path, item] : paths) operations += item.as_object().size();
    EXPECT_EQ(operations, make_api().routes().size() + 1); // api-info
    for (const auto& [path, item] : paths)
        for (const auto& [method, operation] : item.as_object()) {
            EXPECT_FALSE(operation.at("summary").as_string().empty());
            EXPECT_FALSE(operation.at("description").as_string().empty());
            EXPECT_FALSE(operation.at("responses").as_object().empty());
        }
}

TEST_P(OpenApiTest, every_reference_leads_somewhere) {
    const auto document = description();
    std::size_t references = 0;
    each_reference(document, [&](const std::string& reference) {
        ++references;
        boost::json::error_code failed;
        document.find_pointer(reference.substr(1), failed);
        EXPECT_FALSE(failed) << reference;
    });
    EXPECT_GT(references, 20U);
}

TEST_P(OpenApiTest, a_body_is_described_with_its_limits_and_an_example) {
    const auto post = operation("/{municipality_id}/folders/{folder_id}/notes", "post");
    const auto& content = post.at("requestBody").at("content").at("application/json");

    EXPECT_EQ(content.at("schema").at("$ref").as_string(), "#/components/schemas/NewNote");
    EXPECT_EQ(content.at("example").at("tone").as_string(), "plain");
    const auto schema = description().at("components").at("schemas").at("NewNote");
    EXPECT_EQ(schema.at("properties").at("text").at("maxLength").as_int64(), 200);
    EXPECT_EQ(schema.at("required"), (boost::json::array{"text", "tone"}));
    EXPECT_EQ(
        schema.at("properties").at("tone").at("enum"), (boost::json::array{"plain", "urgent"})
    );
    EXPECT_TRUE(post.at("responses").at("201").at("headers").as_object().contains("Location"));
    for (const auto* status : {"400", "401", "403", "404", "413", "415", "422", "500", "503"})
        EXPECT_TRUE(post.at("responses").as_object().contains(status)) << status;
}

TEST_P(OpenApiTest, parameters_are_described) {
    const auto get = operation("/{municipality_id}/folders/{folder_id}/notes", "get");
    const auto& parameters = get.at("parameters").as_array();

    ASSERT_EQ(parameters.size(), 7U);
    EXPECT_EQ(parameters[0].at("name").as_string(), "municipality_id");
    EXPECT_EQ(parameters[0].at("schema").at("enum"), (boost::json::array{"2281", "2260"}));
    EXPECT_EQ(parameters[1].at("name").as_string(), "folder_id");
    EXPECT_EQ(parameters[1].at("schema").at("format").as_string(), "uuid");
    EXPECT_EQ(parameters[2].at("in").as_string(), "query");
    EXPECT_EQ(parameters[2].at("schema").at("maximum").as_int64(), 100);
    EXPECT_FALSE(parameters[2].at("required").as_bool());
}

TEST_P(OpenApiTest, versions_are_asked_for_where_they_count) {
    const auto put = operation("/{municipality_id}/folders/{folder_id}/notes/{note_id}", "put");

    EXPECT_TRUE(put.at("responses").as_object().contains("412"));
    EXPECT_TRUE(put.at("responses").as_object().contains("428"));
    EXPECT_TRUE(put.at("responses").at("200").at("headers").as_object().contains("ETag"));
}

TEST_P(OpenApiTest, the_server_is_the_one_that_was_asked) {
    const auto reply = app.get("/notes/v1/openapi.json", {{"host", "kansli.example.se"}});

    EXPECT_EQ(
        json_of(reply).at("servers").at(0).at("url").as_string(),
        "http://kansli.example.se/notes/v1"
    );
    EXPECT_EQ(app.get("/notes/v1/2281/openapi.json").status, 200);
    EXPECT_EQ(app.get("/notes/v1/9999/openapi.json").status, 404);
}

TEST_P(OpenApiTest, api_info_has_the_names_of_the_national_profile) {
    const auto info = json_of(app.get("/notes/v1/api-info"));

    EXPECT_EQ(info.at("apiName").as_string(), "notes");
    EXPECT_EQ(info.at("apiVersion").as_string(), "1.2.0");
    EXPECT_EQ(info.at("apiStatus").as_string(), "active");
    EXPECT_EQ(info.at("apiDocumentation").as_string(), "http://localhost/notes/v1/openapi.json");
    EXPECT_TRUE(info.as_object().contains("apiReleased"));
}

} // namespace

} // namespace kansli::web::notes
