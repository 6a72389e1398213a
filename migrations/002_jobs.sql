-- The one durable queue, and what a person has to look at.

CREATE TABLE job (
    id @uuid PRIMARY KEY,
    kind @text NOT NULL,
    key @text,
    lane @text NOT NULL,
    municipality_id @text,
    due_at @time NOT NULL,
    payload @json NOT NULL,
    attempts @int NOT NULL,
    max_attempts @int NOT NULL,
    leased_until @time,
    leased_by @uuid,
    last_error @text,
    CONSTRAINT ck_job_lease CHECK ((leased_until IS NULL) = (leased_by IS NULL))
) @strict;

CREATE INDEX ix_job_due_at ON job (due_at);

-- Of one kind and key at most one has begun and one waits behind it: they run in order, never
-- side by side.
CREATE UNIQUE INDEX uq_job_waiting_key ON job (kind, key) WHERE attempts = 0;

CREATE UNIQUE INDEX uq_job_begun_key ON job (kind, key) WHERE attempts > 0;

CREATE TABLE incident (
    id @uuid PRIMARY KEY,
    version @int NOT NULL,
    job_id @uuid NOT NULL,
    kind @text NOT NULL,
    key @text,
    lane @text NOT NULL,
    municipality_id @text,
    payload @json NOT NULL,
    attempts @int NOT NULL,
    max_attempts @int NOT NULL,
    error @text NOT NULL,
    opened_at @time NOT NULL,
    resolution @text,
    resolved_at @time,
    resolved_by @uuid,
    reason @text,
    CONSTRAINT ck_incident_resolution CHECK (resolution IN ('retried', 'discarded')),
    CONSTRAINT ck_incident_resolved CHECK ((resolution IS NULL) = (resolved_at IS NULL))
) @strict;

CREATE INDEX ix_incident_opened_at ON incident (opened_at);

CREATE INDEX ix_incident_kind_key ON incident (kind, key) WHERE resolved_at IS NULL;
