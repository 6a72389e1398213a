\set case 4 * random(0, :cases / 4 - 1) + 3
WITH logged AS (
    INSERT INTO access_log (id, municipality_id, at, user_id, role, method, route, resource_id,
        party_ids, request_id, status)
    VALUES (raw_id(), '2281', now(), party_id(0), 'decider', 'GET',
        '/case-management/v1/cases/{case_id}', case_id(:case),
        '["01100000-0000-7000-8000-000000000000", "01100000-0000-7000-8000-000000000000"]',
        '01900000-0000-7000-8000-000000000000', 200)
)
SELECT c.id, c.number, c.case_type, c.case_type_version, c.title, c.unit, c.status, c.public_status,
    c.channel, c.assigned_to, c.form_data, c.created_at, c.updated_at, c.version, s.id, s.role,
    s.party_id, s.email, s.phone, s.added_at, p.kind, p.number, p.given_name, p.family_name,
    p.organisation_name, p.protected_identity, p.email, p.phone, p.care_of, p.extra_line, p.street,
    p.postal_code, p.city, p.country
FROM cases c
JOIN stakeholder s ON s.case_id = c.id AND s.removed_at IS NULL
JOIN party p ON p.id = s.party_id
WHERE c.id = case_id(:case);
