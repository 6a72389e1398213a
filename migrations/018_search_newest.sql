-- The newest cases are looked through for common words in their order. SQLite numbers its rows so.
@postgres CREATE INDEX ix_case_search_created ON case_search (created_at, case_id);
