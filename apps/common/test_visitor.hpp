// For tests: somebody who is logged in at a face of a running sandbox. Never part of an
// installation.
#pragma once

#include "base/json.hpp"
#include "web/caller.hpp"
#include "web/test_client.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace kansli::apps {

class Visitor {
public:
    // By personal number at the portal, by user name at the desk; std::runtime_error when nobody
    // is known by that.
    Visitor(std::uint16_t port, web::Face face, const std::string& name) : client_(port) {
        const auto* field = face == web::Face::portal ? "personal_number" : "user_name";
        const auto reply = client_.post(
            "/identity/v1/2281/sessions", std::string("{\"") + field + "\":\"" + name + "\"}"
        );
        if (reply.status != 201) throw std::runtime_error(name + " cannot log in: " + reply.body);
        const auto set_cookie = reply.headers.get("set-cookie");
        cookie_ = set_cookie.substr(0, set_cookie.find(';'));
        csrf_token_ = base::parse_json(reply.body).at("csrf_token").as_string();
    }

    // "kansli-external-desk=…"
    const std::string& cookie() const { return cookie_; }

    const std::string& csrf_token() const { return csrf_token_; }

    web::TestReply get(std::string_view target) {
        return client_.get(target, {{"cookie", cookie_}});
    }

    web::TestReply
    post(std::string_view target, std::string_view json, web::TestHeaders headers = {}) {
        return client_.post(target, json, with_session(std::move(headers)));
    }

    web::TestReply
    upload(std::string_view target, const std::string& media_type, std::string_view bytes) {
        return client_.send("POST", target, with_session({{"content-type", media_type}}), bytes);
    }

private:
    web::TestHeaders with_session(web::TestHeaders headers) const {
        headers.emplace_back("cookie", cookie_);
        headers.emplace_back("x-csrf-token", csrf_token_);
        return headers;
    }

    web::TestClient client_;
    std::string cookie_;
    std::string csrf_token_;
};

inline std::string text_at(const web::TestReply& reply, std::string_view key) {
    return std::string(base::parse_json(reply.body).at(key).as_string());
}

} // namespace kansli::apps
