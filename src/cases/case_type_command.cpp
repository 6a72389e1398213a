#include "cases/case_type_command.hpp"

#include "cases/case_type_diff.hpp"
#include "cases/case_type_store.hpp"
#include "cases/scenario.hpp"

namespace kansli::cases {

namespace {

// The package, or null with its problems printed.
std::shared_ptr<const PublishedCaseType>
checked(const std::filesystem::path& folder, std::ostream& out) {
    try {
        auto check = check_package(read_package_files(folder));
        for (const auto& problem : check.problems)
            out << (folder / "").string() << told(problem) << '\n';
        if (!check.package)
            out << folder.string() << ": " << check.problems.size()
                << (check.problems.size() == 1 ? " problem\n" : " problems\n");
        return check.package;
    } catch (const base::Error& failed) {
        out << folder.string() << ": " << failed.what() << '\n';
        return nullptr;
    }
}

} // namespace

int check_case_type_command(const std::filesystem::path& folder, std::ostream& out) {
    const auto package = checked(folder, out);
    if (!package) return 1;
    out << folder.string() << ": " << package->type.id.str() << " version "
        << package->type.version.value << " may be published\n";
    return 0;
}

int test_case_type_command(
    const std::filesystem::path& folder,
    const RoomsAbove& rooms,
    std::ostream& out
) {
    const auto package = checked(folder, out);
    if (!package) return 1;
    int passed = 0;
    int failed = 0;
    for (const auto& [name, text] : package->files) {
        if (!is_scenario_file(name)) continue;
        const auto file = (folder / name).string();
        const auto mismatches = play_scenario(package, name, rooms);
        out << (mismatches.empty() ? "passed " : "FAILED ") << file << '\n';
        for (const auto& mismatch : mismatches)
            out << file << ':' << mismatch.line << ": " << mismatch.message << '\n';
        ++(mismatches.empty() ? passed : failed);
    }
    out << folder.string() << ": " << passed << " passed, " << failed << " failed\n";
    if (passed + failed == 0) out << folder.string() << ": has no scenarios in tests/\n";
    return failed == 0 && passed > 0 ? 0 : 1;
}

int diff_case_type_command(
    const std::filesystem::path& before,
    const std::filesystem::path& after,
    std::ostream& out
) {
    const auto old_package = checked(before, out);
    const auto new_package = checked(after, out);
    if (!old_package || !new_package) return 1;
    const auto found = differences(old_package->files, new_package->files);
    for (const auto& difference : found)
        out << difference.file << ": " << difference.text.en << '\n';
    out << before.string() << " to " << after.string() << ": " << found.size()
        << (found.size() == 1 ? " difference\n" : " differences\n");
    return 0;
}

int publish_case_type_command(
    const std::filesystem::path& folder,
    storage::Database& database,
    Installation installation,
    const std::string& published_by,
    base::Timestamp now,
    std::ostream& out
) {
    const auto package = checked(folder, out);
    if (!package) return 1;
    const auto& type = package->type;
    if (type.installation != installation) {
        out << folder.string() << ": is for the " << base::enum_name(type.installation)
            << " installation\n";
        return 1;
    }
    bool is_new = false;
    try {
        database.write(storage::lane_key("case-types"), [&](storage::Transaction& tx) {
            is_new = publish_case_type(tx, *package, published_by, now);
        });
    } catch (const base::Error& failed) {
        out << folder.string() << ": " << failed.what() << '\n';
        return 1;
    }
    out << folder.string() << ": " << type.id.str() << " version " << type.version.value
        << (is_new ? " is published\n" : " was published before\n");
    return 0;
}

} // namespace kansli::cases
