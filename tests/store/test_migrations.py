from __future__ import annotations

import re
import sqlite3
from enum import Enum
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from claims.agreement import Status
from claims.attribution import Polarity, SourceKind
from claims.label import Label
from claims.matching.relation import Relation
from claims.outlets.citation import Resolution
from claims.sourcing.interval import share_of
from claims.store import migrations
from claims.store.database import Store, open_store

RELEASED = [
    "m001_articles_claims_and_groups",
    "m002_search_folded_text",
    "m003_views_of_disputes_and_sourcing",
    "m004_readings_and_outlets_of_users",
    "m005_credits_and_reprints",
    "m006_persons_and_institutions_joined_across_articles",
    "m007_coverage_of_events_by_articles",
    "m008_revisions_of_positions",
    "m009_outlet_agreement_with_intervals",
    "m010_corrections_of_people",
    "m011_details_of_claims",
]


def test_steps_are_only_ever_appended(store: Store) -> None:
    assert [step.name for step in migrations.MIGRATIONS.applied(store.db)] == RELEASED


def test_opening_again_changes_nothing(path: Path) -> None:
    dumps = []
    for _ in range(2):
        with open_store(path) as store:
            dumps.append(list(store.db.conn.iterdump()))
    assert dumps[0] == dumps[1]


def test_a_step_that_fails_is_undone_and_stays_pending_and_those_before_it_are_kept(path: Path) -> None:
    steps = Migrations("trial")

    @steps()
    def m001_first(db: Database) -> None:
        db.execute("CREATE TABLE first (id INTEGER)")

    @steps()
    def m002_breaks(db: Database) -> None:
        db.execute("CREATE TABLE second (id INTEGER)")
        db.execute("INSERT INTO second VALUES (1)")
        db.execute("INSERT INTO nowhere VALUES (1)")

    @steps()
    def m003_never_reached(db: Database) -> None:
        db.execute("CREATE TABLE third (id INTEGER)")

    db = Database(path)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrations.upgrade(db, steps)
    db.close()
    db = Database(path)
    assert set(db.table_names()) == {"first", "_sqlite_migrations"}
    assert [step.name for step in steps.applied(db)] == ["m001_first"]
    assert [step.name for step in steps.pending(db)] == ["m002_breaks", "m003_never_reached"]
    db.close()


def test_upgrade_waits_for_the_write_lock_before_it_looks(path: Path) -> None:
    with open_store(path):
        pass
    db = Database(sqlite3.connect(path, timeout=0.01))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    steps = Migrations("trial")
    begun = []

    @steps()
    def m001_first(db: Database) -> None:
        begun.append(db)

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        migrations.upgrade(db, steps)
    assert not begun
    other.close()
    db.close()


@pytest.mark.parametrize(
    ("table", "column", "kinds"),
    [
        ("sentences", "label", Label),
        ("sources", "kind", SourceKind),
        ("attributions", "kind", SourceKind),
        ("readings", "kind", SourceKind),
        ("readings", "polarity", Polarity),
        ("attributions", "polarity", Polarity),
        ("attributions", "resolution", Resolution),
        ("claims", "polarity", Polarity),
        ("groups", "status", Status),
        ("relations", "relation", Relation),
    ],
)
def test_columns_allow_the_values_of_their_enum_alone(store: Store, table: str, column: str, kinds: type[Enum]) -> None:
    sql = store.query("SELECT sql FROM sqlite_master WHERE name = ?", (table,))[0]["sql"]
    allowed = re.search(rf"CHECK \({column} IN \((.*?)\)\)", sql)
    assert allowed and set(re.findall(r"'([^']+)'", allowed[1])) == {kind.value for kind in kinds}


def test_columns_of_scores_are_those_of_their_enum(store: Store) -> None:
    for table, kinds in (("sentences", Label), ("relations", Relation)):
        columns = {row["name"] for row in store.query("SELECT name FROM pragma_table_info(?)", (table,))}
        assert {name for name in columns if name.startswith("score_")} == {f"score_{kind.value}" for kind in kinds}


def test_every_foreign_key_that_deletes_is_indexed(store: Store) -> None:
    tables = [row["name"] for row in store.query("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        firsts = {
            store.query("SELECT name FROM pragma_index_info(?)", (index["name"],))[0]["name"]
            for index in store.query("SELECT name FROM pragma_index_list(?)", (table,))
        }
        firsts |= {row["name"] for row in store.query("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,))}
        for key in store.query('SELECT "from" AS name FROM pragma_foreign_key_list(?)', (table,)):
            assert key["name"] in firsts, f"{table}.{key['name']}"


def test_groups_of_a_former_version_are_kept_and_held(path: Path) -> None:
    """A database without revisions gets them empty, and the views with their further columns."""
    former = Migrations("claims")
    for step in migrations.MIGRATIONS._migrations:
        if step.name < "m008":
            former()(step.fn)
    db = Database(path)
    migrations.upgrade(db, former)
    db.execute("INSERT INTO runs (id, program, model, model_digest, started) VALUES (1, '', '', '', '')")
    for number, outlet in enumerate(("Harbour Post", "Bay News"), start=1):
        db.execute(
            "INSERT INTO articles (id, key, outlet, text, digest, first_seen, changed, run_id) "
            "VALUES (?, ?, ?, '', '', '', '', 1)",
            (number, outlet, outlet),
        )
        db.execute(
            "INSERT INTO sentences VALUES (?, ?, 0, NULL, 0, 0, '', '', 'claim', 1, 0, 0, 0)",
            (number, number),
        )
        db.execute(
            "INSERT INTO claims VALUES (?, ?, ?, 0, '[]', 0, 0, '', '', '', 'assert', '[]', ?, x'')",
            (number, number, number, outlet),
        )
    db.execute("INSERT INTO groups VALUES (5, 'disputed', 1, '', '')")
    db.conn.executemany("INSERT INTO group_members VALUES (?, 5, ?, 'model')", [(1, 0), (2, 1)])
    db.conn.commit()
    before = [tuple(row) for row in db.execute("SELECT * FROM outlet_agreement")]
    assert before == [("Bay News", "Harbour Post", 1, 0, 0, 1)]
    db.close()
    with open_store(path) as store:
        assert [step.name for step in migrations.MIGRATIONS.applied(store.db)] == RELEASED
        assert [tuple(r) for r in store.query("SELECT claim_id, position, superseded_by FROM group_members")] == [
            (1, 0, None),
            (2, 1, None),
        ]
        ((*counts, compared, share, low, high, name_a, name_b),) = store.query("SELECT * FROM outlet_agreement")
        assert (*counts,) == before[0]
        assert (compared, share, low, name_a, name_b) == (1, 0.0, 0.0, "Bay News", "Harbour Post")
        assert high == pytest.approx(share_of(0, 1).high)
        assert [row["superseded"] for row in store.query("SELECT superseded FROM disputed")] == [0]
