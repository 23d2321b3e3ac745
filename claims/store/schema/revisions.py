"""Positions that their outlet revised, and views that count those still held."""

from __future__ import annotations

_GROUPS_OF_STATUS = """
CREATE VIEW {view} AS
SELECT
    g.id AS group_id,
    g.independent_origins,                                      -- origins that differ behind the group
    count(DISTINCT m.position) FILTER (WHERE m.superseded_by IS NULL) AS positions,  -- versions still held
    count(*) AS claims,
    count(DISTINCT a.id) AS articles,
    count(DISTINCT coalesce(a.outlet_id, a.outlet, a.key)) AS outlets,    -- publishers
    count(DISTINCT a.language) AS languages,
    min(a.published) AS earliest,                               -- first day it was published, of those known
    max(a.published) AS latest,
    count(m.superseded_by) AS superseded                        -- claims that their outlet revised since
FROM groups g
JOIN group_members m ON m.group_id = g.id
JOIN claims c ON c.id = m.claim_id
JOIN articles a ON a.id = c.article_id
WHERE g.status = '{status}'
GROUP BY g.id
"""

REVISIONS = (
    # The claim by which the outlet of this one took up another position; null while this one is held.
    "ALTER TABLE group_members ADD COLUMN superseded_by INTEGER REFERENCES claims (id) ON DELETE SET NULL",
    "CREATE INDEX group_members_superseded_by ON group_members (superseded_by) WHERE superseded_by IS NOT NULL",
    "DROP VIEW disputed",
    "DROP VIEW corroborated",
    _GROUPS_OF_STATUS.format(view="disputed", status="disputed"),
    _GROUPS_OF_STATUS.format(view="corroborated", status="corroborated"),
)
