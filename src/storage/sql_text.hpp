// SQL composed at run time: text of our own with every value bound as $n, never pasted in. For
// lists whose filters vary; a fixed statement stands at its call site instead.
#pragma once

#include "storage/value.hpp"

#include <functional>
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

    // Adds ($n, …, $m), for IN; nothing is in the list of none. `of` says what of each element is
    // bound.
    template <class Values, class Of = std::identity>
    SqlText& bind_list(const Values& values, const Of& of = {}) {
        std::string_view before = "(";
        for (const auto& value : values) {
            add(before).bind(std::invoke(of, value));
            before = ", ";
        }
        if (before == "(") add("(NULL");
        return add(")");
    }

    const std::string& text() const { return text_; }

    const std::vector<Value>& values() const { return values_; }

private:
    std::string text_;
    std::vector<Value> values_;
};

} // namespace kansli::storage
