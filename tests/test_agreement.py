from __future__ import annotations

import numpy as np
import pytest

from claims.agreement import origin_of
from claims.analysis import Analysis
from claims.article import Article
from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.claim import Claim
from claims.outlets.citation import Citation
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
