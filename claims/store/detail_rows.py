"""The details of the claims of an article."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from claims.claim_details import Detail

FORGET = "DELETE FROM claim_details WHERE claim_id IN (SELECT id FROM claims WHERE article_id = ?)"
PUT = """
INSERT INTO claim_details (claim_id, position, kind, start, end, text, value, unit, name, country, approximate)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
MARK = "INSERT INTO detailed (article_id, details) VALUES (?, ?) ON CONFLICT DO UPDATE SET details = excluded.details"


def replace_details(
    connection: sqlite3.Connection, article_id: int, claims: Sequence[int], details: Sequence[Sequence[Detail]]
) -> None:
    """Make `details` those of the claims of an article; the caller holds the transaction.

    Args:
        connection: Inside a transaction.
        article_id: Whose.
        claims: Ids of its claims.
        details: Of each claim.
    """
    connection.execute(FORGET, (article_id,))
    for claim_id, found in zip(claims, details, strict=True):
        connection.executemany(PUT, ((claim_id, place, *_row(detail)) for place, detail in enumerate(found)))
    connection.execute(MARK, (article_id, sum(map(len, details))))


def _row(detail: Detail) -> tuple[str | int, ...]:
    where = (detail.kind.value, detail.span.start, detail.span.end, detail.text)
    return (*where, detail.value, detail.unit, detail.name, detail.country, detail.approximate)
