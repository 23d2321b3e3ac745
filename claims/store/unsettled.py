"""Claims whose groups have to be built anew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from claims.store.database import Store

UNSETTLE = (
    "INSERT OR IGNORE INTO unsettled (claim_id) SELECT id FROM claims WHERE id IN (SELECT value FROM json_each(?))"
)
# Those who share a group with a claim of the article, itself too: if it goes or changes, their group is another.
UNSETTLE_ARTICLE = """
INSERT OR IGNORE INTO unsettled (claim_id)
SELECT other.claim_id
FROM claims c JOIN group_members own ON own.claim_id = c.id JOIN group_members other ON other.group_id = own.group_id
WHERE c.article_id = :article
UNION SELECT id FROM claims WHERE article_id = :article
"""
SETTLE = "DELETE FROM unsettled"
REACHED = """
WITH RECURSIVE reached (id) AS (
    SELECT claim_id FROM unsettled
    UNION
    SELECT other.claim_id FROM reached r
    JOIN group_members own ON own.claim_id = r.id JOIN group_members other ON other.group_id = own.group_id
    UNION
    SELECT e.claim_b FROM reached r JOIN relations e ON e.claim_a = r.id
    WHERE 1 - e.score_unrelated >= :floor OR e.human IS NOT NULL
    UNION
    SELECT e.claim_a FROM reached r JOIN relations e ON e.claim_b = r.id
    WHERE 1 - e.score_unrelated >= :floor OR e.human IS NOT NULL
)
SELECT id FROM reached
"""


def unsettle(connection: sqlite3.Connection, claims: Iterable[int]) -> None:
    """Note that what these claims are related to changed; the caller holds the transaction."""
    connection.execute(UNSETTLE, (json.dumps(sorted(set(claims))),))


def unsettle_article(connection: sqlite3.Connection, article_id: int) -> None:
    """Note that the claims of the article change, or are new; the caller holds the transaction."""
    connection.execute(UNSETTLE_ARTICLE, {"article": article_id})


def settle(connection: sqlite3.Connection) -> None:
    """Note that every claim is in its group; the caller holds the transaction."""
    connection.execute(SETTLE)


def reached(store: Store, floor: float) -> frozenset[int]:
    """Claims that may change their group: those unsettled and all that hang together with them.

    Args:
        store: The database.
        floor: Least probability that two claims agree or dispute each other, in [0, 1], by which they hang together.
    """
    return frozenset(row["id"] for row in store.query(REACHED, {"floor": floor}))
