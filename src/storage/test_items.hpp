// A table and a fixture for the tests of this room.
#pragma once

#include "storage/test_database.hpp"

#include <condition_variable>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace kansli::storage {

inline const std::vector<Migration>& item_migrations() {
    static const std::vector<Migration> migrations{{1, "item", R"sql(
-- Things; each name once.
CREATE TABLE item (
    id @uuid NOT NULL,
    name @text NOT NULL,
    amount @int NOT NULL,
    CONSTRAINT pk_item PRIMARY KEY (id),
    CONSTRAINT uq_item_name UNIQUE (name)
) @strict;

CREATE TABLE part (
    item_id @uuid NOT NULL,
    number @int NOT NULL,
    CONSTRAINT uq_part_number UNIQUE (item_id, number),
    CONSTRAINT fk_part_item_id FOREIGN KEY (item_id) REFERENCES item (id)
) @strict;
)sql"}};
    return migrations;
}

struct Item {
    base::Uuid id = base::Uuid::make();
    std::string name{};
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, amount))

struct Part {
    base::Uuid item_id;
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Part, (), (item_id, number))

// Holds a lane until it is opened: what is submitted after wait_for_lane() runs as one batch.
class Gate {
public:
    std::function<void(Transaction&)> work() {
        return [this, opened = opened_.get_future().share()](Transaction&) {
            has_lane_.set_value();
            opened.wait();
        };
    }

    void wait_for_lane() { has_lane_.get_future().wait(); }

    void open() { opened_.set_value(); }

private:
    std::promise<void> has_lane_;
    std::promise<void> opened_;
};

class ItemTest : public DatabaseTest {
protected:
    ItemTest() : DatabaseTest(item_migrations()) {}

    using Work = std::function<void(Transaction&)>;

    static void add(Transaction& tx, const std::string& name, std::int64_t amount = 0) {
        tx.insert("item", Item{.name = name, .amount = amount});
    }

    static void exec_add(Transaction& tx, const std::string& name) {
        tx.exec(
            "INSERT INTO item (id, name, amount) VALUES ($1, $2, $3)", base::Uuid::make(), name, 0
        );
    }

    void add(const std::string& name, std::int64_t amount = 0) {
        write([&](Transaction& tx) { add(tx, name, amount); });
    }

    std::vector<std::string> names() {
        return read([](Transaction& tx) {
            return tx.query<std::string>("SELECT name FROM item ORDER BY name");
        });
    }

    std::future<void> submit(Work work, LaneKey key = lane_key("test")) {
        auto answered = std::make_shared<std::promise<void>>();
        auto answer = answered->get_future();
        database().submit(key, {std::move(work), [answered](std::exception_ptr failure) {
                                    if (failure)
                                        answered->set_exception(std::move(failure));
                                    else
                                        answered->set_value();
                                }});
        return answer;
    }

    // Runs all of them in one batch of one lane.
    std::vector<std::future<void>> together(std::vector<Work> works) {
        Gate gate;
        auto held = submit(gate.work());
        gate.wait_for_lane();
        std::vector<std::future<void>> answers;
        for (auto& work : works) answers.push_back(submit(std::move(work)));
        gate.open();
        held.wait();
        for (auto& answer : answers) answer.wait();
        return answers;
    }

    static base::Error error_of(const std::function<void()>& run) {
        try {
            run();
        } catch (const base::Error& error) {
            return error;
        }
        throw std::runtime_error("nothing was thrown");
    }

    static base::ErrorCode code_of(std::future<void>& answer) {
        return error_of([&] { answer.get(); }).code();
    }
};

} // namespace kansli::storage
