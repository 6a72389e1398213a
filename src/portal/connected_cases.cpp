#include "portal/connected_cases.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"

#include <algorithm>

namespace kansli::portal {

ConnectedCases::ConnectedCases(std::vector<ConnectedSystem> systems, ConnectedSettings settings)
    : systems_(std::move(systems)),
      settings_(settings),
      asked_(systems_.size()),
      thread_([this] { run(); }),
      asking_(systems_.size() * settings.max_asks_of_system, settings.max_waiting) {}

ConnectedCases::~ConnectedCases() {
    close();
    thread_.join();
    asking_.stop();
}

// A number stays in memory only as its hash.
std::vector<ConnectedCases::Key> ConnectedCases::keys_of(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) const {
    const auto hash = base::to_hex(base::sha256(whose.to_text()));
    std::vector<Key> keys;
    for (std::size_t i = 0; i < systems_.size(); ++i)
        if (systems_[i].municipality_id == municipality) keys.emplace_back(i, hash);
    return keys;
}

bool ConnectedCases::is_open(const std::vector<Key>& keys) const {
    return std::any_of(keys.begin(), keys.end(), [&](const Key& key) {
        const auto found = answers_.find(key);
        return found != answers_.end() && found->second.is_open;
    });
}

bool ConnectedCases::ask(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) {
    const auto keys = keys_of(municipality, whose);
    const auto now = Steady::now();
    const std::lock_guard lock(mutex_);
    make_room(now);
    for (const auto& key : keys) {
        auto& answer = answers_[key];
        const bool is_here =
            answer.status == SourceStatus::answered && now < answer.at + settings_.keeps;
        if (!answer.is_open && !is_here) start(key, whose);
    }
    return !is_open(keys);
}

// Where a system has as many questions as it may, the new one is late at once.
void ConnectedCases::start(const Key& key, const parties::PartyNumber& whose) {
    auto& answer = answers_[key];
    answer = {.at = Steady::now()};
    auto& asked = asked_[key.first];
    if (is_closed_ || asked >= settings_.max_asks_of_system) return;
    answer.is_open = asking_.offer([this, key, whose] { run_ask(key, whose); });
    if (answer.is_open) ++asked;
}

void ConnectedCases::run_ask(const Key& key, const parties::PartyNumber& whose) {
    const auto& system = systems_[key.first];
    Answer answer;
    try {
        answer.cases = system.cases_of(whose);
        answer.status = SourceStatus::answered;
    } catch (const std::exception& error) {
        answer.status = SourceStatus::failed;
        base::log(
            base::LogLevel::warning,
            "connected_system_failed",
            {{"system", system.id}, {"what", error.what()}}
        );
    }
    std::stable_sort(answer.cases.begin(), answer.cases.end(), [](const auto& a, const auto& b) {
        return a.updated_at > b.updated_at;
    });
    if (answer.cases.size() > settings_.max_cases) answer.cases.resize(settings_.max_cases);
    answer.at = Steady::now();
    const std::lock_guard lock(mutex_);
    answers_[key] = std::move(answer);
    --asked_[key.first];
    changed_.notify_all();
}

ConnectedSources ConnectedCases::answers(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) {
    ConnectedSources told;
    const std::lock_guard lock(mutex_);
    for (const auto& key : keys_of(municipality, whose)) {
        const auto& system = systems_[key.first];
        ConnectedSource source{system.id, system.names};
        if (const auto found = answers_.find(key); found != answers_.end()) {
            source.status = found->second.status;
            source.cases = found->second.cases;
        }
        told.sources.push_back(std::move(source));
    }
    return told;
}

void ConnectedCases::wait(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose,
    std::function<void()> again
) {
    auto keys = keys_of(municipality, whose);
    {
        const std::lock_guard lock(mutex_);
        if (!is_closed_ && is_open(keys) && waiters_.size() < settings_.max_waiting) {
            const auto until = Steady::now() + settings_.time_limit;
            waiters_.push_back({std::move(keys), until, std::move(again)});
            changed_.notify_all();
            return;
        }
    }
    again();
}

void ConnectedCases::close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    changed_.notify_all();
}

// Old answers first; those that are asked for stay.
void ConnectedCases::make_room(Steady::time_point now) {
    std::erase_if(answers_, [&](const auto& entry) {
        return !entry.second.is_open && now >= entry.second.at + settings_.keeps;
    });
    if (answers_.size() >= settings_.max_remembered)
        std::erase_if(answers_, [](const auto& entry) { return !entry.second.is_open; });
}

void ConnectedCases::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        const auto now = Steady::now();
        auto next = now + std::chrono::hours(1);
        std::list<Waiter> called;
        for (auto each = waiters_.begin(); each != waiters_.end();) {
            const auto here = each++;
            if (is_closed_ || now >= here->until || !is_open(here->keys))
                called.splice(called.end(), waiters_, here);
            else
                next = std::min(next, here->until);
        }
        if (!called.empty()) {
            lock.unlock();
            for (const auto& waiter : called) waiter.again();
            lock.lock();
            continue;
        }
        if (is_closed_) return;
        changed_.wait_until(lock, next);
    }
}

} // namespace kansli::portal
