"""What the figures, days and denials of two claims say about their relation, apart from any model (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claims.details.dates import DateReference, dates
from claims.details.denials import denial, negation
from claims.details.quantity import Quantity, quantities
from claims.details.unit_words import FACTORS
from claims.span import Span

# A month is not thirty days to the day: what is said in two units may differ by this share.
CONVERTED = 0.06
# A whole number rounds one with decimals when they differ by less than this share.
NEAR = 0.01
# Two shares are parts of one whole when they add up to a hundred per cent within so many points.
REST = 3.0
# Smaller whole numbers are found in any two texts.
RARE = 13.0
# Units whose figures differ in pairs that agree: tallies told from the other side, parts told of a whole, factors that
# one language doubles and another halves, volumes and areas of several units. Of the written pairs with
# incompatible figures of these units that agree or dispute, at most 0.85 dispute; of those with any other unit 0.98.
SILENT = frozenset({"vote", "missile", "drone", "freed", "point", "times", "m3"})


# Places are no evidence. Two claims with one place each, another one, are in the written families 5 of the 66 that
# dispute over a place (most are invented), 3 that agree, 3 that dispute otherwise and 35 that are unrelated.


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as evidence is found in it.

    Attributes:
        text: Its words.
        language: ISO 639-1 code, None when unknown.
        published: Day of its article; None when unknown.
    """

    text: str
    language: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that two claims both speak of.

    Attributes:
        kind: ``number``, ``date`` or ``denial``.
        unit: Of a number: the key of what it measures or counts; "" for bare numbers that are equal.
        agrees: They are compatible; else they cannot both be meant of one thing.
        rare: Equal by chance in few pairs.
        a: Where the first claim says it.
        b: Where the second does.
        reason: Kind and the two values, as in ``number: 148 / 93``.
    """

    kind: str
    unit: str
    agrees: bool
    rare: bool
    a: Span
    b: Span
    reason: str


def compare(a: Statement, b: Statement) -> tuple[Evidence, ...]:
    """All evidence of two claims, numbers before days before denials."""
    return (*_numbers(a, b), *_days(a, b), *_denials(a, b))


def _numbers(a: Statement, b: Statement) -> Iterator[Evidence]:
    found_a, found_b = quantities(a.text, a.language), quantities(b.text, b.language)
    bare = {x.value for x in found_a if not x.unit}, {y.value for y in found_b if not y.unit}
    for unit in sorted({_dimension(q) for q in found_a} & {_dimension(q) for q in found_b}):
        ours = [q for q in found_a if _dimension(q) == unit]
        theirs = [q for q in found_b if _dimension(q) == unit]
        equal = [(x, y) for x in ours for y in theirs if _overlap(x, y)]
        if equal:
            x, y = max(equal, key=lambda pair: pair[0].value)
            yield Evidence("number", unit, True, _is_rare(x) and _is_rare(y), x.span, y.span, _reason(a, b, x, y))
        elif (
            unit
            and unit not in SILENT
            and not ({x.value for x in ours} & bare[1] or {y.value for y in theirs} & bare[0])
        ):
            x, y = ours[0], theirs[0]
            if _complement(unit, ours, theirs):
                continue
            yield Evidence("number", unit, False, len(ours) == len(theirs) == 1, x.span, y.span, _reason(a, b, x, y))


def _complement(unit: str, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether one side may tell the rest of what the other tells: 38 per cent voted, six in ten stayed at home."""
    if unit == "times":
        return any(abs(x.value * y.value - 1) < NEAR for x in ours for y in theirs)
    return unit == "percent" and any(abs(x.value + y.value - 100) <= REST for x in ours for y in theirs)


def _dimension(quantity: Quantity) -> str:
    return FACTORS.get(quantity.unit, (quantity.unit, 1.0))[0]


def _overlap(x: Quantity, y: Quantity) -> bool:
    factor_x, factor_y = (FACTORS.get(q.unit, ("", 1.0))[1] for q in (x, y))
    spread = CONVERTED if x.unit != y.unit else 0.0
    low_x, high_x = x.low * factor_x * (1 - spread), x.high * factor_x * (1 + spread)
    low_y, high_y = y.low * factor_y * (1 - spread), y.high * factor_y * (1 + spread)
    # 51.8 is 52 to who rounds.
    rounded = (
        x.unit == y.unit
        and abs(x.value - y.value) <= NEAR * max(x.value, y.value)
        and (x.value % 1 != 0) != (y.value % 1 != 0)
    )
    return (low_x <= high_y and low_y <= high_x) or rounded


def _is_rare(quantity: Quantity) -> bool:
    return quantity.value >= RARE or quantity.value % 1 != 0


def _reason(a: Statement, b: Statement, x: Quantity, y: Quantity) -> str:
    if x.unit == y.unit:
        return f"number: {_shown(x)} / {_shown(y)}"
    return f"number: {x.span.of(a.text)} / {y.span.of(b.text)}"


def _shown(quantity: Quantity) -> str:
    return f"{quantity.value:.15g}"


def _days(a: Statement, b: Statement) -> Iterator[Evidence]:
    both = a.published is not None and b.published is not None
    found_a = dates(a.text, a.language, a.published if both else None)
    found_b = dates(b.text, b.language, b.published if both else None)
    for kinds in _KINDS if both else _KINDS[:2]:
        ours = [d for d in found_a if d.kind in kinds]
        theirs = [d for d in found_b if d.kind in kinds]
        if not (ours and theirs):
            continue
        x, y = min(((x, y) for x in ours for y in theirs), key=lambda pair: _apart(*pair))
        apart = _apart(x, y)
        # Last night is the night to Monday or that of Sunday: days next to each other say nothing.
        # "Today" in articles of two days is more often a state that lasts, or two events, than one event disputed; the
        # written pairs, all of one day a pair, cannot measure it.
        elsewhere = "relative" in (x.kind, y.kind) and a.published != b.published
        if apart == 0 or (apart > (0 if kinds == ("day",) else 1) and not elsewhere):
            single = len(ours) == len(theirs) == 1
            yield Evidence("date", "+".join(kinds), apart == 0, single, x.span, y.span, _days_reason(a, b, x, y, both))
        return


_KINDS: tuple[tuple[str, ...], ...] = (("day",), ("weekday", "relative"), ("day", "weekday", "relative"))


def _apart(x: DateReference, y: DateReference) -> int:
    """Days between two references; a weekday may be that of this week or the next, so it counts by the week."""
    apart = 0 if x.start <= y.end and y.start <= x.end else abs((x.start - y.start).days)
    if "weekday" in (x.kind, y.kind):
        apart = min(apart % 7, -apart % 7)
    return apart


def _days_reason(a: Statement, b: Statement, x: DateReference, y: DateReference, both: bool) -> str:
    if both:
        return f"date: {x.start.isoformat()} / {y.start.isoformat()}"
    return f"date: {x.span.of(a.text)} / {y.span.of(b.text)}"


def _denials(a: Statement, b: Statement) -> Iterator[Evidence]:
    ours, theirs = denial(a.text, a.language), denial(b.text, b.language)
    # "The bridge is not closed" agrees with who denied that it is.
    plain = b if theirs is None else a
    if (ours is None) != (theirs is None) and not negation(plain.text, plain.language):
        yield Evidence("denial", "", False, True, ours or Span(0, 0), theirs or Span(0, 0), "denial")
