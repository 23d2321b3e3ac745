"""Attributions: who is responsible for what, by which words (token tags in, attributions out)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from claims.span import Span


class SourceKind(str, Enum):
    """Who an attribution hands responsibility to."""

    OUTLET = "outlet"
    PERSON = "person"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Polarity(str, Enum):
    """The source's stance to the content."""

    ASSERT = "assert"
    DENY = "deny"
    DOUBT = "doubt"


def _bio(kinds: type[SourceKind] | type[Polarity]) -> tuple[str, ...]:
    return ("O", *(f"{position}-{kind.value}" for kind in kinds for position in "BI"))


SOURCE_TAGS = _bio(SourceKind)
CUE_TAGS = _bio(Polarity)
CONTENT_TAGS = ("O", "B", "I")


@dataclass(frozen=True, slots=True)
class Source:
    """Who is cited. `span` is None when the words leave the source out (an implicit source)."""

    kind: SourceKind
    span: Span | None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source, its cue, and what it is responsible for.

    Attributes:
        source: Who is cited.
        cue: The words that express the attribution, in text order.
        content: The words attributed, in text order.
        polarity: The source's stance to the content.
        nested: The source is quoted through the attribution before it in the list.
    """

    source: Source
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    polarity: Polarity = Polarity.ASSERT
    nested: bool = False
