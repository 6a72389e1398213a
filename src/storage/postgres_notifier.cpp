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

namespace kansli::storage {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_notifications{10};
constexpr std::chrono::milliseconds between_connections{1000};

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
            if (!unsent_.emplace(channel).second) return;
        }
        wake();
    }

    std::uint64_t listen(std::string_view channel, std::function<void()> hear) override {
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
        std::function<void()> hear;
        bool is_connected = false; // and was called for what it may have missed before
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
            listener.hear();
        }
    }

    // Sends what may be sent and returns how long to wait before the rest may.
    std::chrono::milliseconds send() {
        const auto since = Steady::now() - sent_at_;
        std::set<std::string> unsent;
        {
            const std::lock_guard lock(mutex_);
            if (unsent_.empty()) return between_connections;
            if (since < between_notifications)
                return std::chrono::ceil<std::chrono::milliseconds>(between_notifications - since);
            unsent.swap(unsent_);
        }
        for (const auto& channel : unsent) {
            if (run_statement("NOTIFY " + channel)) continue;
            const std::lock_guard lock(mutex_);
            unsent_.insert(channel);
        }
        sent_at_ = Steady::now();
        return between_connections;
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
        std::set<std::string> heard;
        while (true) {
            const std::unique_ptr<PGnotify, FreeNotification> notification(
                PQnotifies(connection_.get())
            );
            if (!notification) break;
            if (notification->be_pid != PQbackendPID(connection_.get()))
                heard.insert(notification->relname);
        }
        if (!heard.empty()) hear(heard);
    }

    void hear(const std::set<std::string>& channels) {
        const std::lock_guard lock(listeners_mutex_);
        for (const auto& [number, listener] : listeners_)
            if (channels.contains(listener.channel)) listener.hear();
    }

    const std::string url_;
    const int event_;
    std::atomic<bool> stopping_{false};
    std::mutex mutex_;
    std::set<std::string> unsent_;
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
