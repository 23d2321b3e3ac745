"""Claims that nobody else reports independently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day

SINGLE_ORIGIN = """
WITH said AS (
    SELECT m.group_id, c.id AS claim, c.text, c.origin, s.position AS sentence, a.key AS article, a.published,
        a.language,
        row_number() OVER (PARTITION BY m.group_id ORDER BY a.published IS NULL, a.published, c.id) AS place,
        count(*) OVER (PARTITION BY m.group_id) AS claims
    FROM groups g
    JOIN group_members m ON m.group_id = g.id
    JOIN claims c ON c.id = m.claim_id
    JOIN sentences s ON s.id = c.sentence_id
    JOIN articles a ON a.id = c.article_id
    WHERE g.status = 'single-origin' AND a.id IN (SELECT value FROM json_each(?))
)
SELECT said.group_id AS "group", said.claim, said.text, said.article, said.sentence, said.published, said.language,
    said.origin, coalesce(o.name, said.origin) AS origin_name, said.claims,
    (SELECT count(DISTINCT c.article_id) FROM group_members m JOIN claims c ON c.id = m.claim_id
     WHERE m.group_id = said.group_id) AS articles
FROM said LEFT JOIN outlets o ON o.id = said.origin
WHERE said.place = 1
ORDER BY articles DESC, said.claims DESC, said.group_id
"""


@dataclass(frozen=True, slots=True)
class SingleOrigin:
    """A group of claims that all come from one origin, by its first claim in the articles asked about.

    Attributes:
        group: The group's id, for ``claims show``.
        claim: The first claim's id.
        text: The words that matching compared.
        article: Key of its article.
        sentence: Position of its sentence, from 0.
        origin: Identity of the last outlet of its chain, else of the publisher.
        origin_name: That outlet's name where it has one, else `origin`.
        claims: Claims of the group in the articles asked about.
        articles: Articles of the whole database that carry it; many make no second origin.
    """

    group: int
    claim: int
    text: str
    article: str
    sentence: int
    published: date | None
    language: str | None
    origin: str
    origin_name: str
    claims: int
    articles: int


def single_origin(store: Store, article_ids: Sequence[int]) -> tuple[SingleOrigin, ...]:
    """Groups of one origin with a claim in these articles, those that most articles carry first.

    Raises:
        StoreError: The database cannot be read.
    """
    return tuple(
        SingleOrigin(**(dict(row) | {"published": day(row["published"])}))
        for row in store.query(SINGLE_ORIGIN, (as_json(list(article_ids)),))
    )
