from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.analysis import Analysis
from claims.errors import StoreError
from claims.store.database import Store, open_store
from claims.store.writer import write


def put_text(path: Path) -> None:
    path.write_text("Reuters reported on Tuesday that talks would be held. " * 40)


def put_directory(path: Path) -> None:
    path.mkdir()


def put_other_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY)")
    connection.close()


def put_newer(path: Path) -> None:
    with open_store(path) as store:
        store.db.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('claims', 'm999_later')")


def put_damaged(path: Path) -> None:
    open_store(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"\x55" * 8000)


def put_empty(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize(
    ("put", "create", "message"),
    [
        (None, False, "must exist"),
        (put_text, True, "no SQLite database"),
        (put_directory, True, "is a file, was the directory"),
        (put_other_program, True, "another program"),
        (put_newer, True, "newer than this program.*m999_later"),
        (put_damaged, True, "malformed|no SQLite database"),
        (put_empty, False, "empty database"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(
    path: Path, put: Callable[[Path], None] | None, create: bool, message: str
) -> None:
    if put:
        put(path)
    before = path.read_bytes() if path.is_file() else None
    for read_only in (False, True):
        with pytest.raises(StoreError, match=message) as caught:
            open_store(path, create=create and not read_only, read_only=read_only)
        assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 33, 0))
    with pytest.raises(StoreError, match=r"must be 3\.34\.0 or later"):
        open_store(path)
    assert not path.exists()


def test_directory_of_a_new_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="directory must exist"):
        open_store(tmp_path / "no" / "news.db")


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    with open_store(path) as store:
        assert store.query("SELECT count(*) AS n FROM articles")[0]["n"] == 0


def test_connection_waits_checks_keys_and_logs_ahead(store: Store) -> None:
    pragmas = {name: store.query(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "foreign_keys", "busy_timeout")}
    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000}


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "#1.db", "أخبار.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / name).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]
    open_store(tmp_path / name, read_only=True).close()


def test_a_writer_elsewhere_is_reported_and_readers_go_on(store: Store, path: Path) -> None:
    with open_store(path, timeout=0.01) as other, store.transaction() as connection:
        connection.execute("INSERT INTO outlets (id, name, kind) VALUES ('a.com', 'A', 'site')")
        with pytest.raises(StoreError, match="locked"), other.transaction():
            pass
        assert not other.query("SELECT 1 FROM outlets WHERE id = 'a.com'")
    assert store.query("SELECT 1 FROM outlets WHERE id = 'a.com'")


def test_a_new_file_locked_by_another_program_is_reported(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="locked"):
        open_store(path, timeout=0.01)
    other.close()


def test_read_only_store_reads_and_refuses_to_write(store: Store, path: Path) -> None:
    with open_store(path, read_only=True) as reader:
        assert reader.query("SELECT count(*) AS n FROM outlets")[0]["n"] == 4
        with pytest.raises(StoreError, match="reading only"), reader.transaction() as connection:
            connection.execute("DELETE FROM outlets")


def test_read_only_store_must_have_the_schema_of_the_program(path: Path) -> None:
    with open_store(path) as store:
        store.db.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm003%'")
    with pytest.raises(StoreError, match=r"older than this program \(lacks m003"):
        open_store(path, read_only=True)


def test_read_only_store_in_a_directory_that_cannot_be_written_makes_no_files(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path).close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_store(path, read_only=True) as reader:
        reader.query("SELECT * FROM disputed")
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_transaction_undoes_everything_when_anything_is_raised(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt), store.transaction() as connection:
        connection.execute("DELETE FROM outlets")
        raise KeyboardInterrupt
    assert store.query("SELECT count(*) AS n FROM outlets")[0]["n"] == 4
    assert not store.db.conn.in_transaction


def test_half_a_surrogate_pair_is_refused(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    with pytest.raises(StoreError, match="surrogate"):
        write(store, build("a", "A torn \ud83d sign."), run)
    assert not store.query("SELECT * FROM articles")
