"""What a person searches for, as the conditions the database can test."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.errors import InputError
from claims.normalize import fold

_TRIGRAM = 3
# Letters and digits of the scripts that part words by spaces: Latin, Cyrillic, Hebrew, Arabic without its punctuation.
_LETTERS = "0-9a-zß-ɏЀ-ӿא-תؠ-يٮ-ۓ"
_SPACED = re.compile(f"[{_LETTERS}]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """All of these must hold of a folded text.

    Attributes:
        match: FTS5 expression over trigrams; None when no term is long enough.
        globs: GLOB patterns for the text between two spaces, one a term too short for trigrams.
    """

    match: str | None
    globs: tuple[str, ...]


def terms(query: str) -> Terms:
    """The words of `query`, each to be found anywhere in the text.

    A word of one or two letters stands alone ("AP" is not in "Japan"); a Chinese one, which nothing parts, need not.

    Raises:
        InputError: `query` holds no letter and no digit.
    """
    words = re.findall(r"\w+", fold(query))
    if not words:
        raise InputError(f"a search needs a letter or a digit, was: {query!r}")
    long = [f'"{word}"' for word in words if len(word) >= _TRIGRAM]
    short = tuple(_glob(word) for word in words if len(word) < _TRIGRAM)
    return Terms(" AND ".join(long) or None, short)


def _glob(word: str) -> str:
    return f"*[^{_LETTERS}]{word}[^{_LETTERS}]*" if _SPACED.fullmatch(word) else f"*{word}*"
