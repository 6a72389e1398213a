-- Published versions of case types. A row never changes: a running case keeps the version it began with.

CREATE TABLE case_type_version (
    case_type @text NOT NULL,
    version @int NOT NULL,
    installation @text NOT NULL,
    hash @text NOT NULL,
    published_at @time NOT NULL,
    published_by @text NOT NULL,
    files @json NOT NULL,
    CONSTRAINT pk_case_type_version PRIMARY KEY (case_type, version)
) @strict;
