-- Contents of files where nodes share no disk (PostgreSQL): a blob is the pieces of the upload that
-- first brought it. An upload that is not a blob's is not finished, or was given up.

CREATE TABLE blob (
    sha256 @text NOT NULL,
    size @int NOT NULL,
    upload_id @uuid NOT NULL,
    written_at @time NOT NULL,
    CONSTRAINT pk_blob PRIMARY KEY (sha256),
    CONSTRAINT uq_blob_upload_id UNIQUE (upload_id)
) @strict;

CREATE TABLE blob_upload (
    id @uuid NOT NULL,
    begun_at @time NOT NULL,
    CONSTRAINT pk_blob_upload PRIMARY KEY (id)
) @strict;

CREATE TABLE blob_chunk (
    upload_id @uuid NOT NULL,
    number @int NOT NULL,
    bytes @blob NOT NULL,
    CONSTRAINT pk_blob_chunk PRIMARY KEY (upload_id, number)
) @strict;

-- Attachments are packed already; trying to pack them again costs more than writing them.
@postgres ALTER TABLE blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
