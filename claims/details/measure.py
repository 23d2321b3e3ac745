"""What a number measures or counts, and what makes it an estimate, read from the words round it (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.details.approximation import marks_before, marks_behind
from claims.details.forms import Forms
from claims.details.numerals import Numeral
from claims.details.tokens import Kind, Token
from claims.details.unit_words import SIGNS, age_words, fate_words, person_words, unit_words

# Tokens between a number and what it counts ("17 young workers"), and between it and what befell those counted.
GAP = 1
REACH = 6
# Behind "and" another count begins.
_AND = frozenset({"and", "et", "и", "und", "y", "e", "і", "й", "та", "ve", "و"})
_SHORTENED = frozenset({"тыс", "млн", "млрд", "трлн", "mio", "mrd", "bn", "m"})
# "Une soixantaine", "un centenar": about sixty, about a hundred.
_VAGUE = re.compile(
    "(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?$|milliers?$|centenar(?:es)?$|decenas?$"
)
# Arabic puts what is counted between the verb and its preposition: "زادت قيمتها على 300 مليون".
_EXCEED = frozenset({"زاد", "زادت", "يزيد", "تزيد", "تربو", "يربو"})


def behind(tokens: Sequence[Token], language: str, index: int) -> tuple[str, int] | None:
    """Key of the unit or counted thing from `tokens[index]` on, and the index behind it."""
    after, _ = age_words(language)
    tables: tuple[Forms, ...] = (
        after,
        unit_words(language),
        person_words(language),
        fate_words(language),
    )
    gap = 0
    while index < len(tokens) and gap <= GAP:
        token = tokens[index]
        if token.text in SIGNS:
            return SIGNS[token.text], index + 1
        if token.text in ("-", "d", "de", "of", "من", "از", "в") or _is_stop(tokens, index):
            index += 1
            continue
        if token.kind is not Kind.WORD:
            return None
        for width in (3, 2, 1):
            words = tokens[index : index + width]
            text = " ".join(part.text for part in words)
            for table in tables:
                unit = table.find(text, language) if len(words) == width else None
                if unit is not None and (gap == 0 or table is not fate_words(language)):
                    return unit, index + width
        index, gap = index + 1, gap + 1
    return None


def _is_stop(tokens: Sequence[Token], index: int) -> bool:
    """Whether this is the full stop of a shortened scale, as in "300 тыс. рублей"."""
    return tokens[index].text == "." and index > 0 and tokens[index - 1].text in _SHORTENED


def sign_before(tokens: Sequence[Token], language: str, numeral: Numeral) -> str | None:
    """Unit told by what stands before the number: a currency sign, Turkish "yüzde"."""
    before = tokens[numeral.first - 1] if numeral.first else None
    if before is None:
        return None
    if before.text in SIGNS:
        return SIGNS[before.text]
    return "percent" if language == "tr" and before.text == "yuzde" else None


def is_age(tokens: Sequence[Token], language: str, numeral: Numeral, last: int) -> bool:
    """Whether a number of years is an age."""
    _, before = age_words(language)
    near = [token.text for token in tokens[max(0, numeral.first - 3) : numeral.first]]
    if any(before.find(word, None) for word in near):
        return True
    tail = tokens[last : last + 2]
    return bool(tail) and any(token.text in ("old", "yasinda", "yasindaki", "alt") for token in tail)


def fate(tokens: Sequence[Token], language: str, numeral: Numeral, unit: str, last: int) -> tuple[str, int]:
    """What befell those counted, from the nearest word for it that no other number is nearer to."""
    fates = fate_words(language)
    reach = REACH if unit == "person" else 2
    for index in range(last, min(last + reach, len(tokens))):
        token = tokens[index]
        joined = token.text in _AND or (language == "ar" and token.text.startswith("و") and token.text[:3] != "وفي")
        if token.kind is Kind.FIGURE or token.text in (".", ";", "،", ",") or joined:
            break
        found = fates.find(token.text, language)
        if found is not None:
            return found, max(last, index + 1 if unit == "" else last)
    for index in range(numeral.first - 1, max(numeral.first - 1 - reach, -1), -1):
        token = tokens[index]
        if token.kind is Kind.FIGURE or token.text in (".", ";", "،", ","):
            break
        found = fates.find(token.text, language)
        if found is not None:
            return found, last
    return unit, last


def mark(tokens: Sequence[Token], language: str, first: int, last: int) -> str:
    """``about``, ``more``, ``less`` or "" for the number in `tokens[first:last]`."""
    before = marks_before(language)
    front = first
    # Hebrew: "יותר מ-100".
    while language == "he" and front > 1 and tokens[front - 1].text in ("-", "מ"):
        front -= 1
    for width in (3, 2, 1):
        words = tokens[max(0, front - width) : front]
        found = before.find(" ".join(token.text for token in words), language) if len(words) == width else None
        if found:
            return found
    if (
        first
        and tokens[first - 1].text in ("علي", "عن")
        and any(t.text in _EXCEED for t in tokens[max(0, first - 4) : first])
    ):
        return "more"
    behind = marks_behind(language)
    for width in (2, 1):
        words = tokens[last : last + width]
        found = behind.find(" ".join(token.text for token in words)) if len(words) == width else None
        if found:
            return found
    return "about" if any(_VAGUE.match(token.text) for token in tokens[first:last]) else ""
