"""What matching reads and writes: claims with vectors, relations, groups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from claims.attribution import Polarity
from claims.errors import StoreError
from claims.matching.candidates import ArticleClaims, Limits, Pairing
from claims.matching.relation import Relation, RelationScores
from claims.store import vectors
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.match_marks import mark_matched
from claims.store.unsettled import unsettle

# A claim is unnamed when it is attributed and no party of its chain has a name.
CLAIMS = """
SELECT c.id, c.article_id, c.sentence_id, c.text, c.polarity, c.origin, a.published, a.language,
    CASE WHEN :vectors THEN c.vector END AS vector,
    coalesce(a.outlet_id, a.outlet, a.key) AS publisher,
    c.chain <> '[]' AND NOT EXISTS (
        SELECT 1 FROM json_each(c.chain) j JOIN sources s ON s.id = j.value WHERE s.kind <> 'unnamed'
    ) AS unnamed,
    (SELECT s.id FROM json_each(c.chain) j JOIN sources s ON s.id = j.value
     WHERE s.outlet_id IS NULL AND s.kind IN ('person', 'institution', 'document')
     ORDER BY j.key DESC LIMIT 1) AS party
FROM claims c JOIN articles a ON a.id = c.article_id
WHERE (:articles IS NULL OR c.article_id IN (SELECT value FROM json_each(:articles)))
  AND (:claims IS NULL OR c.id IN (SELECT value FROM json_each(:claims)))
ORDER BY c.id
"""
ARTICLES_OF = "SELECT DISTINCT article_id FROM claims WHERE id IN (SELECT value FROM json_each(?)) ORDER BY article_id"
PUT_COVERAGE = """
INSERT INTO coverage (article_a, article_b, score) VALUES (?, ?, ?)
ON CONFLICT (article_a, article_b) DO UPDATE SET score = excluded.score
"""
KNOWN = """
SELECT claim_a, claim_b FROM relations
WHERE (claim_a IN (SELECT value FROM json_each(:claims)) OR claim_b IN (SELECT value FROM json_each(:claims)))
  AND reason <> 'human'
"""
RELATIONS = """
SELECT claim_a, claim_b, relation, score_agree, score_dispute, score_unrelated, reason
FROM relations
WHERE reason <> 'human' AND (:claims IS NULL OR (
    claim_a IN (SELECT value FROM json_each(:claims)) AND claim_b IN (SELECT value FROM json_each(:claims))))
ORDER BY claim_a, claim_b
"""
PUT_RELATION = """
INSERT INTO relations (claim_a, claim_b, relation, score_agree, score_dispute, score_unrelated, reason)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (claim_a, claim_b) DO UPDATE SET
    relation = excluded.relation, score_agree = excluded.score_agree, score_dispute = excluded.score_dispute,
    score_unrelated = excluded.score_unrelated, reason = excluded.reason
"""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A stored claim as matching sees it.

    Attributes:
        publisher: Identity of the outlet that published it: registry id, else name as given, else the article's key.
        origin: Identity of the last outlet of its chain, else of the publisher.
        unnamed: It is attributed, and to nobody with a name.
        party: The last person, institution or document of its chain; None without one.
    """

    id: int
    article_id: int
    sentence_id: int
    text: str
    polarity: Polarity
    published: date | None
    language: str | None
    publisher: str
    origin: str
    unnamed: bool
    party: int | None = None


@dataclass(frozen=True, slots=True)
class StoredClaims:
    """Claims in order of id, and row `i` of `vectors`, `(n, width)` float32 of unit length, for `rows[i]`."""

    rows: tuple[ClaimRow, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How two claims stand to each other and why; stored once, smaller id first.

    Raises:
        ValueError: The two claims are one.
    """

    claim_a: int
    claim_b: int
    relation: Relation
    scores: RelationScores
    reason: str

    def __post_init__(self) -> None:
        if self.claim_a == self.claim_b:
            raise ValueError(f"a relation is between two claims, was: {self.claim_a} with itself")


def load_claims(store: Store, article_ids: Sequence[int] | None = None) -> StoredClaims:
    """The claims of these articles, of all when None.

    Raises:
        StoreError: The vectors are not of one width, as when models of two widths wrote them.
    """
    given = None if article_ids is None else as_json(list(article_ids))
    rows = store.query(CLAIMS, {"articles": given, "claims": None, "vectors": True})
    try:
        matrix = vectors.matrix([row["vector"] for row in rows])
    except ValueError as error:
        raise StoreError(f"{store.path}: {error}; ingest the articles again with one model") from error
    return StoredClaims(tuple(map(_claim_row, rows)), matrix)


def load_claim_rows(store: Store, claims: Iterable[int] | None = None) -> list[ClaimRow]:
    """These claims, all when None, by id; without their vectors."""
    given = None if claims is None else as_json(sorted(claims))
    return [_claim_row(row) for row in store.query(CLAIMS, {"articles": None, "claims": given, "vectors": False})]


def _claim_row(row: sqlite3.Row) -> ClaimRow:
    columns = {name: row[name] for name in row.keys() if name != "vector"}  # noqa: SIM118
    columns["polarity"] = Polarity(row["polarity"])
    columns["published"] = date.fromisoformat(row["published"]) if row["published"] else None
    columns["unnamed"] = bool(row["unnamed"])
    return ClaimRow(**columns)


def articles_of(store: Store, claims: Iterable[int]) -> list[int]:
    """The articles that these claims stand in, by id."""
    return [row["article_id"] for row in store.query(ARTICLES_OF, (as_json(sorted(claims)),))]


def by_article(claims: StoredClaims) -> dict[int, ArticleClaims]:
    """Claims by the article they stand in."""
    places: dict[int, list[int]] = {}
    for place, row in enumerate(claims.rows):
        places.setdefault(row.article_id, []).append(place)
    return {
        article: ArticleClaims(
            article,
            claims.rows[found[0]].published,
            tuple(claims.rows[place].id for place in found),
            claims.vectors[found],
        )
        for article, found in places.items()
    }


def known_relations(store: Store, claims: Iterable[int]) -> set[tuple[int, int]]:
    """Pairs of claims, smaller id first, one of them among `claims`, whose relation a model has read."""
    return {tuple(row) for row in store.query(KNOWN, {"claims": as_json(sorted(claims))})}


def write_matches(
    store: Store, articles: Sequence[int], pairings: Iterable[Pairing], rows: Iterable[RelationRow], limits: Limits
) -> None:
    """Write what comparing these articles with all others gave, in one transaction.

    Args:
        store: Written to.
        articles: That are compared with all others now.
        pairings: Those that cover one event are kept.
        rows: One that is there for the pair is replaced.
        limits: That bounded the comparison.

    Raises:
        StoreError: A claim does not exist, or the database cannot be written.
    """
    with store.transaction() as connection:
        connection.executemany(PUT_COVERAGE, ((p.a, p.b, p.coverage) for p in pairings if p.covering))
        rows = list(rows)
        connection.executemany(PUT_RELATION, map(_relation_columns, rows))
        unsettle(connection, (claim for row in rows for claim in (row.claim_a, row.claim_b)))
        mark_matched(connection, articles, limits)


def load_relations(store: Store, claims: Iterable[int] | None = None) -> list[RelationRow]:
    """Every relation read of two of these claims, of all when None, by the ids of its claims."""
    given = None if claims is None else as_json(sorted(claims))
    return [
        RelationRow(
            row["claim_a"],
            row["claim_b"],
            Relation(row["relation"]),
            {relation: row[f"score_{relation.value}"] for relation in Relation},
            row["reason"],
        )
        for row in store.query(RELATIONS, {"claims": given})
    ]


def _relation_columns(row: RelationRow) -> tuple[int | float | str, ...]:
    scores = (float(row.scores[relation]) for relation in Relation)
    return (*sorted((row.claim_a, row.claim_b)), row.relation.value, *scores, row.reason)
