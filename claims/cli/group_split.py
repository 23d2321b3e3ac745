"""``claims group split``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.author import author_option, note_option
from claims.cli.options import database_option, format_option

NUMBER = click.IntRange(min=1)


@click.command("split")
@click.argument("group", type=NUMBER, metavar="GROUP")
@click.argument("claims", type=NUMBER, nargs=-1, required=True, metavar="CLAIM...")
@database_option
@author_option
@note_option
@format_option("table", "json")
def command(group: int, claims: tuple[int, ...], db: Path, author: str, note: str | None, format: str) -> None:
    """Take claims out of a group.

    The claims leave GROUP and form a group of their own, in the versions they stood in; none of them is ever in one
    group with one that stays. CLAIM is a number that `claims show GROUP` prints. Prints the groups that follow.

    \b
    Examples:
      claims group split 3 12 --db news.db
      claims group split 3 12 15 --note "another minister" --db news.db
    """
    from claims.cli.group_changes import report_change, split

    report_change(split(group, claims, db, author, note), format)
