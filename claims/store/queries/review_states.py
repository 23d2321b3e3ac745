"""Every correction of people, with what it does now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claims.matching.constraints import Bounds
from claims.reviews import labels_by_hand, outlets_by_hand, words_of
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.hand_relations import Found, find_claims
from claims.store.queries.articles import article, sentences
from claims.store.review_rows import Field, Review, article_reviews, load_reviews

KEYS = "SELECT key FROM articles WHERE key IN (SELECT value FROM json_each(?))"


class State(str, Enum):
    """What a correction does now."""

    HOLDS = "holds"
    IN_PART = "holds in part"
    OVERRULED = "overruled"
    GONE = "no longer applies"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A correction, and what it does now.

    Attributes:
        state: Of a relation, in part when some of its words are gone or later corrections contradict some of it.
        claims: Numbers of the claims that a relation is about now, by side; of those whose words are gone, none.
    """

    review: Review
    state: State
    claims: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())


def review_states(store: Store) -> list[ReviewState]:
    """Every correction, in the order in which they were made.

    Raises:
        StoreError: The database cannot be read.
    """
    reviews = load_reviews(store)
    found = {each.review.number: each for each in find_claims(store, reviews)}
    constraints = [each for one in found.values() for each in one.constraints()]
    kept = Counter(each.number for each in Bounds(constraints).kept)
    holding, there = _of_articles(store, reviews)
    states = []
    for review in reviews:
        if review.number in found:
            states.append(_relation_state(found[review.number], kept[review.number]))
        elif review.undone is not None:
            states.append(ReviewState(review, State.UNDONE))
        else:
            lost = State.OVERRULED if review.number in there else State.GONE
            states.append(ReviewState(review, State.HOLDS if review.number in holding else lost))
    return states


def _relation_state(found: Found, kept: int) -> ReviewState:
    sides = tuple(tuple(each.claim for each in found.placed if each.side == side) for side in (0, 1))
    wanted = len(found.constraints())
    if found.review.undone is not None:
        state = State.UNDONE
    elif not all(sides) or not wanted:
        state = State.IN_PART if kept else State.GONE
    elif not kept:
        state = State.OVERRULED
    else:
        state = State.HOLDS if kept == wanted and not found.gone else State.IN_PART
    return ReviewState(found.review, state, (sides[0], sides[1]))


def _of_articles(store: Store, reviews: Sequence[Review]) -> tuple[set[int], set[int]]:
    """Numbers of the labels and outlets that hold, and of those whose words are there."""
    spoken = [review for review in reviews if review.undone is None and review.said.field is not Field.RELATION]
    by_key: dict[str, list[Review]] = {}
    for review in spoken:
        by_key.setdefault(review.said.words[0].article, []).append(review)
    holding: set[int] = set()
    there: set[int] = set()
    for row in store.query(KEYS, (as_json(sorted(by_key)),)):
        own = by_key[row["key"]]
        holding |= _holding(store, row["key"], own)
        for review in own:
            there |= _holding(store, row["key"], [review])
    return holding, there


def _holding(store: Store, key: str, reviews: Sequence[Review]) -> set[int]:
    found = article(store, key)
    stored, said = sentences(store, found.id), article_reviews(reviews)
    spans = [sentence.span for sentence in stored]
    cited = [[words_of(c.source, c.cue, c.content, each.span) for c in each.citations] for each in stored]
    labels = labels_by_hand(found.text, spans, said).values()
    outlets = outlets_by_hand(found.text, spans, cited, said).values()
    return {each.number for each in labels} | {each.number for each in outlets}
