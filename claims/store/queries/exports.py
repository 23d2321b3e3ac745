"""Grouped claims, a row each, for other programs."""

from __future__ import annotations

from dataclasses import dataclass

from claims.store.database import Store

EXPORT = """
SELECT m.group_id AS "group", m.position, m.claim_id AS claim, a.key AS article,
    CAST(coalesce(s.given_id, s.id) AS TEXT) AS sentence, c.start, c.end, c.quote AS text,
    coalesce(o.name, a.outlet) AS outlet, coalesce(oo.name, c.origin) AS origin, m.reason,
    m.superseded_by IS NOT NULL AS superseded, g.status, s.human AS label_by,
    (SELECT group_concat(DISTINCT t.human) FROM attributions t WHERE t.sentence_id = s.id) AS outlet_by
FROM group_members m
JOIN groups g ON g.id = m.group_id
JOIN claims c ON c.id = m.claim_id
JOIN sentences s ON s.id = c.sentence_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN outlets oo ON oo.id = c.origin
ORDER BY m.group_id, m.position, a.published IS NULL, a.published, c.id
"""


@dataclass(frozen=True, slots=True)
class ExportedClaim:
    """One claim of a group, in the columns of ``claims export groups``.

    Attributes:
        sentence: The id given with the input, else the store's.
        start: First code point of the claim in the article's text.
        end: One past its last.
        text: The words of its spans, joined by an ellipsis.
        outlet: The publisher's name, if any.
        origin: Name of the origin where it has one, else its identity.
        reason: Why it stands where it does; begins with ``human:`` when a person said so.
        superseded: Its outlet has since revised it.
        status: Of the group.
        label_by: Who set the sentence's label by hand and when; None when the model did.
        outlet_by: Who said by hand which outlet the sentence cites, and when; None when nobody did.
    """

    group: int
    position: int
    claim: int
    article: str
    sentence: str
    start: int
    end: int
    text: str
    outlet: str | None
    origin: str
    reason: str
    superseded: bool
    status: str
    label_by: str | None
    outlet_by: str | None


def export_groups(store: Store) -> list[ExportedClaim]:
    """Every claim that is in a group, by group, position and day.

    Raises:
        StoreError: The database cannot be read.
    """
    return [ExportedClaim(**(dict(row) | {"superseded": bool(row["superseded"])})) for row in store.query(EXPORT)]
