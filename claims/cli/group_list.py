"""The lists of groups that ``claims disputed`` and ``claims corroborated`` print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from claims.cli.consoles import output_console
from claims.cli.destination import print_json
from claims.cli.group_table import print_found
from claims.cli.reading_store import open_for_reading
from claims.store.database import Store
from claims.store.queries import Conditions, Found

Query = Callable[[Store, Conditions, int], Found]


def list_groups(query: Query, status: str, db: Path, conditions: Conditions, limit: int, format: str) -> None:
    """Print the groups that `query` finds in the database."""
    with open_for_reading(db) as store:
        found = query(store, conditions, limit)
    if format == "json":
        print_json(found)
    else:
        print_found(found, status, output_console())
