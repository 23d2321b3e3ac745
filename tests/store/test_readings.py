from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from claims.analysis import Analysis
from claims.errors import NotFound, StoreError
from claims.span import Span
from claims.store.database import Store
from claims.store.readings import articles_citing, articles_with_words, load_headings, load_reading, text_of
from claims.store.schema.readings import FILL_READINGS
from claims.store.writer import write

SAID = {"words": "Reuters", "outlet": "reuters.com", "cue": ["said"], "content": ["it rained"], "polarity": "doubt"}
CITED = {"words": None, "kind": "person", "name": "Smith", "nested": True}


@pytest.fixture
def analysis(build: Callable[..., Analysis]) -> Analysis:
    sentences = ("Six died.", {"text": "Reuters said it rained.", "id": "s2", "cites": [SAID, CITED]})
    found = build("a", *sentences, publisher="irna.ir", outlet="IRNA", title="Storm", url="https://irna.ir/1")
    marked = (replace(each, attributions=tuple(c.attribution for c in each.citations[:1])) for each in found.sentences)
    return replace(found, sentences=tuple(marked))


def test_an_article_is_read_back_as_the_model_read_it(store: Store, run: int, analysis: Analysis) -> None:
    write(store, analysis, run)
    reading = load_reading(store, 1)
    assert reading.article == replace(analysis.article, sentences=())
    assert reading.sentences == tuple(replace(sentence, citations=()) for sentence in analysis.sentences)
    assert reading.publisher == "irna.ir"
    assert reading.is_resolved_as(analysis)
    for claim in analysis.claims:
        assert np.array_equal(reading.vector_of(claim.sentence, claim.spans), claim.vector)
    with pytest.raises(StoreError, match=r"^a: .*ingest the article again"):
        reading.vector_of(0, (Span(0, 1),))


def test_another_publisher_or_party_is_another_resolution(store: Store, run: int, analysis: Analysis) -> None:
    write(store, analysis, run)
    reading = load_reading(store, 1)
    first, second = analysis.sentences
    other = replace(second, citations=(replace(second.citations[0], name="AFP", outlet="afp.com"), second.citations[1]))
    assert not reading.is_resolved_as(replace(analysis, publisher=None))
    assert not reading.is_resolved_as(replace(analysis, sentences=(first, other)))


def test_articles_from_before_there_were_readings_get_what_was_resolved(
    store: Store, run: int, analysis: Analysis
) -> None:
    write(store, replace(analysis, sentences=tuple(replace(s, attributions=()) for s in analysis.sentences)), run)
    with store.transaction() as connection:
        connection.execute(FILL_READINGS)
    marked = [sentence.attributions for sentence in load_reading(store, 1).sentences]
    assert marked == [tuple(c.attribution for c in sentence.citations) for sentence in analysis.sentences]


def test_readings_go_with_their_article(store: Store, run: int, analysis: Analysis) -> None:
    write(store, analysis, run)
    with store.transaction() as connection:
        connection.execute("DELETE FROM articles")
    assert not store.query("SELECT * FROM readings")
    with pytest.raises(NotFound, match="was: 1 in"):
        load_reading(store, 1)
    with pytest.raises(NotFound, match="was: 1 in"):
        text_of(store, 1)


def test_finding_articles(store: Store, run: int, news: dict[str, int]) -> None:
    keys = {row["id"]: row["key"] for row in store.query("SELECT id, key FROM articles")}
    assert {keys[each] for each in articles_citing(store, ["reuters.com"])} == {"irna", "lemonde"}
    assert {keys[each] for each in articles_citing(store, ["irna.ir", "afp.com"])} == {"blog"}
    assert {keys[each] for each in articles_with_words(store, ["minis", "citing"])} == {"lemonde", "blog"}
    assert [(keys[each.id], each.outlet, each.publisher) for each in load_headings(store)] == [
        ("lemonde", None, "lemonde.fr"),
        ("irna", None, "irna.ir"),
        ("afp", None, "afp.com"),
        ("blog", "Harbour Blog", None),
    ]
