-- Who may log in, what they may do and where; sessions and machine tokens, of which only hashes are kept.

CREATE TABLE legal_entity (
    code @text NOT NULL,
    municipality_id @text NOT NULL,
    number @text,
    name_sv @text NOT NULL,
    name_en @text NOT NULL,
    CONSTRAINT pk_legal_entity PRIMARY KEY (code)
) @strict;

-- A parent may belong to another legal entity: the tree shows it, but no grant passes that border.
CREATE TABLE unit (
    municipality_id @text NOT NULL,
    code @text NOT NULL,
    entity @text NOT NULL,
    parent @text,
    name_sv @text NOT NULL,
    name_en @text NOT NULL,
    CONSTRAINT pk_unit PRIMARY KEY (municipality_id, code),
    CONSTRAINT fk_unit_entity FOREIGN KEY (entity) REFERENCES legal_entity (code)
) @strict;

CREATE TABLE staff_user (
    id @uuid NOT NULL,
    user_name @text NOT NULL,
    name @text NOT NULL,
    email @text,
    created_at @time NOT NULL,
    disabled_at @time,
    CONSTRAINT pk_staff_user PRIMARY KEY (id),
    CONSTRAINT uq_staff_user_user_name UNIQUE (user_name)
) @strict;

-- A role in a unit and those below it, for one case type or all ('*'). The holder is a staff user or
-- a machine token.
CREATE TABLE role_grant (
    holder_id @uuid NOT NULL,
    role @text NOT NULL,
    municipality_id @text NOT NULL,
    unit @text NOT NULL,
    case_type @text NOT NULL,
    CONSTRAINT pk_role_grant PRIMARY KEY (holder_id, municipality_id, unit, role, case_type),
    CONSTRAINT fk_role_grant_unit FOREIGN KEY (municipality_id, unit)
        REFERENCES unit (municipality_id, code),
    CONSTRAINT ck_role_grant_role CHECK (role IN ('reader', 'registrar', 'handler', 'decider',
        'process_owner', 'operator', 'auditor', 'robot', 'integration'))
) @strict;

CREATE INDEX ix_role_grant_unit ON role_grant (municipality_id, unit);

CREATE TABLE login_session (
    token_hash @blob NOT NULL,
    face @text NOT NULL,
    user_id @uuid,
    party_id @uuid,
    acting_for @uuid,
    municipality_id @text NOT NULL,
    method @text NOT NULL,
    level @text NOT NULL,
    created_at @time NOT NULL,
    last_seen_at @time NOT NULL,
    CONSTRAINT pk_login_session PRIMARY KEY (token_hash),
    CONSTRAINT ck_login_session_face CHECK (face IN ('portal', 'desk')),
    CONSTRAINT ck_login_session_who CHECK (
        (face = 'portal' AND user_id IS NULL AND party_id IS NOT NULL AND acting_for IS NOT NULL)
        OR (face = 'desk' AND user_id IS NOT NULL AND party_id IS NULL AND acting_for IS NULL))
) @strict;

CREATE INDEX ix_login_session_last_seen_at ON login_session (last_seen_at);

CREATE TABLE machine_token (
    id @uuid NOT NULL,
    name @text NOT NULL,
    token_hash @blob NOT NULL,
    created_at @time NOT NULL,
    expires_at @time NOT NULL,
    last_used_at @time,
    revoked_at @time,
    CONSTRAINT pk_machine_token PRIMARY KEY (id),
    CONSTRAINT uq_machine_token_token_hash UNIQUE (token_hash)
) @strict;
