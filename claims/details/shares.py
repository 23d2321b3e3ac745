"""Shares and multiples told without a number of per cent: "a third", "un sur dix", "halved" (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.normalize import fold

# Percent, then phrases; multiples under `x`. A fifth and a tenth are left out for Arabic: folded they are five and ten.
_PHRASES = {
    "en": """50 half_of | 33.3 a_third one_third | 66.7 two_thirds two-thirds | 25 a_quarter one_quarter | 75
    three_quarters three-quarters | 20 a_fifth one_fifth | 10 a_tenth one_tenth | 40 two_fifths | 60
    three_fifths | x0.5 halved halving halve | x2 doubled twofold doubling | x3 tripled trebled
    threefold | x4 quadrupled""",
    "ar": """50 نصف | 33.3 ثلث | 66.7 ثلثي ثلثا ثلثين | 25 ربع | 75 ثلاثة_أرباع | x2 ضعف ضعفين تضاعف تضاعفت
    تضاعفا | x3 ثلاثة_أضعاف | x4 أربعة_أضعاف""",
    "fa": """50 نیمی_از نصف | 33.3 یک_سوم | 66.7 دو_سوم | 25 یک_چهارم | 75 سه_چهارم | 20 یک_پنجم | 10 یک_دهم | x2
    دو_برابر | x3 سه_برابر""",
    "ru": """50 половина половину половины половине | 33.3 треть трети третью | 66.7 две_трети двух_третей | 25
    четверть четверти | 75 три_четверти | 20 пятая_часть пятую_часть | 10 десятая_часть десятую_часть
    каждый_десятый каждого_десятого | 20 каждый_пятый | 50 каждый_второй | 33.3 каждый_третий | 25
    каждый_четвертый | x2 вдвое удвоил* удвоен* | x3 втрое утро*""",
    "uk": """50 половина половину | 33.3 третина третину | 66.7 дві_третини | 25 чверть | x2 удвічі вдвічі | x3
    утричі""",
    "fr": """50 la_moitié moitié | 33.3 un_tiers | 66.7 deux_tiers | 25 un_quart | 75 trois_quarts | 20
    un_cinquième | 10 un_dixième | x2 doublé doubler double_de | x3 triplé tripler""",
    "de": """50 die_Hälfte der_Hälfte | 33.3 ein_Drittel einem_Drittel | 66.7 zwei_Drittel | 25 ein_Viertel | 75
    drei_Viertel | 20 ein_Fünftel | 10 ein_Zehntel | x0.5 halbiert* | x2 verdoppelt* | x3 verdreifacht*""",
    "es": """50 la_mitad | 33.3 un_tercio | 66.7 dos_tercios | 25 un_cuarto | 75 tres_cuartos | 20
    una_quinta_parte un_quinto | 10 una_décima_parte un_décimo | x2 duplicó duplicado | x3 triplicó""",
    "pt": "50 a_metade metade | 33.3 um_terço | 66.7 dois_terços | 25 um_quarto | x2 dobrou duplicou",
    "tr": """50 yarısı yarısını yarısının | 33.3 üçte_biri üçte_birini | 66.7 üçte_ikisi | 25 dörtte_biri | 20
    beşte_biri | 10 onda_biri | x2 iki_katına iki_katı | x3 üç_katına""",
    "he": "50 מחצית | 33.3 שליש | 66.7 שני_שלישים | 25 רבע | 20 חמישית | 10 עשירית | x2 הוכפל הכפיל פי_שניים",
}
# What stands between the two numbers of "one in ten".
RATIOS = {
    "en": ("in", "out of", "in every"),
    "ar": ("من كل", "من بين كل"),
    "fa": ("از هر",),
    "ru": ("из", "из каждых"),
    "uk": ("з", "із"),
    "fr": ("sur",),
    "de": ("von",),
    "es": ("de cada",),
    "pt": ("em cada",),
    "he": ("מכל", "מתוך"),
}
# A half or a quarter of a match, a year or an hour is no share: an ordinal or a time stands beside it.
_NOT_SHARES = {
    "en": r"(?:first|second|third|fourth|last) $"
    r"|^ (?:of an? )?(?:hour|million|billion|trillion|century|year|final|day|time|mile|point|dozen)",
    "ar": r"^ (?:ساع|مليون|مليار|الساع|قرن|نهاي|نهاءي|النهاءي|سن|عام|شهر|نقط|ال?(?:اول|ثان|ثالث|رابع))",
    "ru": r"(?:перв\w+|втор\w+|последн\w+) $|^ (?:час|миллион|миллиард|век|года|дня|финал|место|месяц)",
    "fr": r"(?:première|seconde|deuxieme|premiere) $|^ (?:d'heure|heure|siecle)",
    "he": r"^ (?:שעה|מיליון|מיליארד|שנה|גמר)",
    "fa": r"^ (?:ساعت|میلیون|قرن|روز|شب)",
    "uk": r"(?:перш\w+|друг\w+) $|^ (?:години|мільйон|століття)",
    "tr": r"(?:ilk|ikinci) $",
    "es": r"^ (?:de (?:hora|siglo)|puesto)",
    "de": r"^ (?:Stunde|Million)",
}


@dataclass(frozen=True, slots=True)
class Share:
    """A phrase for a share or a multiple.

    Attributes:
        start: In the folded text.
        end: Behind its last character.
        value: Per cent of a share; the factor of a multiple.
        unit: ``percent`` or ``times``.
    """

    start: int
    end: int
    value: float
    unit: str


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    values: dict[str, str] = {}
    alternatives: list[str] = []
    for entry in filter(str.strip, _PHRASES.get(language, "").split("|")):
        value, *phrases = entry.split()
        for phrase in phrases:
            words = fold(phrase.rstrip("*").replace("_", " "))
            values[words] = value
            alternatives.append(re.escape(words) + (r"\w{0,5}" if phrase.endswith("*") else ""))
    if not alternatives:
        return None
    before = (
        r"(?<![^\W_])(?:[وفبل]|بال|ال)?"
        if language == "ar"
        else r"(?<![^\W_])[ובלכמה]?"
        if language == "he"
        else r"(?<![^\W_])"
    )
    longest = sorted(alternatives, key=len, reverse=True)
    return re.compile(f"{before}(?P<phrase>{'|'.join(longest)})(?![^\\W_])"), values


def find_shares(folded: str, language: str | None) -> Iterator[Share]:
    """The phrases of a folded text, in order."""
    known = _pattern(language or "")
    if known is None:
        return
    pattern, values = known
    beside = re.compile(_NOT_SHARES[language or ""]) if language in _NOT_SHARES else None
    for match in pattern.finditer(folded):
        start, end = match.start("phrase"), match.end("phrase")
        if beside and (beside.search(folded[max(0, start - 12) : start]) or beside.match(folded[end : end + 20])):
            continue
        phrase = match.group("phrase")
        value = values.get(phrase) or next(v for words, v in values.items() if phrase.startswith(words))
        multiple = value.startswith("x")
        yield Share(start, end, float(value.lstrip("x")), "times" if multiple else "percent")
