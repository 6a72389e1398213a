// JSON in and out: whatever the bytes are, the reader gives a struct or problems, and what it gives
// is written and read again as the same: but for the last digit of a real number, which Boost.JSON
// 1.81 reads only nearly right where it has more than eighteen.
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

namespace base = kansli::base;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Leaf {
    base::Text<1, 20> text;
    std::optional<base::Email> email;
    base::Whole<-5, 5> small;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (text, email, small))

struct Tree {
    base::Uuid id;
    base::Timestamp at;
    base::Date day;
    Colour colour = Colour::red;
    bool yes = false;
    double real = 0;
    std::int64_t number = 0;
    std::string text;
    std::optional<Leaf> leaf;
    std::vector<Leaf> leaves;
    std::map<std::string, std::string> words;
    base::JsonValue any;
};
BOOST_DESCRIBE_STRUCT(
    Tree,
    (),
    (id, at, day, colour, yes, real, number, text, leaf, leaves, words, any)
)

bool is_same(const base::JsonValue& a, const base::JsonValue& b);

bool is_same_number(double a, double b) {
    constexpr double last_digit = 1e-15;
    return a == b || std::abs(a - b) <= last_digit * std::max(std::abs(a), std::abs(b));
}

bool is_same_list(const boost::json::array& a, const boost::json::array& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same);
}

bool is_same_object(const boost::json::object& a, const boost::json::object& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.key() == y.key() && is_same(x.value(), y.value());
    });
}

bool is_same(const base::JsonValue& a, const base::JsonValue& b) {
    if (a.is_number() && b.is_number())
        return is_same_number(a.to_number<double>(), b.to_number<double>());
    if (a.is_array() && b.is_array()) return is_same_list(a.get_array(), b.get_array());
    if (a.is_object() && b.is_object()) return is_same_object(a.get_object(), b.get_object());
    return a == b;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto json = base::parse_json(text);
        if (!is_same(base::parse_json(base::to_json(json)), json)) std::abort();
        const auto written = base::to_json(base::from_json<Tree>(json));
        const auto again = base::to_json(base::from_json_text<Tree>(written));
        if (!is_same(base::parse_json(again), base::parse_json(written))) std::abort();
    } catch (const base::Error& error) {
        if (error.code() != base::ErrorCode::invalid) std::abort();
    }
    return 0;
}
