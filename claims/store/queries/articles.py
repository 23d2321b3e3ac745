"""One article: its text, its revisions, its sentences."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from claims.attribution import Polarity, SourceKind
from claims.errors import NotFound
from claims.label import Label
from claims.outlets.citation import Resolution
from claims.span import Span
from claims.store.database import Store
from claims.store.queries.columns import day, spans

_ARTICLE = """
SELECT a.id, a.key, a.outlet_id, coalesce(o.name, a.outlet) AS outlet, a.title, a.published, a.language, a.url, a.text,
    a.digest, a.first_seen, a.changed
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
"""
ARTICLE_BY_KEY = _ARTICLE + "WHERE a.key = ?"
ARTICLE_BY_ID = _ARTICLE + "WHERE a.id = ?"
REVISIONS = """
SELECT number, title, published, text, digest, replaced FROM revisions WHERE article_id = ? ORDER BY number
"""
SENTENCES = """
SELECT id, position, given_id, start, end, text, label,
    score_claim, score_attribution, score_commentary, score_boilerplate, human
FROM sentences WHERE article_id = ? ORDER BY position
"""
CITED = """
SELECT t.sentence_id, t.source_id, t.kind, s.name, s.outlet_id, t.source_start, t.source_end, t.cue, t.content,
    t.polarity, t.nested, t.resolution, t.score, t.confidence, t.rule, t.human
FROM attributions t
JOIN sentences e ON e.id = t.sentence_id
LEFT JOIN sources s ON s.id = t.source_id
WHERE e.article_id = ?
ORDER BY e.position, t.position
"""


@dataclass(frozen=True, slots=True)
class Revision:
    """What an article said before. `number` counts from 1, the text first seen; `replaced` is ISO 8601 in UTC."""

    number: int
    title: str | None
    published: date | None
    text: str
    digest: str
    replaced: str


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as it is now, and the texts it had before, oldest first.

    Attributes:
        outlet_id: Registry id of the publisher, if it has one.
        outlet: Its name there, else as given.
        first_seen: ISO 8601 in UTC, as `changed`.
    """

    id: int
    key: str
    outlet_id: str | None
    outlet: str | None
    title: str | None
    published: date | None
    language: str | None
    url: str | None
    text: str
    digest: str
    first_seen: str
    changed: str
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """One attribution of a sentence; spans count code points of the article's text.

    Attributes:
        source_id: The party cited, one id however often it is cited; None when nobody is named.
        name: Its name; None when nobody is named.
        outlet_id: Registry id, when it is a known outlet.
        source: The words that name it; None when they leave it out.
        nested: It is quoted through the attribution before it.
        score: Of the source, in [0, 1].
        confidence: That the party is who is meant, in [0, 1].
        rule: What joined it with another source of the article ("surname", "title" ...); empty when its own words name
            it.
        human: Who said by hand that this outlet is meant, and when; None when nobody did.
    """

    source_id: int | None
    kind: SourceKind
    name: str | None
    outlet_id: str | None
    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    polarity: Polarity
    nested: bool
    resolution: Resolution
    score: float
    confidence: float = 1.0
    rule: str = ""
    human: str | None = None

    @property
    def named(self) -> bool:
        """Whether the reader learns who it is."""
        return self.name is not None and self.kind is not SourceKind.UNNAMED


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence with its label and whom it cites.

    Attributes:
        id: The id given with the input, else the store's.
        span: Code points of the article's text.
        scores: Probability of each label, in [0, 1], as the model found it.
        number: The store's id.
        human: Who set the label by hand and when; None when the model did.
    """

    id: str
    position: int
    span: Span
    text: str
    label: Label
    scores: Mapping[Label, float]
    citations: tuple[Cited, ...]
    number: int = 0
    human: str | None = None


def article(store: Store, key: str | int) -> StoredArticle:
    """The article with this key; a number, or a key of digits that no article has, is taken for the store's id.

    Raises:
        NotFound: There is no such article.
        StoreError: The database cannot be read.
    """
    rows = store.query(ARTICLE_BY_KEY, (key,)) if isinstance(key, str) else []
    if not rows and str(key).isdecimal():
        rows = store.query(ARTICLE_BY_ID, (int(key),))
    if not rows:
        raise NotFound(f"an article that is shown must have been ingested, was: {key} in {store.path}")
    columns = dict(rows[0]) | {"published": day(rows[0]["published"])}
    revisions = (
        Revision(**(dict(row) | {"published": day(row["published"])}))
        for row in store.query(REVISIONS, (columns["id"],))
    )
    return StoredArticle(**columns, revisions=tuple(revisions))


def sentences(store: Store, article_id: int) -> tuple[StoredSentence, ...]:
    """The sentences of an article, in text order; none when there is no such article.

    Raises:
        StoreError: The database cannot be read.
    """
    cited: dict[int, list[Cited]] = defaultdict(list)
    for row in store.query(CITED, (article_id,)):
        cited[row["sentence_id"]].append(_cited(row))
    return tuple(
        StoredSentence(
            id=str(row["id"]) if row["given_id"] is None else row["given_id"],
            position=row["position"],
            span=Span(row["start"], row["end"]),
            text=row["text"],
            label=Label(row["label"]),
            scores={label: row[f"score_{label.value}"] for label in Label},
            citations=tuple(cited[row["id"]]),
            number=row["id"],
            human=row["human"],
        )
        for row in store.query(SENTENCES, (article_id,))
    )


def _cited(row: sqlite3.Row) -> Cited:
    return Cited(
        source_id=row["source_id"],
        kind=SourceKind(row["kind"]),
        name=row["name"],
        outlet_id=row["outlet_id"],
        source=None if row["source_start"] is None else Span(row["source_start"], row["source_end"]),
        cue=spans(row["cue"]),
        content=spans(row["content"]),
        polarity=Polarity(row["polarity"]),
        nested=bool(row["nested"]),
        resolution=Resolution(row["resolution"]),
        score=row["score"],
        confidence=row["confidence"],
        rule=row["rule"],
        human=row["human"],
    )
