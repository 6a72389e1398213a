\set citizen random(0, 999) * :stride
SELECT c.id, c.number, c.case_type, c.title, c.public_status, c.created_at, c.updated_at
FROM cases c
WHERE c.municipality_id = '2281'
    AND c.id IN (SELECT case_id FROM stakeholder WHERE party_id = party_id(:citizen)
        AND role IN ('applicant', 'agent') AND removed_at IS NULL)
ORDER BY c.created_at DESC, c.id DESC LIMIT 20;
