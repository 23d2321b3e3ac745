"""What people said of outlets, kept among the reviews: never changed, never deleted, only added to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.errors import StoreError
from claims.outlets.corrections import Action, Correction, Overlay, overlay
from claims.outlets.outlet_files import row_of
from claims.outlets.registry import Registry, load, outlet_from
from claims.store.article_rows import as_json
from claims.store.database import Store, now
from claims.store.registry_rows import stored_outlets

SUBJECT = "outlet/"
CORRECTIONS = "SELECT * FROM reviews WHERE subject >= 'outlet/' AND subject < 'outlet0' ORDER BY id"
RECORD = "INSERT INTO reviews (subject, field, value, author, created) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A correction with who made it and when (ISO 8601, UTC)."""

    correction: Correction
    author: str
    created: str


def load_corrections(store: Store) -> list[Recorded]:
    """Every correction of an outlet, in the order in which they were made.

    Raises:
        StoreError: a correction cannot be read.
    """
    return [
        Recorded(_correction(row, store), row["author"], row["created"])
        for row in store.query(CORRECTIONS)
        if row["field"] in {action.value for action in Action}
    ]


def load_overlay(store: Store, base: Registry | None = None) -> Overlay:
    """The package's registry, or `base`, with every stored correction laid over it.

    Raises:
        RegistryError: the corrections contradict one another.
        StoreError: the database cannot be read.
    """
    corrections = [recorded.correction for recorded in load_corrections(store)]
    return overlay(base or load(), corrections, stored_outlets(store) if corrections else ())


def record_corrections(store: Store, corrections: Iterable[Correction], author: str) -> None:
    """Add corrections to those stored, in one transaction.

    Raises:
        StoreError: the database cannot be written.
    """
    with store.transaction() as connection:
        for correction in corrections:
            row = (SUBJECT + correction.outlet, correction.action.value, as_json(_value(correction)), author, now())
            connection.execute(RECORD, row)


def _value(correction: Correction) -> dict[str, Any]:
    if correction.added is not None:
        # With every domain, since an id need not be one.
        return {**row_of(correction.added), "domains": list(correction.added.domains)}
    fields = {"language": correction.language, "name": correction.name, "other": correction.other}
    return {name: value for name, value in fields.items() if value}


def _correction(row: sqlite3.Row, store: Store) -> Correction:
    action, outlet = Action(row["field"]), row["subject"].removeprefix(SUBJECT)
    try:
        value = json.loads(row["value"])
        if action is Action.ADD:
            return Correction(action, outlet, added=outlet_from(value, f"{store.path}, review {row['id']}"))
        return Correction(action, outlet, **value)
    except (TypeError, ValueError) as error:
        raise StoreError(f"{store.path}: review {row['id']} is no correction of an outlet: {row['value']!r}") from error
