"""Who is cited how often and by whom, and outlets cited that nobody has reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.outlets.naming import name_alone
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day

USES = """
WITH cited AS (
    SELECT s.outlet_id AS id, count(*) AS citations, count(DISTINCT e.article_id) AS citing
    FROM sources s JOIN attributions t ON t.source_id = s.id JOIN sentences e ON e.id = t.sentence_id
    WHERE s.outlet_id IS NOT NULL GROUP BY s.outlet_id
), published AS (
    SELECT outlet_id AS id, count(*) AS articles FROM articles WHERE outlet_id IS NOT NULL GROUP BY outlet_id
)
SELECT o.id, coalesce(c.citations, 0) AS citations, coalesce(c.citing, 0) AS citing,
    coalesce(p.articles, 0) AS published
FROM outlets o LEFT JOIN cited c ON c.id = o.id LEFT JOIN published p ON p.id = o.id
WHERE citations > 0 OR published > 0
"""
# A source is unreviewed while a noun announces it and it is cited under no registry id.
UNREVIEWED = """
SELECT s.name, s.announced, count(*) AS citations, count(DISTINCT e.article_id) AS citing, min(a.key) AS example
FROM sources s
JOIN attributions t ON t.source_id = s.id
JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id
WHERE s.announced IS NOT NULL AND s.outlet_id IS NULL
GROUP BY s.id ORDER BY citations DESC, s.name
"""
CITED_BY = """
SELECT coalesce(a.outlet_id, a.outlet, a.key) AS id, max(coalesce(o.name, a.outlet, a.key)) AS name,
    count(*) AS citations, count(DISTINCT a.id) AS articles, min(a.published) AS earliest, max(a.published) AS latest
FROM sources s
JOIN attributions t ON t.source_id = s.id
JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE s.outlet_id IN (SELECT value FROM json_each(?))
GROUP BY 1 ORDER BY citations DESC, name
"""


@dataclass(frozen=True, slots=True)
class OutletUse:
    """How an outlet appears in the database.

    Attributes:
        citations: Attributions that cite it.
        citing: Articles in which they stand.
        published: Articles that it published.
    """

    citations: int = 0
    citing: int = 0
    published: int = 0


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """An outlet cited that the registry does not know; a kind noun beside its name says that it is one.

    Attributes:
        name: Its name, without the noun that announces it.
        words: What the text calls it, the noun included.
        kinds: What the noun can stand for.
        citations: Attributions that cite it.
        citing: Articles in which they stand.
        example: Key of one of them.
    """

    name: str
    words: str
    kinds: tuple[str, ...]
    citations: int
    citing: int
    example: str


@dataclass(frozen=True, slots=True)
class CitedBy:
    """A publisher that cites an outlet, how often and in how many of its articles; days None when unknown."""

    id: str
    name: str
    citations: int
    articles: int
    earliest: date | None
    latest: date | None


def outlet_uses(store: Store) -> dict[str, OutletUse]:
    """By registry id, for the outlets that are cited or published something.

    Raises:
        StoreError: The database cannot be read.
    """
    return {row["id"]: OutletUse(row["citations"], row["citing"], row["published"]) for row in store.query(USES)}


def unreviewed_outlets(store: Store) -> tuple[Unreviewed, ...]:
    """Most cited first.

    Raises:
        StoreError: The database cannot be read.
    """
    return tuple(
        Unreviewed(
            name=name_alone(row["name"]),
            words=row["name"],
            kinds=tuple(row["announced"].split("/")),
            citations=row["citations"],
            citing=row["citing"],
            example=row["example"],
        )
        for row in store.query(UNREVIEWED)
    )


def cited_by(store: Store, ids: Sequence[str]) -> tuple[CitedBy, ...]:
    """Who cites the outlet with these registry ids (its own, and those of outlets merged into it), most often first.

    Raises:
        StoreError: The database cannot be read.
    """
    rows = store.query(CITED_BY, (as_json(list(ids)),))
    return tuple(
        CitedBy(**{**dict(row), "earliest": day(row["earliest"]), "latest": day(row["latest"])}) for row in rows
    )
