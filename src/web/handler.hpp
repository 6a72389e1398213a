// From a handler's signature to what the router needs: how its arguments are decoded from a call
// and its result becomes a response (result.hpp), and what OpenAPI says of it. Never called by
// hand.
#pragma once

#include "web/query.hpp"
#include "web/result.hpp"
#include "web/session.hpp"

#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace kansli::web {

// A decoded request, ready to run any number of times: each run gives the response of that run.
using Work = std::function<Response(Session&, const Call&)>;
using Decode = std::function<Work(const Call&)>;

using Describe = void (*)(OperationShape&, SchemaBook&);

// Reads the parts of a call one by one and gathers the problems of query and body.
class Decoder {
public:
    explicit Decoder(const Call& call) : call_(call) {}

    std::string next_path_value(); // Error{not_found} when it cannot be decoded
    const std::vector<Parameter>& parameters();
    const base::JsonValue& body();
    IfMatch if_match() const; // Error{precondition_required} or Error{stale}
    const storage::BlobRef& blob() const;
    Upload upload() const;
    const Request& request() const;

    std::vector<base::Problem>& problems() { return problems_; }

    [[noreturn]] static void no_such_resource();
    // Error{invalid} with all problems; parameters that no argument reads are problems too.
    void finish();

private:
    const Call& call_;
    std::size_t path_at_ = 0;
    bool has_read_query_ = false;
    std::vector<Parameter> parameters_;
    std::optional<base::JsonValue> body_;
    std::vector<base::Problem> problems_;
};

namespace detail {

template <class T>
constexpr bool is_path = false;
template <class T>
constexpr bool is_path<Path<T>> = true;
template <class T>
constexpr bool is_query = false;
template <class T>
constexpr bool is_query<Query<T>> = true;
template <class T>
constexpr bool is_json_body =
    !is_path<T> && !is_query<T> && !std::is_same_v<T, IfMatch> && !std::is_same_v<T, Request> &&
    !std::is_same_v<T, storage::BlobRef> && !std::is_same_v<T, Upload>;

// A request is referred to, everything else is held by value.
template <class T>
using Held = std::conditional_t<std::is_same_v<T, Request>, const Request*, T>;

template <class T>
const T& passed(const Held<T>& held) {
    if constexpr (std::is_same_v<T, Request>)
        return *held;
    else
        return held;
}

template <class T>
void decode_argument(Decoder& decoder, Held<T>& out) {
    if constexpr (is_path<T>) {
        auto parsed = field_from_text<decltype(T::value)>(decoder.next_path_value());
        if (!parsed) Decoder::no_such_resource();
        out.value = *std::move(parsed.value);
    } else if constexpr (is_query<T>) {
        read_query(decoder.parameters(), out.value, decoder.problems());
    } else if constexpr (std::is_same_v<T, IfMatch>) {
        out = decoder.if_match();
    } else if constexpr (std::is_same_v<T, storage::BlobRef>) {
        out = decoder.blob();
    } else if constexpr (std::is_same_v<T, Upload>) {
        out = decoder.upload();
    } else if constexpr (std::is_same_v<T, Request>) {
        out = &decoder.request();
    } else {
        base::JsonReader reader;
        reader.read(decoder.body(), out, base::JsonPath());
        for (auto& problem : reader.take_problems())
            decoder.problems().push_back(std::move(problem));
    }
}

template <class T>
void describe_argument(OperationShape& shape, SchemaBook& book) {
    if constexpr (is_path<T>) {
        shape.path.push_back(book.of<decltype(T::value)>());
    } else if constexpr (is_query<T>) {
        base::for_each_member<decltype(T::value)>([&](std::string_view name, auto pointer) {
            using Member = base::MemberTypeOf<decltype(pointer)>;
            shape.query.push_back(
                {std::string(base::plain_name(name)),
                 book.of<Member>(),
                 !base::is_optional<Member> && !base::is_vector<Member>}
            );
        });
    } else if constexpr (std::is_same_v<T, IfMatch>) {
        shape.takes_if_match = true;
    } else if constexpr (std::is_same_v<T, storage::BlobRef>) {
        shape.takes_blob = true;
    } else if constexpr (is_json_body<T>) {
        shape.body = book.of<T>();
        shape.body_example = example_of<T>();
    }
}

template <class Handler>
struct Signature : Signature<decltype(&Handler::operator())> {};

template <class R, class... Args>
struct Signature<R (*)(Session&, Args...)> {
    static constexpr bool takes_blob =
        (std::is_same_v<std::remove_cvref_t<Args>, storage::BlobRef> || ...);
    static constexpr bool takes_request =
        (std::is_same_v<std::remove_cvref_t<Args>, Request> || ...);
    static constexpr bool takes_json = (is_json_body<std::remove_cvref_t<Args>> || ...);
    static constexpr std::size_t path_values =
        (std::size_t{is_path<std::remove_cvref_t<Args>>} + ... + 0);
    static_assert(
        (std::size_t{is_json_body<std::remove_cvref_t<Args>>} + ... + 0) <= 1,
        "a handler takes one body"
    );

    template <class Handler>
    static Decode decoder(Handler handler) {
        return [handler = std::move(handler)](const Call& call) -> Work {
            Decoder decoder(call);
            std::tuple<Held<std::remove_cvref_t<Args>>...> arguments;
            std::apply(
                [&](auto&... held) {
                    (decode_argument<std::remove_cvref_t<Args>>(decoder, held), ...);
                },
                arguments
            );
            decoder.finish();
            return [&handler, arguments = std::move(arguments)](Session& session, const Call& of) {
                return std::apply(
                    [&](const auto&... held) {
                        if constexpr (std::is_void_v<R>) {
                            handler(session, passed<std::remove_cvref_t<Args>>(held)...);
                            return Response{.status = 204};
                        } else {
                            return Result<R>::respond(
                                handler(session, passed<std::remove_cvref_t<Args>>(held)...), of
                            );
                        }
                    },
                    arguments
                );
            };
        };
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        (describe_argument<std::remove_cvref_t<Args>>(shape, book), ...);
        if constexpr (std::is_void_v<R>)
            shape.statuses = {204};
        else
            Result<R>::describe(shape, book);
    }
};

template <class Owner, class R, class... Args>
struct Signature<R (Owner::*)(Session&, Args...) const> : Signature<R (*)(Session&, Args...)> {};

} // namespace detail

} // namespace kansli::web
