"""Every listed name of every outlet, in a sentence of its language: behind the kind noun, in quotation marks, with what
the language writes together with a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from claims.outlets.matcher import matcher_for
from claims.outlets.outlet import Outlet, OutletKind, name_key
from claims.outlets.registry import load

A, N, M, B, S, R = (
    OutletKind.AGENCY,
    OutletKind.NEWSPAPER,
    OutletKind.MAGAZINE,
    OutletKind.BROADCASTER,
    OutletKind.SITE,
    OutletKind.RADIO,
)
# language: kind nouns, a sentence with noun and name, opening and closing quotation mark
CARRIERS = {
    "ar": ({A: "وكالة", N: "صحيفة", M: "مجلة", B: "قناة", S: "موقع", R: "إذاعة"}, "وقالت {noun} {name} إن", "«", "»"),
    "fa": (
        {A: "خبرگزاری", N: "روزنامه", M: "مجله", B: "شبکه", S: "سایت", R: "رادیو"},
        "به گزارش {noun} {name}، باران",
        "«",
        "»",
    ),
    "en": (
        {A: "news agency", N: "newspaper", M: "magazine", B: "broadcaster", S: "website", R: "radio"},
        "as the {noun} {name} said",
        "“",
        "”",
    ),
    "ru": (
        {A: "агентство", N: "газета", M: "журнал", B: "телеканал", S: "сайт", R: "радиостанция"},
        "сообщает {noun} {name}, что",
        "«",
        "»",
    ),
    "uk": (
        {A: "агентство", N: "газета", M: "журнал", B: "телеканал", S: "сайт", R: "радіостанція"},
        "повідомляє {noun} {name}, що",
        "«",
        "»",
    ),
    "fr": (
        {A: "agence", N: "journal", M: "magazine", B: "chaîne", S: "site", R: "radio"},
        "selon le {noun} {name}, il",
        "« ",
        " »",
    ),
    "tr": (
        {A: "ajansı", N: "gazetesi", M: "dergisi", B: "kanalı", S: "sitesi", R: "radyosu"},
        "{name} {noun} yazdı",
        "“",
        "”",
    ),
    "he": (
        {A: "סוכנות", N: "עיתון", M: "מגזין", B: "ערוץ", S: "אתר", R: "רדיו"},
        "לפי {noun} {name}, הגשר",
        '"',
        '"',
    ),
    "es": (
        {A: "agencia", N: "diario", M: "revista", B: "canal", S: "portal", R: "radio"},
        "según el {noun} {name}, el",
        "«",
        "»",
    ),
    "pt": (
        {A: "agência", N: "jornal", M: "revista", B: "canal", S: "site", R: "rádio"},
        "segundo o {noun} {name}, a",
        "“",
        "”",
    ),
    "de": (
        {A: "Nachrichtenagentur", N: "Zeitung", M: "Magazin", B: "Sender", S: "Portal", R: "Radiosender"},
        "wie {noun} {name} meldet",
        "„",
        "“",
    ),
    "ur": ({A: "ایجنسی", N: "روزنامہ", M: "میگزین", B: "چینل", S: "ویب‌سائٹ", R: "ریڈیو"}, "{noun} {name} نے", "’", "‘"),
}
# What stands before a name without a space. Names that are ordinary words lose their certainty with it.
TOGETHER = {"ar": ("و", "ل", "ب"), "he": ("ב", "ו"), "fr": ("d'",)}


def names() -> Iterator[tuple[str, str, Outlet]]:
    for outlet in load().outlets:
        for language, listed in (("en", (outlet.name,)), *outlet.names.items()):
            for name in listed:
                # "NTV (Russia)" is how lists tell namesakes apart, not how a text writes them.
                if language in CARRIERS and "(" not in name:
                    yield language, name, outlet


def found_in(text: str) -> list[str]:
    return [mention.outlet.id for mention in matcher_for(load()).find(text) if mention.certain]


def bearer(name: str) -> str:
    """The outlet that a name two outlets bear leads to; another test says that only ambiguous ones may be shared."""
    return load().entries[name_key(name)].outlet.id


@pytest.mark.parametrize("quoted", [False, True], ids=["plain", "quoted"])
@pytest.mark.parametrize("language", CARRIERS)
def test_name_behind_its_kind_noun_is_found(language: str, quoted: bool) -> None:
    nouns, sentence, opening, closing = CARRIERS[language]
    marks = (opening, closing) if quoted else ("", "")
    missed = []
    for spoken, name, outlet in names():
        if spoken == language and bearer(name) == outlet.id:
            text = sentence.format(noun=nouns[outlet.kind], name=name.join(marks))
            if outlet.id not in found_in(text):
                missed.append(f"{text} ({outlet.id})")
    assert not missed, f"{len(missed)} names of {language}:\n" + "\n".join(missed)


@pytest.mark.parametrize("language", TOGETHER)
def test_name_with_what_is_written_before_it_is_found(language: str) -> None:
    missed = []
    for spoken, name, outlet in names():
        vague = {name_key(n) for n in outlet.ambiguous | outlet.needs_kind}
        if spoken == language and name_key(name) not in vague and len(name) > 3:
            for before in TOGETHER[language]:
                text = f"{before}{name} ."
                if outlet.id not in found_in(text):
                    missed.append(f"{text} ({outlet.id})")
    assert not missed, f"{len(missed)} names of {language}:\n" + "\n".join(missed)


def test_every_language_of_the_registry_has_a_carrier() -> None:
    """Chinese joins noun and name; a language listed for too few outlets needs none."""
    count: dict[str, int] = defaultdict(int)
    for outlet in load().outlets:
        for language in outlet.names:
            count[language] += 1
    assert {language for language, outlets in count.items() if outlets >= 20} <= {*CARRIERS, "zh"}


def test_name_of_two_outlets_is_marked_with_both() -> None:
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    marked: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for outlet in load().outlets:
        vague = {name_key(name) for name in outlet.ambiguous | outlet.needs_kind}
        for name in outlet.all_names():
            key = name_key(name)
            bearers[key].add(outlet.id)
            if key in vague:
                marked[key].add(outlet.id)
    # At most one of those who share a name may bear it without mark: it is the one meant.
    assert not {key: ids for key, ids in bearers.items() if len(ids - marked[key]) > 1}


# Words of everyday text, in the script of the outlets that bear them: none may be an unmarked name.
EVERYDAY = """
الحياة العربية القناة الجزيرة الوطن النهار الأخبار الخليج البيان الشرق الحدث العالم الرأي الغد الصباح المساء الشروق
الخبر
السياسة المدينة اليوم الراية الاتحاد الأهرام الأنباء القبس الزمان المستقبل اللواء الديار الثورة تشرين البعث كان مكان
ایران شرق همشهری اعتماد جوان کیهان وطن مهر فارس میزان جام رسالت خراسان قدس آرمان شهروند تابناک عصر فردا ابتکار
time times mirror star sun express independent observer standard metro post nation guardian globe national
правда известия труд звезда ведомости взгляд время эхо мир дождь
monde croix point temps libération express marianne humanité
zeit welt bild stern focus spiegel
país mundo nación tiempo razón
sabah hürriyet milliyet sözcü vatan star
הארץ כאן מעריב
"""


@pytest.mark.parametrize("word", EVERYDAY.split())
def test_everyday_word_is_no_name_by_itself(word: str) -> None:
    held = load().entries.get(name_key(word))
    assert held is None or held.ambiguous, held
