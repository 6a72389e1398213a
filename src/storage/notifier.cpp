#include "storage/notifier.hpp"

#include "storage/postgres_notifier.hpp"

namespace kansli::storage {

namespace {

class NoNotifier final : public Notifier {
public:
    void notify(std::string_view) override {}

    void tell(std::string_view, std::string) override {}

    std::uint64_t listen(std::string_view, std::function<void()>) override { return 0; }

    std::uint64_t listen_to_lines(std::string_view, HearLines) override { return 0; }

    void stop_listening(std::uint64_t) override {}
};

} // namespace

std::unique_ptr<Notifier> Notifier::open(const DatabaseSettings& settings) {
    if (backend_of(settings.url) == Backend::postgres) return open_postgres_notifier(settings.url);
    return std::make_unique<NoNotifier>();
}

} // namespace kansli::storage
