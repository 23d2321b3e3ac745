"""Figures, words and signs of a folded text (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

# Chinese is written without spaces, so each of its characters is a word. Ukrainian has an apostrophe inside words.
_TOKEN = re.compile(
    r"(?P<figure>\d(?:[\d]|[.,'٬](?=\d)|/(?=\d)| (?=\d{3}(?!\d)))*)"
    r"|(?P<word>[\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])[^\W\d_])+(?:'(?=[^\W\d_]{2})(?:(?![\u4e00-\u9fff])[^\W\d_])+)*)"
    r"|(?P<sign>\S)"
)
_DECIMAL_COMMA = frozenset({"fr", "ru", "uk", "de", "es", "tr", "pt"})
# Arabic papers of the Maghreb write 5,7 and 1.200, those of the Levant and the Gulf 5.7 and 1,200: three figures behind
# one mark are thousands there whichever mark it is.
_BOTH = frozenset({"ar"})


class Kind(Enum):
    """What a token is."""

    FIGURE = "figure"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a folded text.

    Attributes:
        kind: Figure, word or sign.
        text: Its characters, folded.
        start: Where it stands in the folded text.
        end: Behind its last character.
        value: Of a figure; None for others and for figures that are no number (5.6.2025).
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: float | None = None


def tokenize(folded: str, language: str | None) -> tuple[Token, ...]:
    """Tokens of a folded text in order; the language decides what its decimal mark is."""
    return tuple(_tokens(folded, language or ""))


def _tokens(folded: str, language: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(folded):
        start, text = match.start(), match.group()
        kind = Kind(match.lastgroup)
        if kind is Kind.WORD and "'" in text and language != "uk":
            for part in re.finditer(r"[^']+", text):
                yield Token(kind, part.group(), start + part.start(), start + part.end())
        elif kind is Kind.FIGURE and " " in text and not re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", text):
            for part in re.finditer(r"\S+", text):
                value = figure(part.group(), language)
                yield Token(kind, part.group(), start + part.start(), start + part.end(), value)
        else:
            yield Token(kind, text, start, match.end(), figure(text, language) if kind is Kind.FIGURE else None)


def figure(text: str, language: str) -> float | None:
    """The number that folded figures and marks spell, as ``1,200.5``; None when they spell none.

    Args:
        text: ASCII digits with marks between them.
        language: Decides about ``1,200`` and ``1.200``; unknown languages are read as English.
    """
    text = text.replace(" ", "").replace("'", "")
    if "/" in text:
        # "۶/۵ درصد" is Persian for 6.5; elsewhere a slash makes a date or a fraction.
        whole, _, rest = text.partition("/")
        return float(f"{whole}.{rest}") if language == "fa" and rest.isdecimal() and whole.isdecimal() else None
    marks = re.findall(r"[.,]", text)
    if not marks:
        return float(text)
    last = marks[-1]
    whole, _, rest = text.rpartition(last)
    grouped = re.fullmatch(r"\d{1,3}([.,]\d{3})+", text) is not None
    if len(marks) > 1:
        if len(set(marks)) == 1:
            return float(text.replace(last, "")) if grouped else None
        return float(f"{re.sub('[.,]', '', whole)}.{rest}") if marks.count(last) == 1 else None
    decimal = "," if language in _DECIMAL_COMMA else "."
    if grouped and whole != "0" and (last != decimal or language in _BOTH):
        return float(whole + rest)
    return float(f"{whole}.{rest}")
