"""How two outlets stand to each other over all they both speak of."""

from __future__ import annotations

from dataclasses import dataclass

from claims.sourcing.interval import Share

FEW = 12
"""With fewer groups compared, the 95 % interval of an even split is wider than half of the scale: 0.51 with 11."""


@dataclass(frozen=True, slots=True)
class OutletPair:
    """Two publishers with a position each in some groups; positions that their outlet revised do not count.

    Attributes:
        outlet_a: Identity of the one.
        name_a: Its name, or its identity where it has none.
        groups: That both hold a position in.
        agreed: Of them, those where they share a position.
        agreed_independently: And have it from different origins: neither copies the other, nor both a third.
        disputed: Those where they hold different positions from different origins.
        share_agreed: Those without a dispute, of those where they agreed independently or disputed.
        few: Those are fewer than `FEW`.
    """

    outlet_a: str
    name_a: str
    outlet_b: str
    name_b: str
    groups: int
    agreed: int
    agreed_independently: int
    disputed: int
    share_agreed: Share
    few: bool
