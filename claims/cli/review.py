"""``claims review``: the group of commands that correct readings by hand, each in a module of its own."""

from __future__ import annotations

import click

from claims.cli.lazy_group import LazyCommand, LazyGroup

COMMANDS = {
    "list": LazyCommand("claims.cli.review_list", "List what people corrected, and whether it holds."),
    "show": LazyCommand("claims.cli.review_show", "Show the sentences of an article, or one, with their numbers."),
    "label": LazyCommand("claims.cli.review_label", "Say which label a sentence has."),
    "outlet": LazyCommand("claims.cli.review_outlet", "Say which outlet a sentence cites."),
    "undo": LazyCommand("claims.cli.review_undo", "Take a correction back."),
}


@click.group("review", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """Correct labels and outlets cited by hand, and see what people corrected.

    What you say holds whatever the model says, now and when articles are read again, for as long as the words of the
    sentence are in them; it is marked as human and kept with your name. SENTENCE is a number that `claims show` or
    `claims review show` prints, the id that came with the sentence, or ARTICLE#PLACE, its place from 0. Relations and
    groups are corrected with `claims group`, outlets and their names with `claims outlets`.

    \b
    Examples:
      claims review show news/port-blast.txt --db news.db
      claims review label 31 commentary --db news.db
      claims review outlet 31 Reuters --db news.db
      claims review list --db news.db
    """
