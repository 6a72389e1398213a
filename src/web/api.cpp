#include "web/router.hpp"

#include <algorithm>
#include <stdexcept>

namespace kansli::web {

RouteEntry& RouteEntry::personal_data() {
    route_.shows_personal_data = true;
    return *this;
}

RouteEntry& RouteEntry::lane(std::string_view key) {
    route_.lane = key;
    return *this;
}

RouteEntry& RouteEntry::upload(std::int64_t max_bytes) {
    route_.max_upload = max_bytes;
    return *this;
}

RouteEntry& RouteEntry::without_municipality() {
    route_.has_municipality = false;
    return *this;
}

RouteEntry& RouteEntry::only_reads() {
    route_.only_reads = true;
    route_.keeps_reply = false;
    return *this;
}

RouteEntry& RouteEntry::without_idempotency() {
    route_.keeps_reply = false;
    return *this;
}

RouteEntry& RouteEntry::describe(std::string_view text) {
    route_.description = text;
    return *this;
}

Api::Api(
    std::string name,
    std::string title_sv,
    std::string title_en,
    std::string version,
    std::vector<Face> faces
)
    : name_(std::move(name)),
      title_sv_(std::move(title_sv)),
      title_en_(std::move(title_en)),
      version_(std::move(version)),
      root_("/" + name_ + "/v" + version_.substr(0, version_.find('.'))),
      faces_(std::move(faces)) {}

Api& Api::describe(std::string sv, std::string en) {
    description_sv_ = std::move(sv);
    description_en_ = std::move(en);
    return *this;
}

Api& Api::released(std::string day) {
    released_ = std::move(day);
    return *this;
}

Api& Api::root(std::string path) {
    root_ = std::move(path);
    return *this;
}

Api& Api::errors(FormatError format) {
    format_error_ = std::move(format);
    return *this;
}

bool Api::is_on(Face face) const {
    return std::find(faces_.begin(), faces_.end(), face) != faces_.end();
}

RouteEntry& Api::add(Route route) {
    route.only_reads = is_safe(route.method);
    route.keeps_reply = route.method == Method::post;
    return routes_.emplace_back(std::move(route));
}

} // namespace kansli::web
