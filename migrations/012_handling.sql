-- The handlers' tools (checklist, tasks, opinions, handovers) and what decisions grant (permits).

CREATE TABLE checklist_tick (
    case_id @uuid NOT NULL,
    item @text NOT NULL,
    note @text,
    ticked_by @uuid NOT NULL,
    ticked_by_name @text NOT NULL,
    ticked_at @time NOT NULL,
    CONSTRAINT pk_checklist_tick PRIMARY KEY (case_id, item),
    CONSTRAINT fk_checklist_tick_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE TABLE task (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    text @text NOT NULL,
    due_on @text,
    assigned_to @uuid,
    created_by @uuid NOT NULL,
    created_at @time NOT NULL,
    done_by @uuid,
    done_by_name @text,
    done_at @time,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT fk_task_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_task_done CHECK ((done_by IS NULL) = (done_at IS NULL))
) @strict;

CREATE INDEX ix_task_case ON task (case_id);
CREATE INDEX ix_task_assigned_to ON task (assigned_to, due_on, id) WHERE done_at IS NULL;

-- Ended when it is answered, withdrawn, or the case is closed: until then the unit reads the case.
CREATE TABLE opinion_request (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    unit @text NOT NULL,
    text @text NOT NULL,
    due_on @text NOT NULL,
    requested_by @uuid NOT NULL,
    requested_by_name @text NOT NULL,
    requested_at @time NOT NULL,
    answer @text,
    answered_by @uuid,
    answered_by_name @text,
    answered_at @time,
    ended_at @time,
    CONSTRAINT pk_opinion_request PRIMARY KEY (id),
    CONSTRAINT fk_opinion_request_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_opinion_request_ended CHECK (answered_at IS NULL OR ended_at IS NOT NULL)
) @strict;

CREATE INDEX ix_opinion_request_case ON opinion_request (case_id);
CREATE INDEX ix_opinion_request_unit ON opinion_request (municipality_id, unit, due_on)
    WHERE ended_at IS NULL;
CREATE UNIQUE INDEX uq_opinion_request_unit ON opinion_request (case_id, unit)
    WHERE ended_at IS NULL;

CREATE TABLE handover (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    from_unit @text NOT NULL,
    to_unit @text NOT NULL,
    reason @text NOT NULL,
    made_by @uuid NOT NULL,
    made_by_name @text NOT NULL,
    made_at @time NOT NULL,
    CONSTRAINT pk_handover PRIMARY KEY (id),
    CONSTRAINT fk_handover_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_handover_case ON handover (case_id, made_at);

-- That a permit has expired follows from its last day, that it was replaced from the one that names it.
CREATE TABLE permit (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    number @text NOT NULL,
    case_id @uuid NOT NULL,
    case_type @text NOT NULL,
    case_type_version @int NOT NULL,
    holder_id @uuid NOT NULL,
    valid_from @text NOT NULL,
    valid_to @text,
    granted_at @time NOT NULL,
    replaces @uuid,
    version @int NOT NULL,
    CONSTRAINT pk_permit PRIMARY KEY (id),
    CONSTRAINT uq_permit_number UNIQUE (municipality_id, number),
    CONSTRAINT uq_permit_replaces UNIQUE (replaces),
    CONSTRAINT fk_permit_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_permit_holder_id FOREIGN KEY (holder_id) REFERENCES party (id),
    CONSTRAINT fk_permit_replaces FOREIGN KEY (replaces) REFERENCES permit (id)
) @strict;

CREATE INDEX ix_permit_case ON permit (case_id);
CREATE INDEX ix_permit_holder ON permit (holder_id, granted_at);
CREATE INDEX ix_permit_granted ON permit (municipality_id, granted_at, id);

CREATE TABLE permit_revocation (
    permit_id @uuid NOT NULL,
    reason @text NOT NULL,
    legal_basis @text NOT NULL,
    revoked_by @uuid NOT NULL,
    revoked_by_name @text NOT NULL,
    revoked_at @time NOT NULL,
    CONSTRAINT pk_permit_revocation PRIMARY KEY (permit_id),
    CONSTRAINT fk_permit_revocation_permit_id FOREIGN KEY (permit_id) REFERENCES permit (id)
) @strict;

CREATE TABLE permit_loss (
    permit_id @uuid NOT NULL,
    kind @text NOT NULL,
    note @text,
    reported_by @uuid NOT NULL,
    reported_at @time NOT NULL,
    CONSTRAINT pk_permit_loss PRIMARY KEY (permit_id),
    CONSTRAINT fk_permit_loss_permit_id FOREIGN KEY (permit_id) REFERENCES permit (id),
    CONSTRAINT ck_permit_loss_kind CHECK (kind IN ('lost', 'stolen', 'damaged'))
) @strict;
