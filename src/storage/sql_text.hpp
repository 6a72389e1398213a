// SQL composed at run time: text of our own with every value bound as $n, never pasted in. For
// lists whose filters vary; a fixed statement stands at its call site instead.
#pragma once

#include "storage/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::storage {

class SqlText {
public:
    SqlText& add(std::string_view text) {
        text_ += text;
        return *this;
    }

    // Adds the next $n and keeps its value.
    template <class T>
    SqlText& bind(const T& value) {
        auto bound = to_value(value);
        if (const auto* view = std::get_if<std::string_view>(&bound)) bound = std::string(*view);
        values_.push_back(std::move(bound));
        text_ += '$';
        text_ += std::to_string(values_.size());
        return *this;
    }

    const std::string& text() const { return text_; }

    const std::vector<Value>& values() const { return values_; }

private:
    std::string text_;
    std::vector<Value> values_;
};

} // namespace kansli::storage
