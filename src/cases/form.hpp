// Checks what an applicant filled in against a case type's form (JSON Schema draft-07). Every text
// and list is bounded before anything else looks at it, formats are our own field types, and all
// problems come at once with pointers below /form_data.
#pragma once

#include "base/error.hpp"
#include "base/json.hpp"

#include <memory>
#include <vector>

namespace kansli::cases {

class FormValidator {
public:
    // Compiles a schema that passed the check of its package; throws Error{invalid} where it cannot
    // be.
    explicit FormValidator(const base::JsonValue& schema);
    ~FormValidator();
    FormValidator(FormValidator&&) noexcept;
    FormValidator& operator=(FormValidator&&) noexcept;

    // Every problem, none when the form is right. Safe to call from many threads at once.
    std::vector<base::Problem> problems(const base::JsonValue& form_data) const;
    // Throws Error{invalid} with every problem.
    void check(const base::JsonValue& form_data) const;

private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

} // namespace kansli::cases
