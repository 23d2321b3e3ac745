from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching.candidates import Candidate, Limits, Place, ShortList, propose

DAY = date(2025, 6, 10)


def at(*degrees: float) -> np.ndarray:
    """Unit vectors in the plane."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def places(*articles: int) -> list[Place]:
    return [Place(article, DAY) for article in articles]


def pairs(found: ShortList) -> list[tuple[int, int]]:
    return [(candidate.a, candidate.b) for candidate in found.candidates]


@pytest.mark.parametrize(
    ("degrees", "articles", "limits", "expected"),
    [
        ([0, 0], [1, 2], Limits(), [(0, 1)]),
        ([0, 0], [1, 1], Limits(), []),
        ([0, 59], [1, 2], Limits(), [(0, 1)]),
        ([0, 61], [1, 2], Limits(), []),
        ([0, 61], [1, 2], Limits(similarity=0.4), [(0, 1)]),
        ([0, 180], [1, 2], Limits(similarity=-1.0), [(0, 1)]),
        ([0, 50, 100], [1, 2, 3], Limits(), [(0, 1), (1, 2)]),
        ([100, 0, 50], [3, 1, 2], Limits(), [(0, 2), (1, 2)]),
        ([0, 10, 20], [1, 2, 1], Limits(), [(0, 1), (1, 2)]),
    ],
)
def test_near_claims_of_different_articles_are_candidates(
    degrees: list[float], articles: list[int], limits: Limits, expected: list[tuple[int, int]]
) -> None:
    found = propose(at(*degrees), places(*articles), limits)
    assert pairs(found) == expected
    assert found.capped == 0


def test_a_candidate_carries_its_cosine() -> None:
    found = propose(at(0, 60), places(1, 2), Limits(similarity=0.1))
    assert found.candidates == (Candidate(0, 1, pytest.approx(0.5)),)


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
    found = propose(at(0, 0), [Place(1, one), Place(2, other)], Limits())
    assert bool(found.candidates) is near


@pytest.mark.filterwarnings("error")
def test_an_article_without_a_date_makes_no_noise() -> None:
    propose(at(0, 0), [Place(1, None), Place(2, None)], Limits())


def test_each_claim_brings_its_nearest_and_the_cap_is_reported() -> None:
    # Claim 0 sees three, nearest first 1, 2, 3; they stand too far from one another to see others.
    vectors = np.eye(4, dtype=np.float32)
    vectors[0] = np.array([0, 0.7, 0.55, 0.45])
    vectors[0] /= np.linalg.norm(vectors[0])
    all_of_them = propose(vectors, places(1, 2, 3, 4), Limits(similarity=0.3, neighbours=3))
    assert pairs(all_of_them) == [(0, 1), (0, 2), (0, 3)]
    assert all_of_them.capped == 0
    # The others still bring claim 0 each, so only a search from it alone shows the limit.
    capped = propose(vectors, places(1, 2, 3, 4), Limits(similarity=0.3, neighbours=2), fresh=[0])
    assert pairs(capped) == [(0, 1), (0, 2)]
    assert capped.capped == 1
    both = propose(vectors, places(1, 2, 3, 4), Limits(similarity=0.3, neighbours=2))
    assert pairs(both) == [(0, 1), (0, 2), (0, 3)]
    assert both.capped == 1


def test_ties_at_the_limit_go_to_the_earlier_place() -> None:
    found = propose(at(0, 0, 0, 0), places(1, 2, 3, 4), Limits(neighbours=2), fresh=[3])
    assert pairs(found) == [(0, 3), (1, 3)]


def test_a_fresh_claim_is_in_every_pair() -> None:
    vectors, where = at(0, 1, 2, 3), places(1, 2, 3, 4)
    assert pairs(propose(vectors, where, Limits(), fresh=[2])) == [(0, 2), (1, 2), (2, 3)]
    assert pairs(propose(vectors, where, Limits(), fresh=[])) == []
    assert pairs(propose(vectors, where, Limits(), fresh={3, 0})) == [(0, 1), (0, 2), (0, 3), (1, 3), (2, 3)]


def test_no_claims_have_no_candidates() -> None:
    assert propose(np.zeros((0, 0), dtype=np.float32), [], Limits()) == ShortList((), 0)


def test_a_claim_without_words_is_near_to_none() -> None:
    assert pairs(propose(np.zeros((2, 3), dtype=np.float32), places(1, 2), Limits())) == []


@settings(deadline=None, max_examples=50)
@given(
    # Whole degrees, no two the same, and a threshold between whole degrees: rounding decides nothing.
    st.lists(st.integers(0, 359), min_size=2, max_size=9, unique=True).flatmap(
        lambda angles: st.tuples(
            st.just(angles),
            st.lists(st.integers(1, 4), min_size=len(angles), max_size=len(angles)),
            st.permutations(range(len(angles))),
        )
    )
)
def test_the_order_of_the_claims_does_not_matter(case: tuple[list[int], list[int], list[int]]) -> None:
    angles, articles, order = case
    limits = Limits(similarity=float(np.cos(np.radians(44.5))))
    straight = {frozenset(pair) for pair in pairs(propose(at(*angles), places(*articles), limits))}
    mixed = propose(at(*(angles[i] for i in order)), places(*(articles[i] for i in order)), limits)
    assert {frozenset((order[a], order[b])) for a, b in pairs(mixed)} == straight
