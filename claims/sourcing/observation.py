"""What the figures are counted from: an article without its words."""

from __future__ import annotations

from dataclasses import dataclass

from claims.agreement import Status
from claims.attribution import Polarity, SourceKind
from claims.label import Label


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody cited.

    Attributes:
        source: Identity: the store's id, the same however often and wherever it is cited; None when nobody is named.
        name: Its name; None when nobody is named.
        outlet_id: Registry id of a known outlet.
        kind: What the attribution takes it for.
    """

    source: int | None
    name: str | None
    outlet_id: str | None
    kind: SourceKind

    @property
    def named(self) -> bool:
        """Whether the reader learns who it is."""
        return self.name is not None and self.kind is not SourceKind.UNNAMED

    @property
    def is_outlet(self) -> bool:
        """A known outlet is one even where its mention was tagged as another kind of source."""
        return self.outlet_id is not None or self.kind is SourceKind.OUTLET


@dataclass(frozen=True, slots=True)
class ObservedCitation:
    """One attribution.

    Attributes:
        nested: The party is quoted through another.
        direct: Whether some of the words attributed stand between quotation marks; None where none are marked.
    """

    party: Party
    polarity: Polarity
    nested: bool
    direct: bool | None


@dataclass(frozen=True, slots=True)
class ObservedClaim:
    """One claim.

    Attributes:
        status: Of its group; None while it is in none.
        chain: Who says it, nearest to the publisher first; empty for the publisher's own voice.
    """

    status: Status | None
    chain: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Observed:
    """One article.

    Attributes:
        publisher: Identity of the publisher: registry id, else name as given, else the article's key.
        outlet: Its name, if any.
        labels: Of its sentences.
    """

    article: str
    publisher: str
    outlet: str | None
    labels: tuple[Label, ...]
    citations: tuple[ObservedCitation, ...]
    claims: tuple[ObservedClaim, ...]
