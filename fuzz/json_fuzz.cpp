// JSON in and out: whatever the bytes are, the reader gives a struct or problems, and what it gives
// is written and read again as the same.
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto json = base::parse_json(text);
        if (base::parse_json(base::to_json(json)) != json) std::abort();
        const auto written = base::to_json(base::from_json<Tree>(json));
        if (base::to_json(base::from_json_text<Tree>(written)) != written) std::abort();
    } catch (const base::Error& error) {
        if (error.code() != base::ErrorCode::invalid) std::abort();
    }
    return 0;
}
