from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claims.analysis import Analysis
from claims.attribution import Polarity, SourceKind
from claims.errors import NotFound
from claims.label import Label
from claims.outlets.citation import Resolution
from claims.store.database import Store
from claims.store.queries import article
from claims.store.queries.articles import sentences
from claims.store.writer import write

Build = Callable[..., Analysis]


def test_article_with_its_revisions_oldest_first(store: Store, run: int, build: Build) -> None:
    for text in ("Six died.", "Seven died.", "Eight died."):
        write(store, build("a", text, title=text, publisher="irna.ir", outlet="ایرنا", url="u"), run)
    found = article(store, "a")
    assert (found.outlet_id, found.outlet, found.title, found.text) == ("irna.ir", "IRNA", "Eight died.", "Eight died.")
    assert (found.published, found.language, found.url) == (date(2025, 6, 10), "en", "u")
    assert [(old.number, old.title, old.text) for old in found.revisions] == [
        (1, "Six died.", "Six died."),
        (2, "Seven died.", "Seven died."),
    ]


@pytest.mark.parametrize(("key", "found"), [("a", "a"), ("2", "2"), (2, "b"), ("1", "a"), (1, "a"), (3, "2")])
def test_key_goes_before_id(store: Store, run: int, build: Build, key: str | int, found: str) -> None:
    for given in ("a", "b", "2"):
        write(store, build(given, "Text."), run)
    assert article(store, key).key == found


@pytest.mark.parametrize("key", ["x", "9", 9, "", "²"])
def test_article_must_exist(store: Store, run: int, build: Build, key: str | int) -> None:
    write(store, build("a", "Text."), run)
    with pytest.raises(NotFound, match=f"was: {key} in"):
        article(store, key)


def test_sentences_with_whom_they_cite(store: Store, run: int, build: Build) -> None:
    outlet = {"words": "Reuters", "outlet": "reuters.com", "cue": ["Citing", "said"], "content": ["it rained"]}
    nobody = {"words": None, "kind": "person", "resolution": "continued", "polarity": "deny", "nested": True}
    given = build(
        "a", "It rained.", {"text": "Citing Reuters it said it rained.", "id": "x", "cites": [outlet, nobody]}
    )
    write(store, given, run)
    first, second = sentences(store, 1)
    assert (first.id, first.position, first.label, first.citations) == ("1", 0, Label.CLAIM, ())
    assert (second.id, second.label, second.scores[Label.ATTRIBUTION]) == ("x", Label.ATTRIBUTION, 0.7)
    assert second.span.of(given.article.text) == second.text
    reuters, implicit = second.citations
    assert (reuters.kind, reuters.name, reuters.outlet_id) == (SourceKind.OUTLET, "Reuters", "reuters.com")
    assert reuters.source is not None and reuters.source.of(given.article.text) == "Reuters"
    assert [span.of(given.article.text) for span in (*reuters.cue, *reuters.content)] == ["Citing", "said", "it rained"]
    assert (implicit.name, implicit.source, implicit.named, implicit.source_id) == (None, None, False, None)
    assert (implicit.polarity, implicit.nested, implicit.resolution) == (Polarity.DENY, True, Resolution.CONTINUED)
    assert reuters.named and not reuters.nested and reuters.score == 0.5
