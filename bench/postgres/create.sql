-- An application's rows in one statement. FORM is bench/form.json; raw_ids grows as Kansli's ids do.
\set citizen random(0, 999) * :stride
WITH number AS (
    INSERT INTO case_number_series (municipality_id, prefix, year, last)
    VALUES ('2281', 'RAW', 2000, 1)
    ON CONFLICT (municipality_id, prefix, year)
    DO UPDATE SET last = case_number_series.last + 1
    RETURNING last
), ids AS (
    SELECT raw_id() AS case_id, party_id(:citizen) AS party_id, last FROM number
), events AS (
    INSERT INTO case_event (id, case_id, seq, municipality_id, type, at, actor_kind, actor_id,
        actor_role, visibility, data, salt, data_hash, hash)
    SELECT raw_id(), case_id, seq, '2281', 'created', now(), 'citizen', party_id,
        'applicant', 'public',
        '{"number": "RAW-2000-000001", "case_type": "bench-permit", "channel": "portal"}',
        '\x00112233445566778899aabbccddeeff',
        '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
        '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
    FROM ids, (VALUES (1), (2)) AS events (seq)
), known AS (
    INSERT INTO party_municipality (municipality_id, party_id, since)
    SELECT '2281', party_id, now() FROM ids ON CONFLICT DO NOTHING
), stakeholders AS (
    INSERT INTO stakeholder (id, case_id, party_id, role, added_at)
    SELECT raw_id(), case_id, party_id, 'applicant', now() FROM ids
), deadlines AS (
    INSERT INTO deadline (id, case_id, kind, legal_basis, starts_on, due_on)
    SELECT raw_id(), case_id, kind, '12 § förvaltningslagen (2017:900)', '2026-03-10', '2026-09-10'
    FROM ids, (VALUES ('decision'), ('slow_handling')) AS kinds (kind)
), jobs AS (
    INSERT INTO job (id, kind, lane, municipality_id, due_at, payload, attempts, max_attempts)
    SELECT raw_id(), 'raw', case_id, '2281', 'infinity', '{"case_id": "raw"}', 0, 8 FROM ids
)
INSERT INTO cases (id, municipality_id, number, case_type, case_type_version, title, unit, status,
    public_status, channel, applicant_id, due_at, form_data, created_at, updated_at, version, event_seq,
    event_hash)
SELECT case_id, '2281', 'RAW-2000-' || last, 'bench-permit', 1,
    'Parkeringstillstånd för rörelsehindrade', 'traffic', 'received', 'submitted', 'portal',
    party_id, now(), 'FORM', now(), now(), 1, 2,
    '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
FROM ids;
