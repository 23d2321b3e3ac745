"""``claims export``: the group of exports, each in a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup

COMMANDS = {
    "claims": LazyCommand("claims.cli.export_claims", "Write every claim with what it names, one a line."),
    "groups": LazyCommand("claims.cli.export_groups", "Write every grouped claim, one a line."),
}


@click.group("export", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """Write results for other programs.

    \b
    Examples:
      claims export groups --db news.db -o groups.jsonl
      claims export claims --db news.db --format csv -o claims.csv
    """
