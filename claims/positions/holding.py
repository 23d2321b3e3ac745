"""Who holds which position of a group, since when, through which chain, in which words (pure)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.attribution import Polarity
from claims.positions.letters import letter


@dataclass(frozen=True, slots=True)
class Holding:
    """One claim of a group, as far as it says who holds what.

    Attributes:
        day: When it was published; None when unknown.
        publisher: Identity of the outlet that published it.
        outlet: Its name.
        origin: Identity of the outlet it comes from.
        origin_name: The name of that.
        path: Names from the publisher to those cited; None for somebody unnamed.
        words: The words of the claim.
        counted: It counts as an origin of its own.
        superseded_by: The claim that revised it; None while it is held.
        language: ISO 639-1 code of its article.
    """

    claim: int
    position: int
    article: str
    day: date | None
    publisher: str
    outlet: str
    origin: str
    origin_name: str
    path: tuple[str | None, ...]
    polarity: Polarity
    words: str
    counted: bool
    superseded_by: int | None = None
    language: str | None = None

    @property
    def order(self) -> tuple[bool, date, int]:
        """Earliest first, what has no day last."""
        return self.day is None, self.day or date.min, self.claim


@dataclass(frozen=True, slots=True)
class Holder:
    """An outlet that holds a position, or held it, by its first claim that does.

    Attributes:
        outlet: Its name.
        publisher: Its identity.
        since: The first day, of those known.
        path: Through whom: names from the outlet to those cited; None for somebody unnamed.
        polarity: Stance of its source.
        words: The words of that claim.
        claim: That claim.
        revised: The day of another version that replaced this one; None while it is held.
        revised_by: The claim that did.
    """

    outlet: str
    publisher: str
    since: date | None
    path: tuple[str | None, ...]
    polarity: Polarity
    words: str
    claim: int
    revised: date | None = None
    revised_by: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A version of what the group is about.

    Attributes:
        version: Its letter.
        position: Its number, from 0, as in ``claims export groups``.
        held: Some outlet holds it still.
        since: The first day it was published, of those known.
        independent_origins: Origins that hold it still and do not depend on each other.
        origins: Their names.
        denied: All who hold it deny or doubt something.
        holders: Outlets, the first to publish it first.
    """

    version: str
    position: int
    held: bool
    since: date | None
    independent_origins: int
    origins: tuple[str, ...]
    denied: bool
    holders: tuple[Holder, ...]


def positions(holdings: Sequence[Holding]) -> tuple[Position, ...]:
    """The positions of a group, in the order of their letters."""
    by_position: dict[int, list[Holding]] = defaultdict(list)
    for holding in sorted(holdings, key=lambda one: one.order):
        by_position[holding.position].append(holding)
    by_claim = {holding.claim: holding for holding in holdings}
    return tuple(_position(number, by_position[number], by_claim) for number in sorted(by_position))


def _position(number: int, holdings: Sequence[Holding], by_claim: Mapping[int, Holding]) -> Position:
    held = [holding for holding in holdings if holding.superseded_by is None]
    origins = [holding.origin_name for holding in held if holding.counted]
    by_publisher: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_publisher[holding.publisher].append(holding)
    return Position(
        version=letter(number),
        position=number,
        held=bool(held),
        since=holdings[0].day,
        independent_origins=len(origins),
        origins=tuple(origins),
        denied=all(holding.polarity is not Polarity.ASSERT for holding in held or holdings),
        holders=tuple(_holder(published, by_claim) for published in by_publisher.values()),
    )


def _holder(published: Sequence[Holding], by_claim: Mapping[int, Holding]) -> Holder:
    first = published[0]
    revised_by = None
    if all(one.superseded_by is not None for one in published):
        revised_by = published[-1].superseded_by
    new = by_claim.get(revised_by) if revised_by is not None else None
    return Holder(
        outlet=first.outlet,
        publisher=first.publisher,
        since=first.day,
        path=first.path,
        polarity=first.polarity,
        words=first.words,
        claim=first.claim,
        revised=new.day if new else None,
        revised_by=revised_by,
    )
