// Header fields of a request or a response, in order, names compared without case. They stand in
// one text, because a request is made of few of them and every one would otherwise be two
// allocations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

class Headers {
public:
    // Control characters become spaces: no value can add a line of its own to a response.
    void add(std::string_view name, std::string_view value);
    // Replaces every field of that name.
    void set(std::string_view name, std::string_view value);
    // The first field of that name, empty when there is none; valid until the next change.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    // How many fields have that name.
    std::size_t count(std::string_view name) const;

    bool empty() const { return entries_.empty(); }

    void clear();

    // Calls visit(name, value) for each field.
    template <class Visit>
    void each(Visit&& visit) const {
        for (const auto& entry : entries_) visit(name_of(entry), value_of(entry));
    }

private:
    struct Entry {
        std::uint32_t at = 0;
        std::uint32_t name_size = 0;
        std::uint32_t value_size = 0;
    };

    std::string_view name_of(const Entry& entry) const {
        return std::string_view(text_).substr(entry.at, entry.name_size);
    }

    std::string_view value_of(const Entry& entry) const {
        return std::string_view(text_).substr(entry.at + entry.name_size, entry.value_size);
    }

    std::string text_;
    std::vector<Entry> entries_;
};

bool equal_ignoring_case(std::string_view a, std::string_view b);

// The value of a cookie in the Cookie header, empty when it is not there.
std::string_view cookie(const Headers& headers, std::string_view name);

// A part of a header value such as `filename` in `attachment; filename="a.pdf"`, unquoted.
std::string header_parameter(std::string_view value, std::string_view name);

} // namespace kansli::web
