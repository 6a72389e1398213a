// The municipality that a row or a request belongs to: its four-digit code (kommunkod), "2281".
#pragma once

#include "base/field.hpp"

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>

namespace kansli::base {

class MunicipalityId {
public:
    static constexpr FieldSchema schema{
        .min_length = 4,
        .max_length = 4,
        .pattern = "^[0-9]{4}$",
        .example = "2281"};
    MunicipalityId() = default;

    static Parsed<MunicipalityId> from_text(std::string_view text) {
        const bool shape = text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) {
                               return c >= '0' && c <= '9';
                           });
        if (!shape)
            return Parsed<MunicipalityId>::wrong(
                "invalid_municipality", "must be a municipality code of four digits"
            );
        MunicipalityId made;
        made.text_ = text;
        return Parsed<MunicipalityId>::ok(std::move(made));
    }

    const std::string& to_text() const { return text_; }

    auto operator<=>(const MunicipalityId&) const = default;

private:
    std::string text_;
};

} // namespace kansli::base
