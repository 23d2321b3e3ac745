"""The outlet registry as the database holds it."""

from __future__ import annotations

from collections.abc import Iterable

from claims.normalize import fold
from claims.outlets.registry import Outlet
from claims.store.article_rows import as_json
from claims.store.database import Store

PUT_OUTLET = """
INSERT INTO outlets (id, name, kind, country, owner, family, domains) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, country = excluded.country, owner = excluded.owner,
    family = excluded.family, domains = excluded.domains
"""
FORGET_NAMES = "DELETE FROM outlet_names WHERE outlet_id = ?"
PUT_NAME = "INSERT INTO outlet_names (outlet_id, language, name, folded) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
RENAME_SOURCE = "UPDATE sources SET name = ? WHERE outlet_id = ? AND name <> ?"


def write_registry(store: Store, outlets: Iterable[Outlet]) -> None:
    """Write the outlets with their names, in one transaction; articles can only cite outlets that are written.

    An outlet already there takes the new values and names; one that the registry has dropped stays, for the articles
    that cite it. The canonical name is stored among the English ones.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.transaction() as connection:
        for outlet in outlets:
            kind, domains = outlet.kind.value, as_json(outlet.domains)
            row = (outlet.id, outlet.name, kind, outlet.country, outlet.owner, outlet.family, domains)
            connection.execute(PUT_OUTLET, row)
            connection.execute(RENAME_SOURCE, (outlet.name, outlet.id, outlet.name))
            connection.execute(FORGET_NAMES, (outlet.id,))
            names = [("en", outlet.name), *((lang, name) for lang, found in outlet.names.items() for name in found)]
            connection.executemany(PUT_NAME, ((outlet.id, lang, name, fold(name)) for lang, name in names))
