// FEEL types (DMN 1.5 §10.3.2.9): the lattice, conformance, and the item definitions of a model.
// A Type is immutable and shared.
#pragma once

#include "rules/feel/value.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

class Evaluation;
class Type;

enum class TypeKind : std::uint8_t {
    any, // everything conforms to it
    null,
    boolean,
    number,
    string,
    date,
    time,
    date_time,
    years_months,
    days_time,
    list,
    context,
    range,
    function
};

struct TypeEntry;

// The allowed values of an item definition (`allowedValues` or `typeConstraint`).
class AllowedValues {
public:
    virtual ~AllowedValues() = default;
    virtual bool allows(const Value& value, Evaluation& evaluation) const = 0;
};

class Type {
public:
    Type(); // Any
    static Type of(TypeKind simple);
    static Type list(Type element);
    static Type range(Type element);
    // Width subtyping: a context with more entries conforms (§10.3.2.9.1).
    static Type context(std::vector<TypeEntry> entries);
    // Parameters without a type are Any.
    static Type function(std::vector<TypeEntry> parameters, Type result);

    // The same type under an item definition's name.
    Type named(std::string name) const;
    // The same type with allowed values; conform() asks them, `instance of` does not.
    Type restricted(std::shared_ptr<const AllowedValues> allowed) const;

    TypeKind kind() const;
    // Of a list or range; Any for others.
    const Type& element() const;
    // Of a context, or the parameters of a function.
    const std::vector<TypeEntry>& entries() const;
    const TypeEntry* find(std::string_view entry) const;
    const Type& result() const;
    const AllowedValues* allowed() const;

    bool is_any() const { return kind() == TypeKind::any; }

    // The item definition's name, else as FEEL writes it: "list<number>".
    std::string name() const;
    // Without names: "context<a: number>".
    std::string structure() const;

    bool equals(const Type& other) const;
    // §10.3.2.9.2
    bool conforms_to(const Type& other) const;

private:
    struct Node;
    explicit Type(std::shared_ptr<const Node> node);
    std::shared_ptr<const Node> node_;
};

struct TypeEntry {
    std::string name;
    Type type;
};

// The built-in type of a FEEL name, "years and months duration"; `Any`, `list`, `context`, … too.
// False when there is none.
bool find_simple_type(std::string_view name, Type& found);
// Those names.
std::vector<std::string_view> simple_type_names();

// The most specific type of a value; of mixed lists list<Any>.
Type type_of(const Value& value);

// §10.3.2.9.2 and `instance of`: null is an instance of Null and Any alone; allowed values are not
// asked.
bool is_instance(const Value& value, const Type& type);

// §10.3.2.9.4: the value as this type: itself, or after the implicit conversions (to and from a
// singleton list, date to date and time), else null with a diagnostic. Null conforms to everything.
// Asks allowed values, of elements and entries too.
Value conform(const Value& value, const Type& type, Evaluation& evaluation);

} // namespace kansli::rules::feel
