-- What works by itself in a case: the processes of its type, and the rules that were asked.

-- What a version of a case type deployed; none on level A.
ALTER TABLE case_type_version ADD COLUMN process_deployment_id @uuid;

-- Never changed: result and explanation hold what the rules saw, so they go with the case's form.
CREATE TABLE rule_evaluation (
    id @uuid NOT NULL,
    case_id @uuid NOT NULL,
    decision @text NOT NULL,
    decision_name @text NOT NULL,
    model_name @text NOT NULL,
    model_version @text NOT NULL,
    model_hash @text NOT NULL,
    evaluated_at @time NOT NULL,
    result @json NOT NULL,
    explanation @json NOT NULL,
    sentences @json NOT NULL,
    CONSTRAINT pk_rule_evaluation PRIMARY KEY (id),
    CONSTRAINT fk_rule_evaluation_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE INDEX ix_rule_evaluation_case ON rule_evaluation (case_id, evaluated_at);

-- What a decision rests on; none where a person made it.
ALTER TABLE decision ADD COLUMN evaluation_id @uuid;
ALTER TABLE decision ADD COLUMN automatic @bool NOT NULL DEFAULT FALSE;

-- The tasks of a case that a process waits for.
CREATE TABLE process_task (
    task_id @uuid NOT NULL,
    instance_id @uuid NOT NULL,
    activation @int NOT NULL,
    CONSTRAINT pk_process_task PRIMARY KEY (task_id),
    CONSTRAINT fk_process_task_task_id FOREIGN KEY (task_id) REFERENCES task (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

CREATE UNIQUE INDEX uq_process_task_instance_id_activation
    ON process_task (instance_id, activation);
