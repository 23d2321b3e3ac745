"""Details of claims: where they are looked for, and their values."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from claims.article import Article
from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.claim import Claim
from claims.claim_details import DetailKind, claim_details
from claims.outlets.citation import Citation
from claims.span import Span

FRIDAY = date(2025, 11, 14)


def told(
    text: str, language: str, *parts: str, published: date | None = FRIDAY, source: str = "", name: str = ""
) -> list[list[tuple[str, str, str]]]:
    """(kind, value, words) of the details of the claims with the words `parts` in the one sentence `text`."""
    claims = [Claim(0, (_span(text, part),), part, Polarity.ASSERT, (), np.ones(1, np.float32)) for part in parts]
    cited = []
    if source:
        kind = SourceKind.PERSON if name else SourceKind.INSTITUTION
        cited.append(Citation(Attribution(Source(kind, _span(text, source), 1.0), (), ()), name or source))
    article = Article("key", text, published=published, language=language)
    found = claim_details(article, [Span(0, len(text))], claims, cited)
    return [[(detail.kind.value, detail.value, detail.span.of(text)) for detail in details] for details in found]


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "148 people died in Mosul yesterday", "148 Mosul:99072 2025-11-13"),
        ("ar", "قُتل ١٤٨ شخصاً في الموصل أمس", "148 Mosul:99072 2025-11-13"),
        ("ar", "بلغت الخسائر ستة مليارات دولار", "6000000000"),
        ("ar", "اجتمعوا الأربعاء في بغداد", "2025-11-12 Baghdad:98182"),
        ("fa", "دیروز ۱۴۸ نفر در کابل کشته شدند", "2025-11-13 148 Kabul:1138958"),
        ("ru", "Около 40 % жителей Москвы", "40 Moscow:524901"),
        ("fr", "Du 3 au 5 mai 2025 à Paris", "2025-05-03/2025-05-05 Paris:2988507"),
    ],
)
def test_values_are_canonical(language: str, text: str, expected: str) -> None:
    (found,) = told(text, language, text)
    values = {value.rpartition(":")[2] for value in expected.split()}
    assert {value for _, value, _ in found} == values


def test_the_only_claim_of_a_sentence_has_all_of_it_and_others_their_own_words() -> None:
    text = "On 12 March 2025 a strike closed 20 schools in Paris and 30 shops in Lyon"
    (whole,) = told(text, "en", "a strike closed 20 schools in Paris")
    assert [value for _, value, _ in whole] == ["2025-03-12", "20", "2988507", "30", "2996944"]
    first, second = told(text, "en", "a strike closed 20 schools in Paris", "30 shops in Lyon")
    assert [value for _, value, _ in first] == ["20", "2988507"]
    assert [value for _, value, _ in second] == ["30", "2996944"]


def test_words_for_the_source_are_no_detail() -> None:
    text = "Iran's foreign ministry said that talks in Vienna ended"
    assert told(text, "en", text, source="Iran's foreign ministry") == [[("place", "2761369", "Vienna")]]
    text = "Dmitry Peskov said that Peskov would go to Minsk"
    assert told(text, "en", text, source="Dmitry Peskov", name="Dmitry Peskov") == [
        [("person", "Dmitry Peskov", "Peskov"), ("place", "625144", "Minsk")]
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [("It happened on 12 March 2025", ["2025-03-12"]), ("It happened on 12 March", []), ("It happened on Monday", [])],
)
def test_without_a_day_of_publication_only_whole_dates_are_told(text: str, days: list[str]) -> None:
    (found,) = told(text, "en", text, published=None)
    assert [value for kind, value, _ in found if kind == DetailKind.DATE.value] == days
