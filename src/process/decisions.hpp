// Decisions of business rule tasks by DMN models: what a step is handed so that it can ask.
#pragma once

#include "base/time.hpp"
#include "process/engine/step.hpp"
#include "rules/dmn/explanation.hpp"
#include "rules/dmn/model.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

// What came of a decision and why, as data and in sentences; the value is null where it cannot be
// told.
struct EvaluatedDecision {
    base::JsonValue value;
    rules::dmn::Explanation explanation;
    std::vector<std::string> sentences_sv;
    std::vector<std::string> sentences_en;
};

class DecisionModels {
public:
    void add(std::shared_ptr<const rules::dmn::Model> model) {
        models_.push_back(std::move(model));
    }

    bool has(std::string_view decision) const;

    // By id or name, with the variables that are its inputs; Error{not_found} where no model has
    // it.
    EvaluatedDecision
    evaluate(std::string_view decision, const Variables& variables, base::Timestamp now) const;

    // Evaluates a decision by id or name with the variables that are its inputs; the explanation is
    // the one of rules/dmn/explanation.hpp. A null result is a fault with its reason.
    Decided decide(const DecisionWork& work, const Variables& variables, base::Timestamp now) const;

private:
    struct Found {
        const rules::dmn::Model* model = nullptr;
        std::uint32_t decision = 0;
    };

    Found find(std::string_view decision) const;

    std::vector<std::shared_ptr<const rules::dmn::Model>> models_;
};

} // namespace kansli::process
