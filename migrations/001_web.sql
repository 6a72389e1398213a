-- Replies kept for their Idempotency-Key. A row is claimed before the handler runs and gets its reply
-- in the same transaction; after 24 hours it counts for nothing and a job removes it.
CREATE TABLE idempotency_key (
    id @blob NOT NULL PRIMARY KEY, -- SHA-256 of the caller and the key
    municipality_id @text,
    request_hash @blob NOT NULL,   -- SHA-256 of method, target and body
    at @time NOT NULL,
    status @int NOT NULL,
    media_type @text NOT NULL,
    location @text,
    etag @text,
    body @text NOT NULL
) @strict;
CREATE INDEX ix_idempotency_key_at ON idempotency_key (at);

-- Who of the staff, or which machine, saw or changed personal data. Append-only.
CREATE TABLE access_log (
    id @uuid NOT NULL PRIMARY KEY,
    municipality_id @text,
    at @time NOT NULL,
    user_id @uuid NOT NULL,
    role @text NOT NULL,
    method @text NOT NULL,
    route @text NOT NULL,
    resource_id @text,
    party_ids @json NOT NULL,
    request_id @text NOT NULL,
    status @int NOT NULL
) @strict;
CREATE INDEX ix_access_log_at ON access_log (at);
CREATE INDEX ix_access_log_user_id_at ON access_log (user_id, at);
CREATE INDEX ix_access_log_resource_id_at ON access_log (resource_id, at);
