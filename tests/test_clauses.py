"""Clauses: where a sentence parts into several claims, and where it must not."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from claims.clauses import clauses, own_voice
from claims.span import Span

GOLD = Path(__file__).resolve().parents[1] / "models" / "gold" / "clauses.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
LEAD = "…… "
"""Stands before every passage, so that offsets of passage and article differ."""

# Boundaries of the gold, measured less a point: precision and recall by language, then of the two halves.
FLOORS = {
    "ar": (0.948, 0.99),
    "fa": (0.99, 0.89),
    "en": (0.99, 0.99),
    "ru": (0.99, 0.74),
    "fr": (0.99, 0.906),
    "tuned": (0.99, 0.959),
    "untuned": (0.958, 0.875),
}


def parts(text: str, language: str | None) -> list[str]:
    article = LEAD + text
    return [clause.span.of(article) for clause in clauses(article, Span(len(LEAD), len(article)), language)]


def said(text: str, language: str | None) -> list[str]:
    article = LEAD + text
    return [clause.words(article) for clause in clauses(article, Span(len(LEAD), len(article)), language)]


def test_the_gold_is_sound() -> None:
    assert Counter(row["lang"] for row in ROWS) == {"ar": 60, "fa": 25, "en": 25, "ru": 25, "fr": 25}
    assert sum(len(row["claims"]) == 1 for row in ROWS) > len(ROWS) / 2
    assert len({row["text"] for row in ROWS}) == len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        flat = [offset for span in row["claims"] for offset in span]
        assert flat == sorted(flat), row["id"]
        assert (flat[0], flat[-1]) == (0, len(row["text"])), row["id"]
        assert all(Span(*span).trim(row["text"]) == Span(*span) for span in row["claims"]), row["id"]


@pytest.mark.parametrize("group", FLOORS)
def test_boundaries_of_the_gold_are_found_and_few_others(group: str) -> None:
    right = found = wanted = 0
    for row in ROWS:
        if group in (row["lang"], row["half"]):
            starts = {clause.span.start for clause in clauses(row["text"], Span(0, len(row["text"])), row["lang"])[1:]}
            gold = {start for start, _ in row["claims"][1:]}
            right, found, wanted = right + len(starts & gold), found + len(starts), wanted + len(gold)
    precision, recall = FLOORS[group]
    assert right / found >= precision
    assert right / wanted >= recall


@pytest.mark.parametrize(
    ("language", "joined", "expected"),
    [
        ("en", ", and ", ["Manufacturing activity was mixed", "the strong currency has cut exports."]),
        ("ar", "، ", ["أعلنت البلدية الحداد ثلاثة أيام", "ونُكست الأعلام فوق المباني الحكومية."]),
        ("ar", "، ", ["تستورد برقان نحو 70% من غذائها", "وتبلغ احتياطاتها 4.3 مليار دولار."]),
        ("ar", " وأن ", ["أن الوزارة لم تتلق أي طلب", "الشركة سحبت عرضها يوم الاثنين"]),
        ("ar", " ", ["إن الميناء سيُفتح يوم الأحد", "وأنه لم يتعرض لأضرار جسيمة"]),
        ("fa", " و ", ["مسیر شمالی هجده ساعت بسته بود", "کشتی‌ها در بندر منتظر ماندند."]),
        ("ru", ", и ", ["у лодки закончилось горючее", "она три недели дрейфовала в море."]),
        ("fr", " et que ", ["que le port a rouvert dimanche", "les bacs ont repris leur service"]),
        ("de", ", während ", ["Der Hafen wurde am Sonntag geschlossen", "die Fähren bis zum Abend ausgefallen sind."]),
        ("es", ", mientras que ", ["El puerto fue cerrado el domingo", "los vuelos siguen cancelados hasta mañana."]),
        ("pt", ", enquanto ", ["O porto foi fechado no domingo", "os voos seguem cancelados até amanhã."]),
        ("uk", ", але ", ["Порт був закритий у неділю", "рейси були скасовані до вечора."]),
        ("ur", "، جبکہ ", ["بندرگاہ اتوار کو بند کر دی گئی", "پروازیں معمول کے مطابق جاری ہیں۔"]),
        ("ar", "؛ ", ["اعتقلت الشرطة أربعة في حي الميناء", "أُفرج عن اثنين منهم مساء اليوم نفسه."]),
        ("ar", " فيما ", ["علّقت الجامعات الدوام يوم الأحد", "بقيت المدارس مفتوحة أمام التلاميذ."]),
        ("en", "; ", ["The port was closed on Sunday", "the ferries were stopped until Monday."]),
        ("fr", ", tandis qu'", ["Le port a rouvert dimanche matin", "une centaine de vols restent annulés."]),
    ],
)
def test_clauses_that_stand_alone(language: str, joined: str, expected: list[str]) -> None:
    assert parts(joined.join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Joined nouns, phrases and predicates.
        ("ar", "اجتمع وزير الخارجية ووزير الدفاع، ورئيس الأركان، وعدد من النواب في العاصمة."),
        ("en", "Britain, France, and Germany have stopped their transactions with the bank."),
        ("en", "The E3 countries, France, Germany, and the UK are reportedly pushing for a vote."),
        ("en", "Two days of handshakes have left Sadaf with a feasibility study, and no pipeline."),
        ("en", "The price cap was seen as a success, and a perceived squeeze in spending as its cost."),
        ("ru", "Владелец кафе не только принял под своё крыло посетителей, но и сам принял участие в процессе."),
        ("ru", "Лекарство раньше стоило $18 за таблетку, а не $13,5 за неё."),
        ("fr", "L'entreprise a vendu des voitures et des camions, mais pas de pièces."),
        ("fa", "دیوان عالی حکم را نقض کرد و پرونده را به شعبه دیگر فرستاد."),
        ("fa", "تانکرها در محله‌ها مستقر شده‌اند و تا عادی شدن شبکه جابه‌جا نمی‌شوند."),
        # Relative and subordinate clauses.
        ("ar", "المستشفى الذي افتتح العام الماضي، ويضم 200 سرير، يقع على أطراف المدينة."),
        ("ar", "لن تكون المباراة سهلة على الفريق حتى وإن كانت إعداداً للموسم الجديد."),
        ("ar", "جرت الجولة الأولى في العاصمة، كما أعلنت اللجنة المنظمة في وقت سابق."),
        ("en", "Farmers, who have blocked the road since Tuesday, and drivers have met the minister."),
        ("en", "While the talks were under way in Dara, the army has moved two battalions."),
        ("fa", "مردی که دیروز بازداشت شد و امروز آزاد شد در بیمارستان است."),
        # Quotations and brackets.
        ("en", 'The banner read "The port was closed by them, and the people have paid for it" in red.'),
        ("ar", "حملت اللافتة عبارة «أُغلق الميناء أمام الجميع، وتوقفت الحركة في المدينة كلها»."),
        ("en", "The plant (it was built in 1960, and its owner has changed twice) makes tractors."),
        # Short parts.
        ("en", "The port was closed early on Sunday, but it has reopened."),
        # Ranges, changes, days and durations.
        ("en", "The ministry put the toll between 12 dead and 30 injured people."),
        ("en", "He was sentenced to 10 years and 3 months in prison in Dara."),
        ("ar", "يُعقد الاجتماعان المقبلان في العاصمة في 3 و4 حزيران."),
        ("ar", "زاد المؤشر بمقدار 2.98 نقطة، ما يعادل 0.14 في المائة، إلى 2111 نقطة."),
        # Languages without words for it.
        ("he", "הנמל נסגר ביום ראשון, והמעבורות הפסיקו לפעול עד להודעה חדשה."),
        ("zh", "港口星期天关闭，渡轮停运至另行通知。"),
        (None, "The port was closed on Sunday, and the ferries were stopped until Monday."),
        ("en", ""),
    ],
)
def test_passages_that_stay_whole(language: str | None, text: str) -> None:
    assert parts(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The blast hit a market in Dara, killing 12 people and injuring 30.",
            ["The blast hit a market in Dara, killing 12 people", "The blast hit a market in Dara, injuring 30."],
        ),
        (
            "en",
            "Turnout was 40% in the north, 12% in the south and 8% in the east.",
            ["Turnout was 40% in the north", "Turnout was 12% in the south", "Turnout was 8% in the east."],
        ),
        (
            "ar",
            "أسفر القصف على البلدة عن 12 قتيلاً و30 جريحاً.",
            ["أسفر القصف على البلدة عن 12 قتيلاً", "أسفر القصف على البلدة عن 30 جريحاً."],
        ),
        (
            "ar",
            "أسفر الانفجار عن مقتل 12 شخصاً وإصابة 30 آخرين.",
            ["أسفر الانفجار عن مقتل 12 شخصاً", "أسفر الانفجار عن إصابة 30 آخرين."],
        ),
        (
            "ru",
            "В результате взрыва погибли 12 человек и 30 получили ранения.",
            ["В результате взрыва погибли 12 человек", "В результате взрыва 30 получили ранения."],
        ),
        (
            "fr",
            "L'explosion a fait 12 morts et 30 blessés.",
            ["L'explosion a fait 12 morts", "L'explosion a fait 30 blessés."],
        ),
        (
            "en",
            "The port was closed on Sunday, and the ferries were stopped.",
            ["The port was closed on Sunday", "the ferries were stopped."],
        ),
    ],
)
def test_what_a_clause_says_without_the_others(language: str, text: str, expected: list[str]) -> None:
    assert said(text, language) == expected


OPENS = "The port was reopened on Sunday, and the minister said that damage was limited."


@pytest.mark.parametrize(
    ("language", "text", "speaking", "contents", "expected"),
    [
        ("en", OPENS, ["the minister", "said"], ["damage was limited"], ["The port was reopened on Sunday"]),
        (
            "ar",
            "أُعيد فتح الميناء صباح الأحد، وقال الوزير إن الأضرار محدودة.",
            ["الوزير", "وقال"],
            ["الأضرار محدودة"],
            ["أُعيد فتح الميناء صباح الأحد"],
        ),
        # Behind reported words only what is set against them is the publisher's.
        (
            "en",
            "The minister said that damage was limited, while the port was still closed on Monday.",
            ["The minister", "said"],
            ["damage was limited"],
            ["the port was still closed on Monday."],
        ),
        (
            "en",
            "The minister said that damage was limited, and the port was still closed on Monday.",
            ["The minister", "said"],
            ["damage was limited"],
            [],
        ),
        # What comes before the speaker may be what they say.
        (
            "en",
            "The port was closed on Sunday, and the damage was limited, the minister said.",
            ["the minister", "said"],
            ["the damage was limited"],
            [],
        ),
        # Adverbials, datelines and what is said of the source.
        (
            "en",
            "SARVAN, May 3 - A day after the port was closed, the minister said that damage was limited.",
            ["the minister", "said"],
            ["damage was limited"],
            [],
        ),
        (
            "en",
            "The minister, who has visited the port of Sarvan, said that damage was limited.",
            ["The minister, who has visited the port of Sarvan", "said"],
            ["damage was limited"],
            [],
        ),
        (
            "en",
            "The quake left 48 people dead and 210 injured, the ministry said.",
            ["the ministry", "said"],
            ["210 injured"],
            [],
        ),
    ],
)
def test_what_the_publisher_says_beside_a_source(
    language: str, text: str, speaking: list[str], contents: list[str], expected: list[str]
) -> None:
    article = LEAD + text
    marked = [[Span(article.index(words), article.index(words) + len(words)) for words in group]
              for group in (speaking, contents)]  # fmt: skip
    found = own_voice(article, Span(len(LEAD), len(article)), *marked, language)
    assert [clause.span.of(article) for clause in found] == expected


@pytest.mark.parametrize("row", ROWS[::4], ids=lambda row: str(row["id"]))
def test_clauses_of_any_piece_of_a_sentence_are_in_order_and_inside_it(row: dict[str, str]) -> None:
    text = row["text"]
    for start in range(0, len(text), 9):
        for end in range(start, len(text), 13):
            found = [clause.span for clause in clauses(text, Span(start, end), row["lang"])]
            assert (found[0].start, found[-1].end) == (start, end)
            assert all(one.end < other.start for one, other in pairwise(found))
