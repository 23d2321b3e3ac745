"""The whole database: what it holds, and where words are in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from claims.agreement import Status
from claims.label import Label
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day
from claims.store.search import terms

COUNTS = """
SELECT
    (SELECT count(*) FROM articles) AS articles,
    (SELECT count(*) FROM revisions) AS revisions,
    (SELECT count(DISTINCT coalesce(outlet_id, outlet, key)) FROM articles) AS outlets,
    (SELECT count(*) FROM sentences) AS sentences,
    (SELECT count(*) FROM attributions) AS attributions,
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM groups) AS groups,
    (SELECT min(published) FROM articles) AS earliest,
    (SELECT max(published) FROM articles) AS latest
"""
LANGUAGES = """
SELECT language, count(*) AS articles FROM articles
WHERE language IS NOT NULL GROUP BY language ORDER BY articles DESC, language
"""
STATUSES = "SELECT status, count(*) AS groups FROM groups GROUP BY status"
SENTENCES_WITH = """
SELECT a.key AS article, a.published, coalesce(o.name, a.outlet) AS outlet,
    CAST(coalesce(s.given_id, s.id) AS TEXT) AS id, s.text, s.label, count(*) OVER () AS total
FROM sentences s
JOIN articles a ON a.id = s.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE (:match IS NULL OR s.id IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH :match))
  AND NOT EXISTS (SELECT 1 FROM json_each(:globs) WHERE ' ' || s.folded || ' ' NOT GLOB value)
ORDER BY a.published IS NULL, a.published DESC, a.id, s.position
LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Summary:
    """How much the database holds.

    Attributes:
        outlets: Publishers of its articles.
        statuses: Groups of each status; every status is there.
        languages: Articles in each language, most first.
        earliest: First day of publication, of those known.
        latest: Last day of publication.
    """

    articles: int
    revisions: int
    outlets: int
    sentences: int
    attributions: int
    claims: int
    groups: int
    earliest: date | None
    latest: date | None
    statuses: Mapping[Status, int]
    languages: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence that holds the words searched for. `id` is the one given with the input, else the store's."""

    article: str
    published: date | None
    outlet: str | None
    id: str
    text: str
    label: Label


@dataclass(frozen=True, slots=True)
class FoundSentences:
    """Sentences found, and how many there are without the limit."""

    sentences: tuple[FoundSentence, ...]
    total: int


def summary(store: Store) -> Summary:
    """Counts over all tables.

    Raises:
        StoreError: The database cannot be read.
    """
    counts = dict(store.query(COUNTS)[0])
    counts |= {"earliest": day(counts["earliest"]), "latest": day(counts["latest"])}
    statuses = {row["status"]: row["groups"] for row in store.query(STATUSES)}
    return Summary(
        **counts,
        statuses={status: statuses.get(status.value, 0) for status in Status},
        languages={row["language"]: row["articles"] for row in store.query(LANGUAGES)},
    )


def search_sentences(store: Store, search: str, limit: int | None = None) -> FoundSentences:
    """Sentences that hold every word of `search`, however it is spelt, latest first.

    Args:
        limit: How many at most; all when None.

    Raises:
        InputError: `search` holds no letter and no digit.
        StoreError: The database cannot be read.
    """
    wanted = terms(search)
    limits = {"match": wanted.match, "globs": as_json(wanted.globs), "limit": -1 if limit is None else limit}
    rows = store.query(SENTENCES_WITH, limits)
    sentences = (
        FoundSentence(row["article"], day(row["published"]), row["outlet"], row["id"], row["text"], Label(row["label"]))
        for row in rows
    )
    return FoundSentences(tuple(sentences), rows[0]["total"] if rows else 0)
