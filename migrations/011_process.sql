-- Processes (BPMN): what is deployed, what runs, and what it waits for. A step of an instance
-- writes all of its rows in one transaction; see src/process/store.

CREATE TABLE process_model (
    hash @text PRIMARY KEY,
    model @text NOT NULL
) @strict;

CREATE TABLE process_definition (
    id @uuid PRIMARY KEY,
    key @text NOT NULL,
    version @int NOT NULL,
    tenant @text NOT NULL,
    name @text NOT NULL,
    version_tag @text NOT NULL,
    hash @text NOT NULL REFERENCES process_model (hash),
    resource @text NOT NULL,
    deployment_id @uuid NOT NULL,
    deployed_at @time NOT NULL
) @strict;

-- '' is no tenant.
CREATE UNIQUE INDEX uq_process_definition_version ON process_definition (tenant, key, version);

CREATE INDEX ix_process_definition_deployment ON process_definition (deployment_id);

CREATE TABLE process_instance (
    id @uuid PRIMARY KEY,
    definition_id @uuid NOT NULL REFERENCES process_definition (id),
    key @text NOT NULL,
    tenant @text NOT NULL,
    business_key @text NOT NULL,
    start_key @text,
    state @text NOT NULL,
    version @int NOT NULL,
    events @int NOT NULL,
    started_at @time NOT NULL,
    ended_at @time,
    snapshot @json NOT NULL,
    CONSTRAINT ck_process_instance_state
        CHECK (state IN ('active', 'completed', 'canceled'))
) @strict;

-- A start that is asked for again, because its reply was lost, finds what it started.
CREATE UNIQUE INDEX uq_process_instance_start_key ON process_instance (tenant, key, start_key);

CREATE INDEX ix_process_instance_business_key ON process_instance (business_key);

-- The path of an instance, in order.
CREATE TABLE process_event (
    instance_id @uuid NOT NULL REFERENCES process_instance (id),
    number @int NOT NULL,
    at @time NOT NULL,
    kind @text NOT NULL,
    activation @int NOT NULL,
    element @text NOT NULL,
    flow @text NOT NULL,
    text @text NOT NULL,
    data @json,
    PRIMARY KEY (instance_id, number)
) @strict;

CREATE TABLE external_task (
    id @uuid PRIMARY KEY,
    instance_id @uuid NOT NULL REFERENCES process_instance (id),
    activation @int NOT NULL,
    definition_id @uuid NOT NULL,
    definition_key @text NOT NULL,
    element @text NOT NULL,
    topic @text NOT NULL,
    tenant @text NOT NULL,
    business_key @text NOT NULL,
    priority @int NOT NULL,
    retries @int,
    worker @text,
    locked_until @time,
    error_message @text,
    error_details @text,
    created_at @time NOT NULL
) @strict;

CREATE UNIQUE INDEX uq_external_task_activation ON external_task (instance_id, activation);

CREATE INDEX ix_external_task_topic ON external_task (topic, priority, created_at);

CREATE TABLE process_subscription (
    instance_id @uuid NOT NULL REFERENCES process_instance (id),
    subscription @int NOT NULL,
    kind @text NOT NULL,
    name @text NOT NULL,
    element @text NOT NULL,
    business_key @text NOT NULL,
    tenant @text NOT NULL,
    due_at @time,
    created_at @time NOT NULL,
    PRIMARY KEY (instance_id, subscription)
) @strict;

CREATE INDEX ix_process_subscription_name ON process_subscription (name, kind);

-- What a person has to mend before a token goes on.
CREATE TABLE process_incident (
    instance_id @uuid NOT NULL REFERENCES process_instance (id),
    incident @int NOT NULL,
    activation @int NOT NULL,
    element @text NOT NULL,
    message @text NOT NULL,
    opened_at @time NOT NULL,
    resolved_at @time,
    PRIMARY KEY (instance_id, incident)
) @strict;

CREATE INDEX ix_process_incident_open ON process_incident (opened_at) WHERE resolved_at IS NULL;

-- What starts an instance of the newest version of a process by itself.
CREATE TABLE process_start_event (
    definition_id @uuid NOT NULL REFERENCES process_definition (id),
    element @text NOT NULL,
    key @text NOT NULL,
    tenant @text NOT NULL,
    kind @text NOT NULL,
    name @text NOT NULL,
    PRIMARY KEY (definition_id, element)
) @strict;

CREATE INDEX ix_process_start_event_name ON process_start_event (name, kind);

CREATE INDEX ix_process_start_event_key ON process_start_event (tenant, key);
