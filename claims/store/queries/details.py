"""Details of claims, and every claim with its details."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from claims.attribution import Polarity
from claims.claim_details import Detail, DetailKind
from claims.details.places import places_named
from claims.errors import InputError
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day, spans

OF_CLAIMS = """
SELECT * FROM claim_details WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, position
"""
EXPORT = """
SELECT c.id AS claim, a.key AS article, a.published, a.language,
    CAST(coalesce(s.given_id, s.id) AS TEXT) AS sentence, c.spans, c.quote AS text, c.polarity,
    coalesce(o.name, a.outlet) AS outlet, coalesce(oo.name, c.origin) AS origin,
    (SELECT json_group_array(name) FROM (
        SELECT s.name FROM json_each(c.chain) j LEFT JOIN sources s ON s.id = j.value ORDER BY j.key)) AS chain,
    m.group_id AS "group", m.position
FROM claims c
JOIN sentences s ON s.id = c.sentence_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN outlets oo ON oo.id = c.origin
LEFT JOIN group_members m ON m.claim_id = c.id
ORDER BY a.id, c.position
"""
# Of a claim c; parameters as `wanted_details` makes them.
HAVING_DETAILS = """
      AND (:places IS NULL OR EXISTS (
          SELECT 1 FROM claim_details d, json_each(:places) p
          WHERE d.claim_id = c.id AND d.kind = 'place' AND p.value IN (d.value, d.country)))
      AND (:number IS NULL OR EXISTS (
          SELECT 1 FROM claim_details d
          WHERE d.claim_id = c.id AND d.kind = 'quantity' AND abs(CAST(d.value AS REAL) - :number) < 1e-9))
      AND (:day IS NULL OR EXISTS (
          SELECT 1 FROM claim_details d
          WHERE d.claim_id = c.id AND d.kind = 'date'
            AND substr(d.value, 1, 10) <= :day AND substr(d.value, -10) >= :day))
"""
PORTION = 500


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One claim, in the columns of ``claims export claims``.

    Attributes:
        sentence: The id given with the input, else the store's.
        spans: Code points of the article's text.
        text: The words of its spans, joined by an ellipsis.
        polarity: Stance of its source to it.
        outlet: The publisher's name, if any.
        chain: Names of those who say it, nearest to the publisher first; None for one without a name.
        origin: Name of the origin where it has one, else its identity.
        group: The group it is in; None when it is in none.
        position: Its version in the group; members with the same position agree.
        details: Its figures, days, places and persons.
    """

    claim: int
    article: str
    published: date | None
    language: str | None
    sentence: str
    spans: tuple[Span, ...]
    text: str
    polarity: Polarity
    outlet: str | None
    chain: tuple[str | None, ...]
    origin: str
    group: int | None
    position: int | None
    details: tuple[Detail, ...]


def details_of(store: Store, claims: Iterable[int]) -> Mapping[int, tuple[Detail, ...]]:
    """The details of each of these claims, by id, in text order; claims without any are there too."""
    found: dict[int, list[Detail]] = {claim: [] for claim in claims}
    for row in store.query(OF_CLAIMS, (as_json(list(found)),)):
        found[row["claim_id"]].append(_detail(row))
    return {claim: tuple(details) for claim, details in found.items()}


def export_claims(store: Store) -> Iterator[ClaimRecord]:
    """Every claim, by article, in text order.

    Raises:
        StoreError: The database cannot be read.
    """
    rows = store.query(EXPORT)
    for start in range(0, len(rows), PORTION):
        portion = rows[start : start + PORTION]
        details = details_of(store, (row["claim"] for row in portion))
        yield from (_record(row, details[row["claim"]]) for row in portion)


def wanted_details(place: str | None, number: float | None, on: date | None) -> dict[str, str | float | None]:
    """The parameters of `HAVING_DETAILS`.

    Args:
        place: Any name of a country or city; claims about a city are found by its country as well.
        number: The value of a quantity.
        on: A day that a date of the claim is or covers.

    Raises:
        InputError: No place has that name.
    """
    ids = [found.id for found in places_named(place)] if place is not None else []
    if place is not None and not ids:
        raise InputError(f"a place is a country or a larger city, by any of its names, was: {place!r}")
    return {
        "places": as_json(ids) if ids else None,
        "number": number,
        "day": on.isoformat() if on else None,
    }


def _detail(row: sqlite3.Row) -> Detail:
    return Detail(
        DetailKind(row["kind"]),
        Span(row["start"], row["end"]),
        row["text"],
        row["value"],
        row["unit"],
        row["name"],
        row["country"],
        bool(row["approximate"]),
    )


def _record(row: sqlite3.Row, details: tuple[Detail, ...]) -> ClaimRecord:
    columns = dict(row) | {
        "published": day(row["published"]),
        "spans": spans(row["spans"]),
        "polarity": Polarity(row["polarity"]),
        "chain": tuple(json.loads(row["chain"])),
        "details": details,
    }
    return ClaimRecord(**columns)
