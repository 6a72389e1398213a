// For tests: a blocking HTTP/1.1 client on a plain socket, small enough to send what a good client
// never would. Never part of an installation.
#pragma once

#include "web/headers.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::web {

struct TestReply {
    int status = 0; // 0: the connection ended before a reply
    Headers headers;
    std::string body;
};

using TestHeaders = std::vector<std::pair<std::string, std::string>>;

// A connection to 127.0.0.1. A broken or silent one gives empty answers; it does not throw.
class TestClient {
public:
    explicit TestClient(
        std::uint16_t port,
        std::chrono::milliseconds timeout = std::chrono::seconds(20)
    )
        : port_(port), timeout_(timeout) {
        connect();
    }

    ~TestClient() { close(); }

    TestClient(TestClient&& other) noexcept
        : port_(other.port_),
          timeout_(other.timeout_),
          socket_(std::exchange(other.socket_, -1)),
          received_(std::move(other.received_)) {}

    TestClient& operator=(TestClient&&) = delete;
    TestClient(const TestClient&) = delete;

    // Sends a request and reads its reply; connects again where the server has closed.
    TestReply send(
        std::string_view method,
        std::string_view target,
        const TestHeaders& headers = {},
        std::string_view body = {}
    ) {
        if (socket_ < 0) connect();
        write(head(method, target, headers, body.size()));
        write(body);
        return read_reply(method == "HEAD");
    }

    TestReply get(std::string_view target, const TestHeaders& headers = {}) {
        return send("GET", target, headers);
    }

    TestReply post(std::string_view target, std::string_view json, TestHeaders headers = {}) {
        headers.emplace_back("content-type", "application/json");
        return send("POST", target, headers, json);
    }

    static std::string head(
        std::string_view method,
        std::string_view target,
        const TestHeaders& headers,
        std::size_t length
    ) {
        std::string text(method);
        text.append(" ").append(target).append(" HTTP/1.1\r\nhost: localhost\r\n");
        for (const auto& [name, value] : headers)
            text.append(name).append(": ").append(value).append("\r\n");
        if (length > 0)
            text.append("content-length: ").append(std::to_string(length)).append("\r\n");
        return text.append("\r\n");
    }

    // Raw bytes; false when the server has closed.
    bool write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // The next reply; replies of 100 are skipped.
    TestReply read_reply(bool is_to_head = false) {
        TestReply reply;
        std::size_t end = 0;
        while ((end = received_.find("\r\n\r\n")) == std::string::npos)
            if (!fill()) return reply;
        parse_head(received_.substr(0, end + 2), reply);
        received_.erase(0, end + 4);
        if (reply.status == 100) return read_reply(is_to_head);
        if (!is_to_head) read_body(reply);
        if (equal_ignoring_case(reply.headers.get("connection"), "close")) close();
        return reply;
    }

    // Reads until `text` has come, of a reply that does not end; what came is kept. False where the
    // server closed or was silent too long.
    bool has_come(std::string_view text) {
        while (received_.find(text) == std::string::npos)
            if (!fill()) return false;
        return true;
    }

    const std::string& received() const { return received_; }

    // True when the server has closed, waiting for it at most as long as the time-out.
    bool is_closed() {
        while (fill()) received_.clear();
        return ended_;
    }

    // Everything until the server closes.
    std::string read_all() {
        while (fill()) {
        }
        return std::exchange(received_, {});
    }

    void close() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
        received_.clear();
    }

private:
    void connect() {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(port_);
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (socket_ < 0 ||
            ::connect(socket_, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0)
            throw std::runtime_error("cannot connect to the test server");
        const auto micros = std::chrono::microseconds(timeout_).count();
        const timeval limit{micros / 1'000'000, micros % 1'000'000};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ended_ = false;
    }

    bool fill() {
        char piece[16 * 1024];
        const auto count = ::recv(socket_, piece, sizeof piece, 0);
        if (count == 0 || (count < 0 && errno == ECONNRESET)) ended_ = true;
        if (count <= 0) return false;
        received_.append(piece, static_cast<std::size_t>(count));
        return true;
    }

    static void parse_head(const std::string& text, TestReply& reply) {
        auto line_end = text.find("\r\n");
        if (line_end > 12) std::from_chars(text.data() + 9, text.data() + 12, reply.status);
        for (auto at = line_end + 2; at < text.size(); at = line_end + 2) {
            line_end = text.find("\r\n", at);
            const auto line = std::string_view(text).substr(at, line_end - at);
            const auto colon = line.find(':');
            if (colon == std::string_view::npos) continue;
            auto value = line.substr(colon + 1);
            while (value.starts_with(' ')) value.remove_prefix(1);
            reply.headers.add(line.substr(0, colon), value);
        }
    }

    void read_body(TestReply& reply) {
        if (reply.status == 204 || reply.status == 304) return;
        if (equal_ignoring_case(reply.headers.get("transfer-encoding"), "chunked"))
            return read_chunks(reply);
        const auto length = reply.headers.get("content-length");
        std::size_t size = 0;
        std::from_chars(length.data(), length.data() + length.size(), size);
        while (received_.size() < size && fill()) {
        }
        reply.body = received_.substr(0, size);
        received_.erase(0, size);
    }

    void read_chunks(TestReply& reply) {
        std::size_t size = 1;
        while (size > 0) {
            std::size_t line = 0;
            while ((line = received_.find("\r\n")) == std::string::npos)
                if (!fill()) return;
            std::from_chars(received_.data(), received_.data() + line, size, 16);
            while (received_.size() < line + 4 + size)
                if (!fill()) return;
            reply.body.append(received_, line + 2, size);
            received_.erase(0, line + 4 + size);
        }
    }

    std::uint16_t port_;
    std::chrono::milliseconds timeout_;
    int socket_ = -1;
    std::string received_;
    bool ended_ = false;
};

} // namespace kansli::web
