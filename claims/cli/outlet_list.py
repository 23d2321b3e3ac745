"""Outlets as a list: those known, and those cited that nobody has reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from claims.cli.cells import cell
from claims.outlets.corrections import Overlay
from claims.outlets.outlet import Outlet
from claims.outlets.outlet_files import row_of
from claims.store.queries import OutletUse, Unreviewed


@dataclass(frozen=True, slots=True)
class OutletFilters:
    """Which outlets to list; None and False leave nothing out.

    Attributes:
        kind: Of this kind.
        country: Of this ISO 3166 code.
        cited: Cited in the database.
        user: Added or given names by users.
        limit: At most so many.
    """

    kind: str | None
    country: str | None
    cited: bool
    user: bool
    limit: int


@dataclass(frozen=True, slots=True)
class ListedOutlet:
    """A known outlet, how it is used, and whether it, or names of it, are the users'."""

    outlet: Outlet
    use: OutletUse
    added: bool
    named: bool

    def as_json(self) -> dict[str, Any]:
        """Its fields, then counts and marks."""
        counts = {"citations": self.use.citations, "citing": self.use.citing, "published": self.use.published}
        return {**row_of(self.outlet), **counts, "origin": "user" if self.added else "package", "renamed": self.named}


def listed(known: Overlay, uses: dict[str, OutletUse], wanted: OutletFilters) -> list[ListedOutlet]:
    """The outlets that pass the filters: by name, or most cited first when only cited ones are wanted."""
    named = {outlet_id for outlet_id, _, _ in known.names}
    found = [
        ListedOutlet(outlet, uses.get(outlet.id, OutletUse()), outlet.id in known.users, outlet.id in named)
        for outlet in known.registry.outlets
        if wanted.kind in (None, outlet.kind.value) and wanted.country in (None, outlet.country)
    ]
    found = [item for item in found if item.use.citations or not wanted.cited]
    found = [item for item in found if item.added or item.named or not wanted.user]
    by_name = sorted(found, key=lambda item: item.outlet.name.casefold())
    return sorted(by_name, key=lambda item: -item.use.citations) if wanted.cited else by_name


def unreviewed_of_kind(found: Sequence[Unreviewed], kind: str | None) -> list[Unreviewed]:
    """Those that can be of this kind."""
    return [item for item in found if kind is None or kind in item.kinds]


def print_listed(found: Sequence[ListedOutlet], limit: int, console: Console) -> None:
    """A line an outlet."""
    if not found:
        console.print("No outlets found.")
        return
    table = Table(title=f"Outlets: {_count(len(found), limit)}", title_justify="left")
    for name in ("Outlet", "Id", "Kind", "Country", "Family", "Cited", "Published", "From"):
        table.add_column(name, justify="right" if name in ("Cited", "Published") else "left")
    for item in found[:limit]:
        outlet, use = item.outlet, item.use
        texts = (outlet.name, outlet.id, outlet.kind.value, outlet.country or "", outlet.family or "")
        origin = "user" if item.added else "package, named by user" if item.named else "package"
        table.add_row(*map(cell, texts), f"{use.citations:,}", f"{use.published:,}", origin)
    console.print(table)


def print_unreviewed(found: Sequence[Unreviewed], limit: int, console: Console) -> None:
    """A line an outlet that is cited and not known."""
    if not found:
        console.print("No unreviewed outlets found.")
        return
    table = Table(title=f"Unreviewed outlets: {_count(len(found), limit)}", title_justify="left")
    for name in ("Name", "As cited", "Kind", "Cited", "Articles", "One of them"):
        table.add_column(name, justify="right" if name in ("Cited", "Articles") else "left")
    for item in found[:limit]:
        counts = (f"{item.citations:,}", f"{item.citing:,}")
        table.add_row(cell(item.name), cell(item.words), " or ".join(item.kinds), *counts, cell(item.example))
    console.print(table)
    console.print(
        "`claims outlets add` makes one known; `claims outlets alias` gives its name to a known one.", style="dim"
    )


def _count(found: int, limit: int) -> str:
    return f"{limit:,} of {found:,}" if found > limit else f"{found:,}"
