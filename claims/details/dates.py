"""Days that a text names, resolved against the day it was published (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, partial

from claims.details.calendar import gregorian_day, jalali_day
from claims.details.day_words import JALALI, MONTHS, NEXT, RELATIVE, WEEKDAYS
from claims.details.forms import PROCLITICS
from claims.normalize import fold, fold_aligned
from claims.span import Span

# What a day given without a year is nearest to, for texts without a date.
_NO_DATE = date(2024, 7, 1)


@dataclass(frozen=True, slots=True)
class DateReference:
    """A day that a text names.

    Attributes:
        start: First day it can be; for a weekday of a text without a date a day of the first week of the calendar.
        end: Last day, `start <= end`.
        kind: ``day`` (12 March), ``weekday``, ``relative`` (yesterday) or ``month``.
        span: Code points of the text.
    """

    start: date
    end: date
    kind: str
    span: Span


def dates(text: str, language: str | None, published: date | None) -> tuple[DateReference, ...]:
    """Days of a text, in order.

    Args:
        text: As the claim has it.
        language: ISO 639-1 code.
        published: Day of the article; without one, words such as "yesterday" are left out.
    """
    folded = fold_aligned(text)
    found = _read(folded.text, language or "", published)
    return tuple(replace(d, span=folded.span(d.span.start, d.span.end)) for d in found)


def date_spans(folded: str, language: str | None) -> tuple[Span, ...]:
    """Where a folded text names days, so that their figures are not taken for quantities."""
    return tuple(d.span for d in _read(folded, language or "", _NO_DATE) if d.kind in ("day", "month"))


def _read(folded: str, language: str, published: date | None) -> list[DateReference]:
    found: list[DateReference] = []
    for reader in (_numeric, _written, _months, _weekdays, _relative):
        for reference in reader(folded, language, published):
            if not any(reference.span.overlaps(other.span) for other in found):
                found.append(reference)
    return sorted(_plain(found), key=lambda reference: reference.span)


# Code points between two names of one day ("Thursday, 12 March", "أمس الأربعاء").
_BESIDE = 3


def _plain(found: list[DateReference]) -> Iterator[DateReference]:
    """One reference a day named twice: the date before the weekday, the weekday before "yesterday"."""
    ranks = {"day": 0, "month": 0, "weekday": 1, "relative": 2}
    for reference in found:
        near = (other for other in found if other is not reference and other.span.distance(reference.span) <= _BESIDE)
        if not any(ranks[other.kind] < ranks[reference.kind] for other in near):
            yield reference


def _alternatives(table: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


@cache
def _table(tables: str, language: str) -> dict[str, int]:
    source = {"months": MONTHS, "jalali": JALALI, "weekdays": WEEKDAYS, "relative": RELATIVE}[tables].get(language, "")
    found: dict[str, int] = {}
    for entry in filter(str.strip, source.split("|")):
        value, *forms = entry.split()
        found |= {fold(form.replace("_", " ")): int(value) for form in forms}
    return found


def _before(language: str) -> str:
    prefixes = PROCLITICS.get(language, ())
    return r"(?<![^\W_])" + (f"(?:{'|'.join(map(re.escape, prefixes))})?" if prefixes else "")


_AFTER = r"(?![^\W_])"
_NUMERIC = re.compile(r"(?<![\d/.-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}))(?![\d/-])")


def _numeric(folded: str, language: str, published: date | None) -> Iterator[DateReference]:
    for match in _NUMERIC.finditer(folded):
        if match.group(1):
            year, month, day = (int(match.group(place)) for place in (1, 2, 3))
        else:
            day, month, year = int(match.group(4)), int(match.group(6)), int(match.group(7))
            # American and British papers turn the two round; where both are possible nothing is known.
            if language == "en" and match.group(5) == "/":
                if day <= 12 and month <= 12 and day != month:
                    continue
                if month > 12:
                    day, month = month, day
        resolved = jalali_day(year, month, day) if year < 1500 else gregorian_day(year, month, day)
        if resolved:
            yield DateReference(resolved, resolved, "day", Span(match.start(), match.end()))


_FIRST_OF_SEVERAL = re.compile(
    r"(?<![\d.,:/])(\d{1,2})\.?(?:-|\s(?:and|to|et|au|и|по|и|y|al|und|bis|ve|تا|و|الي|й|та|ו|עד|-)\s?|\s(?:و|ו))$"
)


@cache
def _written_pattern(language: str, tables: str) -> re.Pattern[str] | None:
    months = _table(tables, language)
    if not months:
        return None
    names = _alternatives(months)
    ordinal = r"(?:st|nd|rd|th|er|\.|-?[её]?го|-?е)?"
    joined = "|".join(PROCLITICS.get(language, ("~",)))
    day_first = rf"(?<![\d.,:/])(?P<day>\d{{1,2}}){ordinal}(?: of| de)? (?:{joined})?(?P<month>{names})"
    if language == "en":
        day_first = (
            rf"(?:{day_first}|(?<![^\W_])(?P<month2>{names})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,]\d|:| ?%))"
        )
    suffix = r"(?:'?[a-z]{0,4})?" if language == "tr" else ""
    return re.compile(rf"{day_first}{suffix}(?:,? (?:de |del |سنه |عام |سال )?(?P<year>\d{{4}})(?!\d))?{_AFTER}")


def _written(folded: str, language: str, published: date | None) -> Iterator[DateReference]:
    for tables in ("months", "jalali"):
        pattern = _written_pattern(language, tables)
        for match in pattern.finditer(folded) if pattern else ():
            groups = match.groupdict()
            day = int(groups["day"] or groups.get("day2") or 0)
            month = _table(tables, language)[groups["month"] or groups.get("month2") or ""]
            year = int(groups["year"]) if groups["year"] else None
            day_of = partial(_nearest, tables == "jalali", year, month, published=published or _NO_DATE)
            last = day_of(day)
            # "14 and 15 January", "du 3 au 5 mai": the first of several days stands before.
            lead = _FIRST_OF_SEVERAL.search(folded[: match.start()])
            first = day_of(int(lead.group(1))) if lead else None
            if last:
                start = first if first and first < last else last
                place = lead.start() if lead and start != last else match.start()
                yield DateReference(start, last, "day", Span(place, match.end()))


def _nearest(jalali: bool, year: int | None, month: int, day: int, published: date) -> date | None:
    """The day, in the year given or the one that brings it nearest to the day of publication."""
    make = jalali_day if jalali else gregorian_day
    if year is not None:
        return jalali_day(year, month, day) if year < 1500 else gregorian_day(year, month, day)
    base = published.year - 621 if jalali else published.year
    made = [found for found in (make(base + shift, month, day) for shift in (-1, 0, 1)) if found]
    return min(made, key=lambda found: abs((found - published).days)) if made else None


def _months(folded: str, language: str, published: date | None) -> Iterator[DateReference]:
    """A month and a year without a day; a month alone is too often a name or another word."""
    for tables in ("months", "jalali"):
        months = _table(tables, language)
        if not months:
            continue
        names = rf"(?<!\d )(?<!\d\. ){_before(language)}(?P<month>{_alternatives(months)})"
        pattern = re.compile(rf"{names}(?: de| del)? (?P<year>\d{{4}})(?!\d)")
        for match in pattern.finditer(folded):
            year, month = int(match.group("year")), months[match.group("month")]
            start = _nearest(tables == "jalali", year, month, 1, _NO_DATE)
            if start:
                end = start + timedelta(days=30)
                yield DateReference(
                    start,
                    end - timedelta(days=end.day if end.month != start.month else 0),
                    "month",
                    Span(match.start(), match.end()),
                )


@cache
def _weekday_pattern(language: str) -> re.Pattern[str] | None:
    table = _table("weekdays", language)
    if not table:
        return None
    following = "|".join(fold(word.replace("_", " ")) for word in NEXT.get(language, "").split())
    before = rf"(?P<next1>{following}) " if following else "(?P<next1>~)"
    part = r"(?:(?: |')?(?:شب|صبح|عصر|ظهر))?" if language == "fa" else ""
    day = rf"{_before(language)}(?:{before})?(?P<day>{_alternatives(table)}){part}{_AFTER}"
    return re.compile(rf"{day}(?: (?P<next2>{following or '~'}){_AFTER})?")


def _weekdays(folded: str, language: str, published: date | None) -> Iterator[DateReference]:
    pattern = _weekday_pattern(language)
    for match in pattern.finditer(folded) if pattern else ():
        weekday = _table("weekdays", language)[match.group("day")]
        coming = match.group("next1") or match.group("next2")
        if published is None:
            # The Monday of the first week: only weekdays of the same article date are compared with one another.
            resolved = date(1, 1, 1) + timedelta(days=weekday)
        else:
            back = (published.weekday() - weekday) % 7
            resolved = published + timedelta(days=7 - back if coming else -back)
        yield DateReference(resolved, resolved, "weekday", Span(match.start("day"), match.end("day")))


@cache
def _relative_pattern(language: str) -> re.Pattern[str] | None:
    table = _table("relative", language)
    return re.compile(rf"(?<![^\W_])(?P<word>{_alternatives(table)}){_AFTER}") if table else None


def _relative(folded: str, language: str, published: date | None) -> Iterator[DateReference]:
    pattern = _relative_pattern(language)
    if pattern is None or published is None:
        return
    for match in pattern.finditer(folded):
        resolved = published + timedelta(days=_table("relative", language)[match.group("word")])
        yield DateReference(resolved, resolved, "relative", Span(match.start(), match.end()))
