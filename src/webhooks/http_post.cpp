#include "webhooks/http_post.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <mutex>

namespace kansli::webhooks {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t max_reply = 64 * 1024; // bytes, of which none is kept

struct CleanEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

using List = std::unique_ptr<curl_slist, FreeList>;

void add(List& list, const std::string& text) {
    auto* longer = curl_slist_append(list.get(), text.c_str());
    if (longer == nullptr) throw Error(ErrorCode::internal, "No memory for a request.");
    static_cast<void>(list.release());
    list.reset(longer);
}

void start_library() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::size_t count_reply(char*, std::size_t, std::size_t size, void* counted) {
    auto& total = *static_cast<std::size_t*>(counted);
    total += size;
    return total > max_reply ? 0 : size;
}

// "host:443:192.0.2.1,[2001:db8::1]": curl asks no name server for this host.
std::string pinned(const Receiver& receiver, const std::vector<std::string>& addresses) {
    auto text = fmt::format("{}:{}:", receiver.host, receiver.port);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const bool is_v6 = addresses[i].find(':') != std::string::npos;
        text += (i > 0 ? "," : "") + (is_v6 ? '[' + addresses[i] + ']' : addresses[i]);
    }
    return text;
}

template <class T>
void set(CURL* easy, CURLoption option, T value) {
    const auto failed = curl_easy_setopt(easy, option, value);
    if (failed != CURLE_OK)
        throw Error(ErrorCode::internal, std::string("libcurl: ") + curl_easy_strerror(failed));
}

void set_limits(CURL* easy) {
    set(easy, CURLOPT_PROTOCOLS_STR, "https,http"); // read_receiver() chose between them
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(connect_limit.count()));
    set(easy, CURLOPT_TIMEOUT, static_cast<long>(reply_limit.count()));
}

} // namespace

int send_post(
    const Receiver& receiver,
    const std::vector<std::string>& addresses,
    const Post& post
) {
    start_library();
    const std::unique_ptr<CURL, CleanEasy> easy(curl_easy_init());
    if (!easy) throw Error(ErrorCode::internal, "libcurl cannot begin.");
    List resolved;
    add(resolved, pinned(receiver, addresses));
    List headers;
    add(headers, "Content-Type: application/json");
    add(headers, "Expect:"); // a body this small is sent at once
    for (const auto& [name, value] : post.headers) add(headers, name + ": " + value);
    std::size_t counted = 0;
    set_limits(easy.get());
    set(easy.get(), CURLOPT_URL, receiver.url.c_str());
    set(easy.get(), CURLOPT_RESOLVE, resolved.get());
    set(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    set(easy.get(), CURLOPT_USERAGENT, "Kansli");
    set(easy.get(), CURLOPT_POSTFIELDS, post.body.c_str());
    set(easy.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(post.body.size()));
    set(easy.get(), CURLOPT_WRITEFUNCTION, &count_reply);
    set(easy.get(), CURLOPT_WRITEDATA, &counted);
    const auto failed = curl_easy_perform(easy.get());
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    // Too long a reply is a reply: it is cut off, and its status counts.
    const bool was_cut = failed == CURLE_WRITE_ERROR && counted > max_reply;
    if (failed != CURLE_OK && !was_cut)
        throw Error(
            ErrorCode::unavailable,
            fmt::format("The receiver cannot be reached: {}.", curl_easy_strerror(failed))
        );
    return static_cast<int>(status);
}

} // namespace kansli::webhooks
