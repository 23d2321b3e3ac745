from __future__ import annotations

import pytest

from claims.agreement import Status
from claims.attribution import Polarity, SourceKind
from claims.label import Label
from claims.sourcing.chains import chains
from claims.sourcing.comparison import compare
from claims.sourcing.figures import MostCited, figures
from claims.sourcing.observation import Observed, ObservedCitation, ObservedClaim, Party

REUTERS = Party(1, "Reuters", "reuters.com", SourceKind.OUTLET)
REUTERS_AS_INSTITUTION = Party(1, "Reuters", "reuters.com", SourceKind.INSTITUTION)
GAZETTE = Party(2, "Gazette", None, SourceKind.OUTLET)
PESKOV = Party(3, "Peskov", None, SourceKind.PERSON)
KREMLIN = Party(4, "The Kremlin", None, SourceKind.INSTITUTION)
REPORT = Party(5, "a report", None, SourceKind.DOCUMENT)
SOURCES = Party(6, "sources", None, SourceKind.UNNAMED)
NOBODY = Party(None, None, None, SourceKind.PERSON)


def cited(
    party: Party, polarity: Polarity = Polarity.ASSERT, nested: bool = False, direct: bool | None = False
) -> ObservedCitation:
    return ObservedCitation(party, polarity, nested, direct)


def article(
    *citations: ObservedCitation,
    publisher: str = "blog",
    labels: tuple[Label, ...] = (),
    claims: tuple[ObservedClaim, ...] = (),
) -> Observed:
    return Observed("key", publisher, publisher.title(), labels, citations, claims)


def test_of_no_articles() -> None:
    found = figures([])
    assert (found.articles, found.sentences, found.citations, found.claims) == (0, 0, 0, 0)
    assert found.attributed.share is None and found.diversity.effective == 0
    assert (found.outlets, found.persons, found.sources) == ((), (), ())


def test_citations() -> None:
    found = figures(
        [
            article(cited(REUTERS), cited(PESKOV, Polarity.DENY, nested=True, direct=True), cited(SOURCES)),
            article(cited(NOBODY, Polarity.DOUBT, direct=None)),
        ]
    )
    assert (found.named.count, found.unnamed.count, found.named.of) == (2, 2, 4)
    assert (found.denials.count, found.doubts.count, found.through_others.count) == (1, 1, 1)
    assert (found.direct.count, found.indirect.count, found.direct.of) == (1, 2, 3)
    assert (found.diversity.citations, found.diversity.sources) == (2, 2)


def test_a_known_outlet_is_one_however_it_is_tagged() -> None:
    found = figures([article(cited(REUTERS), cited(REUTERS_AS_INSTITUTION)), article(cited(REUTERS))])
    assert found.outlets == (MostCited("Reuters", "reuters.com", 3, 2),)
    assert found.institutions == ()
    assert found.sources == (3,)
    assert found.kinds[SourceKind.INSTITUTION].count == 1


def test_the_most_cited_come_first_then_by_name() -> None:
    found = figures([article(cited(GAZETTE), cited(REUTERS), cited(PESKOV), cited(KREMLIN), cited(REPORT))])
    assert [each.name for each in found.outlets] == ["Gazette", "Reuters"]
    assert [[each.name for each in ranks] for ranks in (found.persons, found.institutions, found.documents)] == [
        ["Peskov"],
        ["The Kremlin"],
        ["a report"],
    ]


def test_two_sources_of_one_name_are_two() -> None:
    other = Party(9, "Peskov", None, SourceKind.PERSON)
    found = figures([article(cited(PESKOV), cited(other), cited(other))])
    assert [each.citations for each in found.persons] == [2, 1]


def test_labels_and_statuses() -> None:
    labels = (Label.CLAIM, Label.ATTRIBUTION, Label.ATTRIBUTION, Label.BOILERPLATE)
    claims = (ObservedClaim(Status.DISPUTED, ()), ObservedClaim(None, ()))
    found = figures([article(labels=labels, claims=claims)])
    assert (found.attributed.count, found.own_voice.count, found.own_voice.of) == (2, 1, 3)
    assert (found.labels[Label.BOILERPLATE].count, found.labels[Label.BOILERPLATE].of) == (1, 4)
    assert (found.statuses[Status.DISPUTED].count, found.statuses[Status.DISPUTED].of) == (1, 2)


def test_comparison_marks_what_chance_does_not_explain() -> None:
    few = figures([article(cited(SOURCES), cited(REUTERS))])
    many = figures([article(*[cited(SOURCES)] * 40)])
    corpus = figures([article(*[cited(REUTERS)] * 90, *[cited(SOURCES)] * 10)])
    for here, outside in ((few, False), (many, True)):
        rows = {(row.topic, row.name): row for row in compare(here, corpus).shares}
        assert rows["citations", "unnamed"].outside is outside
        assert rows["citations", "unnamed"].corpus.count == 10
        assert rows["sentences", "claim"].outside is False


def test_diversity_is_compared_at_one_size() -> None:
    corpus = figures([article(*(cited(Party(n, f"p{n}", None, SourceKind.PERSON)) for n in range(50)))])
    found = compare(figures([article(cited(PESKOV), cited(KREMLIN))]), corpus).diversity
    assert (found.citations, found.here, found.corpus) == (2, pytest.approx(2), pytest.approx(50))
    assert found.corpus_at_size == pytest.approx(2)


def test_chains() -> None:
    through = ObservedClaim(None, (REUTERS, KREMLIN))
    unnamed = ObservedClaim(None, (SOURCES,))
    own = ObservedClaim(None, ())
    found = chains([article(claims=(through, through, own)), article(claims=(through, unnamed))])
    assert [(chain.outlet, chain.links, chain.claims, chain.articles) for chain in found] == [
        ("Blog", ("Reuters", "The Kremlin"), 3, 2),
        ("Blog", (None,), 1, 1),
    ]
