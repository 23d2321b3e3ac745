"""How two claims stand to each other, and the model that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Protocol


class Relation(str, Enum):
    """Of two claims, read as statements about the world; who says them does not matter."""

    AGREE = "agree"
    DISPUTE = "dispute"
    UNRELATED = "unrelated"


RelationScores = Mapping[Relation, float]
"""Probability of each relation, in [0, 1], summing to 1."""


class RelationModel(Protocol):
    """Compares the texts of two claims."""

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        """One score mapping a pair, in order; the order of the two texts does not matter."""
        ...
