-- What came in from e-service platforms and registrars, and the case that each became.

CREATE TABLE submission (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    source @text NOT NULL,
    source_id @text NOT NULL,
    content_hash @blob NOT NULL,
    case_id @uuid NOT NULL,
    received_by @uuid NOT NULL,
    received_at @time NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (id),
    CONSTRAINT uq_submission_source_id UNIQUE (municipality_id, source, source_id),
    CONSTRAINT fk_submission_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;
