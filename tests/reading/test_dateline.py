"""Lines that state a day or a time, and lines that only mention one."""

from datetime import date

import pytest

from claims.reading.dateline import is_time_line, read_dateline

OCTOBER_21 = date(2025, 10, 21)
LINES = [
    ("ar", "الثلاثاء، 21 أكتوبر 2025", OCTOBER_21),
    ("ar", "٢١ أكتوبر ٢٠٢٥", OCTOBER_21),
    ("ar", "21 تشرين الأول 2025", OCTOBER_21),
    ("ar", "الثلاثاء 21 تشرين الأول/أكتوبر 2025 - 14:38", OCTOBER_21),
    ("ar", "21 آب (أغسطس) 2025", date(2025, 8, 21)),
    ("ar", "21 أوت 2025", date(2025, 8, 21)),
    ("ar", "نشر في: 21/10/2025 02:38 م", OCTOBER_21),
    ("ar", "آخر تحديث: 21 أكتوبر 2025، 14:38 بتوقيت غرينتش", OCTOBER_21),
    ("ar", "الثلاثاء 21/10/2025", OCTOBER_21),
    ("fa", "سه‌شنبه ۲۹ مهر ۱۴۰۴ - ۱۴:۳۸", OCTOBER_21),
    ("fa", "۱ فروردین ۱۴۰۳", date(2024, 3, 20)),
    ("fa", "۳۰ اسفند ۱۴۰۳", date(2025, 3, 20)),
    ("fa", "1 فروردین 1404", date(2025, 3, 21)),
    ("fa", "31 مهر 1404", None),
    ("en", "October 21, 2025", OCTOBER_21),
    ("en", "Tuesday 21 October 2025 | 14:38", OCTOBER_21),
    ("en", "Published: 21 October 2025", OCTOBER_21),
    ("en", "Tue, 21 Oct 2025 14:38:00 GMT", OCTOBER_21),
    ("en", "2025-10-21T10:00:00Z", OCTOBER_21),
    ("en", "10/21/2025", OCTOBER_21),
    ("en", "21/10/2025", OCTOBER_21),
    # America reads 4 March, Britain 3 April.
    ("en", "03/04/2025", None),
    (None, "03/04/2025", None),
    ("fr", "03/04/2025", date(2025, 4, 3)),
    ("fr", "31/02/2025", None),
    ("fr", "Mardi 21 octobre 2025 à 14h38", OCTOBER_21),
    ("ru", "21 октября 2025 г.", OCTOBER_21),
    ("ru", "21 октября 2025, 14:38 мск", OCTOBER_21),
    ("uk", "21 жовтня 2025", OCTOBER_21),
    ("de", "21. Oktober 2025, 14:38 Uhr", OCTOBER_21),
    ("tr", "21 Ekim 2025 Salı", OCTOBER_21),
    ("es", "21 de octubre de 2025", OCTOBER_21),
    ("he", "21 באוקטובר 2025", OCTOBER_21),
    ("zh", "2025年10月21日", OCTOBER_21),
    ("ur", "21 اکتوبر 2025", OCTOBER_21),
    # A mention is no date line.
    ("ar", "قتل 21 شخصا في أكتوبر 2025", None),
    ("ar", "وقع الهجوم يوم 21/10/2025 في العاصمة", None),
    ("en", "In 2025 the ministry said", None),
    ("en", "The attack of 21/10/2025 killed many people", None),
    ("en", "May 2025", None),
    ("en", "2025", None),
    ("en", "", None),
    ("en", "x " * 500 + "21 October 2025", None),
]


@pytest.mark.parametrize(("language", "line", "day"), LINES)
def test_read_dateline(language, line, day):
    assert read_dateline(line, language) == day


@pytest.mark.parametrize(
    ("line", "is_time"),
    [
        ("02:38 م", True),
        ("١٤:٣٨", True),
        ("2:38 p.m.", True),
        ("14:38 GMT", True),
        ("21.10.2025", False),
        ("14:38 فاز الفريق", False),
        ("النتيجة", False),
        ("", False),
    ],
)
def test_is_time_line(line, is_time):
    assert is_time_line(line) == is_time
