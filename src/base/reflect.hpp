// What Boost.Describe tells of our structs and enums: names of enumerators, a walk over members,
// and a guard so that no member is forgotten in BOOST_DESCRIBE_STRUCT.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// BOOST_DESCRIBE_ENUM takes 52 names at most. Of an enumeration with more, they stand in two lists:
// KANSLI_DESCRIBE_LONG_ENUM(Colour, (red, green), (blue))
#define KANSLI_NAMES(...) __VA_ARGS__
#define KANSLI_DESCRIBE_LONG_ENUM(E, first, second)                                                \
    BOOST_DESCRIBE_ENUM_BEGIN(E)                                                                   \
    BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, E, KANSLI_NAMES first)                   \
    BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, E, KANSLI_NAMES second)                  \
    BOOST_DESCRIBE_ENUM_END(E)

namespace kansli::base {

template <class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <Described T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <Described T>
constexpr std::size_t member_count = boost::mp11::mp_size<Members<T>>::value;

// Calls visit(name, pointer-to-member) for each member, in the order of declaration.
template <Described T, class Visit>
constexpr void for_each_member(Visit&& visit) {
    static_assert(
        boost::pfr::tuple_size_v<T> == member_count<T>,
        "BOOST_DESCRIBE_STRUCT does not name every member of this struct"
    );
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        visit(std::string_view(member.name), member.pointer);
    });
}

template <class T>
struct MemberType;

template <class Owner, class Member>
struct MemberType<Member Owner::*> {
    using type = Member;
};
template <class Pointer>
using MemberTypeOf = typename MemberType<std::remove_cvref_t<Pointer>>::type;

// An enumerator's name in JSON and SQL: as in code, less the underscore that avoids a keyword.
constexpr std::string_view plain_name(std::string_view name) {
    if (name.ends_with('_')) name.remove_suffix(1);
    return name;
}

template <DescribedEnum E>
std::string_view enum_name(E value) {
    std::string_view found = "?";
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (enumerator.value == value) found = plain_name(enumerator.name);
    });
    return found;
}

template <DescribedEnum E>
std::optional<E> enum_from_name(std::string_view name) {
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (plain_name(enumerator.name) == name) found = enumerator.value;
    });
    return found;
}

template <DescribedEnum E>
std::vector<std::string_view> enum_names() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        names.push_back(plain_name(enumerator.name));
    });
    return names;
}

// "approved, rejected or dismissed": for messages that say what is allowed.
std::string one_of(const std::vector<std::string_view>& names);

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

template <class T>
constexpr bool is_vector = false;
template <class T>
constexpr bool is_vector<std::vector<T>> = true;

} // namespace kansli::base
