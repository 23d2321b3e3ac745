"""Which claims of a group their outlet has since replaced by another version (pure).

An outlet that gives another version on a later day has revised its position; it does not dispute itself. What it gives
on one day stands side by side, and so does what has no day. Denials and doubts revise nothing: they say where somebody
stands to a claim that is still made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.outlets.credit import UNNAMED_AGENCIES


@dataclass(frozen=True, slots=True)
class Stand:
    """That a claim takes a position.

    Attributes:
        claim: The claim's id.
        position: The version of the group it holds.
        publisher: Identity of the outlet that published it.
        origin: Identity of the outlet it comes from, as in :func:`claims.agreement.origin_of`.
        day: When it was published; None when unknown.
        asserts: It is neither a denial nor a doubt.
    """

    claim: int
    position: int
    publisher: str
    origin: str
    day: date | None
    asserts: bool = True


@dataclass(frozen=True, slots=True, order=True)
class _Dated:
    day: date
    claim: int
    position: int
    publisher: str
    origin: str


def superseded(stands: Iterable[Stand]) -> dict[int, int]:
    """Claims of one group that were revised, each with the claim that revised it.

    First what each publisher gave, then, among what is left, what others give as the word of one outlet: an agency's
    later figure replaces its earlier one in every paper that carried it. Of a group with claims some are always left,
    and following the claims that revised leads to one of them.
    """
    dated = sorted(
        _Dated(stand.day, stand.claim, stand.position, stand.publisher, stand.origin)
        for stand in stands
        if stand.day is not None and stand.asserts
    )
    found = dict(_revised_by_publishers(dated))
    return found | _revised_by_origins(dated, found)


def _revised_by_publishers(dated: Sequence[_Dated]) -> Iterable[tuple[int, int]]:
    by_publisher: dict[str, list[_Dated]] = defaultdict(list)
    for one in dated:
        by_publisher[one.publisher].append(one)
    for published in by_publisher.values():
        for one in published:
            # What it later carries from another outlet is that outlet's version, and revises only what it had from it.
            origins = (one.publisher, one.origin)
            later = [other for other in published if other.day > one.day and other.origin in origins]
            by = _first_without(one.position, later, one.day)
            if by is not None:
                yield one.claim, by


def _first_without(position: int, later: Sequence[_Dated], day: date) -> int | None:
    """The claim that ended a position; None while it is held on the last day of `later`."""
    if not later or any(one.position == position for one in later if one.day == later[-1].day):
        return None
    last = max((one.day for one in later if one.position == position), default=day)
    return next(one.claim for one in later if one.day > last)


def _revised_by_origins(dated: Sequence[_Dated], revised: Mapping[int, int]) -> dict[int, int]:
    """Of each origin the versions left are ordered by the day each was first seen, as a paper may print old copy late.

    Only the origin itself goes back to an earlier version by repeating it.

    Args:
        dated: Claims in order.
        revised: Those that their publisher revised; they still tell when a version was first seen.
    """
    by_origin: dict[str, list[_Dated]] = defaultdict(list)
    for one in dated:
        if one.origin != UNNAMED_AGENCIES:
            by_origin[one.origin].append(one)
    found = {}
    for given in by_origin.values():
        start: dict[int, date] = {}
        left: dict[int, _Dated] = {}
        for one in given:
            start.setdefault(one.position, one.day)
            if one.claim not in revised:
                left.setdefault(one.position, one)
        newest = max((start[position] for position in left), default=date.max)
        standing = [one for one in given if one.claim not in revised]
        held = {position for position in left if start[position] == newest}
        held |= {one.position for one in standing if one.day == newest}
        held |= {one.position for one in standing if one.day > newest and one.publisher == one.origin}
        for one in standing:
            if one.position not in held:
                later = (other.claim for p, other in left.items() if start[p] > start[one.position])
                found[one.claim] = next(later)
    return found
