// What we keep of a model is what others read: the readers of bpmn.io's modellers (npm ci in
// tests/peers) take each one as it comes out of the store.
#include "process/store/test_store.hpp"
#include "rules/dmn/model_file.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace kansli::process {

namespace {

namespace fs = std::filesystem;

const std::string peers = "tests/peers";

class StoredModelsTest : public StoreTest {
protected:
    static std::vector<fs::path> models(const std::string& extension) {
        std::vector<fs::path> found;
        for (const fs::path folder : {"case-types", "tests/processes", "../shared/data/bpmn"})
            if (fs::exists(folder))
                for (const auto& each : fs::recursive_directory_iterator(folder))
                    if (each.path().extension() == extension) found.push_back(each.path());
        return found;
    }

    std::string stored(const std::string& text, const std::string& name) {
        return write([&](auto& tx) {
            const auto made = store->definitions().deploy(tx, {name, text, "", true}, now);
            return tx.template one<std::string>(
                "SELECT model FROM process_model WHERE hash = $1", made.at(0).hash
            );
        });
    }
};

KANSLI_ON_EACH_DATABASE(StoredModelsTest);

TEST_P(StoredModelsTest, are_read_by_the_readers_that_modellers_use) {
    if (!fs::exists(peers + "/node_modules"))
        GTEST_SKIP() << "npm ci in " << peers << " has not been run";
    auto command = "timeout 100 node " + peers + "/models.mjs";
    for (const auto& file : models(".bpmn")) {
        const auto text = rules::dmn::read_text_file(file, max_model_bytes);
        const auto copy = test_database.folder() / file.filename();
        std::ofstream(copy) << stored(text, file.filename());
        command += " '" + copy.string() + "'";
    }
    for (const auto& file : models(".dmn")) command += " '" + file.string() + "'";

    EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

} // namespace

} // namespace kansli::process
