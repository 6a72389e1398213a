#include "process/rest/instance_view.hpp"

namespace kansli::process {

using web::Session;

InstanceRow require_instance(Session& session, InstanceId id) {
    auto row = find_instance(session.tx, id);
    if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such process instance.");
    return *std::move(row);
}

InstanceView show_instance(Session& session, const ProcessStore& store, InstanceId id) {
    const auto row = require_instance(session, id);
    const auto definition = find_definition(session.tx, row.definition_id);
    InstanceView view;
    view.id = row.id;
    view.key = row.key;
    view.definition_id = row.definition_id;
    view.definition_version = definition ? definition->version : 0;
    view.business_key = row.business_key;
    view.state = row.state;
    view.started_at = row.started_at;
    view.ended_at = row.ended_at;
    const auto instance = store.instance(session.tx, row);
    for (const auto& each : instance.activations) {
        if (each.parent == no_key) continue;
        const auto& of =
            store.definitions().definition(session.tx, instance.definitions.at(each.slot));
        view.tokens.push_back(
            {static_cast<std::int64_t>(each.key), of.at(each.element).id, each.stage}
        );
    }
    view.incidents = session.tx.query<IncidentView>(
        "SELECT " + storage::column_list<IncidentView>() +
            " FROM process_incident WHERE instance_id = $1 AND resolved_at IS NULL"
            " ORDER BY incident",
        id
    );
    return view;
}

PathView path_of(Session& session, InstanceId id) {
    require_instance(session, id);
    return {session.tx.query<PathEvent>(
        "SELECT " + storage::column_list<PathEvent>() +
            " FROM process_event WHERE instance_id = $1 ORDER BY number LIMIT 10000",
        id
    )};
}

web::Document model_of(Session& session, InstanceId id) {
    const auto row = require_instance(session, id);
    auto model = session.tx.one<std::string>(
        "SELECT m.model FROM process_definition d JOIN process_model m ON m.hash = d.hash"
        " WHERE d.id = $1",
        row.definition_id
    );
    return {"application/xml; charset=utf-8", std::move(model)};
}

VariablesView variables_of(Session& session, const ProcessStore& store, InstanceId id) {
    const auto instance = store.instance(session.tx, require_instance(session, id));
    VariablesView view{base::JsonValue(boost::json::object())};
    if (!instance.activations.empty()) view.variables = instance.activations.front().variables;
    return view;
}

} // namespace kansli::process
