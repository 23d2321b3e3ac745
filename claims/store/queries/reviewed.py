"""Sentences and claims as people call them who correct them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from claims.errors import NotFound
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.articles import StoredSentence, article, sentences
from claims.store.queries.columns import spans

SENTENCE_BY_NUMBER = "SELECT id, article_id, position FROM sentences WHERE id = ?"
SENTENCES_BY_GIVEN_ID = "SELECT id, article_id, position FROM sentences WHERE given_id = ? ORDER BY id"
SENTENCE_BY_PLACE = "SELECT id, article_id, position FROM sentences WHERE article_id = ? AND position = ?"
CLAIMS_OF_ARTICLE = "SELECT id, sentence_id FROM claims WHERE article_id = ? ORDER BY position"
CLAIMS = """
SELECT c.id, a.id AS article_id, a.key, a.text, c.spans, c.quote, m.group_id, m.position
FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN group_members m ON m.claim_id = c.id
WHERE c.id IN (SELECT value FROM json_each(?))
"""
GROUPS_OF = """
SELECT DISTINCT group_id FROM group_members WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY group_id
"""
RUN_OF = "SELECT r.model, r.model_digest FROM articles a JOIN runs r ON r.id = a.run_id WHERE a.id = ?"


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence that somebody speaks of.

    Attributes:
        number: Of the sentence in the database.
        article: Key of its article.
        sentence: What it is now.
        claims: Numbers of the claims it makes.
    """

    number: int
    article_id: int
    article: str
    language: str | None
    sentence: StoredSentence
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SpokenClaim:
    """A claim that somebody speaks of.

    Attributes:
        number: Of the claim in the database.
        article: Key of its article.
        text: The article's.
        spans: The claim's, code points of `text`.
        group: The group it is in, and its position there; None when it was never matched.
    """

    number: int
    article_id: int
    article: str
    text: str
    spans: tuple[Span, ...]
    group: int | None
    position: int | None


def spoken_sentence(store: Store, name: str) -> SpokenSentence:
    """The sentence called so: its number, ARTICLE#PLACE with its place from 0, or the id that came with it.

    Raises:
        NotFound: There is none, or there are several with this id.
    """
    rows = _sentences_called(store, name)
    if not rows:
        raise NotFound(
            f"a sentence is called by its number, its id or ARTICLE#PLACE, was: {name!r} in {store.path}; "
            f"`claims review show ARTICLE` lists those of an article"
        )
    if len(rows) > 1:
        numbers = ", ".join(str(row["id"]) for row in rows)
        raise NotFound(f"a sentence is called by what no other is, {name!r} are {numbers}; give one of these numbers")
    found = article(store, rows[0]["article_id"])
    return next(each for each in spoken_article(store, found.key) if each.number == rows[0]["id"])


def spoken_article(store: Store, key: str) -> list[SpokenSentence]:
    """The sentences of the article with this key, in text order; none when there is no such article."""
    if not store.query("SELECT 1 FROM articles WHERE key = ?", (key,)):
        return []
    found = article(store, key)
    claims: dict[int, list[int]] = {}
    for row in store.query(CLAIMS_OF_ARTICLE, (found.id,)):
        claims.setdefault(row["sentence_id"], []).append(row["id"])
    return [
        SpokenSentence(each.number, found.id, found.key, found.language, each, tuple(claims.get(each.number, ())))
        for each in sentences(store, found.id)
    ]


def spoken_claims(store: Store, numbers: tuple[int, ...]) -> list[SpokenClaim]:
    """The claims with these numbers, in this order.

    Raises:
        NotFound: There is none with one of them.
    """
    rows = {row["id"]: row for row in store.query(CLAIMS, (as_json(list(numbers)),))}
    for number in numbers:
        if number not in rows:
            raise NotFound(f"a claim is called by a number of `claims show GROUP`, was: {number} in {store.path}")
    return [_claim(rows[number]) for number in numbers]


def groups_of(store: Store, claims: tuple[int, ...]) -> list[int]:
    """The groups that these claims are in."""
    return [row["group_id"] for row in store.query(GROUPS_OF, (as_json(list(claims)),))]


def model_of(store: Store, article_id: int) -> tuple[str, str]:
    """Name and digest of the model that read an article."""
    (row,) = store.query(RUN_OF, (article_id,))
    return row["model"], row["model_digest"]


def _sentences_called(store: Store, name: str) -> list[sqlite3.Row]:
    if name.isdecimal() and (rows := store.query(SENTENCE_BY_NUMBER, (int(name),))):
        return rows
    if rows := store.query(SENTENCES_BY_GIVEN_ID, (name,)):
        return rows
    key, hash_sign, place = name.rpartition("#")
    if not (hash_sign and key and place.isdecimal()):
        return []
    return store.query(SENTENCE_BY_PLACE, (article(store, key).id, int(place)))


def _claim(row: sqlite3.Row) -> SpokenClaim:
    where = (row["group_id"], row["position"])
    return SpokenClaim(row["id"], row["article_id"], row["key"], row["text"], spans(row["spans"]), *where)
