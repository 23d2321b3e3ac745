"""Why a group has its status, when its versions changed hands, and who is silent, in words and tables."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell, clip
from claims.positions.holding import Holder, Position
from claims.positions.timeline import Turn
from claims.store.queries import Group

# Of what has a table of its own, or is in JSON whole.
_HOLDERS = 6
_QUOTE = 120


def explained(group: Group) -> str:
    """The reason of the status, and how many outlets are silent."""
    count = len(group.silent)
    if not count:
        return group.reason
    return f"{group.reason}; {count} outlet{'' if count == 1 else 's'} on the event silent"


def heading(position: Position) -> str:
    """Over the claims of a version: who holds it, since when."""
    count = position.independent_origins
    origins = f"{count} independent origin{'' if count == 1 else 's'}" if position.held else "held no longer"
    shown = [_holder(holder) for holder in position.holders[:_HOLDERS]]
    if len(position.holders) > _HOLDERS:
        shown.append(f"and {len(position.holders) - _HOLDERS} more")
    return f"Version {position.version} · {origins} · {', '.join(shown)}"


def _holder(holder: Holder) -> str:
    since = f" since {holder.since.isoformat()}" if holder.since else ""
    if holder.revised_by is None:
        return f"{holder.outlet}{since}"
    return f"{holder.outlet}{since}, revised {holder.revised.isoformat() if holder.revised else 'since'}"


def print_timeline(group: Group, console: Console) -> None:
    """A line for each time that an outlet took up a version; nothing where there was only ever one."""
    if len(group.positions) < 2 or not group.timeline:
        return
    table = Table(title="Time line", title_justify="left", box=box.HORIZONTALS, expand=True)
    table.add_column("Date", min_width=10)
    table.add_column("Outlet", ratio=2)
    table.add_column("Version", min_width=7)
    table.add_column("Words", ratio=5)
    for turn in group.timeline:
        table.add_row(turn.day.isoformat(), cell(turn.outlet), _version(turn), _words(turn.words, turn.language))
    console.print(table)


def _version(turn: Turn) -> str:
    return f"{' '.join(turn.revises)} → {turn.version} (revised)" if turn.revises else turn.version


def _words(words: str, language: str | None) -> Text:
    return cell(clip(words, _QUOTE), language)


def print_silent(group: Group, console: Console) -> None:
    """The outlets that cover the event and have no claim in the group, with the article that is nearest to it."""
    if not group.silent:
        return
    table = Table(
        title="On the event, without a claim in this group", title_justify="left", box=box.HORIZONTALS, expand=True
    )
    table.add_column("Outlet", ratio=2)
    table.add_column("Date", min_width=10)
    table.add_column("Lang")
    table.add_column("Article", ratio=5)
    for silent in group.silent:
        place = silent.url or silent.article
        title = cell(f"{silent.title} · {place}" if silent.title else place, silent.language)
        day = silent.published.isoformat() if silent.published else ""
        table.add_row(cell(silent.outlet), day, silent.language or "", title)
    console.print(table)
