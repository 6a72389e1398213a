// What a process may have done in its case: service tasks of these topics are work of the house,
// done by the verbs of the case in one transaction with the step that follows. Their inputs are the
// task's input parameters.
//
//   kansli:request-completion  text (of the type, use: completion) or message; days
//   kansli:send-message        text (use: message) or message
//   kansli:decide              outcome, text (use: decision) or reasons; legal_basis, valid_from,
//                              valid_months or valid_to; rules: the decision of rules.dmn that it
//                              rests on, the last one that was asked where it is absent
//   kansli:close               reason
#pragma once

#include "cases/decision.hpp"
#include "process/expression/variables.hpp"

#include <string_view>
#include <vector>

namespace kansli::cases {

constexpr std::string_view close_topic = "kansli:close";

struct HouseCall {
    web::Session& session;
    OpenedCase& opened;
    const process::Variables& inputs;
    const OnDecided& on_decided;
};

struct HouseWork {
    std::string_view topic;
    std::vector<std::string_view> inputs;              // that it knows
    std::vector<std::vector<std::string_view>> needed; // one at least of each
    std::optional<TextUse> text{};                     // what `text` names
    void (*run)(const HouseCall& call) = nullptr;
};

const std::vector<HouseWork>& house_works();

// Null where there is none of that topic.
const HouseWork* find_house_work(std::string_view topic);

} // namespace kansli::cases
