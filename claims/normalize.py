"""One folding of every supported script, for matching and search only.

Folded text is never stored in place of the original and never shown. What is folded, and why it is safe for names:
readers of each script take the two spellings for one word, and news sites mix them inside one article.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from claims.span import Span

_ARABIC = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېےۍۓئ", "ي"),
    **dict.fromkeys("کڪګڬ", "ك"),
    **dict.fromkeys("ةۃۀەہۂھ", "ه"),
    **dict.fromkeys("ؤٶ", "و"),
    "ـ": "",
    "٫": ".",
    "٬": ",",
}
# Letters that Unicode does not decompose though readers of news write them without the stroke.
_LATIN = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
_PUNCTUATION = {
    **dict.fromkeys("«»“”„‟″״「」『』＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´ʼʻ׳＇", "'"),
    **dict.fromkeys("‐‑‒–—―−־﹘－", "-"),
    "\u200c": " ",
}
_SINGLE = {**_ARABIC, **_LATIN, **_PUNCTUATION, "ё": "е"}
# Й and Ї are letters, not accented И and І, so their two-code-point spelling has to meet the one-code-point one.
_TWO_PART_LETTER = re.compile("[иИ]\u0306|[іІ]\u0308")


def _is_dropped_mark(char: str) -> bool:
    """Latin, Hebrew and Arabic marks; those of other scripts spell vowels that cannot be left out."""
    if unicodedata.category(char) == "Cf":
        return True
    return unicodedata.category(char) == "Mn" and (
        "\u0300" <= char <= "\u036f" or "\u0591" <= char <= "\u05c7" or "\u0610" <= char <= "\u08ff"
    )


def _step(char: str) -> str:
    if char in _SINGLE:
        return _SINGLE[char]
    if _is_dropped_mark(char):
        return ""
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if not char.isalpha():
        return char
    parts = unicodedata.normalize("NFKD", char.casefold())
    if parts[0].isascii() or "\u0600" <= parts[0] <= "\u08ff" or "\u0590" <= parts[0] <= "\u05ff":
        return "".join(part for part in parts if not _is_dropped_mark(part))
    return unicodedata.normalize("NFKC", char.casefold())


def _fold_char(char: str) -> str:
    """`_step` until nothing changes, so that folding twice is folding once."""
    folded = _step(char)
    while (again := "".join(map(_step, folded))) != folded:
        folded = again
    return folded


class _Table(dict[int, str]):
    """Filled as characters are met: news uses a few hundred of them, so almost every look-up is a dictionary hit."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where it came from.

    Attributes:
        text: The folded text.
        origins: Index in the original of each folded character, then the original's length; never falling,
            `len(text) + 1` numbers.
    """

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The original code points behind folded `[start, end)`, with the marks dropped behind the last of them.

        Raises:
            ValueError: not `0 <= start <= end <= len(text)`.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"a folded span needs 0 <= start <= end <= {len(self.text)}, was: [{start}, {end})")
        if start == end:
            return Span(self.origins[start], self.origins[start])
        # A character that folds to two (ﻻ) has one origin for both: a span of its first half is one character long.
        return Span(self.origins[start], max(self.origins[end], self.origins[end - 1] + 1))


def _pieces(text: str) -> list[str]:
    """What each code point of `text` folds to; empty for those that are dropped."""
    pieces = [_TABLE[ord(char)] for char in text]
    for match in _TWO_PART_LETTER.finditer(text):
        pieces[match.start()] = unicodedata.normalize("NFC", match.group().casefold())
    return pieces


def fold(text: str) -> str:
    """`text` as matching and search see it."""
    if _TWO_PART_LETTER.search(text):
        return "".join(_pieces(text))
    return text.translate(_TABLE)


def fold_aligned(text: str) -> Folded:
    """:func:`fold`, with the way back to the original's offsets."""
    pieces = _pieces(text)
    origins = [index for index, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*origins, len(text)))
