// From a handler's signature to what the router needs: how its arguments are decoded from a call,
// how its result becomes a response, and what OpenAPI says of both. Nothing here is called by hand.
#pragma once

#include "web/query.hpp"
#include "web/reply.hpp"
#include "web/request.hpp"
#include "web/schema.hpp"
#include "web/session.hpp"

#include <array>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace kansli::web {

struct Route;
struct Call;

constexpr std::size_t max_path_values = 6;

// A decoded request, ready to run any number of times: each run gives the response of that run.
using Work = std::function<Response(Session&, const Call&)>;
using Decode = std::function<Work(const Call&)>;

// What a signature says, for OpenAPI.
struct ParameterShape {
    std::string name;
    Schema schema;
    bool required = false;
};

struct OperationShape {
    std::vector<Schema> path;
    std::vector<ParameterShape> query;
    std::optional<Schema> body;
    base::JsonValue body_example;
    bool takes_if_match = false;
    bool takes_blob = false;
    std::vector<int> statuses;
    std::optional<Schema> result;
    base::JsonValue result_example;
    std::string result_media_type = "application/json";
    bool has_etag = false;
};

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

template <class T>
concept Versioned = requires(const T& value) {
    { value.version } -> std::convertible_to<std::int64_t>;
};

Response json_response(int status, std::string body);
void set_etag(Response& response, std::int64_t version);
void set_location(Response& response, const Call& call, std::string_view location);
// {"items": […], "_meta": {…}, "_links": {…}}; `items` is the serialised list.
std::string page_body(
    const Call& call,
    std::string items,
    std::size_t count,
    std::int64_t total,
    bool total_capped,
    const std::optional<std::string>& next_cursor
);
Response stream_response(Stream stream);

// One overload of respond() and one of describe_result() for each kind of result.
template <class T>
struct Result {
    static Response respond(const T& value, const Call&, int status = 200) {
        auto response = json_response(status, base::to_json(value));
        if constexpr (Versioned<T>) set_etag(response, value.version);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        shape.statuses = {200};
        shape.result = book.of<T>();
        shape.result_example = example_of<T>();
        shape.has_etag = Versioned<T>;
    }
};

template <>
struct Result<NoContent> {
    static Response respond(const NoContent&, const Call&) { return {.status = 204}; }

    static void describe(OperationShape& shape, SchemaBook&) { shape.statuses = {204}; }
};

template <>
struct Result<Redirect> {
    static Response respond(const Redirect& redirect, const Call&) {
        Response response{.status = 303};
        response.headers.add("location", redirect.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook&) { shape.statuses = {303}; }
};

template <class T>
struct Result<Created<T>> {
    static Response respond(const Created<T>& created, const Call& call) {
        auto response = Result<T>::respond(created.value, call, 201);
        set_location(response, call, created.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {201};
    }
};

template <class T>
struct Result<CreatedOrFound<T>> {
    static Response respond(const CreatedOrFound<T>& made, const Call& call) {
        auto response = Result<T>::respond(made.value, call, made.created ? 201 : 200);
        set_location(response, call, made.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {200, 201};
    }
};

template <class T>
struct Result<Accepted<T>> {
    static Response respond(const Accepted<T>& accepted, const Call& call) {
        auto response = Result<T>::respond(accepted.value, call, 202);
        set_location(response, call, accepted.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {202};
    }
};

void describe_page(OperationShape& shape, Schema item, base::JsonValue item_example);

template <class T>
struct Result<Page<T>> {
    static Response respond(const Page<T>& page, const Call& call) {
        return json_response(
            200,
            page_body(
                call,
                base::to_json(page.items),
                page.items.size(),
                page.total,
                page.total_capped,
                page.next_cursor
            )
        );
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        describe_page(shape, book.of<T>(), example_of<T>());
    }
};

template <>
struct Result<Stream> {
    static Response respond(Stream stream, const Call&) {
        return stream_response(std::move(stream));
    }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{};
        shape.result_media_type = "*/*";
    }
};

template <>
struct Result<Document> {
    static Response respond(Document document, const Call&) {
        return {.media_type = std::move(document.media_type), .body = std::move(document.body)};
    }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{{"type", "string"}};
        shape.result_media_type = "*/*";
    }
};

template <>
struct Result<Response> {
    static Response respond(Response response, const Call&) { return response; }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{};
        shape.result_media_type = "*/*";
    }
};

template <class T>
struct Result<WithHeaders<T>> {
    static Response respond(WithHeaders<T> reply, const Call& call) {
        auto response = Result<T>::respond(std::move(reply.value), call);
        for (const auto& [name, value] : reply.headers) response.headers.add(name, value);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
    }
};

template <class Handler>
struct Signature : Signature<decltype(&Handler::operator())> {};

template <class R, class... Args>
struct Signature<R (*)(Session&, Args...)> {
    static constexpr bool takes_blob =
        (std::is_same_v<std::remove_cvref_t<Args>, storage::BlobRef> || ...);
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
