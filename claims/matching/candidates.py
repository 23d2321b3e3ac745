"""Which pairs of claims are worth comparing: near in meaning, of different articles, close in time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds the short list.

    Attributes:
        similarity: Least cosine of two claims, in [-1, 1].
        neighbours: Most candidates a claim brings by itself; it may be a candidate of more.
        days: Most days between the two articles; articles without a date are near to all.
    """

    similarity: float = 0.5
    neighbours: int = 20
    days: int = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims, `a < b`, as places in the list that was searched, and their cosine."""

    a: int
    b: int
    similarity: float


@dataclass(frozen=True, slots=True)
class ShortList:
    """Candidates in order of their places, and how many claims had more neighbours than the limit let through."""

    candidates: tuple[Candidate, ...]
    capped: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a claim was made: article and day."""

    article: int
    published: date | None


def propose(
    vectors: NDArray[np.float32], places: Sequence[Place], limits: Limits, fresh: Collection[int] | None = None
) -> ShortList:
    """Candidates among claims.

    Args:
        vectors: `(n, width)` float32, unit length.
        places: Article and day of each claim.
        limits: What bounds the list.
        fresh: Places of the claims to search for; all when None. Every pair returned has at least one of them.
    """
    import numpy as np

    wanted = sorted(range(len(places)) if fresh is None else fresh)
    articles = np.array([place.article for place in places])
    # Days as floats: nan for no date, so that every comparison with it is false and lets the pair through.
    days = np.array([place.published.toordinal() if place.published else np.nan for place in places])
    found: dict[tuple[int, int], float] = {}
    capped = 0
    for index in wanted:
        cosines = vectors @ vectors[index]
        near = (cosines >= limits.similarity) & (articles != articles[index]) & ~(abs(days - days[index]) > limits.days)
        hits = np.flatnonzero(near)
        if len(hits) > limits.neighbours:
            capped += 1
            # Ties at the limit are cut by place, so that the same store gives the same list.
            hits = hits[np.lexsort((hits, -cosines[hits]))[: limits.neighbours]]
        for hit in hits:
            found[min(index, int(hit)), max(index, int(hit))] = float(cosines[hit])
    return ShortList(tuple(Candidate(a, b, found[a, b]) for a, b in sorted(found)), capped)
