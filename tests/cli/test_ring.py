from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest

from claims.cli.ring import STEP, places, radius, ring_order


@pytest.mark.parametrize("count", [1, 2, 7, 300])
def test_places_are_apart_and_on_the_ring(count: int) -> None:
    names = [str(number) for number in range(count)]
    found = places(names)
    points = [(found[name].x, found[name].y) for name in names]
    assert all(dist((0, 0), point) == pytest.approx(radius(count)) for point in points)
    # The chord is a little shorter than the arc that it spans.
    assert all(dist(a, b) >= STEP * 0.99 for a, b in pairwise(points))


def test_the_first_is_at_the_top_and_labels_lead_outwards() -> None:
    found = places(["top", "right", "bottom", "left"])
    assert (found["top"].x, found["top"].y) == (pytest.approx(0), pytest.approx(-radius(4)))
    assert [found[name].on_the_left for name in found] == [False, False, False, True]


def test_tied_nodes_are_neighbours() -> None:
    ties = [("a", "c", 1.0), ("c", "d", 5.0), ("a", "b", 0.5), ("a", "a", 9.0)]
    assert ring_order(["a", "b", "c", "d", "e"], ties) == ["a", "c", "d", "b", "e"]
    assert ring_order([], []) == []
