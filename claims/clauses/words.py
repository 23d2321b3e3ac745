"""The words and marks of a passage as the search for clauses sees them (pure)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.languages import language
from claims.languages.language import ClauseWords
from claims.span import Span

COMMAS = frozenset(",،，")
SEMICOLONS = frozenset(";؛；")
_OPENING = dict(zip("([{«“„‹「『（《", ")]}»”“›」』）》", strict=True))
_WORD = re.compile(
    r"(?:(?:lors|puis|jus)?[qQ]u)['’]|[^\W_](?:[\w\u200c\u064b-\u0652]|[.'’٫,:/-](?=[^\W_]))*%?|[^\s\w]|_"
)
_LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ـ": "", "’": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark.

    Attributes:
        text: In lower case, without vowel marks; Persian yeh and kaf as the Arabic ones.
        span: Code points of the article.
        guarded: Inside quotation marks or brackets.
    """

    text: str
    span: Span
    guarded: bool

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Grammar:
    """The :class:`ClauseWords` of a language, spelt as :class:`Word` is; `that` introduces what somebody says."""

    words: ClauseWords
    relatives: frozenset[str]
    finite: frozenset[str]
    not_finite: frozenset[str]
    comparing: frozenset[str]
    continuing: frozenset[str]
    determiners: frozenset[str]
    that: frozenset[str]
    shape: re.Pattern[str]

    def is_finite(self, word: Word, before: Word | None = None) -> bool:
        """Whether the word is a verb that makes a clause, as far as its form and the word before it tell."""
        if word.text in self.finite:
            return True
        shaped = word.text not in self.not_finite and self.shape.fullmatch(word.text) is not None
        return shaped and not (before and before.text in self.determiners)


def plain(text: str) -> str:
    """A word as the lists of a language spell it."""
    bare = "".join(c for c in text if not (unicodedata.category(c) == "Mn" and "\u0600" <= c <= "\u06ff"))
    return bare.translate(_LETTERS).casefold()


@lru_cache(maxsize=32)
def grammar(code: str | None) -> Grammar:
    """What is known of clauses in a language; of one without a table, nothing."""
    known = language(code).clauses

    def spelt(listed: frozenset[str]) -> frozenset[str]:
        return frozenset(map(plain, listed))

    return Grammar(
        known,
        relatives=spelt(known.relatives),
        finite=spelt(known.finite),
        not_finite=spelt(known.not_finite),
        comparing=spelt(known.comparing),
        continuing=spelt(known.continuing),
        determiners=spelt(known.determiners),
        that=frozenset(plain(phrase).split()[-1].removeprefix(known.clitic_and) for phrase in known.complementizers),
        shape=re.compile(plain(known.finite_shape) or "(?!)"),
    )


def read(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of `span`, in order."""
    found = [(match[0], Span(*match.span())) for match in _WORD.finditer(text, span.start, span.end)]
    guarded = _guarded([mark for mark, _ in found])
    return tuple(Word(plain(mark) or mark, place, inside) for (mark, place), inside in zip(found, guarded, strict=True))


def _guarded(marks: Sequence[str]) -> list[bool]:
    """Which stand between marks that open and close; a mark that is never closed guards all behind it."""
    closers: list[str] = []
    inside = []
    for mark in marks:
        if closers and mark == closers[-1]:
            closers.pop()
            inside.append(True)
            continue
        if mark in _OPENING or mark == '"':
            closers.append(_OPENING.get(mark, mark))
        elif mark == "”" and not closers:  # Arabic pages set “ and ” either way round
            closers.append("“")
        inside.append(bool(closers))
    return inside


def phrase_at(words: Sequence[Word], index: int, phrases: Sequence[str]) -> int:
    """How many words the longest of `phrases` that stands at `index` has; 0 when none does."""
    longest = 0
    for phrase in phrases:
        parts = plain(phrase).split()
        if [word.text for word in words[index : index + len(parts)]] == parts:
            longest = max(longest, len(parts))
    return longest
