"""Citations while an article is read: what later sources may point back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.attribution import Attribution, SourceKind
from claims.outlets.citation import Citation, Resolution
from claims.outlets.kind_nouns import KINDRED
from claims.outlets.outlet import Outlet, OutletKind


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation that later sources may point back to.

    Attributes:
        sentence: Index of its sentence.
        citation: Whom it cites.
        kind: Kind of the source, after correction.
        kinds: What the outlet is; empty when unknown or no outlet.
        country: Of the outlet; None when unknown.
    """

    sentence: int
    citation: Citation
    kind: SourceKind
    kinds: frozenset[OutletKind] = frozenset()
    country: str | None = None


def place_of(item: Cited) -> int:
    """Where an outlet was last cited or named."""
    attribution = item.citation.attribution
    spans = (attribution.source.span, *attribution.cue)
    return max((span.start for span in spans if span is not None), default=0)


def widened(kinds: frozenset[OutletKind], kindred: bool) -> frozenset[OutletKind]:
    return frozenset(other for kind in kinds for other in KINDRED[kind]) if kindred else kinds


def with_kind(attribution: Attribution, kind: SourceKind) -> Attribution:
    return replace(attribution, source=replace(attribution.source, kind=kind))


def cited_outlet(sentence: int, attribution: Attribution, outlet: Outlet, how: Resolution) -> Cited:
    citation = Citation(attribution, outlet.name, outlet.id, how)
    return Cited(sentence, citation, SourceKind.OUTLET, frozenset({outlet.kind}), outlet.country)
