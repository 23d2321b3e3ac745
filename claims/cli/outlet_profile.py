"""Everything known of one outlet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell
from claims.outlets.corrections import Overlay
from claims.outlets.outlet import Outlet
from claims.outlets.outlet_files import row_of
from claims.store.database import Store
from claims.store.outlet_corrections import Recorded, load_corrections
from claims.store.queries import CitedBy, OutletUse, cited_by, outlet_uses

# Of those who cite it, the table lists these; JSON has all.
_MOST = 20


@dataclass(frozen=True, slots=True)
class Profile:
    """An outlet, those of its family, how it is used, and what users said of it.

    Attributes:
        outlet: As it is known.
        sisters: Other outlets of its family.
        merged: Ids of outlets that users said are the same.
        added: Users added it.
        users_names: (language, name) that users gave it.
        use: Counts in the database.
        cited_by: Publishers, those who cite it most first.
        corrections: What users said of it, in order.
    """

    outlet: Outlet
    sisters: tuple[Outlet, ...]
    merged: tuple[str, ...]
    added: bool
    users_names: frozenset[tuple[str, str]]
    use: OutletUse
    cited_by: tuple[CitedBy, ...]
    corrections: tuple[Recorded, ...]

    def as_json(self) -> dict[str, Any]:
        """Its fields, then what else is known."""
        return {
            **row_of(self.outlet),
            "sisters": [sister.id for sister in self.sisters],
            "merged": self.merged,
            "origin": "user" if self.added else "package",
            "users_names": [{"language": language, "name": name} for language, name in sorted(self.users_names)],
            "citations": self.use.citations,
            "citing": self.use.citing,
            "published": self.use.published,
            "cited_by": self.cited_by,
            "corrections": [
                {"action": said.correction.action, "author": said.author, "created": said.created}
                for said in self.corrections
            ],
        }


def profile_of(outlet: Outlet, known: Overlay, store: Store | None) -> Profile:
    """What is known of `outlet`; nobody cites it where there is no database."""
    family = outlet.family
    sisters = (each for each in known.registry.outlets if family and each.family == family and each.id != outlet.id)
    merged = tuple(gone for gone, kept in known.merged.items() if kept == outlet.id)
    said = load_corrections(store) if store else []
    return Profile(
        outlet,
        tuple(sisters),
        merged,
        outlet.id in known.users,
        frozenset((language, name) for owner, language, name in known.names if owner == outlet.id),
        (outlet_uses(store) if store else {}).get(outlet.id, OutletUse()),
        cited_by(store, [outlet.id, *merged]) if store else (),
        tuple(each for each in said if each.correction.outlet in (outlet.id, *merged)),
    )


def print_profile(found: Profile, console: Console) -> None:
    """What it is, its names, who cites it, what users said."""
    outlet = found.outlet
    table = Table(title=f"{outlet.name} ({outlet.id})", title_justify="left", show_header=False, box=None)
    for name, value in _lines(found):
        table.add_row(Text(name, style="bold"), cell(value))
    console.print(table)
    console.print(_names(found))
    if found.cited_by:
        console.print(_citing(found.cited_by))


def _lines(found: Profile) -> Iterator[tuple[str, str]]:
    outlet, use = found.outlet, found.use
    yield "kind", outlet.kind.value
    yield "country", outlet.country or "unknown"
    yield "domains", ", ".join(outlet.domains) or "none known"
    yield "owner", outlet.owner or "unknown"
    yield "family", outlet.family or "none known"
    yield "sister outlets", ", ".join(f"{sister.name} ({sister.id})" for sister in found.sisters) or "none known"
    if found.merged:
        yield "merged into it", ", ".join(found.merged)
    yield "from", "a user of this database" if found.added else "the program"
    yield "cited", f"{counted(use.citations, 'time')} in {counted(use.citing, 'article')}"
    yield "published", counted(use.published, "article")
    for said in found.corrections:
        fix = said.correction
        what = " ".join(part for part in (fix.action.value, fix.language, fix.name, fix.other) if part)
        yield "correction", f"{what} ({said.author}, {said.created})"


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural unless it is one."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _names(found: Profile) -> Table:
    outlet = found.outlet
    table = Table(title="Names", title_justify="left")
    for column in ("Lang", "Name", "", "From"):
        table.add_column(column)
    listed = [("en", outlet.name), *((lang, name) for lang, names in outlet.names.items() for name in names)]
    for language, name in listed:
        note = "needs its kind" if name in outlet.needs_kind else "ambiguous" if name in outlet.ambiguous else ""
        users = found.added or (language, name) in found.users_names
        table.add_row(language, cell(name, language), note, "user" if users else "program")
    return table


def _citing(rows: tuple[CitedBy, ...]) -> Table:
    count = f"{_MOST} of {len(rows):,}" if len(rows) > _MOST else f"{len(rows):,}"
    table = Table(title=f"Cited by: {count}", title_justify="left")
    for column in ("Publisher", "Citations", "Articles", "First", "Last"):
        table.add_column(column, justify="right" if column in ("Citations", "Articles") else "left")
    for row in rows[:_MOST]:
        days = (day.isoformat() if day else "" for day in (row.earliest, row.latest))
        table.add_row(cell(row.name), f"{row.citations:,}", f"{row.articles:,}", *days)
    return table
