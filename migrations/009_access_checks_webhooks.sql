-- Who may see and handle what (secrecy, bars, stand-ins, four eyes), the checks on arrival, and
-- webhooks. What has a maker and a time is a row; an end is written in it, and no row is removed.

-- Who changed a case last, by name: told to whoever is overtaken by that change.
ALTER TABLE cases ADD COLUMN changed_by @text NOT NULL DEFAULT '';

-- A case, one of its documents or one field of its form is kept secret, by which law and why.
CREATE TABLE confidentiality (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    subject @text NOT NULL,
    attachment_id @uuid,
    field @text,
    reason @text NOT NULL,
    legal_basis @text NOT NULL,
    marked_by @uuid NOT NULL,
    marked_by_name @text NOT NULL,
    marked_at @time NOT NULL,
    ended_by @uuid,
    ended_at @time,
    end_reason @text,
    CONSTRAINT pk_confidentiality PRIMARY KEY (id),
    CONSTRAINT fk_confidentiality_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_confidentiality_subject CHECK (
        (subject = 'case' AND attachment_id IS NULL AND field IS NULL)
        OR (subject = 'attachment' AND attachment_id IS NOT NULL AND field IS NULL)
        OR (subject = 'field' AND attachment_id IS NULL AND field IS NOT NULL)),
    CONSTRAINT ck_confidentiality_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) @strict;

CREATE INDEX ix_confidentiality_case ON confidentiality (case_id);
CREATE INDEX ix_confidentiality_cases ON confidentiality (case_id)
    WHERE subject = 'case' AND ended_at IS NULL;

-- Those who are named for a case see what is secret in it.
CREATE TABLE case_reader (
    case_id @uuid NOT NULL,
    user_id @uuid NOT NULL,
    reason @text NOT NULL,
    named_by @uuid NOT NULL,
    named_at @time NOT NULL,
    CONSTRAINT pk_case_reader PRIMARY KEY (case_id, user_id),
    CONSTRAINT fk_case_reader_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

-- Who is barred from a case (jäv): neither sees nor handles it.
CREATE TABLE disqualification (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    user_id @uuid NOT NULL,
    reason @text NOT NULL,
    recorded_by @uuid NOT NULL,
    recorded_by_name @text NOT NULL,
    recorded_at @time NOT NULL,
    ended_by @uuid,
    ended_at @time,
    CONSTRAINT pk_disqualification PRIMARY KEY (id),
    CONSTRAINT fk_disqualification_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE UNIQUE INDEX uq_disqualification_user_id ON disqualification (user_id, case_id)
    WHERE ended_at IS NULL;
CREATE INDEX ix_disqualification_case ON disqualification (case_id);

-- What one person proposes another decides, where the type of case demands four eyes.
CREATE TABLE decision_proposal (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    outcome @text NOT NULL,
    reasons @text NOT NULL,
    legal_basis @text NOT NULL,
    valid_from @text,
    valid_to @text,
    proposed_by @uuid NOT NULL,
    proposed_by_name @text NOT NULL,
    proposed_at @time NOT NULL,
    ended_at @time,
    ending @text,
    CONSTRAINT pk_decision_proposal PRIMARY KEY (id),
    CONSTRAINT fk_decision_proposal_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_decision_proposal_ending CHECK (ending IN ('decided', 'replaced'))
) @strict;

CREATE UNIQUE INDEX uq_decision_proposal_case_id ON decision_proposal (case_id)
    WHERE ended_at IS NULL;

-- Who does whose work from one day to another, both included.
CREATE TABLE stand_in (
    id @uuid NOT NULL,
    absent_id @uuid NOT NULL,
    stand_in_id @uuid NOT NULL,
    from_day @text NOT NULL,
    to_day @text NOT NULL,
    created_at @time NOT NULL,
    ended_at @time,
    CONSTRAINT pk_stand_in PRIMARY KEY (id),
    CONSTRAINT fk_stand_in_absent_id FOREIGN KEY (absent_id) REFERENCES staff_user (id),
    CONSTRAINT fk_stand_in_stand_in_id FOREIGN KEY (stand_in_id) REFERENCES staff_user (id),
    CONSTRAINT ck_stand_in_other CHECK (absent_id <> stand_in_id)
) @strict;

CREATE INDEX ix_stand_in_stand_in ON stand_in (stand_in_id) WHERE ended_at IS NULL;
CREATE INDEX ix_stand_in_absent ON stand_in (absent_id);

-- The latest result of each check that the type of a case asks for; none before it has run.
CREATE TABLE case_check (
    case_id @uuid NOT NULL,
    check_id @text NOT NULL,
    pending @bool NOT NULL,
    state @text NOT NULL,
    reason_sv @text NOT NULL,
    reason_en @text NOT NULL,
    source @text NOT NULL,
    related_cases @json NOT NULL,
    checked_at @time NOT NULL,
    handled_by @uuid,
    handled_by_name @text,
    handled_at @time,
    handled_reason @text,
    version @int NOT NULL,
    CONSTRAINT pk_case_check PRIMARY KEY (case_id, check_id),
    CONSTRAINT fk_case_check_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_case_check_state CHECK (state IN ('passed', 'failed', 'warning', 'unknown'))
) @strict;

-- The properties that a case concerns, so that others' cases about the same are found.
CREATE TABLE case_property (
    case_id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    designation @text NOT NULL,
    CONSTRAINT pk_case_property PRIMARY KEY (municipality_id, designation, case_id),
    CONSTRAINT fk_case_property_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_case_property_case ON case_property (case_id);

-- Who gets what happens in cases. Without a url the subscriber reads it; `secret` signs what is sent.
CREATE TABLE webhook_subscription (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    owner_id @uuid NOT NULL,
    url @text,
    case_types @json NOT NULL,
    event_types @json NOT NULL,
    secret @text NOT NULL,
    former_secret @text,
    former_secret_until @time,
    delivered_to @int NOT NULL,
    created_at @time NOT NULL,
    stopped_at @time,
    stop_reason @text,
    ended_at @time,
    version @int NOT NULL,
    CONSTRAINT pk_webhook_subscription PRIMARY KEY (id)
) @strict;

CREATE INDEX ix_webhook_subscription_current ON webhook_subscription (municipality_id)
    WHERE ended_at IS NULL;

-- The municipalities whose events somebody listens to: theirs are numbered, from then on.
CREATE TABLE event_listener (
    municipality_id @text NOT NULL,
    since @time NOT NULL,
    CONSTRAINT pk_event_listener PRIMARY KEY (municipality_id)
) @strict;

-- Their events in the one order in which they are told: numbered after the commit, one at a time, so
-- that no number comes late and none is left out.
CREATE TABLE event_feed (
    position @int NOT NULL,
    case_id @uuid NOT NULL,
    seq @int NOT NULL,
    municipality_id @text NOT NULL,
    CONSTRAINT pk_event_feed PRIMARY KEY (position),
    CONSTRAINT uq_event_feed_event UNIQUE (case_id, seq)
) @strict;
