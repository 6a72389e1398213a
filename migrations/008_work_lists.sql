-- What work lists stand on: buckets that one index counts, saved views, the index of the text search,
-- and statistics; the last two are kept by a job from what a trigger writes of every change.

-- Serves the count of a handler's own cases; the other buckets' indexes come with what they select by.
CREATE INDEX ix_cases_assigned_public ON cases
    (assigned_to, public_status, municipality_id, unit, case_type) WHERE assigned_to IS NOT NULL;

CREATE TABLE saved_view (
    id @uuid NOT NULL,
    municipality_id @text NOT NULL,
    name @text NOT NULL,
    unit @text,
    owner_id @uuid NOT NULL,
    filter @text,
    sort @text,
    columns @json NOT NULL,
    created_at @time NOT NULL,
    updated_at @time NOT NULL,
    version @int NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (id)
) @strict;

CREATE INDEX ix_saved_view_owner ON saved_view (owner_id);
CREATE INDEX ix_saved_view_unit ON saved_view (municipality_id, unit);

-- Cases that changed and have not been followed yet. A row for each change: one that is written while
-- the job reads another of the same case is not lost with it.
@sqlite CREATE TABLE case_change (
    id INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL
) STRICT;
@postgres CREATE TABLE case_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL
);

-- Every verb stores the case's row, so its row tells of notes, messages and stakeholders too.
@sqlite CREATE TRIGGER case_inserted AFTER INSERT ON cases
    BEGIN INSERT INTO case_change (case_id) VALUES (NEW.id); END;
@sqlite CREATE TRIGGER case_updated AFTER UPDATE ON cases
    BEGIN INSERT INTO case_change (case_id) VALUES (NEW.id); END;
@postgres CREATE FUNCTION note_case_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO case_change (case_id) VALUES (NEW.id); RETURN NULL; END $$;
@postgres CREATE TRIGGER case_changed AFTER INSERT OR UPDATE ON cases
    FOR EACH ROW EXECUTE FUNCTION note_case_change();

-- A person who gets a protected identity, or another name, is found otherwise from then on.
@sqlite CREATE TRIGGER party_changed AFTER UPDATE OF search_name, number, protected_identity ON party
    BEGIN INSERT INTO case_change (case_id) SELECT case_id FROM stakeholder WHERE party_id = NEW.id; END;
@postgres CREATE FUNCTION note_party_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO case_change (case_id) SELECT case_id FROM stakeholder WHERE party_id = NEW.id; RETURN NULL; END $$;
@postgres CREATE TRIGGER party_changed AFTER UPDATE OF search_name, number, protected_identity ON party
    FOR EACH ROW EXECUTE FUNCTION note_party_change();

INSERT INTO case_change (case_id) SELECT id FROM cases ORDER BY created_at, id;

-- The words of each case, on SQLite by `seq`, the order of arrival, so that the newest come first.
@sqlite CREATE TABLE case_search (
    seq INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT uq_case_search_case_id UNIQUE (case_id)
) STRICT;
@sqlite CREATE VIRTUAL TABLE case_search_words USING fts5(
    words, content = 'case_search', content_rowid = 'seq', detail = none, columnsize = 0,
    prefix = '1 2 3', tokenize = "ascii tokenchars '=.-'"
);
@postgres CREATE TABLE case_search (
    case_id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    words tsvector NOT NULL
);
@postgres CREATE INDEX ix_case_search_words ON case_search USING gin (words);

-- Every word of letters that a case holds, to find those that a part of a word is in.
@sqlite CREATE TABLE search_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL,
    CONSTRAINT uq_search_word_word UNIQUE (word)
) STRICT;
@sqlite CREATE VIRTUAL TABLE search_word_parts USING fts5(
    word, content = 'search_word', content_rowid = 'id', tokenize = 'trigram case_sensitive 1'
);
@postgres CREATE EXTENSION IF NOT EXISTS pg_trgm;
@postgres CREATE TABLE search_word (
    word text PRIMARY KEY
);
@postgres CREATE INDEX ix_search_word_parts ON search_word USING gin (word gin_trgm_ops);

-- How far the events of a case were counted, and since when it has its status.
CREATE TABLE case_counted (
    case_id @uuid NOT NULL,
    seq @int NOT NULL,
    since @time NOT NULL,
    CONSTRAINT pk_case_counted PRIMARY KEY (case_id)
) @strict;

-- `size` is a class of durations where the measure is one, else 0.
CREATE TABLE case_statistic (
    municipality_id @text NOT NULL,
    month @text NOT NULL,
    unit @text NOT NULL,
    case_type @text NOT NULL,
    measure @text NOT NULL,
    detail @text NOT NULL,
    size @int NOT NULL,
    count @int NOT NULL,
    CONSTRAINT pk_case_statistic PRIMARY KEY
        (municipality_id, month, unit, case_type, measure, detail, size)
) @strict;
