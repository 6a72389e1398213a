#include "storage/postgres_notifier.hpp"

#include "base/log.hpp"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kansli::storage {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_notifications{10};
constexpr std::chrono::milliseconds between_connections{1000};
constexpr std::size_t max_payload = 7900; // PostgreSQL takes less than 8000 bytes
constexpr std::size_t max_unsent = 1000;  // messages of a channel

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};

struct FreeNotification {
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
};

class PostgresNotifier final : public Notifier {
public:
    explicit PostgresNotifier(std::string url)
        : url_(std::move(url)), event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (event_ < 0)
            throw base::Error(base::ErrorCode::internal, "No event descriptor is to be had.");
        thread_ = std::thread([this] { run(); });
    }

    ~PostgresNotifier() override {
        stopping_ = true;
        wake();
        thread_.join();
        close(event_);
    }

    void notify(std::string_view channel) override {
        {
            const std::lock_guard lock(mutex_);
            if (!unsent_.try_emplace(std::string(channel)).second) return;
        }
        wake();
    }

    void tell(std::string_view channel, std::string message) override {
        {
            const std::lock_guard lock(mutex_);
            auto& unsent = unsent_[std::string(channel)];
            if (unsent.has_missed) return;
            unsent.has_missed =
                unsent.messages.size() >= max_unsent || message.size() > max_message;
            if (unsent.has_missed)
                unsent.messages.clear();
            else
                unsent.messages.push_back(std::move(message));
        }
        wake();
    }

    std::uint64_t listen(std::string_view channel, std::function<void()> hear) override {
        return listen_to_lines(channel, [hear = std::move(hear)](std::string_view) { hear(); });
    }

    std::uint64_t listen_to_lines(std::string_view channel, HearLines hear) override {
        std::uint64_t number = 0;
        {
            const std::lock_guard lock(listeners_mutex_);
            number = ++last_;
            listeners_.emplace(number, Listener{std::string(channel), std::move(hear), false});
        }
        wake();
        return number;
    }

    void stop_listening(std::uint64_t listener) override {
        const std::lock_guard lock(listeners_mutex_);
        listeners_.erase(listener);
    }

private:
    struct Listener {
        std::string channel;
        HearLines hear;
        bool is_connected = false; // and was called for what it may have missed before
    };

    // Without messages it says that something happened, and so it does where some were missed.
    struct Unsent {
        std::vector<std::string> messages;
        bool has_missed = false;
    };

    void wake() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(event_, &one, sizeof one);
    }

    void run() {
        while (!stopping_) {
            if (!connection_ && !connect()) {
                wait(between_connections);
                continue;
            }
            listen_to_channels();
            const auto timeout = send();
            receive(); // last: a statement's answer may have brought notifications with it
            wait(timeout);
            if (PQstatus(connection_.get()) == CONNECTION_BAD) disconnect();
        }
    }

    bool connect() {
        const std::array<const char*, 5> names{
            "dbname", "connect_timeout", "tcp_user_timeout", "application_name", nullptr};
        const std::array<const char*, 5> values{
            url_.c_str(), "5", "5000", "kansli notifier", nullptr};
        connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
        if (PQstatus(connection_.get()) != CONNECTION_OK) {
            connection_.reset();
            return false;
        }
        return true;
    }

    void disconnect() {
        base::log(base::LogLevel::warning, "notifier_lost_database");
        connection_.reset();
        const std::lock_guard lock(listeners_mutex_);
        for (auto& [number, listener] : listeners_) listener.is_connected = false;
    }

    // Channel names are ours: constants of a-z and _.
    bool run_statement(const std::string& statement) {
        const std::unique_ptr<PGresult, ClearResult> result(
            PQexec(connection_.get(), statement.c_str())
        );
        return PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    }

    void listen_to_channels() {
        std::set<std::string> wanted;
        {
            const std::lock_guard lock(listeners_mutex_);
            for (const auto& [number, listener] : listeners_)
                if (!listener.is_connected) wanted.insert(listener.channel);
        }
        for (const auto& channel : wanted)
            if (!run_statement("LISTEN " + channel)) return;
        const std::lock_guard lock(listeners_mutex_);
        for (auto& [number, listener] : listeners_) {
            if (listener.is_connected || !wanted.contains(listener.channel)) continue;
            listener.is_connected = true;
            listener.hear({});
        }
    }

    // Sends what may be sent and returns how long to wait before the rest may.
    std::chrono::milliseconds send() {
        const auto since = Steady::now() - sent_at_;
        std::map<std::string, Unsent> unsent;
        {
            const std::lock_guard lock(mutex_);
            if (unsent_.empty()) return between_connections;
            if (since < between_notifications)
                return std::chrono::ceil<std::chrono::milliseconds>(between_notifications - since);
            unsent.swap(unsent_);
        }
        for (const auto& [channel, what] : unsent) {
            if (send(channel, what.messages)) continue;
            const std::lock_guard lock(mutex_);
            unsent_[channel] = {{}, true};
        }
        sent_at_ = Steady::now();
        return between_connections;
    }

    bool send(const std::string& channel, const std::vector<std::string>& messages) {
        if (messages.empty()) return run_statement("NOTIFY " + channel);
        std::string payload;
        for (const auto& message : messages) {
            if (payload.size() + message.size() > max_payload) {
                if (!send(channel, payload)) return false;
                payload.clear();
            }
            payload += message;
            payload += '\n';
        }
        return send(channel, payload);
    }

    bool send(const std::string& channel, const std::string& payload) {
        const std::array<const char*, 2> values{channel.c_str(), payload.c_str()};
        const std::unique_ptr<PGresult, ClearResult> result(PQexecParams(
            connection_.get(),
            "SELECT pg_notify($1, $2)",
            2,
            nullptr,
            values.data(),
            nullptr,
            nullptr,
            0
        ));
        return PQresultStatus(result.get()) == PGRES_TUPLES_OK;
    }

    void wait(std::chrono::milliseconds timeout) {
        std::array<pollfd, 2> sources{};
        sources[0] = {event_, POLLIN, 0};
        sources[1] = {connection_ ? PQsocket(connection_.get()) : -1, POLLIN, 0};
        poll(sources.data(), sources.size(), static_cast<int>(timeout.count()));
        std::uint64_t count = 0;
        [[maybe_unused]] const auto drained = read(event_, &count, sizeof count);
    }

    void receive() {
        PQconsumeInput(connection_.get());
        std::map<std::string, std::vector<std::string>> heard; // on each channel, in its order
        while (true) {
            const std::unique_ptr<PGnotify, FreeNotification> notification(
                PQnotifies(connection_.get())
            );
            if (!notification) break;
            if (notification->be_pid == PQbackendPID(connection_.get())) continue;
            auto& said = heard[notification->relname];
            if (said.empty() || said.back() != notification->extra)
                said.emplace_back(notification->extra);
        }
        const std::lock_guard lock(listeners_mutex_);
        for (const auto& [channel, said] : heard)
            for (const auto& [number, listener] : listeners_)
                if (listener.channel == channel)
                    for (const auto& lines : said) listener.hear(lines);
    }

    const std::string url_;
    const int event_;
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::map<std::string, Unsent> unsent_;
    std::mutex listeners_mutex_; // held while a listener is called
    std::map<std::uint64_t, Listener> listeners_;
    std::uint64_t last_ = 0;

    // The thread's own.
    std::unique_ptr<PGconn, CloseConnection> connection_;
    Steady::time_point sent_at_{};

    std::thread thread_;
};

} // namespace

std::unique_ptr<Notifier> open_postgres_notifier(const std::string& url) {
    return std::make_unique<PostgresNotifier>(url);
}

} // namespace kansli::storage
