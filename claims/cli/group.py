"""``claims group``: the group of commands that correct groups by hand, each in a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup

COMMANDS = {
    "relate": LazyCommand("claims.cli.group_relate", "Say how two claims stand to each other."),
    "join": LazyCommand("claims.cli.group_join", "Make two groups one."),
    "split": LazyCommand("claims.cli.group_split", "Take claims out of a group."),
}


@click.group("group", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """Correct groups of claims by hand.

    What you say holds whatever the model says, now and when articles are read again, for as long as the words of the
    claims are in them; it is marked as human and kept with your name. Where people contradict themselves the later word
    holds. `claims review list` lists what was said, `claims review undo` takes it back. `claims show GROUP` prints the
    numbers of claims.

    \b
    Examples:
      claims group relate 12 40 dispute --db news.db
      claims group join 3 8 --as agree --note "same blast" --db news.db
      claims group split 3 12 15 --db news.db
    """
