"""Quantities of a text: numbers with what they measure or count (pure)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from claims.details.dates import date_spans
from claims.details.exclusions import is_attached, is_barred, is_score, is_year
from claims.details.measure import behind, fate, is_age, mark, sign_before
from claims.details.numerals import Numeral, half_behind, read_numeral
from claims.details.shares import RATIOS, find_shares
from claims.details.tokens import Token, tokenize
from claims.details.unit_words import FACTORS, unit_words
from claims.normalize import fold, fold_aligned
from claims.span import Span

# Of the written pairs that agree or dispute and have incompatible figures, those that agree were 80 of 1,326 with 0.05,
# 45 of 1,277 with 0.1, 44 of 1,274 with 0.15 and no fewer beyond.
ABOUT = 0.15
# "More than a hundred" is said of 148, hardly of 400; 1.2, 1.5 and 3 differ by 25 of the 1,274 pairs.
BEYOND = 1.5
# A round figure is off by half of its last place and never by more than this share. Without it, 55 of 1,289 agree.
ROUNDING = 0.03

_BETWEEN = frozenset({"between", "بين", "entre", "между", "zwischen", "між", "בין"})
_AND = frozenset({"and", "et", "и", "und", "y", "و", "e", "і", "й", "та"})


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
            numeral = (
                None
                if self._is_taken(index) or is_barred(self.tokens, self.language, index)
                else read_numeral(self.tokens, index, self.language)
            )
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

    def _is_taken(self, index: int) -> bool:
        """Whether the token is part of a day or of a phrase for a share."""
        start = self.tokens[index].start
        phrases = (*self.days, *((share.start, share.end) for share in self.shares))
        return any(first <= start < last for first, last in phrases)

    def _dual(self, index: int) -> Quantity | None:
        """Arabic says "two days" in one word."""
        token = self.tokens[index]
        if self.language != "ar" or not token.text.endswith(("ين", "ان")) or len(token.text) < 5:
            return None
        stem = token.text[:-2]
        for base in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
            unit = unit_words("ar").find(base, "ar")
            if unit in ("day", "week", "month", "year", "hour", "minute", "decade"):
                marked = mark(self.tokens, self.language, index, index + 1)
                half, last = half_behind(self.tokens, index + 1, "ar")
                low, high = _bounds(2.0 + half, 1.0, marked)
                span = Span(token.start, self.tokens[last - 1].end)
                return Quantity(low, high, 2.0 + half, unit, marked != "", False, span)
        return None

    def _ratio(self, numeral: Numeral) -> tuple[Quantity, int] | None:
        """A share of two numbers: "one in ten" is of ten per cent."""
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
        first = numeral.first - 1 if sign_before(self.tokens, self.language, numeral) else numeral.first
        marked = mark(self.tokens, self.language, first, last)
        half, last = half_behind(self.tokens, last, self.language) if unit in FACTORS else (0.0, last)
        value = numeral.value + half
        low, high = _bounds(value, numeral.step, marked)
        if other is not None:
            low, high, value = other, numeral.value, (other + numeral.value) / 2
        span = Span(self.tokens[first].start, self.tokens[last - 1].end)
        return Quantity(low, high, value, unit, marked != "" or other is not None, numeral.figures, span), last

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
        sign = sign_before(self.tokens, self.language, numeral)
        if sign:
            return sign, numeral.last
        found = behind(self.tokens, self.language, numeral.last)
        unit, last = found if found is not None else ("", numeral.last)
        if (
            is_year(self.tokens, numeral, unit)
            or is_attached(self.tokens, numeral, last)
            or is_score(self.tokens, numeral, unit)
        ):
            return None, last
        if unit == "year" and is_age(self.tokens, self.language, numeral, last):
            return "age", last
        if unit in ("person", ""):
            unit, last = fate(self.tokens, self.language, numeral, unit, last)
        if unit == "" and (numeral.weak or (not numeral.figures and numeral.value < 13)):
            return None, last
        return unit, last


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
