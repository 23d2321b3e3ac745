"""Outlets that cover the event of a group and have no claim in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day

# Of the articles of one outlet the one that has most in common with the group's.
SILENT = """
WITH held AS (
    SELECT DISTINCT m.group_id, c.article_id, coalesce(a.outlet_id, a.outlet, a.key) AS publisher
    FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
    WHERE m.group_id IN (SELECT value FROM json_each(?))
), beside AS (
    SELECT h.group_id, v.article_b AS article_id, v.score FROM held h JOIN coverage v ON v.article_a = h.article_id
    UNION ALL
    SELECT h.group_id, v.article_a, v.score FROM held h JOIN coverage v ON v.article_b = h.article_id
), ranked AS (
    SELECT b.group_id, a.id, coalesce(a.outlet_id, a.outlet, a.key) AS publisher,
        row_number() OVER (
            PARTITION BY b.group_id, coalesce(a.outlet_id, a.outlet, a.key) ORDER BY b.score DESC, a.id
        ) AS place
    FROM beside b JOIN articles a ON a.id = b.article_id
)
SELECT r.group_id, r.publisher, coalesce(o.name, a.outlet, a.key) AS outlet, a.key AS article, a.title, a.published,
    a.language, a.url
FROM ranked r JOIN articles a ON a.id = r.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE r.place = 1
  AND NOT EXISTS (SELECT 1 FROM held h WHERE h.group_id = r.group_id AND h.publisher = r.publisher)
ORDER BY r.group_id, a.published IS NULL, a.published, a.id
"""


@dataclass(frozen=True, slots=True)
class Silent:
    """An outlet that covers the event of a group, and no claim of which was found to be about the group's.

    Attributes:
        publisher: Its identity: registry id, else name as given, else the article's key.
        outlet: Its name, else the article's key.
        article: Key of its article that has most in common with those of the group.
    """

    publisher: str
    outlet: str
    article: str
    title: str | None
    published: date | None
    language: str | None
    url: str | None


def silent_outlets(store: Store, groups: Sequence[int]) -> dict[int, tuple[Silent, ...]]:
    """By group, earliest article first; groups that every outlet on the event speaks of are left out.

    Raises:
        StoreError: The database cannot be read.
    """
    found: dict[int, list[Silent]] = defaultdict(list)
    for row in store.query(SILENT, (as_json(list(groups)),)):
        columns = dict(row) | {"published": day(row["published"])}
        found[columns.pop("group_id")].append(Silent(**columns))
    return {group: tuple(silent) for group, silent in found.items()}
