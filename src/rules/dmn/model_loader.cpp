#include "rules/dmn/model_loader.hpp"

#include "rules/dmn/reader.hpp"

#include <fmt/format.h>

#include <set>

namespace kansli::rules::dmn {

namespace {

class Loader {
public:
    explicit Loader(const ImportReader& reader) : reader_(reader) {}

    std::deque<LoadedModel> load(std::string_view text, ModelProblems& problems) {
        auto read = read_model(text);
        if (!read.definitions) {
            problems = std::move(read.problems);
            return {};
        }
        add(std::move(read));
        return std::move(models_);
    }

private:
    // Depth first, so that the types of imported models are there before they are referred to.
    std::uint32_t add(ReadModel read) {
        const auto index = static_cast<std::uint32_t>(models_.size());
        auto& model = models_.emplace_back();
        model.definitions = std::move(read.definitions);
        model.problems = std::move(read.problems);
        by_uri_.emplace(model.definitions->uri, index);
        open_.insert(index);
        std::vector<ItemTypes::Imported> types;
        for (const auto& import : model.definitions->imports)
            if (const auto found = imported(model, import)) {
                model.imports.push_back({import.name, import.uri, *found});
                types.push_back({import.name, import.uri, models_[*found].types.get()});
            }
        model.types =
            std::make_unique<const ItemTypes>(*model.definitions, std::move(types), model.problems);
        open_.erase(index);
        return index;
    }

    std::optional<std::uint32_t> imported(LoadedModel& into, const Import& import) {
        const auto problem = [&](std::string code, std::string message) {
            into.problems.push_back(
                {Severity::error,
                 std::move(code),
                 std::move(message),
                 import.id,
                 fmt::format("import {}", import.name),
                 import.line,
                 ""}
            );
        };
        if (const auto known = by_uri_.find(import.uri); known != by_uri_.end()) {
            if (open_.count(known->second) == 0) return known->second;
            problem("import_cycle", "the models import each other in a circle");
            return std::nullopt;
        }
        if (import.type.find("DMN") == std::string::npos) {
            problem("import_type", fmt::format("cannot import {}", import.type));
            return std::nullopt;
        }
        const auto text = reader_ && models_.size() < max_models ? reader_(import) : std::nullopt;
        if (!text) {
            problem("missing_import", fmt::format("there is no model of {}", import.uri));
            return std::nullopt;
        }
        auto read = read_model(*text);
        if (!read.definitions || read.definitions->uri != import.uri) {
            problem(
                "wrong_import",
                read.definitions ? fmt::format("its namespace is not {}", import.uri)
                                 : read.problems.at(0).message
            );
            return std::nullopt;
        }
        return add(std::move(read));
    }

    const ImportReader& reader_;
    std::deque<LoadedModel> models_;
    std::map<std::string, std::uint32_t> by_uri_;
    std::set<std::uint32_t> open_;
};

} // namespace

std::deque<LoadedModel>
load_models(std::string_view text, const ImportReader& reader, ModelProblems& problems) {
    return Loader(reader).load(text, problems);
}

} // namespace kansli::rules::dmn
