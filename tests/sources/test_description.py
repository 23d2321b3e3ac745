"""What the words of a source say of a person."""

from __future__ import annotations

import pytest

from claims.sources.description import describe

# words | name | titles | gender
SOURCES = """
Kremlin spokesman Dmitry Peskov | Dmitry Peskov | spokesperson | m
Dmitry Peskov, the Kremlin spokesman | Dmitry Peskov | spokesperson | m
House Judiciary Chairman Wade McCall | Wade McCall | head | m
Dr Lena Fairhurst, who advised the UN mission | Lena Fairhurst | |
Peskov | Peskov | |
Mr McCall | McCall | | m
the minister | | minister |
A Commission spokesperson | | spokesperson |
وزير الخارجية المرجاني سالم البوعلي | سالم البوعلي | minister | m
ممثل الدائرة السابعة عبدالله يوسف الدوي | عبدالله يوسف الدوي | |
شيخ السوق حمد بن جمعة الرميحي | حمد بن جمعة الرميحي | cleric |
فيليكس سانشيز مدرب الفريق الأول لكرة القدم | فيليكس سانشيز | coach | m
الناطقة باسم وزارة الخارجية الأميركية تامي بروس | تامي بروس | spokesperson | f
رئيس بلدية القبيات | | head | m
مدير المطار | | director | m
لمدرب كومباني | | coach |
البوعلي | البوعلي | |
سخنگوی وزارت خارجه اسماعیل بقایی | اسماعیل بقایی | spokesperson |
حمید بقایی‌راد، سخنگوی وزارت امور خارجه | حمید بقایی‌راد | spokesperson |
خواهر سامان یزدان‌پناه | | |
وزیر آموزش و پرورش | | minister | m
пресс-секретарь Кремля Дмитрий Песков | Дмитрий Песков | spokesperson |
Официальный представитель МИД Торвальда Ингрид Хольстад | Ингрид Хольстад | spokesperson |
Социолог Тамара Гришина | Тамара Гришина | |
адвоката Кулика Вітаутаса Гіринаса | Вітаутаса Гіринаса | lawyer |
la porte-parole de Medanor, Inès Taillebois | Inès Taillebois | spokesperson | f
cet élu de la Drôme, membre de la commission | | |
Tarım ve Orman Bakanı Haluk Sezgin | Haluk Sezgin | minister |
Hazine ve Maliye Bakanı | | minister |
דובר הרשות השופטת, דניאל קובאץ' | דניאל קובאץ' | spokesperson | m
המנכ"ל גיל סדובניק | גיל סדובניק | director |
Bezirksleiterin Sevgi Aydin | Sevgi Aydin | head | f
ein Sprecher der Bergwacht | | spokesperson | m
la alcaldesa de Puerto Hondo, Candelaria Méndez Ruano | Candelaria Méndez Ruano | mayor | f
惠誉分析师周曼青 | 周曼青 | |
"""


def rows() -> list[tuple[str, str, str, str]]:
    found = []
    for line in SOURCES.strip().split("\n"):
        words, name, titles, gender = ([part.strip() for part in line.split("|")] + [""])[:4]
        found.append((words, name, titles, gender))
    return found


@pytest.mark.parametrize(("words", "name", "titles", "gender"), rows())
def test_describe(words: str, name: str, titles: str, gender: str) -> None:
    said = describe(words)
    assert (" ".join(said.name), " ".join(sorted(said.titles)), said.gender) == (name, titles, gender)
    assert not said.pronoun


@pytest.mark.parametrize(
    ("words", "gender", "plural"),
    [
        *[("he", "m", False), ("She", "f", False), ("وی", "", False), ("له", None, False), ("она", "f", False)],
        *[("ella misma", "f", False), ("they", "", True), ("Il", "m", False), ("ihr Anwalt", None, False)],
    ],
)
def test_pronouns(words: str, gender: str | None, plural: bool) -> None:
    said = describe(words)
    assert said.pronoun is (gender is not None)
    if gender is not None:
        assert (said.gender, said.plural) == (gender, plural)


@pytest.mark.parametrize(
    ("words", "pointing"),
    [
        *[("the minister", True), ("الوزير", True), ("министр", True), ("این مقام", True), ("ce dernier", True)],
        *[("a minister", False), ("وزير النقل", False), ("Dmitry Peskov", False), ("", False)],
    ],
)
def test_what_points_back(words: str, pointing: bool) -> None:
    assert describe(words).pointing is pointing
