"""Citations while an article is read: what later sources may point back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.attribution import Attribution, SourceKind
from claims.outlets.anaphora import names_all
from claims.outlets.citation import Citation, NameMatch, Resolution
from claims.outlets.kind_nouns import KINDRED
from claims.outlets.outlet import Outlet, OutletKind

# A source left out is the one cited at most this many sentences before: so it is for 290 of the 303 annotated.
_CONTINUED_REACH = 2


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


def spelt_outlet(sentence: int, attribution: Attribution, outlet: Outlet, confidence: float) -> Cited:
    """A source whose name is spelt like that of `outlet`; its score sinks with the confidence."""
    source = replace(attribution.source, score=attribution.source.score * confidence)
    cited = cited_outlet(sentence, replace(attribution, source=source), outlet, Resolution.NAMED)
    return replace(cited, citation=replace(cited.citation, match=NameMatch.SPELLING, confidence=confidence))


def still_speaking(past: Sequence[Cited], sentence: int) -> Cited | None:
    """Whom the last sentence with a source within reach cites last; who was already speaking there comes first."""
    near = [item for item in past if item.citation.name and sentence - item.sentence <= _CONTINUED_REACH]
    if not near:
        return None
    last = [item for item in near if item.sentence == near[-1].sentence]
    return next((item for item in last if item.citation.resolution is Resolution.CONTINUED), last[-1])


def outer_first(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The first of a sentence is nested in nobody, whoever was dropped before it."""
    if not citations or not citations[0].attribution.nested:
        return citations
    outer = replace(citations[0], attribution=replace(citations[0].attribution, nested=False))
    return (outer, *citations[1:])


def speaker_meant(past: Sequence[Cited], words: frozenset[str], kind: SourceKind) -> Cited | None:
    """The speaker cited last whose source held all of `words`, or, where these are none, the last one of `kind`."""
    speakers = [
        item
        for item in reversed(past)
        if item.citation.name and item.kind not in (SourceKind.OUTLET, SourceKind.DOCUMENT)
    ]
    if words:
        return next((item for item in speakers if names_all(words, item.citation.name)), None)
    return next((item for item in speakers if item.kind is kind), next(iter(speakers), None))
