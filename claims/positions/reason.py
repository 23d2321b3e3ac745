"""Why a group has its status, in one sentence (pure).

It counts who holds what, and never says which version is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.agreement import Status
from claims.attribution import Polarity
from claims.positions.holding import Holding, Position
from claims.positions.letters import letter

# More names or changes than these make no sentence; the positions beside it have them all.
_NAMES = 4
_CHANGES = 3


def reason_of(status: Status, holdings: Sequence[Holding], positions: Sequence[Position]) -> str:
    """The sentence, as in "disputed: 3 independent origins hold A, 1 holds B".

    Args:
        status: Of the group.
        holdings: Its claims.
        positions: Of the same claims.
    """
    held = [holding for holding in holdings if holding.superseded_by is None] or list(holdings)
    if status is Status.DISPUTED:
        why = _disputed(held, [position for position in positions if position.held])
    elif status is Status.CORROBORATED:
        why = _corroborated(positions)
    elif status is Status.UNNAMED_ONLY:
        why = f"{_all(held, 'cites', 'cite')} sources without a name alone"
    else:
        why = _single(held, revised=len(held) < len(holdings))
    return f"{status.value}: {why}{_changes(holdings)}"


def _disputed(held: Sequence[Holding], positions: Sequence[Position]) -> str:
    if len({holding.origin for holding in held}) == 1:
        said = " and ".join(_said(position, held) for position in positions)
        return f"{held[0].origin_name} alone reports {said}"
    parts = []
    for number, position in enumerate(positions):
        noun = (
            "" if number else (" independent origin" if position.independent_origins == 1 else " independent origins")
        )
        verb = "holds" if position.independent_origins == 1 else "hold"
        denial = " (a denial)" if position.denied else ""
        parts.append(f"{position.independent_origins}{noun} {verb} {position.version}{denial}")
    return ", ".join(parts)


def _said(position: Position, held: Iterable[Holding]) -> str:
    said = next(holding for holding in held if holding.position == position.position)
    who = said.path[-1] or "somebody unnamed"
    stance = {Polarity.ASSERT: "", Polarity.DENY: ", who denies", Polarity.DOUBT: ", who doubts"}[said.polarity]
    return f"{position.version} ({who}{stance})"


def _corroborated(positions: Iterable[Position]) -> str:
    position = max(positions, key=lambda one: one.independent_origins)
    return f"{position.independent_origins} independent origins hold {position.version} ({_names(position.origins)})"


def _single(held: Sequence[Holding], revised: bool) -> str:
    versions = " and ".join(map(letter, sorted({holding.position for holding in held})))
    both = f", which gives {versions}" if " and " in versions else ""
    origins = list(dict.fromkeys(holding.origin_name for holding in sorted(held, key=lambda one: one.order)))
    if len(origins) > 1:
        return f"{_all(held, 'comes', 'come')} from origins that count as one ({_names(origins)}){both}"
    if revised:
        return f"only {origins[0]} stands behind {versions}"
    if all(holding.publisher == holding.origin for holding in held):
        return f"{_all(held, 'is', 'are')} by {origins[0]}{both}"
    return f"{_all(held, 'carries', 'carry')} {origins[0]}{both}"


def _all(held: Iterable[Holding], one: str, many: str) -> str:
    count = len({holding.article for holding in held})
    return f"the one article {one}" if count == 1 else f"all {count} articles {many}"


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMES])
    return shown if len(names) <= _NAMES else f"{shown} and {len(names) - _NAMES} more"


def _changes(holdings: Sequence[Holding]) -> str:
    by_claim = {holding.claim: holding for holding in holdings}
    changes: dict[str, None] = {}
    for old in sorted(holdings, key=lambda one: one.order):
        new = by_claim.get(old.superseded_by) if old.superseded_by is not None else None
        if new is not None:
            who = new.outlet if new.publisher == old.publisher else old.origin_name
            changes[f"{who} revised {letter(old.position)} to {letter(new.position)}"] = None
    listed = list(changes)
    rest = [f"{len(listed) - _CHANGES} more changed theirs"] if len(listed) > _CHANGES else []
    return "".join(f"; {change}" for change in (*listed[:_CHANGES], *rest))
