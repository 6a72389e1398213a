-- Live pages: who has a case open, and what other portals show of their cases to people.

-- Void after a minute, see cases/presence.
CREATE TABLE case_presence (
    case_id @uuid NOT NULL,
    user_id @uuid NOT NULL,
    name @text NOT NULL,
    since @time NOT NULL,
    until @time NOT NULL,
    CONSTRAINT pk_case_presence PRIMARY KEY (case_id, user_id),
    CONSTRAINT fk_case_presence_case_id FOREIGN KEY (case_id) REFERENCES cases (id)
        DEFERRABLE INITIALLY DEFERRED
) @strict;

-- For <kansli-my-cases> on other portals, see identity/embed_token.
CREATE TABLE embed_token (
    token_hash @blob NOT NULL,
    session_hash @blob,
    made_by @uuid,
    party_id @uuid NOT NULL,
    acting_for @uuid NOT NULL,
    municipality_id @text NOT NULL,
    created_at @time NOT NULL,
    expires_at @time NOT NULL,
    CONSTRAINT pk_embed_token PRIMARY KEY (token_hash),
    CONSTRAINT ck_embed_token_maker CHECK ((session_hash IS NULL) <> (made_by IS NULL))
) @strict;

CREATE INDEX ix_embed_token_session ON embed_token (session_hash) WHERE session_hash IS NOT NULL;
CREATE INDEX ix_embed_token_expires_at ON embed_token (expires_at);

-- The role embedder; SQLite changes no check, so there the table is made anew.
@postgres ALTER TABLE role_grant DROP CONSTRAINT ck_role_grant_role;
@postgres ALTER TABLE role_grant ADD CONSTRAINT ck_role_grant_role CHECK (role IN ('reader',
    'registrar', 'handler', 'decider', 'process_owner', 'operator', 'auditor', 'robot',
    'integration', 'embedder'));
@sqlite CREATE TABLE role_grant_next (
    holder_id BLOB NOT NULL,
    role TEXT NOT NULL,
    municipality_id TEXT NOT NULL,
    unit TEXT NOT NULL,
    case_type TEXT NOT NULL,
    CONSTRAINT pk_role_grant PRIMARY KEY (holder_id, municipality_id, unit, role, case_type),
    CONSTRAINT fk_role_grant_unit FOREIGN KEY (municipality_id, unit)
        REFERENCES unit (municipality_id, code),
    CONSTRAINT ck_role_grant_role CHECK (role IN ('reader', 'registrar', 'handler', 'decider',
        'process_owner', 'operator', 'auditor', 'robot', 'integration', 'embedder'))
) STRICT;
@sqlite INSERT INTO role_grant_next SELECT holder_id, role, municipality_id, unit, case_type FROM role_grant;
@sqlite DROP TABLE role_grant;
@sqlite ALTER TABLE role_grant_next RENAME TO role_grant;
@sqlite CREATE INDEX ix_role_grant_unit ON role_grant (municipality_id, unit);
