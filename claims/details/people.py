"""Persons that an article cites, named again in its claims (pure).

There is no recogniser of names here: a person whom the article never cites as a source is not found, nor is one who is
meant by a title or a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.details.place_words import BEFORE
from claims.normalize import fold
from claims.outlets.matcher import readings
from claims.sources.description import describe
from claims.sources.sounds import is_abjad
from claims.sources.transliteration import name_words, same_word
from claims.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Letters that stay of a surname behind a proclitic: "لعون" is rather a word than "to Aoun".
_SHORTEST_REST = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A person cited, as the text can name them again.

    Attributes:
        name: As the article gives it in full.
        words: Its words as :func:`claims.sources.transliteration.same_word` compares them.
    """

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonReference:
    """Where a text names a person: by the full name, or the surname alone."""

    person: Person
    span: Span


def persons_of(names: Sequence[str]) -> tuple[Person, ...]:
    """The persons among the parties that an article cites; those known by a description alone ("the spokesman") are
    none.

    Args:
        names: As :func:`claims.sources.linking.link_sources` gives them.
    """
    found = {}
    for name in names:
        words = name_words(" ".join(describe(name).name))
        if words:
            found[name] = Person(" ".join(describe(name).name), words)
    # A surname alone is the person whose full name the article gives.
    full = {person.words[-1] for person in found.values() if len(person.words) > 1}
    return tuple(person for person in found.values() if len(person.words) > 1 or person.words[0] not in full)


def people(text: str, persons: Sequence[Person]) -> tuple[PersonReference, ...]:
    """Where `text` names one of `persons`, in order; a surname that two of them bear is left out unless the given name
    stands before it."""
    words = [(match.group(), Span(*match.span())) for match in _WORD.finditer(text)] if persons else []
    return tuple(_mentions(text, words, persons))


def _mentions(text: str, words: Sequence[tuple[str, Span]], persons: Sequence[Person]) -> Iterator[PersonReference]:
    for index, (word, span) in enumerate(words):
        bearers = [(person, taken) for person in persons if (taken := _is_surname(word, person)) is not None]
        before = words[index - 1] if index and text[words[index - 1][1].end : span.start] == " " else None
        full = [person for person, _ in bearers if before and _is_given(before[0], person)]
        if len(full) == 1 and before:
            yield PersonReference(full[0], Span(before[1].start, span.end))
        elif len(bearers) == 1 and not (before and _is_another(before[0], bearers[0][0])):
            person, taken = bearers[0]
            yield PersonReference(person, Span(span.start + taken, span.end))


def _is_surname(word: str, person: Person) -> int | None:
    """Letters before the surname in a word that is it; None when it is another."""
    surname = person.words[-1]
    if not is_abjad(surname):
        same = word[0].isupper() and any(same_word(part, surname) for part in name_words(word)[:1])
        return 0 if same else None
    # In Arabic and Hebrew, where no capital tells a name, only the very letters do.
    for reading in readings(word, _SHORTEST_REST):
        if not reading.article and name_words(reading.word)[:1] == (surname,):
            return reading.taken
    return None


def _is_given(word: str, person: Person) -> bool:
    given = name_words(word)[:1]
    return len(person.words) > 1 and bool(given) and same_word(given[0], person.words[0])


def _is_another(before: str, person: Person) -> bool:
    """Whether the name of somebody else stands before a surname: "Maria Novak" is not Ivan Novak."""
    return (
        len(person.words) > 1
        and before[0].isupper()
        and not before.isupper()
        and fold(before) not in BEFORE
        and len(describe(f"{before} {person.words[-1].capitalize()}").name) > 1
    )
