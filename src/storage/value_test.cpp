#include "base/text.hpp"
#include "storage/test_database.hpp"

#include <limits>
#include <optional>

namespace kansli::storage {

namespace {

enum class Colour { red, default_ };
BOOST_DESCRIBE_ENUM(Colour, red, default_)

struct Everything {
    base::Uuid id = base::Uuid::make();
    base::Timestamp at;
    Blob bytes;
    bool is_set = false;
    std::int64_t whole = 0;
    std::string words;
    double real = 0;
    base::JsonText json;
    Colour colour = Colour::red;
    std::optional<base::Uuid> other_id;
    std::optional<base::Timestamp> other_at;
    std::optional<Blob> other_bytes;
    std::optional<bool> other_is_set;
    std::optional<std::int64_t> other_whole;
    std::optional<std::string> other_words;
    std::optional<double> other_real;
};
BOOST_DESCRIBE_STRUCT(
    Everything,
    (),
    (id,
     at,
     bytes,
     is_set,
     whole,
     words,
     real,
     json,
     colour,
     other_id,
     other_at,
     other_bytes,
     other_is_set,
     other_whole,
     other_words,
     other_real)
)

const std::vector<Migration>& everything_migrations() {
    static const std::vector<Migration> migrations{{1, "everything", R"sql(
CREATE TABLE everything (
    id @uuid NOT NULL PRIMARY KEY,
    at @time NOT NULL,
    bytes @blob NOT NULL,
    is_set @bool NOT NULL,
    whole @int NOT NULL,
    words @text NOT NULL,
    real @real NOT NULL,
    json @json NOT NULL,
    colour @text NOT NULL,
    other_id @uuid,
    other_at @time,
    other_bytes @blob,
    other_is_set @bool,
    other_whole @int,
    other_words @text,
    other_real @real
) @strict;
)sql"}};
    return migrations;
}

} // namespace

class ValueTest : public DatabaseTest {
protected:
    ValueTest() : DatabaseTest(everything_migrations()) {}

    Everything kept(const Everything& row) {
        write([&](Transaction& tx) { tx.insert("everything", row); });
        return read([&](Transaction& tx) {
            return tx.one<Everything>("SELECT * FROM everything WHERE id = $1", row.id);
        });
    }
};

KANSLI_ON_EACH_DATABASE(ValueTest);

TEST_P(ValueTest, every_kind_of_value_comes_back_as_it_was) {
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
    Everything row;
    row.at = base::Timestamp::from_micros(1'770'000'000'123'456);
    row.bytes = {every_byte};
    row.is_set = true;
    row.whole = std::numeric_limits<std::int64_t>::max();
    row.words = "Räksmörgås på Åland, 'citat' \"och\" \\ 😀";
    row.real = 0.1;
    row.json = {R"({"ärende":[1,2.5,null]})"};
    row.colour = Colour::default_;
    row.other_id = base::Uuid::make();
    row.other_at = base::Timestamp::from_micros(-1);
    row.other_bytes = Blob{std::string(3, '\0')};
    row.other_is_set = false;
    row.other_whole = std::numeric_limits<std::int64_t>::min();
    row.other_words = "å";
    row.other_real = -1e300;

    const auto found = kept(row);

    EXPECT_EQ(found.id, row.id);
    EXPECT_EQ(found.at, row.at);
    EXPECT_EQ(found.bytes, row.bytes);
    EXPECT_EQ(found.is_set, row.is_set);
    EXPECT_EQ(found.whole, row.whole);
    EXPECT_EQ(found.words, row.words);
    EXPECT_EQ(found.real, row.real);
    EXPECT_EQ(found.json, row.json);
    EXPECT_EQ(found.colour, row.colour);
    EXPECT_EQ(found.other_id, row.other_id);
    EXPECT_EQ(found.other_at, row.other_at);
    EXPECT_EQ(found.other_bytes, row.other_bytes);
    EXPECT_EQ(found.other_is_set, row.other_is_set);
    EXPECT_EQ(found.other_whole, row.other_whole);
    EXPECT_EQ(found.other_words, row.other_words);
    EXPECT_EQ(found.other_real, row.other_real);
}

TEST_P(ValueTest, null_and_empty_are_two_things) {
    Everything absent;
    Everything empty;
    empty.other_bytes = Blob{};
    empty.other_words = "";

    const auto found_absent = kept(absent);
    const auto found_empty = kept(empty);

    EXPECT_FALSE(found_absent.other_id);
    EXPECT_FALSE(found_absent.other_at);
    EXPECT_FALSE(found_absent.other_bytes);
    EXPECT_FALSE(found_absent.other_is_set);
    EXPECT_FALSE(found_absent.other_whole);
    EXPECT_FALSE(found_absent.other_words);
    EXPECT_FALSE(found_absent.other_real);
    EXPECT_EQ(found_absent.words, "");
    EXPECT_EQ(found_absent.bytes, Blob{});
    EXPECT_EQ(found_empty.other_words, "");
    EXPECT_EQ(found_empty.other_bytes, Blob{});
}

// On PostgreSQL a parameter's type is not known while it has been null only.
TEST_P(ValueTest, a_statement_takes_null_and_values_in_turn) {
    for (const bool is_null : {true, false, true, false}) {
        Everything row;
        if (!is_null) {
            row.other_id = base::Uuid::make();
            row.other_at = base::Timestamp::from_micros(5);
            row.other_words = "x";
            row.other_whole = 7;
            row.other_real = 2;
            row.other_is_set = true;
        }

        const auto found = kept(row);

        EXPECT_EQ(found.other_id, row.other_id);
        EXPECT_EQ(found.other_at, row.other_at);
        EXPECT_EQ(found.other_words, row.other_words);
        EXPECT_EQ(found.other_whole, row.other_whole);
        EXPECT_EQ(found.other_real, row.other_real);
        EXPECT_EQ(found.other_is_set, row.other_is_set);
    }
}

TEST_P(ValueTest, sums_and_counts_are_integers) {
    for (const std::int64_t whole : {-20'000, 123'456'789, 1}) kept({.whole = whole});

    const auto one = [&](std::string_view sql) {
        return read([&](Transaction& tx) { return tx.one<std::int64_t>(sql); });
    };
    EXPECT_EQ(one("SELECT count(*) FROM everything"), 3);
    EXPECT_EQ(one("SELECT SUM(whole) FROM everything"), 123'436'790);
    EXPECT_EQ(one("SELECT SUM(whole) - 123436790 FROM everything"), 0);
    EXPECT_EQ(one("SELECT MIN(whole) FROM everything"), -20'000);
    EXPECT_EQ(one("SELECT COUNT(DISTINCT words) FROM everything"), 1);
    EXPECT_TRUE(read([](Transaction& tx) {
        return tx.one<bool>("SELECT EXISTS (SELECT 1 FROM everything WHERE whole = $1)", 1);
    }));
    EXPECT_DOUBLE_EQ(
        read([](Transaction& tx) { return tx.one<double>("SELECT AVG(whole) FROM everything"); }),
        123'436'790.0 / 3
    );
}

TEST_P(ValueTest, a_big_value_comes_back) {
    Everything row;
    row.words = std::string(3'000'000, 'x');
    row.bytes = {std::string(2'000'000, '\1')};

    const auto found = kept(row);

    EXPECT_EQ(found.words.size(), row.words.size());
    EXPECT_EQ(found.bytes, row.bytes);
}

TEST_P(ValueTest, a_column_that_is_not_of_the_type_is_an_internal_error) {
    const auto id = kept({.words = "not a colour"}).id;

    try {
        read([&](Transaction& tx) {
            return tx.one<Colour>("SELECT words FROM everything WHERE id = $1", id);
        });
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::internal);
    }
}

} // namespace kansli::storage
