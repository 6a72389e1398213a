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
        : x_url(std::move(url)), x_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (x_event < 0)
            throw base::Error(base::ErrorCode::internal, "No event descriptor is to be had.");
        x_thread = std::thread([this] { run(); });
    }

    ~PostgresNotifier() override {
        x_stopping = true;
        wake();
        x_thread.join();
        close(x_event);
    }

    void notify(std::string_view channel) override {
        {
            const std::lock_guard lock(x_mutex);
            if (!x_unsent.emplace(channel).second) return;
        }
        wake();
    }

    std::uint64_t listen(std::string_view channel, std::function<void()> hear) override {
        std::uint64_t number = 0;
        {
            const std::lock_guard lock(x_listeners_mutex);
            number = ++x_last;
            x_listeners.emplace(number, Listener{std::string(channel), std::move(hear)});
        }
        wake();
        return number;
    }

    void stop_listening(std::uint64_t listener) override {
        const std::lock_guard lock(x_listeners_mutex);
        x_listeners.erase(listener);
    }

private:
    struct Listener {
        std::string channel;
        std::function<void()> hear;
    };

    void wake() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(x_event, &one, sizeof one);
    }

    void run() {
        while (!x_stopping) {
            if (!x_connection && !connect()) {
                wait(between_connections);
                continue;
            }
            listen_to_channels();
            const auto timeout = send();
            receive(); // last: a statement's answer may have brought notifications with it
            wait(timeout);
            if (PQstatus(x_connection.get()) == CONNECTION_BAD) disconnect();
        }
    }

    bool connect() {
        const std::array<const char*, 5> names{
            "dbname", "connect_timeout", "tcp_user_timeout", "application_name", nullptr};
        const std::array<const char*, 5> values{
            x_url.c_str(), "5", "5000", "kansli notifier", nullptr};
        x_connection.reset(PQconnectdbParams(names.data(), values.data(), 1));
        if (PQstatus(x_connection.get()) != CONNECTION_OK) {
            x_connection.reset();
            return false;
        }
        return true;
    }

    void disconnect() {
        base::log(base::LogLevel::warning, "notifier_lost_database");
        x_connection.reset();
        x_listened.clear();
    }

    // Channel names are ours: constants of a-z and _.
    void run_statement(const std::string& statement) {
        const std::unique_ptr<PGresult, ClearResult> result(
            PQexec(x_connection.get(), statement.c_str())
        );
    }

    void listen_to_channels() {
        std::set<std::string> wanted;
        {
            const std::lock_guard lock(x_listeners_mutex);
            for (const auto& [number, listener] : x_listeners) wanted.insert(listener.channel);
        }
        for (const auto& channel : wanted) {
            if (!x_listened.insert(channel).second) continue;
            run_statement("LISTEN " + channel);
            hear({channel}); // what was sent before is not heard of
        }
    }

    // Sends what may be sent and returns how long to wait before the rest may.
    std::chrono::milliseconds send() {
        const auto since = Steady::now() - x_sent_at;
        std::set<std::string> unsent;
        {
            const std::lock_guard lock(x_mutex);
            if (x_unsent.empty()) return between_connections;
            if (since < between_notifications)
                return std::chrono::ceil<std::chrono::milliseconds>(between_notifications - since);
            unsent.swap(x_unsent);
        }
        for (const auto& channel : unsent) run_statement("NOTIFY " + channel);
        x_sent_at = Steady::now();
        return between_connections;
    }

    void wait(std::chrono::milliseconds timeout) {
        std::array<pollfd, 2> sources{};
        sources[0] = {x_event, POLLIN, 0};
        sources[1] = {x_connection ? PQsocket(x_connection.get()) : -1, POLLIN, 0};
        poll(sources.data(), sources.size(), static_cast<int>(timeout.count()));
        std::uint64_t count = 0;
        [[maybe_unused]] const auto drained = read(x_event, &count, sizeof count);
    }

    void receive() {
        PQconsumeInput(x_connection.get());
        std::set<std::string> heard;
        while (true) {
            const std::unique_ptr<PGnotify, FreeNotification> notification(
                PQnotifies(x_connection.get())
            );
            if (!notification) break;
            if (notification->be_pid != PQbackendPID(x_connection.get()))
                heard.insert(notification->relname);
        }
        if (!heard.empty()) hear(heard);
    }

    void hear(const std::set<std::string>& channels) {
        const std::lock_guard lock(x_listeners_mutex);
        for (const auto& [number, listener] : x_listeners)
            if (channels.contains(listener.channel)) listener.hear();
    }

    const std::string x_url;
    const int x_event;
    std::atomic<bool> x_stopping{false};
    std::mutex x_mutex;
    std::set<std::string> x_unsent;
    std::mutex x_listeners_mutex; // held while a listener is called
    std::map<std::uint64_t, Listener> x_listeners;
    std::uint64_t x_last = 0;

    // The thread's own.
    std::unique_ptr<PGconn, CloseConnection> x_connection;
    std::set<std::string> x_listened;
    Steady::time_point x_sent_at{};

    std::thread x_thread;
};

} // namespace

std::unique_ptr<Notifier> open_postgres_notifier(const std::string& url) {
    return std::make_unique<PostgresNotifier>(url);
}

} // namespace kansli::storage
