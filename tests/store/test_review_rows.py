from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.analysis import Analysis
from claims.anchor import Anchor
from claims.errors import InputError, NotFound
from claims.label import Label
from claims.matching.relation import Relation
from claims.span import Span
from claims.store.database import Store
from claims.store.hand_relations import UNREAD, find_claims, load_constraints, mark_relations
from claims.store.matching_rows import known_relations, load_relations
from claims.store.review_rows import (
    Field,
    Said,
    Words,
    load_article_reviews,
    load_review,
    load_reviews,
    record,
    undo,
)
from claims.store.runs import start_run
from claims.store.writer import Written, write

SIX, TALKS = "Six died.", "Talks open."
Build = Callable[..., Analysis]


def words(article: str, text: str, start: int = 0, side: int = 0) -> Words:
    return Words(article, Anchor((Span(start, start + len(text)),), (text,)), side)


def relate(relation: Relation, *said: Words, author: str = "Noor") -> Said:
    return Said("claim/1", Field.RELATION, relation.value, said, author, "why")


@pytest.fixture
def two(store: Store, run: int, build: Build) -> tuple[int, int]:
    """Claims about the dead in two articles."""
    for key in ("a", "b"):
        write(store, build(key, SIX, TALKS), run)
    one, other = store.query("SELECT id FROM claims WHERE text = ? ORDER BY id", (SIX,))
    return one["id"], other["id"]


AGREE = relate(Relation.AGREE, words("a", SIX), words("b", SIX, side=1))


def test_what_is_said_is_read_back(store: Store) -> None:
    around = Words("a", Anchor((Span(0, 3),), ("Six",), "before", "after"), 1)
    outlet = Said("sentence/1", Field.OUTLET, '{"id":"irna.ir","name":"IRNA"}', (words("a", SIX), around), "Sami")
    first, second = record(store, AGREE), record(store, outlet)
    assert load_reviews(store) == [first, second]
    assert (first.number, first.said, first.undone) == (1, AGREE, None)
    assert first.by == f"Noor, {first.created[:10]}"
    assert [each.said.words for each in load_reviews(store, "b")] == [AGREE.words[1:]]
    assert load_reviews(store, "c") == []
    (found,) = load_article_reviews(store, "a").outlets
    assert (found.outlet, found.name, found.by, found.number) == ("irna.ir", "IRNA", second.by, 2)


def test_what_is_taken_back_stays_in_the_list(store: Store) -> None:
    label = Said("sentence/1", Field.LABEL, "claim", (words("a", SIX),), "Noor")
    record(store, label)
    assert [each.label for each in load_article_reviews(store, "a").labels] == [Label.CLAIM]
    undo(store, 1, "Sami")
    assert load_article_reviews(store, "a").labels == ()
    found = load_review(store, 1)
    assert (found.said, found.undone_by) == (label, "Sami") and found.undone
    with pytest.raises(InputError, match=r"undone once, 1 was: .* by Sami"):
        undo(store, 1, "Noor")
    with pytest.raises(NotFound, match="was: 2 in"):
        undo(store, 2, "Noor")


def held(store: Store) -> list[tuple[int, int, str]]:
    return [(each.a, each.b, each.relation.value) for each in load_constraints(store)]


def test_claims_are_found_again_by_their_words(store: Store, build: Build, two: tuple[int, int]) -> None:
    record(store, AGREE)
    assert held(store) == [(*two, "agree")]
    run = start_run(store, "0.1", "large", "d2")
    # A new model that changes nothing, a revision that moves the words, one that makes them part of a longer claim.
    for sentences in ((SIX, TALKS), (TALKS, "It rained.", SIX), ("It is said that Six died.", TALKS)):
        assert write(store, build("b", *sentences), run) is Written.REVISED
        (now,) = store.query("SELECT id FROM claims WHERE text LIKE ? AND article_id = 2", (f"%{SIX}",))
        assert held(store) == [(two[0], now["id"], "agree")]
    # Gone, and back.
    write(store, build("b", "Nobody was hurt.", TALKS), run)
    assert held(store) == []
    assert [(found.gone, len(found.placed)) for found in find_claims(store, load_reviews(store))] == [(1, 1)]
    write(store, build("b", SIX), run)
    assert len(held(store)) == 1


def rows(store: Store) -> list[tuple[object, ...]]:
    return [tuple(row) for row in store.query("SELECT relation, score_agree, reason, human FROM relations")]


def test_relations_are_marked_and_the_model_s_kept(store: Store, two: tuple[int, int]) -> None:
    with store.transaction() as connection:
        connection.execute(
            "INSERT INTO relations (claim_a, claim_b, relation, score_agree, score_dispute, score_unrelated, reason) "
            "VALUES (?, ?, 'dispute', 0.1, 0.7, 0.2, 'number: 6 / 9')",
            two,
        )
    review = record(store, AGREE)
    before = rows(store)
    for _ in range(2):
        mark_relations(store, load_constraints(store))
        assert rows(store) == [("agree", 0.1, "number: 6 / 9", review.by)]
    assert known_relations(store, two) == {two}
    undo(store, review.number, "Noor")
    mark_relations(store, load_constraints(store))
    assert rows(store) == before


def test_a_relation_that_no_model_read_goes_with_what_was_said(store: Store, two: tuple[int, int]) -> None:
    first = record(store, AGREE)
    mark_relations(store, load_constraints(store))
    assert rows(store) == [("agree", 1.0, UNREAD, first.by)]
    # Another word on the same pair.
    record(store, relate(Relation.DISPUTE, *AGREE.words, author="Sami"))
    mark_relations(store, load_constraints(store))
    ((relation, agree, reason, by),) = rows(store)
    assert (relation, agree, reason) == ("dispute", 0.0, UNREAD) and str(by).startswith("Sami")
    # The model is still to compare the two, and what people said is no edge of its own.
    assert known_relations(store, two) == set()
    assert load_relations(store) == []
    for number in (2, 1):
        undo(store, number, "Noor")
    mark_relations(store, load_constraints(store))
    assert rows(store) == []
