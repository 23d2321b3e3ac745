"""Quantities of a text: numbers with what they measure or count (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from claims.details.approximation import marks_before, marks_behind
from claims.details.dates import date_spans
from claims.details.forms import Forms, parse_forms
from claims.details.numerals import Numeral, half_behind, read_numeral
from claims.details.shares import RATIOS, find_shares
from claims.details.tokens import Kind, Token, tokenize
from claims.details.unit_words import FACTORS, SIGNS, age_words, fate_words, person_words, unit_words
from claims.normalize import fold, fold_aligned
from claims.span import Span

# Of 100 authored pairs that agree and give an estimate on one side, the exact figure was within 12 % of it in 96.
ABOUT = 0.15
# "More than a hundred" is said of 148, hardly of 400.
BEYOND = 1.5
# A round figure is off by half of its last place and never by more than this share.
ROUNDING = 0.03
# Tokens between a number and what it counts ("17 young workers"), and between it and what befell those counted.
GAP = 1
REACH = 6

_LABELS = parse_forms(
    """label no nr № n° number article section chapter page resolution flight route channel platform room
    phone call hotline رقم المادة مادة الفصل القرار هاتف شماره ماده بند قطعنامه номер статья статьи
    статье резолюция рейс страница телефон кабинет numéro article articles résolution page vol téléphone
    § artikel nummer seite absatz madde sayılı artículo número página סעיף מספר טלפון стаття номер"""
)
_BETWEEN = frozenset({"between", "بين", "entre", "между", "zwischen", "між", "בין"})
_AND = frozenset({"and", "et", "и", "und", "y", "و", "e", "і", "й", "та"})
_SHORTENED = frozenset({"тыс", "млн", "млрд", "трлн", "mio", "mrd", "bn", "m"})
# "Une soixantaine", "un centenar": about sixty, about a hundred.
_VAGUE = re.compile(
    "(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?$|milliers?$|centenar(?:es)?$|decenas?$"
)
# Arabic puts what is counted between the verb and its preposition: "زادت قيمتها على 300 مليون".
_EXCEED = frozenset({"زاد", "زادت", "يزيد", "تزيد", "تربو", "يربو"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it is of.

    Attributes:
        low: Least value that its words allow, in `unit`.
        high: Greatest; `low <= value <= high`.
        value: The number itself; the middle of a range.
        unit: Key of the unit or counted thing, one for all languages; "" when the text names none that is known.
        approximate: The words make it an estimate or a bound.
        figures: Written in figures rather than words.
        span: Code points of the text, from the number to its unit.
    """

    low: float
    high: float
    value: float
    unit: str
    approximate: bool
    figures: bool
    span: Span


def quantities(text: str, language: str | None) -> tuple[Quantity, ...]:
    """The quantities of a text, in order.

    Days, years, ordinals, clock times, scores and the numbers of articles and phones are none.

    Args:
        text: As the claim has it.
        language: ISO 639-1 code; figures and signs are read in any.
    """
    folded = fold_aligned(text)
    reader = _Reader(folded.text, language or "", [(s.start, s.end) for s in date_spans(folded.text, language)])
    found = sorted(reader.read(), key=lambda quantity: quantity.span)
    return tuple(replace(q, span=folded.span(q.span.start, q.span.end)) for q in found)


class _Reader:
    """One folded text being read; spans are of the folded text."""

    def __init__(self, folded: str, language: str, days: Collection[tuple[int, int]]) -> None:
        self.folded = folded
        self.language = language
        self.tokens: Sequence[Token] = tokenize(folded, language)
        self.days = days
        self.shares = tuple(find_shares(folded, language))

    def read(self) -> Iterator[Quantity]:
        taken: list[tuple[int, int]] = []
        index = 0
        while index < len(self.tokens):
            numeral = None if self._barred(index) else read_numeral(self.tokens, index, self.language)
            if numeral is None:
                dual = self._dual(index)
                if dual is not None:
                    yield dual
                index += 1
                continue
            found = self._ratio(numeral) or self._quantity(numeral)
            index = numeral.last
            if found is not None:
                taken.append((found[0].span.start, found[0].span.end))
                yield found[0]
                index = max(index, found[1])
        for share in self.shares:
            if any(share.start < end and start < share.end for start, end in taken):
                continue
            low, high = share.value * (1 - ABOUT), share.value * (1 + ABOUT)
            yield Quantity(low, high, share.value, share.unit, True, False, Span(share.start, share.end))

    def _barred(self, index: int) -> bool:
        """Whether a number at this token would be part of a day, a name, a clock time, a phone number or a
        label."""
        token = self.tokens[index]
        taken = (*self.days, *((share.start, share.end) for share in self.shares))
        if any(start <= token.start < end for start, end in taken):
            return True
        before = self.tokens[index - 1] if index else None
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if before is not None and _LABELS.find(before.text, self.language) is not None:
            return True
        if (
            before is not None
            and before.text == "."
            and index > 1
            and _LABELS.find(self.tokens[index - 2].text) is not None
        ):
            return True
        if token.kind is not Kind.FIGURE:
            return False
        if token.value is None or (token.text.startswith("0") and token.text.isdecimal() and len(token.text) > 1):
            return True
        if before is not None and before.end == token.start:
            if before.kind is Kind.WORD and not self._may_touch(before):
                return True
            if before.text in ("+", ":", "#") or (before.text == "-" and index > 1 and self._glued(index)):
                return True
        if before is not None and before.kind is Kind.FIGURE:
            return True
        if after is not None and after.text == ":" and after.start == token.end and index + 2 < len(self.tokens):
            return self.tokens[index + 2].kind is Kind.FIGURE
        return after is not None and after.kind is Kind.FIGURE

    def _may_touch(self, before: Token) -> bool:
        """Whether a word may stand before figures without a space: proclitics, Chinese, the "US" of "US$5"."""
        return self.language == "zh" or (self.language in ("ar", "he") and len(before.text) <= 2) or before.text == "us"

    def _glued(self, index: int) -> bool:
        """Whether a hyphen ties the figure to the word or figure before it, as in F-35 and 3-1."""
        far = self.tokens[index - 2]
        if far.end != self.tokens[index - 1].start or far.kind is Kind.SIGN:
            return False
        return not (self.language in ("ar", "he") and far.kind is Kind.WORD and len(far.text) <= 2)

    def _dual(self, index: int) -> Quantity | None:
        """Arabic says "two days" in one word."""
        token = self.tokens[index]
        if self.language != "ar" or not token.text.endswith(("ين", "ان")) or len(token.text) < 5:
            return None
        stem = token.text[:-2]
        for base in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
            unit = unit_words("ar").find(base, "ar")
            if unit in ("day", "week", "month", "year", "hour", "minute", "decade"):
                mark = self._mark(index, index + 1)
                half, last = half_behind(self.tokens, index + 1, "ar")
                low, high = _bounds(2.0 + half, 1.0, mark)
                span = Span(token.start, self.tokens[last - 1].end)
                return Quantity(low, high, 2.0 + half, unit, mark != "", False, span)
        return None

    def _ratio(self, numeral: Numeral) -> tuple[Quantity, int] | None:
        """ "One in ten": a share of ten per cent."""
        for words in RATIOS.get(self.language, ()):
            parts = fold(words).split()
            # "Un salarié sur dix" puts those counted in between.
            place = numeral.last + (1 if words == "sur" and self._text(numeral.last + 1) == words else 0)
            if [self._text(place + index) for index in range(len(parts))] != parts:
                continue
            whole = read_numeral(self.tokens, place + len(parts), self.language)
            if (
                whole is None
                or whole.value > 100
                or whole.value % 1
                or not 0 < numeral.value < whole.value
                or (words in ("in", "sur") and whole.figures and whole.value > 20)
            ):
                continue
            value = numeral.value / whole.value * 100
            start, end = self.tokens[numeral.first].start, self.tokens[whole.last - 1].end
            spread = value * ABOUT
            return Quantity(value - spread, value + spread, value, "percent", True, False, Span(start, end)), whole.last
        return None

    def _quantity(self, numeral: Numeral) -> tuple[Quantity, int] | None:
        numeral, other = self._range(numeral)
        unit, last = self._unit(numeral)
        if unit is None:
            return None
        first = numeral.first - 1 if self._sign_before(numeral) else numeral.first
        mark = self._mark(first, last)
        half, last = half_behind(self.tokens, last, self.language) if unit in FACTORS else (0.0, last)
        value = numeral.value + half
        low, high = _bounds(value, numeral.step, mark)
        if other is not None:
            low, high, value = other, numeral.value, (other + numeral.value) / 2
        span = Span(self.tokens[first].start, self.tokens[last - 1].end)
        return Quantity(low, high, value, unit, mark != "" or other is not None, numeral.figures, span), last

    def _text(self, index: int) -> str:
        return self.tokens[index].text if index < len(self.tokens) else ""

    def _range(self, numeral: Numeral) -> tuple[Numeral, float | None]:
        """The numeral, and the lower end when it is the first of "3-5 per cent" or "between three and five"."""
        after = numeral.last
        if after >= len(self.tokens):
            return numeral, None
        between = numeral.first and self.tokens[numeral.first - 1].text in _BETWEEN
        if self.tokens[after].text == "-" or (between and self.tokens[after].text in _AND):
            upper = read_numeral(self.tokens, after + 1, self.language)
        elif between and self.tokens[after].text[:1] in ("و", "ו"):
            upper = read_numeral(self.tokens, after, self.language)
        else:
            return numeral, None
        if upper is None:
            return numeral, None
        whole = replace(upper, first=numeral.first)
        low = numeral.value
        if low < upper.value / 1000 and upper.value >= 1000:
            # "between two and three million"
            low *= _scale_of(upper.value)
        return (whole, low) if low < upper.value else (whole, None)

    def _unit(self, numeral: Numeral) -> tuple[str | None, int]:
        """Key of the unit and the index behind it; None when the number is no quantity."""
        sign = self._sign_before(numeral)
        if sign:
            return sign, numeral.last
        found = self._behind(numeral.last)
        unit, last = found if found is not None else ("", numeral.last)
        if self._is_year(numeral, unit) or self._is_attached(numeral, last) or self._is_score(numeral, unit):
            return None, last
        if unit == "year" and self._is_age(numeral, last):
            return "age", last
        if unit in ("person", ""):
            unit, last = self._fate(numeral, unit, last)
        if unit == "" and (numeral.weak or (not numeral.figures and numeral.value < 13)):
            return None, last
        return unit, last

    def _behind(self, index: int) -> tuple[str, int] | None:
        after, before_age = age_words(self.language)
        tables: tuple[Forms, ...] = (
            after,
            unit_words(self.language),
            person_words(self.language),
            fate_words(self.language),
        )
        gap = 0
        while index < len(self.tokens) and gap <= GAP:
            token = self.tokens[index]
            if token.text in SIGNS:
                return SIGNS[token.text], index + 1
            if token.text in ("-", "d", "de", "of", "من", "از", "в") or self._is_stop(index):
                index += 1
                continue
            if token.kind is not Kind.WORD:
                return None
            for width in (3, 2, 1):
                words = self.tokens[index : index + width]
                text = " ".join(part.text for part in words)
                for table in tables:
                    unit = table.find(text, self.language) if len(words) == width else None
                    if unit is not None and (gap == 0 or table is not fate_words(self.language)):
                        return unit, index + width
            index, gap = index + 1, gap + 1
        return None

    def _is_stop(self, index: int) -> bool:
        """Whether this is the full stop of a shortened scale, as in "300 тыс. рублей"."""
        return self.tokens[index].text == "." and index > 0 and self.tokens[index - 1].text in _SHORTENED

    def _sign_before(self, numeral: Numeral) -> str | None:
        before = self.tokens[numeral.first - 1] if numeral.first else None
        if before is None:
            return None
        if before.text in SIGNS:
            return SIGNS[before.text]
        return "percent" if self.language == "tr" and before.text == "yuzde" else None

    def _is_year(self, numeral: Numeral, unit: str) -> bool:
        token = self.tokens[numeral.first]
        lone = (
            numeral.last == numeral.first + 1
            and token.kind is Kind.FIGURE
            and len(token.text) == 4
            and token.text.isdecimal()
        )
        return lone and (1900 <= numeral.value <= 2100 or 1350 <= numeral.value <= 1450) and unit in ("", "year")

    def _is_attached(self, numeral: Numeral, last: int) -> bool:
        """Whether letters that are no unit follow without a space: 18th, 6h40, 320neo."""
        end = self.tokens[numeral.last - 1]
        if end.kind is not Kind.FIGURE or numeral.last >= len(self.tokens) or last > numeral.last:
            return False
        after = self.tokens[numeral.last]
        return after.start == end.end and after.kind is Kind.WORD

    def _is_score(self, numeral: Numeral, unit: str) -> bool:
        after = self.tokens[numeral.last] if numeral.last < len(self.tokens) else None
        hyphen = any(token.text == "-" for token in self.tokens[numeral.first : numeral.last])
        return numeral.figures and unit == "" and (hyphen or (after is not None and after.text == "-"))

    def _is_age(self, numeral: Numeral, last: int) -> bool:
        after, before = age_words(self.language)
        near = [token.text for token in self.tokens[max(0, numeral.first - 3) : numeral.first]]
        if any(before.find(word, None) for word in near):
            return True
        tail = self.tokens[last : last + 2]
        return bool(tail) and any(token.text in ("old", "yasinda", "yasindaki", "alt") for token in tail)

    def _fate(self, numeral: Numeral, unit: str, last: int) -> tuple[str, int]:
        """What befell those counted, from the nearest word for it that no other number is nearer to."""
        fates = fate_words(self.language)
        reach = REACH if unit == "person" else 2
        for index in range(last, min(last + reach, len(self.tokens))):
            token = self.tokens[index]
            if token.kind is Kind.FIGURE or token.text in (".", ";", "،", ","):
                break
            fate = fates.find(token.text, self.language)
            if fate is not None:
                return fate, max(last, index + 1 if unit == "" else last)
        for index in range(numeral.first - 1, max(numeral.first - 1 - reach, -1), -1):
            token = self.tokens[index]
            if token.kind is Kind.FIGURE or token.text in (".", ";", "،", ","):
                break
            fate = fates.find(token.text, self.language)
            if fate is not None:
                return fate, last
        return unit, last

    def _mark(self, first: int, last: int) -> str:
        before = marks_before(self.language)
        for width in (3, 2, 1):
            words = self.tokens[max(0, first - width) : first]
            mark = before.find(" ".join(token.text for token in words), self.language) if len(words) == width else None
            if mark:
                return mark
        if self._text(first - 1) in ("علي", "عن") and any(
            t.text in _EXCEED for t in self.tokens[max(0, first - 4) : first]
        ):
            return "more"
        behind = marks_behind(self.language)
        for width in (2, 1):
            words = self.tokens[last : last + width]
            mark = behind.find(" ".join(token.text for token in words)) if len(words) == width else None
            if mark:
                return mark
        return "about" if any(_VAGUE.match(token.text) for token in self.tokens[first:last]) else ""


def _scale_of(value: float) -> float:
    scale = 1.0
    while scale * 1000 <= value:
        scale *= 1000
    return scale


def _bounds(value: float, step: float, mark: str) -> tuple[float, float]:
    """Least and greatest value that a number rounded to `step` can stand for behind `mark`."""
    if mark == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    if mark == "more":
        return value, value * BEYOND
    if mark == "less":
        return value / BEYOND, value
    whole = step == 1 or (value < 100 and step >= 1)
    # A little less than half a step, so that 5.7 and 5.8 stay apart.
    spread = 0.0 if whole else min(step * 0.49, value * ROUNDING)
    return value - spread, value + spread
