"""The names of places, read from the table of the package once, a script at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from claims.details.place_words import USUAL
from claims.outlets.inflection import inflected
from claims.outlets.words import word_texts


@dataclass(frozen=True, slots=True)
class Place:
    """A country or a city.

    Attributes:
        id: ISO 3166-1 alpha-2 code of a country, GeoNames id of a city.
        country: ISO 3166-1 alpha-2.
        rank: 0 for a country, 1 for a capital or a seat of government, 2 for another city.
        people: In thousands.
        name: Usual English name.
    """

    id: str
    country: str
    rank: int
    people: int
    name: str


@dataclass(slots=True)
class Names:
    """Folded names of one script and what they stand for; their cases are made when a text begins a word like them."""

    language: str
    script: str
    places: dict[tuple[str, ...], tuple[Place, ...]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    waiting: dict[str, list[tuple[tuple[str, ...], Place]]] = field(default_factory=dict)

    def add(self, words: tuple[str, ...], place: Place) -> None:
        """Let a name stand for `place` too."""
        if words:
            self.waiting.setdefault(words[0][:_PREFIX], []).append((words, place))

    def longest(self, first: str) -> int:
        """Words of the longest name that begins with the word `first`; 0 when none does."""
        for words, place in self.waiting.pop(first[:_PREFIX], ()):
            for form in _forms(words, self.script, self.language):
                self._know(form, place)
        return self.sizes.get(first, 0)

    def find(self, words: tuple[str, ...]) -> tuple[Place, ...]:
        """What a name stands for, after :meth:`longest` was asked for its first word; empty when it is none."""
        return self.places.get(words, ())

    def _know(self, words: tuple[str, ...], place: Place) -> None:
        known = self.places.get(words, ())
        # A country outdoes its capital of the same name.
        if place not in known and not any(other.rank == 0 and other.country == place.country for other in known):
            self.places[words] = (*known, place)
            self.sizes[words[0]] = max(len(words), self.sizes.get(words[0], 0))


# Letters that every case of a name shares: "Уфа", "Уфы".
_PREFIX = 2


def table(language: str, word: str) -> Names:
    """The names that a text in `language` writes in the script of the folded `word`: countries as this language calls
    them (as any does, when `language` is ""), cities in every language."""
    return _names(language, script_of(word))


def named(words: tuple[str, ...]) -> tuple[Place, ...]:
    """What folded words stand for in any language."""
    if not words:
        return ()
    names = table("", words[0])
    return names.find(words) if names.longest(words[0]) else ()


def script_of(text: str) -> str:
    """One of latin, cyrillic, hebrew, abjad and han, by the first letter."""
    first = text[:1]
    for last, script in (("\u036f", "latin"), ("\u052f", "cyrillic"), ("\u05ff", "hebrew"), ("\u06ff", "abjad")):
        if first <= last:
            return script
    return "han"


@cache
def _rows() -> tuple[tuple[Place, tuple[str, ...]], ...]:
    text = (files("claims.details") / "data" / "places.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines():
        if not line.startswith("#"):
            key, country, rank, people, name, names = line.split("\t")
            rows.append((Place(key, country, int(rank), int(people), name), tuple(names.split("|"))))
    return tuple(rows)


@cache
def _names(language: str, script: str) -> Names:
    found = Names(language, script)
    for place, names in _rows():
        given = names if place.rank else _of_country(place.id, names, language)
        for name in given:
            if script_of(name) == script:
                found.add(word_texts(name), place)
    return found


def _of_country(code: str, names: tuple[str, ...], language: str) -> Iterator[str]:
    for tagged in names:
        tag, _, name = tagged.partition(":")
        if tag == language or not language:
            yield name
    for tag, usual in USUAL.get(code, {}).items():
        if tag == language or not language:
            yield from usual.split("|")


def _forms(words: tuple[str, ...], script: str, language: str) -> Iterator[tuple[str, ...]]:
    """The name and its cases: all of Cyrillic's, the genitive of German."""
    yield words
    if script == "cyrillic":
        yield from inflected(words)
    elif language == "de" and not words[-1].endswith("s"):
        yield (*words[:-1], words[-1] + "s")
