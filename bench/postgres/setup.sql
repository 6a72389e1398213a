-- What the statements beside it use. Cases and parties are numbered as by bench/load.cpp.
CREATE SEQUENCE raw_ids CACHE 1000;
CREATE FUNCTION case_id(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
    RETURN CAST('01000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') AS uuid);
CREATE FUNCTION party_id(n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql
    RETURN CAST('01100000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') AS uuid);
CREATE FUNCTION raw_id() RETURNS uuid VOLATILE LANGUAGE sql
    RETURN CAST('01f00000-0000-7000-8000-' || lpad(to_hex(nextval('raw_ids')), 12, '0') AS uuid);
VACUUM (ANALYZE);
CHECKPOINT;
