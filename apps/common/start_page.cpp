#include "common/start_page.hpp"

#include "base/reflect.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <memory>

namespace kansli::apps {

namespace {

using web::Face;

constexpr std::string_view style_sheet =
    "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1b1b;background:#fff}\n"
    "h1{font-size:1.75rem;line-height:1.25}a{color:#005595}\n"
    ".sandbox{border-left:.5rem solid #b85c00;background:#fff4e5;padding:.75rem 1rem}\n"
    "code{background:#f2f2f2;padding:.1em .3em;overflow-wrap:anywhere}\n";

constexpr std::array<std::string_view, 3> portal_apis{"my-cases", "case-types", "identity"};
constexpr std::array<std::string_view, 5>
    desk_apis{"case-management", "case-types", "intake", "identity", "operations"};

std::string api_links(Face face) {
    std::string links;
    const auto add = [&](std::string_view name) {
        links += fmt::format("<li><a href=\"/{0}/v1/openapi.json\">{0}</a></li>\n", name);
    };
    if (face == Face::portal)
        for (const auto name : portal_apis) add(name);
    else
        for (const auto name : desk_apis) add(name);
    return links;
}

std::string_view title(cases::Installation installation, Face face) {
    if (face == Face::desk) return "Handläggarens bord";
    return installation == cases::Installation::external ? "Mina sidor" : "Medarbetarens sidor";
}

std::string sandbox_note(const Configuration& config) {
    if (config.mode != Mode::sandbox) return {};
    return fmt::format(
        "<p class=\"sandbox\"><strong>Sandlåda.</strong> Alla personer är påhittade och inloggning "
        "sker utan bevis. Testpersoner: "
        "<a href=\"/identity/v1/{0}/sandbox-logins\">/identity/v1/{0}/sandbox-logins</a><br>"
        "<span lang=\"en\"><strong>Sandbox.</strong> Everybody is invented and the login asks for "
        "no proof.</span></p>\n",
        config.municipalities.front().to_text()
    );
}

std::string page(const Configuration& config, Face face) {
    const auto name = title(config.installation, face);
    return fmt::format(
        "<!doctype html>\n<html lang=\"sv\">\n<head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\">"
        "<title>{0} – Kansli</title><link rel=\"stylesheet\" href=\"/start.css\"></head>\n"
        "<body><main>\n<h1>Kansli: {0}</h1>\n{1}"
        "<p>Installation: <code>{2}</code>. Gränssnitten beskrivs av OpenAPI. "
        "<span lang=\"en\">The APIs are described by OpenAPI.</span></p>\n<ul>\n{3}</ul>\n"
        "</main></body>\n</html>\n",
        name,
        sandbox_note(config),
        base::enum_name(config.installation),
        api_links(face)
    );
}

web::Response response(std::string media_type, std::string body) {
    web::Response made;
    made.media_type = std::move(media_type);
    made.headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    made.body = std::move(body);
    return made;
}

} // namespace

std::function<std::optional<web::Response>(const web::Request&)>
start_page(const Configuration& config) {
    const auto pages =
        std::make_shared<const std::map<Face, std::string>>(std::map<Face, std::string>{
            {Face::portal, page(config, Face::portal)}, {Face::desk, page(config, Face::desk)}});
    return [pages](const web::Request& request) -> std::optional<web::Response> {
        if (request.path() == "/")
            return response("text/html; charset=utf-8", pages->at(request.face));
        if (request.path() == "/start.css")
            return response("text/css; charset=utf-8", std::string(style_sheet));
        return std::nullopt;
    };
}

} // namespace kansli::apps
