"""A news organisation, and what spellings of one name have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from claims.outlets.words import word_texts

Key = tuple[str, ...]
"""A name as folded words: what two spellings of one name have in common."""


class OutletKind(str, Enum):
    """What sort of news organisation an outlet is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    SITE = "site"
    RADIO = "radio"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news organisation.

    Attributes:
        id: Its main domain, which is its identity.
        name: Its canonical English name.
        kind: What sort of organisation it is.
        country: ISO 3166 alpha-2; None when unknown.
        domains: Web domains, `id` first.
        owner: Who owns it; None when unknown.
        family: The group within which two outlets are not independent of each other; None when it stands alone.
        names: Usual names by ISO 639-1 code, `name` not repeated.
        ambiguous: Those of `names` and `name` that are also words or other things.
        needs_kind: Those that are usually something else (a state, a first name, a verb), even where a source is
            expected.
    """

    id: str
    name: str
    kind: OutletKind
    country: str | None = None
    domains: tuple[str, ...] = ()
    owner: str | None = None
    family: str | None = None
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    ambiguous: frozenset[str] = frozenset()
    needs_kind: frozenset[str] = frozenset()

    @property
    def group(self) -> str:
        """What makes two outlets one origin: the family, or the outlet alone."""
        return self.family or self.id

    def all_names(self) -> tuple[str, ...]:
        """Every name, the canonical one first, each once."""
        listed = (name for names in self.names.values() for name in names)
        return tuple(dict.fromkeys((self.name, *listed)))


def name_key(name: str) -> Key:
    """What spellings of one name have in common: folded words."""
    return word_texts(name)
