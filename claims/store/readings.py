"""Stored articles as the model read them, and writing whom they cite anew without reading them again."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims.analysis import AnalysedSentence, Analysis
from claims.article import Article
from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.errors import NotFound, StoreError
from claims.label import Label
from claims.outlets.citation import Citation
from claims.span import Span
from claims.store import vectors
from claims.store.article_rows import as_json, replace_contents
from claims.store.database import Store, now
from claims.store.match_marks import forget_matches
from claims.store.queries.columns import day, spans

HEADINGS = "SELECT id, outlet, url, outlet_id FROM articles ORDER BY id"
TEXT = "SELECT text FROM articles WHERE id = ?"
ARTICLE = "SELECT * FROM articles WHERE id = ?"
SENTENCES = "SELECT * FROM sentences WHERE article_id = ? ORDER BY position"
MARKED = """
SELECT e.position AS sentence, r.* FROM readings r JOIN sentences e ON e.id = r.sentence_id
WHERE e.article_id = ? ORDER BY e.position, r.position
"""
CITED = """
SELECT e.position AS sentence, t.*, s.name, s.outlet_id
FROM attributions t JOIN sentences e ON e.id = t.sentence_id LEFT JOIN sources s ON s.id = t.source_id
WHERE e.article_id = ? ORDER BY e.position, t.position
"""
VECTORS = """
SELECT e.position AS sentence, c.spans, c.vector FROM claims c JOIN sentences e ON e.id = c.sentence_id
WHERE c.article_id = ?
"""
CREDITED = "SELECT outlet_id FROM credits WHERE article_id = ? ORDER BY position"
CITING = """
SELECT DISTINCT e.article_id AS id
FROM sources s JOIN attributions t ON t.source_id = s.id JOIN sentences e ON e.id = t.sentence_id
WHERE s.outlet_id IN (SELECT value FROM json_each(?))
"""
WITH_WORD = "SELECT DISTINCT article_id AS id FROM sentences WHERE instr(folded, ?)"
MOVE = "UPDATE articles SET outlet_id = ?, changed = ? WHERE id = ?"

Party = tuple[Attribution, str, str | None, str]
"""Whom an attribution cites: name, registry id and how it was found."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What tells who published an article: name and address as given, and the registry id stored."""

    id: int
    outlet: str | None
    url: str | None
    publisher: str | None


@dataclass(frozen=True)
class Reading:
    """An article as it was read and resolved.

    Attributes:
        id: The store's.
        article: Without given sentence boundaries; `sentences` has them.
        publisher: Registry id of its outlet.
        sentences: With what the model marked; `citations` are empty.
        cited: Whom each sentence was found to cite.
        credited: Registry ids of the agencies it credits; None for agencies it does not name.
        claim_vectors: By index of the sentence and spans of the claim.
    """

    id: int
    article: Article
    publisher: str | None
    sentences: tuple[AnalysedSentence, ...]
    cited: tuple[tuple[Party, ...], ...]
    credited: tuple[str | None, ...]
    claim_vectors: dict[tuple[int, tuple[Span, ...]], NDArray[np.float32]]

    def vector_of(self, sentence: int, parts: tuple[Span, ...]) -> NDArray[np.float32]:
        """The vector of a claim.

        Raises:
            StoreError: the database holds no such claim.
        """
        found = self.claim_vectors.get((sentence, parts))
        if found is None:
            raise StoreError(f"{self.article.key}: its claims are not those its marks make; ingest the article again")
        return found

    def is_resolved_as(self, analysis: Analysis) -> bool:
        """Whether `analysis` cites the same parties in the same way, credits the same and has the same publisher."""
        parties = tuple(tuple(map(_party, sentence.citations)) for sentence in analysis.sentences)
        credited = (analysis.credit.outlets or (None,)) if analysis.credit else ()
        return (self.publisher, self.cited, self.credited) == (analysis.publisher, parties, credited)


def load_headings(store: Store) -> list[Heading]:
    """Of every article, by id."""
    return [Heading(row["id"], row["outlet"], row["url"], row["outlet_id"]) for row in store.query(HEADINGS)]


def text_of(store: Store, article_id: int) -> str:
    """The text of an article.

    Raises:
        NotFound: there is no such article.
    """
    for row in store.query(TEXT, (article_id,)):
        return str(row["text"])
    raise NotFound(f"an article that is read must be stored, was: {article_id} in {store.path}")


def articles_citing(store: Store, outlets: Sequence[str]) -> set[int]:
    """Ids of the articles that cite one of these outlets, by registry id."""
    return {row["id"] for row in store.query(CITING, (as_json(list(outlets)),))}


def articles_with_words(store: Store, words: Iterable[str]) -> set[int]:
    """Ids of the articles with one of these folded words, or parts of words, in a sentence."""
    return {row["id"] for word in words for row in store.query(WITH_WORD, (word,))}


def load_reading(store: Store, article_id: int) -> Reading:
    """An article as the model read it.

    Raises:
        NotFound: there is no such article.
    """
    rows = store.query(ARTICLE, (article_id,))
    if not rows:
        raise NotFound(f"an article that is read must be stored, was: {article_id} in {store.path}")
    row = rows[0]
    published = day(row["published"])
    article = Article(row["key"], row["text"], row["title"], row["outlet"], published, row["language"], row["url"])
    marked: dict[int, list[Attribution]] = defaultdict(list)
    for each in store.query(MARKED, (article_id,)):
        marked[each["sentence"]].append(_attribution(each))
    cited: dict[int, list[Party]] = defaultdict(list)
    for each in store.query(CITED, (article_id,)):
        cited[each["sentence"]].append((_attribution(each), each["name"] or "", each["outlet_id"], each["resolution"]))
    sentences = store.query(SENTENCES, (article_id,))
    return Reading(
        id=article_id,
        article=article,
        publisher=row["outlet_id"],
        sentences=tuple(_sentence(each, marked[each["position"]]) for each in sentences),
        cited=tuple(tuple(cited[each["position"]]) for each in sentences),
        credited=tuple(each["outlet_id"] for each in store.query(CREDITED, (article_id,))),
        claim_vectors={
            (each["sentence"], spans(each["spans"])): vectors.from_blob(each["vector"])
            for each in store.query(VECTORS, (article_id,))
        },
    )


def write_resolution(store: Store, article_id: int, analysis: Analysis, *, compare: bool = False) -> None:
    """Write whom an article cites, in one transaction: claims keep their ids, relations and places in their groups.

    Args:
        store: Holds the article.
        article_id: Its id.
        analysis: What it is now.
        compare: It has new claims; matching will look at it again, and compare what was not compared.

    Raises:
        StoreError: The database cannot be written; the former state stays.
    """
    with store.transaction() as connection:
        connection.execute(MOVE, (analysis.publisher, now(), article_id))
        replace_contents(connection, article_id, analysis, keep_relations=True)
        if compare:
            forget_matches(connection, article_id)


def _party(citation: Citation) -> Party:
    return citation.attribution, citation.name, citation.outlet, citation.resolution.value


def _sentence(row: sqlite3.Row, marked: Sequence[Attribution]) -> AnalysedSentence:
    scores = {label: row[f"score_{label.value}"] for label in Label}
    span = Span(row["start"], row["end"])
    return AnalysedSentence(span, row["given_id"], Label(row["label"]), scores, attributions=tuple(marked))


def _attribution(row: sqlite3.Row) -> Attribution:
    span = None if row["source_start"] is None else Span(row["source_start"], row["source_end"])
    source = Source(SourceKind(row["kind"]), span, row["score"])
    return Attribution(source, spans(row["cue"]), spans(row["content"]), Polarity(row["polarity"]), bool(row["nested"]))
