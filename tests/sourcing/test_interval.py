from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.sourcing.interval import share_of


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        # Published values: Newcombe 1998, Statistics in Medicine 17, 857-872, table I.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_published_intervals(count: int, of: int, low: float, high: float) -> None:
    found = share_of(count, of)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_nothing_is_known_of_nothing() -> None:
    found = share_of(0, 0)
    assert (found.share, found.low, found.high) == (None, 0.0, 1.0)


@pytest.mark.parametrize(("count", "of"), [(-1, 3), (4, 3), (0, -1)])
def test_impossible_counts(count: int, of: int) -> None:
    with pytest.raises(ValueError, match=f"was: {count} of {of}"):
        share_of(count, of)


@given(st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share_and_mirrors(counts: tuple[int, int]) -> None:
    count, of = counts
    found, mirrored = share_of(count, of), share_of(of - count, of)
    assert found.share is not None
    assert 0 <= found.low <= found.share <= found.high <= 1
    assert mirrored.low == pytest.approx(1 - found.high) and mirrored.high == pytest.approx(1 - found.low)


@pytest.mark.parametrize(
    ("here", "corpus", "holds"),
    [((1, 3), (50, 100), True), ((100, 300), (50, 100), False), ((0, 0), (1, 2), True), ((1, 2), (0, 0), True)],
)
def test_what_chance_explains(here: tuple[int, int], corpus: tuple[int, int], holds: bool) -> None:
    assert share_of(*here).holds(share_of(*corpus)) is holds
