"""Persons and institutions cited, with all their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribution import SourceKind
from claims.store.article_rows import as_json
from claims.store.database import Store

CITED = """
SELECT s.id, s.kind, s.name, count(*) AS citations, count(DISTINCT e.article_id) AS articles,
    sum(t.polarity = 'deny') AS denials
FROM sources s
JOIN attributions t ON t.source_id = s.id
JOIN sentences e ON e.id = t.sentence_id
WHERE s.outlet_id IS NULL AND s.kind = :kind
  AND (:articles IS NULL OR e.article_id IN (SELECT value FROM json_each(:articles)))
GROUP BY s.id
ORDER BY citations DESC, s.name, s.id
LIMIT :limit
"""
NAMES = """
SELECT source_id, language, name FROM source_names
WHERE source_id IN (SELECT value FROM json_each(?))
ORDER BY source_id, language, name
"""


@dataclass(frozen=True, slots=True)
class PartyName:
    """A name of a source, and the ISO 639-1 code of the articles that write it so; empty when unknown."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class CitedParty:
    """A person or institution, and how often it is cited.

    Attributes:
        name: As most articles call it.
        names: Every name that articles joined to it give; empty while one article alone cites it.
        denials: Citations in which it denies something.
    """

    id: int
    kind: SourceKind
    name: str
    names: tuple[PartyName, ...]
    citations: int
    articles: int
    denials: int


def most_cited_parties(
    store: Store, kind: SourceKind, limit: int | None = None, article_ids: Sequence[int] | None = None
) -> tuple[CitedParty, ...]:
    """Persons or institutions, most cited first, then by name.

    Args:
        kind: PERSON or INSTITUTION.
        limit: At most so many; all when None.
        article_ids: Count citations of these articles alone; of all when None.

    Raises:
        StoreError: The database cannot be read.
    """
    articles = None if article_ids is None else as_json(list(article_ids))
    parameters = {"kind": kind.value, "limit": -1 if limit is None else limit, "articles": articles}
    rows = store.query(CITED, parameters)
    names: dict[int, list[PartyName]] = defaultdict(list)
    for row in store.query(NAMES, (as_json([row["id"] for row in rows]),)):
        names[row["source_id"]].append(PartyName(row["name"], row["language"]))
    return tuple(
        CitedParty(
            id=row["id"],
            kind=SourceKind(row["kind"]),
            name=row["name"],
            names=tuple(names[row["id"]]),
            citations=row["citations"],
            articles=row["articles"],
            denials=row["denials"],
        )
        for row in rows
    )
