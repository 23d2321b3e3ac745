"""Who an attribution cites, once names are resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from claims.attribution import Attribution


class Resolution(str, Enum):
    """How the cited party was found."""

    NAMED = "named"
    ANAPHOR = "anaphor"
    CONTINUED = "continued"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Citation:
    """An attribution and the party it cites.

    Attributes:
        attribution: Spans count code points of the article's text.
        name: Whom it cites: an outlet's canonical English name, else the words of the source; empty when nobody is
            named.
        outlet: Registry id of the cited outlet; None when the source is no outlet, or one the registry does not know.
        resolution: How `name` was found.
        confidence: That `name` is who is meant, in [0, 1].
        rule: What joined the source with another of the article ("surname", "title", "pronoun" ...); empty when its own
            words name it.
    """

    attribution: Attribution
    name: str
    outlet: str | None = None
    resolution: Resolution = Resolution.NAMED
    confidence: float = 1.0
    rule: str = ""
