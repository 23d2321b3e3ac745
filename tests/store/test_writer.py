from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.errors import NotFound, StoreError
from claims.matching.candidates import Limits
from claims.matching.relation import Relation
from claims.store import article_rows, vectors
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.matching_rows import RelationRow, write_matches
from claims.store.runs import start_run
from claims.store.writer import Written, is_current, write

Build = Callable[..., Analysis]
Dump = Callable[[Store], dict[str, list[Any]]]

REUTERS = {
    "words": "رويترز",
    "name": "Reuters",
    "outlet": "reuters.com",
    "cue": ["نقلت", "عن"],
    "content": ["المحادثات تأجلت"],
}
DIPLOMAT = {"words": "دبلوماسي", "kind": "unnamed", "nested": True, "polarity": "doubt"}
QUOTED = {"text": "😀 نقلت رويترز عن دبلوماسي أن المحادثات تأجلت.", "id": "s-1", "cites": [REUTERS, DIPLOMAT]}


def article(build: Build, *sentences: Any, **more: Any) -> Analysis:
    return build("a", *(sentences or ("Talks open on Thursday.", QUOTED)), **({"publisher": "irna.ir"} | more))


def members(store: Store) -> set[tuple[int, int]]:
    return {tuple(row) for row in store.query("SELECT group_id, claim_id FROM group_members")}


def check_search(store: Store) -> None:
    for table in ("sentences", "claims"):
        store.db.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


def test_article_is_written_as_given(store: Store, run: int, build: Build) -> None:
    given = article(build, outlet="ایرنا", title="T", url="https://irna.ir/1", language="ar")
    assert write(store, given, run) is Written.ADDED
    row = store.query("SELECT * FROM articles")[0]
    columns = ("key", "outlet_id", "outlet", "title", "published", "language", "url", "text", "digest", "run_id")
    expected = ("a", "irna.ir", "ایرنا", "T", "2025-06-10", "ar", "https://irna.ir/1")
    assert tuple(row[column] for column in columns) == (*expected, given.article.text, given.article.digest, run)
    assert row["first_seen"] == row["changed"]


def test_offsets_are_code_points_of_the_text_as_read(store: Store, run: int, build: Build) -> None:
    write(store, article(build), run)
    text = store.query("SELECT text FROM articles")[0]["text"]
    for row in store.query("SELECT * FROM sentences"):
        assert text[row["start"] : row["end"]] == row["text"]
    found = store.query("SELECT * FROM attributions WHERE position = 0")[0]
    assert text[found["source_start"] : found["source_end"]] == "رويترز"
    assert [text[start:end] for start, end in json.loads(found["cue"])] == ["نقلت", "عن"]
    assert [text[start:end] for start, end in json.loads(found["content"])] == ["المحادثات تأجلت"]


def test_sentences_keep_order_id_label_and_scores(store: Store, run: int, build: Build) -> None:
    write(store, article(build), run)
    rows = store.query(
        "SELECT position, given_id, label, score_claim, score_attribution, score_commentary, score_boilerplate "
        "FROM sentences"
    )
    assert [tuple(row) for row in rows] == [
        (0, None, "claim", 0.7, 0.1, 0.1, 0.1),
        (1, "s-1", "attribution", 0.1, 0.7, 0.1, 0.1),
    ]


def test_attributions_keep_kind_polarity_nesting_and_resolution(store: Store, run: int, build: Build) -> None:
    implicit = {"words": None, "kind": "person", "resolution": "continued", "polarity": "deny"}
    write(store, article(build, QUOTED | {"cites": [REUTERS, DIPLOMAT, implicit]}), run)
    rows = store.query("SELECT kind, polarity, nested, resolution, source_id, source_start, score FROM attributions")
    assert [tuple(row)[:4] for row in rows] == [
        ("outlet", "assert", 0, "named"),
        ("unnamed", "doubt", 1, "named"),
        ("person", "deny", 0, "continued"),
    ]
    assert (rows[2]["source_id"], rows[2]["source_start"]) == (None, None)
    assert rows[0]["score"] == 0.5


def test_a_party_is_one_source_of_its_article_however_often_it_is_cited(store: Store, run: int, build: Build) -> None:
    as_institution = REUTERS | {"kind": "institution", "name": "the agency"}
    ministry = {"words": "دبلوماسي", "kind": "institution"}
    for key in "ab":
        sentence = QUOTED | {"cites": [REUTERS, as_institution, DIPLOMAT, ministry, ministry]}
        write(store, build(key, sentence), run)
    rows = store.query("SELECT kind, name, outlet_id FROM sources ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("outlet", "Reuters", "reuters.com"),
        ("unnamed", "دبلوماسي", None),
        ("institution", "دبلوماسي", None),
        # Of the other article: that it is the same one is for joining to find.
        ("institution", "دبلوماسي", None),
    ]
    assert len(store.query("SELECT * FROM attributions")) == 10


def test_claim_keeps_spans_chain_origin_and_vector(store: Store, run: int, build: Build) -> None:
    split = QUOTED | {"claims": [{"parts": ["نقلت", "المحادثات تأجلت"], "by": [0, 1], "polarity": "deny"}]}
    nobody = {"text": "It was denied.", "cites": [{"words": None, "kind": "person"}]}
    write(store, article(build, "Talks open.", split, nobody), run)
    own, claim, denied = store.query("SELECT * FROM claims ORDER BY position")
    text = store.query("SELECT text FROM articles")[0]["text"]
    assert [text[start:end] for start, end in json.loads(claim["spans"])] == ["نقلت", "المحادثات تأجلت"]
    assert (claim["quote"], claim["text"]) == ("نقلت … المحادثات تأجلت", "نقلت المحادثات تأجلت")
    assert (text.index("نقلت"), text.index(" تأجلت") + 6) == (claim["start"], claim["end"])
    assert claim["polarity"] == "deny"
    names = {row["id"]: row["name"] for row in store.query("SELECT id, name FROM sources")}
    assert [names[source] for source in json.loads(claim["chain"])] == ["Reuters", "دبلوماسي"]
    assert json.loads(own["chain"]) == [] and json.loads(denied["chain"]) == [None]
    assert [row["origin"] for row in (own, claim, denied)] == ["irna.ir", "reuters.com", "irna.ir"]
    np.testing.assert_array_equal(vectors.from_blob(claim["vector"]), [0, 1, 0, 0])
    assert claim["sentence_id"] == store.query("SELECT id FROM sentences WHERE position = 1")[0]["id"]


def test_same_words_in_two_articles_are_two_claims(store: Store, run: int, build: Build) -> None:
    for key in ("a", "b"):
        assert write(store, build(key, "Talks open.", "Talks open."), run) is Written.ADDED
    assert len(store.query("SELECT * FROM claims")) == 4


def test_second_time_changes_nothing(store: Store, run: int, build: Build, dump: Dump) -> None:
    write(store, article(build), run)
    before = dump(store)
    assert write(store, article(build), run) is Written.UNCHANGED
    again = start_run(store, "0.1", "small", "d1")
    assert write(store, article(build), again) is Written.UNCHANGED
    after = dump(store)
    del before["runs"], after["runs"]
    assert after == before


@pytest.mark.parametrize(
    ("changes", "run_of", "written", "revisions"),
    [
        ({}, ("0.1", "d1"), Written.UNCHANGED, 0),
        ({}, ("0.1", "d2"), Written.REVISED, 0),
        ({}, ("0.2", "d1"), Written.REVISED, 0),
        ({"title": "Other"}, ("0.1", "d1"), Written.REVISED, 1),
        ({"published": "2025-06-11"}, ("0.1", "d1"), Written.REVISED, 0),
        ({"publisher": "afp.com"}, ("0.1", "d1"), Written.REVISED, 0),
        ({"outlet": "ایرنا"}, ("0.1", "d1"), Written.REVISED, 0),
        ({"url": "https://irna.ir"}, ("0.1", "d1"), Written.REVISED, 0),
        ({"language": "fa"}, ("0.1", "d1"), Written.REVISED, 0),
    ],
)
def test_only_what_readers_saw_makes_a_revision(
    store: Store,
    run: int,
    build: Build,
    changes: dict[str, str],
    run_of: tuple[str, str],
    written: Written,
    revisions: int,
) -> None:
    write(store, article(build), run)
    changed = article(build, **changes)
    later = start_run(store, run_of[0], "small", run_of[1])
    assert is_current(store, changed.article, changed.publisher, later) is (written is Written.UNCHANGED)
    assert write(store, changed, later) is written
    assert len(store.query("SELECT * FROM revisions")) == revisions
    assert is_current(store, changed.article, changed.publisher, later)
    for column, value in changes.items():
        assert store.query("SELECT * FROM articles")[0][column if column != "publisher" else "outlet_id"] == value


def test_is_current_before_the_language_is_detected(store: Store, run: int, build: Build) -> None:
    given = article(build)
    assert not is_current(store, given.article, given.publisher, run)
    write(store, given, run)
    assert is_current(store, replace(given.article, language=None), given.publisher, run)


def test_other_text_keeps_the_old_one_as_a_revision(store: Store, run: int, build: Build) -> None:
    texts = ["Six died.", "Seven died.", "Six died."]
    for text in texts:
        write(store, article(build, text, title=f"On {text}"), run)
    rows = store.query("SELECT number, title, published, text FROM revisions ORDER BY number")
    assert [tuple(row) for row in rows] == [
        (1, "On Six died.", "2025-06-10", "Six died."),
        (2, "On Seven died.", "2025-06-10", "Seven died."),
    ]
    assert [row["text"] for row in store.query("SELECT text FROM sentences")] == ["Six died."]
    assert [row["text"] for row in store.query("SELECT text FROM claims")] == ["Six died."]
    assert [row["text"] for row in store.query("SELECT text FROM articles")] == ["Six died."]


def test_rewritten_article_reads_as_if_written_afresh(store: Store, run: int, build: Build) -> None:
    content = {"claims": [{"parts": ["talks open"]}]}
    cited = {"claims": [{"parts": ["talks open"], "by": [0]}], "cites": [{"words": "Ali", "kind": "person"}]}
    first = ("Six died.", "It rained.", QUOTED, "It rained.", {"text": "They say talks open."} | content)
    second = (
        "New.",
        {"text": "Ali says talks open."} | cited,
        QUOTED,
        "It rained.",
        {"text": "Six died.", "label": "commentary"},
    )
    write(store, article(build, *first), run)
    write(store, article(build, *second, publisher="afp.com"), run)
    write(store, build("afresh", *second, publisher="afp.com"), run)
    contents = (
        "SELECT position, given_id, start, end, text, folded, label FROM sentences WHERE article_id = ?",
        "SELECT position, spans, end, quote, text, folded, origin, vector, (SELECT json_group_array(n.name) FROM "
        "json_each(chain) j JOIN sources n ON n.id = j.value) FROM claims WHERE article_id = ?",
        "SELECT s.position, t.position, n.kind, n.name, t.cue FROM attributions t LEFT JOIN sources n ON n.id = "
        "t.source_id JOIN sentences s ON s.id = t.sentence_id WHERE s.article_id = ?",
        "SELECT s.position, c.position FROM claims c JOIN sentences s ON s.id = c.sentence_id WHERE c.article_id = ?",
    )
    for sql in contents:
        rewritten, afresh = ([tuple(row) for row in store.query(sql, (number,))] for number in (1, 2))
        assert sorted(rewritten) == sorted(afresh) and rewritten
    check_search(store)
    assert not store.query("PRAGMA foreign_key_check")


def test_everything_goes_with_its_article(store: Store, run: int, build: Build) -> None:
    write(store, article(build), run)
    store.db.execute("DELETE FROM articles")
    for table in ("sentences", "attributions", "claims"):
        assert not store.query(f"SELECT * FROM {table}"), table
    check_search(store)


def test_claims_whose_words_stay_keep_id_and_group_and_lose_their_relations(
    store: Store, run: int, build: Build
) -> None:
    write(store, article(build, "Six died.", "Talks open.", "Six died."), run)
    write(store, build("b", "Six are dead.", "Talks open."), run)
    six, opens, again, dead, other = (row["id"] for row in store.query("SELECT id FROM claims ORDER BY id"))
    groups = [(six, dead), (opens, other)]
    rows = [GroupRow(Status.CORROBORATED, 2, tuple(MemberRow(claim, 0, "model") for claim in pair)) for pair in groups]
    first, second = replace_groups(store, rows)
    scores = {Relation.AGREE: 1.0, Relation.DISPUTE: 0.0, Relation.UNRELATED: 0.0}
    write_matches(
        store,
        [],
        [],
        [RelationRow(a, b, Relation.AGREE, scores, "model") for a, b in (*groups, (dead, other))],
        Limits(),
    )

    write(store, article(build, "It rained.", "Six died."), run)
    kept = {row["text"]: row["id"] for row in store.query("SELECT id, text FROM claims WHERE article_id = 1")}
    assert kept == {"It rained.": other + 1, "Six died.": six}
    assert members(store) == {(first, six), (first, dead), (second, other)}
    assert [tuple(row) for row in store.query("SELECT claim_a, claim_b FROM relations")] == [(dead, other)]
    assert again not in kept.values()


def test_claim_that_turns_into_its_denial_is_another_claim(store: Store, run: int, build: Build) -> None:
    write(store, article(build, {"text": "Six died.", "claims": [{"parts": ["Six died."]}]}), run)
    before = store.query("SELECT id FROM claims")[0]["id"]
    claims = [{"parts": ["Six died."], "polarity": "deny"}]
    write(store, article(build, {"text": "Six died.", "claims": claims}), start_run(store, "0.1", "small", "d2"))
    rows = store.query("SELECT id, polarity FROM claims")
    assert [row["polarity"] for row in rows] == ["deny"] and rows[0]["id"] != before


@pytest.mark.parametrize("place", ["_put_sentences", "_put_attributions", "_put_claims", "_claim_row"])
@pytest.mark.parametrize("exists", [False, True])
def test_failure_in_the_middle_leaves_the_former_state(
    store: Store, run: int, build: Build, dump: Dump, monkeypatch: pytest.MonkeyPatch, place: str, exists: bool
) -> None:
    if exists:
        write(store, article(build), run)
    before = dump(store)
    revised = article(build, "Other.", QUOTED, "Talks open on Thursday.")
    done = getattr(article_rows, place)

    def fail(*arguments: Any) -> None:
        done(*arguments)
        raise RuntimeError("the plug was pulled")

    with monkeypatch.context() as patch, pytest.raises(RuntimeError, match="plug"):
        patch.setattr(article_rows, place, fail)
        write(store, revised, run)
    assert dump(store) == before
    assert write(store, revised, run) is (Written.REVISED if exists else Written.ADDED)


def test_row_that_the_database_refuses_leaves_the_former_state(
    store: Store, run: int, build: Build, dump: Dump
) -> None:
    write(store, article(build), run)
    before = dump(store)
    store.db.execute("CREATE TRIGGER full BEFORE INSERT ON claims BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END")
    with pytest.raises(StoreError, match="disk is full"):
        write(store, article(build, "Other."), run)
    assert dump(store) == before


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"publisher": "nowhere.com"}, "outlets of a must be written before it, were: nowhere.com"),
        ({"cited": "x.com"}, "were: x.com"),
    ],
)
def test_unknown_outlets_are_named(store: Store, run: int, build: Build, more: dict[str, str], message: str) -> None:
    cite = REUTERS | {"outlet": more.get("cited", "reuters.com")}
    with pytest.raises(NotFound, match=message):
        write(store, article(build, QUOTED | {"cites": [cite]}, publisher=more.get("publisher")), run)
    assert not store.query("SELECT * FROM articles")


def test_a_run_that_was_never_started_is_refused(store: Store, build: Build) -> None:
    with pytest.raises(NotFound, match="run 7"):
        write(store, article(build), 7)


def test_an_article_needs_a_key(store: Store, run: int, build: Build) -> None:
    with pytest.raises(StoreError, match="needs a key"):
        write(store, build("", "A."), run)


def test_day_and_missing_values(store: Store, run: int, build: Build) -> None:
    write(store, build("a", "A.", published=None, language=None), run)
    row = store.query("SELECT published, language, outlet_id, title FROM articles")[0]
    assert tuple(row) == (None, None, None, None)
