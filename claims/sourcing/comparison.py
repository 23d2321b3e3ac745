"""Figures beside those of a whole corpus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.sourcing.diversity import rarefied
from claims.sourcing.figures import Figures
from claims.sourcing.interval import Share


@dataclass(frozen=True, slots=True)
class ComparedShare:
    """One share here and in the corpus.

    Attributes:
        topic: What is divided: ``sentences``, ``citations``, ``kinds`` or ``claims``.
        name: Which part of it.
        outside: The corpus' share lies outside the 95 % interval of the share here: more than chance makes of so few.
    """

    topic: str
    name: str
    here: Share
    corpus: Share
    outside: bool


@dataclass(frozen=True, slots=True)
class ComparedDiversity:
    """Effective numbers of sources.

    Attributes:
        citations: Named citations here.
        here: Effective number of sources here.
        corpus: That of the corpus.
        corpus_at_size: What as many citations, drawn at random from the corpus, would have on average: the number to
            hold `here` against. None when there are no citations here.
    """

    citations: int
    here: float
    corpus: float
    corpus_at_size: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every share, and the diversity, beside those of the corpus, which holds what is compared with it."""

    shares: tuple[ComparedShare, ...]
    diversity: ComparedDiversity


def compare(here: Figures, corpus: Figures) -> Comparison:
    """`here` beside `corpus`."""
    pairs = zip(_shares(here), _shares(corpus), strict=True)
    return Comparison(
        tuple(ComparedShare(topic, name, own, all_, not own.holds(all_)) for (topic, name, own), (_, _, all_) in pairs),
        ComparedDiversity(
            citations=here.diversity.citations,
            here=here.diversity.effective,
            corpus=corpus.diversity.effective,
            corpus_at_size=rarefied(corpus.sources, here.diversity.citations),
        ),
    )


def _shares(found: Figures) -> Iterator[tuple[str, str, Share]]:
    for label, share in found.labels.items():
        yield "sentences", label.value, share
    yield "sentences", "own voice", found.own_voice
    for name, share in (
        ("named", found.named),
        ("unnamed", found.unnamed),
        ("direct", found.direct),
        ("indirect", found.indirect),
        ("denials", found.denials),
        ("doubts", found.doubts),
        ("through others", found.through_others),
    ):
        yield "citations", name, share
    for kind, share in found.kinds.items():
        yield "kinds", kind.value, share
    for status, share in found.statuses.items():
        yield "claims", status.value, share
