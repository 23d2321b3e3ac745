"""Which pairs of claims are worth comparing: those of articles that cover one event, and those very near in meaning.

What becomes a candidate depends on the two articles alone, never on what else is stored, so that the order in which
articles arrive does not matter. The one exception is the limit on neighbours, and meeting it is reported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Of a short article this many claims at least are looked at; those it lacks count as unlike as strangers are. One claim
# alone says too little about what its article is about.
FEWEST = 3
STRANGERS = 0.1

FIRST_LOOK = 64
# The index multiplies in float32.
ROUNDING = 1e-4


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds the candidates.

    On the 18 events that the vectors were not trained on, the defaults keep 94 % of the agreeing and 90 % of the
    disputing pairs of sentences, at six pairs a claim.

    Attributes:
        similarity: Least cosine of two claims whose articles have nothing else in common, in [-1, 1].
        coverage: Least score of two articles that cover one event, see :func:`coverage`.
        beside: Least cosine of two claims of such articles.
        partners: Claims of one other article that a claim is compared with, the nearest first; it may be a partner of
            more. Without this bound two long articles would cost the product of their lengths.
        neighbours: Most near claims, of any article, that are looked at to find the articles near a claim.
        days: Most days between the two articles; articles without a date are near to all.
    """

    similarity: float = 0.42
    coverage: float = 0.31
    beside: float = 0.15
    partners: int = 4
    neighbours: int = 512
    days: int = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims.

    Attributes:
        a: Id of the one.
        b: Id of the other, `a < b`.
        similarity: Their cosine.
        coverage: Of their articles, see :func:`coverage`; None when one has too few claims to tell.
        nearer: How much nearer than these two the nearest partner of each is, in the article of the other: the two
            differences of cosines added, in [0, 4]; 0 when each is the other's nearest.
    """

    a: int
    b: int
    similarity: float
    coverage: float | None = None
    nearer: float = 0.0


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """The claims of one article.

    Attributes:
        article: Its id.
        published: Its day.
        claims: Ids, rising.
        vectors: `(claims, width)` float32, unit length.
    """

    article: int
    published: date | None
    claims: tuple[int, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pairing:
    """What two articles have in common.

    Attributes:
        a: Id of the one article.
        b: Id of the other, `a < b`.
        coverage: In [-1, 1], see :func:`coverage`.
        covering: They cover one event.
        candidates: Pairs of their claims to compare, in order of their ids.
        left_out: Pairs near enough that are not compared, because both claims have nearer partners.
    """

    a: int
    b: int
    coverage: float
    covering: bool
    candidates: tuple[Candidate, ...]
    left_out: int = 0


def coverage(cosines: NDArray[np.float64]) -> float:
    """How far two articles report the same things: of the article with fewer claims, what each claim finds best there.

    Args:
        cosines: `(claims of one, claims of the other)`, neither zero.

    Returns:
        The mean over the claims, in [-1, 1].
    """
    best = cosines.max(axis=1 if cosines.shape[0] <= cosines.shape[1] else 0)
    missing = max(0, FEWEST - len(best))
    return float(best.sum() + STRANGERS * missing) / (len(best) + missing)


def near_in_time(one: date | None, other: date | None, days: int) -> bool:
    """Whether two articles are at most `days` apart; one without a date is near to all."""
    return one is None or other is None or abs((one - other).days) <= days


def pair(one: ArticleClaims, other: ArticleClaims, limits: Limits) -> Pairing:
    """What two articles have in common; the order of the two does not matter.

    Raises:
        ValueError: they are one article, or one of them has no claims.
    """
    if one.article == other.article:
        raise ValueError(f"an article is not paired with itself, was: {one.article}")
    import numpy as np

    one, other = sorted((one, other), key=lambda article: article.article)
    # In float64: the sums of float32 products depend on how the matrices are cut.
    cosines = np.asarray(one.vectors, dtype=np.float64) @ np.asarray(other.vectors, dtype=np.float64).T
    score = coverage(cosines)
    covering = score >= limits.coverage
    near = cosines >= (min(limits.beside, limits.similarity) if covering else limits.similarity)
    chosen = near & (_among_nearest(cosines, limits.partners) | _among_nearest(cosines.T, limits.partners).T)
    rows, columns = np.nonzero(chosen)
    known = score if min(cosines.shape) >= FEWEST else None
    nearer = cosines.max(axis=1, keepdims=True) + cosines.max(axis=0, keepdims=True) - 2 * cosines
    found = []
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        a, b = sorted((one.claims[row], other.claims[column]))
        found.append(Candidate(a, b, float(cosines[row, column]), known, float(nearer[row, column])))
    found.sort(key=lambda candidate: (candidate.a, candidate.b))
    return Pairing(one.article, other.article, score, covering, tuple(found), int(near.sum() - chosen.sum()))


def _among_nearest(cosines: NDArray[np.float64], count: int) -> NDArray[np.bool_]:
    """Of each row the `count` highest, and those as high as the last of them: ties decide nothing."""
    import numpy as np

    if count >= cosines.shape[1]:
        return np.ones_like(cosines, dtype=bool)
    least = np.partition(cosines, -count, axis=1)[:, -count]
    among: NDArray[np.bool_] = cosines >= least[:, None]
    return among


Search = Callable[["NDArray[np.float32]", int], "tuple[NDArray[np.int64], NDArray[np.float32]]"]
"""Keys and cosines, both `(queries, k)`, of the `k` vectors nearest to each query, nearest first."""


@dataclass(frozen=True, slots=True)
class Near:
    """Claims near to others.

    Attributes:
        claims: Their ids.
        capped: Of the claims searched for, those that may have more.
    """

    claims: frozenset[int]
    capped: int


def near_claims(search: Search, vectors: NDArray[np.float32], stored: int, limits: Limits) -> Near:
    """Every stored claim that could make its article a partner of the one that `vectors` are of.

    An article that covers the same event has a claim at least as near as the mean that :func:`coverage` takes, and
    candidates by themselves are nearer still. So all within the lower of the two limits are looked at, however many:
    the search is widened until it ends below that limit, or holds `limits.neighbours`.

    Args:
        search: Of the index.
        vectors: `(claims, width)` of one article.
        stored: How many claims the index holds.
        limits: What bounds the candidates.
    """
    floor = min(limits.similarity, limits.coverage) - ROUNDING
    found: set[int] = set()
    left, width = vectors, min(FIRST_LOOK, limits.neighbours, stored)
    while len(left):
        keys, cosines = search(left, width)
        found.update(keys[cosines >= floor].tolist())
        left = left[cosines[:, -1] >= floor] if width < stored else left[:0]
        if width >= limits.neighbours:
            return Near(frozenset(found), len(left))
        width = min(2 * width, limits.neighbours, stored)
    return Near(frozenset(found), 0)
