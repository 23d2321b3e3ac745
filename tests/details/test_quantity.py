"""What counts as a quantity in each language, and what must not."""

from __future__ import annotations

import pytest

from claims.details.quantity import quantities

M, B = 1e6, 1e9
# Language, text, (value, unit) of each quantity in order.
CASES: list[tuple[str, str, list[tuple[float, str]]]] = [
    # Figures, their digits and marks.
    ("en", "148 people", [(148, "person")]),
    ("ar", "١٤٨ شخصا", [(148, "person")]),
    ("fa", "۱۴۸ نفر", [(148, "person")]),
    ("en", "1,200 homes", [(1200, "home")]),
    ("fr", "1 200 logements", [(1200, "home")]),
    ("fr", "1\u202f200 logements", [(1200, "home")]),
    ("de", "1.200 Häuser", [(1200, "home")]),
    ("es", "1.200 viviendas", [(1200, "home")]),
    ("ar", "1,200 منزل", [(1200, "home")]),
    ("ar", "1.200 منزل", [(1200, "home")]),
    ("ar", "١٬٢٠٠ منزل", [(1200, "home")]),
    ("ru", "1 200 домов", [(1200, "home")]),
    ("en", "1,234,567 votes", [(1234567, "vote")]),
    ("de", "1.234.567 Stimmen", [(1234567, "vote")]),
    ("en", "6.5 percent", [(6.5, "percent")]),
    ("fr", "6,5 %", [(6.5, "percent")]),
    ("ru", "6,5 процента", [(6.5, "percent")]),
    ("ar", "٦٫٥ في المئة", [(6.5, "percent")]),
    ("ar", "6,5 بالمائة", [(6.5, "percent")]),
    ("fa", "۶٫۵ درصد", [(6.5, "percent")]),
    ("fa", "۶/۵ درصد", [(6.5, "percent")]),
    ("de", "0,125 Prozent", [(0.125, "percent")]),
    ("tr", "yüzde 61", [(61, "percent")]),
    ("tr", "%61", [(61, "percent")]),
    ("he", "40 אחוזים", [(40, "percent")]),
    ("uk", "40 відсотків", [(40, "percent")]),
    ("es", "40 por ciento", [(40, "percent")]),
    ("pt", "40 por cento", [(40, "percent")]),
    ("ur", "۴۰ فیصد", [(40, "percent")]),
    ("de", "40 Prozent", [(40, "percent")]),
    ("ar", "40%", [(40, "percent")]),
    # Points.
    ("en", "50 basis points", [(50, "basispoint")]),
    ("ar", "50 نقطة أساس", [(50, "basispoint")]),
    ("fr", "50 points de base", [(50, "basispoint")]),
    ("ru", "50 базисных пунктов", [(50, "basispoint")]),
    ("en", "two percentage points", [(2, "point")]),
    ("de", "2 Prozentpunkte", [(2, "point")]),
    ("en", "half a percentage point", []),
    # Money.
    ("en", "$14m", [(14 * M, "usd")]),
    ("en", "$8.5 billion", [(8.5 * B, "usd")]),
    ("en", "€300", [(300, "eur")]),
    ("en", "US$5 million", [(5 * M, "usd")]),
    ("ar", "ستة مليارات دولار", [(6 * B, "usd")]),
    ("ar", "180 مليون دولار", [(180 * M, "usd")]),
    ("ar", "مليوني دولار", [(2 * M, "usd")]),
    ("fa", "سه میلیارد دلار", [(3 * B, "usd")]),
    ("fa", "۲ میلیارد و ۱۰۰ میلیون دلار", [(2.1 * B, "usd")]),
    ("ru", "3 млрд долларов", [(3 * B, "usd")]),
    ("ru", "2 млн 300 тыс. рублей", [(2.3 * M, "rub")]),
    ("fr", "deux millions d'euros", [(2 * M, "eur")]),
    ("de", "340 Millionen Dollar", [(340 * M, "usd")]),
    ("es", "mil millones de euros", [(B, "eur")]),
    ("tr", "2,5 milyar dolar", [(2.5 * B, "usd")]),
    ("he", "שני מיליון דולר", [(2 * M, "usd")]),
    ("uk", "півтора мільярда гривень", [(1.5 * B, "uah")]),
    ("zh", "40亿美元", [(4 * B, "usd")]),
    # Words.
    ("en", "seventeen miners", [(17, "person")]),
    ("en", "a dozen drones", [(12, "drone")]),
    ("en", "two dozen drones", [(24, "drone")]),
    ("en", "twenty-one ships", [(21, "ship")]),
    ("en", "three hundred and fifty soldiers", [(350, "person")]),
    ("en", "eighteen hundred people", [(1800, "person")]),
    ("en", "half a million people", [(500_000, "person")]),
    ("en", "three quarters of a million people", [(750_000, "person")]),
    ("en", "two and a half million people", [(2.5 * M, "person")]),
    ("en", "one million people", [(M, "person")]),
    ("ar", "نصف مليون شخص", [(500_000, "person")]),
    ("ar", "ثلاثة عشر شخصا", [(13, "person")]),
    ("ar", "أربعة وعشرين سجيناً", [(24, "person")]),
    ("ar", "مئة وخمسة وعشرين جنديا", [(125, "person")]),
    ("ar", "ألفي منزل", [(2000, "home")]),
    ("ar", "خمسة آلاف عامل", [(5000, "person")]),
    ("ar", "مليون ونصف المليون شخص", [(1.5 * M, "person")]),
    ("ar", "مليونا و670 ألف حاج", [(1.67 * M, "person")]),
    ("ar", "بـ8 ملايين طن", [(8 * M, "tonne")]),
    ("ar", "12 ألف عامل", [(12_000, "person")]),
    ("fa", "دو هزار نفر", [(2000, "person")]),
    ("fa", "دوازده خودرو", [(12, "vehicle")]),
    ("fa", "هزار و دویست نفر", [(1200, "person")]),
    ("fa", "نیم میلیون نفر", [(500_000, "person")]),
    ("fa", "سی نفر", [(30, "person")]),
    ("ru", "полтора миллиона человек", [(1.5 * M, "person")]),
    ("ru", "сорока тысяч домов", [(40_000, "home")]),
    ("ru", "тысячи двухсот рабочих", [(1200, "person")]),
    ("ru", "двадцать четыре солдата", [(24, "person")]),
    ("ru", "полмиллиона тонн", [(500_000, "tonne")]),
    ("fr", "mille deux cents personnes", [(1200, "person")]),
    ("fr", "vingt et un soldats", [(21, "person")]),
    ("fr", "soixante-dix-sept soldats", [(77, "person")]),
    ("fr", "quatre-vingts soldats", [(80, "person")]),
    ("fr", "une soixantaine de personnes", [(60, "person")]),
    ("de", "zweitausenddreihundert Menschen", [(2300, "person")]),
    ("de", "vierundsechzig Menschen", [(64, "person")]),
    ("de", "anderthalb Tage", [(1.5, "day")]),
    ("de", "eine halbe Million Menschen", [(500_000, "person")]),
    ("es", "treinta y dos personas", [(32, "person")]),
    ("es", "medio centenar de personas", [(50, "person")]),
    ("tr", "yirmi dört işçi", [(24, "person")]),
    ("tr", "on iki kişi", [(12, "person")]),
    ("he", "עשרים וחמישה חיילים", [(25, "person")]),
    ("he", "אלפיים עובדים", [(2000, "person")]),
    ("uk", "двадцять п'ять солдатів", [(25, "person")]),
    # What befell those counted.
    ("en", "17 people were killed", [(17, "dead")]),
    ("en", "killing at least 120 people", [(120, "dead")]),
    ("en", "5 dead and 11 wounded", [(5, "dead"), (11, "injured")]),
    ("ar", "مقتل 17 شخصا وإصابة 30", [(17, "dead"), (30, "injured")]),
    ("ar", "41 قتيلا", [(41, "dead")]),
    ("fa", "دوازده نفر کشته شدند", [(12, "dead")]),
    ("ru", "погибли семнадцать горняков", [(17, "dead")]),
    ("fr", "quatre-vingt-dix-sept morts", [(97, "dead")]),
    ("de", "elf Tote", [(11, "dead")]),
    ("es", "57 muertos", [(57, "dead")]),
    ("en", "40 people were arrested", [(40, "detained")]),
    ("fr", "40 000 personnes ont été évacuées", [(40_000, "displaced")]),
    # Time, distance, weight.
    ("ar", "لمدة ستين يوما", [(60, "day")]),
    ("ar", "خلال يومين", [(2, "day")]),
    ("ar", "ساعتين ونصف الساعة", [(2.5, "hour")]),
    ("fr", "un an et demi", [(1.5, "year")]),
    ("en", "14 years", [(14, "year")]),
    ("fa", "سه ماه", [(3, "month")]),
    ("ru", "пять часов", [(5, "hour")]),
    ("ar", "أربعة كيلومترات", [(4, "km")]),
    ("en", "540 tonnes", [(540, "tonne")]),
    ("ru", "18 кубических километров", [(18, "m3")]),
    ("en", "5,000 barrels", [(5000, "barrel")]),
    # Shares and multiples.
    ("en", "one in ten jobs", [(10, "percent")]),
    ("fr", "un salarié sur dix", [(10, "percent")]),
    ("fa", "یک‌سوم کارکنان", [(33.3, "percent")]),
    ("en", "a tenth of the staff", [(10, "percent")]),
    ("en", "profits halved", [(0.5, "times")]),
    ("ru", "треть сотрудников", [(33.3, "percent")]),
    ("ar", "ثلث الموظفين", [(33.3, "percent")]),
    ("de", "die Hälfte der Wähler", [(50, "percent")]),
    # Ages stay ages.
    ("en", "the 29-year-old runner", [(29, "age")]),
    ("ru", "29-летний спортсмен", [(29, "age")]),
    ("fa", "دونده ۲۹ ساله", [(29, "age")]),
    ("de", "die 29-jährige Läuferin", [(29, "age")]),
    ("fr", "âgé de 29 ans", [(29, "age")]),
    ("tr", "29 yaşında", [(29, "age")]),
    # Numbers of nothing known.
    ("en", "a record 4,512", [(4512, "")]),
]
SILENT = [
    ("en", "in 2024"),
    ("en", "by 2030, officials said"),
    ("ar", "في عام 2024"),
    ("ar", "سنة 1996"),
    ("fa", "در سال ۱۴۰۳"),
    ("ru", "в 2025 году"),
    ("fr", "depuis 1998"),
    ("en", "won 3-1 on Monday"),
    ("ru", "победили 3-1"),
    ("en", "call +1 202 555 0147"),
    ("fr", "01 42 68 53 00"),
    ("en", "Article 51 of the charter"),
    ("ar", "المادة 140"),
    ("fa", "ماده ۵۱"),
    ("ru", "статья 228"),
    ("en", "Resolution 1701"),
    ("en", "No. 12"),
    ("fr", "n° 49"),
    ("en", "an F-35 jet"),
    ("en", "COVID-19"),
    ("en", "an A320 jet"),
    ("en", "the 18th session"),
    ("en", "at 10:30 local time"),
    ("ar", "عند الساعة 04:18"),
    ("fr", "à 6h40"),
    ("en", "on 12 March 2025"),
    ("ar", "15 نوفمبر 2025"),
    ("fa", "۱۲ فروردین ۱۴۰۴"),
    ("de", "am 2. September"),
    ("en", "2025-03-12"),
    ("en", "thousands of people"),
    ("ar", "آلاف الأشخاص"),
    ("ru", "тысячи людей"),
    ("fr", "des milliers de personnes"),
    ("fr", "un nouveau plan"),
    ("fr", "neuf"),
    ("fa", "نه گفت"),
    ("fa", "بی‌بی‌سی گفت"),
    ("tr", "altı çizildi"),
    ("en", "one of them"),
    ("en", "in the second half of the match"),
    ("ar", "نصف نهائي"),
    ("en", "no figures at all"),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_quantities(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    found = quantities(text, language)
    assert [(pytest.approx(q.value), q.unit) for q in found] == expected
    for quantity in found:
        assert quantity.low <= quantity.value <= quantity.high
        assert quantity.span.of(text).strip()


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_is_no_quantity(language: str, text: str) -> None:
    assert quantities(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "approximate"),
    [
        ("en", "148 people", 148, 148, False),
        ("en", "about 100 people", 85, 115, True),
        ("en", "more than 100 people", 100, 150, True),
        ("en", "at least 100 people", 100, 150, True),
        ("en", "fewer than 300 people", 200, 300, True),
        ("ar", "نحو 100 شخص", 85, 115, True),
        ("ar", "أكثر من 100 شخص", 100, 150, True),
        ("ar", "ما لا يقل عن 100 شخص", 100, 150, True),
        ("ar", "أقل من 300 شخص", 200, 300, True),
        ("ar", "زادت قيمتها على 100 دولار", 100, 150, True),
        ("fa", "حدود ۱۰۰ نفر", 85, 115, True),
        ("fa", "دست‌کم ۱۰۰ نفر", 100, 150, True),
        ("ru", "около 40 %", 34, 46, True),
        ("ru", "более 100 человек", 100, 150, True),
        ("fr", "plus de 100 personnes", 100, 150, True),
        ("fr", "près de 100 personnes", 85, 115, True),
        ("fr", "une centaine de personnes", 85, 115, True),
        ("de", "mindestens 100 Menschen", 100, 150, True),
        ("es", "unas 100 personas", 85, 115, True),
        ("tr", "yaklaşık 100 kişi", 85, 115, True),
        ("he", "יותר מ-100 אנשים", 100, 150, True),
        ("uk", "понад 100 людей", 100, 150, True),
        ("en", "5-7 percent", 5, 7, True),
        ("en", "between two and three million people", 2 * M, 3 * M, True),
        ("fr", "entre 5 et 7 jours", 5, 7, True),
        ("ar", "بين خمسة وسبعة أيام", 5, 7, True),
    ],
)
def test_bounds(language: str, text: str, low: float, high: float, approximate: bool) -> None:
    (found,) = quantities(text, language)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.approximate is approximate


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ar", "قُتِلَ نحو سِتّين شخصاً أمس", "سِتّين شخصاً"),
        ("fa", "حدود ۶٫۵ درصد بود", "۶٫۵ درصد"),
        ("en", "It cost $14m in all.", "$14m"),
    ],
)
def test_spans_are_of_the_text_as_it_stands(language: str, text: str, words: str) -> None:
    (found,) = quantities(text, language)
    assert found.span.of(text) == words


def test_an_unknown_language_still_has_figures_and_signs() -> None:
    assert [(q.value, q.unit) for q in quantities("12 %", None)] == [(12, "percent")]
