"""Groups of claims about one proposition, with the positions in them (pure).

Positions are built from agreement by average linkage, so that one weak link cannot chain two crowds together; positions
that dispute each other make one group.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from claims.matching.relation import Relation, RelationScores


@dataclass(frozen=True, slots=True)
class Edge:
    """Two claims, `a < b`, and the probability of each relation."""

    a: int
    b: int
    scores: RelationScores


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a group.

    Attributes:
        claim: The number it was given in.
        position: From 0, by the number of claims that hold it; members with one position agree, others dispute.
        reason: The relation that placed it, with the claim it was placed by, or ``alone``.
    """

    claim: int
    position: int
    reason: str


Group = tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Least mean score of two crowds of claims, in [0, 1], that joins them.

    Attributes:
        agree: Of agreement less dispute, over all pairs of claims of two positions; pairs never compared count as 0.
        dispute: Of dispute, over the pairs of claims that were compared; over positions as for `agree`.
    """

    agree: float = 0.5
    dispute: float = 0.5


def build_groups(claims: Iterable[int], edges: Sequence[Edge], thresholds: Thresholds) -> list[Group]:
    """Every claim in exactly one group; groups by their smallest claim, members by claim.

    The result does not depend on the order of `claims` or `edges`, save for equal scores, where smaller numbers go
    first.
    """
    positions = _linked({claim: (claim,) for claim in sorted(claims)}, edges, Relation.AGREE, thresholds.agree)
    place = {claim: key for key, members in positions.items() for claim in members}
    between = [edge for edge in edges if place[edge.a] != place[edge.b]]
    groups = _disputing(positions, place, between, thresholds.dispute)
    home = {key: number for number, group in enumerate(groups) for key in group}
    inside = [edge for edge in edges if home[place[edge.a]] == home[place[edge.b]]]
    best = _best_partners(inside, place)
    return sorted((_numbered(group, positions, best) for group in groups), key=lambda group: group[0].claim)


def _linked(
    clusters: dict[int, tuple[int, ...]], edges: Sequence[Edge], relation: Relation, threshold: float
) -> dict[int, tuple[int, ...]]:
    """Average linkage: the two clusters with the highest mean score join, until none reaches the threshold."""
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for edge in edges:
        # A pair that is rather disputed counts against joining, which keeps two versions of one story apart.
        score = edge.scores[relation] - (edge.scores[Relation.DISPUTE] if relation == Relation.AGREE else 0.0)
        sums[edge.a][edge.b] = sums[edge.b][edge.a] = score
    heap = [(-score, a, b) for a, row in sums.items() for b, score in row.items() if a < b and score >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in clusters or b not in clusters or -negative != _mean(sums, clusters, a, b):
            continue
        clusters[a] += clusters.pop(b)
        for other, score in sums.pop(b).items():
            sums[other].pop(b)
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + score
        for other in sums[a]:
            mean = _mean(sums, clusters, a, other)
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return clusters


def _mean(sums: dict[int, dict[int, float]], clusters: dict[int, tuple[int, ...]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(clusters[a]) * len(clusters[b]))


def _disputing(
    positions: dict[int, tuple[int, ...]], place: dict[int, int], edges: Sequence[Edge], threshold: float
) -> list[list[int]]:
    """Positions in groups: two are of one when their claims, as far as they were compared, dispute on average.

    Who denies one of several versions says nothing about the others, so that it is far from most of their group. What
    is left alone therefore joins the group of the position it disputes most; it never brings two groups together.
    """
    scores: dict[tuple[int, int], list[float]] = defaultdict(list)
    for edge in edges:
        pair = min(place[edge.a], place[edge.b]), max(place[edge.a], place[edge.b])
        scores[pair].append(edge.scores[Relation.DISPUTE])
    clusters: dict[int, tuple[int, ...]] = {key: (key,) for key in positions}
    joined = [
        Edge(a, b, {Relation.AGREE: 0.0, Relation.DISPUTE: fsum(values) / len(values), Relation.UNRELATED: 0.0})
        for (a, b), values in sorted(scores.items())
    ]
    clusters = _linked(clusters, joined, Relation.DISPUTE, threshold)
    home = {key: group for group, keys in clusters.items() if len(keys) > 1 for key in keys}
    for edge in sorted(joined, key=lambda edge: (-edge.scores[Relation.DISPUTE], edge.a, edge.b)):
        for one, other in ((edge.a, edge.b), (edge.b, edge.a)):
            near = edge.scores[Relation.DISPUTE] >= threshold and other in home
            if near and one in clusters and one not in home:
                clusters[home[other]] += clusters.pop(one)
    return [list(keys) for keys in clusters.values()]


def _best_partners(edges: Sequence[Edge], place: dict[int, int]) -> dict[tuple[int, Relation], tuple[float, int]]:
    """For each claim the claim of its position that it agrees with most, and the one of another that it disputes most.

    Args:
        edges: Those within groups.
        place: The position of each claim.
    """
    best: dict[tuple[int, Relation], tuple[float, int]] = {}
    for edge in edges:
        relation = Relation.AGREE if place[edge.a] == place[edge.b] else Relation.DISPUTE
        for one, other in ((edge.a, edge.b), (edge.b, edge.a)):
            found, score = best.get((one, relation)), edge.scores[relation]
            if found is None or (-score, other) < (-found[0], found[1]):
                best[one, relation] = score, other
    return best


def _numbered(
    group: Sequence[int],
    positions: dict[int, tuple[int, ...]],
    best: dict[tuple[int, Relation], tuple[float, int]],
) -> Group:
    ranked = sorted(group, key=lambda key: (-len(positions[key]), min(positions[key])))
    return tuple(sorted(_members(ranked, positions, best), key=lambda member: member.claim))


def _members(
    ranked: Sequence[int],
    positions: dict[int, tuple[int, ...]],
    best: dict[tuple[int, Relation], tuple[float, int]],
) -> Iterator[Member]:
    for number, key in enumerate(ranked):
        relation = Relation.AGREE if len(positions[key]) > 1 else Relation.DISPUTE
        for claim in positions[key]:
            score, partner = best.get((claim, relation), (0.0, 0))
            alone = len(ranked) == 1 and len(positions[key]) == 1
            reason = "alone" if alone else f"{relation.value} {score:.2f} with claim {partner}"
            yield Member(claim, number, reason)
