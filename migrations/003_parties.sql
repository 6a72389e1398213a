-- People and organisations, each once in an installation, and who may act for whom.

CREATE TABLE party (
    id @uuid NOT NULL,
    kind @text NOT NULL,
    number @text,
    given_name @text,
    family_name @text,
    organisation_name @text,
    protected_identity @bool NOT NULL,
    email @text,
    phone @text,
    care_of @text,
    extra_line @text,
    street @text,
    postal_code @text,
    city @text,
    country @text,
    search_name @text NOT NULL,
    created_at @time NOT NULL,
    updated_at @time NOT NULL,
    version @int NOT NULL,
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT uq_party_number UNIQUE (number),
    CONSTRAINT ck_party_kind CHECK (kind IN ('person', 'organisation')),
    CONSTRAINT ck_party_name CHECK ((kind = 'organisation') = (organisation_name IS NOT NULL))
) @strict;

-- The municipalities that have dealt with a party: a desk finds no other.
CREATE TABLE party_municipality (
    municipality_id @text NOT NULL,
    party_id @uuid NOT NULL,
    since @time NOT NULL,
    CONSTRAINT pk_party_municipality PRIMARY KEY (party_id, municipality_id),
    CONSTRAINT fk_party_municipality_party_id FOREIGN KEY (party_id) REFERENCES party (id)
) @strict;

-- The first letters of each word of a name, so that a search begins at an index.
CREATE TABLE party_name_key (
    key @text NOT NULL,
    party_id @uuid NOT NULL,
    CONSTRAINT pk_party_name_key PRIMARY KEY (key, party_id),
    CONSTRAINT fk_party_name_key_party_id FOREIGN KEY (party_id) REFERENCES party (id)
) @strict;

CREATE INDEX ix_party_name_key_party ON party_name_key (party_id);

-- `municipality_id` is null where the mandate holds everywhere: an authorised signatory.
CREATE TABLE mandate (
    id @uuid NOT NULL,
    grantor_id @uuid NOT NULL,
    grantee_id @uuid NOT NULL,
    municipality_id @text,
    scope @text NOT NULL,
    valid_from @time NOT NULL,
    valid_to @time,
    source @text NOT NULL,
    source_id @text NOT NULL,
    revoked_at @time,
    CONSTRAINT pk_mandate PRIMARY KEY (id),
    CONSTRAINT uq_mandate_source_id UNIQUE (source, source_id),
    CONSTRAINT fk_mandate_grantor_id FOREIGN KEY (grantor_id) REFERENCES party (id),
    CONSTRAINT fk_mandate_grantee_id FOREIGN KEY (grantee_id) REFERENCES party (id),
    CONSTRAINT ck_mandate_source CHECK (source IN ('signatory', 'local', 'mina_ombud'))
) @strict;

CREATE INDEX ix_mandate_grantee ON mandate (grantee_id);
CREATE INDEX ix_mandate_grantor ON mandate (grantor_id);
