"""What people said of how claims stand to each other, as bounds on the groups (pure)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.matching.relation import Relation


@dataclass(frozen=True, slots=True)
class Constraint:
    """A relation of two claims that a person set: one position, different positions of one group, or never one group.

    Attributes:
        a: The smaller number of the two claims.
        b: The other.
        relation: What was said.
        by: Who said it and when, as in "Noor, 2026-11-26".
        number: Of the correction that it is part of.

    Raises:
        ValueError: not `a < b`.
    """

    a: int
    b: int
    relation: Relation
    by: str = ""
    number: int = 0

    def __post_init__(self) -> None:
        if self.a >= self.b:
            raise ValueError(f"a constraint is between two claims, smaller number first, was: {self.a} and {self.b}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim that a correction is about.

    Attributes:
        claim: Its number.
        side: 0 or 1; the relation holds between the sides.
        version: Claims of one side and version are held in one position, others of the side in one group.
    """

    claim: int
    side: int
    version: int = 0


def constraints_of(relation: Relation, placed: Sequence[Placed], by: str, number: int) -> Iterator[Constraint]:
    """What a correction demands of pairs of claims, none twice.

    The claims of a side belong together as they stood, save for those that others are taken away from (side 1 of
    unrelated), of which nothing was said.
    """
    sides = [[each for each in placed if each.side == side] for side in (0, 1)]
    for side in sides if relation is not Relation.UNRELATED else sides[:1]:
        yield from _together(side, by, number)
    # Sides that are held together need one link; whoever is kept away is kept away from each.
    links = [(a, b) for a in sides[0] for b in sides[1]]
    for a, b in links if relation is Relation.UNRELATED else links[:1]:
        yield from _constraint(a, b, relation, by, number)


def _together(side: Sequence[Placed], by: str, number: int) -> Iterator[Constraint]:
    firsts: dict[int, Placed] = {}
    for each in side:
        first = firsts.setdefault(each.version, each)
        if first is not each:
            yield from _constraint(first, each, Relation.AGREE, by, number)
    main, *others = firsts.values() or (None,)
    if main is not None:
        for other in others:
            if other is not None:
                yield from _constraint(main, other, Relation.DISPUTE, by, number)


def _constraint(a: Placed, b: Placed, relation: Relation, by: str, number: int) -> Iterator[Constraint]:
    if a.claim != b.claim:
        yield Constraint(min(a.claim, b.claim), max(a.claim, b.claim), relation, by, number)


class _Parts:
    """Sets of claims that are one, and which of these may never become one."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}
        self._foes: dict[int, set[int]] = defaultdict(set)

    def find(self, claim: int) -> int:
        """The claim that stands for the set of `claim`."""
        root = claim
        while root in self._parent:
            root = self._parent[root]
        while claim != root:
            self._parent[claim], claim = root, self._parent[claim]
        return root

    def are_apart(self, a: int, b: int) -> bool:
        """Whether the sets of the two may never become one."""
        return self.find(b) in self._foes.get(self.find(a), ())

    def keep_apart(self, a: int, b: int) -> None:
        """From now on the sets of the two may never become one."""
        a, b = self.find(a), self.find(b)
        self._foes[a].add(b)
        self._foes[b].add(a)

    def join(self, a: int, b: int) -> None:
        """Make the sets of the two one."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return
        self._parent[b] = a
        for foe in self._foes.pop(b, ()):
            self._foes[foe].discard(b)
            self._foes[foe].add(a)
            self._foes[a].add(foe)


class Bounds:
    """What may join when claims are grouped, given what people said.

    Claims are taken as joined where people said so from the start, so that nothing joins that would later make it
    impossible.

    Attributes:
        kept: Constraints that hold, the latest first.
        overruled: Those that contradict later ones, the latest first.
    """

    def __init__(self, constraints: Iterable[Constraint]) -> None:
        """Constraints in the order in which they were said."""
        self._positions, self._groups = _Parts(), _Parts()
        self.kept: list[Constraint] = []
        self.overruled: list[Constraint] = []
        said: dict[tuple[int, int], Relation] = {}
        for constraint in reversed(tuple(constraints)):
            # Of one pair only the last word counts: "dispute" after "never one group" takes that back.
            last = said.setdefault((constraint.a, constraint.b), constraint.relation)
            holds = last is constraint.relation and self._take(constraint)
            (self.kept if holds else self.overruled).append(constraint)

    def _take(self, constraint: Constraint) -> bool:
        a, b = constraint.a, constraint.b
        if constraint.relation is Relation.AGREE:
            return self.join_positions(a, b)
        if constraint.relation is Relation.DISPUTE:
            if self._positions.find(a) == self._positions.find(b) or not self.join_groups(a, b):
                return False
            self._positions.keep_apart(a, b)
            return True
        if self._groups.find(a) == self._groups.find(b):
            return False
        self._groups.keep_apart(a, b)
        return True

    def join_positions(self, a: int, b: int) -> bool:
        """Make the positions of two claims one, if they may be."""
        if self._positions.are_apart(a, b) or self._groups.are_apart(a, b):
            return False
        self._positions.join(a, b)
        self._groups.join(a, b)
        return True

    def join_groups(self, a: int, b: int) -> bool:
        """Make the groups of two claims one, if they may be."""
        if self._groups.are_apart(a, b):
            return False
        self._groups.join(a, b)
        return True
