from __future__ import annotations

import numpy as np
import pytest

from claims.agreement import Dependence, Link, OwnVoice, Voice, dependences, independent_origins, origin_of, own_origins
from claims.analysis import Analysis
from claims.article import Article
from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.claim import Claim
from claims.matching.reprints import Reprint
from claims.outlets.citation import Citation
from claims.outlets.credit import UNNAMED_AGENCIES, Credit, CreditForm
from claims.span import Span

REUTERS = ("outlet", "Reuters", "reuters.com")
BLOG = ("outlet", "Harbour Blog", None)
MINISTRY = ("institution", "the ministry", None)
AGENCY_AS_INSTITUTION = ("institution", "IRNA", "irna.ir")
SOMEBODY = ("unnamed", "", None)
SOME_OUTLET = ("outlet", "", None)


def claim(*chain: tuple[str, str, str | None]) -> Claim:
    cited = tuple(
        Citation(Attribution(Source(SourceKind(kind), None), (), ()), name, outlet) for kind, name, outlet in chain
    )
    return Claim(0, (Span(0, 1),), "a", Polarity.ASSERT, cited, np.ones(1, dtype=np.float32))


@pytest.mark.parametrize(
    ("chain", "origin"),
    [
        ((), "lemonde.fr"),
        ((REUTERS,), "reuters.com"),
        ((BLOG,), "Harbour Blog"),
        ((BLOG, REUTERS), "reuters.com"),
        ((REUTERS, BLOG), "Harbour Blog"),
        ((REUTERS, MINISTRY), "reuters.com"),
        ((MINISTRY, SOMEBODY), "lemonde.fr"),
        ((AGENCY_AS_INSTITUTION,), "irna.ir"),
        ((REUTERS, SOME_OUTLET), "reuters.com"),
    ],
)
def test_origin_is_the_last_outlet_of_the_chain_else_the_publisher(
    chain: tuple[tuple[str, str, str | None], ...], origin: str
) -> None:
    analysis = Analysis(Article("k", "a", outlet="Le Monde"), "lemonde.fr", (), ())
    assert origin_of(claim(*chain), analysis) == origin


@pytest.mark.parametrize(
    ("publisher", "outlet", "origin"),
    [("a.com", "A", "a.com"), (None, "A", "A"), (None, None, "key"), (None, "", "key")],
)
def test_publisher_is_its_id_else_its_name_else_the_article(
    publisher: str | None, outlet: str | None, origin: str
) -> None:
    assert origin_of(claim(), Analysis(Article("key", "a", outlet=outlet), publisher, (), ())) == origin


@pytest.mark.parametrize(
    ("outlets", "chain", "origin"),
    [
        (("afp.com",), (), "afp.com"),
        (("afp.com", "reuters.com"), (), "afp.com"),
        ((), (), UNNAMED_AGENCIES),
        # the Kremlin in agency copy spoke to the agency; an outlet cited there is further back
        (("afp.com",), (MINISTRY,), "afp.com"),
        (("afp.com",), (REUTERS,), "reuters.com"),
    ],
)
def test_the_own_voice_of_agency_copy_is_the_agency(
    outlets: tuple[str, ...], chain: tuple[tuple[str, str, str | None], ...], origin: str
) -> None:
    credit = Credit(outlets, CreditForm.DATELINE, Span(0, 1))
    assert origin_of(claim(*chain), Analysis(Article("k", "a"), "lemonde.fr", (), (), credit)) == origin


def test_the_own_voice_of_a_reprint_is_that_of_the_original() -> None:
    articles = {
        1: OwnVoice("a.com"),
        2: OwnVoice("b.com"),
        3: OwnVoice("c.com"),
        4: OwnVoice("d.com", "afp.com"),
        5: OwnVoice("e.com", UNNAMED_AGENCIES),
        6: OwnVoice("f.com", UNNAMED_AGENCIES),
        7: OwnVoice("g.com"),
        8: OwnVoice("h.com"),
    }
    of = {2: 1, 3: 2, 4: 1, 5: 1, 7: 4, 8: 99}
    origins = own_origins(articles, {article: Reprint(original, 0.9) for article, original in of.items()})
    assert origins == {
        **{1: "a.com", 2: "a.com", 3: "a.com", 4: "afp.com", 5: "a.com", 6: UNNAMED_AGENCIES, 7: "afp.com"},
        # its original is gone
        8: "h.com",
    }


def voice(origin: str, publisher: str = "", position: int = 0, **more: object) -> Voice:
    return Voice(position, origin, False, publisher=publisher or origin, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("voices", "links", "origins"),
    [
        ([voice("a"), voice("b")], [None, None], 2),
        ([voice("r", "a"), voice("r", "b")], [None, (Link.SAME_ORIGIN, 0)], 1),
        ([voice("r", "r"), voice("r", "b")], [None, (Link.SAME_ORIGIN, 0)], 1),
        ([voice("a"), voice("a")], [None, (Link.SAME_PUBLISHER, 0)], 1),
        ([voice("a"), voice("a", "b", reprinted=True)], [None, (Link.REPRINT, 0)], 1),
        ([voice("a", family="f"), voice("b", family="f")], [None, (Link.FAMILY, 0)], 1),
        ([voice("a", family="f"), voice("b", family="g")], [None, None], 2),
        # versions are counted apart
        ([voice("a"), voice("a", position=1)], [None, None], 1),
        ([voice("a"), voice("b", position=1), voice("c", position=1)], [None, None, None], 2),
        # unnamed agencies may be anybody's
        ([voice(UNNAMED_AGENCIES, "x"), voice("a")], [(Link.UNNAMED_AGENCIES, 1), None], 1),
        ([voice(UNNAMED_AGENCIES, "x"), voice("a", position=1)], [None, None], 1),
        ([voice(UNNAMED_AGENCIES, "x"), voice(UNNAMED_AGENCIES, "y")], [None, (Link.SAME_ORIGIN, 0)], 1),
        ([voice("a"), voice("b"), voice(UNNAMED_AGENCIES, "x")], [None, None, (Link.UNNAMED_AGENCIES, 0)], 2),
        ([], [], 0),
    ],
)
def test_who_is_counted_with_whom(voices: list[Voice], links: list[tuple[Link, int] | None], origins: int) -> None:
    assert dependences(voices) == tuple(link and Dependence(*link) for link in links)
    assert independent_origins(voices) == independent_origins(voices[::-1]) == origins
