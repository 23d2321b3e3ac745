from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from claims.matching.candidates import (
    ArticleClaims,
    Candidate,
    Limits,
    Near,
    coverage,
    near_claims,
    near_in_time,
    pair,
)

DAY = date(2025, 6, 10)


def at(*degrees: float) -> NDArray[np.float32]:
    """Unit vectors in the plane."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def article(number: int, first_claim: int, *degrees: float) -> ArticleClaims:
    claims = tuple(range(first_claim, first_claim + len(degrees)))
    return ArticleClaims(number, DAY, claims, at(*degrees))


@pytest.mark.parametrize(
    ("cosines", "expected"),
    [
        ([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], 1.0),
        ([[0.9, 0.2, 0.1], [0.1, 0.5, 0.3], [0.0, 0.1, 0.4]], 0.6),
        # Of the article with fewer claims, whichever it is.
        ([[0.9, 0.1, 0.2, 0.0], [0.0, 0.6, 0.1, 0.0], [0.1, 0.2, 0.3, 0.0]], 0.6),
        ([[0.9, 0.0, 0.1], [0.1, 0.6, 0.2], [0.2, 0.1, 0.3], [0.0, 0.0, 0.0]], 0.6),
        # What a short article lacks counts as strangers do.
        ([[0.7, 0.4]], 0.3),
        ([[0.7], [0.4]], 0.3),
        ([[-1.0, -1.0, -1.0]] * 3, -1.0),
    ],
)
def test_coverage_is_what_the_claims_of_the_shorter_article_find_in_the_other(
    cosines: list[list[float]], expected: float
) -> None:
    assert coverage(np.array(cosines)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (date(2025, 6, 1), date(2025, 6, 15), True),
        (date(2025, 6, 1), date(2025, 6, 16), False),
        (date(2025, 6, 16), date(2025, 6, 1), False),
        (None, date(1999, 1, 1), True),
        (date(1999, 1, 1), None, True),
        (None, None, True),
    ],
)
def test_days_between_the_articles(one: date | None, other: date | None, near: bool) -> None:
    assert near_in_time(one, other, 14) is near


ONE = article(1, 10, 0, 90, 180)


@pytest.mark.parametrize(
    ("other", "covering", "expected"),
    [
        # Every claim finds its like: the event is one, and claims as far as 81 degrees apart are compared.
        (article(2, 20, 5, 85, 175), True, [(10, 20), (11, 21), (12, 22)]),
        (article(2, 20, 5, 80, 175), True, [(10, 20), (10, 21), (11, 21), (12, 22)]),
        # One like claim does not make one event, and is compared.
        (article(2, 20, 5, 270, 275), False, [(10, 20)]),
        (article(2, 20, 64, 270, 275), False, [(10, 20), (11, 20)]),
        (article(2, 20, 66, 270, 275), False, [(11, 20)]),
        (article(2, 20, 270), False, []),
    ],
)
def test_claims_are_compared_more_widely_in_articles_that_cover_one_event(
    other: ArticleClaims, covering: bool, expected: list[tuple[int, int]]
) -> None:
    found = pair(ONE, other, Limits(coverage=0.5))
    assert (found.a, found.b, found.covering) == (1, 2, covering)
    assert [(candidate.a, candidate.b) for candidate in found.candidates] == expected


def test_a_pair_is_the_same_from_both_sides_and_carries_cosines() -> None:
    low = article(1, 30, 0)
    found = pair(low, article(2, 20, 60), Limits(similarity=0.1))
    assert found.candidates == (Candidate(20, 30, pytest.approx(0.5, abs=1e-6)),)
    assert pair(article(2, 20, 60), low, Limits(similarity=0.1)) == found


@pytest.mark.parametrize(
    ("partners", "expected", "left_out"),
    [
        (1, [(10, 21), (11, 20), (11, 21), (12, 22)], 5),
        (2, [(10, 20), (10, 21), (11, 20), (11, 21), (11, 22), (12, 20), (12, 22)], 2),
        (3, [(a, b) for a in (10, 11, 12) for b in (20, 21, 22)], 0),
    ],
)
def test_a_claim_is_compared_with_the_nearest_of_an_article_and_the_others_are_counted(
    partners: int, expected: list[tuple[int, int]], left_out: int
) -> None:
    # 11 is nearest to 21, and 21 not to 11: one side is enough.
    found = pair(article(1, 10, 0, 20, 40), article(2, 20, 24, 12, 41), Limits(partners=partners))
    assert [(candidate.a, candidate.b) for candidate in found.candidates] == expected
    assert found.left_out == left_out


def test_a_pair_knows_how_much_nearer_the_partners_of_its_claims_are() -> None:
    found = pair(article(1, 10, 0, 20), article(2, 20, 0, 60), Limits(similarity=0.1))
    nearer = {(c.a, c.b): c.nearer for c in found.candidates}
    cos = {angle: np.cos(np.radians(angle)) for angle in (0, 20, 40, 60)}
    assert nearer == {
        (10, 20): 0,  # each is the other's nearest
        (10, 21): pytest.approx(cos[0] - cos[60] + cos[40] - cos[60], abs=1e-6),
        (11, 20): pytest.approx(0 + cos[0] - cos[20], abs=1e-6),  # the nearest of 11, which has a nearer one
        (11, 21): pytest.approx(cos[20] - cos[40], abs=1e-6),
    }


def test_a_pair_knows_the_coverage_of_articles_that_are_long_enough() -> None:
    found = pair(ONE, article(2, 20, 5, 85, 175), Limits())
    assert {candidate.coverage for candidate in found.candidates} == {found.coverage}
    (short,) = pair(ONE, article(2, 20, 5, 270), Limits()).candidates
    assert short.coverage is None


def test_an_article_is_not_paired_with_itself() -> None:
    with pytest.raises(ValueError, match="not paired with itself, was: 1"):
        pair(ONE, ONE, Limits())


class Shelf:
    """Searches by looking at everything; counts how often."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        self.vectors = vectors
        self.widths: list[int] = []

    def __call__(self, queries: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        self.widths.append(k)
        cosines = queries @ self.vectors.T
        order = np.argsort(-cosines, axis=1, kind="stable")[:, :k]
        return order.astype(np.int64), np.take_along_axis(cosines, order, axis=1)


def test_the_search_widens_until_it_has_every_near_claim() -> None:
    shelf = Shelf(at(*[0] * 150, *[180] * 50))
    assert near_claims(shelf, at(0, 180), 200, Limits()) == Near(frozenset(range(200)), 0)
    # The second query has all its own by the first look.
    assert shelf.widths == [64, 128, 200]


def test_the_cap_is_kept_and_reported() -> None:
    shelf = Shelf(at(*[0] * 150, *[180] * 50))
    found = near_claims(shelf, at(0, 180), 200, Limits(neighbours=100))
    assert (len(found.claims), found.capped) == (150, 1)
    assert shelf.widths == [64, 100]


def test_an_article_without_claims_is_near_to_none() -> None:
    assert near_claims(Shelf(at(0)), np.zeros((0, 2), dtype=np.float32), 1, Limits()) == Near(frozenset(), 0)


def random_articles(counts: Sequence[int], seed: int) -> list[ArticleClaims]:
    chance, found, claim = np.random.default_rng(seed), [], 0
    for number, count in enumerate(counts):
        vectors = chance.normal(size=(count, 4)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        found.append(ArticleClaims(number, DAY, tuple(range(claim, claim + count)), vectors))
        claim += count
    return found


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(1, 6), min_size=2, max_size=8), st.integers(0, 1000))
def test_whatever_has_something_to_compare_is_among_the_near(counts: list[int], seed: int) -> None:
    articles = random_articles(counts, seed)
    vectors = np.concatenate([one.vectors for one in articles])
    home = {claim: one.article for one in articles for claim in one.claims}
    for one in articles:
        near = near_claims(Shelf(vectors), one.vectors, len(vectors), Limits())
        reached = {home[claim] for claim in near.claims}
        for other in articles:
            if other is not one:
                found = pair(one, other, Limits())
                assert other.article in reached or not (found.covering or found.candidates)
