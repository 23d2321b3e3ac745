"""Titles in the words of a source, whatever is written together with them."""

from __future__ import annotations

import re

from claims.sources.titles import HONORIFICS, TITLES, title_key

ABJAD = re.compile(r"[\u0590-\u08ff]")


# German writes the title and its office as one word: Regierungssprecher, Energieministerin.
_COMPOUND_TITLES = ("sprecherin", "sprecher", "ministerin", "minister", "leiterin", "manager")


def bare_word(word: str) -> str:
    """A folded word without the article and conjunction written together with it."""
    for prefix in ("وال", "بال", "لل", "ال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2 and ABJAD.match(word):
            return word.removeprefix(prefix)
    if "\u05d0" <= word[:1] <= "\u05ea" and word[:1] in "הו" and word[1:] in TITLES:
        return word[1:]
    return word


def title_of(word: str) -> str | None:
    """The entry of `TITLES` that a folded word is; prefixes, articles and German compounds undone."""
    forms = (
        word,
        bare_word(word),
        word.removesuffix("ي"),
        word.removesuffix("s"),
        word.partition("'")[2],
        _joined(word),
    )
    for form in (*forms, word.rpartition("-")[2]):
        if form in TITLES:
            return form
    return next((end for end in _COMPOUND_TITLES if word.endswith(end) and len(word) > len(end) + 2), None)


def _joined(word: str) -> str:
    """A folded word without an Arabic preposition or conjunction of one letter ("لمدرب")."""
    return bare_word(word[1:]) if word[:1] in tuple("لبوفكה") else word


def is_title(word: str) -> bool:
    """Whether a word, folded here, is a title or an honorific."""
    return title_of(title_key(word)) is not None or title_key(word) in HONORIFICS
