from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from claims.analysis import Analysis
from claims.errors import NotFound, StoreError
from claims.matching.fingerprints import USUAL
from claims.matching.reprints import FEWEST_WORDS, Dated, Overlap, Reprint
from claims.outlets.credit import UNNAMED_AGENCIES, Credit, CreditForm
from claims.span import Span
from claims.store.database import Store
from claims.store.origin_rows import load_own_voices, write_origins
from claims.store.trace_rows import (
    articles_near,
    fingerprints_of,
    load_body,
    load_dated,
    load_overlaps,
    trace_articles,
    untraced,
)
from claims.store.writer import write

Build = Callable[..., Analysis]
STORY = (
    "The river rose by two metres overnight and flooded the lower town.",
    "Four hundred families were moved to the sports hall on the hill.",
    "The mayor said that the dam upstream had held.",
    "Trains between the two banks will not run before Friday.",
)
REUTERS = {"words": "Reuters", "outlet": "reuters.com", "cue": ["said"]}
MINISTRY = {"words": "The ministry", "kind": "institution", "cue": ["said"]}


def ids(store: Store) -> dict[str, int]:
    return {row["key"]: row["id"] for row in store.query("SELECT id, key FROM articles")}


def trace(store: Store, article: int) -> list[int]:
    near = articles_near(store, article, fingerprints_of(load_body(store, article)))
    trace_articles(store, [article])
    return near


def test_a_body_is_the_sentences_but_for_boilerplate(store: Store, run: int, build: Build) -> None:
    write(store, build("a", {"text": "Read more:", "label": "boilerplate"}, "Six died.", "Nobody fled."), run)
    body = load_body(store, ids(store)["a"])
    assert (body.words, body.language) == (("six", "died", "nobody", "fled"), "en")


def test_a_copy_is_near_and_another_report_is_not(store: Store, run: int, build: Build) -> None:
    write(store, build("a", *STORY), run)
    write(store, build("b", "Two metres of water stand in the lower town.", *(f"x{i} y z." for i in range(20))), run)
    write(store, build("c", STORY[2], STORY[0], STORY[1]), run)
    found = ids(store)
    assert untraced(store) == sorted(found.values())
    assert [trace(store, found[key]) for key in "abc"] == [[], [], [found["a"]]]
    assert untraced(store) == []
    with pytest.raises(StoreError):
        trace(store, found["a"])


def test_finding_copies_reads_the_index_and_no_article(store: Store) -> None:
    from claims.store.trace_rows import SHARING

    parameters = {"hashes": "[1]", "article": 1, "near": 0.1, "count": 1}
    plan = [row["detail"] for row in store.query("EXPLAIN QUERY PLAN " + SHARING, parameters)]
    assert any("SEARCH f USING PRIMARY KEY (hash=?)" in step for step in plan)
    assert not any(step.startswith(("SCAN f", "SCAN t")) for step in plan)


def test_short_articles_are_near_to_none(store: Store, run: int, build: Build) -> None:
    short = " ".join(f"w{index}" for index in range(FEWEST_WORDS - 1))
    assert USUAL.words < FEWEST_WORDS
    for key in "ab":
        write(store, build(key, short), run)
    assert [trace(store, article) for article in sorted(ids(store).values())] == [[], []]
    assert store.query("SELECT words, fingerprints FROM traced")[0]["words"] == FEWEST_WORDS - 1


def test_articles_traced_together_are_compared_with_one_another(store: Store, run: int, build: Build) -> None:
    for key, text in {"a": STORY, "b": STORY[:3]}.items():
        write(store, build(key, *text), run)
    a, b = sorted(ids(store).values())
    trace_articles(store, [b, a])
    (found,) = load_overlaps(store)
    assert (found.a, found.b, found.share_b) == (a, b, 1)
    assert 0.5 < found.share_a < 1


def test_a_revised_article_is_traced_anew(store: Store, run: int, build: Build) -> None:
    for key in "ab":
        write(store, build(key, *STORY), run)
    a, b = sorted(ids(store).values())
    trace(store, a)
    assert trace(store, b) == [a]
    assert load_overlaps(store) == [Overlap(a, b, 1, 1)]
    write(store, build("a", "Nothing of the sort."), run)
    assert (untraced(store), load_overlaps(store), load_dated(store)) == ([a], [], [])
    assert {row["article_id"] for row in store.query("SELECT article_id FROM fingerprints")} == {b}
    assert trace(store, a) == []


def test_dated_are_the_articles_that_share_words(store: Store, run: int, build: Build) -> None:
    write(store, build("a", *STORY, publisher="lemonde.fr", published=None), run)
    write(store, build("b", *STORY, publisher="reuters.com"), run)
    write(store, build("c", *STORY), run)
    a, b, _ = sorted(ids(store).values())
    trace(store, a)
    trace(store, b)
    first, second = load_dated(store)
    assert first == Dated(a, None)
    assert (second.article, second.agency, str(second.published)) == (b, True, "2025-06-10")


def test_credits_are_written_and_replaced(store: Store, run: int, build: Build) -> None:
    given = build("a", "(AFP, Reuters) Six died.", outlet="Harbour Blog")
    credit = Credit(("afp.com", "reuters.com"), CreditForm.DATELINE, Span(0, 14))
    write(store, replace(given, credit=credit), run)
    rows = store.query("SELECT position, outlet_id, form, start, end FROM credits ORDER BY position")
    assert [tuple(row) for row in rows] == [(0, "afp.com", "dateline", 0, 14), (1, "reuters.com", "dateline", 0, 14)]
    (article,) = ids(store).values()
    assert load_own_voices(store) == [(article, "Harbour Blog", "afp.com")]
    assert store.query("SELECT origin FROM claims")[0]["origin"] == "afp.com"
    other = build("a", "(Agencies) Six died.", outlet="Harbour Blog")
    write(store, replace(other, credit=Credit((), CreditForm.CREDIT_LINE, Span(0, 10))), run)
    assert load_own_voices(store) == [(article, "Harbour Blog", UNNAMED_AGENCIES)]
    write(store, build("a", "Six died.", outlet="Harbour Blog"), run)
    assert load_own_voices(store) == [(article, "Harbour Blog", None)]


def test_a_credited_outlet_must_be_written_before(store: Store, run: int, build: Build) -> None:
    credit = Credit(("nowhere.org",), CreditForm.DATELINE, Span(0, 3))
    with pytest.raises(NotFound, match=r"nowhere\.org"):
        write(store, replace(build("a", "Six died."), credit=credit), run)


def test_origins_of_the_own_voice_are_replaced_and_cited_ones_kept(store: Store, run: int, build: Build) -> None:
    write(store, build("a", *STORY, publisher="irna.ir"), run)
    reports: tuple[Any, ...] = (
        "Six died.",
        {"text": "Reuters said talks open.", "cites": [REUTERS]},
        {"text": "The ministry said nine died.", "cites": [MINISTRY]},
    )
    write(store, build("b", *reports, publisher="lemonde.fr"), run)
    a, b = sorted(ids(store).values())
    for article in (a, b):
        trace(store, article)

    def origins() -> list[str]:
        rows = store.query("SELECT origin FROM claims WHERE article_id = ? ORDER BY position", (b,))
        return [row["origin"] for row in rows]

    write_origins(store, {b: Reprint(a, 0.75)}, {a: "irna.ir", b: "irna.ir"})
    assert origins() == ["irna.ir", "reuters.com", "irna.ir"]
    row = store.query("SELECT reprint_of, score FROM traced WHERE article_id = ?", (b,))[0]
    assert tuple(row) == (a, 0.75)
    chain = "SELECT role, name FROM claim_chains WHERE claim_id = (SELECT max(id) FROM claims) ORDER BY step"
    assert [tuple(row) for row in store.query(chain)] == [
        ("publisher", "Le Monde"),
        ("reprinted", "IRNA"),
        ("cited", "The ministry"),
    ]
    write_origins(store, {}, {a: "irna.ir", b: "lemonde.fr"})
    assert origins() == ["lemonde.fr", "reuters.com", "lemonde.fr"]
    assert store.query("SELECT 1 FROM traced WHERE reprint_of IS NOT NULL") == []
