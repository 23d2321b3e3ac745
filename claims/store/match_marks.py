"""Which articles were compared with all others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from claims.matching.candidates import Limits
from claims.store.database import Store

UNMATCHED = """
SELECT id FROM articles
WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.article_id = articles.id AND m.limits = ?) ORDER BY id
"""
PUT_MATCHED = """
INSERT INTO matched (article_id, limits) VALUES (?, ?) ON CONFLICT (article_id) DO UPDATE SET limits = excluded.limits
"""
FORGET_MATCHES = (
    "DELETE FROM matched WHERE article_id = ?",
    "DELETE FROM coverage WHERE ? IN (article_a, article_b)",
)


def unmatched(store: Store, limits: Limits) -> list[int]:
    """Articles whose claims were not compared since they were written, or within other limits; by id."""
    return [row["id"] for row in store.query(UNMATCHED, (str(limits),))]


def mark_matched(connection: sqlite3.Connection, articles: Iterable[int], limits: Limits) -> None:
    """Note that these articles are compared with all others; the caller holds the transaction."""
    connection.executemany(PUT_MATCHED, ((article, str(limits)) for article in articles))


def forget_matches(connection: sqlite3.Connection, article_id: int) -> None:
    """Forget what the article's claims were compared with, as they change; the caller holds the transaction."""
    for statement in FORGET_MATCHES:
        connection.execute(statement, (article_id,))
