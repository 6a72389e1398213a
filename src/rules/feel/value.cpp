#include "rules/feel/value.hpp"

#include "rules/feel/function.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace kansli::rules::feel {

namespace {

constexpr std::size_t large_context = 16;

} // namespace

std::string_view kind_name(Kind kind) {
    static constexpr std::array<std::string_view, 13> names{
        "null",
        "boolean",
        "number",
        "date",
        "time",
        "date and time",
        "years and months duration",
        "days and time duration",
        "string",
        "list",
        "context",
        "range",
        "function"};
    return names.at(static_cast<std::size_t>(kind));
}

void Extent::include(const Extent& part) {
    depth = std::max(depth, part.depth + 1);
    const auto most = std::numeric_limits<std::uint64_t>::max();
    weight = weight > most - part.weight ? most : weight + part.weight;
}

Value::Value(Kind kind, const Counted* shared) noexcept : kind_(kind) {
    payload_.shared = shared;
    shared->retain();
}

Value::Value(const Ref<Text>& value) noexcept : Value(Kind::string, value.get()) {}

Value::Value(const Ref<List>& value) noexcept : Value(Kind::list, value.get()) {}

Value::Value(const Ref<Context>& value) noexcept : Value(Kind::context, value.get()) {}

Value::Value(const Ref<Range>& value) noexcept : Value(Kind::range, value.get()) {}

Value::Value(const Ref<Function>& value) noexcept : Value(Kind::function, value.get()) {}

Value Value::string(std::string content) { return make_ref<Text>(std::move(content)); }

Value Value::list(std::vector<Value> items) { return make_ref<List>(std::move(items)); }

Ref<Text> Value::text() const {
    expect(Kind::string);
    return Ref<Text>(static_cast<const Text*>(payload_.shared));
}

Extent Value::extent() const {
    switch (kind_) {
    case Kind::list:
        return static_cast<const List*>(payload_.shared)->extent();
    case Kind::context:
        return context().extent();
    case Kind::range:
        return range().extent();
    case Kind::function:
        return function().extent();
    case Kind::string:
        return {0, 1 + string().size() / 16};
    default:
        return {};
    }
}

bool Value::same_object(const Value& other) const noexcept {
    if (kind_ != other.kind_) return false;
    if (is_shared()) return payload_.shared == other.payload_.shared;
    return kind_ == Kind::null ||
           (kind_ == Kind::boolean && payload_.boolean == other.payload_.boolean);
}

void Value::wrong_kind(Kind wanted) const {
    std::fprintf(
        stderr,
        "bug: a FEEL value of kind %d was taken for %d\n",
        static_cast<int>(kind_),
        static_cast<int>(wanted)
    );
    std::abort();
}

List::List(std::vector<Value> items) : items_(std::move(items)) {
    for (const auto& item : items_) extent_.include(item.extent());
}

Context::Context(std::vector<ContextEntry> entries) : entries_(std::move(entries)) {
    for (const auto& entry : entries_) extent_.include(entry.value.extent());
    if (entries_.size() <= large_context) return;
    by_key_.resize(entries_.size());
    for (std::size_t i = 0; i < by_key_.size(); ++i) by_key_[i] = static_cast<std::uint32_t>(i);
    std::sort(by_key_.begin(), by_key_.end(), [this](auto a, auto b) {
        return entries_[a].key->str() < entries_[b].key->str();
    });
}

const Value* Context::find(std::string_view key) const noexcept {
    if (by_key_.empty()) {
        for (const auto& entry : entries_)
            if (entry.key->str() == key) return &entry.value;
        return nullptr;
    }
    const auto found = std::lower_bound(
        by_key_.begin(),
        by_key_.end(),
        key,
        [this](auto index, std::string_view wanted) { return entries_[index].key->str() < wanted; }
    );
    if (found == by_key_.end() || entries_[*found].key->str() != key) return nullptr;
    return &entries_[*found].value;
}

ContextBuilder::ContextBuilder(const Context& begun) : entries_(begun.entries()) {
    sort_when_large();
}

ContextBuilder& ContextBuilder::put(std::string_view key, Value value) {
    if (const auto found = index_of(key)) {
        entries_[*found].value = std::move(value);
        return *this;
    }
    entries_.push_back({make_ref<Text>(std::string(key)), std::move(value)});
    sort_when_large();
    return *this;
}

ContextBuilder& ContextBuilder::put(const Ref<Text>& key, Value value) {
    if (const auto found = index_of(key->str())) {
        entries_[*found].value = std::move(value);
        return *this;
    }
    entries_.push_back({key, std::move(value)});
    sort_when_large();
    return *this;
}

Value ContextBuilder::take() { return make_ref<Context>(take_entries()); }

std::vector<ContextEntry> ContextBuilder::take_entries() {
    sorted_.clear();
    return std::exchange(entries_, {});
}

std::optional<std::size_t> ContextBuilder::index_of(std::string_view key) const {
    const auto found =
        std::lower_bound(sorted_.begin(), sorted_.end(), std::pair(key, std::size_t{0}));
    if (found != sorted_.end() && found->first == key) return found->second;
    for (auto i = sorted_.size(); i < entries_.size(); ++i)
        if (entries_[i].key->str() == key) return i;
    return std::nullopt;
}

// The unsorted rest is a fixed share of the whole, so that n entries cost n times its logarithm.
void ContextBuilder::sort_when_large() {
    if (entries_.size() < sorted_.size() + sorted_.size() / 8 + 2 * large_context) return;
    for (auto i = sorted_.size(); i < entries_.size(); ++i)
        sorted_.emplace_back(entries_[i].key->str(), i);
    std::sort(sorted_.begin(), sorted_.end());
}

Range::Range(End start, Value low, Value high, End end)
    : low_(std::move(low)), high_(std::move(high)), start_(start), end_(end) {
    extent_.include(low_.extent());
    extent_.include(high_.extent());
}

Range::Range(Form form, Value operand) : operand_(std::move(operand)), form_(form) {
    extent_.include(operand_.extent());
    if (form == Form::greater || form == Form::greater_or_equal || form == Form::equal)
        low_ = operand_;
    if (form == Form::less || form == Form::less_or_equal || form == Form::equal) high_ = operand_;
    if (form == Form::greater_or_equal || form == Form::equal) start_ = End::closed;
    if (form == Form::less_or_equal || form == Form::equal) end_ = End::closed;
}

} // namespace kansli::rules::feel
