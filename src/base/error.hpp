// The one exception of Kansli, thrown where a request, job or command ends. web/problem.cpp turns
// it into an RFC 9457 problem document; the message is for the caller, so it never holds a secret,
// a personal number, SQL or a path. What a person may meet at the desk or the portal is said in
// both languages; what only developers, integrations and operators of the machine meet, in English.
#pragma once

#include "base/language.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::base {

enum class ErrorCode {
    invalid,                // the input cannot be right: 400
    unauthenticated,        // we do not know who asks: 401
    forbidden,              // we know, and may not: 403
    not_found,              // or may not know that it exists: 404
    method_not_allowed,     // the resource exists, the verb does not: 405
    conflict,               // a uniqueness or state conflict: 409
    stale,                  // If-Match named an older version: 412
    too_large,              // over a limit: 413
    unsupported_media_type, // 415
    rejected,               // well-formed, but a rule of the field says no: 422
    precondition_required,  // If-Match is missing: 428
    busy,                   // too much waiting work, try again: 503 with Retry-After
    unavailable,            // a part we need does not answer: 503
    internal                // a bug or a broken machine: 500
};

// One thing wrong with one field. `pointer` is a JSON Pointer (RFC 6901) into the body, or
// "?name" for a query parameter; `code` is stable and is what a user interface translates. Where
// the code says too little to a person, `told` is a whole sentence.
struct Problem {
    std::string pointer;
    std::string code;
    std::string message;
    Sentence told{};
};

class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::vector<Problem> problems = {})
        : std::runtime_error(message), code_(code), problems_(std::move(problems)) {}

    Error(ErrorCode code, Sentence told, std::vector<Problem> problems = {})
        : std::runtime_error(told.en),
          code_(code),
          problems_(std::move(problems)),
          swedish_(std::move(told.sv)) {}

    ErrorCode code() const noexcept { return code_; }

    const std::vector<Problem>& problems() const noexcept { return problems_; }

    // Whether it is for people: what() is its English then, and need not be eked out by problems.
    bool is_for_people() const noexcept { return !swedish_.empty(); }

    // English where there is no other.
    std::string_view text(Language language) const noexcept {
        return language == Language::sv && is_for_people() ? std::string_view(swedish_) : what();
    }

private:
    ErrorCode code_;
    std::vector<Problem> problems_;
    std::string swedish_;
};

// Throws Error{invalid} with all problems when there are any: for people where each problem is.
void throw_if_any(std::vector<Problem> problems);

} // namespace kansli::base
