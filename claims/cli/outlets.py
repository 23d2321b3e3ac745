"""``claims outlets``: the group of commands about outlets, each in a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup

COMMANDS = {"cites": LazyCommand("claims.cli.outlets_cites", "Say which outlets cite which, and how often.")}


@click.group("outlets", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """Look into outlets.

    \b
    Examples:
      claims outlets cites --db news.db
      claims outlets cites --format svg -o cites.svg
    """
