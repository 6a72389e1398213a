// A decision model that can be asked: compiled once, immutable, used by any number of threads.
#pragma once

#include "rules/dmn/problem.hpp"
#include "rules/dmn/program.hpp"
#include "rules/dmn/trace.hpp"
#include "rules/feel/evaluation.hpp"
#include "rules/feel/value.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::rules::dmn {

// Which model it was, so that a decision can be made again years later.
struct ModelIdentity {
    std::string name;
    std::string uri;
    std::string version; // empty when the model says none
    std::string hash;    // SHA-256 in hex, see Definitions
    bool operator==(const ModelIdentity&) const = default;
};
BOOST_DESCRIBE_STRUCT(ModelIdentity, (), (name, uri, version, hash))

// Values for the model's inputs; those of other names are passed over.
struct NamedValue {
    std::string name;
    feel::Value value;
    std::string uri{}; // of the model the input belongs to; empty for the nearest of that name
};

class Model {
public:
    explicit Model(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

    // The model asked for, and those that it imports.
    std::vector<ModelIdentity> identities() const;

    // By name or id. Of another model when `uri` says so; by the name alone one that is imported
    // too, when there is no other of that name.
    std::optional<std::uint32_t>
    find_decision(std::string_view name, std::string_view uri = {}) const;
    std::optional<std::uint32_t> find_input(std::string_view name, std::string_view uri = {}) const;
    std::optional<std::uint32_t>
    find_service(std::string_view name, std::string_view uri = {}) const;
    std::optional<std::uint32_t>
    find_knowledge(std::string_view name, std::string_view uri = {}) const;

    // Decisions of the model itself that no other decision of it requires: what it is for.
    std::vector<std::uint32_t> final_decisions() const;

    // Null and diagnostics for what cannot be evaluated; a limit that was reached is one. `trace`
    // is null or takes notes.
    feel::Value evaluate(
        std::uint32_t decision,
        const std::vector<NamedValue>& inputs,
        feel::Evaluation& evaluation,
        Trace* trace = nullptr
    ) const;
    // The same with values by the index of the input; null means not given.
    feel::Value evaluate(
        std::uint32_t decision,
        std::span<const feel::Value> inputs,
        feel::Evaluation& evaluation,
        Trace* trace = nullptr
    ) const;
    // `inputs` are for input data and input decisions.
    feel::Value evaluate_service(
        std::uint32_t service,
        const std::vector<NamedValue>& inputs,
        feel::Evaluation& evaluation,
        Trace* trace = nullptr
    ) const;
    feel::Value invoke_knowledge(
        std::uint32_t knowledge,
        const std::vector<NamedValue>& arguments,
        feel::Evaluation& evaluation,
        Trace* trace = nullptr
    ) const;

    const Program& program() const { return *program_; }

private:
    std::shared_ptr<const Program> program_;
};

} // namespace kansli::rules::dmn
