"""Who an attribution cites, once names are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from claims.attribution import Attribution
from claims.outlets.outlet import OutletKind


class Resolution(str, Enum):
    """How the cited party was found."""

    NAMED = "named"
    ANAPHOR = "anaphor"
    CONTINUED = "continued"
    UNRESOLVED = "unresolved"


class NameMatch(str, Enum):
    """How a source's words became an outlet."""

    LISTED = "listed"
    SPELLING = "spelling"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Citation:
    """An attribution and the party it cites.

    Attributes:
        attribution: Spans count code points of the article's text.
        name: Whom it cites: an outlet's canonical English name, else the words of the source; empty when nobody is
            named.
        outlet: Registry id of the cited outlet; None when the source is no outlet, or one the registry does not know.
        resolution: How `name` was found.
        announced: Of an outlet the registry does not know, the kinds that the noun beside its name stands for; empty
            when there is no such noun, and for everybody else.
        match: How its words became an outlet: a name the registry lists, one spelt like it, or a new outlet that nobody
            has reviewed. Meaningless when the source is no outlet.
        confidence: That `name` is who is meant, in [0, 1]; below 1 for a misspelt or a new outlet.
        rule: What joined the source with another of the article ("surname", "title", "pronoun" ...); empty when its own
            words name it.
        human: Who said by hand that this outlet is meant, and when; empty when nobody did.
    """

    attribution: Attribution
    name: str
    outlet: str | None = None
    resolution: Resolution = Resolution.NAMED
    match: NameMatch = NameMatch.LISTED
    announced: frozenset[OutletKind] = field(default=frozenset(), compare=False)
    confidence: float = 1.0
    rule: str = ""
    human: str = ""

    @property
    def unreviewed(self) -> bool:
        """Whether the source is an outlet that the registry does not know."""
        return self.match is NameMatch.NEW
