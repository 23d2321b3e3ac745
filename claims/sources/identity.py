"""Which sources of different articles are one person or institution.

Joined when it is safe: the full name is the same in its script or by its sound, and something besides says so too. A
wrong join puts words into somebody's mouth; a missed one only counts a person twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from claims.attribution import SourceKind
from claims.outlets.pointing import country_of
from claims.sources.institutions import HEADS, institution_key
from claims.sources.titles import GENERIC, title_key
from claims.sources.transliteration import block_keys, name_words, same_name


class Evidence(str, Enum):
    """Why two names are one source's."""

    OWN = "own name"
    ROLE = "name and role"
    COUNTRY = "name and country"
    CLAIM = "name and claim"
    PROPER = "proper name"


@dataclass(frozen=True, slots=True)
class Party:
    """A source as one article has it, or several whose source was joined before.

    Attributes:
        id: Of the source.
        kind: Person or institution.
        name: Its fullest name.
        articles: Articles that cite it.
        language: Of the article; None when unknown.
        titles: Concepts of the titles it is cited with (`minister`).
        countries: ISO codes of the countries that the words around its name say.
        groups: Groups of matched claims that it is cited in.
    """

    id: int
    kind: SourceKind
    name: str
    articles: frozenset[int]
    language: str | None = None
    titles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    groups: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Joined:
    """Parties that are one source, the first of them first, each with why it is."""

    members: tuple[tuple[Party, Evidence], ...]


def evidence(a: Party, b: Party) -> Evidence | None:
    """Why two parties are one; None when nothing makes it safe.

    Two of one article are two, since that article tells them apart. Titles or countries that contradict each other keep
    two persons apart whatever their names are.
    """
    if a.kind is not b.kind or a.articles & b.articles:
        return None
    if a.kind is SourceKind.INSTITUTION:
        return _same_institution(a, b)
    if not same_name(a.name, b.name) or (a.countries and b.countries and not a.countries & b.countries):
        return None
    titles_a, titles_b = a.titles - GENERIC, b.titles - GENERIC
    if a.groups & b.groups:
        return Evidence.CLAIM
    if titles_a and titles_b:
        return Evidence.ROLE if titles_a & titles_b else None
    if a.titles & b.titles:
        return Evidence.ROLE
    return Evidence.COUNTRY if a.countries & b.countries else None


def _same_institution(a: Party, b: Party) -> Evidence | None:
    key_a, key_b = institution_key(a.name), institution_key(b.name)
    if not key_a or key_a != key_b:
        return None
    if a.groups & b.groups:
        return Evidence.CLAIM
    if any(country_of(word) for word in key_a.split()):
        return Evidence.COUNTRY
    return Evidence.PROPER if _is_proper(a.name) and _is_proper(b.name) else None


def _is_proper(name: str) -> bool:
    """Whether a name is of one institution in the world: an acronym, or capitals and no noun such as "ministry".

    Only Latin letters show it, and a word at the start of a sentence does not ("Prosecutors said"): one word must be an
    acronym or stand behind "the".
    """
    words = name.split()
    proper = [word for word in words if word[0].isupper()]
    if not proper or any(title_key(word) in HEADS for word in words) or not name.isascii():
        return False
    return len(proper) > 1 or proper[0].isupper() or words[0].casefold() == "the"


def join(parties: Sequence[Party]) -> list[Joined]:
    """Sources that are one, largest evidence first; parties that nothing joins are left out.

    A party is joined to a group only when it is the same as every member of it, or nothing speaks against the members
    that do not say; so A and C are not joined through a B that says little.
    """
    blocks: Mapping[tuple[SourceKind, str], list[Party]] = _blocks(parties)
    groups: dict[int, list[tuple[Party, Evidence]]] = {}
    home: dict[int, int] = {}
    for members in blocks.values():
        for index, party in enumerate(members):
            for other in members[:index]:
                why = evidence(party, other)
                if why is not None:
                    _unite(groups, home, other, party, why)
    return [Joined(tuple(members)) for members in groups.values() if len(members) > 1]


def _blocks(parties: Sequence[Party]) -> dict[tuple[SourceKind, str], list[Party]]:
    blocks: dict[tuple[SourceKind, str], list[Party]] = defaultdict(list)
    for party in parties:
        if party.kind is SourceKind.INSTITUTION:
            keys = {institution_key(party.name)} - {""}
        else:
            keys = set(block_keys(party.name)) if len(name_words(party.name)) > 1 or not party.name.isascii() else set()
        for key in keys:
            blocks[party.kind, key].append(party)
    return blocks


def _unite(
    groups: dict[int, list[tuple[Party, Evidence]]], home: dict[int, int], a: Party, b: Party, why: Evidence
) -> None:
    first, second = home.setdefault(a.id, a.id), home.setdefault(b.id, b.id)
    if first == second:
        return
    own = groups.setdefault(first, [(a, Evidence.OWN)])
    others = groups.pop(second, [(b, Evidence.OWN)])
    if not all(_compatible(x, y) for x, _ in own for y, _ in others):
        groups[second] = others
        return
    own.extend((party, why if reason is Evidence.OWN else reason) for party, reason in others)
    for party, _ in others:
        home[party.id] = first


def _compatible(a: Party, b: Party) -> bool:
    """Whether two parties that share a source with a third can be one."""
    if a.articles & b.articles:
        return False
    if a.kind is SourceKind.INSTITUTION:
        return institution_key(a.name) == institution_key(b.name)
    against_titles = bool(a.titles - GENERIC) and bool(b.titles - GENERIC) and not a.titles & b.titles
    against_countries = bool(a.countries and b.countries) and not a.countries & b.countries
    return same_name(a.name, b.name) and not against_countries and (not against_titles or bool(a.groups & b.groups))
