"""The database of a command that only reads."""

from __future__ import annotations

from pathlib import Path

from claims.errors import StoreError
from claims.store.database import Store, open_store


def open_for_reading(path: Path) -> Store:
    """Open the database at `path`, changing nothing.

    Raises:
        StoreError: there is none, or none of this program.
    """
    if not path.exists():
        raise StoreError(f"there is no database at {path}; `claims ingest PATH... --db {path}` makes one")
    return open_store(path, read_only=True)
