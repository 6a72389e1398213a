-- Where the answers of a draft were taken from that nobody has changed since: see cases/prefill.
ALTER TABLE draft ADD COLUMN prefilled @json NOT NULL DEFAULT '[]';
