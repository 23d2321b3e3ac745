from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from claims.analysis import Analysis
from claims.outlets.outlet import OutletKind
from claims.store.database import Store
from claims.store.queries import CitedBy, OutletUse, Unreviewed, cited_by, outlet_uses, unreviewed_outlets
from claims.store.writer import write


def test_uses(store: Store, news: dict[str, int]) -> None:
    assert outlet_uses(store) == {
        "reuters.com": OutletUse(2, 2, 0),
        "irna.ir": OutletUse(1, 1, 1),
        "afp.com": OutletUse(1, 1, 1),
        "lemonde.fr": OutletUse(0, 0, 1),
    }


def test_who_cites_an_outlet(store: Store, news: dict[str, int]) -> None:
    days = {"irna.ir": date(2025, 6, 10), "lemonde.fr": date(2025, 6, 11)}
    names = {"irna.ir": "IRNA", "lemonde.fr": "Le Monde"}
    rows = {each: CitedBy(each, names[each], 1, 1, days[each], days[each]) for each in days}
    assert cited_by(store, ["reuters.com"]) == (rows["irna.ir"], rows["lemonde.fr"])
    assert [row.name for row in cited_by(store, ["irna.ir"])] == ["Harbour Blog"]
    found = cited_by(store, ["irna.ir", "afp.com"])
    assert [(row.id, row.citations, row.articles, row.earliest) for row in found] == [("Harbour Blog", 2, 1, None)]
    assert cited_by(store, ["lemonde.fr"]) == ()


def test_unreviewed_are_those_that_a_noun_announces(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    assert unreviewed_outlets(store) == ()
    texts = {"a": "صحيفة كذا", "b": "صحيفة كذا", "c": "شبكة كيت"}
    for key, words in texts.items():
        cites = [{"words": words, "cue": ["قالت"]}, {"words": "Blog", "cue": ["قالت"]}]
        found = build(key, {"text": f"قالت {words} Blog.", "cites": cites})
        kinds = {"شبكة كيت": {OutletKind.RADIO, OutletKind.BROADCASTER}, "صحيفة كذا": {OutletKind.NEWSPAPER}}
        first, second = found.sentences[0].citations
        marked = (replace(first, announced=frozenset(kinds[words])), second)
        sentence = replace(found.sentences[0], citations=marked)
        write(store, replace(found, sentences=(sentence,), claims=()), run)
    assert unreviewed_outlets(store) == (
        Unreviewed("كذا", "صحيفة كذا", ("newspaper",), 2, 2, "a"),
        Unreviewed("كيت", "شبكة كيت", ("broadcaster", "radio"), 1, 1, "c"),
    )
