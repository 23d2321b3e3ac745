"""Sources that point back, language by language, and sources that do not."""

from __future__ import annotations

import pytest

from claims.outlets.anaphora import names_all, outlet_anaphor, person_anaphor
from claims.outlets.outlet import OutletKind

AGENCY, PAPER, MAGAZINE, BROADCASTER, SITE, RADIO = (
    OutletKind.AGENCY,
    OutletKind.NEWSPAPER,
    OutletKind.MAGAZINE,
    OutletKind.BROADCASTER,
    OutletKind.SITE,
    OutletKind.RADIO,
)

# words | a kind that must suit | a kind that must not (- for none)
POINTING = """
الوكالة|agency|newspaper
الصحيفة|newspaper|agency
للصحيفة|newspaper|broadcaster
والصحيفة|newspaper|broadcaster
هذه الصحيفة|newspaper|agency
الجريدة ذاتها|newspaper|agency
ذات الجريدة|newspaper|agency
اليومية نفسها|newspaper|agency
القناة|broadcaster|newspaper
القناة المعارضة|broadcaster|newspaper
الشبكة|broadcaster|agency
الموقع|site|broadcaster
المجلة|magazine|agency
الإذاعة|radio|newspaper
الهيئة البريطانية|broadcaster|newspaper
الصحيفة الأميركية|newspaper|agency
وكالة الأنباء|agency|newspaper
المصدر ذاته|site|-
التقرير|newspaper|-
این خبرگزاری|agency|newspaper
خبرگزاری|agency|newspaper
این روزنامه|newspaper|agency
این شبکه|broadcaster|agency
این پایگاه خبری|site|newspaper
این هفته‌نامه|magazine|agency
این وبگاه|site|newspaper
این منبع|agency|-
این رسانه|broadcaster|-
این گزارش|newspaper|-
the agency|agency|newspaper
The news agency|agency|newspaper
the paper|newspaper|agency
the British daily|newspaper|agency
the same newspaper|newspaper|broadcaster
the channel|broadcaster|newspaper
the broadcaster|broadcaster|site
the network|broadcaster|newspaper
the magazine|magazine|agency
the website|site|newspaper
the news site|site|newspaper
the outlet|magazine|-
the report|agency|-
агентство|agency|newspaper
агентству|agency|newspaper
этого издания|newspaper|agency
издание|magazine|broadcaster
газеты|newspaper|agency
телеканалом|broadcaster|agency
портала|site|newspaper
журнале|magazine|agency
l'agence|agency|newspaper
le quotidien|newspaper|agency
ce journal|newspaper|agency
La même chaîne|broadcaster|newspaper
le site|site|newspaper
l'hebdomadaire|magazine|agency
le magazine américain|magazine|agency
Ajans|agency|newspaper
gazete|newspaper|agency
kanala|broadcaster|newspaper
הסוכנות|agency|newspaper
העיתון|newspaper|agency
הערוץ|broadcaster|newspaper
la agencia|agency|newspaper
el diario londinense|newspaper|agency
Das Magazin|magazine|agency
die Zeitung|newspaper|agency
O diário|newspaper|agency
a agência|agency|newspaper
агентства|agency|newspaper
видання|newspaper|agency
اس اخبار|newspaper|agency
该报|newspaper|agency
该社|agency|newspaper
"""
SILENT = """
رويترز
صحيفة الراصد
وكالة الأنباء الزادورية
الجريدة الرسمية
القناة الثانية النوردافية
القناة الزادورية الخاصة
صحف محلية
مسؤول في الوكالة
برخی شبکه‌های خارجی
یک روزنامه
روزنامه اقتصاد فردا
شبکه‌های ماهواره‌ای
a newspaper
local dailies
State television
the state broadcaster
The official Sadaf agency
this is what the long-serving paper of record in the capital said
a source
the editor of the paper
une chaîne
un quotidien
державні канали
российские газеты
une source proche du dossier
la agencia turca Demirören
Graulandlı gazeteler
Reuters
Kremlin

«»
"""


def _kind(name: str) -> frozenset[OutletKind]:
    return frozenset({OutletKind(name)})


@pytest.mark.parametrize("row", POINTING.strip().split("\n"))
def test_pointing_sources(row: str) -> None:
    words, kind, other = row.split("|")
    found = outlet_anaphor(words)
    assert found is not None
    assert found.suits(_kind(kind), None)
    assert other == "-" or not found.suits(_kind(other), None)


@pytest.mark.parametrize("words", SILENT.strip("\n").split("\n"))
def test_sources_that_do_not_point_at_an_outlet(words: str) -> None:
    assert outlet_anaphor(words) is None


@pytest.mark.parametrize(
    ("words", "country", "other"),
    [
        ("الصحيفة الأميركية", "US", "GB"),
        ("اليومية الباريسية", "FR", "GB"),
        ("the British daily", "GB", "US"),
        ("el diario londinense", "GB", "ES"),
        ("le quotidien israélien", "IL", "FR"),
        ("этого американского издания", "US", "RU"),
    ],
)
def test_country_narrows_the_choice(words: str, country: str, other: str) -> None:
    found = outlet_anaphor(words)
    assert found is not None
    assert found.suits(_kind("newspaper"), country)
    assert found.suits(_kind("newspaper"), None)
    assert found.suits(frozenset(), country)
    assert not found.suits(_kind("newspaper"), other)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("this newspaper", True),
        ("本报", True),
        ("the newspaper", False),
        ("این روزنامه", False),
        ("هذه الصحيفة", False),
    ],
)
def test_own_voice_is_english_and_chinese_usage(words: str, own: bool) -> None:
    found = outlet_anaphor(words)
    assert found is not None
    assert found.own is own


@pytest.mark.parametrize(("words", "report"), [("التقرير", True), ("the report", True), ("المصدر ذاته", False)])
def test_reports_are_told_from_outlets(words: str, report: bool) -> None:
    found = outlet_anaphor(words)
    assert found is not None
    assert found.report is report


@pytest.mark.parametrize(
    "words", ["he", "She", "هو", "وی", "او", "он", "её", "il", "elle", "él", "er", "ela", "הוא", "他"]
)
def test_pronouns(words: str) -> None:
    found = person_anaphor(words)
    assert found is not None
    assert found.words == frozenset()


@pytest.mark.parametrize(
    ("words", "fuller"),
    [
        ("الوزير", "وزير النقل نبيل الزواغي"),
        ("والوزير", "وزير النقل نبيل الزواغي"),
        ("the minister", "Defence minister Ruven Adalmar"),
        ("The Iranian foreign minister", "Iranian Foreign Minister Hossein Amir Abdollahian"),
        ("министр", "министр торговли Саад Хаммуди"),
        ("le ministre", "le ministre de l'Intérieur, Paul Martin"),
        ("این وزیر", "وزیر خارجه کشور، علی راد"),
        ("رئیس‌جمهور", "کامران ساعدی، رئیس‌جمهور"),
    ],
)
def test_titles_point_at_whoever_bore_all_their_words(words: str, fuller: str) -> None:
    found = person_anaphor(words)
    assert found is not None
    assert names_all(found.words, fuller)
    assert not names_all(found.words, "Salem al-Buali")


@pytest.mark.parametrize("words", ["البوعلي", "Rouhani", "they", "Reuters", "residents", "", "the crowd"])
def test_names_and_plurals_are_no_person_anaphora(words: str) -> None:
    assert person_anaphor(words) is None
