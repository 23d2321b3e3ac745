"""Groups of claims about one proposition, with the positions in them (pure).

Positions are built from agreement by average linkage, so that one weak link cannot chain two crowds together; positions
that dispute each other make one group. What people said of two claims bounds both.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from claims.matching.constraints import Bounds, Constraint
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
        reason: The relation that placed it, with the claim it was placed by, or ``alone``; with ``human:`` before it
            when a person did.
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


def build_groups(
    claims: Iterable[int], edges: Sequence[Edge], thresholds: Thresholds, constraints: Iterable[Constraint] = ()
) -> list[Group]:
    """Every claim in exactly one group; groups by their smallest claim, members by claim.

    The result does not depend on the order of `claims` or `edges`, save for equal scores, where smaller numbers go
    first.

    Args:
        claims: Their numbers.
        edges: Pairs that a model compared.
        thresholds: What joins claims.
        constraints: What people said of pairs, in the order in which they said it. It holds whatever the model says:
            the positions, or groups, of two claims become one once all that agrees without it has joined. Where it
            contradicts itself the later word holds.
    """
    numbers = sorted(claims)
    known = set(numbers)
    bounds = Bounds(each for each in constraints if each.a in known and each.b in known)
    edges = _unsaid(edges, bounds.kept)
    positions = _linked({claim: (claim,) for claim in numbers}, edges, Relation.AGREE, thresholds, bounds)
    positions = _joined(positions, ((c.a, c.b) for c in bounds.kept if c.relation is Relation.AGREE))
    place = {claim: key for key, members in positions.items() for claim in members}
    between = [edge for edge in edges if place[edge.a] != place[edge.b]]
    groups = _disputing(positions, place, between, thresholds, bounds)
    home = {key: number for number, group in enumerate(groups) for key in group}
    inside = [edge for edge in edges if home[place[edge.a]] == home[place[edge.b]]]
    best, hand = _best_partners(inside, place), _by_hand(bounds.kept)
    return sorted((_numbered(group, positions, best, hand) for group in groups), key=lambda group: group[0].claim)


def _unsaid(edges: Sequence[Edge], constraints: Sequence[Constraint]) -> Sequence[Edge]:
    """`edges` without the pairs of which people said that they do not agree."""
    apart = {(each.a, each.b) for each in constraints if each.relation is not Relation.AGREE}
    return [edge for edge in edges if (edge.a, edge.b) not in apart] if apart else edges


def _by_hand(constraints: Sequence[Constraint]) -> dict[tuple[int, Relation], str]:
    """The last word of a person on each claim, by what it says, as a reason."""
    reasons: dict[tuple[int, Relation], str] = {}
    for each in constraints:
        words = "unrelated to" if each.relation is Relation.UNRELATED else f"{each.relation.value} with"
        for one, other in ((each.a, each.b), (each.b, each.a)):
            reasons.setdefault((one, each.relation), f"human: {words} claim {other} ({each.by})")
    return reasons


def _linked(
    clusters: dict[int, tuple[int, ...]],
    edges: Sequence[Edge],
    relation: Relation,
    thresholds: Thresholds,
    bounds: Bounds,
) -> dict[int, tuple[int, ...]]:
    """Average linkage: the two clusters with the highest mean score join, until none reaches the threshold.

    What people joined joins at the end, as wholes: it says nothing about how near the others of two crowds are.
    """
    agree = relation is Relation.AGREE
    threshold = thresholds.agree if agree else thresholds.dispute
    may_join: Callable[[int, int], bool] = bounds.join_positions if agree else bounds.join_groups
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for edge in edges:
        # A pair that is rather disputed counts against joining, which keeps two versions of one story apart.
        score = edge.scores[relation] - (edge.scores[Relation.DISPUTE] if agree else 0.0)
        sums[edge.a][edge.b] = sums[edge.b][edge.a] = score
    heap = [(-score, a, b) for a, row in sums.items() for b, score in row.items() if a < b and score >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in clusters or b not in clusters or -negative != _mean(sums, clusters, a, b) or not may_join(a, b):
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


def _joined(clusters: dict[int, tuple[int, ...]], pairs: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """`clusters`, those that hold the two of a pair made one under the smaller key."""
    home = {member: key for key, members in clusters.items() for member in members}
    for one, other in pairs:
        kept, gone = sorted((home[one], home[other]))
        if kept != gone:
            clusters[kept] += clusters.pop(gone)
            home.update(dict.fromkeys(clusters[kept], kept))
    return clusters


def _mean(sums: dict[int, dict[int, float]], clusters: dict[int, tuple[int, ...]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(clusters[a]) * len(clusters[b]))


def _disputing(
    positions: dict[int, tuple[int, ...]],
    place: dict[int, int],
    edges: Sequence[Edge],
    thresholds: Thresholds,
    bounds: Bounds,
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
    clusters = _linked(clusters, joined, Relation.DISPUTE, thresholds, bounds)
    clusters = _joined(clusters, ((place[c.a], place[c.b]) for c in bounds.kept if c.relation is Relation.DISPUTE))
    home = {key: group for group, keys in clusters.items() if len(keys) > 1 for key in keys}
    for edge in sorted(joined, key=lambda edge: (-edge.scores[Relation.DISPUTE], edge.a, edge.b)):
        for one, other in ((edge.a, edge.b), (edge.b, edge.a)):
            near = edge.scores[Relation.DISPUTE] >= thresholds.dispute and other in home
            if near and one in clusters and one not in home and bounds.join_groups(one, other):
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
    hand: Mapping[tuple[int, Relation], str],
) -> Group:
    ranked = sorted(group, key=lambda key: (-len(positions[key]), min(positions[key])))
    return tuple(sorted(_members(ranked, positions, best, hand), key=lambda member: member.claim))


def _members(
    ranked: Sequence[int],
    positions: dict[int, tuple[int, ...]],
    best: dict[tuple[int, Relation], tuple[float, int]],
    hand: Mapping[tuple[int, Relation], str],
) -> Iterator[Member]:
    for number, key in enumerate(ranked):
        relation = Relation.AGREE if len(positions[key]) > 1 else Relation.DISPUTE
        for claim in positions[key]:
            score, partner = best.get((claim, relation), (0.0, 0))
            alone = len(ranked) == 1 and len(positions[key]) == 1
            reason = "alone" if alone else f"{relation.value} {score:.2f} with claim {partner}"
            said = (Relation.UNRELATED,) if alone else (Relation.AGREE, Relation.DISPUTE)
            yield Member(claim, number, next((hand[claim, r] for r in said if (claim, r) in hand), reason))
