"""When outlets of a group took up a position, and when they changed it (pure)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.positions.holding import Holding
from claims.positions.letters import letter


@dataclass(frozen=True, slots=True)
class Turn:
    """That an outlet took up a position it had not held on its day before.

    Attributes:
        outlet: Its name.
        publisher: Its identity.
        version: Letter of the position.
        claim: Its first claim of that day that holds it.
        words: The words of that claim.
        language: ISO 639-1 code of its article.
        revises: Letters of the versions that this claim, or another of that outlet and day, replaced; empty when none.
    """

    day: date
    outlet: str
    publisher: str
    version: str
    claim: int
    words: str
    language: str | None
    revises: tuple[str, ...] = ()


def timeline(holdings: Sequence[Holding]) -> tuple[Turn, ...]:
    """By day, then by claim; claims without a day have no place on it."""
    days: dict[str, dict[date, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    replaced: dict[int, set[int]] = defaultdict(set)
    for holding in sorted(holdings, key=lambda one: one.order):
        if holding.superseded_by is not None:
            replaced[holding.superseded_by].add(holding.position)
        if holding.day is not None:
            days[holding.publisher][holding.day].append(holding)
    turns = [turn for published in days.values() for turn in _turns(published, replaced)]
    return tuple(sorted(turns, key=lambda turn: (turn.day, turn.claim)))


def _turns(published: Mapping[date, Sequence[Holding]], replaced: Mapping[int, set[int]]) -> Iterator[Turn]:
    before: set[int] = set()
    for day, holdings in published.items():
        first: dict[int, Holding] = {}
        for holding in holdings:
            first.setdefault(holding.position, holding)
        for position, holding in first.items():
            same = [one.claim for one in holdings if one.position == position]
            old = sorted(set().union(*(replaced.get(claim, set()) for claim in same)))
            if position not in before or old:
                yield _turn(day, holding, old)
        before = set(first)


def _turn(day: date, holding: Holding, revises: Sequence[int]) -> Turn:
    return Turn(
        day=day,
        outlet=holding.outlet,
        publisher=holding.publisher,
        version=letter(holding.position),
        claim=holding.claim,
        words=holding.words,
        language=holding.language,
        revises=tuple(map(letter, revises)),
    )
