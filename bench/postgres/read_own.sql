\set citizen random(0, 999) * :stride
\set case :citizen + random(0, :cases / :parties - 1) * :parties
SELECT c.id, c.number, c.case_type, c.case_type_version, c.title, c.unit, c.status, c.public_status,
    c.channel, c.assigned_to, c.form_data, c.created_at, c.updated_at, c.version, s.id, s.role,
    s.party_id, s.email, s.phone, s.added_at, p.kind, p.number, p.given_name, p.family_name,
    p.organisation_name, p.protected_identity, p.email, p.phone, p.care_of, p.extra_line, p.street,
    p.postal_code, p.city, p.country
FROM cases c
JOIN stakeholder s ON s.case_id = c.id AND s.removed_at IS NULL
JOIN party p ON p.id = s.party_id
WHERE c.id = case_id(:case)
    AND c.id IN (SELECT case_id FROM stakeholder WHERE party_id = party_id(:citizen)
        AND role IN ('applicant', 'agent') AND removed_at IS NULL);
