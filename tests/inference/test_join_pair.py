from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.inference.pairs import SIDE, join_pair
from claims.inference.windows import BEGIN, END


def sides(a: int, b: int, side: int) -> tuple[int, int]:
    """Tokens left of `a` and of `b` tokens; the ids show that it is the beginning of each that is left."""
    ids = join_pair(list(range(1000, 1000 + a)), list(range(2000, 2000 + b)), side)
    middle = next(place for place in range(1, len(ids)) if ids[place : place + 2] == [END, END])
    left, right = ids[1:middle], ids[middle + 2 : -1]
    assert ids == [BEGIN, *left, END, END, *right, END]
    assert left == list(range(1000, 1000 + len(left)))
    assert right == list(range(2000, 2000 + len(right)))
    return len(left), len(right)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (0, 0, (0, 0)),
        (3, 4, (3, 4)),
        (5, 5, (5, 5)),
        (8, 2, (8, 2)),
        (9, 2, (8, 2)),
        (2, 9, (2, 8)),
        (12, 5, (5, 5)),
        (12, 0, (10, 0)),
        (0, 12, (0, 10)),
        (30, 40, (5, 5)),
    ],
)
def test_the_longer_side_is_cut(a: int, b: int, expected: tuple[int, int]) -> None:
    assert sides(a, b, 5) == expected


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 25))
def test_a_pair_is_never_too_long_and_the_shorter_side_is_whole_if_it_can(a: int, b: int, side: int) -> None:
    left, right = sides(a, b, side)
    assert left + right <= 2 * side
    assert left + right == min(a, b, side) + min(max(a, b), 2 * side - min(a, b, side))
    assert left == a or left >= side
    assert right == b or right >= side


def test_the_usual_length() -> None:
    assert len(join_pair(range(500), range(500))) == 2 * SIDE + 4
