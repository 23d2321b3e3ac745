"""What people said of relations, labels and outlets cited: added to, taken back, never changed nor deleted."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claims.anchor import Anchor
from claims.errors import InputError, NotFound
from claims.label import Label
from claims.reviews import ArticleReviews, SetLabel, SetOutlet
from claims.store.article_rows import as_json
from claims.store.database import Store, now
from claims.store.queries.columns import spans

REVIEWS = """
SELECT * FROM reviews
WHERE field IN ('relation', 'label', 'outlet') AND (:article IS NULL OR id IN (
    SELECT review_id FROM review_words WHERE article = :article))
ORDER BY id
"""
WORDS = "SELECT * FROM review_words WHERE :article IS NULL OR article = :article ORDER BY review_id, place"
RECORD = "INSERT INTO reviews (subject, field, value, author, created, note) VALUES (?, ?, ?, ?, ?, ?)"
RECORD_WORDS = """
INSERT INTO review_words (review_id, place, side, version, article, spans, words, before, after)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
UNDO = "UPDATE reviews SET undone = ?, undone_by = ? WHERE id = ?"
OTHER = "SELECT subject FROM reviews WHERE id = ?"


class Field(str, Enum):
    """What a person set."""

    RELATION = "relation"
    LABEL = "label"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a correction is about.

    Attributes:
        article: Key of their article.
        side: Of a relation, 0 or 1. Of an outlet, 0 is the sentence and 1 the attribution.
        version: Of a relation, claims of one side and version are held in one position.
    """

    article: str
    anchor: Anchor
    side: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says.

    Attributes:
        subject: What it was about then: kind/id, as in "claim/12".
        field: What is set.
        value: The relation or the label; for an outlet its id and name as JSON.
        words: What it is about, to be found again.
        author: Who says so.
        note: What they want to be remembered.
    """

    subject: str
    field: Field
    value: str
    words: tuple[Words, ...]
    author: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What a person said, as it is stored.

    Attributes:
        number: Its own, for good.
        created: When, ISO 8601 in UTC.
        undone: When it was taken back; None when it was not.
        undone_by: Who did.
    """

    number: int
    said: Said
    created: str
    undone: str | None = None
    undone_by: str | None = None

    @property
    def by(self) -> str:
        """Who and when, as what it made is marked: "Noor, 2026-11-26"."""
        return f"{self.said.author}, {self.created[:10]}"


def record(store: Store, said: Said) -> Review:
    """Add a correction, in one transaction.

    Raises:
        StoreError: The database cannot be written.
    """
    created = now()
    with store.transaction() as connection:
        row = (said.subject, said.field.value, said.value, said.author, created, said.note)
        number = int(connection.execute(RECORD, row).lastrowid or 0)
        for place, each in enumerate(said.words):
            pairs = as_json([[span.start, span.end] for span in each.anchor.spans])
            words = (pairs, as_json(list(each.anchor.words)), each.anchor.before, each.anchor.after)
            connection.execute(RECORD_WORDS, (number, place, each.side, each.version, each.article, *words))
    return Review(number, said, created)


def undo(store: Store, number: int, author: str) -> Review:
    """Take a correction back; it stays in the list. Returns what it was.

    Raises:
        InputError: It was taken back already, or is a correction of an outlet itself.
        NotFound: There is none of this number.
    """
    review = load_review(store, number)
    if review.undone is not None:
        raise InputError(f"a correction is undone once, {number} was: {review.undone} by {review.undone_by}")
    with store.transaction() as connection:
        connection.execute(UNDO, (now(), author, number))
    return review


def load_review(store: Store, number: int) -> Review:
    """The correction of this number.

    Raises:
        InputError: It is one of an outlet itself.
        NotFound: There is none.
    """
    for review in load_reviews(store):
        if review.number == number:
            return review
    for row in store.query(OTHER, (number,)):
        raise InputError(
            f"a correction of sentences or claims is meant, {number} is one of {row['subject']}; see `claims outlets`"
        )
    raise NotFound(f"a correction is called by a number of `claims review list`, was: {number} in {store.path}")


def load_reviews(store: Store, article: str | None = None) -> list[Review]:
    """Every correction in the order in which they were made, those taken back among them.

    Args:
        article: Only what is about the article with this key; then `words` are those of this article alone.
    """
    words: dict[int, list[Words]] = defaultdict(list)
    for row in store.query(WORDS, {"article": article}):
        anchor = Anchor(spans(row["spans"]), tuple(json.loads(row["words"])), row["before"], row["after"])
        words[row["review_id"]].append(Words(row["article"], anchor, row["side"], row["version"]))
    return [_review(row, words[row["id"]]) for row in store.query(REVIEWS, {"article": article})]


def load_article_reviews(store: Store, article: str) -> ArticleReviews:
    """What people said of the sentences of the article with this key and did not take back."""
    return article_reviews(load_reviews(store, article))


def article_reviews(reviews: Sequence[Review]) -> ArticleReviews:
    """What these corrections say of the sentences of the one article that they are about."""
    labels, outlets = [], []
    for review in reviews:
        said = review.said
        if review.undone is not None or said.field is Field.RELATION:
            continue
        sentence, *others = (words.anchor for words in said.words)
        if said.field is Field.LABEL:
            labels.append(SetLabel(review.number, sentence, Label(said.value), review.by))
        else:
            outlet = json.loads(said.value)
            outlets.append(SetOutlet(review.number, sentence, others[0], outlet["id"], outlet["name"], review.by))
    return ArticleReviews(tuple(labels), tuple(outlets))


def _review(row: sqlite3.Row, words: Sequence[Words]) -> Review:
    said = Said(row["subject"], Field(row["field"]), row["value"], tuple(words), row["author"], row["note"])
    return Review(row["id"], said, row["created"], row["undone"], row["undone_by"])
