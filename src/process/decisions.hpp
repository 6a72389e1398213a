// Decisions of business rule tasks by DMN models: what a step is handed so that it can ask.
#pragma once

#include "base/time.hpp"
#include "process/engine/step.hpp"
#include "rules/dmn/model.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

class DecisionModels {
public:
    void add(std::shared_ptr<const rules::dmn::Model> model) {
        models_.push_back(std::move(model));
    }

    bool has(std::string_view decision) const;

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
