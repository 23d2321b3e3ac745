"""Relations that people set: as bounds on the groups, and as marks of the rows of relations."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.anchor import find_again
from claims.matching.constraints import Bounds, Constraint, Placed, constraints_of
from claims.matching.relation import Relation
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import spans
from claims.store.review_rows import Field, Review, load_reviews

UNREAD = "human"
"""The reason of a relation that a person set and no model has read."""

ARTICLES = "SELECT id, key, text FROM articles WHERE key IN (SELECT value FROM json_each(?))"
CLAIMS = """
SELECT c.id, a.key, c.spans FROM claims c JOIN articles a ON a.id = c.article_id
WHERE a.key IN (SELECT value FROM json_each(?)) ORDER BY c.id
"""
MARKED = "SELECT claim_a, claim_b, relation, human FROM relations WHERE human IS NOT NULL"
FORGET = f"DELETE FROM relations WHERE claim_a = ? AND claim_b = ? AND reason = '{UNREAD}'"
# What the model thinks most probable; the first on a tie, as it does.
UNMARK = """
UPDATE relations SET human = NULL, relation = CASE
    WHEN score_agree >= score_dispute AND score_agree >= score_unrelated THEN 'agree'
    WHEN score_dispute >= score_unrelated THEN 'dispute' ELSE 'unrelated' END
WHERE claim_a = ? AND claim_b = ?
"""
MARK = f"""
INSERT INTO relations (claim_a, claim_b, relation, score_agree, score_dispute, score_unrelated, reason, human)
VALUES (:a, :b, :relation, :relation = 'agree', :relation = 'dispute', :relation = 'unrelated', '{UNREAD}', :human)
ON CONFLICT (claim_a, claim_b) DO UPDATE SET relation = excluded.relation, human = excluded.human,
    score_agree = iif(reason = excluded.reason, excluded.score_agree, score_agree),
    score_dispute = iif(reason = excluded.reason, excluded.score_dispute, score_dispute),
    score_unrelated = iif(reason = excluded.reason, excluded.score_unrelated, score_unrelated)
"""


@dataclass(frozen=True, slots=True)
class Found:
    """The claims that a correction is about now.

    Attributes:
        review: The correction.
        placed: Those found again.
        gone: How many are not.
    """

    review: Review
    placed: tuple[Placed, ...]
    gone: int

    def constraints(self) -> list[Constraint]:
        """What it demands; nothing once it is taken back or its words are gone."""
        relation = Relation(self.review.said.value)
        if self.review.undone is not None:
            return []
        return list(constraints_of(relation, self.placed, self.review.by, self.review.number))


def find_claims(store: Store, reviews: Iterable[Review]) -> list[Found]:
    """The claims that corrections of relations are about, as they are stored now."""
    reviews = [review for review in reviews if review.said.field is Field.RELATION]
    keys = as_json(sorted({words.article for review in reviews for words in review.said.words}))
    texts = {row["key"]: row["text"] for row in store.query(ARTICLES, (keys,))}
    claims: dict[str, list[tuple[int, tuple[Span, ...]]]] = defaultdict(list)
    for row in store.query(CLAIMS, (keys,)) if texts else []:
        claims[row["key"]].append((row["id"], spans(row["spans"])))
    return [_found(review, texts, claims) for review in reviews]


def load_constraints(store: Store) -> list[Constraint]:
    """What people demand of pairs of claims, in the order in which they said it."""
    return [each for found in find_claims(store, load_reviews(store)) for each in found.constraints()]


def mark_relations(store: Store, constraints: Sequence[Constraint]) -> None:
    """Make the relations that hold by hand those of the database and mark them; what is no longer so is the model's.

    Raises:
        StoreError: The database cannot be written.
    """
    wanted = {(each.a, each.b): (each.relation.value, each.by) for each in reversed(Bounds(constraints).kept)}
    former = {(row["claim_a"], row["claim_b"]): (row["relation"], row["human"]) for row in store.query(MARKED)}
    if wanted == former:
        return
    with store.transaction() as connection:
        for pair in former.keys() - wanted.keys():
            connection.execute(FORGET, pair)
            connection.execute(UNMARK, pair)
        for pair, (relation, by) in wanted.items():
            _mark(connection, pair, relation, by)


def _mark(connection: sqlite3.Connection, pair: tuple[int, int], relation: str, by: str) -> None:
    connection.execute(MARK, {"a": pair[0], "b": pair[1], "relation": relation, "human": by})


def _found(review: Review, texts: dict[str, str], claims: dict[str, list[tuple[int, tuple[Span, ...]]]]) -> Found:
    placed, gone = [], 0
    for words in review.said.words:
        known = claims[words.article]
        place = find_again(words.anchor, texts.get(words.article, ""), [parts for _, parts in known])
        if place is None:
            gone += 1
        else:
            placed.append(Placed(known[place][0], words.side, words.version))
    return Found(review, tuple(placed), gone)
