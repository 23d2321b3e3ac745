"""``claims group join``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.author import author_option, note_option
from claims.cli.options import database_option, format_option

NUMBER = click.IntRange(min=1)


@click.command("join")
@click.argument("group", type=NUMBER, metavar="GROUP")
@click.argument("other", type=NUMBER, metavar="GROUP")
@click.option(
    "--as",
    "relation",
    type=click.Choice(("agree", "dispute")),
    default="agree",
    show_default=True,
    help="How the first versions of the two stand to each other.",
)
@database_option
@author_option
@note_option
@format_option("table", "json")
def command(group: int, other: int, relation: str, db: Path, author: str, note: str | None, format: str) -> None:
    """Make two groups one.

    The first version of one group and the first of the other become one version, or with --as dispute two versions of
    one group; other versions come along. To join by another version, relate two claims: `claims group relate`. Prints
    the group that follows.

    \b
    Examples:
      claims group join 3 8 --db news.db
      claims group join 3 8 --as dispute --db news.db
    """
    from claims.cli.group_changes import join, report_change
    from claims.matching.relation import Relation

    report_change(join(group, other, Relation(relation), db, author, note), format)
