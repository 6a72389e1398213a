-- What happens to a case between its beginning and its end, each a row with a maker and a time: a
-- pause, a deadline, a reopening, a relation to another case, a merge. `cases` carries the two facts
-- that lists select by.

ALTER TABLE cases ADD COLUMN suspended @bool NOT NULL DEFAULT FALSE;
-- When the first of its running deadlines has passed; null where none runs.
ALTER TABLE cases ADD COLUMN due_at @time;

-- Serve the counts of the buckets, without reading a case, and the lists of one.
CREATE INDEX ix_cases_unit_public ON cases
    (municipality_id, unit, public_status, created_at, id, case_type, suspended);
CREATE INDEX ix_cases_unit_due ON cases (municipality_id, unit, due_at, id, case_type)
    WHERE due_at IS NOT NULL;
CREATE INDEX ix_cases_unit_suspended ON cases (municipality_id, unit, created_at, id, case_type)
    WHERE suspended;

-- While `stopped_on` is set the clock stands still since that day.
CREATE TABLE deadline (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    kind @text NOT NULL,
    legal_basis @text,
    starts_on @text NOT NULL,
    due_on @text NOT NULL,
    stopped_on @text,
    extended_at @time,
    extended_by @uuid,
    extension_reasons @text,
    overdue_at @time,
    ended_at @time,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT uq_deadline_kind UNIQUE (case_id, kind),
    CONSTRAINT fk_deadline_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_deadline_kind CHECK (kind IN ('decision', 'slow_handling'))
) @strict;

CREATE INDEX ix_deadline_due ON deadline (due_on)
    WHERE ended_at IS NULL AND stopped_on IS NULL AND overdue_at IS NULL;

CREATE TABLE suspension (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    reason @text NOT NULL,
    remind_on @text NOT NULL,
    suspended_by @uuid NOT NULL,
    suspended_at @time NOT NULL,
    resumed_by @uuid,
    resumed_at @time,
    CONSTRAINT pk_suspension PRIMARY KEY (id),
    CONSTRAINT fk_suspension_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE UNIQUE INDEX uq_suspension_case_id ON suspension (case_id) WHERE resumed_at IS NULL;
CREATE INDEX ix_suspension_case ON suspension (case_id);

-- The closure that it undid is kept in it.
CREATE TABLE reopening (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    reason @text NOT NULL,
    reopened_by @uuid NOT NULL,
    reopened_at @time NOT NULL,
    closure_reason @text NOT NULL,
    closed_by @uuid NOT NULL,
    closed_at @time NOT NULL,
    CONSTRAINT pk_reopening PRIMARY KEY (id),
    CONSTRAINT fk_reopening_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_reopening_case ON reopening (case_id);

-- Read as a sentence: `case_id` follows, is an appeal of, is a part of … `other_case_id`.
CREATE TABLE case_relation (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    other_case_id @uuid NOT NULL,
    kind @text NOT NULL,
    related_by @uuid NOT NULL,
    related_at @time NOT NULL,
    removed_at @time,
    CONSTRAINT pk_case_relation PRIMARY KEY (id),
    CONSTRAINT fk_case_relation_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_case_relation_other_case_id FOREIGN KEY (other_case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_case_relation_kind CHECK (kind IN ('follows', 'appeal_of', 'duplicate_of',
        'part_of_journey', 'sub_case_of')),
    CONSTRAINT ck_case_relation_itself CHECK (case_id <> other_case_id)
) @strict;

CREATE UNIQUE INDEX uq_case_relation_kind ON case_relation (case_id, other_case_id, kind)
    WHERE removed_at IS NULL;
CREATE INDEX ix_case_relation_other ON case_relation (other_case_id);

-- A duplicate ends in the case that goes on.
CREATE TABLE case_merge (
    case_id @uuid NOT NULL,
    into_case_id @uuid NOT NULL,
    reason @text NOT NULL,
    merged_by @uuid NOT NULL,
    merged_at @time NOT NULL,
    CONSTRAINT pk_case_merge PRIMARY KEY (case_id),
    CONSTRAINT fk_case_merge_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_case_merge_into_case_id FOREIGN KEY (into_case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

-- One change to many cases: asked for at once, made case by case, each with its own result.
CREATE TABLE bulk_operation (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    change @json NOT NULL,
    requested_by @uuid NOT NULL,
    requester_name @text NOT NULL,
    requester_role @text NOT NULL,
    requested_at @time NOT NULL,
    CONSTRAINT pk_bulk_operation PRIMARY KEY (id)
) @strict;

CREATE INDEX ix_bulk_operation_requested ON bulk_operation (requested_at);

CREATE TABLE bulk_item (
    operation_id @uuid NOT NULL,
    position @int NOT NULL,
    case_id @uuid NOT NULL,
    state @text NOT NULL,
    message @text,
    CONSTRAINT pk_bulk_item PRIMARY KEY (operation_id, position),
    CONSTRAINT fk_bulk_item_operation_id FOREIGN KEY (operation_id) REFERENCES bulk_operation (id),
    CONSTRAINT ck_bulk_item_state CHECK (state IN ('waiting', 'done', 'refused'))
) @strict;
