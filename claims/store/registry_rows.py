"""The outlet registry as the database holds it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

from claims.normalize import fold
from claims.outlets.corrections import Overlay
from claims.outlets.registry import Outlet, OutletKind, Registry
from claims.store.article_rows import as_json
from claims.store.database import Store

PUT_OUTLET = """
INSERT INTO outlets (id, name, kind, country, owner, family, domains, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, country = excluded.country, owner = excluded.owner,
    family = excluded.family, domains = excluded.domains, origin = excluded.origin
"""
FORGET_NAMES = "DELETE FROM outlet_names WHERE outlet_id = ?"
PUT_NAME = """
INSERT INTO outlet_names (outlet_id, language, name, folded, origin) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
UNMERGE = "UPDATE outlets SET merged_into = NULL WHERE id NOT IN (SELECT value FROM json_each(?))"
MERGE = "UPDATE outlets SET merged_into = ? WHERE id = ?"
STORED = "SELECT * FROM outlets ORDER BY rowid"
STORED_NAMES = "SELECT outlet_id, language, name FROM outlet_names ORDER BY rowid"
RENAME_SOURCE = "UPDATE sources SET name = ? WHERE outlet_id = ? AND name <> ?"


def write_registry(store: Store, outlets: Iterable[Outlet]) -> None:
    """Write the outlets with their names, in one transaction; articles can only cite outlets that are written.

    An outlet already there takes the new values and names; one that the registry has dropped stays, for the articles
    that cite it. The canonical name is stored among the English ones.

    Raises:
        StoreError: The database cannot be written.
    """
    write_overlay(store, Overlay(Registry(outlets)))


def write_overlay(store: Store, overlay: Overlay) -> None:
    """:func:`write_registry` for a registry with what people said laid over it, which is marked as theirs.

    An outlet merged into another keeps its row and names, and says which outlet it is.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.transaction() as connection:
        for outlet in overlay.registry.outlets:
            _put_outlet(connection, outlet, overlay)
        connection.execute(UNMERGE, (as_json(list(overlay.merged)),))
        connection.executemany(MERGE, ((kept, gone) for gone, kept in overlay.merged.items()))


def stored_outlets(store: Store) -> list[Outlet]:
    """The outlets that were written, with their names; which of these are ambiguous is not stored.

    Raises:
        StoreError: The database cannot be read.
    """
    names: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in store.query(STORED_NAMES):
        names[row["outlet_id"]][row["language"]].append(row["name"])
    return [_stored(row, names[row["id"]]) for row in store.query(STORED)]


def _stored(row: sqlite3.Row, named: Mapping[str, Iterable[str]]) -> Outlet:
    others = {language: tuple(name for name in names if name != row["name"]) for language, names in named.items()}
    domains, names = tuple(json.loads(row["domains"])), {language: found for language, found in others.items() if found}
    kind = OutletKind(row["kind"])
    return Outlet(row["id"], row["name"], kind, row["country"], domains, row["owner"], row["family"], names)


def _put_outlet(connection: sqlite3.Connection, outlet: Outlet, overlay: Overlay) -> None:
    values = (outlet.name, outlet.kind.value, outlet.country, outlet.owner, outlet.family, as_json(outlet.domains))
    connection.execute(PUT_OUTLET, (outlet.id, *values, _origin(outlet.id in overlay.users)))
    connection.execute(RENAME_SOURCE, (outlet.name, outlet.id, outlet.name))
    connection.execute(FORGET_NAMES, (outlet.id,))
    names = [("en", outlet.name), *((lang, name) for lang, found in outlet.names.items() for name in found)]
    for language, name in names:
        origin = _origin((outlet.id, language, name) in overlay.names)
        connection.execute(PUT_NAME, (outlet.id, language, name, fold(name), origin))


def _origin(users: bool) -> str:
    return "user" if users else "package"
