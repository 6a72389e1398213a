#include "rules/feel/regex_classes.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace kansli::rules::feel {

namespace {

// XML 1.0 (fifth edition), NameStartChar and what NameChar has besides.
constexpr std::string_view name_start =
    ":A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}"
    "\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}"
    "\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}";
constexpr std::string_view name_rest =
    "\\x{2D}\\x{2E}0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}";

constexpr std::array<std::string_view, 36> categories{
    "L",  "Lu", "Ll", "Lt", "Lm", "Lo", "M",  "Mn", "Mc", "Me", "N",  "Nd",
    "Nl", "No", "P",  "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z",  "Zs",
    "Zl", "Zp", "S",  "Sm", "Sc", "Sk", "So", "C",  "Cc", "Cf", "Co", "Cn"};

// Blocks that Unicode has renamed since XML Schema named them (XSD 1.1 part 2 §G.4.2.3).
std::string_view present_block_name(std::string_view name) {
    if (name == "Greek") return "GreekandCoptic";
    if (name == "CombiningMarksforSymbols") return "CombiningDiacriticalMarksforSymbols";
    if (name == "PrivateUse") return "PrivateUseArea";
    return name;
}

bool is_block(const std::string& name) {
    return u_getPropertyValueEnum(UCHAR_BLOCK, name.c_str()) != UCHAR_INVALID_CODE;
}

} // namespace

std::string regex_literal(char32_t c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain) return {static_cast<char>(c)};
    return fmt::format("\\x{{{:X}}}", static_cast<std::uint32_t>(c));
}

std::optional<char32_t> simple_escape(char32_t c) {
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        break;
    }
    constexpr std::u32string_view signs = U"\\|.-^?*+{}()[]$";
    if (signs.find(c) != std::u32string_view::npos) return c;
    return std::nullopt;
}

std::optional<std::string> multi_character_escape(char32_t c) {
    switch (c) {
    case 's':
        return "[ \\t\\n\\r]";
    case 'S':
        return "[^ \\t\\n\\r]";
    case 'd':
        return "\\p{Nd}";
    case 'D':
        return "\\P{Nd}";
    case 'w':
        return "[^\\p{P}\\p{Z}\\p{C}]";
    case 'W':
        return "[\\p{P}\\p{Z}\\p{C}]";
    case 'i':
        return fmt::format("[{}]", name_start);
    case 'I':
        return fmt::format("[^{}]", name_start);
    case 'c':
        return fmt::format("[{}{}]", name_start, name_rest);
    case 'C':
        return fmt::format("[^{}{}]", name_start, name_rest);
    default:
        return std::nullopt;
    }
}

std::optional<std::string> regex_property(std::string_view name, bool negated) {
    const char letter = negated ? 'P' : 'p';
    if (std::find(categories.begin(), categories.end(), name) != categories.end())
        return fmt::format("\\{}{{{}}}", letter, name);
    if (!name.starts_with("Is")) return std::nullopt;
    const std::string block(present_block_name(name.substr(2)));
    if (!is_block(block)) return std::nullopt;
    return fmt::format("\\{}{{block={}}}", letter, block);
}

} // namespace kansli::rules::feel
