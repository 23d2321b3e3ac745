"""Figures that are no quantity: labels, clock times, phone numbers, names, years, scores (pure)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.details.forms import parse_forms
from claims.details.numerals import Numeral
from claims.details.tokens import Kind, Token

_LABELS = parse_forms(
    """label n no nr № n° number article section chapter page resolution flight route channel platform room
    phone call hotline رقم المادة مادة الفصل القرار هاتف شماره ماده بند قطعنامه номер статья статьи
    статье резолюция рейс страница телефон кабинет numéro article articles résolution page vol téléphone
    § artikel nummer seite absatz madde sayılı artículo número página סעיף מספר טלפון стаття номер"""
)


def is_barred(tokens: Sequence[Token], language: str, index: int) -> bool:
    """Whether a number at this token would be part of a label, a name, a clock time or a phone number."""
    token = tokens[index]
    if _is_labelled(tokens, language, index):
        return True
    if token.kind is not Kind.FIGURE:
        return False
    zero = token.text.startswith("0") and token.text.isdecimal() and len(token.text) > 1
    return token.value is None or zero or _follows_on(tokens, language, index) or _goes_on(tokens, index)


def _is_labelled(tokens: Sequence[Token], language: str, index: int) -> bool:
    """Whether "article", "No." or "phone" stands before it."""
    if index and _LABELS.find(tokens[index - 1].text, language) is not None:
        return True
    return index > 1 and tokens[index - 1].text in (".", "°") and _LABELS.find(tokens[index - 2].text) is not None


def _follows_on(tokens: Sequence[Token], language: str, index: int) -> bool:
    """Whether figures belong to what stands right before them: A320, F-35, 3-1, +7, 10:30, 01 42 68."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.kind is Kind.FIGURE:
        return True
    if before.end != tokens[index].start:
        return False
    if before.kind is Kind.WORD:
        return not _may_touch(language, before)
    return before.text in ("+", ":", "#") or (before.text == "-" and index > 1 and _glued(tokens, language, index))


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether figures go on behind it: 10:30, 01 42 68."""
    following = tokens[index + 1 : index + 3]
    if following and following[0].text == ":" and following[0].start == tokens[index].end:
        return len(following) == 2 and following[1].kind is Kind.FIGURE
    return bool(following) and following[0].kind is Kind.FIGURE


def _may_touch(language: str, before: Token) -> bool:
    """Whether a word may stand before figures without a space: proclitics, Chinese, the "US" of "US$5"."""
    return language == "zh" or (language in ("ar", "he") and len(before.text) <= 2) or before.text == "us"


def _glued(tokens: Sequence[Token], language: str, index: int) -> bool:
    """Whether a hyphen ties the figure to the word or figure before it, as in F-35 and 3-1."""
    far = tokens[index - 2]
    if far.end != tokens[index - 1].start or far.kind is Kind.SIGN:
        return False
    return not (language in ("ar", "he") and far.kind is Kind.WORD and len(far.text) <= 2)


def is_year(tokens: Sequence[Token], numeral: Numeral, unit: str) -> bool:
    """Whether four figures without a unit are a year, of the Gregorian or the Persian calendar."""
    token = tokens[numeral.first]
    lone = (
        numeral.last == numeral.first + 1
        and token.kind is Kind.FIGURE
        and len(token.text) == 4
        and token.text.isdecimal()
    )
    return lone and (1900 <= numeral.value <= 2100 or 1350 <= numeral.value <= 1450) and unit in ("", "year")


def is_attached(tokens: Sequence[Token], numeral: Numeral, last: int) -> bool:
    """Whether letters that are no unit follow without a space: 18th, 6h40, 320neo."""
    end = tokens[numeral.last - 1]
    if end.kind is not Kind.FIGURE or numeral.last >= len(tokens) or last > numeral.last:
        return False
    after = tokens[numeral.last]
    return after.start == end.end and after.kind is Kind.WORD


def is_score(tokens: Sequence[Token], numeral: Numeral, unit: str) -> bool:
    """Whether it is one side of 3-1 or 214-187."""
    after = tokens[numeral.last] if numeral.last < len(tokens) else None
    hyphen = any(token.text == "-" for token in tokens[numeral.first : numeral.last])
    return numeral.figures and unit == "" and (hyphen or (after is not None and after.text == "-"))
