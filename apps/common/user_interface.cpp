#include "common/user_interface.hpp"

#include "base/json.hpp"
#include "common/start_page.hpp"
#include "web/files.hpp"

#include <map>
#include <memory>

namespace kansli::apps {

namespace {

using web::Face;

// /settings.json: what the pages must know before anybody is logged in.
struct FaceSettings {
    cases::Installation installation = cases::Installation::external;
    Mode mode = Mode::sandbox;
    Face face = Face::portal;
    std::vector<base::MunicipalityId> municipalities;
    std::vector<AuthorityConfig> authorities;
};
BOOST_DESCRIBE_STRUCT(FaceSettings, (), (installation, mode, face, municipalities, authorities))

using FaceFiles = std::map<Face, web::Files>;

void add_face(FaceFiles& faces, const Configuration& config, Face face) {
    const auto& folder = face == Face::portal ? config.portal.files : config.desk.files;
    if (!folder) return;
    const FaceSettings settings{
        config.installation,
        config.mode,
        face,
        config.municipalities,
        config.authorities.value_or(std::vector<AuthorityConfig>{})};
    auto& files = faces.emplace(face, web::Files(*folder)).first->second;
    files.add("/settings.json", "application/json", base::to_json(settings));
}

} // namespace

std::function<std::optional<web::Response>(const web::Request&)>
user_interface(const Configuration& config) {
    const auto faces = std::make_shared<FaceFiles>();
    add_face(*faces, config, Face::portal);
    add_face(*faces, config, Face::desk);
    return [faces = std::shared_ptr<const FaceFiles>(faces),
            page = start_page(config)](const web::Request& request) {
        const auto found = faces->find(request.face);
        return found == faces->end() ? page(request) : found->second.answer(request);
    };
}

} // namespace kansli::apps
