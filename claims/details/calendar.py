"""Days of the Gregorian and of the Persian solar calendar (pure)."""

from __future__ import annotations

from datetime import date, timedelta

# Years at which the rhythm of the leap years changes; Borkowski's table, good for the years 1 to 2100 of the calendar.
_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)


def gregorian_day(year: int, month: int, day: int) -> date | None:
    """The day, None when there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def jalali_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the Persian solar calendar, None when there is none.

    Args:
        year: From 1, as 1404.
        month: 1 (Farvardin) to 12 (Esfand).
        day: From 1.
    """
    if not (1 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    new_year = _new_year(year)
    passed = (month - 1) * 31 - max(0, month - 7) + day - 1
    found = new_year + timedelta(days=passed)
    return found if found < _new_year(year + 1) else None


def _new_year(year: int) -> date:
    """The first of Farvardin, 19 to 22 March."""
    leaps, before, jump = -14, _BREAKS[0], 0
    for after in _BREAKS[1:]:
        jump = after - before
        if year < after:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        before = after
    passed = year - before
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if jump % 33 == 4 and jump - passed == 4:
        leaps += 1
    western = year + 621
    leap_days = western // 4 - (western // 100 + 1) * 3 // 4 - 150
    return date(western, 3, 1) + timedelta(days=20 + leaps - leap_days - 1)
