"""Finding groups of claims by status and by what one of their claims is like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.agreement import Status
from claims.normalize import fold
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.details import HAVING_DETAILS, wanted_details
from claims.store.queries.groups import Group, with_members
from claims.store.search import terms

# One and the same claim must meet every condition: in this language, since that day, by that outlet, with those words.
FOUND = f"""
WITH wanted AS (
    SELECT id FROM outlets WHERE id = :outlet OR name = :outlet COLLATE NOCASE
    UNION SELECT outlet_id FROM outlet_names WHERE folded = :outlet_folded
), hit AS (
    SELECT id FROM claims
    WHERE (:match IS NULL OR id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :match))
      AND NOT EXISTS (SELECT 1 FROM json_each(:globs) WHERE ' ' || folded || ' ' NOT GLOB value)
    UNION SELECT c.id FROM sentences s JOIN claims c ON c.sentence_id = s.id
    WHERE (:match IS NULL OR s.id IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH :match))
      AND NOT EXISTS (SELECT 1 FROM json_each(:globs) WHERE ' ' || s.folded || ' ' NOT GLOB value)
)
SELECT g.id, g.status, g.independent_origins, count(*) OVER () AS total,
    (SELECT max(a.published)
     FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
     WHERE m.group_id = g.id) AS latest,
    (SELECT total(e.score_dispute)
     FROM group_members m
     JOIN relations e ON e.claim_a = m.claim_id
     JOIN group_members n ON n.claim_id = e.claim_b AND n.group_id = m.group_id AND n.position <> m.position
     WHERE m.group_id = g.id AND m.superseded_by IS NULL AND n.superseded_by IS NULL) AS contradiction
FROM groups g
WHERE g.status = :status AND EXISTS (
    SELECT 1
    FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
    WHERE m.group_id = g.id
      AND (:language IS NULL OR a.language = :language)
      AND (:since IS NULL OR a.published >= :since)
      AND (:outlet IS NULL OR a.outlet_id IN wanted OR a.outlet = :outlet COLLATE NOCASE OR EXISTS (
          SELECT 1 FROM json_each(c.chain) j JOIN sources s ON s.id = j.value
          WHERE s.outlet_id IN wanted OR s.kind = 'outlet' AND s.name = :outlet COLLATE NOCASE))
      AND (:globs IS NULL OR c.id IN hit){HAVING_DETAILS})
ORDER BY contradiction DESC, g.independent_origins DESC, latest DESC, g.id
LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Groups found, and how many there are without the limit."""

    groups: tuple[Group, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Conditions:
    """What one claim of a group must meet, all of it, for the group to be found.

    Attributes:
        language: ISO 639-1 code of the claim's article.
        since: First day of publication.
        outlet: Registry id or any name of the publisher or of an outlet in the claim's chain.
        search: Words that the claim or its sentence holds, however they are spelt.
        place: Any name of a country or larger city that the claim names; a country also finds its cities.
        number: Value of a quantity that the claim tells.
        on: A day that the claim names.
    """

    language: str | None = None
    since: date | None = None
    outlet: str | None = None
    search: str | None = None
    place: str | None = None
    number: float | None = None
    on: date | None = None


ANY = Conditions()


def disputed(store: Store, conditions: Conditions = ANY, limit: int | None = None) -> Found:
    """Disputed groups, those first in which most pairs of claims contradict each other with most certainty.

    Then those with most independent origins, then the latest. Of the sample articles the six disputes that were written
    into them come first; by origins alone false ones stood among them.

    Args:
        store: To be searched.
        conditions: That one claim of the group meets.
        limit: How many groups at most; all when None.

    Raises:
        InputError: `search` holds no letter and no digit, or no place is called `place`.
        StoreError: The database cannot be read.
    """
    return _find(store, Status.DISPUTED, conditions, limit)


def corroborated(store: Store, conditions: Conditions = ANY, limit: int | None = None) -> Found:
    """Corroborated groups, those with most independent origins first; else as for :func:`disputed`."""
    return _find(store, Status.CORROBORATED, conditions, limit)


def _find(store: Store, status: Status, conditions: Conditions, limit: int | None) -> Found:
    wanted = None if conditions.search is None else terms(conditions.search)
    parameters = {
        "status": status.value,
        "limit": -1 if limit is None else limit,
        "language": conditions.language,
        "since": conditions.since.isoformat() if conditions.since else None,
        "outlet": conditions.outlet,
        "outlet_folded": None if conditions.outlet is None else fold(conditions.outlet),
        "match": wanted.match if wanted else None,
        "globs": as_json(wanted.globs) if wanted else None,
        **wanted_details(conditions.place, conditions.number, conditions.on),
    }
    rows = store.query(FOUND, parameters)
    return Found(tuple(with_members(store, rows)), rows[0]["total"] if rows else 0)
