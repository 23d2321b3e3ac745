"""Opening the database file, and transactions on it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlite_utils import Database

from claims.errors import StoreError
from claims.store import migrations

NEEDED_SQLITE = (3, 34, 0)
"""The first version that indexes trigrams."""

Parameters = Sequence[Any] | Mapping[str, Any]


def open_store(path: str | Path, *, create: bool = True, read_only: bool = False, timeout: float = 5.0) -> Store:
    """Open the database at `path`, bringing its schema up to date.

    Args:
        create: Make the file when it is missing; its directory must exist.
        read_only: Change nothing, not even the schema; implies that the file must exist.
        timeout: Seconds to wait for another program that is writing.

    Raises:
        StoreError: The file is missing, no SQLite database, another program's database, newer than this program, locked
            for longer than `timeout`, or (read only) older than this program; or SQLite is older than `NEEDED_SQLITE`.
    """
    path = Path(path)
    if sqlite3.sqlite_version_info < NEEDED_SQLITE:
        needed = ".".join(map(str, NEEDED_SQLITE))
        raise StoreError(f"SQLite must be {needed} or later, was: {sqlite3.sqlite_version} (this Python's)")
    if (read_only or not create) and not path.exists():
        raise StoreError(f"a database that is read must exist, was: {path}")
    if path.is_dir():
        raise StoreError(f"a database is a file, was the directory {path}")
    with _as_store_errors(path):
        connection = sqlite3.connect(_uri(path, read_only), uri=True, timeout=timeout)
    try:
        with _as_store_errors(path):
            return _prepare(connection, path, create, read_only)
    except BaseException:
        connection.close()
        raise


class Store:
    """An open database; close it, or use it in a `with` statement.

    Attributes:
        path: The file.
        db: The same connection as sqlite-utils sees it.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; harmless when it is closed already."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: commit at the end, undo everything when anything is raised.

        The write lock is taken at once, so waiting for another writer happens here, never between reading and writing.

        Raises:
            StoreError: The file is read only, locked, damaged, or refuses a row.
        """
        connection = self.db.conn
        with _as_store_errors(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise

    def query(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a SELECT, readable by column name.

        Raises:
            StoreError: The file is locked or damaged.
        """
        with _as_store_errors(self.path):
            return self.db.conn.execute(sql, parameters).fetchall()


def now() -> str:
    """This moment as stored: ISO 8601 in UTC, to the second."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _uri(path: Path, read_only: bool) -> str:
    uri = path.absolute().as_uri()
    if not read_only:
        return uri
    # Reading in WAL mode creates files beside the database. Where they cannot be, nobody is writing either.
    frozen = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    return f"{uri}?mode=ro" + ("&immutable=1" if frozen else "")


def _prepare(connection: sqlite3.Connection, path: Path, create: bool, read_only: bool) -> Store:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    db = Database(connection, execute_plugins=False)
    _check_owner(db, path, create and not read_only)
    if read_only:
        if missing := migrations.MIGRATIONS.pending(db):
            raise StoreError(f"{path} is older than this program (lacks {missing[0].name}): open it once for writing")
    else:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        migrations.upgrade(db)
    return Store(db, path)


def _check_owner(db: Database, path: Path, create: bool) -> None:
    if newer := migrations.unknown(db):
        raise StoreError(f"{path} is newer than this program: it has {', '.join(newer)}; update the program")
    if migrations.MIGRATIONS.applied(db):
        return
    if db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        raise StoreError(f"{path} is a database of another program: it has tables, and none of ours")
    if not create:
        raise StoreError(f"{path} is an empty database")


@contextmanager
def _as_store_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(_explain(error, path)) from error
    except UnicodeEncodeError as error:
        raise StoreError(f"{path} holds Unicode text only, was: half a surrogate pair ({error})") from error


def _explain(error: sqlite3.DatabaseError, path: Path) -> str:
    text = str(error)
    if "locked" in text or "busy" in text:
        return f"{path} is locked: another program is writing to it"
    if "not a database" in text:
        return f"{path} is no SQLite database"
    if "unable to open" in text:
        return f"{path} cannot be opened: its directory must exist and allow it"
    if "readonly" in text:
        return f"{path} is open for reading only"
    return f"{path}: {text}"
