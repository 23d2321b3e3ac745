"""Folded words of a text, each with the code points it came from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from claims.normalize import fold_aligned
from claims.span import Span

# Han and kana are written without spaces, so each of their characters is a word and a name may begin anywhere.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")

_QUOTES = frozenset("\"'«»“”„‟‘’‚‹›《》〈〉「」『』״׳")
# What may stand between two words of one name besides quotation marks: "France-Presse", "S&P Global", "Lenta.ru",
# "L'Équipe".
_JOINERS = frozenset(" \u00a0\u200c\u200d\u200e\u200f\t-‐‑–.&/+·`´") | _QUOTES


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word.

    Attributes:
        text: Folded letters and digits.
        span: Code points of the unfolded text.
        start: First code point of the word in the folded text.
    """

    text: str
    span: Span
    start: int


@dataclass(frozen=True)
class Words:
    """The words of a text in order.

    Attributes:
        text: The unfolded text.
        items: Its words.
    """

    text: str
    items: tuple[Word, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The folded words alone."""
        return tuple(word.text for word in self.items)

    def within(self, span: Span) -> range:
        """Indices of the words that share a code point with `span`."""
        if not len(span):
            return range(0)
        first = bisect_right(self.items, span.start, key=lambda word: word.span.end)
        return range(first, bisect_left(self.items, span.end, lo=first, key=lambda word: word.span.start))

    def gap(self, index: int) -> str:
        """What stands between word `index` and the next one in the unfolded text."""
        return self.text[self.items[index].span.end : self.items[index + 1].span.start]

    def joined(self, index: int) -> bool:
        """Whether word `index` and the next one can belong to one name: nothing but a joint or a space between them."""
        gap = self.gap(index)
        if len(gap) > 3 or not all(char in _JOINERS for char in gap):
            return False
        # A full stop and a space end a sentence, unless a single letter is abbreviated: "أ. ف. ب.", "L.A. Times".
        return ". " not in gap or len(self.items[index].text) == 1

    def quoted(self, first: int, last: int) -> bool:
        """Whether quotation marks stand directly before word `first` and directly after word `last`."""
        start, end = self.items[first].span.start, self.items[last].span.end
        return self.text[start - 1 : start] in _QUOTES and self.text[end : end + 1] in _QUOTES


def read_words(text: str) -> Words:
    """The folded words of `text`."""
    folded = fold_aligned(text)
    found = _WORD.finditer(folded.text)
    return Words(text, tuple(Word(m.group(), folded.span(m.start(), m.end()), m.start()) for m in found))


def word_texts(text: str) -> tuple[str, ...]:
    """The folded words of `text`, without their places."""
    return tuple(match.group() for match in _WORD.finditer(fold_aligned(text).text))
