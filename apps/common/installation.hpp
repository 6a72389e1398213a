// One running installation: the rooms put together over one database, and the two faces before
// them. What rooms may not know of each other is handed from one to the other here.
#pragma once

#include "cases/case_routes.hpp"
#include "cases/case_type_store.hpp"
#include "cases/change_feed.hpp"
#include "cases/check.hpp"
#include "common/configuration.hpp"
#include "identity/callers.hpp"
#include "jobs/job_metrics.hpp"
#include "jobs/runner.hpp"
#include "portal/connected_cases.hpp"
#include "portal/prefilled_answers.hpp"
#include "process/rest/fetch_waiters.hpp"
#include "process/store/process_store.hpp"
#include "storage/blob_store.hpp"
#include "storage/database.hpp"
#include "storage/notifier.hpp"
#include "web/router.hpp"
#include "web/server.hpp"
#include "webhooks/delivery.hpp"

#include <memory>
#include <vector>

namespace kansli::apps {

storage::DatabaseSettings database_settings(const Configuration& config);

class RunningInstallation {
public:
    // Opens the database, migrates it, fills a sandbox, listens and works. Error{…} tells what to
    // do.
    explicit RunningInstallation(const Configuration& config);
    // Finishes what began, then closes.
    ~RunningInstallation();
    RunningInstallation(const RunningInstallation&) = delete;
    RunningInstallation& operator=(const RunningInstallation&) = delete;

    std::uint16_t port(web::Face face) const { return server_->port(face); }

private:
    void handle_jobs();
    std::vector<web::Api> apis();
    web::RouterSettings router_settings() const;
    web::ServerSettings server_settings() const;

    const Configuration config_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<storage::BlobStore> blobs_;
    std::unique_ptr<storage::Notifier> notifier_;
    std::unique_ptr<cases::CaseTypes> types_;
    cases::LargeCounts counts_;
    std::unique_ptr<identity::Callers> callers_;
    process::DefinitionStore definitions_;
    std::unique_ptr<process::FetchWaiters> fetch_waiters_;
    std::unique_ptr<process::ProcessStore> processes_;
    std::unique_ptr<jobs::Runner> runner_;
    std::unique_ptr<cases::CaseServices> services_;
    std::unique_ptr<cases::CheckServices> checks_;
    std::unique_ptr<webhooks::DeliveryServices> deliveries_;
    std::unique_ptr<cases::ChangeFeed> changes_;
    std::unique_ptr<portal::ConnectedCases> connected_;
    std::unique_ptr<portal::Prefills> prefills_;
    std::unique_ptr<web::Router> router_;
    std::unique_ptr<jobs::JobMetrics> job_metrics_; // in the router's registry
    std::unique_ptr<web::Server> server_;
};

} // namespace kansli::apps
