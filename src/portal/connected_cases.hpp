// What connected systems say of a party's cases: questions.hpp, a system a source.
#pragma once

#include "portal/connected_system.hpp"
#include "portal/questions.hpp"
#include "web/router.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace kansli::portal {

struct ConnectedSource {
    std::string id;
    cases::Names names;
    SourceStatus status = SourceStatus::late;
    std::vector<ConnectedCase> cases; // the last to change first
};
BOOST_DESCRIBE_STRUCT(ConnectedSource, (), (id, names, status, cases))

struct ConnectedSources {
    std::vector<ConnectedSource> sources;
};
BOOST_DESCRIBE_STRUCT(ConnectedSources, (), (sources))

struct ConnectedSettings {
    std::chrono::milliseconds time_limit{3000};
    std::size_t max_cases = 200; // of a system; the rest is left out
};

class ConnectedCases {
public:
    explicit ConnectedCases(std::vector<ConnectedSystem> systems, ConnectedSettings settings = {});

    // Asks those of the municipality whose answers are not here. True when nothing is open.
    bool ask(const base::MunicipalityId& municipality, const parties::PartyNumber& whose);
    // What is here now; who has not answered is late.
    ConnectedSources
    answers(const base::MunicipalityId& municipality, const parties::PartyNumber& whose);
    // `again` is called once, on any thread: when all have answered, or after the time limit.
    void wait(
        const base::MunicipalityId& municipality,
        const parties::PartyNumber& whose,
        std::function<void()> again
    );

    // Whoever waits is called at once: before the server stops.
    void close() { questions_.close(); }

private:
    using Asked = Questions<std::vector<ConnectedCase>>;

    std::vector<Asked::Key>
    keys_of(const base::MunicipalityId&, const parties::PartyNumber& whose) const;
    std::vector<ConnectedCase>
    cases_of(const ConnectedSystem& system, const parties::PartyNumber& whose) const;

    const std::vector<ConnectedSystem> systems_;
    const std::size_t max_cases_;
    Asked questions_; // last: its threads use the above
};

// GET /connected-cases. `connected` must outlive the API.
void add_connected_routes(web::Api& api, ConnectedCases& connected);

} // namespace kansli::portal
