"""Credits of agency copy, and the origins of what articles say themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from claims.matching.reprints import Reprint
from claims.outlets.credit import UNNAMED_AGENCIES, Credit
from claims.store.database import Store

FORGET_CREDIT = "DELETE FROM credits WHERE article_id = ?"
PUT_CREDIT = "INSERT INTO credits (article_id, position, outlet_id, form, start, end) VALUES (?, ?, ?, ?, ?, ?)"
FORGET_TRACE = (
    "DELETE FROM traced WHERE article_id = ?",
    "DELETE FROM fingerprints WHERE article_id = ?",
    "DELETE FROM overlaps WHERE ? IN (article_a, article_b)",
)
OWN_VOICES = """
SELECT a.id, coalesce(a.outlet_id, a.outlet, a.key) AS publisher,
    CASE WHEN r.article_id IS NOT NULL THEN coalesce(r.outlet_id, :unnamed) END AS credit
FROM articles a LEFT JOIN credits r ON r.article_id = a.id AND r.position = 0
"""
FORGET_REPRINTS = "UPDATE traced SET reprint_of = NULL, score = NULL WHERE reprint_of IS NOT NULL"
PUT_REPRINT = "UPDATE traced SET reprint_of = ?, score = ? WHERE article_id = ?"
# The own voice is a claim whose chain names no outlet: what `claims.agreement.origin_of` asks of an analysis.
_OTHER_ORIGIN = """
article_id = :article AND origin <> :origin AND NOT EXISTS (
    SELECT 1 FROM json_each(claims.chain) j JOIN sources s ON s.id = j.value
    WHERE s.outlet_id IS NOT NULL OR s.kind = 'outlet')
"""
UNSETTLE = f"INSERT OR IGNORE INTO unsettled (claim_id) SELECT id FROM claims WHERE {_OTHER_ORIGIN}"
PUT_ORIGIN = f"UPDATE claims SET origin = :origin WHERE {_OTHER_ORIGIN}"


def replace_credit(connection: sqlite3.Connection, article_id: int, credit: Credit | None) -> None:
    """Make `credit` that of the article; the caller holds the transaction."""
    connection.execute(FORGET_CREDIT, (article_id,))
    if credit is not None:
        rows = enumerate(credit.outlets or (None,))
        where = (credit.form.value, credit.span.start, credit.span.end)
        connection.executemany(PUT_CREDIT, ((article_id, position, outlet, *where) for position, outlet in rows))


def forget_trace(connection: sqlite3.Connection, article_id: int) -> None:
    """Forget what the article's words were compared with, as they change; the caller holds the transaction."""
    for statement in FORGET_TRACE:
        connection.execute(statement, (article_id,))


def load_own_voices(store: Store) -> list[tuple[int, str, str | None]]:
    """Of every article its id, its publisher's identity, and that of the agency it credits, if any."""
    rows = store.query(OWN_VOICES, {"unnamed": UNNAMED_AGENCIES})
    return [(row["id"], row["publisher"], row["credit"]) for row in rows]


def write_origins(store: Store, reprints: Mapping[int, Reprint], origins: Mapping[int, str]) -> None:
    """Make `reprints` those of the database, and `origins` what articles say themselves comes from, in one transaction.

    Claims whose chain names an outlet are not touched.

    Args:
        reprints: By the id of the article that reprints.
        origins: By article.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.transaction() as connection:
        connection.execute(FORGET_REPRINTS)
        connection.executemany(PUT_REPRINT, ((r.of, r.score, article) for article, r in reprints.items()))
        # Whose origin changes, their group counts another number of origins.
        changes = [{"article": article, "origin": origin} for article, origin in origins.items()]
        connection.executemany(UNSETTLE, changes)
        connection.executemany(PUT_ORIGIN, changes)
