"""From relations between claims to the status of a group (pure).

Two articles count once when their claims have one origin: the last outlet named in the chain of each claim, or the
publisher when the chain names none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.claim import Claim


class Status(str, Enum):
    """What is known of a group of claims; never whether they are true."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    SINGLE_ORIGIN = "single-origin"
    UNNAMED_ONLY = "unnamed-only"


def origin_of(claim: Claim, analysis: Analysis) -> str:
    """Identity of the outlet that the claim comes from, the same for every article that carries it.

    The last outlet of the claim's chain: its registry id, else the name in the text. When the chain names no outlet,
    the publisher of `analysis`: its registry id, else its name as given, else the article's key.
    """
    for citation in reversed(claim.chain):
        if citation.outlet:
            return citation.outlet
        if citation.name and citation.attribution.source.kind is SourceKind.OUTLET:
            return citation.name
    return analysis.publisher or analysis.article.outlet or analysis.article.key


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind one claim of a group.

    Attributes:
        position: The version of the group it holds.
        origin: Identity of the outlet it comes from; sister outlets have one.
        unnamed: It is attributed, and to nobody with a name.
    """

    position: int
    origin: str
    unnamed: bool


def independent_origins(voices: Iterable[Voice]) -> int:
    """How many different origins stand behind the position that most of them hold."""
    return max((len(origins) for origins in _origins(voices).values()), default=0)


def status_of(voices: Sequence[Voice]) -> Status:
    """Status of a group: any second position disputes; unnamed sources alone, however many, corroborate nothing.

    Raises:
        ValueError: the group is empty.
    """
    if not voices:
        raise ValueError("a group has at least one claim, got none")
    if len({voice.position for voice in voices}) > 1:
        return Status.DISPUTED
    if all(voice.unnamed for voice in voices):
        return Status.UNNAMED_ONLY
    return Status.CORROBORATED if independent_origins(voices) > 1 else Status.SINGLE_ORIGIN


def _origins(voices: Iterable[Voice]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for voice in voices:
        found.setdefault(voice.position, set()).add(voice.origin)
    return found
