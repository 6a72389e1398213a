-- The index of suspended cases holds all that counting them asks for. Without the last two columns a
-- planner walks every open case of the unit in ix_cases_unit_public instead.
DROP INDEX ix_cases_unit_suspended;
CREATE INDEX ix_cases_unit_suspended ON cases
    (municipality_id, unit, created_at, id, case_type, public_status, suspended) WHERE suspended;
