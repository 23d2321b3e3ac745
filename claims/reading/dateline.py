"""The day that a line of its own states, as news pages print it above the text."""

from __future__ import annotations

import re
from datetime import date, timedelta

# Month names of the Levant, Iraq and the Maghreb: the date parser knows only those of Egypt and the Gulf.
_ARABIC_MONTHS = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "اذار": 3, "نيسان": 4, "أيار": 5, "ايار": 5, "حزيران": 6, "تموز": 7,
    "آب": 8, "أيلول": 9, "ايلول": 9, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "أوت": 8,
}  # fmt: skip
_PERSIAN_MONTHS = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SUPPORTED = ("ar", "de", "en", "es", "fa", "fr", "he", "pt", "ru", "tr", "uk", "ur", "zh")

_DIGITS = {code: str(int(chr(code))) for first in (0x660, 0x6F0) for code in range(first, first + 10)}
_TIME = re.compile(
    r"(?<!\d)\d{1,2}[:.]\d{2}(:\d{2})?(?![\d.])(\s*(ص|م|صباحا|صباحاً|مساء|مساءً|[ap]\.?m\.?))?", re.IGNORECASE
)
_ZONE = re.compile(r"\b(GMT|UTC|MSK|CET|EST|EDT)\b([+-]\d+)?|بتوقيت غرينتش|мск|[Uu]hr")
_YEAR = re.compile(r"(?<!\d)(1[34]|19|20)\d\d(?!\d)")
# A weekday may stand before the figures and an era behind them; with more words around it the line is a sentence.
_AROUND, _BEHIND = r"(?:[^\d\s]{1,15}[\s،,]+){0,2}", r"(?:\s?[^\d\s]{1,5}){0,2}"
_NUMERIC = re.compile(_AROUND + r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)" + _BEHIND)
_ISO = re.compile(_AROUND + r"((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?" + _BEHIND)
_PERSIAN = re.compile(_AROUND + r"(\d{1,2}) (" + "|".join(_PERSIAN_MONTHS) + r") (1[34]\d\d)" + _BEHIND)
_LABEL = re.compile(r"^[^\d:]{2,30}:\s*")
# The longest date line of the test table, with label, time and zone, has 46 characters and 8 words.
_MAX_CHARACTERS, _MAX_WORDS = 80, 12


def is_time_line(line: str) -> bool:
    """Whether `line` states nothing but a time of day."""
    rest = _ZONE.sub("", _TIME.sub("", line.translate(_DIGITS), count=1))
    return _TIME.search(line.translate(_DIGITS)) is not None and not any(char.isalnum() for char in rest)


def read_dateline(line: str, language: str | None) -> date | None:
    """The day that `line` states, when it states one and nothing else; None also when day and month can be confused.

    Args:
        line: One line of text.
        language: ISO 639-1 code, which says what order figures have and what the months are called.
    """
    if len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_WORDS:
        return None
    plain = _LABEL.sub("", line.translate(_DIGITS)).strip(" \t|،,.\u200e\u200f")
    if not _YEAR.search(plain):
        return None
    if iso := _ISO.fullmatch(plain):
        return _day(*map(int, iso.groups()[:3]))
    plain = re.sub(r"\s+", " ", _ZONE.sub("", _TIME.sub("", plain)).replace("|", " ")).strip(" ،,-–—.")
    if numeric := _NUMERIC.fullmatch(plain):
        first, second, year = map(int, numeric.groups())
        return _read_numeric(first, second, year, month_may_lead=language in (None, "en"))
    if persian := _PERSIAN.fullmatch(plain):
        return _from_persian(int(persian[3]), _PERSIAN_MONTHS.index(persian[2]) + 1, int(persian[1]))
    return _parse(_with_english_month(plain), language)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read_numeric(first: int, second: int, year: int, month_may_lead: bool) -> date | None:
    if month_may_lead and first != second:
        # American and British pages differ: only a figure above 12 tells which one is the day.
        if first <= 12 and second <= 12:
            return None
        if second > 12:
            return _day(year, first, second)
    return _day(year, second, first)


def _from_persian(year: int, month: int, day: int) -> date | None:
    """A day of the Persian calendar by its 33-year cycle, which agrees with the astronomical one from 1343 to 1472."""
    if not 1343 <= year <= 1472 or not 1 <= day <= (31 if month <= 6 else 30):
        return None
    leaps = sum(y % 33 in (1, 5, 9, 13, 17, 22, 26, 30) for y in range(1343, year))
    passed = (month - 1) * 31 - max(0, month - 7)
    return date(1964, 3, 21) + timedelta(days=365 * (year - 1343) + leaps + passed + day - 1)


def _with_english_month(line: str) -> str:
    """`line` with a regional Arabic month in English; of "آب/أغسطس" the second name goes."""
    for name, month in _ARABIC_MONTHS.items():
        found = re.search(rf"(?<!\w){name}(?!\w)(\s*[/(]\s*\w+\)?)?", line)
        if found:
            figures = re.findall(r"\d+", line)
            return f"{figures[0]} {_ENGLISH_MONTHS[month - 1]} {figures[1]}" if len(figures) == 2 else line
    return line


def _parse(line: str, language: str | None) -> date | None:
    import dateparser  # here, because it is slow to load and most articles have no date line

    languages = [language, "en"] if language in _SUPPORTED and language != "en" else ["en"] if language else None
    parsed = dateparser.parse(
        line,
        languages=languages or list(_SUPPORTED),
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"},
    )
    return parsed.date() if parsed else None
