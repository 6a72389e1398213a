#include "common/installation.hpp"

#include "cases/automation/process_news.hpp"
#include "cases/automation/process_work.hpp"
#include "cases/bulk_operation.hpp"
#include "cases/case_follow.hpp"
#include "cases/case_jobs.hpp"
#include "cases/case_numbers.hpp"
#include "cases/case_type_routes.hpp"
#include "cases/draft.hpp"
#include "cases/live_routes.hpp"
#include "cases/presence.hpp"
#include "common/joints.hpp"
#include "common/operations.hpp"
#include "common/sandbox.hpp"
#include "common/user_interface.hpp"
#include "identity/embed_token.hpp"
#include "identity/login_session.hpp"
#include "identity/session_routes.hpp"
#include "intake/submission_routes.hpp"
#include "jobs/blob_sweep.hpp"
#include "jobs/job_routes.hpp"
#include "parties/party_routes.hpp"
#include "permits/permit_routes.hpp"
#include "portal/my_cases_routes.hpp"
#include "process/rest/engine_rest.hpp"
#include "process/rest/process_routes.hpp"
#include "process/store/process_jobs.hpp"
#include "storage/migration.hpp"
#include "web/idempotency.hpp"
#include "webhooks/webhook_routes.hpp"

namespace kansli::apps {

namespace {

using web::Api;
using web::Face;

constexpr std::chrono::hours sweep_period{1};

std::unique_ptr<storage::Database> open_database(const Configuration& config) {
    auto database = storage::Database::open(database_settings(config));
    storage::migrate(*database, storage::all_migrations());
    return database;
}

Api case_management_api(
    const cases::CaseServices& services,
    const process::ProcessStore& processes,
    cases::ChangeFeed& changes
) {
    Api api("case-management", "Ärendehantering", "Case management", "1.0.0", {Face::desk});
    api.describe(
        "Ärenden och allt i dem, för handläggare och integrationer.",
        "Cases and everything in them, for handlers and integrations."
    );
    cases::add_work_list_routes(api, services);
    cases::add_case_routes(api, services);
    cases::add_case_life_routes(api, services);
    cases::add_case_content_routes(api, services);
    cases::add_handling_routes(api, services);
    permits::add_permit_routes(api, services.types);
    cases::add_case_access_routes(api, services.types);
    cases::add_check_routes(api, services.types);
    cases::add_automation_routes(api, services.types, processes);
    parties::add_party_routes(api);
    cases::add_presence_routes(api, services.types);
    cases::add_change_routes(api, changes, web::Permission::case_read);
    return api;
}

Api my_cases_api(
    const cases::CaseServices& services,
    cases::ChangeFeed& changes,
    portal::ConnectedCases& connected,
    portal::Prefills& prefills
) {
    Api api("my-cases", "Mina ärenden", "My cases", "1.0.0", {Face::portal});
    api.describe(
        "Egna ärenden, utkast och ansökningar, för invånare, företag och anställda.",
        "Own cases, drafts and applications, for citizens, companies and employees."
    );
    portal::add_my_case_routes(api, services);
    portal::add_application_routes(api, services);
    cases::add_change_routes(api, changes, web::Permission::own_cases);
    portal::add_connected_routes(api, connected);
    portal::add_prefill_routes(api, services.types, prefills);
    return api;
}

Api my_permits_api(cases::CaseTypes& types) {
    Api api("my-permits", "Mina tillstånd", "My permits", "1.0.0", {Face::portal});
    api.describe(
        "Egna tillstånd: visa, förnya, anmäl förlust.", "Own permits: show, renew, report a loss."
    );
    permits::add_my_permit_routes(api, types);
    return api;
}

Api case_types_api(cases::CaseTypes& types, cases::Installation installation) {
    Api api("case-types", "Ärendetyper", "Case types", "1.0.0");
    api.describe(
        "Ärendetyperna, deras formulär och hur de publiceras.",
        "The case types, their forms, and how they are published."
    );
    cases::add_case_type_routes(api, types, installation);
    return api;
}

Api webhooks_api(const cases::CaseTypes& types, const webhooks::ReceiverRules& rules) {
    Api api("webhooks", "Webhookar", "Webhooks", "1.0.0", {Face::desk});
    api.describe(
        "Det som händer i ärenden, skickat eller hämtat från en markör, för integrationer.",
        "What happens in cases, sent or fetched from a cursor, for integrations."
    );
    webhooks::add_webhook_routes(api, types, rules);
    return api;
}

Api intake_api(cases::CaseTypes& types) {
    Api api("intake", "Inlämning", "Intake", "1.0.0", {Face::desk});
    api.describe(
        "Inlämning från e-tjänsteplattformar och registratorer.",
        "Submissions from e-service platforms and registrars."
    );
    intake::add_submission_routes(api, types);
    return api;
}

} // namespace

storage::DatabaseSettings database_settings(const Configuration& config) {
    const auto& told = config.database;
    const bool is_postgres = storage::backend_of(told.url) == storage::Backend::postgres;
    storage::DatabaseSettings settings;
    settings.url = told.url;
    settings.readers = is_postgres ? 2 : 4;
    if (told.readers) settings.readers = static_cast<std::size_t>(told.readers->value);
    if (told.lanes) settings.lanes = static_cast<std::size_t>(told.lanes->value);
    if (told.lane_queue) settings.lane_queue = static_cast<std::size_t>(told.lane_queue->value);
    if (told.statement_timeout_ms)
        settings.statement_timeout = std::chrono::milliseconds(told.statement_timeout_ms->value);
    return settings;
}

RunningInstallation::RunningInstallation(const Configuration& config)
    : config_(config),
      database_(open_database(config)),
      blobs_(storage::BlobStore::open(*database_, database_settings(config), config.blobs)),
      notifier_(storage::Notifier::open(database_settings(config))) {
    if (config_.sandbox) fill_sandbox(*database_, config_);
    types_ = std::make_unique<cases::CaseTypes>(*database_);
    callers_ = std::make_unique<identity::Callers>(
        *database_, identity_settings(config_), party_functions()
    );
    services_ = std::make_unique<cases::CaseServices>(cases::CaseServices{
        .types = *types_,
        .blobs = *blobs_,
        .may_handle = may_handle,
        .counts = counts_,
        .unit_may_handle = unit_may_handle,
        .on_decided = rooms_above_cases().on_decided,
        .database = *database_});
    checks_ = std::make_unique<cases::CheckServices>(cases::CheckServices{
        *database_, *types_, registers_of(config_)});
    deliveries_ = std::make_unique<webhooks::DeliveryServices>(webhooks::DeliveryServices{
        *database_, receiver_rules(config_), find_subscriber});
    fetch_waiters_ = std::make_unique<process::FetchWaiters>(*database_);
    auto hooks = cases::case_process_hooks(*types_, definitions_);
    hooks.work_is_there = [this](const std::string& topic) { fetch_waiters_->wake(topic); };
    processes_ = std::make_unique<process::ProcessStore>(definitions_, std::move(hooks));
    const auto count = [this](const std::string& kind, jobs::Outcome outcome) {
        job_metrics_->count(kind, outcome);
    };
    runner_ = std::make_unique<jobs::Runner>(
        *database_, jobs::RunnerSettings{.notifier = notifier_.get(), .count = count}
    );
    changes_ = std::make_unique<cases::ChangeFeed>(
        *database_,
        cases::ChangeFeedSettings{
            .look_again = [this](const web::Request& request
                          ) { return callers_->look_again(request); },
            .notifier = notifier_.get()}
    );
    connected_ = connected_cases_of(config_);
    prefills_ = std::make_unique<portal::Prefills>(checks_->registers);
    handle_jobs();
    router_ = std::make_unique<web::Router>(
        router_settings(),
        *database_,
        apis(),
        [this](const web::Request& request) { return callers_->find(request); }
    );
    job_metrics_ = std::make_unique<jobs::JobMetrics>(router_->metrics().registry());
    server_ = std::make_unique<web::Server>(server_settings(), *router_, blobs_.get());
    server_->start();
    runner_->start(); // last: a runner counts its runs with what stands above
}

RunningInstallation::~RunningInstallation() {
    if (fetch_waiters_) fetch_waiters_->close(); // or the server would wait for them
    if (changes_) changes_->close();
    if (connected_) connected_->close();
    if (prefills_) prefills_->close();
    if (server_) server_->stop();
    if (runner_) runner_->stop();
    server_.reset();
    router_.reset();
    runner_.reset();
    processes_.reset();
    fetch_waiters_.reset();
    changes_.reset();
    connected_.reset();
    prefills_.reset();
    types_.reset();
    database_->close();
}

void RunningInstallation::handle_jobs() {
    cases::handle_case_jobs(*runner_, *types_);
    cases::handle_bulk_jobs(*runner_, {*types_, may_handle, grants_of});
    rooms_above_cases().handle_jobs(*runner_, *types_);
    cases::handle_case_following(*runner_, *database_, *types_);
    cases::handle_check_jobs(*runner_, *checks_);
    webhooks::handle_webhook_jobs(*runner_, *deliveries_);
    process::handle_process_jobs(*runner_, *processes_);
    cases::handle_process_news(*runner_, *types_, *processes_);
    cases::handle_process_work(*runner_, {*types_, *processes_, rooms_above_cases().on_decided});
    const auto sweep = [this](std::string kind, auto run) {
        runner_->every(
            std::move(kind),
            sweep_period,
            [run](auto& tx, const jobs::JobContext& context, const base::JsonValue&) {
                run(tx, context.now);
            }
        );
    };
    sweep("sweep-uploads", cases::sweep_uploads);
    sweep("sweep-drafts", cases::sweep_drafts);
    sweep("sweep-presence", cases::sweep_presence);
    sweep("sweep-bulk-operations", cases::sweep_bulk_operations);
    sweep("sweep-sessions", identity::sweep_sessions);
    sweep("sweep-embed-tokens", identity::sweep_embed_tokens);
    sweep("sweep-idempotency-keys", web::purge_idempotency_keys);
    jobs::add_blob_sweep(
        *runner_,
        *database_,
        *blobs_,
        {"SELECT 1 FROM attachment WHERE sha256 = $1", "SELECT 1 FROM upload WHERE sha256 = $1"}
    );
}

std::vector<Api> RunningInstallation::apis() {
    std::vector<Api> apis;
    apis.push_back(case_management_api(*services_, *processes_, *changes_));
    apis.push_back(my_cases_api(*services_, *changes_, *connected_, *prefills_));
    apis.push_back(my_permits_api(*types_));
    apis.push_back(case_types_api(*types_, config_.installation));
    apis.push_back(intake_api(*types_));
    apis.push_back(webhooks_api(*types_, deliveries_->rules));
    apis.push_back(identity::identity_api(*callers_, sandbox_logins(config_), cases::case_numbers));
    apis.push_back(process::processes_api(*processes_));
    apis.push_back(process::engine_rest_api(*processes_, *fetch_waiters_));
    apis.push_back(operations_api([this] { return router_->metrics().text(); }));
    return apis;
}

web::RouterSettings RunningInstallation::router_settings() const {
    web::RouterSettings settings;
    settings.municipalities = config_.municipalities;
    if (config_.portal.public_url)
        settings.head.public_urls[Face::portal] = config_.portal.public_url->str();
    if (config_.desk.public_url)
        settings.head.public_urls[Face::desk] = config_.desk.public_url->str();
    if (config_.trusted_proxies) settings.head.trusted_proxies = *config_.trusted_proxies;
    if (config_.allowed_origins) settings.allowed_origins = *config_.allowed_origins;
    if (config_.publisher) {
        settings.publisher.name = config_.publisher->name.str();
        settings.publisher.email = config_.publisher->email.to_text();
        settings.publisher.url = config_.publisher->url.str();
    }
    settings.files = user_interface(config_);
    return settings;
}

web::ServerSettings RunningInstallation::server_settings() const {
    web::ServerSettings settings;
    for (const auto face : {Face::portal, Face::desk}) {
        const auto& told = face == Face::portal ? config_.portal : config_.desk;
        settings.listeners.push_back(
            {face,
             told.address ? told.address->str() : "127.0.0.1",
             static_cast<std::uint16_t>(told.port.value)}
        );
    }
    settings.workers = database_->backend() == storage::Backend::sqlite ? 4 : 16;
    if (!config_.limits) return settings;
    const auto& limits = *config_.limits;
    if (limits.connections) {
        settings.max_connections = static_cast<std::size_t>(limits.connections->value);
        settings.max_connections_per_face = settings.max_connections;
    }
    if (limits.workers) settings.workers = static_cast<std::size_t>(limits.workers->value);
    if (limits.worker_queue)
        settings.worker_queue = static_cast<std::size_t>(limits.worker_queue->value);
    if (limits.json_bytes) settings.max_json = limits.json_bytes->value;
    if (limits.head_timeout_ms)
        settings.head_timeout = std::chrono::milliseconds(limits.head_timeout_ms->value);
    if (limits.idle_timeout_ms)
        settings.idle_timeout = std::chrono::milliseconds(limits.idle_timeout_ms->value);
    return settings;
}

} // namespace kansli::apps
