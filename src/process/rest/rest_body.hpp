// What a call of engine-rest carries: a JSON object whose unknown members are passed over, as the
// original does; and the parts of a multipart form.
#pragma once

#include "base/json.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

class RestBody {
public:
    // Error{invalid} unless the body is an object, or empty.
    explicit RestBody(const web::Request& request);

    explicit RestBody(boost::json::object members) : members_(std::move(members)) {}

    // Null pointer when it is not there or null.
    const base::JsonValue* member(std::string_view name) const;
    std::string text(std::string_view name) const; // empty when it is not there
    std::optional<std::string> optional_text(std::string_view name) const;
    // Error{invalid} when it is there and no whole number.
    std::optional<std::int64_t> number(std::string_view name) const;
    bool flag(std::string_view name, bool usual) const; // NOLINT: the usual value of a flag
    std::vector<std::string> texts(std::string_view name) const;
    std::vector<RestBody> objects(std::string_view name) const;

    // Error{invalid} when it is missing.
    std::string required_text(std::string_view name) const;
    // Of a duration in milliseconds; Error{invalid} when it is missing or not positive.
    std::chrono::milliseconds required_duration(std::string_view name) const;

private:
    boost::json::object members_;
};

struct FormPart {
    std::string name;
    std::string file_name; // empty when it is no file
    std::string content;
};

// multipart/form-data (RFC 7578); Error{invalid} when it is none.
std::vector<FormPart> form_parts(const web::Request& request);

// Error{forbidden} for the tenant of the installation's own processes.
void refuse_house_tenant(std::string_view tenant);

// The value of ?name=; empty when it is not there.
std::string query_value(const web::Request& request, std::string_view name);

} // namespace kansli::process
