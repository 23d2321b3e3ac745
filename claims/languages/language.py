"""What the rules of this package have to know about one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# One set for all: a Persian page writes "." and "۔", an English page quotes "？". No supported language uses one of
# these inside a sentence except in the ways that `claims.languages.boundary` rules out by context.
# "؛", ";" and ":" are absent on purpose: they join the parts of a sentence.
SENTENCE_ENDS = ".!?…؟۔。！？｡．‼⁇⁈⁉"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language, as a table.

    Abbreviations are written without their last full stop. One in lower case also matches with a capital first letter
    ("т.е" matches "Т.е"); one with a capital matches only as it stands ("No" is not "no").

    Attributes:
        code: ISO 639-1, or "" for the neutral language.
        name: English name.
        direction: Of the script.
        sentence_ends: Characters that can end a sentence.
        opening_quotes: Marks that open a quotation; a mark that is also in `closing_quotes` is told by its neighbours.
        closing_quotes: Marks that close one.
        abbreviations: Never end a sentence: something they belong to follows.
        number_abbreviations: Do not end a sentence before a digit.
        unit_abbreviations: Of `abbreviations`, those that stand behind a number as well, where they may end a sentence.
        final_abbreviations: Abbreviations of several words, each with its stop, that end a sentence before a capital.
        closing_abbreviations: End a sentence only before one of `openers`, because a name may follow as well.
        openers: Words that begin sentences and do not continue a name, in lower case.
        speech_verbs: Verbs that say who spoke what was just quoted, in lower case. Only asked where a capital or a full
            stop of the script's own would otherwise end the sentence, so Arabic, Persian and Hebrew need none.
        ordinal_stop: Whether "3." is how "third" is written.
        proclitics: Letters written together with the name behind them, longest first.
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"] = "ltr"
    sentence_ends: str = SENTENCE_ENDS
    opening_quotes: str = "“‘«‹„‚「『\"'"
    closing_quotes: str = "”’»›」』\"'"
    abbreviations: frozenset[str] = frozenset()
    number_abbreviations: frozenset[str] = frozenset()
    unit_abbreviations: frozenset[str] = frozenset()
    final_abbreviations: frozenset[str] = frozenset()
    closing_abbreviations: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    speech_verbs: frozenset[str] = frozenset()
    ordinal_stop: bool = False
    proclitics: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """The words of `text`, which the tables use to stay readable."""
    return frozenset(text.split())
