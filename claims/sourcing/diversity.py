"""How many sources there are in effect: one that is cited for nearly everything leaves little room for the others.

Hill 1973, "Diversity and evenness: a unifying notation and its consequences", Ecology 54, 427-432; Jost 2006, "Entropy
and diversity", Oikos 113, 363-375.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, lgamma, log


@dataclass(frozen=True, slots=True)
class Diversity:
    """How citations spread over named sources.

    Attributes:
        citations: Citations of named sources; those of unnamed ones say nothing about how many stand behind them.
        sources: Different sources.
        effective: Exponential of the Shannon entropy of the citations by source: as many sources, equally often cited,
            would be as diverse. From 1 to `sources`; 0 without citations.
        largest: Share of the citations that go to the most cited source, in [0, 1]; None without citations.
    """

    citations: int
    sources: int
    effective: float
    largest: float | None


def diversity(counts: Iterable[int]) -> Diversity:
    """The diversity of sources cited this often each.

    Raises:
        ValueError: a count is negative.
    """
    found = _checked(counts)
    total = sum(found)
    if not total:
        return Diversity(0, 0, 0.0, None)
    entropy = -sum(count / total * log(count / total) for count in found)
    return Diversity(total, len(found), exp(entropy), max(found) / total)


def rarefied(counts: Iterable[int], size: int) -> float | None:
    """The effective number to expect of `size` citations drawn at random, without putting back, from these.

    Few citations have few sources whoever wrote them, so that one article and a whole corpus can only be compared at
    one size. It is the exponential of the expected entropy (Chao et al. 2014, Ecological Monographs 84, 45-67), with
    the expected number of sources cited `k` times from the hypergeometric distribution.

    Returns:
        At least 1; None when there are fewer than `size` citations, or `size` is 0.

    Raises:
        ValueError: a count or `size` is negative.
    """
    found = _checked(counts)
    total = sum(found)
    if size < 0:
        raise ValueError(f"the size of a sample must not be negative, was: {size}")
    if not size or size > total:
        return None
    entropy = 0.0
    for count in found:
        for drawn in range(max(1, size - (total - count)), min(count, size) + 1):
            chance = exp(_ways(count, drawn) + _ways(total - count, size - drawn) - _ways(total, size))
            entropy -= chance * drawn / size * log(drawn / size)
    return exp(entropy)


def _checked(counts: Iterable[int]) -> list[int]:
    found = list(counts)
    if wrong := [count for count in found if count < 0]:
        raise ValueError(f"citations are counted from 0, was: {wrong[0]}")
    return [count for count in found if count]


def _ways(items: int, taken: int) -> float:
    """Logarithm of the number of ways to take `taken` of `items`."""
    return lgamma(items + 1) - lgamma(taken + 1) - lgamma(items - taken + 1)
