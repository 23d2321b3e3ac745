"""Days that texts of each language name, seen from Friday, 14 March 2025."""

from __future__ import annotations

from datetime import date

import pytest

from claims.details.dates import dates
from claims.details.quantity import quantities

PUBLISHED = date(2025, 3, 14)
DAY, WEEKDAY, RELATIVE, MONTH = "day", "weekday", "relative", "month"
CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("en", "on 12 March 2025", [("2025-03-12", DAY)]),
    ("en", "on March 12, 2025", [("2025-03-12", DAY)]),
    ("en", "on the 12th of March", [("2025-03-12", DAY)]),
    ("en", "on 20 December", [("2024-12-20", DAY)]),
    ("en", "on Jan. 3", [("2025-01-03", DAY)]),
    ("en", "2025-03-12", [("2025-03-12", DAY)]),
    ("fr", "le 12/03/2025", [("2025-03-12", DAY)]),
    ("de", "am 12.03.2025", [("2025-03-12", DAY)]),
    ("ar", "15 نوفمبر 2025", [("2025-11-15", DAY)]),
    ("ar", "في 12 آذار", [("2025-03-12", DAY)]),
    ("ar", "١٢ كانون الأول ٢٠٢٤", [("2024-12-12", DAY)]),
    ("ar", "يوم 2 شتنبر 2024", [("2024-09-02", DAY)]),
    ("ar", "28 أوت 2024", [("2024-08-28", DAY)]),
    ("fa", "۱۲ مارس ۲۰۲۵", [("2025-03-12", DAY)]),
    ("fa", "۱۲ فروردین ۱۴۰۴", [("2025-04-01", DAY)]),
    ("fa", "۳۰ اسفند ۱۴۰۳", [("2025-03-20", DAY)]),
    ("fa", "۱ فروردین ۱۴۰۴", [("2025-03-21", DAY)]),
    ("fa", "۲۲ اسفند", [("2025-03-12", DAY)]),
    ("ru", "12 марта 2025 года", [("2025-03-12", DAY)]),
    ("ru", "12 марта", [("2025-03-12", DAY)]),
    ("fr", "le 12 mars", [("2025-03-12", DAY)]),
    ("fr", "le 1er mai 2025", [("2025-05-01", DAY)]),
    ("de", "am 2. September 2024", [("2024-09-02", DAY)]),
    ("es", "el 3 de mayo de 2024", [("2024-05-03", DAY)]),
    ("tr", "14 Eylül 2022 tarihini", [("2022-09-14", DAY)]),
    ("tr", "12 Mart'ta", [("2025-03-12", DAY)]),
    ("he", "ב-12 במרץ", [("2025-03-12", DAY)]),
    ("he", "12 במרץ 2025", [("2025-03-12", DAY)]),
    ("uk", "12 березня", [("2025-03-12", DAY)]),
    ("pt", "12 de março de 2025", [("2025-03-12", DAY)]),
    ("en", "on Wednesday", [("2025-03-12", WEEKDAY)]),
    ("en", "on Friday", [("2025-03-14", WEEKDAY)]),
    ("en", "next Friday", [("2025-03-21", WEEKDAY)]),
    ("ar", "الأربعاء", [("2025-03-12", WEEKDAY)]),
    ("ar", "مساء الخميس", [("2025-03-13", WEEKDAY)]),
    ("ar", "يوم الاثنين المقبل", [("2025-03-17", WEEKDAY)]),
    ("fa", "چهارشنبه", [("2025-03-12", WEEKDAY)]),
    ("fa", "پنجشنبه‌شب", [("2025-03-13", WEEKDAY)]),
    ("fa", "شنبهٔ آینده", [("2025-03-15", WEEKDAY)]),
    ("ru", "в среду", [("2025-03-12", WEEKDAY)]),
    ("ru", "в следующий вторник", [("2025-03-18", WEEKDAY)]),
    ("fr", "jeudi", [("2025-03-13", WEEKDAY)]),
    ("fr", "lundi prochain", [("2025-03-17", WEEKDAY)]),
    ("de", "am Mittwochabend", [("2025-03-12", WEEKDAY)]),
    ("es", "el miércoles", [("2025-03-12", WEEKDAY)]),
    ("tr", "çarşamba günü", [("2025-03-12", WEEKDAY)]),
    ("he", "ביום רביעי", [("2025-03-12", WEEKDAY)]),
    ("uk", "у середу", [("2025-03-12", WEEKDAY)]),
    ("en", "yesterday", [("2025-03-13", RELATIVE)]),
    ("en", "tomorrow", [("2025-03-15", RELATIVE)]),
    ("ar", "أمس", [("2025-03-13", RELATIVE)]),
    ("ar", "غداً", [("2025-03-15", RELATIVE)]),
    ("ar", "أول من أمس", [("2025-03-12", RELATIVE)]),
    ("fa", "دیروز", [("2025-03-13", RELATIVE)]),
    ("fa", "پریروز", [("2025-03-12", RELATIVE)]),
    ("ru", "вчера", [("2025-03-13", RELATIVE)]),
    ("fr", "hier", [("2025-03-13", RELATIVE)]),
    ("fr", "aujourd'hui", [("2025-03-14", RELATIVE)]),
    ("de", "gestern", [("2025-03-13", RELATIVE)]),
    ("es", "ayer", [("2025-03-13", RELATIVE)]),
    ("tr", "dün", [("2025-03-13", RELATIVE)]),
    ("he", "אתמול", [("2025-03-13", RELATIVE)]),
    ("uk", "учора", [("2025-03-13", RELATIVE)]),
    ("en", "in March 2024", [("2024-03-01", MONTH)]),
    # A day named twice is one: the date rules, then the weekday.
    ("ar", "أمس الأربعاء", [("2025-03-12", WEEKDAY)]),
    ("fr", "mercredi 12 mars 2025", [("2025-03-12", DAY)]),
]
SILENT = [
    ("en", "12 people may go"),
    ("en", "he may come in march"),
    ("en", "12/03/2025"),  # March or December.
    ("en", "31 February 2025"),
    ("en", "3.5 May"),
    ("fa", "۳۱ مهر ۱۴۰۳"),
    ("fa", "یک سال"),
    ("ar", "المنزل الأول"),
    ("fr", "un samedisque"),
    ("ru", "средний возраст"),
    ("de", "Montagearbeiten"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_dates(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = dates(text, language, PUBLISHED)
    assert [(d.start.isoformat(), d.kind) for d in found] == expected
    assert all(d.start <= d.end and d.span.of(text).strip() for d in found)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_no_day(language: str, text: str) -> None:
    assert dates(text, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 14 and 15 January"),
        ("fr", "du 14 au 15 janvier"),
        ("ar", "يومي 14 و15 يناير"),
        ("de", "14. bis 15. Januar"),
    ],
)
def test_several_days_are_one_stretch(language: str, text: str) -> None:
    (found,) = dates(text, language, PUBLISHED)
    assert (found.start, found.end) == (date(2025, 1, 14), date(2025, 1, 15))
    assert quantities(text, language) == ()


def test_without_a_date_weekdays_are_told_apart_and_yesterday_is_left_out() -> None:
    assert dates("yesterday", "en", None) == ()
    (monday,), (tuesday,) = dates("on Monday", "en", None), dates("mardi", "fr", None)
    assert (tuesday.start - monday.start).days == 1
