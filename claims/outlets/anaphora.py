"""Sources that point back: "the agency", "هذه الصحيفة", "издания", "he", "الوزير".

What a source's words say alone; whom they mean is found in :mod:`claims.outlets.resolve`, which knows who was cited
before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.outlets.kind_nouns import ANY_KIND, KindNoun, noun_at
from claims.outlets.matcher import readings
from claims.outlets.outlet import OutletKind, name_key
from claims.outlets.pointing import (
    BARE_IS_DEFINITE,
    DEFINITE,
    DEFINITE_PREFIX,
    FILLERS,
    OWN_VOICE,
    PRONOUNS,
    RANKING,
    REPORT_NOUNS,
    SOURCE_NOUNS,
    TITLES,
    country_of,
    is_attribute,
)

# The longest of the 53 outlet anaphors annotated has three words; five leave room for "the same British news agency".
_LONGEST = 5
# Chinese 该报, 该社: "said" + kind, written together. 本报, 本社 are the publisher.
_HAN_KINDS = {
    "报": frozenset({OutletKind.NEWSPAPER}),
    "社": frozenset({OutletKind.AGENCY}),
    "台": frozenset({OutletKind.BROADCASTER, OutletKind.RADIO}),
    "刊": frozenset({OutletKind.MAGAZINE}),
    "网": frozenset({OutletKind.SITE}),
}
_ALL_DEFINITE = frozenset(word for words in DEFINITE.values() for word in words)
# Portuguese "o" and "a" point only at nouns known to be Portuguese: "a source" is English.
_POINTERS = _ALL_DEFINITE - {"a", "o"}


@dataclass(frozen=True, slots=True)
class OutletAnaphor:
    """A source that points at an outlet named before.

    Attributes:
        kinds: What that outlet can be.
        country: Where it must be from, when the words say so ("the British daily").
        own: The words are the publisher speaking of itself ("this newspaper").
        report: The words point at the outlet's report ("the report"), not at the outlet.
    """

    kinds: frozenset[OutletKind]
    country: str | None = None
    own: bool = False
    report: bool = False

    def suits(self, kinds: frozenset[OutletKind], country: str | None) -> bool:
        """Whether an outlet of `kinds` (none when unknown) and `country` (None when unknown) can be meant."""
        if self.country is not None and country is not None and country != self.country:
            return False
        return not kinds or bool(kinds & self.kinds)


@dataclass(frozen=True, slots=True)
class PersonAnaphor:
    """A source that points at a speaker named before.

    Attributes:
        words: Folded words that the speaker was cited with before, a title among them; none for a pronoun.
    """

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Head:
    """The noun of a pointing phrase.

    Attributes:
        nouns: What it can stand for, by language.
        first: Index of its first word.
        last: Index of its last word.
        prefixed: Its article is written together with it.
    """

    nouns: tuple[KindNoun, ...]
    first: int
    last: int
    prefixed: bool


def _head(words: Sequence[str]) -> _Head | None:
    """The kind noun of the phrase, the last one where an English compound has two ("news agency website")."""
    found = None
    for index, word in enumerate(words):
        if word in _ALL_DEFINITE and len(words) > 1:
            continue
        nouns, length = noun_at(words, index)
        if nouns:
            found = found or _Head(nouns, index, index + length - 1, False)
            if {noun.language for noun in nouns} == {"en"}:
                found = _Head(nouns, index, index + length - 1, False)
            continue
        for reading in readings(word):
            nouns = tuple(noun for noun in noun_at((reading.word,), 0)[0] if noun.language in DEFINITE_PREFIX)
            if nouns and reading.taken and found is None:
                found = _Head(nouns, index, index, reading.article)
    return found


def _points(words: Sequence[str], head: _Head, noun: KindNoun) -> bool:
    """Whether the words around a noun of one language make it point back, and add at most where the outlet is from."""
    pointers = DEFINITE.get(noun.language, frozenset())
    rest = [word for index, word in enumerate(words) if not head.first <= index <= head.last]
    pointing = [word for word in rest if word in pointers]
    described = [word for word in rest if word not in pointers and (word not in FILLERS or word in RANKING)]
    definite = bool(pointing) or (head.prefixed and noun.language in DEFINITE_PREFIX)
    # "وكالة الأنباء" is definite by its second word; with an adjective it is a name ("وكالة الأنباء القطرية").
    definite = definite or (noun.language == "ar" and not described and any(word.startswith("ال") for word in rest))
    if not definite and (noun.language not in BARE_IS_DEFINITE or described):
        return False
    return len(described) <= 1 and all(is_attribute(word) for word in described)


def _han(source: str) -> OutletAnaphor | None:
    words = name_key(source)
    if len(words) < 2 or words[0] not in {"该", "本"} or words[-1] not in _HAN_KINDS:
        return None
    return OutletAnaphor(_HAN_KINDS[words[-1]], own=words[0] == "本") if len(words) <= 3 else None


def outlet_anaphor(source: str) -> OutletAnaphor | None:
    """What outlet a source can point at by a kind noun; None when it is no such phrase.

    Args:
        source: The words of the source.
    """
    words = name_key(source)
    if not words or len(words) > _LONGEST:
        return _han(source)
    head = _head(words)
    if head is None:
        return _any_outlet(words) or _han(source)
    kinds = frozenset(kind for noun in head.nouns if _points(words, head, noun) for kind in noun.kinds)
    if not kinds:
        return None
    country = next((code for word in words if (code := country_of(word)) is not None), None)
    own = bool(OWN_VOICE & set(words)) and any(noun.language == "en" for noun in head.nouns)
    return OutletAnaphor(kinds, country, own)


def _any_outlet(words: Sequence[str]) -> OutletAnaphor | None:
    """Such as "the report", "این منبع", "المصدر ذاته": a noun that stands for an outlet of any kind."""
    rest = [word for word in words if word not in _POINTERS]
    if len(rest) != 1:
        return None
    for reading in readings(rest[0]):
        if (reading.word in REPORT_NOUNS or reading.word in SOURCE_NOUNS) and (reading.article or len(words) > 1):
            return OutletAnaphor(ANY_KIND, report=reading.word in REPORT_NOUNS)
    return None


def person_anaphor(source: str) -> PersonAnaphor | None:
    """What speaker a source can point at: a pronoun, or a phrase around a title; None when it holds neither.

    A phrase may also name the speaker: it points back only at somebody cited before with all its words.
    """
    words = name_key(source)
    if len(words) == 1 and words[0] in PRONOUNS:
        return PersonAnaphor(frozenset())
    plain = frozenset(_plain(word) for word in words if word not in _POINTERS)
    return PersonAnaphor(plain) if plain & TITLES and len(words) <= _LONGEST else None


def _plain(word: str) -> str:
    """A word without what is written together with it, where a title remains."""
    return next((reading.word for reading in readings(word) if reading.word in TITLES), word)


def names_all(words: frozenset[str], source: str) -> bool:
    """Whether the words of a source hold all of `words`, titles compared without their article."""
    return words <= {_plain(word) for word in name_key(source)}
