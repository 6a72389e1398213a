// A FEEL value (DMN 1.5 §10.3.2): 24 bytes, immutable, cheap to copy. Numbers, dates, times and
// durations stand in it; texts, lists, contexts, ranges and functions are shared and counted.
// What evaluates makes its values through Evaluation, which knows the limits.
#pragma once

#include "rules/feel/counted.hpp"
#include "rules/feel/number.hpp"
#include "rules/feel/temporal.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace kansli::rules::feel {

class Value;
class Function;

enum class Kind : std::uint8_t {
    null,
    boolean,
    number,
    date,
    time,
    date_time,
    years_months,
    days_time,
    string,
    list,
    context,
    range,
    function
};

// As FEEL writes the type: "days and time duration".
std::string_view kind_name(Kind kind);

// How large a value is when its shared parts are written out; both stop at their maximum. Keeps
// recursion over values shallow and comparisons short.
struct Extent {
    std::uint32_t depth = 0;
    std::uint64_t weight = 1;

    void include(const Extent& part);
};

class Text : public Counted {
public:
    explicit Text(std::string content) : content_(std::move(content)) {}

    const std::string& str() const noexcept { return content_; }

private:
    std::string content_;
};

class List;
class Context;
class Range;

class Value {
public:
    Value() noexcept : payload_{} {}

    template <std::same_as<bool> Boolean>
    explicit Value(Boolean value) noexcept : kind_(Kind::boolean), payload_{} {
        payload_.boolean = value;
    }

    Value(const Number& value) noexcept;
    Value(const Date& value) noexcept;
    Value(const Time& value) noexcept;
    Value(const DateTime& value) noexcept;
    Value(const YearsMonths& value) noexcept;
    Value(const DaysTime& value) noexcept;
    Value(const Ref<Text>& value) noexcept;
    Value(const Ref<List>& value) noexcept;
    Value(const Ref<Context>& value) noexcept;
    Value(const Ref<Range>& value) noexcept;
    Value(const Ref<Function>& value) noexcept;

    // For inputs and tests: no limit is looked at.
    static Value string(std::string content);
    static Value list(std::vector<Value> items);

    Value(const Value& other) noexcept : kind_(other.kind_), payload_(other.payload_) {
        if (is_shared()) payload_.shared->retain();
    }

    Value(Value&& other) noexcept
        : kind_(std::exchange(other.kind_, Kind::null)), payload_(other.payload_) {}

    Value& operator=(const Value& other) noexcept {
        Value copy(other);
        swap(copy);
        return *this;
    }

    Value& operator=(Value&& other) noexcept {
        Value moved(std::move(other));
        swap(moved);
        return *this;
    }

    ~Value() {
        if (is_shared()) payload_.shared->release();
    }

    void swap(Value& other) noexcept {
        std::swap(kind_, other.kind_);
        std::swap(payload_, other.payload_);
    }

    Kind kind() const noexcept { return kind_; }

    bool is(Kind kind) const noexcept { return kind_ == kind; }

    bool is_null() const noexcept { return kind_ == Kind::null; }

    bool is_true() const noexcept { return kind_ == Kind::boolean && payload_.boolean; }

    bool is_false() const noexcept { return kind_ == Kind::boolean && !payload_.boolean; }

    // The content; asking a value of another kind is a bug and stops the program.
    bool boolean() const;
    const Number& number() const;
    const Date& date() const;
    const Time& time() const;
    const DateTime& date_time() const;
    const YearsMonths& years_months() const;
    const DaysTime& days_time() const;
    const std::string& string() const;
    Ref<Text> text() const;
    const std::vector<Value>& items() const;
    const Context& context() const;
    const Range& range() const;
    const Function& function() const;

    Extent extent() const;

    // Whether both are the very same shared object or the same boolean or null.
    bool same_object(const Value& other) const noexcept;

private:
    friend class Evaluation;

    union Payload {
        Payload() noexcept : shared(nullptr) {}

        bool boolean;
        Number number;
        Date date;
        Time time;
        DateTime date_time;
        YearsMonths years_months;
        DaysTime days_time;
        const Counted* shared;
    };

    bool is_shared() const noexcept { return kind_ >= Kind::string; }

    void expect(Kind kind) const {
        if (kind_ != kind) wrong_kind(kind);
    }

    [[noreturn]] void wrong_kind(Kind wanted) const;
    Value(Kind kind, const Counted* shared) noexcept;

    Kind kind_ = Kind::null;
    Payload payload_;
};

static_assert(std::is_trivially_copyable_v<Number> && std::is_trivially_copyable_v<Date>);
static_assert(std::is_trivially_copyable_v<Time> && std::is_trivially_copyable_v<DateTime>);
static_assert(std::is_trivially_copyable_v<YearsMonths> && std::is_trivially_copyable_v<DaysTime>);
static_assert(sizeof(Value) <= 24);

class List : public Counted {
public:
    explicit List(std::vector<Value> items);

    const std::vector<Value>& items() const noexcept { return items_; }

    const Extent& extent() const noexcept { return extent_; }

private:
    friend class Evaluation;

    std::vector<Value> items_;
    Extent extent_;
};

struct ContextEntry {
    Ref<Text> key;
    Value value;
};

// Entries in the order they were made; a key is there once.
class Context : public Counted {
public:
    // Keys must differ, see ContextBuilder.
    explicit Context(std::vector<ContextEntry> entries);

    const std::vector<ContextEntry>& entries() const noexcept { return entries_; }

    // Null pointer when there is no such entry.
    const Value* find(std::string_view key) const noexcept;

    const Extent& extent() const noexcept { return extent_; }

private:
    std::vector<ContextEntry> entries_;
    std::vector<std::uint32_t> by_key_; // only for large contexts
    Extent extent_;
};

class ContextBuilder {
public:
    ContextBuilder() = default;
    explicit ContextBuilder(const Context& begun);

    // Takes the place of an entry of that key, else stands last.
    ContextBuilder& put(std::string_view key, Value value);
    ContextBuilder& put(const Ref<Text>& key, Value value);

    bool has(std::string_view key) const { return index_of(key).has_value(); }

    std::size_t size() const noexcept { return entries_.size(); }

    // For inputs and tests: no limit is looked at. Leaves the builder empty.
    Value take();
    std::vector<ContextEntry> take_entries();

private:
    std::optional<std::size_t> index_of(std::string_view key) const;
    void sort_when_large();

    std::vector<ContextEntry> entries_;
    std::vector<std::pair<std::string_view, std::size_t>> sorted_; // the first sorted_.size()
};

// DMN 1.5 §10.3.2.7. Of the forms with an operator, `(>5)` has no high end, `(<5)` no low one,
// which then are null; `(=5)` has 5 at both, `(!=5)` at neither, but as operand().
class Range : public Counted {
public:
    enum class End : std::uint8_t { open, closed };
    enum class Form : std::uint8_t {
        interval,
        less,
        less_or_equal,
        greater,
        greater_or_equal,
        equal,
        not_equal
    };

    Range(End start, Value low, Value high, End end);
    Range(Form form, Value operand);

    Form form() const noexcept { return form_; }

    // What stands behind the operator; null of an interval.
    const Value& operand() const noexcept { return operand_; }

    const Value& low() const noexcept { return low_; }

    const Value& high() const noexcept { return high_; }

    bool low_included() const noexcept { return start_ == End::closed; }

    bool high_included() const noexcept { return end_ == End::closed; }

    const Extent& extent() const noexcept { return extent_; }

private:
    Value low_;
    Value high_;
    Value operand_;
    End start_ = End::open;
    End end_ = End::open;
    Form form_ = Form::interval;
    Extent extent_;
};

inline Value::Value(const Number& value) noexcept : kind_(Kind::number) { payload_.number = value; }

inline Value::Value(const Date& value) noexcept : kind_(Kind::date) { payload_.date = value; }

inline Value::Value(const Time& value) noexcept : kind_(Kind::time) { payload_.time = value; }

inline Value::Value(const DateTime& value) noexcept : kind_(Kind::date_time) {
    payload_.date_time = value;
}

inline Value::Value(const YearsMonths& value) noexcept : kind_(Kind::years_months) {
    payload_.years_months = value;
}

inline Value::Value(const DaysTime& value) noexcept : kind_(Kind::days_time) {
    payload_.days_time = value;
}

inline bool Value::boolean() const {
    expect(Kind::boolean);
    return payload_.boolean;
}

inline const Number& Value::number() const {
    expect(Kind::number);
    return payload_.number;
}

inline const Date& Value::date() const {
    expect(Kind::date);
    return payload_.date;
}

inline const Time& Value::time() const {
    expect(Kind::time);
    return payload_.time;
}

inline const DateTime& Value::date_time() const {
    expect(Kind::date_time);
    return payload_.date_time;
}

inline const YearsMonths& Value::years_months() const {
    expect(Kind::years_months);
    return payload_.years_months;
}

inline const DaysTime& Value::days_time() const {
    expect(Kind::days_time);
    return payload_.days_time;
}

inline const std::string& Value::string() const {
    expect(Kind::string);
    return static_cast<const Text*>(payload_.shared)->str();
}

inline const std::vector<Value>& Value::items() const {
    expect(Kind::list);
    return static_cast<const List*>(payload_.shared)->items();
}

inline const Context& Value::context() const {
    expect(Kind::context);
    return *static_cast<const Context*>(payload_.shared);
}

inline const Range& Value::range() const {
    expect(Kind::range);
    return *static_cast<const Range*>(payload_.shared);
}

} // namespace kansli::rules::feel
