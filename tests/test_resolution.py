"""Resolving stored articles again gives what ingesting them afresh with the same outlets gives, without the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from claims.article import Article
from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.label import Label, Prediction, TokenTags
from claims.matching.candidates import Limits
from claims.matching.groups import Thresholds
from claims.matching.relation import Relation, RelationScores
from claims.outlets.corrections import Action, Correction, Overlay, overlay
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import Registry
from claims.pipeline import analyse, match
from claims.resolution import Resolved, articles_touched, resolve_again
from claims.span import Span
from claims.store.database import Store, open_store
from claims.store.readings import load_headings
from claims.store.registry_rows import write_overlay
from claims.store.runs import start_run
from claims.store.writer import write

BASE = Registry(
    [
        Outlet("reuters.com", "Reuters", OutletKind.AGENCY, domains=("reuters.com",), names={"ar": ("رويترز",)}),
        Outlet("irna.ir", "IRNA", OutletKind.AGENCY, domains=("irna.ir",)),
        Outlet("lemonde.fr", "Le Monde", OutletKind.NEWSPAPER, domains=("lemonde.fr",)),
    ]
)
POST = Outlet("post.example", "Harbour Post", OutletKind.NEWSPAPER, domains=("post.example",), family="Harbour")
SOURCES = {
    "Harbour Post": "outlet",
    "The newspaper": "outlet",
    "Islamic Wire": "outlet",
    "Reuters": "outlet",
    "officials": "unnamed",
    "صحيفة الميناء": "outlet",
}
CUES = {"said": "assert", "denied": "deny", "citing": "assert", "قالت": "assert"}


def tagged(text: str, spans: Sequence[Span], marked: dict[str, str], tags: Sequence[str]) -> np.ndarray:
    table = np.zeros((len(spans), len(tags)), dtype=np.float32)
    table[:, 0] = 1
    for words, kind in marked.items():
        for found in re.finditer(rf"\b{re.escape(words)}\b", text):
            inside = [i for i, span in enumerate(spans) if span.overlaps(Span(*found.span()))]
            for place, token in enumerate(inside):
                table[token] = 0
                table[token, tags.index(("B" if place == 0 else "I") + (f"-{kind}" if kind else ""))] = 1
    return table


class Reader:
    """Marks the words of SOURCES and CUES, and what follows "that" as content; counts how often it is asked."""

    def __init__(self) -> None:
        self.calls = 0

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        self.calls += 1
        return [self._prediction(text) for text in sentences]

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        self.calls += 1
        return [
            {each: 0.9 if each is (Relation.AGREE if self._core(a) == self._core(b) else Relation.UNRELATED) else 0.05
             for each in Relation}
            for a, b in pairs
        ]  # fmt: skip

    def _core(self, text: str) -> str:
        return text.rpartition("that ")[2].rstrip(".").lower()

    def _prediction(self, text: str) -> Prediction:
        spans = tuple(Span(*word.span()) for word in re.finditer(r"\w+", text))
        contents = re.findall(r"that ([^.,]+)", text) + re.findall(r"إن ([^.,]+)", text)
        label = Label.ATTRIBUTION if any(re.search(rf"\b{cue}\b", text) for cue in CUES) else Label.CLAIM
        heads = (
            tagged(text, spans, SOURCES, SOURCE_TAGS),
            tagged(text, spans, CUES, CUE_TAGS),
            tagged(text, spans, dict.fromkeys(contents, ""), CONTENT_TAGS),
        )
        vectors = np.random.default_rng(len(text)).normal(size=(len(spans), 4)).astype(np.float32) + 3
        return Prediction({each: 0.7 if each is label else 0.1 for each in Label}, TokenTags(spans, *heads), vectors)


def article(key: str, *sentences: str, **more: Any) -> Article:
    return Article(key, " ".join(sentences), **{"language": "en", "published": date(2025, 6, 10)} | more)


DOCKS = "the docks of the old harbour were closed on Friday"
ARTICLES = (
    article("a", f"Harbour Post said that {DOCKS}.", "The newspaper said that the ships were sent away at noon."),
    article("b", f"{DOCKS.capitalize()}.", outlet="Harbour Post"),
    article("c", f"Islamic Wire said that {DOCKS}, officials denied that the last ferry had left the pier."),
    article("d", f"Reuters said that {DOCKS}.", url="https://www.post.example/1"),
    article("e", "It rained in the hills."),
    article("f", "قالت صحيفة الميناء إن السفن غادرت المرفأ القديم صباح الجمعة.", language="ar"),
)

CITED = """
SELECT a.key, a.outlet_id, e.position, t.position, t.kind, s.kind, s.name, s.outlet_id, t.source_start, t.source_end,
    t.cue, t.content, t.polarity, t.nested, t.resolution, t.score, s.announced
FROM attributions t JOIN sentences e ON e.id = t.sentence_id JOIN articles a ON a.id = e.article_id
LEFT JOIN sources s ON s.id = t.source_id ORDER BY a.key, e.position, t.position
"""
MARKED = """
SELECT a.key, e.position, r.* FROM readings r JOIN sentences e ON e.id = r.sentence_id
JOIN articles a ON a.id = e.article_id ORDER BY a.key, e.position, r.position
"""
SAID = """
SELECT c.id, a.key, a.outlet_id, c.position, c.text, c.spans, c.quote, c.polarity, c.origin, c.vector,
    (SELECT json_group_array(s.name) FROM json_each(c.chain) j LEFT JOIN sources s ON s.id = j.value) AS chain,
    m.group_id, m.position, m.reason, g.status, g.independent_origins
FROM claims c JOIN articles a ON a.id = c.article_id
LEFT JOIN group_members m ON m.claim_id = c.id LEFT JOIN groups g ON g.id = m.group_id ORDER BY c.id
"""
COMPARED = "SELECT * FROM relations ORDER BY claim_a, claim_b"


def contents(store: Store) -> list[list[tuple[Any, ...]]]:
    """Everything that does not depend on when it was written."""
    return [[tuple(row) for row in store.query(sql)] for sql in (CITED, MARKED, SAID, COMPARED)]


def ingest(store: Store, known: Overlay, reader: Reader, matched: bool = True) -> None:
    write_overlay(store, known)
    run = start_run(store, "0.1", "fake", "d0")
    for item in ARTICLES:
        write(store, analyse(item, reader, known.registry), run)
    if matched:
        match(store, reader, known.registry, Limits(similarity=-1), Thresholds())


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    opened = []

    def new(name: str) -> Store:
        opened.append(open_store(tmp_path / name))
        return opened[-1]

    yield new
    for store in opened:
        store.close()


def every(store: Store) -> list[int]:
    return [heading.id for heading in load_headings(store)]


def touched(store: Store, before: Overlay, after: Overlay) -> list[int]:
    former, now = ({outlet.id: outlet for outlet in each.registry.outlets} for each in (before, after))
    changed = [outlet for outlet in now.values() if former.get(outlet.id) != outlet]
    return articles_touched(store, after.registry, changed, set(former) - set(now))


ADD = Correction(Action.ADD, POST.id, added=POST)
ALIAS = Correction(Action.ALIAS, "irna.ir", language="en", name="Islamic Wire")
PAPER = Outlet(
    "port.example", "Port Daily", OutletKind.NEWSPAPER, domains=("port.example",), names={"ar": ("الميناء",)}
)
ARABIC = Correction(Action.ADD, PAPER.id, added=PAPER)
MERGE = Correction(Action.MERGE, "reuters.com", other="post.example")
UNMERGE = Correction(Action.UNMERGE, "reuters.com", other="post.example")
FAMILY = Correction(Action.ADD, "reuters.com", added=replace(BASE.outlets[0], family="Harbour"))
TAKEN_BACK = Correction(Action.UNALIAS, "reuters.com", name="رويترز")


@pytest.mark.parametrize(
    ("before", "after", "looked_at"),
    [
        ([], [ADD], "abd"),
        ([], [ALIAS], "c"),
        ([], [ARABIC], "f"),
        ([], [ADD, ALIAS, ARABIC], "abcdf"),
        ([ADD], [MERGE], "abd"),
        ([ADD, MERGE], [UNMERGE], "abd"),
        ([ADD], [FAMILY], "d"),
        ([ADD, ALIAS], [TAKEN_BACK], "d"),
    ],
    ids=["add", "alias", "arabic", "all", "merge", "unmerge", "family", "name taken back"],
)
def test_resolving_again_equals_ingesting_afresh(
    database: Callable[[str], Store], before: list[Correction], after: list[Correction], looked_at: str
) -> None:
    old, new = overlay(BASE, before), overlay(BASE, [*before, *after])
    again, some, afresh, reader = database("again"), database("some"), database("afresh"), Reader()
    for store in (again, some):
        ingest(store, old, reader)
    ingest(afresh, new, reader)
    asked = reader.calls
    write_overlay(again, new)
    done = resolve_again(again, new.registry, Thresholds(), every(again))
    assert (done.articles, done.failed) == (len(ARTICLES), ())
    assert contents(again) == contents(afresh)
    write_overlay(some, new)
    ids = touched(some, old, new)
    assert "".join(ARTICLES[each - 1].key for each in ids) == looked_at
    assert resolve_again(some, new.registry, Thresholds(), ids).changed == done.changed
    assert contents(some) == contents(afresh)
    assert reader.calls == asked, "the model was asked"


def test_what_an_added_outlet_changes(database: Callable[[str], Store]) -> None:
    store, reader = database("news"), Reader()
    ingest(store, Overlay(BASE), reader)

    def origins() -> dict[str, str]:
        return {row["key"]: row["origin"] for row in store.query(SAID) if row["text"].lower().find("docks") >= 0}

    assert origins() == {"a": "Harbour Post", "b": "Harbour Post", "c": "Islamic Wire", "d": "reuters.com"}
    known = overlay(BASE, [ADD])
    write_overlay(store, known)
    assert resolve_again(store, known.registry, Thresholds(), every(store)) == Resolved(6, 3, 5)
    assert origins() == {"a": "post.example", "b": "post.example", "c": "Islamic Wire", "d": "reuters.com"}
    cited = {(row["key"], row["name"], row["resolution"]) for row in store.query(CITED) if row["key"] == "a"}
    assert cited == {("a", "Harbour Post", "named"), ("a", "Harbour Post", "anaphor")}
    publishers = {row["key"]: row["outlet_id"] for row in store.query("SELECT key, outlet_id FROM articles")}
    assert (publishers["b"], publishers["d"]) == ("post.example", "post.example")


def test_origins_of_groups_follow_merges(database: Callable[[str], Store]) -> None:
    store = database("news")
    ingest(store, overlay(BASE, [ADD]), Reader())

    def docks() -> tuple[str, int]:
        rows = store.query("SELECT status, independent_origins FROM groups ORDER BY id LIMIT 1")
        return rows[0]["status"], rows[0]["independent_origins"]

    counted = []
    for said in ([ADD], [ADD, MERGE], [ADD, ALIAS, MERGE, Correction(Action.MERGE, "reuters.com", other="irna.ir")]):
        known = overlay(BASE, said)
        write_overlay(store, known)
        resolve_again(store, known.registry, Thresholds(), every(store))
        counted.append(docks())
    assert counted == [("corroborated", 3), ("corroborated", 2), ("single-origin", 1)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ونقلت للأفق الجديد خبرا.", True),
        ("وبالأفق الجديد وردت أنباء.", True),
        ("قالت «الأفق» الجديد ذلك.", True),
        ("قالت الافق الجديد ذلك.", True),
        ("الأفق القديم.", False),
        ("HORIZON's editors said so.", True),
        ("Beyond the horizons.", False),
        ("Из Горизонта сообщили.", True),
    ],
)
def test_articles_that_name_an_outlet_are_found_however_it_is_written(
    database: Callable[[str], Store], text: str, names: bool
) -> None:
    spelt = {"ar": ("الأفق الجديد",), "ru": ("Горизонт",)}
    known = overlay(BASE, [Correction(Action.ADD, "h", added=Outlet("h", "Horizon", OutletKind.SITE, names=spelt))])
    store = database("news")
    write_overlay(store, known)
    item = analyse(article("a", text), Reader(), BASE)
    write(store, item, start_run(store, "0.1", "fake", "d0"))
    outlet = known.registry.get("h")
    assert outlet is not None
    assert articles_touched(store, known.registry, [outlet]) == ([1] if names else [])


def test_second_time_writes_nothing(database: Callable[[str], Store]) -> None:
    store, known = database("news"), overlay(BASE, [ADD])
    ingest(store, Overlay(BASE), Reader())
    write_overlay(store, known)
    resolve_again(store, known.registry, Thresholds(), every(store))
    before = list(store.db.conn.iterdump())
    assert resolve_again(store, known.registry, Thresholds(), every(store)).changed == 0
    assert list(store.db.conn.iterdump()) == before


def test_claims_never_matched_stay_without_groups(database: Callable[[str], Store]) -> None:
    store, known = database("news"), overlay(BASE, [ADD])
    ingest(store, Overlay(BASE), Reader(), matched=False)
    write_overlay(store, known)
    assert resolve_again(store, known.registry, Thresholds(), every(store)).groups == 0
    assert not store.query("SELECT * FROM groups")


def test_an_article_whose_claims_do_not_follow_is_passed_over(database: Callable[[str], Store]) -> None:
    store, known = database("news"), overlay(BASE, [ADD])
    ingest(store, Overlay(BASE), Reader())
    with store.transaction() as connection:
        connection.execute("UPDATE claims SET spans = '[[0, 1]]' WHERE article_id = 1")
    write_overlay(store, known)
    done = resolve_again(store, known.registry, Thresholds(), every(store))
    assert [message.partition(":")[0] for message in done.failed] == ["a"]
    assert done.changed == 2
