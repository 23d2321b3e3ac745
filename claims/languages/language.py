"""What the rules of this package have to know about one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# One set for all: a Persian page writes "." and "۔", an English page quotes "？". No supported language uses one of
# these inside a sentence except in the ways that `claims.languages.boundary` rules out by context.
# "؛", ";" and ":" are absent on purpose: they join the parts of a sentence.
SENTENCE_ENDS = ".!?…؟۔。！？｡．‼⁇⁈⁉"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """What tells in one language that two clauses meet; everything in lower case and without vowel marks.

    A verb is told by its form alone, so `finite` and `finite_shape` hold forms that are hardly anything else: a verb
    that is missed costs a boundary, a noun taken for one makes a false boundary.

    What the tables of Arabic, Persian, English, Russian and French find was measured on invented sentences and on claim
    sentences of real and written news; the figures stand beside each. Those of the other languages are short for want
    of a measure: a few words that are nothing else, held by the rows of a test.

    Attributes:
        joiners: Phrases that join two clauses behind a comma.
        contrasts: Of `joiners`, those that do not continue what somebody is quoted as saying.
        bare: Of `joiners`, those that need no comma.
        ands: Words for "and" that join two clauses behind a comma when verbs on both sides say so.
        clitic_and: The letter of an "and" that is written together with the next word.
        complementizers: "And that" phrases, which begin a second thing that is said.
        pronoun_complementizers: "And that it" words, which belong to what they begin.
        not_only: Phrases behind which a joiner joins parts of one clause.
        determiners: Words behind which a form of `finite_shape` is no verb: "a perceived squeeze".
        relatives: Words that begin a subordinate clause.
        finite: Verb forms.
        finite_shape: Regular expression of verb forms; matched against the whole word.
        not_finite: Words of that shape which are no verbs.
        close: Of `joiners`, those whose verb follows at once.
        comparing: Verbs behind a joiner of `close` that make it "as": "as he said".
        object_marker: Word behind an object; one near the beginning of a clause leaves no room for a subject.
        continuing: Words that begin what goes on with the subject before, where verbs stand last.
        verb_first: Verbs stand first in their clause and may leave out the subject.
        verb_last: Verbs end their clause.
    """

    joiners: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    ands: frozenset[str] = frozenset()
    clitic_and: str = ""
    complementizers: tuple[str, ...] = ()
    pronoun_complementizers: frozenset[str] = frozenset()
    not_only: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    finite_shape: str = ""
    not_finite: frozenset[str] = frozenset()
    close: tuple[str, ...] = ()
    comparing: frozenset[str] = frozenset()
    object_marker: str = ""
    continuing: frozenset[str] = frozenset()
    verb_first: bool = False
    verb_last: bool = False


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
        clauses: Where two clauses of a sentence meet.
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
    clauses: ClauseWords = ClauseWords()


def words(text: str) -> frozenset[str]:
    """The words of `text`, which the tables use to stay readable."""
    return frozenset(text.split())
