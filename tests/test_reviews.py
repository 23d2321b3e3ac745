from __future__ import annotations

from dataclasses import replace

import pytest

from claims.analysis import AnalysedSentence
from claims.anchor import anchored
from claims.attribution import Attribution, Source, SourceKind
from claims.label import Label
from claims.outlets.citation import Citation, Resolution
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import Registry
from claims.reviews import (
    ArticleReviews,
    SetLabel,
    SetOutlet,
    labels_by_hand,
    with_labels,
    with_outlets,
    words_of,
)
from claims.span import Span

REGISTRY = Registry(
    [
        Outlet("reuters.com", "Reuters", OutletKind.AGENCY, domains=("reuters.com",)),
        Outlet("irna.ir", "IRNA", OutletKind.AGENCY, domains=("irna.ir",)),
    ]
)
SENTENCES = ("Six died.", "The agency said so.", "He said so.", "The agency said so.")
TEXT = " ".join(SENTENCES)
BY = "Noor, 2026-11-26"


def spans() -> list[Span]:
    starts = [sum(len(s) + 1 for s in SENTENCES[:index]) for index in range(len(SENTENCES))]
    return [Span(start, start + len(words)) for start, words in zip(starts, SENTENCES, strict=True)]


def set_label(index: int, label: Label, number: int = 1) -> SetLabel:
    return SetLabel(number, anchored(TEXT, [spans()[index]]), label, BY)


def part(index: int, words: str) -> Span:
    start = TEXT.index(words, spans()[index].start)
    return Span(start, start + len(words))


def citation(index: int, words: str | None, kind: SourceKind = SourceKind.OUTLET) -> Citation:
    source = Source(kind, part(index, words) if words else None, 0.4)
    attribution = Attribution(source, (part(index, "said"),), (part(index, "so"),))
    return Citation(attribution, words or "", resolution=Resolution.ANAPHOR, confidence=0.5, rule="title")


CITED = [(), (citation(1, "The agency"),), (citation(2, None),), (citation(3, "The agency"),)]


def set_outlet(index: int, outlet: str = "irna.ir", name: str = "IRNA", number: int = 1) -> SetOutlet:
    (cited,) = (each.attribution for each in CITED[index])
    words = words_of(cited.source.span, cited.cue, cited.content, spans()[index])
    return SetOutlet(number, anchored(TEXT, [spans()[index]]), anchored(TEXT, words), outlet, name, BY)


def test_a_label_by_hand_leaves_scores_and_marks() -> None:
    scores = dict.fromkeys(Label, 0.25)
    marks = (CITED[1][0].attribution,)
    sentences = [AnalysedSentence(span, None, Label.ATTRIBUTION, scores, (), marks) for span in spans()]
    found = with_labels(TEXT, sentences, ArticleReviews(labels=(set_label(1, Label.COMMENTARY),)))
    assert found[1] == replace(sentences[1], label=Label.COMMENTARY, human=BY)
    assert [found[0], *found[2:]] == [sentences[0], *sentences[2:]]


def test_the_later_label_holds_and_lost_words_label_nothing() -> None:
    gone = SetLabel(3, anchored("Nine died.", [Span(0, 10)]), Label.CLAIM, BY)
    said = ArticleReviews(labels=(set_label(1, Label.CLAIM, 1), set_label(1, Label.BOILERPLATE, 2), gone))
    found = labels_by_hand(TEXT, spans(), said)
    assert {index: (each.number, each.label) for index, each in found.items()} == {1: (2, Label.BOILERPLATE)}


@pytest.mark.parametrize("index", [1, 2, 3])
def test_an_outlet_by_hand_is_that_of_one_attribution(index: int) -> None:
    found = with_outlets(TEXT, spans(), CITED, ArticleReviews(outlets=(set_outlet(index),)), REGISTRY)
    changed = [place for place, (now, before) in enumerate(zip(found, CITED, strict=True)) if now != before]
    assert changed == [index]
    (cited,) = found[index]
    assert (cited.name, cited.outlet, cited.human, cited.confidence, cited.rule, cited.resolution) == (
        *("IRNA", "irna.ir", BY, 1.0, "", Resolution.NAMED),
    )
    before = CITED[index][0].attribution
    assert cited.attribution == replace(before, source=replace(before.source, kind=SourceKind.OUTLET))


def test_the_words_move_with_their_sentence() -> None:
    text = "The agency said no. " + TEXT
    moved = [Span(0, 19), *(span.shift(20) for span in spans())]
    marks = [(), *CITED]
    shifted = [
        tuple(replace(each, attribution=each.attribution.shift(20)) for each in found) if place else found
        for place, found in enumerate(marks)
    ]
    found = with_outlets(text, moved, shifted, ArticleReviews(outlets=(set_outlet(3),)), REGISTRY)
    assert [bool(each and each[0].human) for each in found] == [False, False, False, False, True]


def test_a_report_stays_a_document() -> None:
    cited = [(), (citation(1, "The agency", SourceKind.DOCUMENT),), (), ()]
    found = with_outlets(TEXT, spans(), cited, ArticleReviews(outlets=(set_outlet(1),)), REGISTRY)
    assert found[1][0].attribution.source.kind is SourceKind.DOCUMENT
    assert found[1][0].outlet == "irna.ir"


@pytest.mark.parametrize(
    ("outlet", "name", "cited"),
    [("irna.ir", "x", "IRNA"), ("was-irna", "IRNA", "IRNA"), ("gone.example", "Gone Gazette", "The agency")],
)
def test_an_outlet_is_found_by_id_else_by_name_else_left(outlet: str, name: str, cited: str) -> None:
    said = ArticleReviews(outlets=(set_outlet(1, outlet, name),))
    assert with_outlets(TEXT, spans(), CITED, said, REGISTRY)[1][0].name == cited


def test_the_later_outlet_holds() -> None:
    said = ArticleReviews(outlets=(set_outlet(1), set_outlet(1, "reuters.com", "Reuters", 2)))
    assert with_outlets(TEXT, spans(), CITED, said, REGISTRY)[1][0].name == "Reuters"
