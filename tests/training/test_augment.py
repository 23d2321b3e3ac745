from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")

from claims.label import Label
from claims.span import Span
from claims.training.augment import rename_outlets, vary
from claims.training.examples import GoldArticle, GoldAttribution, GoldSentence


def words(sentence: GoldSentence) -> list[tuple]:
    """What the spans of each attribution cover."""
    return [
        (
            a.source and a.source.of(sentence.text),
            [part.of(sentence.text) for part in a.cue],
            [part.of(sentence.text) for part in a.content],
        )
        for a in sentence.attributions
    ]


def marked(text: str, source: str, cue: str, content: str, kind: str = "outlet") -> GoldAttribution:
    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    return GoldAttribution(kind, "assert", span(source), (span(cue),), (span(content),))


TEXT = "According to Reuters, AFP said the port is open."
NESTED = GoldSentence(
    TEXT,
    Label.ATTRIBUTION,
    (),
    (
        marked(TEXT, "Reuters", "According to", "AFP said the port is open"),
        marked(TEXT, "AFP", "said", "the port is open"),
    ),
)


@pytest.mark.parametrize("name", ["Die Zeit", "X"])
def test_an_outlet_is_renamed_where_it_is_cited_and_every_span_follows(name: str) -> None:
    (first, second) = words(rename_outlets(NESTED, [name, "Reuters"], random.Random(0)))
    # Only names of the list are exchanged, for names of the list: AFP stays.
    assert second == ("AFP", ["said"], ["the port is open"])
    assert first[1:] == (["According to"], ["AFP said the port is open"])
    assert first[0] in (name, "Reuters")


def test_a_person_of_the_same_name_is_left_alone() -> None:
    text = "Reuters said so."
    person = GoldSentence(text, Label.ATTRIBUTION, (), (marked(text, "Reuters", "said", "so", kind="person"),))
    assert rename_outlets(person, ["AFP", "Reuters"], random.Random(1)) == person


def test_variants_keep_labels_and_places_and_change_what_they_should() -> None:
    text = "قالت «رويترز» إن أسعار القهوة ارتفعت 5 مرات"
    sentence = GoldSentence(
        text, Label.ATTRIBUTION, (), (marked(text, "رويترز", "قالت", "أسعار القهوة ارتفعت 5 مرات"),)
    )
    article = GoldArticle("a", "ar", (sentence,))
    chance = random.Random(3)
    found = [vary(article, {"ar": ["رويترز", "فرانس برس"]}, chance).sentences[0] for _ in range(60)]
    seen = {variant.text for variant in found}
    assert text in seen
    for part in ("فرانس برس", "اسعار", "القهوه", "٥", "“رويترز”"):
        assert any(part in variant for variant in seen), part
    for variant in found:
        (source, cue, content) = words(variant)[0]
        assert source in ("رويترز", "فرانس برس")
        assert cue == ["قالت"]
        assert content[0].split()[1] in ("القهوة", "القهوه")


def test_chance_alone_decides() -> None:
    article = GoldArticle("a", "en", (NESTED,))
    runs = [[vary(article, {"en": ["AFP", "Reuters"]}, random.Random(seed)) for seed in range(8)] for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(set(runs[0])) > 1
