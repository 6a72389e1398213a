#include "rules/feel/type.hpp"

#include "rules/feel/function.hpp"

#include <algorithm>
#include <array>

namespace kansli::rules::feel {

namespace {

// Types larger than this are told as Any: a short text can name a type of exponential size.
constexpr std::size_t max_weight = 5000;

constexpr std::array<std::pair<std::string_view, TypeKind>, 14> simple_names{{
    {"Any", TypeKind::any},
    {"Null", TypeKind::null},
    {"boolean", TypeKind::boolean},
    {"number", TypeKind::number},
    {"string", TypeKind::string},
    {"date", TypeKind::date},
    {"time", TypeKind::time},
    {"date and time", TypeKind::date_time},
    {"years and months duration", TypeKind::years_months},
    {"days and time duration", TypeKind::days_time},
    {"list", TypeKind::list},
    {"context", TypeKind::context},
    {"range", TypeKind::range},
    {"function", TypeKind::function},
}};

// As DMN 1.1 and 1.2 wrote them.
constexpr std::array<std::pair<std::string_view, TypeKind>, 4> older_names{{
    {"any", TypeKind::any},
    {"dateTime", TypeKind::date_time},
    {"dayTimeDuration", TypeKind::days_time},
    {"yearMonthDuration", TypeKind::years_months},
}};

std::string joined_entries(const std::vector<TypeEntry>& entries) {
    std::string text;
    for (const auto& entry : entries) {
        if (!text.empty()) text += ", ";
        text += entry.name + ": " + entry.type.name();
    }
    return text;
}

} // namespace

struct Type::Node {
    TypeKind kind = TypeKind::any;
    std::vector<TypeEntry> entries;
    std::vector<Type> parts; // the element, or the result
    std::string name;
    std::shared_ptr<const AllowedValues> allowed;
    std::size_t weight = 1;

    static const std::shared_ptr<const Node>& of(TypeKind kind) {
        static const auto all = [] {
            std::array<std::shared_ptr<const Node>, simple_names.size()> made;
            for (std::size_t i = 0; i < made.size(); ++i) {
                auto node = std::make_shared<Node>();
                node->kind = static_cast<TypeKind>(i);
                made[i] = std::move(node);
            }
            return made;
        }();
        return all.at(static_cast<std::size_t>(kind));
    }
};

Type::Type() : node_(Node::of(TypeKind::any)) {}

Type::Type(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

Type Type::of(TypeKind simple) { return Type(Node::of(simple)); }

Type Type::list(Type element) {
    if (element.node_->weight >= max_weight) return of(TypeKind::list);
    auto node = std::make_shared<Node>();
    node->kind = TypeKind::list;
    node->weight += element.node_->weight;
    node->parts.push_back(std::move(element));
    return Type(std::move(node));
}

Type Type::range(Type element) {
    auto made = list(std::move(element));
    auto node = std::make_shared<Node>(*made.node_);
    node->kind = TypeKind::range;
    return Type(std::move(node));
}

Type Type::context(std::vector<TypeEntry> entries) {
    auto node = std::make_shared<Node>();
    node->kind = TypeKind::context;
    for (const auto& entry : entries) node->weight += entry.type.node_->weight;
    if (node->weight >= max_weight) return {};
    node->entries = std::move(entries);
    return Type(std::move(node));
}

Type Type::function(std::vector<TypeEntry> parameters, Type result) {
    auto node = std::make_shared<Node>();
    node->kind = TypeKind::function;
    node->weight += result.node_->weight;
    for (const auto& entry : parameters) node->weight += entry.type.node_->weight;
    if (node->weight >= max_weight) {
        for (auto& parameter : parameters)
            if (parameter.type.node_->weight > 1) parameter.type = {};
        result = {};
        node->weight = 1 + parameters.size();
    }
    node->entries = std::move(parameters);
    node->parts.push_back(std::move(result));
    return Type(std::move(node));
}

Type Type::named(std::string name) const {
    auto node = std::make_shared<Node>(*node_);
    node->name = std::move(name);
    return Type(std::move(node));
}

Type Type::restricted(std::shared_ptr<const AllowedValues> allowed) const {
    auto node = std::make_shared<Node>(*node_);
    node->allowed = std::move(allowed);
    return Type(std::move(node));
}

TypeKind Type::kind() const { return node_->kind; }

const Type& Type::element() const {
    static const Type any;
    if (node_->parts.empty() || node_->kind == TypeKind::function) return any;
    return node_->parts.front();
}

const std::vector<TypeEntry>& Type::entries() const { return node_->entries; }

const TypeEntry* Type::find(std::string_view entry) const {
    for (const auto& candidate : node_->entries)
        if (candidate.name == entry) return &candidate;
    return nullptr;
}

const Type& Type::result() const {
    static const Type any;
    if (node_->parts.empty() || node_->kind != TypeKind::function) return any;
    return node_->parts.front();
}

const AllowedValues* Type::allowed() const { return node_->allowed.get(); }

std::string Type::name() const { return node_->name.empty() ? structure() : node_->name; }

std::string Type::structure() const {
    std::string text(simple_names.at(static_cast<std::size_t>(kind())).first);
    switch (kind()) {
    case TypeKind::list:
    case TypeKind::range:
        return text + "<" + element().name() + ">";
    case TypeKind::context:
        return text + "<" + joined_entries(entries()) + ">";
    case TypeKind::function: {
        text += "<";
        for (const auto& parameter : entries())
            text += (&parameter == &entries().front() ? "" : ", ") + parameter.type.name();
        return text + ">->" + result().name();
    }
    default:
        return text;
    }
}

bool Type::equals(const Type& other) const {
    if (node_ == other.node_) return true;
    if (kind() != other.kind()) return false;
    const auto& mine = entries();
    const auto& theirs = other.entries();
    if (mine.size() != theirs.size()) return false;
    if (!element().equals(other.element()) || !result().equals(other.result())) return false;
    if (kind() == TypeKind::function)
        return std::equal(mine.begin(), mine.end(), theirs.begin(), [](auto& a, auto& b) {
            return a.type.equals(b.type);
        });
    return std::all_of(mine.begin(), mine.end(), [&](const TypeEntry& entry) {
        const auto* found = other.find(entry.name);
        return found != nullptr && found->type.equals(entry.type);
    });
}

bool Type::conforms_to(const Type& other) const {
    if (node_ == other.node_ || other.is_any() || kind() == TypeKind::null) return true;
    if (kind() != other.kind()) return false;
    const auto& mine = entries();
    const auto& theirs = other.entries();
    switch (kind()) {
    case TypeKind::list:
    case TypeKind::range:
        return element().conforms_to(other.element());
    case TypeKind::context:
        return std::all_of(theirs.begin(), theirs.end(), [this](const TypeEntry& entry) {
            const auto* found = find(entry.name);
            return found != nullptr && found->type.conforms_to(entry.type);
        });
    case TypeKind::function:
        return mine.size() == theirs.size() && result().conforms_to(other.result()) &&
               std::equal(mine.begin(), mine.end(), theirs.begin(), [](auto& a, auto& b) {
                   return b.type.conforms_to(a.type);
               });
    default:
        return true;
    }
}

bool find_simple_type(std::string_view name, Type& found) {
    for (const auto& [known, kind] : simple_names)
        if (known == name) return found = Type::of(kind), true;
    for (const auto& [known, kind] : older_names)
        if (known == name) return found = Type::of(kind), true;
    return false;
}

std::vector<std::string_view> simple_type_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, kind] : simple_names) names.push_back(name);
    return names;
}

} // namespace kansli::rules::feel
