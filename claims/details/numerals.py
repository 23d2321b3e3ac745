"""Numbers in a row of tokens, in figures, in words or in both (pure)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claims.details.composition import Composition, is_power
from claims.details.forms import Forms
from claims.details.number_words import number_words, part_words
from claims.details.tokens import Kind, Token

_AND = frozenset(["and", "و", "et", "y", "e", "und", "ve"])
_ARTICLES = frozenset(["a", "an", "of", "de", "un", "une", "ein", "eine", "един"])
# Russian says "two with a half".
_WITH = frozenset({"с", "з"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number among tokens.

    Attributes:
        value: The number.
        first: Index of its first token.
        last: Index behind its last token.
        step: What it is rounded to: 100000 for "1.9 million", 1 for "148".
        weak: It is a word that also means something else, so that only a unit shows that it is a number.
        figures: It has figures in it.
    """

    value: float
    first: int
    last: int
    step: float
    weak: bool
    figures: bool


def read_numeral(tokens: Sequence[Token], first: int, language: str | None) -> Numeral | None:
    """The number that begins at `tokens[first]`; None when none does."""
    code = language or ""
    half, place = _opening_part(tokens, first, code)
    found, weak, figures, index = (
        Composition(by_twenties=code == "fr", units_first=code in ("ar", "he")),
        False,
        False,
        place,
    )
    while index < len(tokens):
        at = index if index == place else _joined(tokens, index, code)
        taken = _take(tokens, at, code, found, index == place)
        if taken is None:
            break
        index, mark, digits = taken
        weak = mark == "?" and at == place
        figures = figures or digits
    # Besides scales, dozens and hundreds are halved: "medio centenar".
    if index == place or (half is not None and found.scale == math.inf and found.part not in (12, 100)):
        return None
    value, end = found.value(), index
    step = found.step if figures else _zeros(value)
    if half is not None:
        value, step = value * half, step * half
    else:
        value, end, step = _and_half(tokens, end, code, found, value, step)
    return Numeral(value, first, end, step, weak, figures)


def _take(
    tokens: Sequence[Token], at: int, code: str, found: Composition, opening: bool
) -> tuple[int, str, bool] | None:
    """Read one token, or two that are one word, into `found`: the next index, the mark of the word, and if figures."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind is Kind.FIGURE:
        if token.value is None or not (opening or _continues(tokens, at, code, found)):
            return None
        found.part, found.step, found.figures = token.value, _step(token), True
        return at + 1, "", True
    if token.kind is not Kind.WORD:
        return None
    words = number_words(code)
    for width in (2, 1):
        text = " ".join(part.text for part in tokens[at : at + width])
        written = words.find(text, code if opening or code in ("ar", "he") else None)
        if width == 2 and (at + 1 >= len(tokens) or text not in words.words):
            continue
        if written is not None:
            follows = code in ("ru", "uk") and _is_below_thousand(tokens, at + width, words)
            return _add(found, written, at + width, opening and not follows)
    return None


def _is_below_thousand(tokens: Sequence[Token], index: int, words: Forms) -> bool:
    """Whether a number below a thousand follows, which makes "тысячи двухсот" 1200 and no vague thousands."""
    written = words.find(tokens[index].text) if index < len(tokens) else None
    return written is not None and written[0] not in "!?" and float(written) < 1000


def _add(found: Composition, written: str, after: int, opening: bool) -> tuple[int, str, bool] | None:
    mark, value = (written[0], float(written[1:])) if written[0] in "!?" else ("", float(written))
    if opening and mark == "!":
        return None
    taken = (
        found.add_scale(value)
        if value >= 1000 and is_power(value)
        else _plural_or_hundred(found, value, mark)
        if mark == "!"
        else found.add_dual(value)
        if value >= 1000
        else found.add_word(value)
    )
    return (after, mark, False) if taken else None


def _plural_or_hundred(found: Composition, value: float, mark: str) -> bool:
    """ "Three hundreds", "two dozens": multiplies what stands before it."""
    if found.part is None:
        return False
    found.part, found.step = found.part * value, value
    return True


def _continues(tokens: Sequence[Token], at: int, code: str, found: Composition) -> bool:
    """Whether figures go on with a number: "2 млн 300 тыс." does, "2 million 300 people" does not."""
    if not found.total or found.part is not None or at + 1 >= len(tokens) or tokens[at + 1].kind is not Kind.WORD:
        return False
    written = number_words(code).find(tokens[at + 1].text)
    return written is not None and 1000 <= float(written.lstrip("!?")) < found.scale


def _joined(tokens: Sequence[Token], index: int, code: str) -> int:
    """Index of the token behind "and" or a hyphen, which may stand between the words of a number."""
    if index < len(tokens) and (tokens[index].text in _AND or tokens[index].text == "-"):
        return index + 1
    return index


def _step(token: Token) -> float:
    """What figures are rounded to: the last place behind the mark, else the zeros they end in."""
    value = token.value or 0.0
    if value % 1:
        _, _, rest = token.text.replace(",", ".").replace("/", ".").rpartition(".")
        return float(10 ** -len(rest))
    return _zeros(value)


def _zeros(value: float) -> float:
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) if value >= 1 else 1.0


def _part(tokens: Sequence[Token], index: int, code: str) -> float | None:
    if index >= len(tokens) or tokens[index].kind is not Kind.WORD:
        return None
    written = part_words(code).find(tokens[index].text, code if code == "ar" else None)
    return float(written) if written else None


def _opening_part(tokens: Sequence[Token], first: int, code: str) -> tuple[float | None, int]:
    """What "half a" or "three quarters of a" at the front multiplies by, and the index of what follows."""
    part, index = _part(tokens, first, code), first + 1
    if part is None and _part(tokens, first + 1, code) == 0.25:
        times = number_words(code).find(tokens[first].text)
        if times and float(times.lstrip("!?")) in (2, 3):
            part, index = float(times.lstrip("!?")) * 0.25, first + 2
    return (None, first) if part is None else (part, _skip(tokens, index, _ARTICLES | {"-"}))


def _skip(tokens: Sequence[Token], index: int, words: frozenset[str]) -> int:
    while index < len(tokens) and tokens[index].text in words:
        index += 1
    return index


def _and_half(
    tokens: Sequence[Token], end: int, code: str, found: Composition, value: float, step: float
) -> tuple[float, int, float]:
    """ "Two and a half million" and "two million and a half": the half is of the last scale."""
    index = end
    joined = index < len(tokens) and (tokens[index].text in _AND | _WITH)
    index = _skip(tokens, index + 1, _ARTICLES) if joined else index
    if not joined and index < len(tokens) and tokens[index].text[:1] in ("و", "ו"):
        joined = True
    half = _part_behind_and(tokens, index, code) if joined else None
    if half is None:
        return value, end, step
    if found.part is None and found.scale != math.inf:
        return value + half * found.scale, index + 1, found.scale * half
    after = _scale_at(tokens, index + 1, code)
    if after is not None:
        return (value + half) * after, index + 2, after * half
    return value + half, index + 1, half


def half_behind(tokens: Sequence[Token], index: int, language: str | None) -> tuple[float, int]:
    """The half that follows a unit ("un an et demi", "ساعتان ونصف"), 0 when none does, and the index behind it."""
    code = language or ""
    joined = index < len(tokens) and (tokens[index].text in _AND | _WITH)
    place = _skip(tokens, index + 1, _ARTICLES) if joined else index
    if not joined and (place >= len(tokens) or tokens[place].text[:1] not in ("و", "ו")):
        return 0.0, index
    half = _part_behind_and(tokens, place, code)
    return (half, place + 1) if half == 0.5 else (0.0, index)


def _part_behind_and(tokens: Sequence[Token], index: int, code: str) -> float | None:
    if index >= len(tokens):
        return None
    text = tokens[index].text
    bare = text[1:] if text[:1] in ("و", "ו") and code in ("ar", "he") else text
    written = part_words(code).words.get(bare)
    return float(written) if written else None


def _scale_at(tokens: Sequence[Token], index: int, code: str) -> float | None:
    if index >= len(tokens) or tokens[index].kind is not Kind.WORD:
        return None
    written = number_words(code).find(tokens[index].text)
    value = float(written.lstrip("!?")) if written else 0.0
    return value if value >= 1000 and is_power(value) else None
