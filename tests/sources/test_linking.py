"""Persons and institutions of one article, from its words to one name each."""

from __future__ import annotations

import re

import pytest

from claims.attribution import SourceKind
from claims.outlets.citation import Citation
from claims.sources.cue_gender import gender_of_cue
from claims.sources.linking import link_sources
from claims.sources.titles import FEMALE, MALE
from tests.outlets.test_resolve import read


def linked(article: str, language: str | None = None) -> list[Citation]:
    """Citations of `[p|words]` in sentences divided by ` / `, as the resolver's tests write them."""
    sentences = article.split(" / ")
    text = "".join(_plain(sentence) + "\n" for sentence in sentences)
    return [item for row in link_sources(text, read(sentences), language) for item in row]


def _plain(sentence: str) -> str:
    return re.sub(r"\[(?:[opidu]\|)?([^\]]*)\]", r"\1", sentence)


# article = name|rule of each citation, divided by " / "
ARTICLES = """
[p|Kremlin spokesman Dmitry Peskov] said / [p|Peskov] added / [p|the spokesman] said / [p|he] denied it
  = Dmitry Peskov / Dmitry Peskov|surname / Dmitry Peskov|title / Dmitry Peskov|pronoun
[p|Peskov] said / [p|Dmitry Peskov, the Kremlin spokesman,] said
  = Dmitry Peskov|surname / Dmitry Peskov|full name
وقال [p|وزير الخارجية سالم البوعلي] / وشدد [p|البوعلي] / وأضاف [p|الوزير] / [] وأضاف
  = سالم البوعلي / سالم البوعلي|surname / سالم البوعلي|title / سالم البوعلي|continued
[p|سخنگوی وزارت خارجه اسماعیل بقایی] گفت / [p|بقایی] گفت / [p|وی] افزود
  = اسماعیل بقایی / اسماعیل بقایی|surname / اسماعیل بقایی|pronoun
[p|пресс-секретарь Кремля Дмитрий Песков] сказал / по словам [p|Пескова] / сообщено [p|Песковым] / [p|он] добавил
  = Дмитрий Песков / Дмитрий Песков|surname / Дмитрий Песков|surname / Дмитрий Песков|pronoun
[p|la porte-parole, Inès Taillebois] / [p|Taillebois] / [p|la porte-parole] / [p|elle]
  = Inès Taillebois / Inès Taillebois|surname / Inès Taillebois|title / Inès Taillebois|pronoun
[p|Sendika başkanı Nevin Tokgöz] / [p|Tokgöz] / [p|Başkan] = Nevin Tokgöz / Nevin Tokgöz|surname / Nevin Tokgöz|title
[p|דובר המשטרה, דניאל קובאץ'] / [p|קובאץ'] / [p|הדובר] / [p|הוא]
  = דניאל קובאץ' / דניאל קובאץ'|surname / דניאל קובאץ'|title / דניאל קובאץ'|pronoun
[p|Bezirksleiterin Sevgi Aydin] / [p|Aydin] / [p|sie] = Sevgi Aydin / Sevgi Aydin|surname / Sevgi Aydin|pronoun
[p|El ministro de Economía, Gonzalo Irigoyen] / [p|el funcionario] / [p|Irigoyen]
  = Gonzalo Irigoyen / Gonzalo Irigoyen|description / Gonzalo Irigoyen|surname
[p|Minister Anna Berg] / [p|Police chief Karl Berg] / [p|the minister] / [p|she] / [p|Minister Berg]
  = Anna Berg / Karl Berg / Anna Berg|title / Anna Berg|pronoun / Anna Berg|surname
[p|Anna Berg] / [p|Karl Berg] / [p|Berg] = Anna Berg / Karl Berg / Berg
[p|spokesman Ali Rad] / [p|spokeswoman Mina Lari] / [p|he] / [p|she]
  = Ali Rad / Mina Lari / Ali Rad|pronoun / Mina Lari|pronoun
[p|spokesman Ali Rad] / [p|the minister] = Ali Rad / the minister
[p|Ali Rad] / [p|they] = Ali Rad / they
[p|he] said = he
Sources near Wade McCall agree / [p|McCall] said = Wade McCall|surname
استقبل وزير الصناعة عبدالكريم السبيعي الوفد. / وأكد [p|السبيعي] = عبدالكريم السبيعي|surname
[p|رئيس بلدية القبيات] / [p|وزير النقل] = رئيس بلدية القبيات / وزير النقل
[i|the Kenya National Commission (KNC)] said / [i|KNC] said / [i|the commission] said / [i|It] added
  = the Kenya National Commission / the Kenya National Commission|acronym / the Kenya National Commission|head noun
  / the Kenya National Commission|pronoun
The Joint Rescue Centre (JRC) is near / [i|JRC] said = Joint Rescue Centre|acronym
[i|وزارة الطاقة] / [i|شركة الكهرباء] / [i|الوزارة] / [i|الشركة]
  = وزارة الطاقة / شركة الكهرباء / وزارة الطاقة|head noun / شركة الكهرباء|head noun
[i|Министерство обороны] / [i|ведомстве] = Министерство обороны / Министерство обороны|head noun
[i|the Energy Ministry] / [i|Energy Ministry] = the Energy Ministry / the Energy Ministry
[i|the ministry] said = the ministry
[o|Reuters] / [p|Ali Rad] / [u|sources] = Reuters / Ali Rad / sources
"""


@pytest.mark.parametrize("row", ARTICLES.replace("\n  ", " ").strip().split("\n"))
def test_articles(row: str) -> None:
    article, expected = row.split(" = ")
    shown = [f"{item.name}" + (f"|{item.rule}" if item.rule else "") for item in linked(article)]
    assert shown == [part.strip() for part in expected.split(" / ")]


def test_confidence_is_a_share_and_falls_with_distance_and_rivals() -> None:
    near = linked("[p|Ali Rad] / [p|he]")[1].confidence
    rivals = linked("[p|Ali Rad] / [p|Omar Lo] / [p|he]")[2].confidence
    far = linked("[p|Ali Rad] / one / two / [p|he]")[1].confidence
    assert 0 < rivals < near <= 1 and 0 < far < near
    assert linked("[p|he]")[0].confidence < far


def test_the_verb_of_the_cue_tells_two_speakers_apart() -> None:
    """Without its gender the last speaker would be meant."""
    article = "[p|الوزيرة هدى سالم] قالت / [p|المدير علي راد] قال / [p|هي] قالت"
    assert [item.name for item in linked(article, "ar")] == ["هدى سالم", "علي راد", "هدى سالم"]


@pytest.mark.parametrize(
    ("cue", "language", "gender"),
    [
        ("وقالت", "ar", FEMALE),
        ("وأضاف أن", "ar", MALE),
        ("بحسب", "ar", ""),
        ("заявила", "ru", FEMALE),
        ("заявил", "ru", MALE),
        ("по словам", "ru", ""),
        ("אמרה", "he", FEMALE),
        ("said", "en", ""),
        ("заявила", None, ""),
    ],
)
def test_gender_of_cue(cue: str, language: str | None, gender: str) -> None:
    assert gender_of_cue(cue, language) == gender


def test_outlets_documents_and_unnamed_sources_stay_as_they_are() -> None:
    cited = linked("[o|Reuters] / [u|officials] / [d|the law]")
    assert [item.attribution.source.kind for item in cited] == [
        SourceKind.OUTLET,
        SourceKind.UNNAMED,
        SourceKind.DOCUMENT,
    ]
    assert [item.rule for item in cited] == ["", "", ""]
