"""Groups of claims about one proposition, with the positions in them (pure).

A group is whatever claims say of one proposition, for or against it; within it, claims that agree hold one position.
Both are built by average linkage, so that one weak link cannot chain two crowds together. What people said of two
claims bounds both.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

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
    """Least mean score of two crowds of claims that joins them.

    Chosen on 26 events that no model learned from, together with the odds of :mod:`claims.matching.event_odds`: on the
    18 of them of other writers, F1 of agreeing pairs is 0.62, of disputing ones 0.55, B-cubed 0.81.

    Attributes:
        related: Probability that two claims agree or dispute each other, in [0, 1], over all pairs of claims of two
            groups; pairs never compared count as 0.
        lone: The same between a claim that joined nobody and one claim of a group.
        agree: Agreement less dispute, in [-1, 1], over the pairs of claims of two positions of a group; half of the
            pairs at least count, those never compared as 0.
        dispute: Probability of dispute, in [0, 1], that one pair of claims at least must have for a position to stand
            apart from the others of its group.
    """

    related: float = 0.42
    lone: float = 0.8
    agree: float = 0.3
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
    groups = _about_one_thing(numbers, edges, thresholds, bounds)
    home = {claim: key for key, members in groups.items() for claim in members}
    inside: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if home[edge.a] == home[edge.b]:
            inside[home[edge.a]].append(edge)
    hand = _by_hand(bounds.kept)
    found = [_members(_positions(groups[key], inside[key], thresholds, bounds), inside[key], hand) for key in groups]
    return sorted(found, key=lambda group: group[0].claim)


def _about_one_thing(
    claims: Sequence[int], edges: Sequence[Edge], thresholds: Thresholds, bounds: Bounds
) -> dict[int, tuple[int, ...]]:
    """Groups, under the smallest claim of each.

    Who denies one of several versions says nothing about the others, so that it is far from most of their group. What
    is left alone therefore joins the group of the claim it is related to most; it never brings two groups together.
    """
    related = {(edge.a, edge.b): 1 - edge.scores[Relation.UNRELATED] for edge in edges}
    groups = _linked(claims, related, thresholds.related, 1.0, bounds.join_groups)
    home = {claim: key for key, members in groups.items() if len(members) > 1 for claim in members}
    for (a, b), score in sorted(related.items(), key=lambda item: (-item[1], item[0])):
        if score < thresholds.lone:
            break
        for one, other in ((a, b), (b, a)):
            if one not in home and other in home and bounds.join_groups(one, other):
                groups[home[other]] += groups.pop(one)
                home[one] = home[other]
    said = ((c.a, c.b) for c in bounds.kept if c.relation is not Relation.UNRELATED)
    return _joined(groups, said)


def _positions(
    claims: Sequence[int], edges: Sequence[Edge], thresholds: Thresholds, bounds: Bounds
) -> list[tuple[int, ...]]:
    """The positions of one group, the one that most claims hold first."""
    sameness = {(edge.a, edge.b): edge.scores[Relation.AGREE] - edge.scores[Relation.DISPUTE] for edge in edges}
    positions = _linked(sorted(claims), sameness, thresholds.agree, 0.5, bounds.join_positions)
    positions = _joined(positions, _undisputed(positions, edges, thresholds.dispute, bounds))
    inside = set(claims)
    said = ((c.a, c.b) for c in bounds.kept if c.relation is Relation.AGREE and c.a in inside)
    return sorted(_joined(positions, said).values(), key=lambda members: (-len(members), min(members)))


def _undisputed(
    positions: Mapping[int, tuple[int, ...]], edges: Sequence[Edge], threshold: float, bounds: Bounds
) -> list[tuple[int, int]]:
    """Positions, by their keys, that dispute none of their group, each with the one it is most like.

    That two crowds do not clearly agree is no dispute: who lists a group as disputed must be able to point at one.
    """
    place = {claim: key for key, members in positions.items() for claim in members}
    disputing: set[int] = set()
    likeness: dict[tuple[int, int], list[float]] = defaultdict(list)
    for edge in edges:
        pair = min(place[edge.a], place[edge.b]), max(place[edge.a], place[edge.b])
        if pair[0] != pair[1]:
            likeness[pair].append(edge.scores[Relation.AGREE] - edge.scores[Relation.DISPUTE])
            if edge.scores[Relation.DISPUTE] >= threshold:
                disputing.update(pair)
    ranked = sorted(likeness, key=lambda pair: (-sum(likeness[pair]) / len(likeness[pair]), pair))
    found = []
    for key in sorted(positions.keys() - disputing):
        nearest = next((pair for pair in ranked if key in pair), None)
        if nearest is not None and bounds.join_positions(*nearest):
            found.append(nearest)
    return found


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
    claims: Sequence[int],
    scores: Mapping[tuple[int, int], float],
    threshold: float,
    least: float,
    may_join: Callable[[int, int], bool],
) -> dict[int, tuple[int, ...]]:
    """Average linkage: the two clusters with the highest mean score join, until none reaches the threshold.

    Args:
        claims: Each a cluster at first.
        scores: Of pairs compared.
        threshold: Least mean that joins.
        least: Share of the pairs of two clusters, in [0, 1], that their mean counts at least.
        may_join: Told the two that join next; it may refuse.

    Returns:
        Clusters, each under its smallest claim.
    """
    clusters: dict[int, tuple[int, ...]] = {claim: (claim,) for claim in claims}
    sums: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
    for (a, b), score in scores.items():
        sums[a][b] = sums[b][a] = score, 1

    def mean(a: int, b: int) -> float:
        total, compared = sums[a][b]
        return total / max(compared, least * len(clusters[a]) * len(clusters[b]))

    heap = [(-score, a, b) for (a, b), score in scores.items() if score >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in clusters or b not in clusters or -negative != mean(a, b) or not may_join(a, b):
            continue
        clusters[a] += clusters.pop(b)
        for other, (total, compared) in sums.pop(b).items():
            sums[other].pop(b)
            if other != a:
                before, count = sums[a].get(other, (0.0, 0))
                sums[a][other] = sums[other][a] = before + total, count + compared
        for other in sums[a]:
            if mean(a, other) >= threshold:
                heapq.heappush(heap, (-mean(a, other), min(a, other), max(a, other)))
    return clusters


def _joined(clusters: dict[int, tuple[int, ...]], pairs: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """`clusters`, those that hold the two of a pair made one under the smaller key.

    What people joined joins last, as wholes: it says nothing about how near the others of two crowds are.
    """
    home = {member: key for key, members in clusters.items() for member in members}
    for one, other in pairs:
        kept, gone = sorted((home[one], home[other]))
        if kept != gone:
            clusters[kept] += clusters.pop(gone)
            home.update(dict.fromkeys(clusters[kept], kept))
    return clusters


def _members(
    positions: Sequence[tuple[int, ...]], edges: Sequence[Edge], hand: Mapping[tuple[int, Relation], str]
) -> Group:
    """The members of one group, by claim, each with the reason that placed it."""
    place = {claim: number for number, members in enumerate(positions) for claim in members}
    best = _best_partners(edges, place)
    found = []
    for claim, number in sorted(place.items()):
        relation = Relation.AGREE if len(positions[number]) > 1 else Relation.DISPUTE
        score, partner = best.get((claim, relation), (0.0, 0))
        alone = len(place) == 1
        reason = "alone" if alone else f"{relation.value} {score:.2f} with claim {partner}"
        said = (Relation.UNRELATED,) if alone else (Relation.AGREE, Relation.DISPUTE)
        found.append(Member(claim, number, next((hand[claim, r] for r in said if (claim, r) in hand), reason)))
    return tuple(found)


def _best_partners(edges: Sequence[Edge], place: Mapping[int, int]) -> dict[tuple[int, Relation], tuple[float, int]]:
    """For each claim the claim of its position that it agrees with most, and the one of another that it disputes most.

    Args:
        edges: Of one group.
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
