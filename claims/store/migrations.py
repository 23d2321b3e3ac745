"""The schema's history: append-only, each step named for its effect and recorded in the transaction that made it.

A released step is never edited, renamed or reordered. The record is the table `_sqlite_migrations` of sqlite-utils.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from claims.store.schema import readings, reviews
from claims.store.schema.agreement import AGREEMENT
from claims.store.schema.details import DETAILS
from claims.store.schema.matching import MATCHING
from claims.store.schema.origins import ORIGINS
from claims.store.schema.parties import PARTIES
from claims.store.schema.revisions import REVISIONS
from claims.store.schema.search import SEARCH
from claims.store.schema.tables import INDICES, TABLES
from claims.store.schema.views import VIEWS

MIGRATIONS = Migrations("claims")


@MIGRATIONS()
def m001_articles_claims_and_groups(db: Database) -> None:
    for statement in (*TABLES, *INDICES):
        db.execute(statement)


@MIGRATIONS()
def m002_search_folded_text(db: Database) -> None:
    for statement in SEARCH:
        db.execute(statement)


@MIGRATIONS()
def m003_views_of_disputes_and_sourcing(db: Database) -> None:
    for statement in VIEWS:
        db.execute(statement)


@MIGRATIONS()
def m004_readings_and_outlets_of_users(db: Database) -> None:
    for statement in readings.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m005_credits_and_reprints(db: Database) -> None:
    for statement in ORIGINS:
        db.execute(statement)


@MIGRATIONS()
def m006_persons_and_institutions_joined_across_articles(db: Database) -> None:
    for statement in PARTIES:
        db.execute(statement)


@MIGRATIONS()
def m007_coverage_of_events_by_articles(db: Database) -> None:
    for statement in MATCHING:
        db.execute(statement)


@MIGRATIONS()
def m008_revisions_of_positions(db: Database) -> None:
    for statement in REVISIONS:
        db.execute(statement)


@MIGRATIONS()
def m009_outlet_agreement_with_intervals(db: Database) -> None:
    for statement in AGREEMENT:
        db.execute(statement)


@MIGRATIONS()
def m010_corrections_of_people(db: Database) -> None:
    for statement in reviews.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m011_details_of_claims(db: Database) -> None:
    for statement in DETAILS:
        db.execute(statement)


def unknown(db: Database, migrations: Migrations = MIGRATIONS) -> list[str]:
    """Names of the steps that the database has and this program does not; any of them means a newer program."""
    known = {step.name for step in migrations._migrations}
    return [step.name for step in migrations.applied(db) if step.name not in known]


def upgrade(db: Database, migrations: Migrations = MIGRATIONS) -> None:
    """Apply the steps that the database lacks.

    The write lock is taken before looking, so that two programs opening a new file do not both create its tables; each
    step is a savepoint with its record, and the steps before one that fails are kept.

    Raises:
        sqlite3.Error: A step failed; its changes are undone and it stays pending.
    """
    if not migrations.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
    finally:
        # A full disk ends the transaction by itself; committing then would hide its error behind another.
        if db.conn.in_transaction:
            db.execute("COMMIT")
