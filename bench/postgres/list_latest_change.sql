\set page random(0, 3)
WITH logged AS (
    INSERT INTO access_log (id, municipality_id, at, user_id, role, method, route, party_ids,
        request_id, status)
    VALUES (raw_id(), '2281', now(), party_id(0), 'decider', 'GET', '/case-management/v1/cases',
        '[' || repeat('"01100000-0000-7000-8000-000000000000", ', 19) || '""]',
        '01900000-0000-7000-8000-000000000000', 200)
)
SELECT c.id, c.number, c.case_type, c.title, c.unit, c.status, c.public_status, c.assigned_to,
    c.applicant_id, p.given_name, p.family_name, p.protected_identity, c.created_at, c.updated_at
FROM cases c
LEFT JOIN party p ON p.id = c.applicant_id
WHERE c.municipality_id = '2281' AND c.unit = 'traffic' AND c.case_type = 'bench-permit'
ORDER BY c.updated_at DESC, c.id DESC LIMIT 20 OFFSET 20 * :page;
