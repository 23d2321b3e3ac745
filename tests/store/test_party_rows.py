"""One source for a person or institution that several articles cite."""

from __future__ import annotations

import json
from collections.abc import Callable

from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.store.database import Store
from claims.store.party_rows import join_parties, load_parties
from claims.store.queries import most_cited_parties
from claims.store.writer import write

Build = Callable[..., Analysis]

ENGLISH = {"words": "Kremlin spokesman Dmitry Peskov", "kind": "person", "name": "Dmitry Peskov"}
ARABIC = {"words": "المتحدث باسم الكرملين ديمتري بيسكوف", "kind": "person", "name": "ديمتري بيسكوف"}
COACH = {"words": "coach Dmitry Peskov", "kind": "person", "name": "Dmitry Peskov"}


def fill(store: Store, run: int, build: Build) -> None:
    for key, language, cited in (("a", "en", ENGLISH), ("b", "ar", ARABIC), ("c", "en", ENGLISH), ("d", "en", COACH)):
        text = f"{cited['words']} said talks open."
        sentence = {"text": text, "cites": [cited], "claims": [{"parts": ["talks open"], "by": [0]}]}
        write(store, build(key, sentence, language=language), run)


def test_one_row_with_every_name_and_two_bearers_kept_apart(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    assert len(most_cited_parties(store, SourceKind.PERSON)) == 4
    assert join_parties(store) == 2
    spokesman, coach = most_cited_parties(store, SourceKind.PERSON)
    assert (spokesman.name, spokesman.citations, spokesman.articles) == ("Dmitry Peskov", 3, 3)
    assert [(name.language, name.name) for name in spokesman.names] == [
        ("ar", "ديمتري بيسكوف"),
        ("en", "Dmitry Peskov"),
    ]
    assert (coach.name, coach.citations, coach.names) == ("Dmitry Peskov", 1, ())
    chains = [json.loads(row["chain"]) for row in store.query("SELECT chain FROM claims ORDER BY id")]
    assert chains == [[spokesman.id]] * 3 + [[coach.id]]


def test_joining_twice_changes_nothing(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    join_parties(store)
    before = list(store.db.conn.iterdump())
    assert join_parties(store) == 0
    assert list(store.db.conn.iterdump()) == before


def test_an_article_written_again_is_joined_again(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    join_parties(store)
    (own, _) = most_cited_parties(store, SourceKind.PERSON)
    sentence = {"text": f"{ARABIC['words']} said it twice.", "cites": [ARABIC]}
    write(store, build("b", sentence, language="ar"), run)
    assert [party.citations for party in most_cited_parties(store, SourceKind.PERSON)] == [2, 1, 1]
    assert join_parties(store) == 1
    found = most_cited_parties(store, SourceKind.PERSON)
    assert [(party.id, party.citations) for party in found][:1] == [(own.id, 3)]


def test_what_is_cited_nowhere_any_more_is_forgotten(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    join_parties(store)
    for key in "abcd":
        write(store, build(key, "Talks open."), run)
    join_parties(store)
    assert store.query("SELECT * FROM sources WHERE kind = 'person'") == []
    assert store.query("SELECT * FROM source_names") == []


def test_a_shared_claim_joins_what_no_title_does(store: Store, run: int, build: Build) -> None:
    for key, name in (("a", "Salem al-Buali"), ("b", "سالم البوعلي")):
        sentence = {"text": f"{name} said talks open.", "cites": [{"words": name, "kind": "person"}]}
        write(store, build(key, sentence | {"claims": [{"parts": ["talks open"], "by": [0]}]}), run)
    assert join_parties(store) == 0
    first, second = (row["id"] for row in store.query("SELECT id FROM claims ORDER BY id"))
    with store.transaction() as connection:
        connection.execute("INSERT INTO groups VALUES (1, 'corroborated', 2, '', '')")
        connection.executemany(
            "INSERT INTO group_members (claim_id, group_id, position, reason) VALUES (?, 1, 0, 'model')",
            [(first,), (second,)],
        )
    assert [party.groups for party in load_parties(store)] == [frozenset({1})] * 2
    assert join_parties(store) == 1
    names = store.query("SELECT name, evidence FROM source_names ORDER BY evidence")
    assert [tuple(row) for row in names] == [
        ("سالم البوعلي", "name and claim"),
        ("Salem al-Buali", "own name"),
    ]


def test_articles_can_be_chosen_and_limited(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    join_parties(store)
    (first,) = (row["id"] for row in store.query("SELECT id FROM articles WHERE key = 'd'"))
    (coach,) = most_cited_parties(store, SourceKind.PERSON, article_ids=[first])
    assert (coach.name, coach.citations) == ("Dmitry Peskov", 1)
    assert len(most_cited_parties(store, SourceKind.PERSON, limit=1)) == 1
    assert most_cited_parties(store, SourceKind.INSTITUTION) == ()


def test_rows_of_a_person_go_with_the_article(store: Store, run: int, build: Build) -> None:
    fill(store, run, build)
    with store.transaction() as connection:
        connection.execute("DELETE FROM articles WHERE key = 'd'")
    assert len(store.query("SELECT * FROM sources WHERE kind = 'person'")) == 3
