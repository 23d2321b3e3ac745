from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from claims.analysis import Analysis
from claims.outlets.registry import Outlet
from claims.store.database import Store
from claims.store.registry_rows import write_registry
from claims.store.writer import write

NAMES = "SELECT language, name FROM outlet_names WHERE outlet_id = ? ORDER BY language, name"


def test_outlet_and_its_names_are_written(store: Store) -> None:
    row = store.query("SELECT * FROM outlets WHERE id = 'irna.ir'")[0]
    assert (row["name"], row["kind"], row["country"], row["owner"]) == ("IRNA", "agency", "IR", "Government of Iran")
    assert json.loads(row["domains"]) == ["irna.ir"]
    assert [tuple(name) for name in store.query(NAMES, ("irna.ir",))] == [
        ("ar", "إرنا"),
        ("en", "IRNA"),
        ("fa", "ایرنا"),
    ]


def test_names_are_found_folded(store: Store) -> None:
    folded = {row["folded"] for row in store.query("SELECT folded FROM outlet_names WHERE outlet_id = 'reuters.com'")}
    assert "reuters" in folded and len(folded) == 3, "the Arabic and the Persian spelling are one"


def test_second_time_changes_nothing(
    store: Store, outlets: tuple[Outlet, ...], dump: Callable[[Store], dict[str, list[Any]]]
) -> None:
    before = dump(store)
    write_registry(store, outlets)
    assert dump(store) == before


def test_outlet_takes_new_values_wherever_it_is_cited(
    store: Store, run: int, outlets: tuple[Outlet, ...], build: Callable[..., Analysis]
) -> None:
    cite = {"words": "Reuters", "outlet": "reuters.com", "cue": ["said"]}
    write(store, build("a", {"text": "Reuters said it.", "cites": [cite]}, publisher="irna.ir"), run)
    write_registry(store, [replace(outlets[0], name="Reuters News", names={"de": ("Reuters",)})])
    assert [tuple(name) for name in store.query(NAMES, ("reuters.com",))] == [("de", "Reuters"), ("en", "Reuters News")]
    assert store.query("SELECT name FROM sources WHERE outlet_id = 'reuters.com'")[0]["name"] == "Reuters News"
    assert len(store.query("SELECT * FROM outlets")) == len(outlets)
