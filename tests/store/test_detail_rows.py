"""Details are written with the claims, follow them, and are filled in where there were none."""

from __future__ import annotations

from collections.abc import Callable

from claims.analysis import Analysis
from claims.store.database import Store
from claims.store.detail_filling import fill_details
from claims.store.writer import write

ROWS = "SELECT article, kind, value, unit, name, country, text FROM details_of_claims ORDER BY article, start"
PERSON = {"words": "Dmitry Peskov", "kind": "person", "cue": ["said"]}


def rows(store: Store) -> list[tuple[str, ...]]:
    return [tuple(row) for row in store.query(ROWS)]


def test_details_come_and_go_with_the_claims(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    write(store, build("a", "Six people died in Mosul.", "Dmitry left."), run)
    assert rows(store) == [
        ("a", "quantity", "6", "dead", "", "", "Six people"),
        ("a", "place", "99072", "city", "Mosul", "IQ", "Mosul"),
    ]
    write(store, build("a", "Nobody died in Iraq on Monday."), run)
    assert [row[1:4] for row in rows(store)] == [("place", "IQ", "country"), ("date", "2025-06-09", "weekday")]
    write(store, build("a", "Nobody knows."), run)
    assert rows(store) == []
    assert [tuple(row) for row in store.query("SELECT * FROM detailed")] == [(1, 0)]


def test_older_articles_are_filled_in_alike(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    said = {"text": "Dmitry Peskov said talks in Minsk ended.", "cites": [PERSON]}
    write(store, build("a", said, "When Peskov left for Moscow, nobody knew."), run)
    write(store, build("b", "Nine people died in Mosul yesterday."), run)
    written = rows(store)
    assert ("a", "person", "Dmitry Peskov", "", "", "", "Peskov") in written and len(written) == 6
    for table in ("claim_details", "detailed"):
        store.db.execute(f"DELETE FROM {table}")
    assert fill_details(store) == 2
    assert rows(store) == written
    assert fill_details(store) == 0
