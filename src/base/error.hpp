// The one exception of Kansli, thrown where a request, job or command ends. web/problem.cpp turns
// it into an RFC 9457 problem document; the message is for the caller, so it never holds a secret,
// a personal number, SQL or a path.
#pragma once

#include <stdexcept>
#include <string>
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
// "?name" for a query parameter; `code` is stable and is what a user interface translates.
struct Problem {
    std::string pointer;
    std::string code;
    std::string message;
};

class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::vector<Problem> problems = {})
        : std::runtime_error(message), code_(code), problems_(std::move(problems)) {}

    ErrorCode code() const noexcept { return code_; }

    const std::vector<Problem>& problems() const noexcept { return problems_; }

private:
    ErrorCode code_;
    std::vector<Problem> problems_;
};

// Throws Error{invalid} with all problems when there are any.
void throw_if_any(std::vector<Problem> problems);

} // namespace kansli::base
