"""What the stages found in one article: the unit the store writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.article import Article
from claims.attribution import Attribution
from claims.claim import Claim
from claims.label import Label
from claims.outlets.citation import Citation
from claims.outlets.credit import Credit
from claims.span import Span


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence with its label and whom it cites.

    Attributes:
        span: Code points of the article's text.
        id: The id given with the input, if any.
        label: The label chosen.
        scores: Probability of each label.
        citations: Attributions in text order, a nested one after the one it is quoted through.
        attributions: What the model marked, before anybody was resolved: enough to resolve the article again.
        human: Who set the label by hand and when; empty when the model did.
    """

    span: Span
    id: str | None
    label: Label
    scores: Mapping[Label, float]
    citations: tuple[Citation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    human: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, read.

    Attributes:
        article: As it was read, language filled in.
        publisher: Registry id of the outlet that published it; None when the registry does not know it.
        sentences: In text order.
        claims: In text order.
        credit: Whose copy it says it is; None when it credits no agency.
    """

    article: Article
    publisher: str | None
    sentences: tuple[AnalysedSentence, ...]
    claims: tuple[Claim, ...]
    credit: Credit | None = None
