"""Groups of claims as tables: a list of many, or every version of one."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.attribution import Polarity
from claims.cli.cells import cell, clip, marked_cell
from claims.cli.group_explained import explained, heading, print_silent, print_timeline
from claims.positions.holding import Position
from claims.store.queries import Found, Group, Member

# Of a version in a list: `show` has the rest.
_SPEAKERS = 3
_QUOTE = 240
STANCES = {Polarity.ASSERT: "", Polarity.DENY: " (denies)", Polarity.DOUBT: " (doubts)"}


def speaker(member: Member) -> str:
    """Who says it: the publisher, whom it carries if anybody, then those cited, nearest first."""
    path = [name or "somebody unnamed" for name in member.standing.path]
    carried = len(path) - len(member.chain)
    said = ", carrying ".join(path[:carried]) + "".join(f", citing {name}" for name in path[carried:])
    return said + STANCES[member.polarity]


def _chain(member: Member) -> Text:
    """The chain, a line a step, with the words that credit an agency, and why the claim is not counted apart."""
    standing = member.standing
    first, *others = (name or "somebody unnamed" for name in standing.path)
    lines = [cell(first), *(cell(f"← {name}") for name in others)]
    lines[-1].append(STANCES[member.polarity])
    if standing.credit is not None:
        lines.append(cell(f"{standing.credit.form}: {standing.credit.words}", style="dim"))
    if standing.why is not None:
        revised = member.superseded_by is not None
        lines.append(cell(standing.why if revised else f"not counted apart: {standing.why}", style="italic"))
    return Text("\n").join(lines)


def print_found(found: Found, status: str, console: Console) -> None:
    """A list of groups, a line a version."""
    if not found.groups:
        console.print(f"No {status} groups found.")
        return
    shown = len(found.groups)
    count = f"{shown:,} of {found.total:,}" if shown < found.total else f"{found.total:,}"
    table = Table(
        title=f"{status.capitalize()} groups: {count}", title_justify="left", box=box.HORIZONTALS, expand=True
    )
    for name in ("Group", "Origins", "Version"):
        table.add_column(name, justify="right")
    table.add_column("Said by", ratio=2)
    table.add_column("Date", min_width=10)
    table.add_column("Lang")
    table.add_column("Claim", ratio=4)
    for group in found.groups:
        for number, (position, version) in enumerate(zip(group.positions, group.versions, strict=True)):
            head = ("", "") if number else (str(group.id), str(group.independent_origins))
            table.add_row(*head, *_version(position, version))
        table.add_row("", "", "", "", "", "", cell(explained(group), style="italic"), end_section=True)
    console.print(table)
    console.print("`claims show GROUP` shows every claim of a group.", style="dim")


def _version(position: Position, version: Sequence[Member]) -> tuple[str | Text, ...]:
    first = version[0]
    speakers = list(dict.fromkeys(map(speaker, version)))
    lines = [clip(name, _QUOTE) for name in speakers[:_SPEAKERS]]
    if len(speakers) > _SPEAKERS:
        lines.append(f"and {len(speakers) - _SPEAKERS} more")
    return (
        position.version,
        Text("\n").join(map(cell, lines)),
        first.published.isoformat() if first.published else "",
        first.language or "",
        cell(clip(first.text, _QUOTE), first.language),
    )


def print_group(group: Group, console: Console) -> None:
    """Every version of a group: who says it, where, when, and the words inside their sentence."""
    coloured = console.color_system is not None
    versions = group.versions
    facts = (
        _count(len(versions), "version"),
        _count(group.independent_origins, "independent origin"),
        _count(len(group.members), "claim"),
    )
    console.print(Text.assemble((f"Group {group.id}: {group.status.value}", "bold"), f" · {' · '.join(facts)}"))
    console.print(cell(explained(group), style="italic"))
    for position, version in zip(group.positions, versions, strict=True):
        table = Table(title=cell(heading(position)), title_justify="left", show_lines=True, expand=True)
        table.add_column("Claim", justify="right")
        table.add_column("Who says it", ratio=3)
        table.add_column("Date", min_width=10)
        table.add_column("Lang")
        table.add_column("Words", ratio=6)
        table.add_column("Where", ratio=3)
        for member in version:
            table.add_row(*_member(member, coloured))
        console.print(table)
    print_timeline(group, console)
    print_silent(group, console)


def _member(member: Member, coloured: bool) -> tuple[str | Text, ...]:
    spans = [span.shift(-member.sentence_start) for span in member.spans if span.start >= member.sentence_start]
    given = "" if member.sentence == str(member.sentence_number) else f" ({member.sentence})"
    places = (member.url or member.article, f"sentence {member.sentence_number}{given}")
    where = [cell(member.title)] if member.title else []
    where += [cell(place, style="dim") for place in places]
    where += [cell(line, style="italic") for line in _by_hand(member)]
    return (
        str(member.claim),
        _chain(member),
        member.published.isoformat() if member.published else "",
        member.language or "",
        marked_cell(member.sentence_text, spans, member.language, coloured),
        Text("\n").join(where),
    )


def _by_hand(member: Member) -> list[str]:
    """What people set of it, a line each."""
    label = [f"human: label ({member.label_by})"] if member.label_by else []
    outlet = [f"human: outlet ({member.outlet_by})"] if member.outlet_by else []
    return [*([member.reason] if member.reason.startswith("human:") else []), *label, *outlet]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
