"""Places on a ring for the outlets of a graph (pure geometry)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

# Units of the drawing between two neighbours on the ring: one line of a label.
STEP = 22
SMALLEST = 130


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands. `angle` is in radians, clockwise from the right; `x` and `y` are from the centre."""

    angle: float
    x: float
    y: float

    @property
    def on_the_left(self) -> bool:
        """Whether a label that leads outwards ends here."""
        return cos(self.angle) < -1e-9


def radius(count: int) -> float:
    """Of a ring on which `count` labels do not touch."""
    return max(SMALLEST, count * STEP / (2 * pi))


def places(names: Sequence[str]) -> Mapping[str, Place]:
    """Equal steps clockwise, in the order given, from the top."""
    size = radius(len(names))
    angles = {name: -pi / 2 + 2 * pi * number / len(names) for number, name in enumerate(names)}
    return {name: Place(angle, size * cos(angle), size * sin(angle)) for name, angle in angles.items()}


def ring_order(names: Sequence[str], weights: Iterable[tuple[str, str, float]]) -> list[str]:
    """An order in which those that are strongly tied are neighbours, so that fewer lines cross the ring.

    Greedy: behind each the one of those left that is most strongly tied to it, else the first left.

    Args:
        names: Most important first; also decides ties.
        weights: Pairs of names, how strongly each is tied; either direction.
    """
    ties: dict[str, dict[str, float]] = {name: {} for name in names}
    for one, other, weight in weights:
        if one != other:
            ties[one][other] = ties[one].get(other, 0.0) + weight
            ties[other][one] = ties[other].get(one, 0.0) + weight
    left = dict.fromkeys(names)
    order: list[str] = []
    while left:
        near = {name: weight for name, weight in ties[order[-1]].items() if name in left} if order else {}
        best = max((name for name in left if name in near), key=near.__getitem__, default=next(iter(left)))
        del left[best]
        order.append(best)
    return order
