#include "storage/savepoint.hpp"

#include "storage/write_connection.hpp"

namespace kansli::storage {

namespace {

// Behind those that were there before.
void add_all(Transaction& tx, std::vector<std::function<void()>> runs) {
    for (auto& run : runs) tx.after_commit(std::move(run));
}

} // namespace

void in_savepoint(Transaction& tx, const std::function<void()>& part) {
    auto before = tx.take_after_commit();
    tx.send("SAVEPOINT part");
    try {
        part();
    } catch (const base::Error&) {
        tx.take_after_commit();
        add_all(tx, std::move(before));
        dynamic_cast<WriteConnection&>(tx.connection()).forget_failure();
        tx.send("ROLLBACK TO part");
        tx.send("RELEASE part");
        throw;
    }
    auto during = tx.take_after_commit();
    add_all(tx, std::move(before));
    add_all(tx, std::move(during));
    tx.send("RELEASE part");
}

} // namespace kansli::storage
