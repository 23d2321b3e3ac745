from __future__ import annotations

from itertools import combinations
from math import exp, fsum, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.sourcing.diversity import diversity, rarefied

COUNTS = st.lists(st.integers(1, 50), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("counts", "sources", "effective", "largest"),
    [
        ([], 0, 0.0, None),
        ([0, 0], 0, 0.0, None),
        ([7], 1, 1.0, 1.0),
        ([3, 3, 3, 3], 4, 4.0, 0.25),
        ([9, 0, 1], 2, exp(-0.9 * log(0.9) - 0.1 * log(0.1)), 0.9),
    ],
)
def test_diversity(counts: list[int], sources: int, effective: float, largest: float | None) -> None:
    found = diversity(counts)
    assert (found.citations, found.sources, found.largest) == (sum(counts), sources, largest)
    assert found.effective == pytest.approx(effective)


@given(COUNTS)
def test_between_one_source_and_all(counts: list[int]) -> None:
    assert 1 - 1e-9 <= diversity(counts).effective <= len(counts) + 1e-9


@given(COUNTS)
def test_doubling_every_source_doubles_the_number(counts: list[int]) -> None:
    assert diversity(counts * 2).effective == pytest.approx(2 * diversity(counts).effective)


@pytest.mark.parametrize("counts", [[3, 2, 1], [4, 1], [2, 2, 2], [1] * 5])
@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_rarefied_is_the_mean_over_all_samples(counts: list[int], size: int) -> None:
    citations = [source for source, count in enumerate(counts) for _ in range(count)]
    entropies = [
        -fsum(sample.count(source) / size * log(sample.count(source) / size) for source in set(sample))
        for sample in combinations(citations, size)
    ]
    assert rarefied(counts, size) == pytest.approx(exp(fsum(entropies) / len(entropies)))


def test_rarefied_to_everything_is_the_diversity_itself() -> None:
    counts = [40, 20, 3, 1, 1]
    assert rarefied(counts, sum(counts)) == pytest.approx(diversity(counts).effective)


@pytest.mark.parametrize(("counts", "size"), [([3], 4), ([3], 0), ([], 1)])
def test_no_sample_of_this_size(counts: list[int], size: int) -> None:
    assert rarefied(counts, size) is None


def test_negative_numbers() -> None:
    with pytest.raises(ValueError, match="counted from 0, was: -1"):
        diversity([2, -1])
    with pytest.raises(ValueError, match="must not be negative, was: -2"):
        rarefied([2], -2)
