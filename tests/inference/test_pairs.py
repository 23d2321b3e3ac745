"""Two texts in one input."""

import pytest

from claims.inference.pairs import SIDE, join_pair


@pytest.mark.parametrize(
    ("a", "b", "kept_a", "kept_b"),
    [
        (2, 3, 2, 3),
        (4, 4, 4, 4),
        (5, 5, 4, 4),
        (6, 2, 6, 2),
        (9, 2, 6, 2),
        (2, 9, 2, 6),
        (9, 5, 4, 4),
        (0, 9, 0, 8),
        (0, 0, 0, 0),
    ],
)
def test_join_pair(a: int, b: int, kept_a: int, kept_b: int) -> None:
    one, other = list(range(100, 100 + a)), list(range(200, 200 + b))
    found = join_pair(one, other, side=4)
    assert found == [0, *one[:kept_a], 2, 2, *other[:kept_b], 2]
    assert len(found) <= 2 * 4 + 4


def test_the_usual_length() -> None:
    assert len(join_pair([5] * 500, [6] * 500)) == 2 * SIDE + 4
