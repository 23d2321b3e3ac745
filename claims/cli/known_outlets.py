"""The outlets that a command is about: those of a database, or of the package where there is none yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

from claims.cli.consoles import error_console
from claims.cli.reading_store import open_for_reading
from claims.errors import NotFound
from claims.outlets.corrections import Overlay
from claims.outlets.outlet import Outlet
from claims.outlets.registry import load
from claims.store.database import Store
from claims.store.outlet_corrections import load_overlay

_SUGGESTED = 3


@contextmanager
def known_outlets(db: Path) -> Iterator[tuple[Overlay, Store | None]]:
    """The outlets known to the database at `db`, and the database; without one, those of the package and None."""
    if not db.exists():
        error_console().print(f"note: there is no database at {db}; these are the outlets that come with the program")
        yield Overlay(load()), None
        return
    with open_for_reading(db) as store:
        yield load_overlay(store), store


def outlet_named(known: Overlay, name: str) -> Outlet:
    """The outlet with this id, name or web address.

    Raises:
        NotFound: there is none.
    """
    found = known.find(name)
    if found is None:
        names = {
            each.casefold(): each for outlet in known.registry.outlets for each in (outlet.id, *outlet.all_names())
        }
        near = [names[each] for each in get_close_matches(name.casefold(), names, _SUGGESTED)]
        hint = f"; like it: {', '.join(near)}" if near else "; `claims outlets add` adds one"
        raise NotFound(f"an outlet is called by an id, name or address that is known, was: {name!r}{hint}")
    return found
