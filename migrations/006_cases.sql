-- Cases and everything in them. Where the state of a case is a fact with a maker and a time, it is a
-- row (assignment, completion_request, decision, closure); `cases` keeps what lists sort and filter on.
-- References to a case are checked at commit, since a new case's row is written once, after its events.

CREATE TABLE cases (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    number @text NOT NULL,
    case_type @text NOT NULL,
    case_type_version @int NOT NULL,
    title @text NOT NULL,
    unit @text NOT NULL,
    status @text NOT NULL,
    public_status @text NOT NULL,
    channel @text NOT NULL,
    applicant_id @uuid,
    assigned_to @uuid,
    form_data @json NOT NULL,
    created_at @time NOT NULL,
    updated_at @time NOT NULL,
    version @int NOT NULL,
    event_seq @int NOT NULL,
    event_hash @blob NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (id),
    CONSTRAINT uq_cases_number UNIQUE (municipality_id, number)
) @strict;

-- The last column spares reading the rows of other types.
CREATE INDEX ix_cases_unit_created ON cases (municipality_id, unit, created_at, id, case_type);
CREATE INDEX ix_cases_unit_updated ON cases (municipality_id, unit, updated_at, id, case_type);
CREATE INDEX ix_cases_unit_status_created ON cases (municipality_id, unit, status, created_at, id);
CREATE INDEX ix_cases_assigned ON cases (assigned_to, created_at, id) WHERE assigned_to IS NOT NULL;

CREATE TABLE case_number_series (
    municipality_id @text NOT NULL,
    prefix @text NOT NULL,
    year @int NOT NULL,
    last @int NOT NULL,
    CONSTRAINT pk_case_number_series PRIMARY KEY (municipality_id, prefix, year)
) @strict;

-- Append-only. `data` and `salt` may be disposed of (arkivlagen 10 §): the chain hashes data_hash only.
CREATE TABLE case_event (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    seq @int NOT NULL,
    municipality_id @text NOT NULL,
    type @text NOT NULL,
    at @time NOT NULL,
    actor_kind @text NOT NULL,
    actor_id @uuid,
    actor_role @text NOT NULL,
    on_behalf_of @uuid,
    visibility @text NOT NULL,
    data @json,
    salt @blob,
    data_hash @blob NOT NULL,
    hash @blob NOT NULL,
    CONSTRAINT pk_case_event PRIMARY KEY (case_id, seq),
    CONSTRAINT fk_case_event_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE TABLE stakeholder (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    party_id @uuid NOT NULL,
    role @text NOT NULL,
    email @text,
    phone @text,
    added_at @time NOT NULL,
    removed_at @time,
    CONSTRAINT pk_stakeholder PRIMARY KEY (id),
    CONSTRAINT fk_stakeholder_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_stakeholder_party_id FOREIGN KEY (party_id) REFERENCES party (id)
) @strict;

CREATE INDEX ix_stakeholder_case ON stakeholder (case_id);
CREATE INDEX ix_stakeholder_party ON stakeholder (party_id, case_id);

CREATE TABLE assignment (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    user_id @uuid NOT NULL,
    assigned_by @uuid NOT NULL,
    assigned_at @time NOT NULL,
    ended_at @time,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT fk_assignment_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE UNIQUE INDEX uq_assignment_case_id ON assignment (case_id) WHERE ended_at IS NULL;
CREATE INDEX ix_assignment_case ON assignment (case_id);

CREATE TABLE completion_request (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    text @text NOT NULL,
    due_on @text NOT NULL,
    requested_by @uuid NOT NULL,
    requested_at @time NOT NULL,
    answer @text,
    answered_by @uuid,
    answered_at @time,
    CONSTRAINT pk_completion_request PRIMARY KEY (id),
    CONSTRAINT fk_completion_request_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE UNIQUE INDEX uq_completion_request_case_id ON completion_request (case_id)
    WHERE answered_at IS NULL;
CREATE INDEX ix_completion_request_case ON completion_request (case_id);

CREATE TABLE note (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    text @text NOT NULL,
    author_id @uuid NOT NULL,
    author_name @text NOT NULL,
    created_at @time NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (id),
    CONSTRAINT fk_note_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_note_case ON note (case_id, created_at);

CREATE TABLE message (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    direction @text NOT NULL,
    text @text NOT NULL,
    sender_id @uuid NOT NULL,
    sender_name @text NOT NULL,
    sent_at @time NOT NULL,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT fk_message_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_message_case ON message (case_id, sent_at);

-- Bytes that were handed in and wait to be linked to a case; swept after a day, or with their draft.
CREATE TABLE upload (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    owner_id @uuid NOT NULL,
    sha256 @text NOT NULL,
    size @int NOT NULL,
    media_type @text NOT NULL,
    created_at @time NOT NULL,
    draft_id @uuid,
    CONSTRAINT pk_upload PRIMARY KEY (id)
) @strict;

CREATE INDEX ix_upload_created ON upload (created_at);
CREATE INDEX ix_upload_sha256 ON upload (sha256);
CREATE INDEX ix_upload_draft ON upload (draft_id) WHERE draft_id IS NOT NULL;

CREATE TABLE attachment (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    kind @text NOT NULL,
    name @text NOT NULL,
    media_type @text NOT NULL,
    size @int NOT NULL,
    sha256 @text NOT NULL,
    visibility @text NOT NULL,
    added_by @uuid NOT NULL,
    added_at @time NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT fk_attachment_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_attachment_case ON attachment (case_id, added_at);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE TABLE decision (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    outcome @text NOT NULL,
    reasons @text NOT NULL,
    legal_basis @text NOT NULL,
    valid_from @text,
    valid_to @text,
    decided_by @uuid NOT NULL,
    decided_by_name @text NOT NULL,
    decided_at @time NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT uq_decision_case_id UNIQUE (case_id),
    CONSTRAINT fk_decision_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE TABLE closure (
    case_id @uuid NOT NULL,
    reason @text NOT NULL,
    closed_by @uuid NOT NULL,
    closed_at @time NOT NULL,
    CONSTRAINT pk_closure PRIMARY KEY (case_id),
    CONSTRAINT fk_closure_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

-- A draft is not a case: no number, no events, gone 90 days after it was last saved.
CREATE TABLE draft (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    owner_id @uuid NOT NULL,
    acting_for @uuid NOT NULL,
    case_type @text NOT NULL,
    form_data @json NOT NULL,
    attachments @json NOT NULL,
    created_at @time NOT NULL,
    updated_at @time NOT NULL,
    version @int NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (id)
) @strict;

CREATE INDEX ix_draft_owner ON draft (owner_id, updated_at);
CREATE INDEX ix_draft_updated ON draft (updated_at);
