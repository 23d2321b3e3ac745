"""From relations between claims to the status of a group (pure).

Two articles count once when their claims have one origin: the last outlet named in the chain of each claim; when the
chain names none, the agency that the article is copy of, else the outlet it reprints, else its publisher.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.claim import Claim
from claims.matching.reprints import Reprint
from claims.outlets.credit import UNNAMED_AGENCIES


class Status(str, Enum):
    """What is known of a group of claims; never whether they are true."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    SINGLE_ORIGIN = "single-origin"
    UNNAMED_ONLY = "unnamed-only"


def origin_of(claim: Claim, analysis: Analysis) -> str:
    """Identity of the outlet that the claim comes from, the same for every article that carries it.

    The last outlet of the claim's chain: its registry id, else the name in the text. When the chain names no outlet,
    the agency credited, else the publisher of `analysis`: its registry id, else its name as given, else the article's
    key.
    What the article reprints is known only beside other articles, see :func:`own_origins`.
    """
    for citation in reversed(claim.chain):
        if citation.outlet:
            return citation.outlet
        if citation.name and citation.attribution.source.kind is SourceKind.OUTLET:
            return citation.name
    if analysis.credit is not None:
        return analysis.credit.origin
    return analysis.publisher or analysis.article.outlet or analysis.article.key


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """Who may stand behind what an article says itself.

    Attributes:
        publisher: Identity of its publisher.
        credit: Identity of the agency credited, `UNNAMED_AGENCIES` when none is named; None without a credit.
    """

    publisher: str
    credit: str | None = None


def own_origins(articles: Mapping[int, OwnVoice], reprints: Mapping[int, Reprint]) -> dict[int, str]:
    """Identity of the outlet that each article's own voice comes from.

    A named agency goes before the article reprinted, as copies of one report credit it alike; "agencies" goes behind.

    Args:
        articles: By the store's id.
        reprints: What each reprint reprints; every step of it leads to an earlier article.
    """

    def origin(article: int) -> str:
        voice = articles[article]
        if voice.credit is not None and voice.credit != UNNAMED_AGENCIES:
            return voice.credit
        reprint = reprints.get(article)
        if reprint is not None and reprint.of in articles:
            return origin(reprint.of)
        return voice.credit or voice.publisher

    return {article: origin(article) for article in articles}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind one claim of a group.

    Attributes:
        position: The version of the group it holds.
        origin: Identity of the outlet it comes from.
        unnamed: It is attributed, and to nobody with a name.
        family: What the origin and its sister outlets have in common; None when it stands alone.
        publisher: Identity of the outlet that published it.
        reprinted: It speaks with the voice of another article that its own one reprints.
        party: Its article, and the last party of its chain that has a name and is no outlet; None without one. Parties
            of two articles are not told apart: who is one person is decided once there are groups.
        denies: Its source denies or doubts it.
    """

    position: int
    origin: str
    unnamed: bool
    family: str | None = None
    publisher: str = ""
    reprinted: bool = False
    party: tuple[int, int] | None = None
    denies: bool = False

    @property
    def group(self) -> str:
        """Within this, voices are not independent of one another."""
        return self.family or self.origin


class Link(str, Enum):
    """Why a voice is not counted apart from another."""

    SAME_PUBLISHER = "same publisher"
    REPRINT = "reprint"
    SAME_ORIGIN = "same origin"
    FAMILY = "family"
    UNNAMED_AGENCIES = "unnamed agencies"
    """It carries agencies without naming them, and may carry the very one that the other does."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """That a voice is counted with another.

    Attributes:
        on: Index of the other.
    """

    link: Link
    on: int


def dependences(voices: Sequence[Voice]) -> tuple[Dependence | None, ...]:
    """For each voice the earlier one of its position that it is counted with; None for those that are counted."""
    counted: dict[tuple[int, str], int] = {}
    found: list[Dependence | None] = [None] * len(voices)
    # Last, because unnamed agencies are counted only where there is nobody else.
    order = sorted(range(len(voices)), key=lambda index: voices[index].origin == UNNAMED_AGENCIES)
    for index in order:
        voice = voices[index]
        head = counted.get((voice.position, voice.group))
        if head is not None:
            found[index] = Dependence(_link(voice, voices[head]), head)
            continue
        others = [place for (position, _), place in counted.items() if position == voice.position]
        if others and voice.origin == UNNAMED_AGENCIES:
            found[index] = Dependence(Link.UNNAMED_AGENCIES, others[0])
        else:
            counted[voice.position, voice.group] = index
    return tuple(found)


def _link(voice: Voice, head: Voice) -> Link:
    if voice.origin != head.origin:
        return Link.FAMILY
    if voice.publisher == head.publisher == voice.origin:
        return Link.SAME_PUBLISHER
    return Link.REPRINT if voice.reprinted else Link.SAME_ORIGIN


def independent_origins(voices: Iterable[Voice]) -> int:
    """How many different origins stand behind the position that most of them hold.

    Sister outlets are one; "agencies" that nobody names are none when there is another.
    """
    listed = list(voices)
    counts: dict[int, int] = {}
    for voice, dependence in zip(listed, dependences(listed), strict=True):
        counts[voice.position] = counts.get(voice.position, 0) + (dependence is None)
    return max(counts.values(), default=0)


def in_dispute(voices: Iterable[Voice]) -> bool:
    """Whether two of them hold different positions against each other.

    Two versions in the words of one outlet are no dispute, unless one denies the other or an article has them from two
    parties with names.
    """
    # Most voices of a large group speak alike: one of each is enough.
    alike = {(voice.position, voice.origin, voice.publisher, voice.party, voice.denies): voice for voice in voices}
    return any(_against(one, other) for one, other in combinations(alike.values(), 2))


def _against(one: Voice, other: Voice) -> bool:
    if one.position == other.position:
        return False
    if one.origin != other.origin or one.denies or other.denies:
        return True
    if one.origin == UNNAMED_AGENCIES and one.publisher != other.publisher:
        return True  # they may carry two agencies
    if one.party is None or other.party is None:
        return False
    return one.party[0] == other.party[0] and one.party != other.party


def status_of(voices: Sequence[Voice]) -> Status:
    """Status of a group; unnamed sources alone, however many, corroborate nothing.

    Args:
        voices: Of the positions that are still held, see :func:`claims.positions.revisions.superseded`.

    Raises:
        ValueError: the group is empty.
    """
    if not voices:
        raise ValueError("a group has at least one claim, got none")
    if in_dispute(voices):
        return Status.DISPUTED
    if all(voice.unnamed for voice in voices):
        return Status.UNNAMED_ONLY
    return Status.CORROBORATED if independent_origins(voices) > 1 else Status.SINGLE_ORIGIN
