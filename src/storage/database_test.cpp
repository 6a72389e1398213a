#include "storage/test_database.hpp"

#include <limits>

namespace kansli::storage {

namespace {

const std::vector<Migration>& item_migrations() {
    static const std::vector<Migration> migrations{
        {1,
         "items",
         "CREATE TABLE item (\n"
         "    id @uuid NOT NULL PRIMARY KEY,\n"
         "    name @text NOT NULL,\n"
         "    CONSTRAINT uq_item_name UNIQUE (name)\n"
         ") @strict;\n"}};
    return migrations;
}

struct Item {
    base::Uuid id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name))

} // namespace

class ItemTest : public DatabaseTest {
protected:
    ItemTest() : DatabaseTest(item_migrations()) {}

    void add(const std::string& name) {
        write([&](Transaction& tx) { tx.insert("item", Item{base::Uuid::make(), name}); });
    }

    std::int64_t count() {
        return read([](Transaction& tx) {
            return tx.one<std::int64_t>("SELECT count(*) FROM item");
        });
    }
};

KANSLI_ON_EACH_DATABASE(ItemTest);

TEST_P(ItemTest, what_was_written_is_read) {
    add("a");

    EXPECT_EQ(count(), 1);
}

TEST_P(ItemTest, a_taken_value_is_a_conflict_that_names_its_field) {
    add("a");

    try {
        add("a");
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::conflict);
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].pointer, "/name");
        EXPECT_EQ(error.problems()[0].code, "taken");
    }
    EXPECT_EQ(count(), 1);
}

} // namespace kansli::storage
