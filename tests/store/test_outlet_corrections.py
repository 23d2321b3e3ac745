from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from claims.analysis import Analysis
from claims.errors import StoreError
from claims.outlets.corrections import Action, Correction
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import Registry
from claims.store.database import Store
from claims.store.outlet_corrections import load_corrections, load_overlay, record_corrections
from claims.store.registry_rows import stored_outlets, write_overlay, write_registry
from claims.store.writer import write

POST = Outlet(
    "post.example", "Harbour Post", OutletKind.RADIO, "LB", ("post.example", "b.example"), "X", "Y", {"ar": ("بريد",)},
    frozenset({"بريد"}),
)  # fmt: skip
KAZA = Outlet("كذا", "كذا", OutletKind.NEWSPAPER)
SAID = [
    Correction(Action.ADD, POST.id, added=POST),
    Correction(Action.ADD, KAZA.id, added=KAZA),
    Correction(Action.ALIAS, "irna.ir", language="ar", name="ايرنا الدولية"),
    Correction(Action.UNALIAS, "irna.ir", name="إرنا"),
    Correction(Action.MERGE, "reuters.com", other="afp.com"),
    Correction(Action.UNMERGE, "reuters.com", other="irna.ir"),
]


def test_corrections_are_read_back_in_order_with_their_author(store: Store) -> None:
    record_corrections(store, SAID[:2], "editor")
    record_corrections(store, SAID[2:], "محرر")
    found = load_corrections(store)
    assert [each.correction for each in found] == SAID
    assert [each.author for each in found] == ["editor", "editor", "محرر", "محرر", "محرر", "محرر"]
    assert found[0].created.endswith("+00:00")


def test_other_reviews_are_left_alone(store: Store) -> None:
    rows = [("claim/12", "alias"), ("outlet/irna.ir", "note"), ("outlets/irna.ir", "alias"), ("outlet0", "alias")]
    with store.transaction() as connection:
        for subject, field in rows:
            sql = "INSERT INTO reviews (subject, field, value, author, created) VALUES (?, ?, '{}', 'a', 'now')"
            connection.execute(sql, (subject, field))
    assert load_corrections(store) == []


@pytest.mark.parametrize("value", ["no json", "[]", '{"sort": 1}'])
def test_a_correction_that_cannot_be_read_is_named(store: Store, value: str) -> None:
    with store.transaction() as connection:
        sql = "INSERT INTO reviews (subject, field, value, author, created) VALUES ('outlet/a', 'alias', ?, 'a', 'now')"
        connection.execute(sql, (value,))
    with pytest.raises(StoreError, match="review 1 is no correction"):
        load_corrections(store)


def test_what_is_the_users_is_marked_in_the_tables(store: Store, outlets: tuple[Outlet, ...]) -> None:
    record_corrections(store, SAID, "editor")
    known = load_overlay(store, Registry(outlets))
    write_overlay(store, known)
    rows = {row["id"]: (row["origin"], row["merged_into"]) for row in store.query("SELECT * FROM outlets")}
    assert rows == {
        "reuters.com": ("package", None),
        "irna.ir": ("package", None),
        "afp.com": ("package", "reuters.com"),
        "lemonde.fr": ("package", None),
        "post.example": ("user", None),
        "كذا": ("user", None),
    }
    names = {(row["outlet_id"], row["name"]) for row in store.query("SELECT * FROM outlet_names WHERE origin = 'user'")}
    assert names == {
        ("post.example", "Harbour Post"),
        ("post.example", "بريد"),
        ("كذا", "كذا"),
        ("irna.ir", "ايرنا الدولية"),
        ("reuters.com", "AFP"),
        ("reuters.com", "Agence France-Presse"),
    }
    [afp] = store.query("SELECT count(*) AS names FROM outlet_names WHERE outlet_id = 'afp.com'")
    assert afp["names"] == 2, "nothing is deleted"
    record_corrections(store, [Correction(Action.UNMERGE, "reuters.com", other="afp.com")], "editor")
    write_overlay(store, load_overlay(store, Registry(outlets)))
    assert not store.query("SELECT * FROM outlets WHERE merged_into IS NOT NULL")
    assert not store.query("SELECT * FROM outlet_names WHERE outlet_id = 'reuters.com' AND origin = 'user'")


def test_writing_the_packages_registry_alone_keeps_what_people_added(
    store: Store, outlets: tuple[Outlet, ...], run: int, build: Callable[..., Analysis]
) -> None:
    record_corrections(store, SAID, "editor")
    write_overlay(store, load_overlay(store, Registry(outlets)))
    cite = {"words": "Harbour Post", "outlet": "post.example", "cue": ["said"]}
    write(store, build("a", {"text": "Harbour Post said it.", "cites": [cite]}, publisher="post.example"), run)
    write_registry(store, outlets)
    known = load_overlay(store, Registry(outlets[:2]))
    assert known.registry.find("Harbour Post") == POST
    assert known.registry.get("lemonde.fr") is None
    assert known.find("AFP") == known.registry.get("reuters.com"), "dropped by the package, still merged"


def test_stored_outlets_are_those_written(store: Store, outlets: tuple[Outlet, ...]) -> None:
    assert stored_outlets(store) == list(outlets)


def test_value_of_a_correction_is_readable(store: Store) -> None:
    record_corrections(store, SAID, "editor")
    rows: list[Any] = [
        (row["subject"], row["field"], json.loads(row["value"])) for row in store.query("SELECT * FROM reviews")
    ]
    assert rows[2] == ("outlet/irna.ir", "alias", {"language": "ar", "name": "ايرنا الدولية"})
    assert rows[4] == ("outlet/reuters.com", "merge", {"other": "afp.com"})
    assert rows[0][2]["names"] == {"ar": ["بريد"]}
